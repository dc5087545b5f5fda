// A small menu below its button: arrows move, Escape closes, a choice gives the focus back.

import { h } from "./dom.js";

let open = null;

export function menuButton(properties, entries, choose, shown) {
  const named = { "aria-haspopup": "menu", "aria-expanded": "false" };
  const button = h("button", { type: "button", ...named, ...properties }, shown);
  button.addEventListener("click", () => {
    const again = open?.button === button;
    close();
    if (!again) show(button, entries, choose);
  });
  return button;
}

function show(button, entries, choose) {
  const items = entries.map((entry) => {
    const named = { role: "menuitem", tabindex: "-1", "aria-label": entry.name };
    const onclick = () => picked(entry);
    return h("button", { type: "button", ...named, onclick }, entry.shown ?? entry.label);
  });
  const row = entries.every((entry) => entry.shown) ? " row" : "";
  const named = { role: "menu", "aria-label": button.getAttribute("aria-label") };
  const menu = h("div", { class: `menu${row}`, ...named }, items);
  menu.addEventListener("keydown", (event) => move(event, items));
  document.body.append(menu);
  place(menu, button);
  button.setAttribute("aria-expanded", "true");
  open = { button, menu };
  items[0]?.focus();

  function picked(entry) {
    close();
    button.focus();
    choose(entry);
  }
}

export function close() {
  if (!open) return;
  open.menu.remove();
  open.button.setAttribute("aria-expanded", "false");
  open = null;
}

function place(menu, button) {
  const at = button.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = menu;
  const below = at.bottom + high + 8 < innerHeight;
  menu.style.setProperty("top", `${below ? at.bottom + 4 : Math.max(8, at.top - high - 4)}px`);
  menu.style.setProperty("left", `${Math.max(8, Math.min(at.left, innerWidth - wide - 8))}px`);
}

function move(event, items) {
  const at = items.indexOf(document.activeElement);
  const [after, before] = [at + 1, at - 1];
  const arrows = { ArrowDown: after, ArrowRight: after, ArrowUp: before, ArrowLeft: before };
  const next = { ...arrows, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    const button = open?.button;
    close();
    button?.focus();
    if (event.key === "Escape") event.stopPropagation();
  } else if (next !== undefined) {
    items[(next + items.length) % items.length].focus();
    event.preventDefault();
  }
}

addEventListener("pointerdown", (event) => {
  if (open && !open.menu.contains(event.target) && !open.button.contains(event.target)) close();
});
addEventListener("resize", close);
