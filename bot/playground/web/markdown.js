// Discord's Markdown as elements: marks, code, quotes, lists, headings, links, spoilers, mentions and time stamps.

import { h, relativeTime } from "./dom.js";
import { stayHere } from "./sight.js";
import { allChannels, goTo, state } from "./state.js";

const LINK = /^https?:\/\/[^\s<>]+[^\s<>.,:;"'\])]/;
const ITEM = /^(\s*)([-*+]|\d+\.)\s+(\S.*)$/;
const MARKS = [["***", "strong-em"], ["**", "strong"], ["__", "u"], ["~~", "s"], ["||", "spoiler"], ["*", "em"], ["_", "em"]];

export function markdown(text) {
  const blocks = [];
  const parts = text.split(/```(?:[a-z0-9+-]*\n)?([\s\S]*?)```/);
  parts.forEach((part, index) => {
    if (index % 2) blocks.push(h("pre", {}, h("code", {}, part.replace(/\n$/, ""))));
    else blocks.push(...lines(part.replace(index ? /^\n/ : /^$/, "")));
  });
  return blocks;
}

function lines(text) {
  const out = [];
  const rows = text.split("\n");
  while (rows.length) {
    const row = rows[0];
    const heading = /^(#{1,3})\s+(\S.*)/.exec(row);
    if (heading) {
      out.push(h("div", { class: `md-h md-h${heading[1].length}`, role: "heading", "aria-level": `${heading[1].length + 2}` }, inline(heading[2])));
      rows.shift();
    } else if (/^-#\s+\S/.test(row)) {
      out.push(h("div", { class: "md-small" }, inline(row.replace(/^-#\s+/, ""))));
      rows.shift();
    } else if (/^>>>\s/.test(row)) {
      out.push(h("blockquote", {}, lines(rows.splice(0).join("\n").replace(/^>>>\s/, ""))));
    } else if (/^>\s/.test(row)) {
      out.push(h("blockquote", {}, lines(take(rows, /^>\s/).map((line) => line.slice(2)).join("\n"))));
    } else if (ITEM.test(row)) {
      out.push(list(take(rows, ITEM)));
    } else {
      out.push(...inline(rows.shift()));
      if (rows.length) out.push(h("br"));
    }
  }
  return out;
}

function take(rows, pattern) {
  const taken = [];
  while (rows.length && pattern.test(rows[0])) taken.push(rows.shift());
  return taken;
}

const depth = (row) => ITEM.exec(row)[1].length;

// A list with the lists inside it: two more spaces begin a deeper one.
function list(rows) {
  const own = depth(rows[0]);
  const mark = ITEM.exec(rows[0])[2];
  const items = [];
  while (rows.length) {
    const item = h("li", {}, inline(ITEM.exec(rows.shift())[3]));
    const deeper = [];
    while (rows.length && depth(rows[0]) >= own + 2) deeper.push(rows.shift());
    if (deeper.length) item.append(list(deeper));
    items.push(item);
  }
  return /\d/.test(mark) ? h("ol", { start: `${parseInt(mark, 10)}` }, items) : h("ul", {}, items);
}

export function inline(text) {
  const out = [];
  let plain = "";
  let rest = text;
  const flush = () => {
    if (plain) out.push(plain);
    plain = "";
  };
  while (rest) {
    const [node, length] = next(rest, plain.at(-1) ?? "");
    if (typeof node === "string") plain += node;
    else {
      flush();
      out.push(node);
    }
    rest = rest.slice(length);
  }
  flush();
  return out;
}

// The next piece of text: an element or plain characters, and how many characters it took.
function next(text, before) {
  const escaped = /^\\([^\p{L}\p{N}\s])/u.exec(text);
  if (escaped) return [escaped[1], 2];
  const code = /^(`+)([\s\S]*?[^`])\1(?!`)/.exec(text);
  if (code) return [h("code", {}, code[2].replace(/^ (.*) $/, "$1")), code[0].length];
  if (text[0] === "<") return angle(text);
  if (text[0] === "[") {
    const link = /^\[((?:\\.|\[[^\]]*\]|[^[\]\\])+)\]\(\s*<?(https?:\/\/[^\s<>)]+)>?(?:\s+["'][^)]*["'])?\s*\)/.exec(text);
    if (link) return [anchor(link[2], inline(link[1])), link[0].length];
  }
  const bare = LINK.exec(text);
  if (bare && !/\w/.test(before)) return [anchor(bare[0], bare[0]), bare[0].length];
  for (const [mark, kind] of MARKS) {
    if (!text.startsWith(mark) || (mark === "_" && /\w/.test(before))) continue;
    const end = closing(text, mark);
    if (end > mark.length) return [marked(kind, inline(text.slice(mark.length, end))), end + mark.length];
  }
  const mention = /^@(everyone|here)\b/.exec(text);
  if (mention) return [h("span", { class: "mention" }, mention[0]), mention[0].length];
  const char = String.fromCodePoint(text.codePointAt(0));
  return [char, char.length];
}

function closing(text, mark) {
  for (let at = mark.length; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(mark, at)) {
      if (mark === "_" && /\w/.test(text[at + 1] ?? "")) continue;
      if (mark.length === 1 && text[at + 1] === mark) {
        at += 1;
        continue;
      }
      return /\S/.test(text.slice(mark.length, at)) ? at : -1;
    }
  }
  return -1;
}

function marked(kind, children) {
  if (kind === "strong-em") return h("strong", {}, h("em", {}, children));
  if (kind !== "spoiler") return h(kind, {}, children);
  const reveal = (event) => event.currentTarget.classList.add("revealed");
  return h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Spoiler", onclick: reveal, onkeydown: (event) => event.key === "Enter" && reveal(event) }, children);
}

const POST = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/(\d+)$/;

// A link to a message leads there, as in Discord's own client.
function anchor(url, label) {
  const [, place, message] = POST.exec(url) ?? [];
  if (message) return h("a", { href: url, onclick: (event) => (event.preventDefault(), show(place, message)) }, label);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

async function show(place, message) {
  await goTo(place);
  const shown = document.querySelector(`#messages [data-id="${message}"]`);
  if (!shown) return;
  stayHere();
  shown.scrollIntoView({ block: "center" });
  shown.focus();
}

function angle(text) {
  const link = /^<(https?:\/\/[^\s<>]+)>/.exec(text);
  if (link) return [anchor(link[1], link[1]), link[0].length];
  const stamp = /^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/.exec(text);
  if (stamp) return [timeStamp(Number(stamp[1]), stamp[2] ?? "f"), stamp[0].length];
  const mention = /^<(@!?|@&|#)(\d+)>/.exec(text);
  if (mention) return [h("span", { class: "mention" }, nameOf(mention[1], mention[2])), mention[0].length];
  const command = /^<\/([^:>]+):\d+>/.exec(text);
  if (command) return [h("span", { class: "mention" }, `/${command[1]}`), command[0].length];
  const emoji = /^<a?:(\w+):\d+>/.exec(text);
  if (emoji) return [`:${emoji[1]}:`, emoji[0].length];
  return ["<", 1];
}

function nameOf(sign, id) {
  if (sign === "#") return `#${allChannels().find((item) => item.id === id)?.name ?? "unknown"}`;
  if (sign === "@&") return `@${state.world.guilds.map((guild) => guild.roles[id]).find(Boolean) ?? "role"}`;
  return `@${state.world.names[id] ?? "somebody"}`;
}

const STYLES = {
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

function timeStamp(seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return "Invalid Date";
  const shown = style === "R" ? relativeTime(date) : date.toLocaleString(state.locale || undefined, STYLES[style]);
  return h("time", { class: "stamp", datetime: date.toISOString(), title: date.toLocaleString(), dataset: style === "R" ? { relative: `${seconds}` } : {} }, shown);
}

// "In 2 minutes" becomes "in 1 minute" while one looks.
export function startClock() {
  setInterval(() => {
    for (const stamp of document.querySelectorAll("time[data-relative]")) stamp.textContent = relativeTime(new Date(stamp.dataset.relative * 1000));
  }, 10_000);
}
