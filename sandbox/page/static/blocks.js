// Block Kit as nodes: what a message or a form shows. An unknown block is named, never guessed.

import { button, h, id } from "./dom.js";
import { doing } from "./focus.js";
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
  section: (block, about, press) => {
    const each = (field) => h("div", {}, prose(field, about));
    const fields = block.fields && h("div", { class: "fields" }, block.fields.map(each));
    const accessory = block.accessory && element(block.accessory, block, press);
    return h("div", { class: "section" }, prose(block.text, about), fields, accessory);
  },
  header: (block) => h("p", { class: "heading", dir: "auto", text: words(block.text) }),
  divider: () => h("hr"),
  context: (block, about) => {
    const parts = (block.elements ?? []).map((each) => prose(each, about));
    return h("div", { class: "context" }, parts);
  },
  actions: (block, about, press) => {
    const parts = (block.elements ?? []).map((each) => element(each, block, press));
    return h("div", { class: "actions" }, parts);
  },
  rich_text: (block) => h("p", { dir: "auto", text: spoken(block) }),
  image: (block) => aside(`[Picture: ${block.alt_text ?? ""}]`),
};

const aside = (text) => h("p", { class: "context", text });

function draw(block, about, press) {
  const known = Object.hasOwn(DRAW, block.type) && DRAW[block.type];
  if (!known) return aside(`[A block that this page does not know: ${block.type}]`);
  try {
    return known(block, about, press);
  } catch {
    return aside("[A block that cannot be read]");
  }
}

function spoken(part) {
  if (typeof part?.text === "string") return part.text;
  return (part?.elements ?? []).map(spoken).join("");
}

export function element(body, block, press) {
  const does = { "data-does": doing(body) };
  if (body.type === "button") {
    const style = ["primary", "danger"].includes(body.style) ? ` ${body.style}` : "";
    return button(words(body.text), () => press(body, block), { class: `button${style}`, ...does });
  }
  if (body.type === "overflow") {
    const entry = (each) => ({ label: words(each.text), value: each.value });
    const named = { class: "button dots", "aria-label": "More actions", ...does };
    const choose = (chosen) => press(body, block, chosen.value);
    return menuButton(named, (body.options ?? []).map(entry), choose, "⋯");
  }
  return chooser(body, block, press, does);
}

function chooser(body, block, press, does) {
  const named = words(body.placeholder) || "Choose";
  const onchange = (event) => press(body, block, event.target.value);
  const common = { class: "field", "aria-label": named, onchange, ...does };
  if (body.type === "static_select") return h("select", common, options(body, named));
  if (body.type === "datepicker") {
    return h("input", { ...common, type: "date", value: body.initial_date ?? "" });
  }
  return h("span", { class: "context", text: `[${body.type}]` });
}

export function options(body, empty) {
  const chosen = body.initial_option?.value;
  const made = ({ value, text: label }) =>
    h("option", { value, text: words(label), selected: value === chosen });
  const groups = (body.option_groups ?? []).map((group) =>
    h("optgroup", { label: words(group.label) }, group.options.map(made)),
  );
  return [h("option", { value: "", text: empty }), ...(body.options ?? []).map(made), ...groups];
}

// Choices that all stand in sight.
export function choices(body, kind, name, chosen) {
  return (body.options ?? []).map((each) => {
    const key = id("choice");
    const { value } = each;
    const input = h("input", { type: kind, id: key, name, value, checked: chosen.includes(value) });
    const more = each.description && h("small", { text: words(each.description) });
    return h("div", { class: "choice" }, input, h("label", { for: key }, words(each.text), more));
  });
}
