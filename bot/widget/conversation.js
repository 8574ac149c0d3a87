// The log: what was said, as elements. Only a new reply is announced; the rest is marked as not live.

const LONG = 240; // characters of a text that is easier to read with its drawing above it
const placeOf = (source) => [source.title, source.section].map(asText).filter(Boolean).join(", ");

class Conversation {
  /** on: {ask(text), retry(turn), rate(id, feedback), earlier()} */
  constructor(words, language, on) {
    Object.assign(this, { words, language, on });
    this.turns = new Map(); // message id -> {id, text, element, question, answered, position}
    this.clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
    this.calendar = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" });
    this.welcome = h("div", { class: "welcome", "aria-live": "off" });
    this.more = h("button", { type: "button", class: "earlier", hidden: true, onclick: on.earlier }, words("earlier"));
    this.list = h("div", { class: "turns" });
    this.typing = h(
      "div",
      { class: "typing", "aria-live": "off", hidden: true },
      h("i"),
      h("i"),
      h("i"),
      h("span", { class: "hidden" }, words("typing")),
    );
    this.suggestions = h("div", {
      class: "suggestions",
      role: "group",
      "aria-label": words("suggestions"),
      "aria-live": "off",
      hidden: true,
    });
    this.element = h(
      "div",
      {
        class: "log",
        role: "log",
        "aria-live": "polite",
        "aria-relevant": "additions",
        "aria-label": words("conversation"),
        tabindex: 0,
      },
      h("div", { "aria-live": "off" }, this.more),
      this.welcome,
      this.list,
      this.typing,
      this.suggestions,
    );
  }

  greet(greeting, privacy, suggestions) {
    const who = h("span", { class: "hidden" }, `${this.words("bot")}: `);
    this.welcome.replaceChildren(
      h("div", { class: "bot" }, h("p", {}, who, greeting)),
      h("p", { class: "privacy" }, privacy),
    );
    this.starters = suggestions;
    if (!this.turns.size) this.suggest(suggestions.map((text) => ({ title: text, payload: text })));
  }

  /** Adds messages of the past, before or after those shown; silent for screen readers. */
  addHistory(messages, atTop = false) {
    const held = this.element.scrollHeight - this.element.scrollTop;
    const added = messages.filter(({ id }) => !this.turns.has(id)).map((message) => this.turn(message));
    for (const turn of added) this.reply(turn, turn.message, true);
    this.list[atTop ? "prepend" : "append"](...added.map((turn) => turn.element));
    for (const message of messages) {
      const turn = this.turns.get(message.id);
      if (!turn.answered) this.reply(turn, message, true);
      this.showFeedback(turn, message.feedback);
    }
    this.markDays();
    if (atTop) this.element.scrollTop = this.element.scrollHeight - held;
    else if (added.length) this.toEnd();
  }

  /** Adds a question that is being sent and shows it. */
  addQuestion(id, text) {
    const turn = this.turns.get(id) || this.turn({ id, text, sent_at: Date.now() });
    this.list.append(turn.element);
    this.markDays();
    this.suggest([]);
    this.toEnd();
    return turn;
  }

  turn(message) {
    const time = h("time", { datetime: new Date(message.sent_at).toISOString() }, this.clock.format(message.sent_at));
    const who = h("span", { class: "hidden" }, `${this.words("you")}: `);
    const question = h("div", { class: "user", "aria-live": "off" }, h("p", {}, who, message.text), time);
    const element = h("div", { class: "turn", "data-id": message.id }, question);
    const turn = { ...message, message, element, question, answered: false };
    this.turns.set(message.id, turn);
    return turn;
  }

  /** Shows the replies of an answered message, below its question. */
  reply(turn, message, silent = false) {
    if (!message.replies) return;
    Object.assign(turn, { message, answered: true });
    turn.position = message.position;
    this.settle(turn);
    const parts = this.parts(message.replies);
    if (!parts.length) parts.push(h("p", {}, this.words("noReply")));
    const language = message.replies.map((entry) => asText(entry.custom?.language)).find(Boolean) || null;
    const who = h("span", { class: "hidden" }, `${this.words("bot")}: `);
    const body = h(
      "div",
      { class: "bot", lang: language, "aria-live": silent ? "off" : null },
      who,
      parts,
      this.feedback(turn),
    );
    turn.element.append(body);
    if (silent || turn.element === this.list.lastElementChild)
      this.suggest(message.replies.flatMap((entry) => asList(entry.buttons)).slice(0, 6));
    if (!silent) this.show(turn.element);
  }

  /** Elements for the entries of a reply: texts, drawings, sources. A drawing goes before a text that is long. */
  parts(replies) {
    const parts = [];
    let start = 0; // where the latest text begins
    let length = 0; // of the latest text
    for (const { text, custom } of replies) {
      const paragraphs = asText(text)
        .trim()
        .split(/\n{2,}/)
        .filter(Boolean);
      if (paragraphs.length) {
        start = parts.length;
        length = lengthOf(text);
        parts.push(...paragraphs.map((paragraph) => h("p", {}, linked(paragraph, this.words))));
      }
      if (!custom || typeof custom !== "object") continue;
      const picture = drawing(custom.view, this.words);
      if (picture) {
        const place = length > LONG ? start : parts.length;
        parts.splice(place, 0, h("div", { class: "picture", "aria-live": "off" }, picture));
      }
      parts.push(...this.sources(custom));
    }
    return parts;
  }

