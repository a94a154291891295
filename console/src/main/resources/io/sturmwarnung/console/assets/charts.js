// Draws each brand's last 48 hours. Times and numbers only: no text from posts gets in here.

const SIX_HOURS = 6 * 3600 * 1000;
const charts = new Map();
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");

function colours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"), soft: colour("soft"), line: colour("line"), volume: colour("volume"),
    critical: colour("critical"), band: colour("band"), storm: colour("storm"),
  };
}

function incidentAreas(course, words, c) {
  const last = course.points[course.points.length - 1].time;
  const label = (i) => `${words.incident} ${i.level}`;
  return {
    silent: true,
    itemStyle: { color: c.storm, opacity: 0.16 },
    label: { color: c.ink, fontSize: 11, position: "insideTopRight" },
    data: course.incidents.map((i) => [
      { name: label(i), xAxis: i.onset }, { xAxis: i.end || last },
    ]),
  };
}

function peaks(course, words, c) {
  return {
    silent: true,
    symbol: ["none", "triangle"],
    symbolSize: 7,
    lineStyle: { color: c.critical, type: "dotted", width: 1.5 },
    label: { show: false },
    data: course.incidents.filter((i) => i.peak).map((i) => ({ name: words.peak, xAxis: i.peak })),
  };
}

function series(course, words, c) {
  const line = { type: "line", symbol: "none", animation: !still.matches };
  const at = (value) => course.points.map((p) => [p.time, value(p)]);
  return [
    { ...line, name: words.upper, data: at((p) => p.upper), silent: true,
      lineStyle: { width: 0 }, itemStyle: { color: c.band }, areaStyle: { color: c.band, opacity: 1 } },
    { ...line, name: words.expected, data: at((p) => p.expected), itemStyle: { color: c.soft },
      lineStyle: { color: c.soft, type: "dashed", width: 1.2 } },
    { ...line, name: words.volume, data: at((p) => p.volume), itemStyle: { color: c.volume },
      lineStyle: { color: c.volume, width: 1.8 }, markArea: incidentAreas(course, words, c) },
    { ...line, name: words.critical, data: at((p) => p.negative), itemStyle: { color: c.critical },
      lineStyle: { color: c.critical, width: 2.6 },
      areaStyle: { color: c.critical, opacity: 0.18 }, markLine: peaks(course, words, c) },
  ];
}

function options(course, words, language) {
  const c = colours();
  const axis = { axisLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.soft },
    axisTick: { show: false } };
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
  const day = new Intl.DateTimeFormat(language, { weekday: "short" });
  const midnight = (value) => new Date(value).getHours() === 0 && new Date(value).getMinutes() === 0;
  return {
    grid: { left: 4, right: 14, top: 30, bottom: 2, containLabel: true },
    legend: { top: 0, left: 0, padding: 0, itemWidth: 18, itemHeight: 9, itemGap: 9, selectedMode: false,
      data: [{ name: words.critical }, { name: words.volume }, { name: words.expected },
        { name: words.upper, icon: "rect" }],
      textStyle: { color: c.ink, fontSize: 11, padding: [0, 0, 0, -2] } },
    xAxis: { type: "time", splitLine: { show: false }, minInterval: SIX_HOURS, ...axis,
      axisLabel: { color: c.soft, hideOverlap: true,
        fontSize: 11,
        formatter: (value) => (midnight(value) ? day : clock).format(value) } },
    yAxis: { type: "value", min: 0, minInterval: 1, ...axis,
      axisLabel: { color: c.soft, formatter: (value) => number.format(value) },
      splitLine: { lineStyle: { color: c.line, opacity: 0.6 } } },
    // Rich text is drawn on the canvas; the usual tooltip needs inline styles, which are forbidden.
    tooltip: { trigger: "axis", renderMode: "richText", confine: true,
      valueFormatter: (value) => number.format(value) },
    series: series(course, words, c),
  };
}

function label(course, words) {
  const last = course.points[course.points.length - 1];
  const most = Math.max(...course.points.map((p) => p.negative));
  return words.label.replace("{0}", last.volume).replace("{1}", last.negative).replace("{2}", most);
}

function chartOf(element) {
  const known = charts.get(element);
  if (known) {
    return known;
  }
  const chart = echarts.init(element, null, { renderer: "canvas" });
  new ResizeObserver(() => chart.resize()).observe(element);
  charts.set(element, chart);
  return chart;
}

async function draw(element, words, language) {
  const response = await fetch(`/api/brands/${encodeURIComponent(element.dataset.brand)}/course`);
  if (!response.ok) {
    element.setAttribute("aria-label", words.failed);
    return;
  }
  const course = await response.json();
  if (course.points.length > 0) {
    element.setAttribute("aria-label", label(course, words));
    chartOf(element).setOption(options(course, words, language), { replaceMerge: ["series"] });
  }
}

/** Draws all charts on the page anew; one that cannot be fetched stays as it is. */
export function drawCharts(language) {
  const words = document.getElementById("chart-words");
  for (const [element, chart] of charts) {
    if (!element.isConnected) {
      chart.dispose();
      charts.delete(element);
    }
  }
  for (const element of document.querySelectorAll(".chart[data-brand]")) {
    draw(element, words.dataset, language).catch(() => {
      element.setAttribute("aria-label", words.dataset.failed);
    });
  }
}

dark.addEventListener("change", () => drawCharts(document.documentElement.lang));
