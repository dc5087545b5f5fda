// Where one writes: Enter sends, `/` and `@` complete. What is half-written stays with its author, in its place.

import { Completions } from "./completions.js";
import { button, h, id } from "./dom.js";
import { unescaped } from "./mrkdwn.js";

// Beside the words: the thread they answer in, the message they change, what the guide had filled in,
// and the draft that they cover.
const NOTHING = { thread: "", editing: "", filled: "", under: null };

export class Composer {
  constructor(half) {
    Object.assign(this, { half, place: "", drafts: new Map(), ...NOTHING });
    this.build();
  }

  build() {
    this.input = h("textarea", {
      rows: "1", dir: "auto", class: "writes", id: id("writes"),
      onkeydown: (event) => this.key(event), oninput: () => this.changed(),
    });
    this.completions = new Completions(this.half, this.input, () => this.grow());
    this.where = h("div", { class: "where", hidden: true });
    this.notice = h("p", { class: "notice", role: "alert" });
    this.button = button("Send", () => this.send(), { class: "button send" });
    const box = h("div", { class: "box" }, this.input, this.button);
    this.node = h("div", { class: "composer" }, this.notice, this.completions.node, this.where, box);
  }

  // What stands around it, after the person or the place has changed.
  show() {
    const { half } = this;
    const place = half.room.direct ? `to ${half.placeName(half.room)}` : `in #${half.room.name}`;
    this.input.placeholder = this.thread ? "Reply in the thread" : `Write ${place}`;
    this.input.setAttribute("aria-label", `${half.about.name(half.me)}: ${this.input.placeholder}`);
    this.node.hidden = half.room.archived;
    const thread = this.thread && `In the thread “${half.beginning(this.thread)}”`;
    const told = this.editing ? "Changing your message" : thread;
    const leave = button("Leave", () => this.leave(), { class: "link" });
    this.where.hidden = !told;
    this.where.replaceChildren(h("span", { text: told }), leave);
  }

  // Nobody's, until it is turned to somebody's place: the draft stays behind.
  away() {
    const left = this.draft();
    if (this.place && left) this.drafts.set(this.place, left);
    else this.drafts.delete(this.place);
    this.place = "";
    this.say("");
    this.put(null);
  }

  // `place` names a person and a room. What was typed in the meantime covers the draft.
  turn(place) {
    if (place === this.place) return;
    if (this.place) this.away();
    const kept = this.drafts.get(place) ?? null;
    this.place = place;
    if (this.draft()) this.under = kept;
    else this.put(kept);
  }

  // What is written and not sent. An edit is none, and what is empty covers nothing.
  draft() {
    const { thread, filled, under } = this;
    const text = this.input.value;
    return this.editing || !text.trim() ? under : { text, thread, filled, under };
  }

  put(draft) {
    const { text = "", ...beside } = draft ?? {};
    Object.assign(this, NOTHING, beside);
    this.input.value = text;
    if (this.thread) this.half.list.opened.add(this.thread);
    this.completions.offer([]);
    this.grow();
    if (this.half.room) this.show();
  }

  fill(text) {
    const untouched = this.input.value === this.filled;
    this.put({ text, filled: text, under: untouched ? this.under : this.draft() });
    this.input.focus();
  }

  edit(it) {
    this.put({ text: this.typed(it.text), editing: it.ts, under: this.draft() });
    this.input.focus();
  }

  reply(ts) {
    if (this.editing) this.put(this.under);
    this.thread = ts;
    this.show();
    this.input.focus();
  }

  leave() {
    if (this.editing) return this.put(this.under);
    this.thread = "";
    this.show();
  }

  say(words) {
    this.notice.textContent = words;
  }

  async send() {
    if (!this.place) await this.half.page.refresh(); // whoever was chosen a moment ago
    const text = this.input.value;
    if (!text.trim()) return;
    this.say("");
    const { place, thread, editing, filled, under } = this;
    const wanted = this.wanted(text);
    this.put({ thread: editing ? "" : thread, under });
    const done = await this.half.act(...wanted);
    if (!done) this.unsent(place, { text, thread, editing, filled });
    else if (place === this.place) this.uncover();
  }

  uncover() {
    if (this.under && this.empty()) this.put(this.under);
  }

  // What could not be sent stands there again, or below what was typed since; for its author alone.
  unsent(place, sent) {
    const here = place === this.place;
    if (here && this.empty()) return this.put({ ...sent, under: this.under });
    if (sent.editing) return;
    if (here) this.under = { ...sent, under: this.under };
    else this.drafts.set(place, { ...sent, under: this.drafts.get(place) ?? null });
  }

  empty() {
    return !this.editing && !this.input.value;
  }

  wanted(typed) {
    const channel = this.half.room.id;
    const command = /^(\/[^\s/]+)(?:\s+([\s\S]*))?$/.exec(typed.trim());
    if (command) {
      const text = this.spoken(command[2] ?? "");
      return ["command", { channel, command: command[1], text, thread: this.thread }];
    }
    const words = this.spoken(typed.trim());
    if (this.editing) return ["edits", { channel, ts: this.editing, text: words }];
    return ["says", { channel, text: words, thread: this.thread }];
  }

  // What is typed, as Slack writes it down, and back.
  spoken(text) {
    let words = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    for (const [user, name] of this.half.mentionable()) words = words.replaceAll(`@${name}`, `<@${user}>`);
    return words;
  }

  typed(text) {
    const named = (_, user) => `@${this.half.about.name(user)}`;
    return unescaped(text.replace(/<@(\w+)(?:\|[^>]*)?>/g, named));
  }

  key(event) {
    if (this.completions.key(event)) return event.preventDefault();
    if (event.key === "Escape" && (this.thread || this.editing)) this.leave();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) event.repeat || this.send();
    else return;
    event.preventDefault();
  }

  changed() {
    this.grow();
    this.completions.look();
  }

  // What is hidden has no height to take.
  grow() {
    this.button.classList.toggle("ready", Boolean(this.input.value.trim()));
    this.input.style.setProperty("height", "auto");
    const high = Math.min(this.input.scrollHeight, 180);
    if (high) this.input.style.setProperty("height", `${high}px`);
  }
}
