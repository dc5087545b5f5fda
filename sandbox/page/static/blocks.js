// Block Kit as nodes: what a message or a form shows. An unknown block is named, never guessed.

import { h, id } from "./dom.js";
import { menuButton } from "./menu.js";
import { mrkdwn, paragraphs } from "./mrkdwn.js";

const words = (part) => (part && typeof part.text === "string" ? part.text : "");

export function text(part, about) {
  if (part?.type === "mrkdwn") return mrkdwn(words(part), about);
  return [words(part)];
}

function prose(part, about) {
  if (part?.type === "mrkdwn") return paragraphs(words(part), about);
  return words(part) ? [h("p", { dir: "auto", text: words(part) })] : [];
}

// `press(element, block, selected)` is called when something is pressed or chosen.
export function blocks(list, about, press) {
  return (Array.isArray(list) ? list : []).map((block) => draw(block ?? {}, about, press));
}

const DRAW = {
  section: (block, about, press) =>
    h(
      "div",
      { class: "section" },
      prose(block.text, about),
      block.fields && h("div", { class: "fields" }, block.fields.map((each) => h("div", {}, prose(each, about)))),
      block.accessory && element(block.accessory, block, press),
    ),
  header: (block) => h("p", { class: "heading", dir: "auto", text: words(block.text) }),
  divider: () => h("hr"),
  context: (block, about) => h("div", { class: "context" }, (block.elements ?? []).map((each) => prose(each, about))),
  actions: (block, about, press) => h("div", { class: "actions" }, (block.elements ?? []).map((each) => element(each, block, press))),
  rich_text: (block) => h("p", { dir: "auto", text: spoken(block) }),
  image: (block) => h("p", { class: "context", text: `[Picture: ${block.alt_text ?? ""}]` }),
};

function draw(block, about, press) {
  const known = Object.hasOwn(DRAW, block.type) && DRAW[block.type];
  if (!known) return h("p", { class: "context", text: `[A block that this page does not know: ${block.type}]` });
  try {
    return known(block, about, press);
  } catch {
    return h("p", { class: "context", text: "[A block that cannot be read]" });
  }
}

function spoken(part) {
  if (typeof part?.text === "string") return part.text;
  return (part?.elements ?? []).map(spoken).join("");
}

export function element(body, block, press) {
  const style = body.style === "primary" || body.style === "danger" ? ` ${body.style}` : "";
  if (body.type === "button") {
    const go = () => press(body, block);
    return h("button", { type: "button", class: `button${style}`, text: words(body.text), onclick: go });
  }
  if (body.type === "overflow") {
    const entries = (body.options ?? []).map((each) => ({ label: words(each.text), value: each.value }));
    const choose = (entry) => press(body, block, entry.value);
    return menuButton({ class: "button dots", "aria-label": "More actions" }, entries, choose, "⋯");
  }
  return chooser(body, block, press);
}

function chooser(body, block, press) {
  const named = words(body.placeholder) || "Choose";
  const changed = (event) => press(body, block, event.target.value);
  if (body.type === "static_select") {
    return h("select", { class: "field", "aria-label": named, onchange: changed }, options(body, named));
  }
  if (body.type === "datepicker") {
    return h("input", { class: "field", type: "date", "aria-label": named, value: body.initial_date ?? "", onchange: changed });
  }
  return h("span", { class: "context", text: `[${body.type}]` });
}

export function options(body, empty) {
  const made = (each) => h("option", { value: each.value, text: words(each.text), selected: body.initial_option?.value === each.value });
  const groups = (body.option_groups ?? []).map((group) => h("optgroup", { label: words(group.label) }, group.options.map(made)));
  return [h("option", { value: "", text: empty }), ...(body.options ?? []).map(made), ...groups];
}

// Choices that all stand in sight.
export function choices(body, kind, name, chosen) {
  return (body.options ?? []).map((each) => {
    const key = id("choice");
    return h(
      "div",
      { class: "choice" },
      h("input", { type: kind, id: key, name, value: each.value, checked: chosen.includes(each.value) }),
      h("label", { for: key }, words(each.text), each.description && h("small", { text: words(each.description) })),
    );
  });
}
