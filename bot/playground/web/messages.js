// The list of messages: grouping, ephemeral marks, "is thinking…", the menu of each message.

import { avatar, byId, clockTime, day, h, messageTime, reconcile } from "./dom.js";
import { bodyElements } from "./components.js";
import { inline, markdown } from "./markdown.js";
import { openMenu } from "./menu.js";
import { arrived, follow, startSight, stayHere } from "./sight.js";
import { act, allChannels, channel, loadOlder, on, state, tell } from "./state.js";
import { readUpTo } from "./unread.js";

const LOADING = 1 << 7;
const COMMAND = 2; // the type of an interaction
const GROUP_MS = 7 * 60 * 1000;

export function startMessages() {
  startSight();
  on("messages", (message) => {
    const fresh = message && !made.has(message.id);
    if (fresh) arrived(message);
    show();
  });
  on("older", showOlder);
  on("channel", () => {
    newSince = state.channelId ? readUpTo(state.channelId) : "0";
    show();
  });
  on("world", show);
  on("interaction", show);
  const list = byId("messages");
  list.addEventListener("scroll", () => list.scrollTop < 80 && loadOlder());
  list.addEventListener("keydown", walk);
}

let made = new Map();
let newSince = "0";

// Arrow keys go from message to message; Shift+F10 or the menu key opens a message's menu.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.closest("input, pre, [role=listbox]")) return;
  const items = [...byId("messages").querySelectorAll(".message")];
  const at = items.indexOf(document.activeElement.closest(".message"));
  const next = items[at < 0 ? items.length - 1 : Math.max(0, Math.min(items.length - 1, at + step))];
  next?.focus();
  event.preventDefault();
}

function show() {
  const list = byId("messages");
  const names = JSON.stringify([state.world?.names, allChannels().map((item) => item.name)]);
  const fresh = new Map();
  const keep = (id, key, make) => fresh.set(id, made.get(id)?.key === key ? made.get(id) : { key, item: make() });
  if (state.more) keep("older", "older", olderButton);
  let before = null;
  let marked = newSince === "0";
  for (const message of state.messages) {
    const date = day(new Date(message.timestamp));
    const divided = !before || day(new Date(before.timestamp)) !== date;
    if (divided) keep(date, date, () => divider(date));
    const isNew = !marked && !message.ephemeral && message.author.id !== state.world?.you.id && BigInt(message.id) > BigInt(newSince);
    if (isNew) {
      marked = true;
      keep("new", "new", () => divider("New", "new"));
    }
    const last = divided || isNew ? null : before;
    keep(message.id, JSON.stringify([message, grouped(message, last), names]), () => messageElement(message, last));
    before = message;
  }
  for (const { id, kind, channel_id: place } of state.pending.values()) {
    if (kind === COMMAND && place === state.channelId) keep(id, "sending", sending);
  }
  made = fresh;
  const items = [...fresh.values()].map(({ item }) => item);
  reconcile(list, items.length ? items : [welcome()].filter(Boolean));
  follow();
}

// Older messages come in above; what was in sight stays where it was.
function showOlder() {
  const list = byId("messages");
  const fromEnd = list.scrollHeight - list.scrollTop;
  stayHere();
  show();
  list.scrollTop = list.scrollHeight - fromEnd;
}

const olderButton = () => h("p", { class: "older" }, h("button", { type: "button", class: "text-button", onclick: loadOlder }, "Show older messages"));

// A command that was sent and is not answered yet, not even with "is thinking…".
const sending = () => h("div", { class: "message sending" }, avatar(state.world.bot.name, true), h("div", { class: "body" }, h("p", { class: "who" }, h("strong", {}, state.world.bot.name), h("span", { class: "badge" }, "APP")), h("p", { class: "thinking" }, "Sending command…")));

const divider = (words, kind = "") => h("div", { class: `divider ${kind}`, role: "separator", "aria-label": words }, h("span", { "aria-hidden": "true" }, words));

function welcome() {
  const place = channel();
  if (!place || place.kind === 15) return null;
  const name = place.guild_id ? `#${place.name}` : place.name;
  return h("div", { class: "welcome" }, h("h2", { class: "md-h md-h1" }, `This is the start of ${name}.`), h("p", {}, place.topic || "Type / to see what the bot can do."), h("button", { type: "button", class: "button primary take-tour", onclick: () => tell("open panel") }, "Take the tour"));
}

