// Five steps that do real things, ticked off when their effect is seen.

import { ready, write, writeFirst } from "./composer.js";
import { byId, h } from "./dom.js";
import { as, visit } from "./sidebar.js";
import { act, allChannels, channel, goTo, on, state, tell } from "./state.js";
import { pop } from "./unread.js";

let done = new Set();
let run = "";
const sent = new Set();
const pressed = new Set();

const STEPS = [
  {
    title: "Ask whether a phone works",
    text: "Type it as people do: the bot finds the phone and the carrier in the words. The answer goes by model number: what works, what is missing, whether calls do, and what nobody knows.",
    actions: [["Ask /bands Z1 T-Mobile", () => inChannel("general", () => write("/bands Z1 T-Mobile", { enter: true }))]],
  },
  {
    title: "Ask for another year",
    text: "The same question for October 2013, when 3G and 2G were still on the air: networks change, so each answer has its date.",
    actions: [["Ask for 2013", () => inChannel("general", () => write("/bands Z1 T-Mobile date:2013-10", { enter: true }))]],
  },
  {
    title: "Subscribe a channel to a region",
    text: "The other job: news. As a manager, add a feed of this playground, then subscribe #phone-news to a region of the world.",
    actions: [
      ["Add a feed", () => asManager("phone-news", () => write(`/feeds add url:${feedUrl("europe")}`, { enter: true }))],
      ["Subscribe to Europe", () => asManager("phone-news", () => write("/news subscribe region:Europe", { enter: true }))],
    ],
  },
  {
    title: "Watch an article arrive",
    text: "Publish one on the feed. The bot asks the feed again within seconds, finds out which countries the article is about, and posts it once.",
    actions: [["Publish an article", () => inChannel("phone-news", publish)]],
  },
  {
    title: "Break something",
    text: "Refused three times, the bot stops posting there and writes to the server's owner. A feed that is down is asked again, later and later. Mend it all at the end; the Moods hold more of this, and the log of what the bot asked.",
    actions: [
      ["Take the right to write, then publish", () => asManager("phone-news", breakRights)],
      ["Read what it wrote to the owner", readNotice],
      ["Take the feed down and test it", () => asManager("general", breakFeed)],
      ["Ask how the feeds fare", () => asManager("general", () => write("/feeds list", { enter: true }))],
      ["Mend everything", mend],
    ],
  },
];

const REFUSALS = 3; // after so many the bot stops posting to a channel
const feedUrl = (name) => state.world.feeds.find((feed) => feed.name === name).url;
const named = (name) => allChannels().find((item) => item.name === name);

async function inChannel(name, then) {
  tell("close panel");
  await ready();
  const place = named(name);
  if (place && place.id !== state.channelId) await goTo(place.id);
  await then();
}

async function asManager(name, then) {
  await as("mara");
  await inChannel(name, then);
}

async function publish() {
  const { title } = await act("publish", { feed: "europe" });
  if (!done.has(2)) throw new Error(`“${title}” is published, but no channel is subscribed yet: do step 3 first.`);
}

async function breakFeed() {
  await act("feed", { feed: "europe", state: "down" });
  await writeFirst("/feeds test feed:", "feed");
}

async function breakRights() {
  await act("feed", { feed: "europe", state: "up" });
  await act("rights", { allowed: false });
  for (let each = 0; each < REFUSALS; each += 1) await publish();
  pop("Three articles are published", "Bandwire may not post them here. In a moment it writes to the owner.", () => {});
}

async function readNotice() {
  tell("close panel");
  await visit("olga");
  if (!state.messages.length) throw new Error("Nothing yet: take the right to write first, and give it a few seconds.");
}

async function mend() {
  await act("feed", { feed: "europe", state: "up" });
  await act("mood", { mood: "good" });
  await asManager("phone-news", () => act("rights", { allowed: true }));
  const line = "/news resume subscription:";
  const { choices } = await act("suggest", { line, option: "subscription" });
  if (choices.length) await writeFirst(line, "subscription");
  tick(4);
}

export function startTour() {
  on("world", recall);
  on("tour", progress);
  on("panel opened", showNext);
  on("sending", (line) => sent.add(line));
  on("any message", ({ message }) => notice(message));
  on("messages", (message) => message && notice(message));
}

function notice(message) {
  if (!message.author.bot || message.flags & 128) return;
  const asked = [...sent];
  if (message.used === "/bands") {
    tick(0);
    if (asked.some((line) => line.startsWith("/bands") && line.includes("2013"))) tick(1);
  } else if (message.used?.startsWith("/news subscribe")) {
    tick(2);
  } else if (!message.used && !message.ephemeral && message.embeds.length && channel(message.channel_id)?.guild_id) {
    tick(3);
  }
}

// What was done survives a reload of the page, not a new start of the playground.
function recall() {
  if (run === state.world.run) return;
  run = state.world.run;
  const kept = JSON.parse(localStorage.getItem("tour") ?? "{}");
  done = new Set(kept.run === run ? kept.done : []);
  tell("tour");
}

function progress() {
  const words = done.size ? `Tour ${done.size}/${STEPS.length}` : "Tour";
  byId("open-panel").textContent = words;
  byId("open-panel").setAttribute("aria-label", `${words}, moods, feeds and log`);
}

function tick(index) {
  if (done.has(index)) return;
  done.add(index);
  localStorage.setItem("tour", JSON.stringify({ run, done: [...done] }));
  tell("tour");
  showNext();
}

function showNext() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.querySelector(".tour .next, .finished")?.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
}

function press(label, run) {
  pressed.add(label);
  tell("tour");
  Promise.resolve(run()).catch((error) => tell("problem", error.message));
}

export function tour() {
  const next = STEPS.findIndex((_, index) => !done.has(index));
  return [
    h("p", {}, "Bandwire does two jobs: it tells whether a phone works on a carrier, and it posts phone news about a region to a channel. Five steps show both, in two minutes."),
    h("p", { class: "note" }, "The bot is the program that logs in to Discord, unchanged; this is a Discord of its own on your machine. Only feeds of other sites are fetched from outside, when you ask for them."),
    h("ol", { class: "tour" }, STEPS.map((step, index) => stepItem(step, index, next))),
    next < 0 && h("p", { class: "finished" }, "That was the tour. Type / to see everything else, become somebody else at the lower left, or write to Bandwire directly with ✉."),
  ];
}

// The button to press now is the first of the next step that was not pressed yet.
function stepItem({ title, text, actions }, index, next) {
  const now = index === next ? actions.find(([label]) => !pressed.has(label))?.[0] : null;
  return h("li", { class: done.has(index) ? "done" : index === next ? "next" : undefined, "aria-current": index === next ? "step" : undefined },
    h("h2", {}, done.has(index) && h("span", { role: "img", "aria-label": "done:" }, "✓ "), `${index + 1}. ${title}`),
    h("p", {}, text),
    h("div", { class: "buttons" }, actions.map(([label, run]) => h("button", { type: "button", class: `button ${label === now ? "primary" : "secondary"}`, dataset: { key: label }, onclick: () => press(label, run) }, label))));
}
