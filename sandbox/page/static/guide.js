// The guide: steps that are ticked by what happens, and that can be closed one by one.

import { button, h } from "./dom.js";

export class Guide {
  constructor(page, node) {
    this.page = page;
    this.node = node;
    this.closed = new Set();
    this.chosen = null;
    this.drawn = "";
  }

  draw(seen) {
    this.steps = seen.steps;
    const open = this.steps.map((_, at) => at).filter((at) => !this.closed.has(at));
    const next = open.find((at) => this.steps[at].part);
    const before = this.at;
    if (this.chosen !== null && this.closed.has(this.chosen)) this.chosen = null;
    this.at = this.chosen ?? next ?? open.at(-1);
    if (before !== this.at) this.chosen = this.at === next ? null : this.chosen;
    const there = this.there(this.steps[this.at]?.part?.press);
    const shown = JSON.stringify([this.steps, [...this.closed], this.at, there]);
    if (shown === this.drawn) return;
    this.drawn = shown;
    this.node.hidden = !open.length;
    if (open.length) this.show(open);
  }

  show(open) {
    const focused = this.node.contains(document.activeElement) && document.activeElement.dataset.key;
    const steps = h("ol", { class: "steps" }, open.map((at) => this.tab(at)));
    this.node.replaceChildren(steps, this.panel(this.at));
    if (focused) this.node.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  tab(at) {
    const { title, part } = this.steps[at];
    const sign = h("span", { class: "sign", "aria-hidden": "true", text: part ? at + 1 : "✓" });
    const done = !part && h("span", { class: "unseen", text: " (done)" });
    const choose = () => {
      this.chosen = at;
      this.draw({ steps: this.steps });
    };
    const named = { "data-key": `step-${at}`, "aria-current": at === this.at ? "step" : null };
    const parts = [sign, h("span", { text: title }), done].filter(Boolean);
    const node = h("button", { type: "button", onclick: choose, ...named }, parts);
    return h("li", { class: part ? "" : "done" }, node);
  }

  panel(at) {
    const { title, part, after } = this.steps[at];
    const press = part?.press;
    const seen = h("p", { class: "after", text: this.seen(at) });
    const does = { class: "button primary", "data-key": "press" };
    const close = { class: "quiet close", "data-key": "close", "aria-label": `Close the step ${title}` };
    return h(
      "div",
      { class: "panel" },
      h("div", { class: "told" }, this.seen(at) && seen, h("p", { text: part ? part.says : after })),
      press && !this.there(press) && button(press.label, () => this.page.does(press), does),
      button("×", () => this.close(at), close),
    );
  }

  // What one has seen before this: a scene of the same step, the step before, or nothing yet.
  seen(at) {
    const { part } = this.steps[at];
    if (!part || part.seen) return part?.seen ?? "";
    const before = this.steps[at - 1];
    if (!before) return this.page.setting.intro;
    return before.part ? "" : before.after;
  }

  close(at) {
    this.closed.add(at);
    this.chosen = null;
    this.draw({ steps: this.steps });
  }

  // Nothing needs to be opened where one is already.
  there(press) {
    const is = (half) => half.is(press.who, press.room) && half.shown();
    return press?.does === "open" && this.page.halves.some(is);
  }

  again() {
    this.closed.clear();
    this.chosen = null;
    this.draw({ steps: this.steps });
    this.node.querySelector("button")?.focus();
  }
}
