// The guide: steps that are ticked by what happens, and that can be closed one by one.

import { h } from "./dom.js";

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
    const shown = JSON.stringify([this.steps, [...this.closed], this.at, this.there(this.steps[this.at]?.part?.press)]);
    if (shown === this.drawn) return;
    this.drawn = shown;
    this.node.hidden = !open.length;
    if (open.length) this.show(open);
  }

  show(open) {
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.node.replaceChildren(h("ol", { class: "steps" }, open.map((at) => this.tab(at))), this.panel(this.at));
    this.node.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  tab(at) {
    const { title, part } = this.steps[at];
    const done = !part;
    const sign = h("span", { class: "sign", "aria-hidden": "true", text: done ? "✓" : at + 1 });
    const choose = () => {
      this.chosen = at;
      this.draw({ steps: this.steps });
    };
    const current = at === this.at ? "step" : null;
    return h("li", { class: done ? "done" : "" }, h("button", { type: "button", "data-key": `step-${at}`, "aria-current": current, onclick: choose }, sign, h("span", { text: title }), done && h("span", { class: "unseen", text: " (done)" })));
  }

  panel(at) {
    const { title, part, after } = this.steps[at];
    const before = part ? this.steps[at - 1] : null;
    const seen = part && (part.seen || (before ? !before.part && before.after : this.page.setting.intro));
    return h(
      "div",
      { class: "panel" },
      h("div", { class: "told" }, seen && h("p", { class: "after", text: seen }), h("p", { text: part ? part.says : after })),
      part?.press && !this.there(part.press) && h("button", { type: "button", class: "button primary", "data-key": "press", text: part.press.label, onclick: () => this.page.does(part.press) }),
      h("button", { type: "button", class: "quiet close", "data-key": "close", "aria-label": `Close the step ${title}`, text: "×", onclick: () => this.close(at) }),
    );
  }

  // Nothing needs to be opened where one is already.
  there(press) {
    return press?.does === "open" && this.page.halves.some((half) => half.is(press.who, press.room));
  }

  close(at) {
    this.closed.add(at);
    this.chosen = null;
    this.draw({ steps: this.steps });
  }

  again() {
    this.closed.clear();
    this.chosen = null;
    this.draw({ steps: this.steps });
    this.node.querySelector("button")?.focus();
  }
}
