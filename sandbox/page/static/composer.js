// Where one writes: Enter sends, `/` and `@` complete.

import { Completions } from "./completions.js";
import { button, h } from "./dom.js";
import { unescaped } from "./mrkdwn.js";

export class Composer {
  constructor(half) {
    this.half = half;
    this.thread = "";
    this.editing = "";
    this.build();
  }

  build() {
    this.input = h("textarea", {
      rows: "1", dir: "auto", class: "writes",
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

  fill(text) {
    this.leave();
    this.input.value = text;
    this.grow();
    this.input.focus();
    this.button.classList.add("ready");
  }

  edit(it) {
    this.editing = it.ts;
    this.input.value = this.typed(it.text);
    this.show();
    this.grow();
    this.input.focus();
  }

  reply(ts) {
    this.thread = ts;
    this.editing = "";
    this.show();
    this.input.focus();
  }

  leave() {
    if (this.editing) this.input.value = "";
    this.thread = this.editing = "";
    this.show();
    this.grow();
  }

  reset() {
    this.input.value = "";
    this.say("");
    this.leave();
  }

  say(words) {
    this.notice.textContent = words;
  }

  async send() {
    const text = this.input.value;
    if (!text.trim()) return;
    this.completions.offer([]);
    this.say("");
    const wanted = this.wanted(text);
    this.input.value = "";
    if (this.editing) this.leave();
    this.changed();
    const done = await this.half.act(...wanted);
    if (!done && !this.input.value) this.input.value = text;
    this.changed();
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
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.send();
    else return;
    event.preventDefault();
  }

  changed() {
    this.grow();
    this.button.classList.toggle("ready", Boolean(this.input.value.trim()));
    this.completions.look();
  }

  grow() {
    this.input.style.setProperty("height", "auto");
    this.input.style.setProperty("height", `${Math.min(this.input.scrollHeight, 180)}px`);
  }
}
