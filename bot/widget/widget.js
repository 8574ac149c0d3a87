// <kosovo-chat>: the launcher, the window and how they behave. Attributes: see docs/widget.md.

const SCRIPT = document.currentScript;
const LIMIT = 2000; // characters in one message; the channel refuses longer ones
const TYPING_AFTER = 300; // ms
const PHONE = "(max-width: 480px), (max-height: 430px)";
const DARK = "(prefers-color-scheme: dark)";
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLES);

class KosovoChat extends HTMLElement {
  static observedAttributes = ["theme", "accent", "position", "open"];

  connectedCallback() {
    if (this.root) return;
    const server = new URL(this.getAttribute("server") || SCRIPT?.src || location.href, location.href);
    this.language = this.getAttribute("lang") || document.documentElement.lang || "en";
    this.words = wordsOf(this.language);
    this.inline = this.hasAttribute("inline");
    this.heading = this.getAttribute("heading") || this.words("title");
    this.connection = new Connection(new URL(".", server));
    this.conversation = new Conversation(this.words, this.language, {
      ask: (text) => this.ask(text),
      retry: (turn) => this.deliver(turn),
      rate: (turn, feedback) => this.rate(turn, feedback),
      earlier: () => this.loadEarlier(),
    });
    this.root = this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [SHEET];
    this.build();
    this.listen();
    this.attributeChangedCallback();
    const starters = (this.getAttribute("suggestions") || "")
      .split("|")
      .map((text) => text.trim())
      .filter(Boolean);
    this.conversation.greet(this.getAttribute("greeting") || this.words("greeting"), this.words("privacy"), starters);
    if (this.inline) this.load();
    else if (this.hasAttribute("open")) this.open(false);
  }

  disconnectedCallback() {
    // Moving the element within a page disconnects it for a moment only.
    setTimeout(() => {
      if (this.isConnected) return;
      this.stop?.abort();
      this.tabs?.close();
    });
  }

  build() {
    const { words } = this;
    const button = (name, label, onclick) =>
      h("button", { type: "button", class: "round", "aria-label": label, title: label, onclick }, icon(ICONS[name]));
    this.launcher = h(
      "button",
      {
        type: "button",
        class: "launcher",
        "aria-haspopup": "dialog",
        "aria-label": words("open", { title: this.heading }),
        onclick: () => this.open(),
      },
      icon(ICONS.chat),
    );
    this.menuButton = button("menu", words("menu"), () => this.showMenu(this.menu.hidden));
    this.menuButton.setAttribute("aria-expanded", "false");
    this.menu = h("div", { class: "menu", hidden: true });
    this.alert = h("div", { class: "alert", role: "alert" });
    this.status = h("div", { class: "status", role: "status" });
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
    this.sendButton = h(
      "button",
      { type: "submit", class: "send", "aria-label": words("send"), title: words("send") },
      icon(ICONS.send),
    );
    const form = h(
      "form",
      {
        onsubmit: (event) => {
          event.preventDefault();
          this.submit();
        },
      },
      h("label", { for: "question", class: "hidden" }, words("question")),
      this.input,
      this.sendButton,
    );
    const header = h(
      "div",
      { class: "head" },
      h(
        "div",
        { class: "names" },
        h("h2", { id: "heading", tabindex: -1 }, this.heading),
        h("p", {}, words("subtitle")),
      ),
      this.menuButton,
      this.inline ? null : button("close", words("close"), () => this.close()),
      this.menu,
    );
    this.panel = h(
      this.inline ? "section" : "dialog",
      { class: "panel", "aria-labelledby": "heading", lang: this.language },
      header,
      this.conversation.element,
      this.status,
      this.alert,
      h("div", { class: "composer" }, form, this.count),
    );
    this.frame = h(
      "div",
      { class: this.inline ? "frame inline" : "frame" },
      this.inline ? null : this.launcher,
      this.panel,
    );
    this.root.append(this.frame);
  }

