// Modals: one <dialog> a form; the browser keeps the focus inside and gives it back.

import { h, id } from "./dom.js";
import { blocks, choices, options } from "./blocks.js";
import { act, Refused } from "./server.js";
import { day } from "./time.js";

const plain = (part) => part?.text ?? "";

// Browsers write dates in their own order: the weekday and the month's name leave no doubt.
function inWords(input) {
  const words = h("output", { class: "day-in-words", for: input.id });
  const show = () => (words.textContent = input.value ? `${day(new Date(`${input.value}T12:00:00Z`), "UTC")} ${input.value.slice(0, 4)}` : "");
  input.addEventListener("input", show);
  show();
  return words;
}

export class Form {
  constructor(form, half, about) {
    this.form = form;
    this.half = half;
    this.about = about;
    this.fields = new Map();
    this.dialog = this.build();
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    const first = this.dialog.querySelector(".fieldset input, .fieldset textarea, .fieldset select");
    (first ?? this.dialog.querySelector("button"))?.focus();
  }

  close() {
    this.dialog.close();
    this.dialog.remove();
  }

  build() {
    const { form } = this;
    const heading = id("form");
    this.alert = h("p", { class: "error", role: "alert" });
    const submit = form.submit && h("button", { type: "submit", class: "button primary", text: plain(form.submit) });
    const cancel = h("button", { type: "button", class: "button", text: plain(form.close) || "Close", onclick: () => this.leave() });
    const inner = h(
      "form",
      { novalidate: true, onsubmit: (event) => this.send(event) },
      h("header", {}, h("h2", { id: heading, text: plain(form.title) }), h("span", { class: "who", text: `as ${this.about.name(this.half.me)}` })),
      h("div", { class: "body" }, (form.blocks ?? []).map((block) => this.block(block)), this.alert),
      h("footer", {}, cancel, submit),
    );
    const dialog = h("dialog", { class: `form ${this.half.side}`, "aria-labelledby": heading }, inner);
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.leave();
    });
    return dialog;
  }

  block(block) {
    if (block.type !== "input") return blocks([block], this.about, (body, held, selected) => this.press(body, selected))[0];
    const field = this.field(block);
    this.fields.set(block.block_id, field);
    return field.node;
  }

  field(block) {
    const body = block.element;
    const key = id("field");
    const error = h("p", { class: "error", id: `${key}-error` });
    const hint = block.hint && h("p", { class: "hint", id: `${key}-hint`, text: plain(block.hint) });
    const told = [hint && `${key}-hint`, `${key}-error`].filter(Boolean).join(" ");
    const optional = block.optional && h("span", { class: "optional", text: "optional" });
    const several = body.type === "radio_buttons" || body.type === "checkboxes";
    const input = several ? null : this.input(body, key, told, block);
    const label = several
      ? h("legend", {}, plain(block.label), optional)
      : h("label", { for: key }, plain(block.label), optional);
    const chosen = several ? this.chosen(block, body) : [];
    const held = several ? choices(body, body.type === "checkboxes" ? "checkbox" : "radio", key, chosen) : input;
    const words = body.type === "datepicker" && inWords(input);
    const node = h(several ? "fieldset" : "div", { class: "fieldset", "aria-describedby": several ? told : null }, label, held, words, hint, error);
    return { node, error, read: () => this.read(node, body, input) };
  }

  input(body, key, told, block) {
    const value = this.form.values?.[block.block_id]?.[body.action_id] ?? {};
    const common = { id: key, class: "field", "aria-describedby": told, "aria-required": block.optional ? "false" : "true" };
    if (body.type === "static_select") {
      const chosen = value.selected_option?.value ?? "";
      return h("select", { ...common }, options({ ...body, initial_option: { value: chosen } }, "Choose…"));
    }
    if (body.type === "datepicker") return h("input", { ...common, type: "date", value: value.selected_date ?? "" });
    if (body.multiline) return h("textarea", { ...common, rows: "4", dir: "auto", value: value.value ?? "" });
    return h("input", { ...common, type: "text", dir: "auto", autocomplete: "off", value: value.value ?? "" });
  }

  chosen(block, body) {
    const value = this.form.values?.[block.block_id]?.[body.action_id] ?? {};
    const many = value.selected_options ?? [value.selected_option];
    return many.filter(Boolean).map((each) => each.value);
  }

  read(node, body, input) {
    if (input) return input.value || null;
    const checked = [...node.querySelectorAll("input:checked")].map((each) => each.value);
    return body.type === "checkboxes" ? checked : checked[0] ?? null;
  }

  async send(event) {
    event.preventDefault();
    const values = Object.fromEntries([...this.fields].map(([key, field]) => [key, field.read()]));
    await this.ask("submits", { values }, (told) => this.show(told.errors ?? {}));
  }

  show(errors) {
    for (const [key, field] of this.fields) {
      field.error.textContent = errors[key] ?? "";
      const inputs = field.node.querySelectorAll("input, textarea, select");
      for (const one of inputs) one.setAttribute("aria-invalid", errors[key] ? "true" : "false");
      if (errors[key] && !this.dialog.querySelector("[aria-invalid=true]:focus")) inputs[0].focus();
    }
    this.alert.textContent = errors[""] ?? "";
  }

  press(body, selected) {
    return this.ask("clicks_in_form", { action: body.action_id, selected: selected ?? null });
  }

  leave() {
    return this.ask("closes", {});
  }

  async ask(what, fields, then) {
    try {
      const told = await act(what, { user: this.form.user ?? this.half.me, form: this.form.id, ...fields });
      then?.(told);
    } catch (no) {
      if (!(no instanceof Refused)) throw no;
      this.alert.textContent = no.message;
    }
  }
}
