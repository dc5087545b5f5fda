// One message with its marks, its tools and, when it is open, its thread.

import { h } from "./dom.js";
import { blocks } from "./blocks.js";
import { drawn, OFFERED } from "./emoji.js";
import { menuButton } from "./menu.js";
import { paragraphs } from "./mrkdwn.js";
import { clock, moment } from "./time.js";

const LONG = 1500;

export function message(it, half, { follows = false, inThread = false } = {}) {
  const about = half.about;
  const who = about.person(it.user);
  const classes = ["message", who.bot && "bot", it.only && "only", follows && "follows"].filter(Boolean);
  const at = clock(moment(it.ts), about.zone);
  if (it.deleted) return h("li", { class: "message gone" }, h("p", { text: "This message was deleted." }));
  if (it.subtype === "channel_join") return h("li", { class: "message gone" }, h("p", { text: `${who.name} joined.` }));
  return h(
    "li",
    { class: classes.join(" "), "data-ts": it.ts },
    avatar(who, about.side(who)),
    h(
      "div",
      { class: "said" },
      h(
        "div",
        { class: "by" },
        h("span", { class: "name", text: who.name }),
        !who.bot && h("span", { class: `company ${about.side(who)}`, text: about.short(who.company) }),
        h("time", { class: "at", text: at }),
        it.only && h("span", { class: "private", text: "Only you can see this" }),
      ),
      body(it, half),
      it.files?.map((name) => h("p", { class: "file", text: `📎 ${name}` })),
      marks(it, half),
    ),
    tools(it, half, inThread),
  );
}

function avatar(who, side) {
  const letters = who.name.split(/\s+/).map((part) => part[0]).slice(0, 2).join("");
  return h("span", { class: `avatar ${who.bot ? "app" : side}`, "aria-hidden": "true", text: letters });
}

function body(it, half) {
  const press = (element, block, selected) => half.press(it, element, block, selected);
  const shown = it.blocks?.length ? blocks(it.blocks, half.about, press) : paragraphs(it.text, half.about);
  const edited = it.edited && h("span", { class: "edited", text: "(edited)" });
  const node = h("div", { class: it.blocks?.length ? "blocks" : "words" }, shown, edited);
  return it.text.length > LONG && !it.bot ? [folded(node, it.text.length)] : [node];
}

function folded(node, length) {
  node.classList.add("folded");
  const unfold = h("button", { type: "button", class: "link", text: `Show all ${length.toLocaleString("en-GB")} characters`, onclick: () => {
    node.classList.remove("folded");
    unfold.remove();
  } });
  return h("div", {}, node, unfold);
}

function marks(it, half) {
  const names = Object.keys(it.reactions ?? {});
  if (!names.length) return null;
  return h("div", { class: "marks" }, names.map((name) => mark(it, name, half)));
}

function mark(it, name, half) {
  const users = it.reactions[name];
  const mine = users.includes(half.me);
  const kept = name === half.page.setting.kept;
  const people = users.map((user) => half.about.name(user)).join(", ");
  const says = kept ? `Kept by ${people}` : `${name.replaceAll("_", " ")}: ${people}`;
  const toggle = () => half.act(mine ? "unreacts" : "reacts", { channel: half.room.id, ts: it.ts, name });
  return h(
    "button",
    { type: "button", class: `mark${mine ? " mine" : ""}${kept ? " kept" : ""}`, "aria-label": says, title: says, "aria-pressed": String(mine), onclick: toggle },
    h("span", { text: drawn(name), "aria-hidden": "true" }),
    h("span", { text: kept ? "kept" : users.length }),
  );
}

function tools(it, half, inThread) {
  if (it.only) return null;
  const by = half.about.name(it.user);
  const reactions = OFFERED.map((name) => ({ name: name.replaceAll("_", " "), shown: drawn(name), value: name }));
  const react = (entry) => half.act("reacts", { channel: half.room.id, ts: it.ts, name: entry.value });
  const more = others(it, half);
  return h(
    "div",
    { class: "tools" },
    menuButton({ class: "tool", "aria-label": `React to ${by}`, title: "React" }, reactions, react, "☺"),
    !inThread && h("button", { type: "button", class: "tool", "aria-label": `Reply to ${by} in a thread`, title: "Reply in a thread", text: "↩", onclick: () => half.reply(it.ts) }),
    more.length > 0 && menuButton({ class: "tool", "aria-label": `More about the message of ${by}`, title: "More" }, more, (entry) => entry.does(), "⋯"),
  );
}

function others(it, half) {
  const at = { channel: half.room.id, ts: it.ts };
  const own = it.user === half.me;
  const shortcuts = it.bot ? [] : half.view.shortcuts;
  return [
    ...shortcuts.map((each) => ({ label: each.name, does: () => half.act("shortcut", { ...at, callback: each.id }) })),
    ...(own ? [{ label: "Edit", does: () => half.composer.edit(it) }] : []),
    ...(own ? [{ label: "Delete", does: () => half.act("deletes", at) }] : []),
  ];
}

export function thread(root, replies, half) {
  const open = half.list.opened.has(root.ts);
  if (!replies.length && !open) return null;
  const count = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  const names = [...new Set(replies.map((it) => half.about.name(it.user)))].join(", ");
  const toggle = h(
    "button",
    { type: "button", class: "replies", "aria-expanded": String(open), onclick: () => half.toggle(root.ts) },
    h("span", { text: replies.length ? count : "New thread" }),
    names && h("span", { class: "names", text: names }),
  );
  const inner = open && h("ol", { class: "messages" }, replies.map((it) => message(it, half, { inThread: true })));
  const reply = open && h("button", { type: "button", class: "link", text: "Reply in this thread", onclick: () => half.reply(root.ts) });
  return h("div", { class: `thread${open ? " open" : ""}` }, toggle, inner, reply);
}
