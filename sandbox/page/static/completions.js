// What completes a word that is being written: commands after `/`, names after `@`.

import { h, id } from "./dom.js";

const MOST = 6;

export class Completions {
  // `took` is called after a word was taken.
  constructor(half, input, took) {
    Object.assign(this, { half, input, took });
    const key = id("completions");
    const named = { role: "listbox", id: key, "aria-label": "Completions" };
    this.node = h("ul", { class: "completions", hidden: true, ...named });
    const says = { role: "combobox", "aria-autocomplete": "list", "aria-controls": key };
    for (const [name, value] of Object.entries(says)) input.setAttribute(name, value);
    input.addEventListener("blur", () => this.offer([]));
    this.offer([]);
  }

  // Whether that key was meant for the list.
  key(event) {
    if (this.node.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.select(this.at + step);
    else if (event.key === "Enter" || event.key === "Tab") this.take(this.at);
    else if (event.key === "Escape") this.offer([]);
    else return false;
    return true;
  }

  look() {
    this.offer(this.found());
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
      const named = { role: "option", id: `${this.node.id}-${at}`, "aria-selected": "false" };
      const onpointerdown = (event) => this.pointed(event, at);
      const parts = [h("span", { text: word }), h("small", { text: hint })];
      return h("li", { ...named, onpointerdown }, parts);
    });
    this.node.replaceChildren(...nodes);
    this.node.hidden = !nodes.length;
    this.input.setAttribute("aria-expanded", String(nodes.length > 0));
    if (nodes.length) this.select(0);
    else this.input.removeAttribute("aria-activedescendant");
  }

  select(at) {
    const { children } = this.node;
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
    this.took();
  }
}
