// Speaks to the web channel. A message carries an id made here, so that sending it again never sends it twice.

const TIMEOUT = 20_000; // ms for one attempt
const PAUSES = [1_000, 3_000]; // ms before the second and third attempt

/** Why something did not work. code: "offline", "timeout", "server", or the channel's own; seconds: to wait. */
class Problem extends Error {
  constructor(code, status = 0, seconds = 0) {
    super(code);
    Object.assign(this, { code, status, seconds });
  }
}

/** Kept per server in localStorage: {token, pending: {id, text}}. In memory only where storage is forbidden. */
class Memory {
  constructor(server) {
    this.key = `kosovo-chat ${server}`;
    this.fallback = {};
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key)) || {};
    } catch {
      return this.fallback;
    }
  }

  write(changes) {
    const now = { ...this.read(), ...changes };
    this.fallback = now;
    try {
      localStorage.setItem(this.key, JSON.stringify(now));
    } catch {
      // Private mode or a full disk: the conversation lives as long as the page.
    }
  }

  clear() {
    this.fallback = {};
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }
}

class Connection {
  constructor(server) {
    this.base = new URL("webhooks/web/", server);
    this.memory = new Memory(this.base.href);
    this.starting = null;
  }

  get started() {
    return Boolean(this.memory.read().token);
  }

  /** Puts a text to the bot and resolves to the answered message; tries again by itself where that may help. */
  async send(id, text) {
    this.memory.write({ pending: { id, text } });
    for (let attempt = 0; ; attempt += 1) {
      try {
        const message = await this.sendOnce(id, text);
        this.forgetPending(id);
        return message;
      } catch (problem) {
        if (problem.code !== "server" || attempt >= PAUSES.length) throw problem;
        await new Promise((done) => setTimeout(done, PAUSES[attempt]));
      }
    }
  }

  async sendOnce(id, text) {
    await this.start();
    try {
      return await this.request("POST", "messages", { id, text });
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      // The conversation was deleted elsewhere: what was typed goes into a new one.
      this.memory.write({ token: null });
      await this.start();
      return this.request("POST", "messages", { id, text });
    }
  }

  get pending() {
    return this.memory.read().pending || null;
  }

  forgetPending(id) {
    if (this.pending?.id === id) this.memory.write({ pending: null });
  }

  /** {messages, earlier: whether there are more before them}; empty where nothing was said yet. */
  async history(before) {
    if (!this.started) return { messages: [], earlier: false };
    try {
      return await this.request("GET", before ? `messages?before=${before}` : "messages");
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      this.memory.write({ token: null });
      return { messages: [], earlier: false };
    }
  }

  rate(id, feedback) {
    return this.request("PUT", `messages/${id}/feedback`, { feedback });
  }

  async startOver() {
    if (this.started) await this.unlessGone(this.request("POST", "conversation/start-over"));
    this.memory.write({ pending: null });
  }

  async delete() {
    if (this.started) await this.unlessGone(this.request("DELETE", "conversation"));
    this.memory.clear();
  }

  async unlessGone(request) {
    try {
      await request;
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      this.memory.write({ token: null });
    }
  }

  /** Gets a token before the first message, and only then: opening the chat stores nothing anywhere. */
  start() {
    if (this.started) return Promise.resolve();
    this.starting ||= this.request("POST", "conversations")
      .then(({ token }) => {
        if (!this.started) this.memory.write({ token }); // else another tab was faster
      })
      .finally(() => (this.starting = null));
    return this.starting;
  }

  async request(method, path, body) {
    const { token } = this.memory.read();
    const headers = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { "Content-Type": "application/json" }),
    };
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    let response;
    let content;
    try {
      response = await fetch(new URL(path, this.base), {
        method,
        headers,
        body: body && JSON.stringify(body),
        signal: abort.signal,
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
      });
      content = await response.text();
    } catch (error) {
      if (error.name === "AbortError") throw new Problem("timeout");
      throw new Problem(navigator.onLine ? "server" : "offline");
    } finally {
      clearTimeout(timer);
    }
    let data = null;
    try {
      data = content ? JSON.parse(content) : null;
    } catch {
      // A proxy's error page, or half an answer.
      throw new Problem("server", response.ok ? 502 : response.status);
    }
    if (response.ok) return data;
    const seconds = Number(response.headers.get("Retry-After")) || data?.error?.retry_after || 0;
    throw new Problem(response.status >= 500 ? "server" : data?.error?.code || "failed", response.status, seconds);
  }
}
