// Modals: one <dialog> a form; the browser keeps the focus inside and gives it back.

import { button, h, id } from "./dom.js";
import { blocks, choices, options } from "./blocks.js";
import { act, Refused } from "./server.js";
import { day } from "./time.js";

const plain = (part) => part?.text ?? "";

const SEVERAL = { radio_buttons: "radio", checkboxes: "checkbox" };

function asked(block) {
  const optional = block.optional && h("span", { class: "optional", text: "optional" });
  return [plain(block.label), optional];
}

// Browsers write dates in their own order: the weekday and the month's name leave no doubt.
function inWords(input) {
  const words = h("output", { class: "day-in-words", for: input.id });
  const said = (value) => `${day(new Date(`${value}T12:00:00Z`), "UTC")} ${value.slice(0, 4)}`;
  const show = () => (words.textContent = input.value ? said(input.value) : "");
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
    const primary = { type: "submit", class: "button primary" };
    const submit = form.submit && button(plain(form.submit), null, primary);
    const leave = () => this.leave();
    const cancel = button(plain(form.close) || "Close", leave, { class: "button" });
    const who = h("span", { class: "who", text: `as ${this.about.name(this.half.me)}` });
    const title = h("h2", { id: heading, text: plain(form.title) });
    const parts = (form.blocks ?? []).map((block) => this.block(block));
    const inner = h(
      "form",
      { novalidate: true, onsubmit: (event) => this.send(event) },
      h("header", {}, title, who),
      h("div", { class: "body" }, parts, this.alert),
      h("footer", {}, cancel, submit),
    );
    const named = { class: `form ${this.half.side}`, "aria-labelledby": heading };
    const dialog = h("dialog", named, inner);
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.leave();
    });
    return dialog;
  }

  block(block) {
    if (block.type !== "input") {
      const press = (body, held, selected) => this.press(body, selected);
      return blocks([block], this.about, press)[0];
    }
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
    const several = SEVERAL[body.type];
    const parts = several ? this.several(block, several, key) : this.single(block, key, told);
    const named = { class: "fieldset", "aria-describedby": several ? told : null };
    const node = h(several ? "fieldset" : "div", named, parts, hint, error);
    return { node, error, read: () => this.read(node, body) };
  }

  // Choices that all stand in sight, under their question.
  several(block, kind, key) {
    const body = block.element;
    return [h("legend", {}, asked(block)), choices(body, kind, key, this.chosen(block, body))];
  }

  single(block, key, told) {
    const body = block.element;
    const input = this.input(body, key, told, block);
    const words = body.type === "datepicker" && inWords(input);
    return [h("label", { for: key }, asked(block)), input, words];
  }

  input(body, key, told, block) {
    const value = this.form.values?.[block.block_id]?.[body.action_id] ?? {};
    const required = { "aria-required": String(!block.optional) };
    const common = { id: key, class: "field", "aria-describedby": told, ...required };
    if (body.type === "static_select") {
      const chosen = { value: value.selected_option?.value ?? "" };
      return h("select", common, options({ ...body, initial_option: chosen }, "Choose…"));
    }
    if (body.type === "datepicker") {
      return h("input", { ...common, type: "date", value: value.selected_date ?? "" });
    }
    const typed = { ...common, dir: "auto", autocomplete: "off", value: value.value ?? "" };
    return body.multiline ? h("textarea", { ...typed, rows: "4" }) : h("input", typed);
  }

  chosen(block, body) {
    const value = this.form.values?.[block.block_id]?.[body.action_id] ?? {};
    const many = value.selected_options ?? [value.selected_option];
    return many.filter(Boolean).map((each) => each.value);
  }

  read(node, body) {
    if (!SEVERAL[body.type]) return node.querySelector(".field").value || null;
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
    }
    this.dialog.querySelector("[aria-invalid=true]")?.focus();
    this.alert.textContent = errors[""] ?? "";
  }

  press(body, selected) {
    return this.ask("clicks_in_form", { action: body.action_id, selected: selected ?? null });
  }

  // In a date Chromium takes one Escape for two.
  leave() {
    this.leaving ??= this.ask("closes", {}).finally(() => (this.leaving = null));
  }

  async ask(what, fields, then) {
    try {
      const told = await act(what, { user: this.half.me, form: this.form.id, ...fields });
      then?.(told);
    } catch (no) {
      if (!(no instanceof Refused)) throw no;
      this.alert.textContent = no.message;
    }
  }
}
