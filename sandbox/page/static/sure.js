// A button that asks once more, where it stands: pressed again it does it; Escape, time, or leaving takes it back.

import { aloud, button } from "./dom.js";

const ASKS = 5000; // milliseconds

export class Sure {
  constructor(label, does, more) {
    Object.assign(this, { label, does });
    const heard = { onkeydown: (event) => this.key(event), onblur: () => this.back() };
    this.node = button(label, (event) => this.press(event), { ...more, ...heard });
  }

  // The second half of a double click was not meant as an answer.
  press(event) {
    if (!this.waits) return this.ask();
    if (event.detail > 1) return;
    this.back();
    this.does();
  }

  // Nor is a key that is held down.
  key(event) {
    if (event.key === "Escape") this.back();
    if (event.repeat) event.preventDefault();
  }

  ask() {
    this.waits = setTimeout(() => this.back(), ASKS);
    this.say(`${this.label}: sure?`);
    aloud(`${this.label}: sure? Press again.`);
  }

  back() {
    if (!this.waits) return;
    clearTimeout(this.waits);
    this.waits = null;
    this.say(this.label);
  }

  say(words) {
    this.node.textContent = words;
    this.node.classList.toggle("sure", Boolean(this.waits));
  }
}
