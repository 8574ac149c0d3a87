// Theme and colours, as the attributes and the device want them; and how a conversation looks on paper.

const DARK = "(prefers-color-scheme: dark)";
const PAPER = { light: 1, dark: 0.018 }; // luminance of what the marks are drawn on

/** "light" or "dark": what the attribute asks for, else what the system prefers. */
function themeOf(asked) {
  if (asked === "light" || asked === "dark") return asked;
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Custom properties for a colour of the embedding page: readable text on it, and marks that stand out from paper. */
function coloursOf(accent, theme) {
  if (!accent || !CSS.supports("color", accent)) return {};
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  brush.fillStyle = accent;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
  const light = (value) => ((value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  const colour = `rgb(${red} ${green} ${blue})`;
  const properties = { "--accent": colour, "--on-accent": luminance > 0.18 ? "#000" : "#fff" };
  const paper = PAPER[theme];
  const contrast = (Math.max(luminance, paper) + 0.05) / (Math.min(luminance, paper) + 0.05);
  if (contrast >= 4.5) properties["--mark"] = colour;
  return properties;
}

/** Prints an element alone, from a frame of its own: the page around it is not ours to restyle. */
function printAlone(element, heading, language) {
  const frame = h("iframe", { "aria-hidden": "true", tabindex: -1 });
  frame.style.cssText = "position:fixed;width:0;height:0;border:0;visibility:hidden";
  document.body.append(frame);
  const { contentWindow: view, contentDocument: paper } = frame;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLES);
  paper.adoptedStyleSheets = [sheet];
  paper.documentElement.lang = language;
  paper.title = heading;
  const copy = paper.importNode(element, true);
  paper.body.append(h("div", { class: "frame paper", "data-theme": "light" }, h("h1", {}, heading), copy));
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}
