// Where a question is typed: grows with it, counts it, sends it with Enter.

const LIMIT = 2000; // characters in one message; the channel refuses longer ones

class Composer {
  /** onSubmit(): the visitor wants to send. */
  constructor(words, language, onSubmit) {
    Object.assign(this, { words, language, onSubmit });
    this.input = h("textarea", {
      id: "question",
      rows: 1,
      placeholder: words("placeholder"),
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-describedby": "count",
      oninput: () => this.measure(),
      onkeydown: (event) => this.onKey(event),
    });
    this.count = h("p", { id: "count", class: "count", hidden: true });
    const send = words("send");
    this.button = h("button", { type: "submit", class: "send", "aria-label": send, title: send }, icon(ICONS.send));
    const label = h("label", { for: "question", class: "hidden" }, words("question"));
    const form = h("form", { onsubmit: (event) => this.onForm(event) }, label, this.input, this.button);
    this.element = h("div", { class: "composer" }, form, this.count);
  }

  get text() {
    return this.input.value.trim();
  }

  get isTooLong() {
    return lengthOf(this.text) > LIMIT;
  }

  onForm(event) {
    event.preventDefault();
    this.onSubmit();
  }

  onKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.onForm(event);
  }

  clear() {
    this.input.value = "";
    this.measure();
  }

  setBusy(busy) {
    if (busy) this.button.setAttribute("aria-disabled", "true");
    else this.button.removeAttribute("aria-disabled");
  }

  measure() {
    const count = lengthOf(this.text);
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 140)}px`;
    const [shown, limit] = [count, LIMIT].map((number) => number.toLocaleString(this.language));
    this.count.hidden = count < LIMIT * 0.9;
    const key = this.isTooLong ? "tooLong" : "count";
    this.count.textContent = this.count.hidden ? "" : this.words(key, { count: shown, limit });
    this.count.classList.toggle("over", this.isTooLong);
    this.input.setAttribute("aria-invalid", String(this.isTooLong));
  }
}
