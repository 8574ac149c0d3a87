// <kosovo-chat>: the launcher, the window and how they behave. Attributes: see docs/widget.md.

const SCRIPT = document.currentScript;
const TYPING_AFTER = 300; // ms
const PHONE = "(max-width: 480px), (max-height: 430px)";
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLES);

class KosovoChat extends HTMLElement {
  static observedAttributes = ["theme", "accent", "position", "open"];

  connectedCallback() {
    if (this.root) return;
    const server = new URL(this.getAttribute("server") || SCRIPT?.src || location.href, location.href);
    this.language = languageOf(this.getAttribute("lang") || document.documentElement.lang);
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
    else if (matchMedia(PHONE).matches)
      this.removeAttribute("open"); // it would cover the whole page unasked
    else if (this.hasAttribute("open")) this.open(false);
    if (!this.inline) (window.requestIdleCallback || setTimeout)(() => this.frame.classList.add("laid-out"));
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
    this.menu = new Menu(words, {
      startOver: () => this.forget("startOver", "startedOver"),
      copy: () => this.copy(),
      print: () => printAlone(this.conversation.element, this.heading, this.language),
      delete: () => this.forget("delete", "deleted"),
    });
    this.composer = new Composer(words, this.language, () => this.submit());
    this.alert = h("div", { class: "alert", role: "alert" });
    this.status = h("div", { class: "status", role: "status" });
    const header = h(
      "div",
      { class: "head" },
      h(
        "div",
        { class: "names" },
        h("h2", { id: "heading", tabindex: -1 }, this.heading),
        h("p", {}, words("subtitle")),
      ),
      this.menu.button,
      this.inline ? null : roundButton("close", words("close"), () => this.close()),
      this.menu.element,
    );
    this.panel = h(
      this.inline ? "section" : "dialog",
      { class: "panel", "aria-labelledby": "heading", lang: this.language },
      header,
      this.conversation.element,
      this.status,
      this.alert,
      this.composer.element,
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
      const { element, button } = this.menu;
      if (!event.composedPath().some((node) => node === element || node === button)) this.menu.show(false);
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
    const theme = themeOf(this.getAttribute("theme"));
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
    this.frame.classList.add("is-open");
    this.showPanel();
    this.toggleAttribute("open", true);
    if (takeFocus) (this.isModal ? this.root.getElementById("heading") : this.composer.input).focus();
    this.load();
  }

  showPanel() {
    this.isModal = matchMedia(PHONE).matches;
    this.fitKeyboard();
    if (this.isModal) this.panel.showModal();
    else this.panel.open = true; // show() would take the focus
  }

  close(takeFocus = true) {
    if (this.inline || !this.panel.open) return;
    this.menu.show(false);
    this.panel.close();
    this.frame.classList.remove("is-open");
    this.toggleAttribute("open", false);
    if (takeFocus) this.launcher.focus();
  }

  escape() {
    if (this.menu.isOpen) this.menu.leave();
    else this.close();
  }

  /** Full screen means the part of the screen that the on-screen keyboard leaves. */
  fitKeyboard() {
    const view = window.visualViewport;
    if (view) this.frame.style.setProperty("--screen", `${Math.round(view.height)}px`);
  }

  submit() {
    const { text, isTooLong, count } = this.composer;
    if (isTooLong) this.warn(count.textContent);
    if (!text || isTooLong || this.busy) return;
    this.composer.clear();
    this.ask(text);
  }

  /** Asks a question, as if it had been typed. Part of the element's interface: page scripts may call it. */
  async ask(text) {
    if (this.busy) return;
    if (!this.inline && !this.panel.open) this.open();
    if (this.loading) await this.loading;
    if (this.root.activeElement?.closest(".suggestions"))
      (matchMedia("(pointer: coarse)").matches ? this.conversation.element : this.composer.input).focus();
    await this.deliver(this.conversation.addQuestion(newId(), text.trim()));
  }

  async deliver(turn) {
    if (this.busy || turn.answered) return;
    this.busy = true;
    this.failed = null;
    this.warn("");
    this.say("");
    this.conversation.settle(turn);
    this.composer.setBusy(true);
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
    this.composer.setBusy(false);
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

  /** Starts over or deletes: shown as done only when the server has done it. */
  async forget(how, done) {
    try {
      await this.connection[how]();
      this.conversation.clear();
      this.failed = null;
      this.warn("");
      this.say(this.words(done));
      this.tabs?.postMessage("cleared");
      this.composer.input.focus();
    } catch {
      this.warn(this.words("failed"));
    }
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.conversation.asText());
      this.say(this.words("copied"));
    } catch {
      this.say(this.words("copyFailed"));
    }
  }
}

/** An id for a message, unguessable; randomUUID is missing on pages without TLS. */
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
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
