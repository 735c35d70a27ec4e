// What was read: the last message seen in each channel, by person, for as long as the playground runs; and who is told of the rest.

import { byId, h } from "./dom.js";
import { allChannels, channel, goTo, on, state, tell } from "./state.js";

const TOAST_MS = 8000;
let run = "";
let read = {};
let counts = new Map();

export function startUnread() {
  on("world", recall);
  on("world", otherPeoplesMail);
  on("leaving", () => {
    counts = new Map();
    byId("toasts").replaceChildren();
  });
  on("messages", seen);
  on("other message", notify);
  document.addEventListener("visibilitychange", seen);
}

function recall() {
  if (run === state.world.run) return;
  run = state.world.run;
  const kept = JSON.parse(localStorage.getItem("read") ?? "{}");
  read = kept.run === run ? kept.read : {};
  tell("unread");
}

export const readUpTo = (id, as = state.as) => read[as]?.[id] ?? "0";
const later = (a, b) => BigInt(a) > BigInt(b);

export function isUnread(place) {
  return place.id !== state.channelId && place.kind !== 15 && later(place.last, readUpTo(place.id));
}

// How many messages ask for attention: mentions, and all direct ones.
export function badge(place) {
  const waiting = isUnread(place) ? counts.get(place.id) ?? 0 : 0;
  return place.guild_id || !isUnread(place) ? waiting : Math.max(waiting, 1);
}

export const hasUnreadDm = (person) => person.name !== state.as && later(person.dm_last, readUpTo(person.dm, person.name));

function seen() {
  const place = channel();
  if (!place || document.hidden) return;
  const last = state.messages.findLast((message) => !message.ephemeral)?.id;
  if (!last || !later(last, readUpTo(place.id))) return;
  read[state.as] = { ...read[state.as], [place.id]: last };
  counts.delete(place.id);
  localStorage.setItem("read", JSON.stringify({ run, read }));
  tell("unread");
}

function concerns({ mentions, mention_roles: roles, mention_everyone: everyone }, place) {
  if (!place.guild_id || everyone || mentions.some((user) => user.id === state.world.you.id)) return true;
  const own = state.world.guilds.find((guild) => guild.id === place.guild_id)?.members[state.world.you.id] ?? [];
  return roles.some((role) => own.includes(role));
}

function notify({ place: id, message, fresh }) {
  const place = allChannels().find((item) => item.id === id);
  if (!place || !fresh || message.author.id === state.world.you.id) return;
  if (concerns(message, place)) counts.set(id, (counts.get(id) ?? 0) + 1);
  tell("unread");
  toast(place, message);
}

function toast(place, message) {
  const where = place.guild_id ? `#${place.name}` : "your direct messages";
  const about = message.embeds[0]?.title ?? message.content;
  pop(`New in ${where}`, about.slice(0, 120), () => goTo(place.id));
}

// A word at the upper right, for a while; a click goes where it is about.
export function pop(title, words, go) {
  const box = byId("toasts");
  const shown = h("button", { type: "button", class: "toast", onclick: () => { shown.remove(); go(); } }, h("strong", {}, title), words && h("span", { dir: "auto" }, words));
  box.replaceChildren(...[...box.children].slice(-2), shown);
  setTimeout(() => shown.remove(), TOAST_MS);
}

// Direct messages to somebody whom one may be, too.
let mail = new Map();

function otherPeoplesMail() {
  for (const person of state.world.people) {
    const known = mail.get(person.name);
    mail.set(person.name, person.dm_last);
    if (known && known !== person.dm_last && hasUnreadDm(person)) pop(`Bandwire wrote to ${person.shown}`, "Read it as the one it is for.", () => tell("visit", person.name));
  }
}
