// One company's half: who one is, the rooms, the messages, and where one writes.

import { aloud, arrange, h, Kept } from "./dom.js";
import { Composer } from "./composer.js";
import { Form } from "./form.js";
import { message, thread } from "./message.js";
import { act, Refused } from "./server.js";
import { day, moment } from "./time.js";

const NEAR = 120; // pixels from the end, within which one stays at the end
const TOGETHER = 300; // seconds within which one's messages stand together

export class Half {
  constructor(page, at) {
    Object.assign(this, { page, at, side: at ? "right" : "left" });
    this.company = page.setting.halves[at];
    this.me = page.setting.first[at];
    this.roomId = page.setting.room;
    this.opened = new Set();
    this.kept = new Kept();
    this.composer = new Composer(this);
    this.form = null;
    this.build();
    new ResizeObserver(() => this.atEnd && this.end()).observe(this.scroll);
    this.scroll.addEventListener("scroll", () => (this.atEnd = this.nearEnd()), { passive: true });
  }

  nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  build() {
    const options = this.company.people.map((user) => h("option", { value: user }));
    this.chooser = h("select", { class: "me", "aria-label": `Who you are at ${this.company.name}`, onchange: (event) => this.be(event.target.value) }, options);
    this.rooms = h("nav", { class: "rooms", "aria-label": `Rooms, ${this.company.name}` });
    this.list = h("ol", { class: "messages", "aria-label": "Messages" });
    this.scroll = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `Messages, ${this.company.name}` }, this.list);
    const heading = h("header", {}, h("h2", { text: this.company.name }), h("label", { class: "am" }, h("span", { text: "You are" }), this.chooser));
    this.node = h("section", { class: `half ${this.side}`, "aria-label": this.company.name }, heading, this.rooms, this.scroll, this.composer.node);
  }

  // Where the app's direct messages are written to, before anybody has written any.
  get place() {
    return this.room.id;
  }

  be(user, room = this.page.setting.room) {
    this.me = user;
    this.roomId = room;
    this.composer.reset();
    return this.page.refresh();
  }

  enter(room) {
    this.roomId = room;
    this.composer.leave();
    this.toEnd = true;
    this.draw(this.page.seen);
  }

  // Whether that person is looked at, in that place.
  is(user, room) {
    return this.me === user && (room ? this.room?.id === room : Boolean(this.room?.direct));
  }

  async act(what, fields) {
    try {
      const told = await act(what, { user: this.me, ...fields });
      if (told.notice) this.composer.say(told.notice);
      return true;
    } catch (no) {
      if (!(no instanceof Refused)) throw no;
      this.composer.say(no.message);
      return false;
    }
  }

  press(it, element, block, selected) {
    const fields = { channel: this.room.id, ts: it.ts, action: element.action_id, block: block.block_id ?? "" };
    return this.act("clicks", { ...fields, value: element.value ?? "", selected: selected ?? null });
  }

  reply(ts) {
    this.opened = new Set([ts]);
    this.composer.reply(ts);
    this.draw(this.page.seen);
  }

  toggle(ts) {
    if (!this.opened.delete(ts)) this.opened = new Set([ts]);
    this.draw(this.page.seen);
  }

  // A link to a message of this sandbox.
  go(room, ts) {
    if (!this.view.rooms.some((each) => each.id === room)) return;
    this.enter(room);
    this.opened = new Set([ts]);
    this.draw(this.page.seen);
    const found = this.list.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
    found?.scrollIntoView({ block: "center" });
    found?.classList.add("found");
  }

  mentionable() {
    const users = [...this.room.members, ...this.view.apps];
    const named = [...new Set(users)].map((user) => [user, this.about.name(user)]);
    return named.sort((one, other) => other[1].length - one[1].length);
  }

  beginning(ts) {
    const text = this.room.messages.find((it) => it.ts === ts)?.text ?? "";
    const words = this.composer.typed(text);
    return words.length > 48 ? `${words.slice(0, 48)}…` : words;
  }

  draw(seen) {
    this.view = seen.views[this.me];
    if (!this.view) return;
    this.about = this.page.about(this);
    const rooms = this.places();
    this.room = this.current(rooms);
    this.drawChooser(seen);
    this.drawMessages();
    this.page.reads(this.me, this.room);
    this.drawRooms(rooms);
    this.composer.show();
    this.drawForm();
  }

  // The rooms, and an empty place for each app that has not been written to yet.
  places() {
    const { rooms, apps } = this.view;
    const met = new Set(rooms.filter((room) => room.direct).flatMap((room) => room.members));
    const fresh = apps.filter((app) => !met.has(app));
    return [...rooms, ...fresh.map((app) => ({ id: app, direct: true, name: "", members: [app], messages: [] }))];
  }

  // `direct`, or an app's own id, is the place where one writes to it, opened or not.
  current(rooms) {
    const wanted = this.roomId;
    const direct = (room) => room.direct && (wanted === "direct" || room.members.includes(wanted));
    return rooms.find((room) => room.id === wanted) ?? rooms.find(direct) ?? rooms[0];
  }

  placeName(room) {
    return room.direct ? this.about.name(room.members[0]) : room.name;
  }

  drawChooser(seen) {
    for (const option of this.chooser.options) {
      const who = seen.people[option.value];
      const fresh = this.page.unreadDirect(option.value);
      const news = fresh && option.value !== this.me ? ` (${fresh} new)` : "";
      option.textContent = `${who.name}${who.title ? `, ${who.title}` : ""}${news}`;
    }
    this.chooser.value = this.me;
  }

  drawRooms(rooms) {
    const made = rooms.map((room) => {
      const fresh = room === this.room ? 0 : this.page.unread(this.me, room);
      const name = this.placeName(room);
      const sign = room.direct ? "" : room.private ? "🔒 " : "# ";
      return this.kept.get(`room ${room.id}`, [name, fresh, room === this.room, this.me], () =>
        h(
          "button",
          { type: "button", class: "room", "aria-current": room === this.room ? "page" : null, onclick: () => this.enter(room.id) },
          h("span", { text: `${sign}${name}` }),
          fresh > 0 && h("span", { class: "unread", text: fresh, "aria-label": `${fresh} unread` }),
        ),
      );
    });
    arrange(this.rooms, made);
  }

  drawMessages() {
    const place = `${this.me} ${this.room.id}`;
    const elsewhere = place !== this.drawn;
    const atEnd = elsewhere || this.toEnd || this.nearEnd();
    if (!elsewhere) this.openNew();
    arrange(this.list, this.nodes());
    this.kept.settle();
    this.atEnd = atEnd;
    if (atEnd) this.end();
    this.show(elsewhere);
    this.drawn = place;
    this.toEnd = false;
    this.last = this.room.messages.at(-1)?.ts ?? "";
  }

  end() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  // The thread in which something new was said opens, and the others close.
  openNew() {
    const fresh = this.room.messages.filter((it) => Number(it.ts) > Number(this.last || 0));
    for (const it of fresh) {
      if (it.thread) this.opened = new Set([it.thread]);
      if (it.user !== this.me) aloud(`${this.about.name(it.user)}: ${it.text.slice(0, 300)}`);
    }
    this.fresh = fresh.findLast((it) => it.thread)?.thread ?? "";
  }

  show(elsewhere) {
    if (elsewhere || !this.fresh) return;
    const found = this.list.querySelector(`[data-ts="${CSS.escape(this.fresh)}"]`);
    found?.closest(".post")?.scrollIntoView({ block: "nearest" });
  }

  nodes() {
    const { zone } = this.about;
    const top = this.room.messages.filter((it) => !it.thread || it.broadcast);
    const nodes = [];
    let before = null;
    for (const it of top) {
      const today = day(moment(it.ts), zone);
      const turned = !before || day(moment(before.ts), zone) !== today;
      if (turned) nodes.push(this.kept.get(`day ${today}`, today, () => h("li", { class: "day" }, h("span", { text: today }))));
      nodes.push(this.post(it, !turned && this.follows(it, before)));
      before = it;
    }
    if (!nodes.length) nodes.push(h("li", { class: "empty" }, h("p", { text: "Nothing has been said here yet." })));
    return nodes;
  }

  post(it, follows) {
    const replies = this.room.messages.filter((each) => each.thread === it.ts && each !== it);
    const open = this.opened.has(it.ts);
    const shows = [it, open ? replies : replies.map((each) => each.user), open, follows, this.me, this.page.setting.kept];
    return this.kept.get(`${this.room.id} ${it.ts}`, shows, () =>
      h("li", { class: "post" }, h("ol", { class: "messages" }, message(it, this, { follows })), thread(it, replies, this)),
    );
  }

  follows(it, before) {
    const soon = Number(it.ts) - Number(before.ts) < TOGETHER;
    return soon && it.user === before.user && !it.only && !before.only && !before.deleted;
  }

  drawForm() {
    const wanted = this.view.forms.at(-1);
    const same = wanted && this.form?.form.id === wanted.id && this.form.form.hash === wanted.hash;
    if (same) return;
    this.form?.close();
    this.form = wanted ? new Form(wanted, this, this.about) : null;
    this.form?.open();
  }
}
