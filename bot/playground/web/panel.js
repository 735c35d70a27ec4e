// The tools beside the chat: the tour, Discord's moods, the feeds, and the log of requests.

import { byId, fill, h } from "./dom.js";
import { log, requests } from "./log.js";
import { sure } from "./making.js";
import { act, channel, guildOf, on, state, tell } from "./state.js";
import { tour } from "./tour.js";

const TABS = [["Tour", tour], ["Moods", moods], ["Feeds", feeds], ["Log", log]];
let current = 0;

export function startPanel() {
  fill(byId("tabs"), TABS.map(([name], index) => h("button", { type: "button", role: "tab", id: `tab-${index}`, "aria-controls": "tab-body", onclick: () => open(index) }, name)));
  byId("tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    open((current + step + TABS.length) % TABS.length);
    byId(`tab-${current}`).focus();
  });
  for (const name of ["world", "log", "tour", "channel", "commands"]) on(name, () => show(name));
  open(0);
}

function open(index) {
  current = index;
  [...byId("tabs").children].forEach((tab, at) => {
    tab.setAttribute("aria-selected", String(at === index));
    tab.tabIndex = at === index ? 0 : -1;
  });
  byId("tab-body").scrollTop = 0;
  show("open");
}

// What each tab shows: it is drawn again only when that changed, so that no click is lost to a redrawing.
const seen = {
  Tour: () => [],
  Moods: () => [state.world.moods, state.world.rate_limits, state.world.bot, state.world.you, channel(), guildOf(channel())?.installed, guildOf(channel())?.roles, guildOf(channel())?.members],
  Feeds: () => [state.world.feeds, state.world.every_s],
  Log: () => [],
};
let shown = "";

function show(reason) {
  const name = TABS[current][0];
  if (reason === "log" && name === "Moods") return void byId("recent")?.replaceWith(recent());
  if (reason === "log" && name !== "Log") return;
  if (reason === "tour" && name !== "Tour") return;
  if (!state.world) return;
  const key = JSON.stringify(seen[name]());
  if (key === shown && reason !== "open" && reason !== "tour" && reason !== "log") return;
  shown = key;
  const body = byId("tab-body");
  if (reason === "world" && body.contains(document.activeElement) && document.activeElement.matches("select")) return;
  const at = body.scrollTop;
  const focused = body.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  body.setAttribute("aria-labelledby", `tab-${current}`);
  fill(body, TABS[current][1]());
  if (focused) body.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  body.scrollTop = reason === "open" ? 0 : at;
}

const run = (action, body) => act(action, body).catch((error) => tell("problem", error.message));

function doing(label, action, body, kind = "secondary") {
  return h("button", { type: "button", class: `button ${kind}`, dataset: { key: label }, onclick: () => run(action, body) }, label);
}

const POSTS = "POST /channels/*/messages";