  sources(custom) {
    const seen = new Set();
    return asList(custom.sources).flatMap((source) => {
      const place = placeOf(source);
      const date = asText(source.as_of);
      if (!place || seen.has(place + date)) return [];
      seen.add(place + date);
      const label = source.url ? link(source.url, place, this.words) : place;
      const dated = date ? [" · ", h("span", { class: "as-of" }, this.words("asOf", { date }))] : [];
      return [
        h("p", { class: "source" }, h("span", { class: "source-word" }, `${this.words("source")}: `), label, dated),
      ];
    });
  }

  feedback(turn) {
    const button = (value, label) =>
      h(
        "button",
        {
          type: "button",
          class: `thumb ${value}`,
          "aria-pressed": "false",
          "aria-label": this.words(label),
          title: this.words(label),
          onclick: () => this.on.rate(turn, turn.feedback === value ? null : value),
        },
        icon(ICONS[value]),
      );
    turn.thumbs = { up: button("up", "helpful"), down: button("down", "notHelpful") };
    return h("div", { class: "thumbs", "aria-live": "off" }, turn.thumbs.up, turn.thumbs.down);
  }

  showFeedback(turn, feedback) {
    turn.feedback = feedback || null;
    for (const value of ["up", "down"])
      turn.thumbs?.[value].setAttribute("aria-pressed", String(turn.feedback === value));
  }

  /** Marks a question as not answered, with a button to try again. */
  fail(turn) {
    this.settle(turn);
    const retry = h(
      "button",
      { type: "button", class: "retry", onclick: () => this.on.retry(turn) },
      this.words("retry"),
    );
    turn.failure = h("div", { class: "failure" }, h("span", {}, this.words("notSent")), " ", retry);
    turn.question.append(turn.failure);
    this.show(turn.element);
  }

  settle(turn) {
    turn.failure?.remove();
    turn.failure = null;
  }

  setTyping(on) {
    this.typing.hidden = !on;
    if (on) this.toEnd();
  }

  suggest(buttons) {
    const known = buttons.filter((button) => asText(button.title) && asText(button.payload));
    this.suggestions.replaceChildren(
      ...known.map((button) =>
        h(
          "button",
          { type: "button", class: "chip", onclick: () => this.on.ask(asText(button.payload)) },
          asText(button.title),
        ),
      ),
    );
    this.suggestions.hidden = !known.length;
  }

  /** Writes the date above the first message of each day. */
  markDays() {
    const today = this.calendar.format(Date.now());
    let last = null;
    for (const element of this.list.children) {
      const turn = this.turns.get(element.dataset.id);
      const date = (turn.date ||= this.calendar.format(turn.sent_at));
      if (date !== last && element.firstChild.className !== "day") {
        element.prepend(h("div", { class: "day", "aria-live": "off" }, date === today ? this.words("today") : date));
      } else if (date === last && element.firstChild.className === "day") element.firstChild.remove();
      last = date;
    }
  }

  clear() {
    this.turns.clear();
    this.list.replaceChildren();
    this.setTyping(false);
    this.more.hidden = true;
    this.suggest((this.starters || []).map((text) => ({ title: text, payload: text })));
  }

  /** Scrolls so that a turn begins in view: a long answer is read from its start. */
  show(element) {
    this.scroll(() => element.offsetTop - 8);
  }

  toEnd() {
    this.scroll(() => this.element.scrollHeight);
  }

  /** Smoothly when near. What is far has an estimated height until it is drawn, so the place is sought again. */
  scroll(place) {
    const log = this.element;
    const isFar = Math.abs(place() - log.scrollTop) > 3 * log.clientHeight;
    log.scrollTo({ top: place(), behavior: isFar ? "instant" : "auto" });
    if (isFar)
      requestAnimationFrame(() => requestAnimationFrame(() => log.scrollTo({ top: place(), behavior: "instant" })));
  }

  /** The conversation as plain text, for the clipboard. */
  asText() {
    const paragraphs = (entry) => [
      asText(entry.text),
      ...asList(entry.custom?.sources).map((source) => {
        const date = asText(source.as_of);
        return `(${this.words("source")}: ${placeOf(source)}${date ? `, ${this.words("asOf", { date })}` : ""})`;
      }),
    ];
    return [...this.list.children]
      .map((element) => this.turns.get(element.dataset.id))
      .map((turn) => {
        const at = `${this.calendar.format(turn.sent_at)}, ${this.clock.format(turn.sent_at)}`;
        const said = (turn.message.replies || []).flatMap(paragraphs).filter(Boolean).join("\n");
        return `[${at}] ${this.words("you")}: ${turn.text}\n${this.words("bot")}: ${said}`;
      })
      .join("\n\n");
  }
}
