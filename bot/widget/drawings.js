// Draws `custom.view`: a timeline and bars as SVG with a table beside them, a card as a list of terms.

const MOST_ITEMS = 60;

/** The drawing of a view, or null for a kind of view this widget does not know. */
function drawing(view, words) {
  if (!view || typeof view !== "object") return null;
  if (view.type === "card") return card(view);
  const items = asList(view.items).slice(0, MOST_ITEMS);
  if (!items.length) return null;
  if (view.type === "timeline") return chart(view, items, words, "timelineSummary", drawTimeline, timelineTable);
  if (view.type === "bars") return chart(view, items, words, "barsSummary", drawBars, barsTable);
  return null;
}

function card(view) {
  const rows = asList(view.rows).map((row) =>
    h("div", {}, h("dt", {}, asText(row.label)), h("dd", {}, asText(row.value))),
  );
  const subtitle = asText(view.subtitle);
  return h(
    "div",
    { class: "drawing card" },
    h("p", { class: "drawing-title" }, asText(view.title), subtitle ? h("span", { class: "badge" }, subtitle) : null),
    h("dl", {}, rows),
  );
}

/** A figure that is drawn anew whenever its width changes: SVG text does not wrap by itself. */
function chart(view, items, words, summary, draw, table) {
  const list = items
    .map((item) => [item.label, item.text, item.when].map(asText).filter(Boolean).join(", "))
    .join("; ");
  const label = `${asText(view.title)}. ${words(summary, { count: items.length, items: list })}`;
  const svg = s("svg", { role: "img", "aria-label": label });
  const [head, rows] = table(items, words);
  const figure = h(
    "figure",
    { class: "drawing chart" },
    h("figcaption", { class: "drawing-title" }, asText(view.title)),
    svg,
    h(
      "details",
      {},
      h("summary", {}, words("asTable")),
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            head.map((cell) => h("th", { scope: "col" }, cell)),
          ),
        ),
        h(
          "tbody",
          {},
          rows.map((row) =>
            h(
              "tr",
              {},
              row.map((cell, at) => (at ? h("td", {}, cell) : h("th", { scope: "row" }, cell))),
            ),
          ),
        ),
      ),
    ),
  );
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(figure.firstChild.clientWidth);
    if (width > 40 && width !== drawn) draw(svg, items, (drawn = width), parseFloat(getComputedStyle(figure).fontSize));
  }).observe(figure);
  return figure;
}

function timelineTable(items, words) {
  return [[words("what"), words("when")], items.map((item) => [asText(item.label), asText(item.when)])];
}

function barsTable(items, words) {
  const row = (item) => [asText(item.label), asText(item.text) || asText(item.value), asText(item.when)];
  return [[words("what"), words("value"), words("when")], items.map(row)];
}

/** An ISO date of any precision as a fraction of years; at its end for the end of a span. null if it is none. */
function yearOf(date, atEnd = false) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(asText(date));
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (month === null) return year + (atEnd ? 1 : 0);
  if (day === null) return year + (month - (atEnd ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function drawTimeline(svg, items, width, em) {
  const spans = items.map((item) => ({
    from: yearOf(item.from),
    to: yearOf(item.to, true),
    ongoing: item.ongoing === true,
  }));
  const known = spans.flatMap((span) => [span.from, span.to]).filter((year) => year !== null);
  const first = Math.floor(Math.min(...known));
  const last = Math.max(Math.ceil(Math.max(...known)), first + 1) + (spans.some((span) => span.ongoing) ? 1 : 0);
  const pad = 0.6 * em;
  const x = (year) => pad + ((year - first) / (last - first)) * (width - 2 * pad);
  const pen = penFor(svg, width, em);
  let y = 0;
  const rows = items.map((item, index) => {
    y += pen.text(asText(item.label), 0, y, "label", width);
    y += pen.text(asText(item.when), 0, y, "when", width);
    const middle = y + 0.65 * em;
    y += 1.9 * em;
    return { ...spans[index], middle };
  });
  if (known.length) {
    for (const year of ticks(first, last, width / (3.6 * em))) {
      pen.mark("line", { class: "grid", x1: x(year), x2: x(year), y1: 0, y2: y }, true);
      pen.tick(String(year), Math.min(Math.max(x(year), 1.2 * em), width - 1.2 * em), y + 1.1 * em);
    }
    y += 1.3 * em;
    for (const { from, to, ongoing, middle } of rows) {
      pen.mark("line", { class: "track", x1: pad, x2: width - pad, y1: middle, y2: middle });
      if (from === null) continue;
      const end = ongoing ? last : to;
      if (end === null) pen.mark("circle", { class: "mark", cx: x(from), cy: middle, r: 0.38 * em });
      else {
        const box = {
          x: x(from),
          y: middle - 0.32 * em,
          width: Math.max(x(end) - x(from), 0.64 * em),
          height: 0.64 * em,
          rx: 0.32 * em,
        };
        pen.mark("rect", { class: ongoing ? "mark ongoing" : "mark", ...box });
      }
    }
  }
  pen.finish(y);
}

function drawBars(svg, items, width, em) {
  const values = items.map((item) => (Number.isFinite(item.value) && item.value > 0 ? item.value : 0));
  const most = Math.max(...values, 1);
  const pen = penFor(svg, width, em);
  let y = 0;
  items.forEach((item, index) => {
    const note = [asText(item.text) || asText(item.value), asText(item.when)].filter(Boolean).join(" · ");
    y += pen.text(asText(item.label), 0, y, "label", width);
    y += pen.text(note, 0, y, "when", width);
    const box = { x: 0, y: y + 0.3 * em, height: 0.8 * em, rx: 0.25 * em };
    pen.mark("rect", { class: "bar-track", width, ...box });
    if (values[index]) pen.mark("rect", { class: "mark", width: Math.max((values[index] / most) * width, 3), ...box });
    y += 1.9 * em;
  });
  pen.finish(y);
}

/** Years to write at the axis: at most `room` of them, at round steps. */
function ticks(first, last, room) {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => (last - first) / size <= Math.max(room - 1, 1)) || 200;
  const years = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years;
}

/** Collects what is drawn; text is wrapped by measuring it. Heights are returned in px. */
function penFor(svg, width, em) {
  const measure = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(svg).fontFamily;
  const behind = [];
  const before = [];
  return {
    text(text, x, y, kind, room) {
      const size = kind === "label" ? em : 0.9 * em;
      measure.font = `${kind === "label" ? 600 : 400} ${size}px ${family}`;
      const lines = wrap(text, (line) => measure.measureText(line).width <= room - x - 2);
      lines.forEach((line, at) =>
        before.push(s("text", { class: kind, x, y: y + (at + 0.9) * size * 1.25, "font-size": size }, line)),
      );
      return lines.length * size * 1.25;
    },
    tick: (text, x, y) =>
      before.push(s("text", { class: "tick", x, y, "font-size": 0.85 * em, "text-anchor": "middle" }, text)),
    mark: (name, attributes, isBehind = false) => (isBehind ? behind : before).push(s(name, attributes)),
    finish(height) {
      svg.setAttribute("viewBox", `0 0 ${width} ${Math.ceil(height)}`);
      svg.setAttribute("width", width);
      svg.setAttribute("height", Math.ceil(height));
      svg.replaceChildren(...behind, ...before);
    },
  };
}

function wrap(text, fits) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
      while (line.length > 1 && !fits(line)) {
        let cut = line.length - 1;
        while (cut > 1 && !fits(line.slice(0, cut))) cut -= 1;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
  }
  return line ? [...lines, line] : lines;
}
