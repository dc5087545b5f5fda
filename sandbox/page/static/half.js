// One company's half: who one is, the rooms, the messages, and where one writes.

import { arrange, h, Kept } from "./dom.js";
import { Composer } from "./composer.js";
import { doing, same, traced } from "./focus.js";
import { Form } from "./form.js";
import { List } from "./list.js";
import { act, Refused } from "./server.js";

export class Half {
  constructor(page, at) {
    Object.assign(this, { page, at, side: at ? "right" : "left" });
    this.company = page.setting.halves[at];
    this.me = page.setting.first[at];
    this.roomId = page.setting.room;
    this.kept = new Kept();
    this.composer = new Composer(this);
    this.list = new List(this);
    this.form = null;
    this.build();
  }

  build() {
    const { name, people } = this.company;
    const options = people.map((user) => h("option", { value: user }));
    const changed = (event) => this.be(event.target.value);
    const me = { class: "me", "aria-label": `Who you are at ${name}` };
    this.chooser = h("select", { ...me, onchange: changed }, options);
    this.rooms = h("nav", { class: "rooms", "aria-label": `Rooms, ${name}` });
    const am = h("label", { class: "am" }, h("span", { text: "You are" }), this.chooser);
    const parts = [this.rooms, this.list.node, this.composer.node];
    const heading = h("header", {}, h("h2", { text: name }), am);
    const named = { class: `half ${this.side}`, "aria-label": name };
    this.node = h("section", named, this.skip(), heading, parts);
  }

  // For whoever has no mouse: past the messages and all their buttons.
  skip() {
    const href = `#${this.composer.input.id}`;
    return h("a", { class: "skip", href, text: `Write a message at ${this.company.name}` });
  }

  be(user, room = this.page.setting.room) {
    this.turn(user, room);
    return this.page.refresh();
  }

  enter(room) {
    this.turn(this.me, room);
    this.again();
  }

  // To somebody, in a place: what was being written stays with whoever wrote it, where it was.
  turn(user, room) {
    this.composer.away();
    this.me = user;
    this.roomId = room;
  }

  again() {
    this.draw(this.page.seen);
  }

  // Whether that person is looked at, in that place.
  is(user, room) {
    return this.me === user && (room ? this.room?.id === room : Boolean(this.room?.direct));
  }

  // Whether it is seen: a narrow screen shows one half at a time.
  shown() {
    return this.node.getClientRects().length > 0;
  }

  // `opener` is the trace of the button, in case a form comes of it.
  async act(what, fields, opener = null) {
    Object.assign(this, { opener, returned: false });
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

  press(it, element, block, selected = null) {
    const at = { channel: this.room.id, ts: it.ts, block: block.block_id ?? "" };
    const what = { action: element.action_id, value: element.value ?? "", selected };
    return this.act("clicks", { ...at, ...what }, { ts: it.ts, does: doing(element) });
  }

  reply(ts) {
    this.list.opened = new Set([ts]);
    this.composer.reply(ts);
    this.again();
  }

  toggle(ts) {
    if (!this.list.opened.delete(ts)) this.list.opened = new Set([ts]);
    this.again();
  }

  // A link to a message of this sandbox.
  go(room, ts) {
    if (!this.view.rooms.some((each) => each.id === room)) return;
    this.list.opened = new Set([ts]);
    this.enter(room);
    const found = this.list.find(ts);
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
    if (!seen.views[this.me]) return;
    this.view = seen.views[this.me];
    this.about = this.page.about(this);
    const rooms = this.places();
    this.room = this.current(rooms);
    this.drawChooser(seen);
    this.composer.turn(this.place());
    this.list.draw();
    this.page.reads(this.me, this.room);
    this.drawRooms(rooms);
    this.kept.settle((gone) => (this.gaveBack(gone) ? this.composer.input : null));
    this.composer.show();
    this.drawForm();
  }

  // The rooms, and an empty place for each app that has not been written to yet.
  places() {
    const { rooms, apps } = this.view;
    const met = new Set(rooms.filter((room) => room.direct).flatMap((room) => room.members));
    const fresh = apps.filter((app) => !met.has(app));
    const place = (app) => ({ id: app, direct: true, name: "", members: [app], messages: [] });
    return [...rooms, ...fresh.map(place)];
  }

  // `direct`, or an app's own id, is the place where one writes to it, opened or not.
  current(rooms) {
    const wanted = this.roomId;
    const direct = (room) => room.direct && (wanted === "direct" || room.members.includes(wanted));
    return rooms.find((room) => room.id === wanted) ?? rooms.find(direct) ?? rooms[0];
  }

  // Its name among the drafts: where one writes to an app is one place before and after it is opened.
  place() {
    const { direct, id, members } = this.room;
    return `${this.me} ${direct ? members[0] : id}`;
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
    arrange(this.rooms, rooms.map((room) => this.tab(room)));
  }

  tab(room) {
    const here = room === this.room;
    const fresh = here ? 0 : this.page.unread(this.me, room);
    const name = this.placeName(room);
    const sign = room.direct ? "" : room.private ? "🔒 " : "# ";
    const unread = { class: "unread", text: fresh, "aria-label": `${fresh} unread` };
    const told = { class: "room", "aria-current": here ? "page" : null };
    return this.kept.get(`room ${room.id}`, [name, fresh, here, this.me], () =>
      h(
        "button",
        { type: "button", ...told, onclick: () => this.enter(room.id) },
        h("span", { text: `${sign}${name}` }),
        fresh > 0 && h("span", unread),
      ),
    );
  }

  drawForm() {
    const wanted = this.view.forms.at(-1);
    const kept = wanted && this.form?.form.id === wanted.id && this.form.form.hash === wanted.hash;
    if (kept) return;
    const before = this.form;
    before?.close();
    this.form = wanted ? new Form(wanted, this, this.about) : null;
    this.form?.open();
    if (before && !wanted) this.giveBack();
  }

  // The focus, after a form: to the button that opened it, or to where one writes.
  giveBack() {
    this.returned = true;
    (traced(this.list.list, this.opener) ?? this.composer.input).focus();
  }

  // Whether the last form gave the focus back to this one.
  gaveBack(gone) {
    return this.returned && gone !== null && same(gone, this.opener);
  }
}
