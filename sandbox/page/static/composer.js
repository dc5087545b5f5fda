// Where one writes: Enter sends, `/` and `@` complete.

import { button, h, id } from "./dom.js";
import { unescaped } from "./mrkdwn.js";

const MOST = 6;

export class Composer {
  constructor(half) {
    this.half = half;
    this.thread = "";
    this.editing = "";
    this.build();
  }

  build() {
    const list = id("completions");
    const named = { role: "listbox", id: list, "aria-label": "Completions" };
    this.list = h("ul", { class: "completions", hidden: true, ...named });
    this.input = h("textarea", {
      rows: "1", dir: "auto", class: "writes", role: "combobox", "aria-autocomplete": "list",
      "aria-controls": list, "aria-expanded": "false",
      onkeydown: (event) => this.key(event), oninput: () => this.changed(), onblur: () => this.offer([]),
    });
    this.where = h("div", { class: "where", hidden: true });
    this.notice = h("p", { class: "notice", role: "alert" });
    this.button = button("Send", () => this.send(), { class: "button send" });
    const box = h("div", { class: "box" }, this.input, this.button);
    this.node = h("div", { class: "composer" }, this.notice, this.list, this.where, box);
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
    this.offer([]);
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
    const offered = !this.list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (offered && step) this.select(this.at + step);
    else if (offered && (event.key === "Enter" || event.key === "Tab")) this.take(this.at);
    else if (offered && event.key === "Escape") this.offer([]);
    else if (event.key === "Escape" && (this.thread || this.editing)) this.leave();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.send();
    else return;
    event.preventDefault();
  }

  changed() {
    this.grow();
    this.button.classList.toggle("ready", Boolean(this.input.value.trim()));
    this.offer(this.found());
  }

  grow() {
    this.input.style.setProperty("height", "auto");
    this.input.style.setProperty("height", `${Math.min(this.input.scrollHeight, 180)}px`);
  }

  found() {
    const before = this.input.value.slice(0, this.input.selectionStart);
    const command = /^\/(\S*)$/.exec(before);
    if (command) {
      const known = this.half.view.commands.filter((each) => each.command.startsWith(before));
      return known.map((each) => ({ word: each.command, hint: each.description, from: 0 }));
    }
    const at = /(?:^|\s)@([\p{L}]*(?: [\p{L}]*)?)$/u.exec(before);
    if (!at) return [];
    const wanted = at[1].toLowerCase();
    const begins = ([, name]) => name.toLowerCase().startsWith(wanted);
    const from = before.length - at[1].length - 1;
    const bot = ([user]) => this.half.about.person(user).bot;
    const company = (user) => (bot([user]) ? "app" : this.half.about.person(user).company);
    const people = this.half.mentionable().filter(begins);
    people.sort((one, other) => bot(other) - bot(one) || one[1].localeCompare(other[1]));
    return people.map(([user, name]) => ({ word: `@${name}`, hint: company(user), from }));
  }

  offer(found) {
    this.offered = found.slice(0, MOST);
    const nodes = this.offered.map(({ word, hint }, at) => {
      const named = { role: "option", id: `${this.list.id}-${at}`, "aria-selected": "false" };
      const onpointerdown = (event) => this.pointed(event, at);
      const parts = [h("span", { text: word }), h("small", { text: hint })];
      return h("li", { ...named, onpointerdown }, parts);
    });
    this.list.replaceChildren(...nodes);
    this.list.hidden = !nodes.length;
    this.input.setAttribute("aria-expanded", String(nodes.length > 0));
    if (nodes.length) this.select(0);
    else this.input.removeAttribute("aria-activedescendant");
  }

  select(at) {
    const { children } = this.list;
    this.at = (at + children.length) % children.length;
    [...children].forEach((node, n) => node.setAttribute("aria-selected", String(n === this.at)));
    this.input.setAttribute("aria-activedescendant", children[this.at].id);
  }

  pointed(event, at) {
    event.preventDefault();
    this.take(at);
  }

  take(at) {
    const { word, from } = this.offered[at];
    const { value, selectionStart } = this.input;
    this.input.value = `${value.slice(0, from)}${word} ${value.slice(selectionStart)}`;
    const caret = from + word.length + 1;
    this.input.setSelectionRange(caret, caret);
    this.offer([]);
    this.grow();
  }
}
