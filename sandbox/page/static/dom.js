// Nodes are built, never parsed: whatever people write stays text.

import { trace, traced } from "./focus.js";

export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "text") node.textContent = value;
  else if (name === "value") node.value = value;
  else node.setAttribute(name, value === true ? "" : value);
}

// A button that says `label`; `more` are further properties.
export function button(label, does, more = {}) {
  return h("button", { type: "button", onclick: does, ...more }, label);
}

// Put `wanted` into `parent` in this order; nodes that stay where they are keep their focus.
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.childNodes]) if (!keep.has(child)) child.remove();
  wanted.forEach((node, at) => {
    if (parent.childNodes[at] !== node) parent.insertBefore(node, parent.childNodes[at] ?? null);
  });
}

// Nodes that are made again only when what they show has changed.
export class Kept {
  constructor() {
    this.made = new Map();
  }

  get(key, shows, make) {
    const signature = JSON.stringify(shows);
    const before = this.made.get(key);
    if (before?.signature === signature) return before.node;
    const node = make();
    this.made.set(key, { signature, node });
    const focused = document.activeElement;
    if (before?.node.contains(focused)) this.lost = { node, what: trace(focused) };
    return node;
  }

  // After what had the focus was made again: the same button, what `instead` knows, the first, or itself.
  settle(instead) {
    const { node, what } = this.lost ?? {};
    this.lost = null;
    if (!node?.isConnected) return;
    const first = () => node.querySelector(".blocks button");
    const target = traced(node, what) ?? instead(what) ?? first() ?? node;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}

let count = 0;
export const id = (name) => `${name}-${++count}`;

export function aloud(words) {
  document.getElementById("aloud").textContent = words;
}
