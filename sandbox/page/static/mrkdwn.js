// Slack's way of writing things, as nodes. What cannot be read stays as it was written.

import { button, h } from "./dom.js";
import { EMOJI } from "./emoji.js";

const MARKS = [
  /```(?<fence>[\s\S]+?)```/,
  /`(?<code>[^`\n]+)`/,
  /<(?<angle>[^<>\n]+)>/,
  /(?<![\w*])\*(?<bold>[^*\n]+)\*(?![\w*])/,
  /(?<![\w_])_(?<italic>[^_\n]+)_(?![\w_])/,
  /(?<![\w~])~(?<struck>[^~\n]+)~(?![\w~])/,
  /:(?<emoji>[a-z0-9_+-]{1,40}):/,
];
const MARK = new RegExp(MARKS.map((each) => each.source).join("|"), "g");
const TAGS = { bold: "strong", italic: "em", struck: "s" };
const LINK = /^(https?:\/\/|mailto:)/i;
const DEEPEST = 4;

export function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

// `about` knows people and channels by their ids, and goes to links of this sandbox.
export function mrkdwn(text, about, depth = 0) {
  const nodes = [];
  let at = 0;
  for (const found of String(text).matchAll(MARK)) {
    nodes.push(unescaped(text.slice(at, found.index)), node(found, about, depth));
    at = found.index + found[0].length;
  }
  nodes.push(unescaped(String(text).slice(at)));
  return nodes.filter((each) => each !== "");
}

function node(found, about, depth) {
  const { fence, code, angle, emoji } = found.groups;
  if (fence) return h("pre", {}, h("code", { text: unescaped(fence.replace(/^\n/, "")) }));
  if (code) return h("code", { text: unescaped(code) });
  if (angle) return angled(angle, found[0], about);
  if (emoji) return EMOJI[emoji] ?? found[0];
  const [kind, inner] = Object.entries(found.groups).find(([name, value]) => TAGS[name] && value);
  if (depth >= DEEPEST) return unescaped(found[0]);
  return h(TAGS[kind], {}, mrkdwn(inner, about, depth + 1));
}

function angled(inner, whole, about) {
  const [target, label = ""] = inner.split(/\|(.*)/s);
  if (target.startsWith("@")) return person(target.slice(1), about);
  if (target.startsWith("#")) return mention(`#${about.room(target.slice(1)) ?? label}`);
  if (target.startsWith("!")) return unescaped(label || target.slice(1));
  if (!LINK.test(target)) return unescaped(whole);
  return link(unescaped(target), unescaped(label), about);
}

function person(user, about) {
  return mention(`@${about.name(user)}`, user === about.me ? " mine" : "");
}

function mention(text, mine = "") {
  return h("span", { class: `mention${mine}`, text });
}

function link(address, label, about) {
  const inside = /\/archives\/(\w+)\/p(\d+)(\d{6})(?:\?thread_ts=([\d.]+))?/.exec(address);
  const shown = label || address;
  if (inside) {
    const [, room, seconds, rest, thread] = inside;
    const go = () => about.go(room, thread ?? `${seconds}.${rest}`);
    return button(shown, go, { class: "link" });
  }
  const apart = { target: "_blank", rel: "noopener noreferrer" };
  return h("a", { href: address, ...apart, text: shown });
}

// Paragraphs and quotes; `dir=auto` on each, so that every script reads in its own direction.
export function paragraphs(text, about) {
  const made = [];
  for (const line of chunks(String(text))) {
    const quote = /^(?:&gt;|>) ?/.exec(line);
    const inner = mrkdwn(quote ? line.replace(/^(?:&gt;|>) ?/gm, "") : line, about);
    made.push(h(quote ? "blockquote" : "p", { dir: "auto" }, inner));
  }
  return made;
}

function chunks(text) {
  if (text.includes("```")) return [text];
  return text.split(/\n{2,}/).filter((each) => each.trim());
}
