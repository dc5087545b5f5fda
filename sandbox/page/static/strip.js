// The strip above: the clock, the count, the look, and the beginning again.

import { button, h } from "./dom.js";
import { over, push } from "./server.js";
import { Sure } from "./sure.js";
import { clock, date } from "./time.js";

const THEMES = { auto: "Auto", light: "Light", dark: "Dark" };

export class Strip {
  constructor(page, node) {
    this.page = page;
    this.day = h("span", { class: "date" });
    this.zones = h("span", { class: "zones" });
    const pushes = page.setting.pushes;
    const push = ([by, label]) =>
      button(label, () => this.push(by), { class: "push", "data-push": by });
    this.pushes = pushes.map(push);
    this.count = h("p", { class: "count" });
    const quiet = { class: "quiet" };
    this.guide = button("Guide", () => page.guide.again(), quiet);
    this.theme = button("", () => this.turn(), { class: "quiet look" });
    this.again = new Sure("Start over", () => this.over(), quiet);
    const mark = h("img", { src: "page/mark.svg", alt: "", width: "22", height: "22" });
    const now = h("p", { class: "now" }, this.day, this.zones);
    const named = { class: "clock", role: "group", "aria-label": "Clock" };
    node.replaceChildren(
      h("h1", {}, mark, h("span", { text: page.setting.title })),
      h("div", named, now, h("div", { class: "pushes" }, this.pushes)),
      this.count,
      h("div", { class: "rest" }, this.guide, this.theme, this.again.node),
    );
    this.look(read("theme") ?? "auto");
  }

  draw(seen) {
    const now = new Date(seen.clock.now);
    const { clocks } = this.page.setting;
    this.day.textContent = date(now, clocks[0]?.[1] ?? "UTC");
    const zoned = ([name, zone]) => h("span", {}, h("b", { text: clock(now, zone) }), ` ${name}`);
    this.zones.replaceChildren(...clocks.map(zoned));
    for (const each of this.pushes) {
      const { running } = seen.clock;
      if (each.dataset.push === "real") each.setAttribute("aria-pressed", String(running));
    }
    this.drawCount(seen.count);
  }

  drawCount({ heard, kept, forgotten }) {
    const messages = heard === 1 ? "message heard" : "messages heard";
    const parts = [[heard, messages], [kept, "kept"], [forgotten, "forgotten"]];
    const shown = ([n, word], at) => [at ? " · " : "", h("b", { text: n }), ` ${word}`];
    this.count.replaceChildren(...parts.flatMap(shown));
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
    this.again.say("Starting over…");
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
