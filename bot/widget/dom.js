// Elements, words and small helpers. Text always becomes text nodes: nothing here reads HTML.

const SVG = "http://www.w3.org/2000/svg";

/** Creates an element: h("button", {class: "x", onclick: handler}, "text", child). null children are left out. */
function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG elements. */
function s(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Drawn with strokes of the text's colour, hidden from screen readers: its button carries the label. */
function icon(path) {
  return s(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    s("path", { d: path }),
  );
}

const ICONS = {
  chat: "M4 5h16v11H9l-5 4z M8 9h8 M8 12.5h5",
  close: "M6 6l12 12 M18 6L6 18",
  menu: "M12 5v.01 M12 12v.01 M12 19v.01",
  send: "M12 20V5 M6 11l6-6 6 6",
  up: "M7 11l4-7c1.5 0 2.3 1 2 2.5L12.500 10H19l-1.500 8c-.2 1-.8 1.500-1.800 1.500H7z M7 11H3.500v8.500H7",
  down: "M7 13l4 7c1.500 0 2.300-1 2-2.500L12.500 14H19l-1.500-8c-.2-1-.8-1.500-1.800-1.500H7z M7 13H3.500V4.500H7",
};

function roundButton(name, label, onclick) {
  const attributes = { type: "button", class: "round", "aria-label": label, title: label, onclick };
  return h("button", attributes, icon(ICONS[name]));
}

/** The language asked for if there are words in it, with its region ("en-GB"), else English. */
function languageOf(asked) {
  try {
    const [tag] = Intl.getCanonicalLocales(asked);
    return Object.hasOwn(WORDS, tag.split("-")[0]) ? tag : "en";
  } catch {
    return "en"; // no language tag, or none at all
  }
}

/** Words of a language: words("copied"), words("asOf", {date}). */
function wordsOf(language) {
  const own = WORDS[language.split("-")[0]];
  return (key, values = {}) => own[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The address if it is one that may be opened from here, else null: no javascript:, no data:. */
function safeAddress(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function link(address, label, words) {
  const safe = safeAddress(address);
  if (!safe) return label;
  const note = h("span", { class: "hidden" }, ` (${words("newTab")})`);
  return h("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, label, note);
}

/** The text as nodes, web addresses in it as links. */
function linked(text, words) {
  return text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/)
    .map((part, index) => (index % 2 ? link(part, part, words) : part));
}

/** Length in characters as people count them, an emoji being one. */
function lengthOf(text) {
  return [...text].length;
}

const asText = (value) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const asList = (value) => (Array.isArray(value) ? value.filter((item) => item && typeof item === "object") : []);
