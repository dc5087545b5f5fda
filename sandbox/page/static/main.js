// The page: two halves of one sandbox, drawn again whenever something there has changed.

import { aloud, button, h } from "./dom.js";
import { Guide } from "./guide.js";
import { Half } from "./half.js";
import { listen, look } from "./server.js";
import { Strip } from "./strip.js";

class Page {
  async start() {
    this.seen = await look([]);
    this.born = this.seen.born;
    this.setting = this.seen.setting;
    document.title = `${this.setting.title}: two companies, one channel`;
    this.read = new Map();
    this.pair = this.seen.pair?.minute;
    this.halves = [0, 1].map((at) => new Half(this, at));
    this.guide = new Guide(this, document.getElementById("guide"));
    this.strip = new Strip(this, document.getElementById("strip"));
    const equals = h("span", { "aria-hidden": "true", text: "=" });
    const told = h("span", { class: "unseen", text: "Both read the same words." });
    this.same = h("p", { class: "same", title: "The same words" }, equals, told);
    const nodes = this.halves.map((half) => half.node);
    document.getElementById("halves").replaceChildren(this.sides(), ...nodes, this.same);
    await this.refresh();
    listen((born) => (born === this.born ? this.refresh() : location.reload()));
  }

  // On a narrow screen one half at a time.
  sides() {
    const show = (side) => {
      document.body.dataset.side = side;
      for (const each of nav.children) {
        each.setAttribute("aria-pressed", String(each.dataset.side === side));
      }
    };
    const buttons = this.halves.map(({ side, company }) =>
      button(company.name, () => this.side(side), { "data-side": side }),
    );
    const nav = h("nav", { class: "sides", "aria-label": "Companies" }, buttons);
    this.side = (side) => {
      show(side);
      for (const half of this.halves) half.composer.grow();
      this.guide.draw(this.seen);
    };
    show("left");
    return nav;
  }

  // One look at a time: what changes meanwhile is looked at once more afterwards.
  async refresh() {
    this.stale = true;
    this.looking ??= this.lookAgain().finally(() => (this.looking = null));
    return this.looking;
  }

  async lookAgain() {
    while (this.stale) {
      this.stale = false;
      const seen = await look(this.halves.map((half) => half.me));
      if (seen.born !== this.born) return location.reload();
      this.seen = seen;
      if (this.together(seen)) this.stale = true;
      else this.draw(seen);
    }
  }

  draw(seen) {
    for (const half of this.halves) half.draw(seen);
    this.same.hidden = !this.alike();
    this.strip.draw(seen);
    this.guide.draw(seen);
  }

  // Whether both halves end with the same words, each in somebody's own messages.
  alike() {
    const last = this.halves.map((half) => half.room?.direct && half.room.messages.at(-1));
    return last.every((it) => it?.bot && it.text === last[0].text);
  }

  // Two people of two companies were told the same: both are looked at, side by side.
  together(seen) {
    if (!seen.pair || seen.pair.minute === this.pair) return false;
    this.pair = seen.pair.minute;
    const met = this.halves.filter((half) => seen.pair.readers[half.company.team]);
    if (met.length < this.halves.length) return false;
    for (const half of met) half.turn(seen.pair.readers[half.company.team], "direct");
    const names = met.map((half) => seen.people[half.me].name).join(" and ");
    aloud(`${names} were told the same in the same minute.`);
    return true;
  }

  does(press) {
    if (press.does === "push") return this.strip.push(press.push);
    const half = this.halves.find((each) => each.company.people.includes(press.who));
    return this.goes(half, press);
  }

  async goes(half, press) {
    this.side(half.side);
    await half.be(press.who, press.room || "direct");
    if (!half.is(press.who, press.room)) return;
    if (press.does === "fill") half.composer.fill(press.text);
    else half.composer.input.focus();
  }

  about(half) {
    const { people, views } = this.seen;
    const unknown = (user) => ({ name: user, company: "", team: "", bot: false });
    const person = (user) => people[user] ?? unknown(user);
    return {
      me: half.me,
      zone: people[half.me].zone,
      person,
      name: (user) => person(user).name,
      room: (key) => views[half.me].rooms.find((room) => room.id === key)?.name,
      side: (who) => this.halves.find((each) => each.company.team === who.team)?.side ?? "other",
      short: (company) => company.split(" ")[0],
      go: (room, ts) => half.go(room, ts),
    };
  }

  // What somebody has read: channels from the start, direct messages when they are opened.
  reads(user, room) {
    const last = room.messages.at(-1)?.ts ?? "0";
    this.read.set(`${user} ${room.direct ? "direct" : room.id}`, Number(last));
  }

  unread(user, room) {
    const key = `${user} ${room.direct ? "direct" : room.id}`;
    if (!room.direct && !this.read.has(key)) this.reads(user, room);
    const since = this.read.get(key) ?? 0;
    return room.messages.filter((it) => Number(it.ts) > since && it.user !== user).length;
  }

  unreadDirect(user) {
    const since = this.read.get(`${user} direct`) ?? 0;
    return (this.seen.direct[user] ?? []).filter((ts) => Number(ts) > since).length;
  }
}

new Page().start();
