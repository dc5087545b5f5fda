// The messages of one place, in order, with the thread that is open.

import { aloud, arrange, h } from "./dom.js";
import { message, thread } from "./message.js";
import { day, moment } from "./time.js";

const NEAR = 120; // pixels from the end, within which one stays at the end
const TOGETHER = 300; // seconds within which one's messages stand together

export class List {
  constructor(half) {
    this.half = half;
    this.opened = new Set();
    this.list = h("ol", { class: "messages", "aria-label": "Messages" });
    const named = { tabindex: "0", role: "region", "aria-label": `Messages, ${half.company.name}` };
    this.node = h("div", { class: "scroll", ...named }, this.list);
    const resized = new ResizeObserver(() => this.atEnd && this.end());
    for (const each of [this.node, this.list]) resized.observe(each);
    this.node.addEventListener("scroll", () => this.scrolled(), { passive: true });
  }

  // What we did ourselves is no sign that somebody wants to read further up.
  scrolled() {
    if (this.node.scrollTop !== this.placed) this.atEnd = this.nearEnd();
  }

  nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  end() {
    this.node.scrollTop = this.node.scrollHeight;
    this.placed = this.node.scrollTop;
  }

  draw() {
    const { half } = this;
    const place = `${half.me} ${half.room.id}`;
    const elsewhere = place !== this.drawn;
    this.atEnd = elsewhere || this.nearEnd();
    const fresh = elsewhere ? "" : this.openNew();
    arrange(this.list, this.nodes());
    if (this.atEnd) this.end();
    if (fresh) this.find(fresh)?.closest(".post").scrollIntoView({ block: "nearest" });
    this.drawn = place;
    this.last = half.room.messages.at(-1)?.ts ?? "";
  }

  find(ts) {
    return this.list.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
  }

  // The thread in which something new was said opens, and the others close.
  openNew() {
    const { room, me, about } = this.half;
    const fresh = room.messages.filter((it) => Number(it.ts) > Number(this.last || 0));
    for (const it of fresh) {
      if (it.thread) this.opened = new Set([it.thread]);
      if (it.user !== me) aloud(`${about.name(it.user)}: ${it.text.slice(0, 300)}`);
    }
    return fresh.findLast((it) => it.thread)?.thread ?? "";
  }

  nodes() {
    const { half } = this;
    const nodes = [];
    let before = null;
    for (const it of half.room.messages.filter((each) => !each.thread || each.broadcast)) {
      const today = day(moment(it.ts), half.about.zone);
      const turned = !before || day(moment(before.ts), half.about.zone) !== today;
      if (turned) nodes.push(this.day(today));
      nodes.push(this.post(it, !turned && follows(it, before)));
      before = it;
    }
    if (nodes.length) return nodes;
    return [h("li", { class: "empty" }, h("p", { text: "Nothing has been said here yet." }))];
  }

  day(today) {
    const make = () => h("li", { class: "day" }, h("span", { text: today }));
    return this.half.kept.get(`day ${today}`, today, make);
  }

  post(it, together) {
    const { half } = this;
    const replies = half.room.messages.filter((each) => each.thread === it.ts && each !== it);
    const open = this.opened.has(it.ts);
    const shows = [it, open ? replies : replies.map((each) => each.user), open, together, half.me];
    return half.kept.get(`${half.room.id} ${it.ts}`, shows, () => {
      const first = h("ol", { class: "messages" }, message(it, half, { follows: together }));
      return h("li", { class: "post" }, first, thread(it, replies, half));
    });
  }
}

function follows(it, before) {
  const soon = Number(it.ts) - Number(before.ts) < TOGETHER;
  return soon && it.user === before.user && !it.only && !before.only && !before.deleted;
}
