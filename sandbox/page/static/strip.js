// The strip above: the clock, the count, the look, and the beginning again.

import { h } from "./dom.js";
import { over, push } from "./server.js";
import { clock, date } from "./time.js";

const THEMES = { auto: "Auto", light: "Light", dark: "Dark" };

export class Strip {
  constructor(page, node) {
    this.page = page;
    this.day = h("span", { class: "date" });
    this.zones = h("span", { class: "zones" });
    this.pushes = page.setting.pushes.map(([by, label]) =>
      h("button", { type: "button", class: "push", "data-push": by, text: label, onclick: () => this.push(by) }),
    );
    this.count = h("p", { class: "count" });
    this.theme = h("button", { type: "button", class: "quiet", onclick: () => this.turn() });
    this.guide = h("button", { type: "button", class: "quiet", text: "Guide", onclick: () => page.guide.again() });
    this.again = h("button", { type: "button", class: "quiet", text: "Start over", onclick: () => this.over() });
    node.replaceChildren(
      h("h1", {}, h("img", { src: "page/mark.svg", alt: "", width: "22", height: "22" }), h("span", { text: page.setting.title })),
      h("div", { class: "clock", role: "group", "aria-label": "Clock" }, h("p", { class: "now" }, this.day, this.zones), h("div", { class: "pushes" }, this.pushes)),
      this.count,
      h("div", { class: "rest" }, this.guide, this.theme, this.again),
    );
    this.look(read("theme") ?? "auto");
  }

  draw(seen) {
    const now = new Date(seen.clock.now);
    const { clocks } = this.page.setting;
    this.day.textContent = date(now, clocks[0]?.[1] ?? "UTC");
    this.zones.replaceChildren(...clocks.map(([name, zone]) => h("span", {}, h("b", { text: clock(now, zone) }), ` ${name}`)));
    for (const button of this.pushes) {
      if (button.dataset.push === "real") button.setAttribute("aria-pressed", String(seen.clock.running));
    }
    const { heard, kept, forgotten } = seen.count;
    const parts = [[heard, heard === 1 ? "message heard" : "messages heard"], [kept, "kept"], [forgotten, "forgotten"]];
    this.count.replaceChildren(...parts.flatMap(([n, word], at) => [at ? " · " : "", h("b", { text: n }), ` ${word}`]));
  }

  async push(by) {
    this.busy(true);
    try {
      await push(by);
      await this.page.refresh();
    } finally {
      this.busy(false);
    }
  }

  busy(now) {
    document.body.classList.toggle("passing", now);
    for (const button of this.pushes) button.setAttribute("aria-disabled", String(now));
  }

  async over() {
    this.again.textContent = "Starting over…";
    await over();
  }

  turn() {
    const names = Object.keys(THEMES);
    this.look(names[(names.indexOf(this.now) + 1) % names.length]);
  }

  look(theme) {
    this.now = Object.hasOwn(THEMES, theme) ? theme : "auto";
    document.documentElement.dataset.theme = this.now;
    this.theme.textContent = `◐ ${THEMES[this.now]}`;
    this.theme.setAttribute("aria-label", `Look: ${THEMES[this.now]}. Change`);
    write("theme", this.now);
  }
}

function read(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // a browser that keeps nothing begins with "auto" each time
  }
}
