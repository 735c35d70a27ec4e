// Servers, channels with their threads, forums, and the person one is.

import { avatar, byId, fill, h } from "./dom.js";
import { act, allChannels, channel, connect, goTo, guildOf, on, state } from "./state.js";

const SIGNS = { 0: "#", 1: "@", 2: "♪", 5: "»", 10: "↳", 11: "↳", 12: "↳", 15: "≡" };
const LOCALES = [["", "own language"], ["en-US", "English"], ["de", "Deutsch"], ["fr", "Français"], ["es-ES", "Español"], ["pt-BR", "Português"], ["it", "Italiano"], ["ja", "日本語"], ["ko", "한국어"], ["ru", "Русский"], ["pl", "Polski"], ["tr", "Türkçe"], ["zh-CN", "中文"]];

export function startSidebar() {
  for (const name of ["world", "channel", "unread", "commands"]) on(name, show);
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const list = listed();
    const at = list.findIndex((item) => item.id === state.channelId);
    goTo(list[(at + (event.key === "ArrowDown" ? 1 : -1) + list.length) % list.length].id);
    event.preventDefault();
  });
}

function listed() {
  const guild = guildOf(channel());
  return guild ? guild.channels.filter((item) => !item.thread) : [state.world.dm];
}

let shown = "";

function show() {
  if (!state.world) return;
  const { guilds, dm, people, you } = state.world;
  const key = JSON.stringify([guilds, dm, people, you, state.channelId, [...state.unread], state.locale, state.languages, state.commands.length > 0]);
  if (key === shown) return;
  shown = key;
  const here = channel();
  const guild = guildOf(here);
  fill(byId("servers"), rail(guild));
  byId("server-name").textContent = guild?.name ?? "Direct messages";
  fill(byId("channels"), h("ul", {}, (guild ? guild.channels : [state.world.dm]).filter((item) => !item.thread).map(channelItem)), guild && addChannel(guild));
  fill(byId("persona"), persona());
  byId("channel-name").textContent = here ? `${SIGNS[here.kind] ?? "#"} ${here.name}` : "";
  byId("channel-topic").textContent = here?.topic ?? "";
  document.title = here ? `${here.name} · Bandwire playground` : "Bandwire playground";
  showForum(here);
}

function rail(current) {
  const dm = railButton("✉", "Direct messages with Bandwire", !current, () => goTo(state.world.dm.id));
  const guilds = state.world.guilds.map((guild) => {
    const first = guild.channels.find((item) => item.kind === 0);
    return railButton([...guild.name][0], guild.name + (guild.installed ? "" : " (without the bot)"), guild === current, () => first && goTo(first.id));
  });
  return [dm, h("hr"), guilds];
}

function railButton(sign, name, current, go) {
  return h("button", { type: "button", class: "server", title: name, "aria-label": name, "aria-current": current ? "page" : undefined, onclick: go }, sign);
}

function channelItem(item) {
  const threads = allChannels().filter((other) => other.thread && other.parent_id === item.id && !other.archived);
  return h("li", {}, channelButton(item), threads.length > 0 && item.kind !== 15 && h("ul", {}, threads.map((thread) => h("li", {}, channelButton(thread)))));
}

function channelButton(item) {
  const unread = state.unread.has(item.id);
  const locked = item.bot_can_send === false;
  return h(
    "button",
    { type: "button", class: unread ? "channel unread" : "channel", "aria-current": item.id === state.channelId ? "page" : undefined, onclick: () => { closeSidebar(); goTo(item.id); } },
    h("span", { "aria-hidden": "true" }, `${SIGNS[item.kind] ?? "#"} `),
    item.name,
    locked && h("span", { title: "The bot may not write here", "aria-label": "the bot may not write here" }, " ⊘"),
    unread && h("span", { class: "dot", "aria-label": "unread" }),
  );
}

export function closeSidebar() {
  document.body.classList.remove("show-sidebar");
  byId("open-sidebar").setAttribute("aria-expanded", "false");
}

function addChannel(guild) {
  const make = async () => {
    const name = prompt("Name of the new channel");
    if (name) await act("add-channel", { guild_id: guild.id, name });
  };
  return h("button", { type: "button", class: "text-button add", onclick: make }, "+ New channel");
}

function persona() {
  const people = h("select", { id: "as", "aria-label": "Who you are", onchange: (event) => become(event.target.value) }, state.world.people.map((person) => h("option", { value: person.name, selected: person.name === state.as, title: person.about }, person.shown)));
  const locales = h("select", { id: "locale", "aria-label": "Your language", onchange: (event) => speak(event.target.value) }, LOCALES.map(([value, name]) => h("option", { value, selected: value === state.locale }, name)));
  const own = state.world.you;
  return [h("div", { class: "me" }, avatar(own.shown), h("div", {}, h("label", { for: "as" }, "You are"), people)), locales, languageNote(state.locale || own.locale)];
}

// Which languages the bot has shows in its commands; it answers everybody else in English.
function languageNote(locale) {
  if (!state.commands.length || locale.startsWith("en") || state.languages.includes(locale)) return null;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(locale);
  return h("p", { class: "note", id: "language-note" }, `Bandwire does not speak ${name} yet: it answers in English.`);
}

export function become(name) {
  state.as = name;
  localStorage.setItem("as", name);
  const place = channel();
  state.channelId = null;
  localStorage.setItem("channel", place?.guild_id ? place.id : "");
  connect();
}

function speak(locale) {
  state.locale = locale;
  localStorage.setItem("locale", locale);
  goTo(state.channelId);
}

function showForum(here) {
  const box = byId("forum");
  const forum = here?.kind === 15;
  box.hidden = !forum;
  byId("messages").hidden = forum;
  if (!forum) return;
  const posts = allChannels().filter((item) => item.parent_id === here.id).reverse();
  const names = Object.fromEntries(here.tags.map((tag) => [tag.id, tag.name]));
  fill(
    box,
    h("p", { class: "note" }, `Tags of this forum: ${here.tags.map((tag) => tag.name).join(", ") || "none"}`),
    posts.length ? null : h("p", {}, "No posts yet. Subscribe this forum to news, and each story becomes a post."),
    posts.map((post) => h("button", { type: "button", class: "post", onclick: () => goTo(post.id) }, h("strong", {}, post.name), post.applied_tags.map((id) => h("span", { class: "tag" }, names[id] ?? "tag")), h("small", {}, `${post.messages} messages${post.archived ? ", archived" : ""}`))),
  );
}
