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
  for (const field of document.querySelectorAll("form.did input[name=by]")) {
    field.value ||= localStorage.getItem("sturm.by") ?? "";
  }
}

function refreshed(first) {
  localiseTimes();
  rememberName();
  announce(first);
}

/** How long nothing is replaced after a key was pressed, so that nobody is interrupted. */
const TYPING_MS = 4000;

/** What somebody has opened, typed or chosen stays so when its surroundings are replaced. */
const unfolded = new Map();
let typed = new Map();
let typedAt = -TYPING_MS;
let focused = null;

function fields() {
  return document.querySelectorAll(
    "form.did :is(textarea, select, input:not([type=hidden]))[id]");
}

/** How to find an element again after its surroundings were replaced. */
function finder(element) {
  if (element?.id) {
    return () => document.getElementById(element.id);
  }
  const form = element?.closest("form.did");
  if (form) {
    const place = [...form.elements].indexOf(element);
    return () => formAt(form.action)?.elements[place];
  }
  const fold = element?.matches("summary") ? element.parentElement.id : "";
  if (fold) {
    return () => document.getElementById(fold)?.querySelector("summary");
  }
  const link = element?.getAttribute("href");
  return () => [...document.links].find((each) => link && each.getAttribute("href") === link);
}

function focusAgain() {
  const element = focused?.find();
  if (element && element !== document.activeElement) {
    element.focus({ preventScroll: true });
    if (typeof focused.start === "number") {
      element.setSelectionRange(focused.start, focused.end);
    }
  }
}

document.body.addEventListener("input", () => { typedAt = performance.now(); });
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const since = performance.now() - typedAt;
  if (since < TYPING_MS && event.detail.target.contains(document.activeElement)) {
    event.detail.shouldSwap = false;
    setTimeout(() => htmx.trigger(document.body, "storm"), TYPING_MS - since);
    return;
  }
  for (const element of document.querySelectorAll("details[id]")) {
    unfolded.set(element.id, element.open);
  }
  typed = new Map([...fields()].map((field) => [
    field.id, field.type === "checkbox" ? field.checked : field.value]));
  const active = document.activeElement;
  focused = { find: finder(active), start: active?.selectionStart, end: active?.selectionEnd };
});
document.body.addEventListener("htmx:afterSwap", () => {
  for (const element of document.querySelectorAll("details[id]")) {
    if (unfolded.has(element.id)) {
      element.open = unfolded.get(element.id);
    }
  }
  for (const field of fields()) {
    if (typed.has(field.id)) {
      field[field.type === "checkbox" ? "checked" : "value"] = typed.get(field.id);
    }
  }
  focusAgain();
  tellProblems();
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

/** Why what a form sent was not kept, by the form's address; forms are replaced meanwhile. */
const problems = new Map();
const sending = new Set();

function formAt(address) {
  return [...document.querySelectorAll("form.did")].find((form) => form.action === address);
}

function tellProblems() {
  for (const form of document.querySelectorAll("form.did")) {
    const failed = form.querySelector(".failed");
    failed.textContent = problems.get(form.action) ?? "";
    failed.hidden = failed.textContent === "";
  }
}

/** Where it was kept, the form is cleared for the next thing and the story told anew. */
function kept(form) {
  const fold = form.closest("details");
  form.reset();
  for (const field of form.querySelectorAll("textarea")) {
    field.value = "";
  }
  if (fold) {
    fold.open = false;
    fold.querySelector("summary").focus();
  }
  document.getElementById("changes").textContent = form.querySelector(".failed").dataset.kept;
  typedAt = -TYPING_MS;
  rememberName();
}

/** Sends a form; the answer is why it was not kept, or nothing. */
async function send(address, content, unknown) {
  try {
    const answer = await fetch(address, {
      method: "POST", headers: { Accept: "text/plain" }, body: new URLSearchParams(content),
    });
    const plain = answer.headers.get("Content-Type")?.startsWith("text/plain");
    return answer.ok ? "" : plain ? await answer.text() : unknown;
  } catch {
    return unknown;
  }
}

/** Without this script the browser sends the form and leads back; with it the page stays. */
document.body.addEventListener("submit", async (event) => {
  const form = event.target.closest("form.did");
  if (!form) {
    return;
  }
  event.preventDefault();
  const address = form.action;
  if (sending.has(address)) {
    return;
  }
  const content = new FormData(form, event.submitter);
  if (form.querySelector("input[name=by]")) {
    localStorage.setItem("sturm.by", content.get("by"));
  }
  sending.add(address);
  const problem = await send(address, content, form.querySelector(".failed").dataset.failed);
  sending.delete(address);
  problems.set(address, problem);
  tellProblems();
  if (problem === "") {
    kept(formAt(address) ?? form);
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