function moods() {
  const { world } = state;
  const place = channel();
  const guild = guildOf(place);
  const you = world.you;
  return [
    h("section", {}, h("h2", {}, "How Discord answers the bot"), world.moods.map((mood) => h("p", { class: "mood" }, `⚡ ${mood.mood} for ${mood.route === "*" ? "every request" : mood.route}: ${mood.times ?? "∞"} left`)), h("div", { class: "buttons" },
      doing("Slow, 3 times", "mood", { mood: "slow", seconds: 2, times: 3 }),
      doing("429 on the next posts", "mood", { mood: "ratelimit", seconds: 2, times: 2, route: POSTS }),
      doing("500 on the next post", "mood", { mood: "error", times: 1, route: POSTS }),
      doing("Made, but answered 500", "mood", { mood: "error-after", times: 1, route: POSTS }),
      doing("Made, answer lost", "mood", { mood: "reset-after", times: 1, route: POSTS }),
      doing("Discord is down", "mood", { mood: "down" }, "danger"),
      doing("Good mood again", "mood", { mood: "good" }, "success"),
    ), h("label", { class: "switch" }, h("input", { type: "checkbox", checked: world.rate_limits, dataset: { key: "limits" }, onchange: (event) => run("limits", { on: event.target.checked }) }), " Discord's rate limits")),
    recent(),
    h("section", {}, h("h2", {}, "The bot's connection"), h("p", { class: "note" }, botWords(world.bot)), h("div", { class: "buttons" },
      doing("Cut the line", "gateway", { how: "cut" }),
      doing("Ask to reconnect", "gateway", { how: "reconnect" }),
      doing("Forget its session", "gateway", { how: "invalid" }),
      world.bot.state === "running" && doing("Kill the bot", "bot", { how: "kill" }, "danger"),
      world.bot.state === "ended" && doing("Start the bot", "bot", { how: "start" }, "success"),
    )),
    guild && h("section", {}, h("h2", {}, `#${place.name} and ${guild.name}`), h("div", { class: "buttons" },
      place.bot_can_send ? [doing("Take the bot's right to write", "rights", { allowed: false }, "danger"), doing("Hide the channel from the bot", "rights", { allowed: false, right: "VIEW_CHANNEL" }, "danger"), doing("Take its right to embed links", "rights", { allowed: false, right: "EMBED_LINKS" }, "danger"), !place.bot_can_mention && doing("Let the bot mention roles here", "rights", { allowed: true, right: "MENTION_EVERYONE" }, "success")] : doing("Let the bot write here", "rights", { allowed: true }, "success"),
      h("button", { type: "button", class: "button danger", dataset: { key: "delete" }, onclick: () => sure(`Delete #${place.name} with its messages?`, "Delete", () => act("delete-channel")) }, "Delete this channel"),
      guild.installed ? doing("Remove the bot from the server", "install", { guild_id: guild.id, installed: false }, "danger") : doing("Invite the bot", "install", { guild_id: guild.id, installed: true }, "success"),
    )),
    guild && h("section", {}, h("h2", {}, `Roles of ${you.shown}`), ownRoles(guild, you)),
    h("section", {}, h("h2", {}, "Your direct messages"), doing(you.dms_open ? "Close them to the bot" : "Open them again", "dms", { open: !you.dms_open })),
  ];
}

// The roles of the person one is, to give and to take: as a server's owner would.
function ownRoles(guild, you) {
  const has = guild.members[you.id] ?? [];
  const given = Object.entries(guild.roles).filter(([id]) => id !== guild.id && !guild.own_roles.includes(id));
  const toggle = (id, on) => run("roles", { guild_id: guild.id, user_id: you.id, roles: on ? [...has, id] : has.filter((role) => role !== id) });
  return given.map(([id, name]) => h("label", { class: "switch" }, h("input", { type: "checkbox", checked: has.includes(id), dataset: { key: `role-${id}` }, onchange: (event) => toggle(id, event.target.checked) }), ` ${name}`));
}

const recent = () => h("section", { id: "recent" }, h("h2", {}, "What the bot asked just now"), requests(state.log, 8));

export function botWords(bot) {
  if (bot.online) return "Bandwire is online.";
  if (bot.state === "running" && state.commands.length) return "Bandwire is offline and connects again…";
  if (bot.state === "running") return "Bandwire is starting… The first time takes longest: it compiles its tables.";
  if (bot.state === "ended") return `The bot's process ended with exit code ${bot.exit_code}. Its last words are in the terminal.`;
  return "No bot is connected. Start one with the settings that the terminal shows.";
}

function feeds() {
  const { world } = state;
  return [
    h("section", {}, h("h2", {}, "Feeds of this playground"), h("p", { class: "note" }, "Small feeds with invented articles. Add one to the server with its address."),
      h("label", { class: "switch" }, h("input", { type: "checkbox", checked: world.every_s > 0, dataset: { key: "timer" }, onchange: (event) => run("timer", { seconds: event.target.checked ? 60 : 0 }) }), " A new article every minute")),
    world.feeds.map((feed) => h("section", { class: "feed" }, h("h3", {}, feed.title), h("p", {}, h("a", { href: feed.url, target: "_blank" }, feed.url)), h("p", { class: "note" }, `${feed.articles} articles; asked ${feed.fetched} times, ${feed.not_modified} times answered “not modified”`), h("div", { class: "buttons" },
      doing(`Publish in ${feed.name}`, "publish", { feed: feed.name }, "primary"),
      h("select", { "aria-label": `How ${feed.title} is`, dataset: { key: `state-${feed.name}` }, onchange: (event) => run("feed", { feed: feed.name, state: event.target.value }) }, [["up", "is up"], ["down", "is down (500)"], ["gone", "is gone (410)"], ["slow", "is slow"]].map(([value, name]) => h("option", { value, selected: value === feed.state }, name))),
    ))),
  ];
}
