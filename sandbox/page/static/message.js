// One message with its marks, its tools and, when it is open, its thread.

import { button, h } from "./dom.js";
import { blocks } from "./blocks.js";
import { drawn, OFFERED } from "./emoji.js";
import { menuButton } from "./menu.js";
import { paragraphs } from "./mrkdwn.js";
import { clock, moment } from "./time.js";

const LONG = 1500;
const MORE = "more";
const REACTIONS = OFFERED.map((value) => ({
  value,
  name: value.replaceAll("_", " "),
  shown: drawn(value),
}));

export function message(it, half, { follows = false, inThread = false } = {}) {
  const who = half.about.person(it.user);
  if (it.deleted) return gone("This message was deleted.");
  if (it.subtype === "channel_join") return gone(`${who.name} joined.`);
  const classes = ["message", who.bot && "bot", it.only && "only", follows && "follows"];
  const said = h(
    "div",
    { class: "said" },
    by(it, who, half.about),
    body(it, half),
    it.files?.map((name) => h("p", { class: "file", text: `📎 ${name}` })),
    marks(it, half),
  );
  const named = { class: classes.filter(Boolean).join(" "), "data-ts": it.ts };
  return h("li", named, avatar(who, half.about.side(who)), said, tools(it, half, inThread));
}

function gone(text) {
  return h("li", { class: "message gone" }, h("p", { text }));
}

function by(it, who, about) {
  const company = { class: `company ${about.side(who)}`, text: about.short(who.company) };
  return h(
    "div",
    { class: "by" },
    h("span", { class: "name", text: who.name }),
    !who.bot && h("span", company),
    h("time", { class: "at", text: clock(moment(it.ts), about.zone) }),
    it.only && h("span", { class: "private", text: "Only you can see this" }),
  );
}

function avatar(who, side) {
  const text = who.name.split(/\s+/).map((part) => part[0]).slice(0, 2).join("");
  return h("span", { class: `avatar ${who.bot ? "app" : side}`, "aria-hidden": "true", text });
}

function body(it, half) {
  const { about } = half;
  const press = (element, block, selected) => half.press(it, element, block, selected);
  const built = it.blocks?.length > 0;
  const shown = built ? blocks(it.blocks, about, press) : paragraphs(it.text, about);
  const edited = it.edited && h("span", { class: "edited", text: "(edited)" });
  const node = h("div", { class: built ? "blocks" : "words" }, shown, edited);
  return it.text.length > LONG && !it.bot ? folded(node, it.text.length) : node;
}

function folded(node, length) {
  node.classList.add("folded");
  const unfold = () => {
    node.classList.remove("folded");
    more.remove();
  };
  const label = `Show all ${length.toLocaleString("en-GB")} characters`;
  const more = button(label, unfold, { class: "link" });
  return h("div", {}, node, more);
}

function marks(it, half) {
  const names = Object.keys(it.reactions ?? {});
  if (!names.length) return null;
  return h("div", { class: "marks" }, names.map((name) => mark(it, name, half)));
}

function mark(it, name, half) {
  const users = it.reactions[name];
  const mine = users.includes(half.me);
  const { kept: memo, pencilled } = half.page.setting;
  const kept = name === memo;
  const ours = { [memo]: "kept", [pencilled]: "pencilled in" }[name];
  const people = users.map((user) => half.about.name(user)).join(", ");
  const says = `${ours ?? name.replaceAll("_", " ")}: ${people}`;
  const at = { channel: half.room.id, ts: it.ts, name };
  const toggle = () => half.act(mine ? "unreacts" : "reacts", at);
  const classes = `mark${mine ? " mine" : ""}${kept ? " kept" : ""}`;
  const named = { "aria-label": says, title: says, "aria-pressed": String(mine) };
  return h(
    "button",
    { type: "button", class: classes, ...named, onclick: toggle },
    h("span", { text: drawn(name), "aria-hidden": "true" }),
    h("span", { text: ours ?? users.length }),
  );
}

function tools(it, half, inThread) {
  if (it.only) return null;
  const by = half.about.name(it.user);
  const tool = (named, title) => ({ class: "tool", "aria-label": named, title });
  const react = (entry) =>
    half.act("reacts", { channel: half.room.id, ts: it.ts, name: entry.value });
  const reply = tool(`Reply to ${by} in a thread`, "Reply in a thread");
  const more = others(it, half);
  const about = { ...tool(`More about the message of ${by}`, "More"), "data-does": MORE };
  return h(
    "div",
    { class: "tools" },
    menuButton(tool(`React to ${by}`, "React"), REACTIONS, react, "☺"),
    !inThread && button("↩", () => half.reply(it.ts), reply),
    more.length > 0 && menuButton(about, more, (entry) => entry.does(), "⋯"),
  );
}

function others(it, half) {
  const at = { channel: half.room.id, ts: it.ts };
  const own = [
    { label: "Edit", does: () => half.composer.edit(it) },
    { label: "Delete", does: () => half.act("deletes", at) },
  ];
  const shortcuts = (it.bot ? [] : half.view.shortcuts).map(({ id, name }) => ({
    label: name,
    does: () => half.act("shortcut", { ...at, callback: id }, { ts: it.ts, does: MORE }),
  }));
  return [...shortcuts, ...(it.user === half.me ? own : [])];
}

export function thread(root, replies, half) {
  const open = half.list.opened.has(root.ts);
  if (!replies.length && !open) return null;
  const count = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  const names = [...new Set(replies.map((it) => half.about.name(it.user)))].join(", ");
  const expanded = { "aria-expanded": String(open) };
  const toggle = h(
    "button",
    { type: "button", class: "replies", ...expanded, onclick: () => half.toggle(root.ts) },
    h("span", { text: replies.length ? count : "New thread" }),
    names && h("span", { class: "names", text: names }),
  );
  if (!open) return h("div", { class: "thread" }, toggle);
  const said = replies.map((it) => message(it, half, { inThread: true }));
  const reply = button("Reply in this thread", () => half.reply(root.ts), { class: "link" });
  return h("div", { class: "thread open" }, toggle, h("ol", { class: "messages" }, said), reply);
}