  listen() {
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.panel.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.escape();
    });
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        this.escape();
      }
    });
    this.panel.addEventListener("click", (event) => {
      if (!event.composedPath().some((node) => node === this.menu || node === this.menuButton)) this.showMenu(false);
    });
    window.addEventListener(
      "online",
      () => {
        if (this.failed) this.deliver(this.failed);
      },
      { signal },
    );
    for (const query of [PHONE, DARK]) matchMedia(query).addEventListener("change", () => this.adapt(), { signal });
    window.visualViewport?.addEventListener("resize", () => this.fitKeyboard(), { signal });
    if ("BroadcastChannel" in window) {
      this.tabs = new BroadcastChannel(this.connection.memory.key);
      this.tabs.onmessage = ({ data }) => this.follow(data);
    }
  }

  attributeChangedCallback(name, before, value) {
    if (!this.root) return;
    if (name === "open" && !this.inline) return value === null ? this.close(false) : this.open(false);
    this.adapt();
  }

  /** Theme, colours and place, as the attributes and the device want them. */
  adapt() {
    const asked = this.getAttribute("theme");
    const theme = asked === "light" || asked === "dark" ? asked : matchMedia(DARK).matches ? "dark" : "light";
    Object.assign(this.frame.dataset, { theme, position: this.getAttribute("position") === "left" ? "left" : "right" });
    const colours = coloursOf(this.getAttribute("accent"), theme);
    for (const name of ["--accent", "--on-accent", "--mark"]) this.frame.style.setProperty(name, colours[name] || "");
    if (!this.inline && this.panel.open && this.isModal !== matchMedia(PHONE).matches) {
      const focused = this.root.activeElement;
      this.panel.close();
      this.showPanel();
      focused?.focus();
    }
  }

  /** Opens the window. Focus goes to the question; on a phone to the heading, lest the keyboard hide the greeting. */
  open(takeFocus = true) {
    if (this.inline || this.panel.open) return;
    const focused = document.activeElement;
    this.showPanel();
    this.frame.classList.add("is-open");
    this.toggleAttribute("open", true);
    if (takeFocus) (this.isModal ? this.root.getElementById("heading") : this.input).focus();
    else if (focused && focused !== document.body) focused.focus();
    else if (!this.isModal) this.root.activeElement?.blur();
    this.load();
  }

  showPanel() {
    this.isModal = matchMedia(PHONE).matches;
    if (this.isModal) this.panel.showModal();
    else this.panel.show();
    this.fitKeyboard();
  }

  close(takeFocus = true) {
    if (this.inline || !this.panel.open) return;
    this.showMenu(false);
    this.panel.close();
    this.frame.classList.remove("is-open");
    this.toggleAttribute("open", false);
    if (takeFocus) this.launcher.focus();
  }

  escape() {
    if (!this.menu.hidden) {
      this.showMenu(false);
      this.menuButton.focus();
    } else this.close();
  }

  /** Full screen means the part of the screen that the on-screen keyboard leaves. */
  fitKeyboard() {
    const view = window.visualViewport;
    if (view) this.frame.style.setProperty("--screen", `${Math.round(view.height)}px`);
  }

  onKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
  }

  measure() {
    const count = lengthOf(this.input.value);
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 140)}px`;
    this.count.hidden = count < LIMIT * 0.9;
    const key = count > LIMIT ? "tooLong" : "count";
    this.count.textContent = this.count.hidden
      ? ""
      : this.words(key, { count: count.toLocaleString(this.language), limit: LIMIT.toLocaleString(this.language) });
    this.count.classList.toggle("over", count > LIMIT);
    this.input.setAttribute("aria-invalid", String(count > LIMIT));
  }

  submit() {
    const text = this.input.value.trim();
    if (!text || this.busy) return;
    if (lengthOf(text) > LIMIT) {
      this.warn(this.count.textContent);
      return;
    }
    this.input.value = "";
    this.measure();
    this.ask(text);
  }

  /** Asks a question, as if it had been typed. Part of the element's interface: page scripts may call it. */
  async ask(text) {
    if (this.busy) return;
    if (!this.inline && !this.panel.open) this.open();
    if (this.loading) await this.loading;
    if (this.root.activeElement?.closest(".suggestions"))
      (matchMedia("(pointer: coarse)").matches ? this.conversation.element : this.input).focus();
    await this.deliver(this.conversation.addQuestion(newId(), text.trim()));
  }

  async deliver(turn) {
    if (this.busy || turn.answered) return;
    this.busy = true;
    this.failed = null;
    this.warn("");
    this.say("");
    this.conversation.settle(turn);
    this.sendButton.setAttribute("aria-disabled", "true");
    const typing = setTimeout(() => {
      this.conversation.setTyping(true);
      this.say(this.words("typing"));
    }, TYPING_AFTER);
    let problem = null;
    let message = null;
    try {
      message = await this.connection.send(turn.id, turn.text);
    } catch (error) {
      problem = error;
    }
    clearTimeout(typing);
    this.conversation.setTyping(false);
    this.say("");
    this.sendButton.removeAttribute("aria-disabled");
    this.busy = false;
    if (!this.conversation.turns.has(turn.id)) return; // deleted meanwhile
    if (problem) this.explain(problem, turn);
    else {
      this.conversation.reply(turn, message);
      this.tabs?.postMessage("changed");
    }
  }

  explain(problem, turn) {
    this.failed = problem.code === "offline" ? turn : null;
    this.conversation.fail(turn);
    const codes = {
      offline: "offline",
      timeout: "timeout",
      too_many: "busy",
      server: "server",
      origin_refused: "refused",
    };
    this.warn(this.words(codes[problem.code] || "failed", { seconds: problem.seconds }));
  }

  warn(text) {
    this.alert.textContent = text;
  }

  say(text) {
    this.status.textContent = text;
  }

  /** Shows what was said before, once; a question that was on its way when the page was left is sent again. */
  load() {
    this.loading ||= this.sync()
      .then(() => {
        const { pending } = this.connection;
        if (!pending) return;
        if (this.conversation.turns.get(pending.id)?.answered) this.connection.forgetPending(pending.id);
        else this.deliver(this.conversation.addQuestion(pending.id, pending.text));
      })
      .finally(() => (this.loading = Promise.resolve()));
    return this.loading;
  }

  async sync() {
    try {
      const { messages, earlier } = await this.connection.history();
      const isFirst = !this.conversation.turns.size;
      this.conversation.addHistory(messages);
      if (isFirst) this.conversation.more.hidden = !earlier;
    } catch (problem) {
      this.warn(this.words(problem.code === "offline" ? "offline" : "server"));
    }
  }

  async loadEarlier() {
    const first = Math.min(...[...this.conversation.turns.values()].map((turn) => turn.position || Infinity));
    try {
      const { messages, earlier } = await this.connection.history(first);
      this.conversation.addHistory(messages, true);
      this.conversation.more.hidden = !earlier;
      if (!earlier) this.conversation.element.focus();
    } catch {
      this.warn(this.words("failed"));
    }
  }

  /** Another tab changed the conversation. */
  follow(change) {
    if (change === "cleared") {
      this.conversation.clear();
      this.warn("");
    } else if (!this.busy && (this.inline || this.panel.open)) this.sync();
  }

  async rate(turn, feedback) {
    try {
      await this.connection.rate(turn.id, feedback);
      this.conversation.showFeedback(turn, feedback);
      this.say(this.words(feedback ? "feedbackSaved" : "feedbackTakenBack"));
    } catch {
      this.say(this.words("feedbackFailed"));
    }
  }

  showMenu(visible) {
    if (this.menu.hidden === !visible) return;
    const { words } = this;
    const entry = (key, onclick) => h("button", { type: "button", onclick }, words(key));
    this.menu.replaceChildren(
      entry("startOver", () => this.confirm("startOverQuestion", () => this.forget("startOver", "startedOver"))),
      entry("copy", () => this.copy()),
      entry("print", () => this.print()),
      entry("delete", () => this.confirm("deleteQuestion", () => this.forget("delete", "deleted"))),
    );
    this.menu.hidden = !visible;
    this.menuButton.setAttribute("aria-expanded", String(visible));
    if (visible) this.menu.firstChild.focus();
  }

  confirm(question, action) {
    const { words } = this;
    const no = h("button", { type: "button", onclick: () => this.leaveMenu() }, words("cancel"));
    const yes = h("button", { type: "button", class: "danger", onclick: action }, words("confirm"));
    this.menu.replaceChildren(h("p", { id: "confirm" }, words(question)), no, yes);
    for (const choice of [no, yes]) choice.setAttribute("aria-describedby", "confirm");
    no.focus();
  }

  leaveMenu() {
    this.showMenu(false);
    this.menuButton.focus();
  }

  /** Starts over or deletes: shown as done only when the server has done it. */
  async forget(how, done) {
    this.leaveMenu();
    try {
      await this.connection[how]();
      this.conversation.clear();
      this.failed = null;
      this.warn("");
      this.say(this.words(done));
      this.tabs?.postMessage("cleared");
      this.input.focus();
    } catch {
      this.warn(this.words("failed"));
    }
  }

  async copy() {
    this.leaveMenu();
    try {
      await navigator.clipboard.writeText(this.conversation.asText());
      this.say(this.words("copied"));
    } catch {
      this.say(this.words("copyFailed"));
    }
  }

  /** Prints the conversation alone, from a frame of its own: the page around it is not ours to restyle. */
  print() {
    this.leaveMenu();
    const frame = h("iframe", { "aria-hidden": "true", tabindex: -1 });
    frame.style.cssText = "position:fixed;width:0;height:0;border:0;visibility:hidden";
    document.body.append(frame);
    const { contentWindow: view, contentDocument: paper } = frame;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLES);
    paper.adoptedStyleSheets = [sheet];
    paper.documentElement.lang = this.language;
    paper.title = this.heading;
    const copy = paper.importNode(this.conversation.element, true);
    const page = h("div", { class: "frame paper", "data-theme": "light" }, h("h1", {}, this.heading), copy);
    paper.body.append(page);
    view.addEventListener("afterprint", () => frame.remove());
    view.print();
  }
}

/** An id for a message, unguessable; randomUUID is missing on pages without TLS. */
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
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
  const paper = theme === "dark" ? 0.018 : 1;
  const contrast = (Math.max(luminance, paper) + 0.05) / (Math.min(luminance, paper) + 0.05);
  if (contrast >= 4.5) properties["--mark"] = colour;
  return properties;
}

if (!customElements.get("kosovo-chat")) customElements.define("kosovo-chat", KosovoChat);

/** A page that only loads the script gets the launcher; data-* of the script tag become attributes. */
function launch() {
  if (!SCRIPT || "manual" in SCRIPT.dataset || document.querySelector("kosovo-chat")) return;
  const chat = document.createElement("kosovo-chat");
  for (const [name, value] of Object.entries(SCRIPT.dataset)) chat.setAttribute(name, value);
  document.body.append(chat);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", launch);
else launch();
