// Servers, channels with their threads, forums, and the person one is.

import { avatar, byId, fill, h } from "./dom.js";
import { SIGNS } from "./entities.js";
import { newChannel } from "./making.js";
import { act, allChannels, channel, connect, goTo, guildOf, on, state, tell } from "./state.js";
import { badge, hasUnreadDm, isUnread } from "./unread.js";

const LOCALES = [["", "Their own language"], ["en-US", "English"], ["de", "Deutsch"], ["fr", "Français"], ["es-ES", "Español"], ["es-419", "Español (LATAM)"], ["pt-BR", "Português"], ["it", "Italiano"], ["ja", "日本語"], ["ko", "한국어"], ["ru", "Русский"], ["pl", "Polski"], ["tr", "Türkçe"], ["zh-CN", "中文"], ["ar", "العربية"]];

export function startSidebar() {
  for (const name of ["world", "channel", "unread", "commands"]) on(name, show);
  on("visit", visit);
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
  const key = JSON.stringify([guilds, dm, people, you, state.channelId, allChannels().map((item) => [isUnread(item), badge(item)]), state.locale, state.languages, state.commands.length > 0]);
  if (key === shown) return;
  shown = key;
  const here = channel();
  const guild = guildOf(here);
  fill(byId("servers"), rail(guild));
  byId("server-name").textContent = guild?.name ?? "Direct messages";
  fill(byId("channels"), h("ul", {}, (guild ? guild.channels : [state.world.dm]).filter((item) => !item.thread).map(channelItem)), guild && h("button", { type: "button", class: "text-button add", onclick: () => newChannel(guild) }, "+ New channel"));
  fill(byId("persona"), persona());
  byId("channel-name").textContent = here ? `${SIGNS[here.kind] ?? "#"} ${here.name}` : "";
  byId("channel-topic").textContent = here?.topic ?? "";
  const waiting = allChannels().reduce((sum, item) => sum + badge(item), 0);
  const unread = allChannels().some(isUnread);
  document.title = `${waiting ? `(${waiting}) ` : unread ? "• " : ""}${here ? `${here.name} · ` : ""}Bandwire playground`;
  byId("open-sidebar").classList.toggle("has-unread", unread);
  byId("open-sidebar").setAttribute("aria-label", unread ? "Show channels, some unread" : "Show channels");
  showForum(here);
}

function rail(current) {
  const dm = railButton("✉", "Direct messages with Bandwire", !current, () => goTo(state.world.dm.id), [state.world.dm]);
  const guilds = state.world.guilds.map((guild) => {
    const first = guild.channels.find((item) => item.kind === 0);
    return railButton([...guild.name][0], guild.name + (guild.installed ? "" : " (without the bot)"), guild === current, () => first && goTo(first.id), guild.channels);
  });
  return [dm, h("hr"), guilds];
}

function railButton(sign, name, current, go, places) {
  const unread = places.some(isUnread);
  const waiting = places.reduce((sum, place) => sum + badge(place), 0);
  const label = `${name}${waiting ? `, ${waiting} for you` : unread ? ", unread" : ""}`;
  return h("div", { class: unread ? "rail-item unread" : "rail-item" }, h("button", { type: "button", class: "server", title: name, "aria-label": label, "aria-current": current ? "page" : undefined, onclick: go }, sign), count(waiting));
}

const count = (number) => (number ? h("span", { class: "count", "aria-hidden": "true" }, number > 99 ? "99+" : `${number}`) : null);

function channelItem(item) {
  const threads = allChannels().filter((other) => other.thread && other.parent_id === item.id && !other.archived);
  return h("li", {}, channelButton(item), threads.length > 0 && item.kind !== 15 && h("ul", {}, threads.map((thread) => h("li", {}, channelButton(thread)))));
}

function channelButton(item) {
  const unread = isUnread(item);
  const waiting = badge(item);
  const locked = item.bot_can_send === false;
  return h(
    "button",
    { type: "button", class: unread ? "channel unread" : "channel", "aria-current": item.id === state.channelId ? "page" : undefined, onclick: () => { closeSidebar(); goTo(item.id); } },
    h("span", { "aria-hidden": "true" }, `${SIGNS[item.kind] ?? "#"} `),
    item.name,
    locked && h("span", { title: "The bot may not write here", role: "img", "aria-label": "the bot may not write here" }, " ⊘"),
    waiting ? h("span", { class: "count", role: "img", "aria-label": `${waiting} for you` }, `${waiting}`) : unread && h("span", { class: "dot", role: "img", "aria-label": "unread" }),
  );
}

export function closeSidebar() {
  document.body.classList.remove("show-sidebar");
  byId("open-sidebar").setAttribute("aria-expanded", "false");
}

function persona() {
  const people = h("select", { id: "as", "aria-label": "Who you are", onchange: (event) => become(event.target.value) }, state.world.people.map((person) => h("option", { value: person.name, selected: person.name === state.as, title: person.about }, `${hasUnreadDm(person) ? "● " : ""}${person.shown}`)));
  const locales = h("select", { id: "locale", "aria-label": "Your language", onchange: (event) => speak(event.target.value) }, LOCALES.map(([value, name]) => h("option", { value, selected: value === state.locale }, name)));
  const own = state.world.you;
  const about = state.world.people.find((person) => person.id === own.id)?.about;
  const elsewhere = state.world.people.filter(hasUnreadDm).map((person) => person.shown);
  return [
    h("div", { class: "me" }, avatar(own.shown), h("div", {}, h("label", { for: "as" }, "You are"), people)),
    about && h("p", { class: "note" }, `${own.shown.split(" ")[0]} ${about}.`),
    elsewhere.length > 0 && h("p", { class: "note" }, `● Bandwire wrote to ${elsewhere.join(", ")}.`),
    locales,
    languageNote(state.locale || own.locale),
  ];
}

// Which languages the bot has shows in its commands; it answers everybody else in English.
function languageNote(locale) {
  if (!state.commands.length || locale.startsWith("en") || state.languages.includes(locale)) return null;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(locale);
  if (!state.clients.includes(locale)) return h("p", { class: "note", id: "language-note" }, `Discord's own client has no ${name}: there, one chooses it with /language.`);
  return h("p", { class: "note", id: "language-note" }, `Bandwire does not speak ${name} yet: it answers in English.`);
}

export function become(name) {
  tell("leaving");
  state.as = name;
  localStorage.setItem("as", name);
  const place = channel();
  state.channelId = null;
  localStorage.setItem("channel", place?.guild_id ? place.id : "");
  connect();
}

// Become somebody, and know what that person may do.
export async function as(name) {
  if (state.as === name) return;
  const there = new Promise((resolve) => on("commands", resolve));
  become(name);
  await there;
}

// Somebody's direct messages, as that person.
export async function visit(name) {
  await as(name);
  await goTo(state.world.dm.id);
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
    h("p", {}, h("button", { type: "button", class: "button secondary", onclick: () => newChannel(guildOf(here), 11) }, "New post")),
    posts.length ? null : h("p", {}, "No posts yet. Subscribe this forum to news, and each story becomes a post."),
    posts.map((post) => h("button", { type: "button", class: isUnread(post) ? "post unread" : "post", onclick: () => goTo(post.id) }, h("strong", { dir: "auto" }, post.name), post.applied_tags.map((id) => h("span", { class: "tag" }, names[id] ?? "tag")), h("small", {}, `${post.messages} ${post.messages === 1 ? "message" : "messages"}${post.archived ? ", archived" : ""}`))),
  );
}
