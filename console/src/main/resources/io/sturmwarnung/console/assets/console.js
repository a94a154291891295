// Keeps the page up to date: the server says that something has changed, htmx fetches the parts.
import { drawCharts } from "./charts.js";

const language = document.documentElement.lang;
const thisYear = new Date().getFullYear();

function localTime(time) {
  const year = time.getFullYear() === thisYear ? undefined : "numeric";
  return new Intl.DateTimeFormat(language, {
    weekday: "short", day: "numeric", month: "short", year, hour: "2-digit", minute: "2-digit",
  }).format(time);
}

/** Times come in UTC; people read their own. */
function localiseTimes() {
  for (const element of document.querySelectorAll("time[datetime]:not([title])")) {
    element.title = element.textContent;
    element.textContent = localTime(new Date(element.dateTime));
  }
}

/** Says what has changed to people who listen to the page, and only what has changed. */
function announce(first) {
  const source = document.querySelector("[data-spoken]");
  const target = document.getElementById("changes");
  if (source && source.dataset.spoken !== target.dataset.last) {
    target.dataset.last = source.dataset.spoken;
    target.textContent = first ? "" : source.dataset.spoken;
  }
  const title = document.querySelector("[data-title]");
  if (title) {
    document.title = title.dataset.title;
  }
}

/** Who acts keeps the name from one time to the next. */
function rememberName() {
  for (const field of document.querySelectorAll("form[data-action] input[name=by]")) {
    field.value ||= localStorage.getItem("sturm.by") ?? "";
  }
}

function refreshed(first) {
  localiseTimes();
  rememberName();
  announce(first);
}

/** What somebody has opened or closed stays so when its surroundings are replaced. */
const unfolded = new Map();
document.body.addEventListener("htmx:beforeSwap", () => {
  for (const element of document.querySelectorAll("details[id]")) {
    unfolded.set(element.id, element.open);
  }
});
document.body.addEventListener("htmx:afterSwap", () => {
  for (const element of document.querySelectorAll("details[id]")) {
    if (unfolded.has(element.id)) {
      element.open = unfolded.get(element.id);
    }
  }
  refreshed(false);
});

/** Copies a draft; where the browser does not let it, the text is selected to be copied by hand. */
async function copy(button) {
  const text = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = button.dataset.done;
  } catch {
    getSelection().selectAllChildren(text);
  }
}
document.body.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) {
    copy(button);
  }
});

document.getElementById("zone").textContent = Intl.DateTimeFormat().resolvedOptions().timeZone;
refreshed(true);
drawCharts(language);

/** The form is sent as JSON, which a page elsewhere cannot do in the name of the reader. */
document.body.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-action]");
  if (!form) {
    return;
  }
  event.preventDefault();
  const by = new FormData(form).get("by");
  localStorage.setItem("sturm.by", by);
  const address = `/api/incidents/${encodeURIComponent(form.dataset.incident)}/${form.dataset.action}`;
  let kept = false;
  try {
    const answer = await fetch(address, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ by }),
    });
    kept = answer.ok;
  } catch {
    kept = false;
  }
  form.querySelector(".failed").hidden = kept;
  if (kept) {
    htmx.trigger(document.body, "storm");
  }
});

const events = new EventSource("/events");
events.addEventListener("storm", (event) => {
  if (event.data !== document.body.dataset.version) {
    document.body.dataset.version = event.data;
    htmx.trigger(document.body, "storm");
    drawCharts(language);
  }
});
events.onopen = () => { document.getElementById("connection").hidden = true; };
events.onerror = () => { document.getElementById("connection").hidden = false; };