function grouped(message, before) {
  if (!before || message.used || before.ephemeral !== message.ephemeral) return false;
  return before.author.id === message.author.id && new Date(message.timestamp) - new Date(before.timestamp) < GROUP_MS;
}

export function messageElement(message, before) {
  const sent = new Date(message.timestamp);
  const together = grouped(message, before);
  const thinking = Boolean(message.flags & LOADING);
  const item = h(
    "div",
    { role: "article", "aria-label": `${message.author_name}, ${messageTime(sent)}`, class: ["message", message.ephemeral && "ephemeral", together && "together", mentionsYou(message) && "mentions-you"].filter(Boolean).join(" "), tabindex: "-1", dataset: { id: message.id } },
    message.used_by && h("p", { class: "used" }, h("strong", {}, message.used_by), message.used ? [" used ", usedCommand(message)] : ` ${message.used_by_way_of}`),
    message.reply_to && h("p", { class: "used" }, message.reply_to.author ? [h("strong", {}, message.reply_to.author), " ", h("bdi", {}, inline(message.reply_to.words))] : "The message was deleted"),
    together ? h("time", { class: "side-time", datetime: message.timestamp, "aria-hidden": "true" }, clockTime(sent)) : avatar(message.author_name, message.author.bot),
    h(
      "div",
      { class: "body" },
      !together && h("p", { class: "who" }, authorName(message), message.author.bot && h("span", { class: "badge" }, "APP"), h("time", { datetime: message.timestamp }, messageTime(sent))),
      thinking ? h("p", { class: "thinking" }, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), `${message.author_name} is thinking…`) : null,
      message.content && h("div", { class: "content", dir: "auto" }, markdown(message.content), message.edited_timestamp && h("span", { class: "edited" }, " (edited)")),
      bodyElements(message),
      message.ephemeral && ephemeralMark(message),
    ),
    h("button", { class: "more icon-button", type: "button", "aria-label": "More on this message", "aria-haspopup": "menu", onclick: (event) => messageMenu(message, event.currentTarget.getBoundingClientRect()) }, "⋯"),
  );
  item.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    messageMenu(message, event.clientX ? new DOMRect(event.clientX, event.clientY) : item.getBoundingClientRect());
  });
  return item;
}

// The command's name; a click shows what was given to it.
function usedCommand({ used, used_options: options }) {
  if (!options) return h("span", { class: "mention" }, used);
  const button = h("button", { type: "button", class: "mention used-command", dir: "auto", title: `${used} ${options}`, "aria-expanded": "false", onclick: () => {
    const open = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? `${used} ${options}` : used;
  } }, used);
  return button;
}

const mentionsYou = (message) => message.mention_everyone || message.mentions.some((user) => user.id === state.world?.you.id);

// A name with the commands for people behind it, where the bot has such.
function authorName(message) {
  const commands = state.commands.filter((command) => command.kind === 2);
  if (!commands.length) return h("strong", {}, message.author_name);
  const run = (command) => act("user-menu", { user_id: message.author.id, command: command.name }).catch((error) => tell("problem", error.message));
  const open = (event) => openMenu(event.currentTarget.getBoundingClientRect(), commands.map((command) => ({ label: command.name, note: "Bandwire", run: () => run(command) })));
  return h("button", { type: "button", class: "author-name", "aria-haspopup": "menu", onclick: open }, message.author_name);
}

function ephemeralMark(message) {
  const dismiss = () => act("dismiss", { message_id: message.id }).catch((error) => tell("problem", error.message));
  return h("p", { class: "only-you" }, h("span", { "aria-hidden": "true" }, "👁 "), "Only you can see this • ", h("button", { type: "button", class: "text-button", onclick: dismiss }, "Dismiss message"));
}

const words = ({ content, embeds }) => [content, ...embeds.flatMap(({ title, description }) => [title, description])].filter(Boolean).join("\n");

function messageMenu(message, place) {
  const commands = state.commands.filter((command) => command.kind === 3);
  const run = (command) => act("menu", { message_id: message.id, command: command.name }).catch((error) => tell("problem", error.message));
  openMenu(place, [
    ...(message.ephemeral ? [] : commands.map((command) => ({ label: command.name, note: "Bandwire", run: () => run(command) }))),
    { label: "Copy text", run: () => navigator.clipboard?.writeText(words(message)) },
    { label: "Copy message ID", run: () => navigator.clipboard?.writeText(message.id) },
  ]);
}
