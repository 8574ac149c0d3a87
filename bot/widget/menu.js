// The menu behind the three dots. What cannot be undone is asked back first.

class Menu {
  /** on: {startOver(), copy(), print(), delete()} */
  constructor(words, on) {
    Object.assign(this, { words, on });
    this.element = h("div", { class: "menu", hidden: true });
    this.button = roundButton("menu", words("menu"), () => this.show(this.element.hidden));
    this.button.setAttribute("aria-expanded", "false");
  }

  get isOpen() {
    return !this.element.hidden;
  }

  show(visible) {
    if (this.isOpen === visible) return;
    this.element.replaceChildren(
      this.entry("startOver", () => this.askBack("startOverQuestion", this.on.startOver)),
      this.entry("copy", this.then(this.on.copy)),
      this.entry("print", this.then(this.on.print)),
      this.entry("delete", () => this.askBack("deleteQuestion", this.on.delete)),
    );
    this.element.hidden = !visible;
    this.button.setAttribute("aria-expanded", String(visible));
    if (visible) this.element.firstChild.focus();
  }

  /** Closes the menu, with the focus back on its button. */
  leave() {
    this.show(false);
    this.button.focus();
  }

  then(action) {
    return () => {
      this.leave();
      action();
    };
  }

  askBack(question, action) {
    const no = this.entry("cancel", () => this.leave());
    const yes = this.entry("confirm", this.then(action));
    yes.className = "danger";
    this.element.replaceChildren(h("p", { id: "confirm" }, this.words(question)), no, yes);
    for (const choice of [no, yes]) choice.setAttribute("aria-describedby", "confirm");
    no.focus();
  }

  entry(key, onclick) {
    return h("button", { type: "button", onclick }, this.words(key));
  }
}
