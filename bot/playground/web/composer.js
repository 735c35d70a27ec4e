// The command line: picker of commands, hints for options, autocomplete as one types, and what may not be sent.

import { byId, fill, h } from "./dom.js";
import { attachedFiles, clearAttached, pickFile, startAttaching } from "./attaching.js";
import { channels, people, roles } from "./entities.js";
import { commandIn, complaint, flatten, replaced, spanAt, spans, textOf } from "./line.js";
import { act, channel, on, state, tell } from "./state.js";

const KINDS = { 3: "text", 4: "a whole number", 5: "True or False", 6: "a person", 7: "a channel", 8: "a role", 9: "a person or a role", 10: "a number", 11: "a file" };
let entries = [];
let offers = [];
let active = -1;
let offeredFor = "";
let chosen = new Map();
let asked = 0;
let timer = 0;

const input = () => byId("line");

export function startComposer() {
  on("commands", () => {
    entries = flatten(state.commands);
    look();
  });
  on("channel", () => {
    chosen = new Map();
    show();
  });
  on("world", show);
  on("problem", problem);
  startAttaching(fileGiven);
  on("interaction", (interaction) => {
    if (interaction.stage === "failed" && interaction.kind !== 4) problem("The application did not respond");
  });
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  input().addEventListener("input", () => {
    problem("");
    look();
  });
  input().addEventListener("keydown", keys);
  input().addEventListener("blur", () => setTimeout(() => document.activeElement !== input() && offer([]), 150));
  input().addEventListener("focus", look);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) input().focus();
  });
}

function show() {
  const place = channel();
  const forum = place?.kind === 15;
  byId("composer").hidden = forum;
  input().disabled = !place;
  if (!place) return;
  const where = place.guild_id ? `#${place.name}` : `@${place.name}`;
  input().placeholder = place.can_send ? `Message ${where}, or / for commands` : "You may use commands here, but not write";
}

export function problem(text) {
  byId("line-error").textContent = text;
}

// What is sent at once leaves the focus where it is: on the button that did it, and phones show no keyboard over the answer.
export async function write(line, { enter = false, focus = !enter } = {}) {
  input().value = line;
  input().setSelectionRange(line.length, line.length);
  if (focus) input().focus();
  problem("");
  look();
  if (enter) await send();
}

// Sends a line with the first thing that autocomplete offers for one of its options.
export async function writeFirst(line, option) {
  await write(line, { focus: false });
  const { choices } = await act("suggest", { line, option });
  if (!choices.length) throw new Error(`Nothing is offered for ${option} yet`);
  const entry = commandIn(line, entries);
  const span = entry && spans(line, entry).find((item) => item.option.name === option);
  if (!span) throw new Error("This command is not here yet");
  chosen.set(option, { name: choices[0].name, value: choices[0].value });
  await write(replaced(line, span, choices[0].name).line, { enter: true });
}

// Commands wait for the bot: at its start nothing can be asked yet.
export async function ready() {
  if (state.world.bot.online && state.commands.length) return;
  if (state.world.bot.state === "ended" || state.world.bot.state === "none") throw new Error("Bandwire is not running, so nobody would answer.");
  problem("Bandwire is not online now; this is sent as soon as it is online.");
  await new Promise((resolve) => {
    const look = () => state.world.bot.online && state.commands.length && resolve();
    on("commands", look);
    on("world", look);
  });
  problem("");
}

async function send() {
  const line = input().value.trim();
  if (!line && !attachedFiles().length) return undefined;
  try {
    if (line.startsWith("/")) await ready();
  } catch (error) {
    return problem(error.message);
  }
  const entry = line.startsWith("/") ? commandIn(line, entries) : null;
  const options = {};
  if (entry) {
    for (const span of spans(line, entry)) {
      const pick = chosen.get(span.option.name);
      if (pick && pick.name === textOf(line, span)) options[span.option.name] = pick.value;
    }
  }
  tell("sending", line);
  try {
    if (line.startsWith("/")) await act("command", { line, options });
    else await act("say", { content: line, files: attachedFiles() });
    if (!line.startsWith("/")) clearAttached();
    input().value = "";
    chosen = new Map();
    problem("");
    look();
  } catch (error) {
    problem(error.message);
  }
  return undefined;
}

// What to show for the line as it stands.
function look() {
  clearTimeout(timer);
  asked += 1;
  const line = input().value;
  const entry = line.startsWith("/") ? commandIn(line, entries) : null;
  if (!line.startsWith("/")) {
    hint(null);
    offer([]);
  } else if (!entry || line === `/${entry.name}`) {
    hint(null);
    const wanted = line.slice(1).toLowerCase();
    const beginning = entries.filter((item) => item.name.startsWith(wanted));
    const inside = entries.filter((item) => !item.name.startsWith(wanted) && item.name.includes(` ${wanted}`));
    offer([...beginning, ...inside].map((item) => ({ label: `/${item.name}`, note: item.description, take: () => write(`/${item.name} `) })));
  } else {
    lookAtOption(line, entry);
  }
}

function lookAtOption(line, entry) {
  const list = spans(line, entry);
  const span = spanAt(list, input().selectionStart ?? line.length);
  hint(entry, list, span);
  if (!span) return offer([]);
  const { option } = span;
  const text = textOf(line, span);
  if (option.autocomplete) {
    const turn = asked;
    if (offeredFor !== option.name) offer([]);
    timer = setTimeout(async () => {
      const { choices, failed } = await act("suggest", { line, option: option.name }).catch(() => ({ choices: [], failed: true }));
      if (turn !== asked) return;
      offer([...choices.map((choice) => choiceOffer(span, choice.name, choice.value)), ...optionOffers(line, entry, list)], option.name);
      const why = failed ? "No suggestions now: the bot did not answer." : !choices.length && text && "No suggestion fits; it is sent as typed.";
      if (why) byId("hint").append(h("p", { class: "note", role: "status" }, why));
    }, 120);
    return undefined;
  }
  if (option.type === 11) return offer(text && chosen.get(option.name)?.name === text ? [] : [{ label: "Choose a file…", note: "or drop one here", take: () => pickFile() }]);
  const fixed = fixedChoices(option).filter((choice) => choice.name.toLowerCase().includes(text.toLowerCase()));
  const settled = fixed.length === 1 && fixed[0].name === text;
  const values = settled ? [] : fixed.map((choice) => choiceOffer(span, choice.name, choice.value));
  return offer([...values, ...optionOffers(line, entry, list)]);
}

// The options whose name the last word begins: "… cou" leads to "… country:".
function optionOffers(line, entry, list) {
  const word = /\s(\p{Ll}{2,})$/u.exec(line)?.[1];
  if (!word) return [];
  const used = new Set(list.filter((span) => span.named).map((span) => span.option));
  const fitting = entry.options.filter((option) => !used.has(option) && option.name.startsWith(word));
  return fitting.map((option) => ({ label: `${option.name}:`, note: option.description, take: () => write(`${line.slice(0, -word.length)}${option.name}:`) }));
}

function fixedChoices(option) {
  if (option.choices?.length) return option.choices;
  if (option.type === 5) return ["True", "False"].map((name) => ({ name, value: name === "True" }));
  const user = () => people().map((person) => ({ name: `@${person.name}`, value: person.value }));
  const role = () => roles().map((item) => ({ name: `@${item.label}`, value: item.value }));
  const offered = { 6: user, 7: () => channels(option.channel_types).map((item) => ({ name: `#${item.label}`, value: item.value })), 8: role, 9: () => [...user(), ...role()] };
  return offered[option.type]?.() ?? [];
}

// A file was picked, pasted or dropped: it fills the option that waits for one. False when none does.
function fileGiven({ id, name }) {
  const line = input().value;
  const entry = line.startsWith("/") ? commandIn(line, entries) : null;
  const list = entry ? spans(line, entry) : [];
  const option = entry?.options.find((item) => item.type === 11 && !(chosen.get(item.name)?.name && list.some((span) => span.option === item && textOf(line, span) === chosen.get(item.name).name)));
  if (!option) return false;
  const span = list.find((item) => item.option === option);
  if (span) choiceOffer(span, name, id).take();
  else {
    chosen.set(option.name, { name, value: id });
    input().value = `${line.trimEnd()} ${option.name}:${name} `;
    look();
  }
  return true;
}

function choiceOffer(span, name, value) {
  return {
    label: name,
    take() {
      chosen.set(span.option.name, { name, value });
      const { line, caret } = replaced(input().value, span, name);
      input().value = line;
      input().focus();
      input().setSelectionRange(caret, caret);
      asked += 1;
      clearTimeout(timer);
      offer([]);
      const entry = commandIn(line, entries);
      if (entry) hint(entry, spans(line, entry), null);
    },
  };
}

function hint(entry, list = [], current = null) {
  const box = byId("hint");
  box.hidden = !entry;
  if (!entry) return;
  const used = new Set(list.filter((span) => textOf(input().value, span)).map((span) => span.option.name));
  const chips = entry.options.map((option) => {
    const chip = h("button", { type: "button", class: "chip", "aria-pressed": `${current?.option === option}` }, option.name, option.required && h("span", { class: "star" }, "*"));
    chip.classList.toggle("used", used.has(option.name));
    chip.addEventListener("click", () => add(option, used.has(option.name)));
    return chip;
  });
  const about = current ? `${current.option.name}: ${current.option.description} (${KINDS[current.option.type] ?? "value"})` : entry.description;
  const wrong = list.map((span) => complaint(span.option, textOf(input().value, span))).find(Boolean);
  fill(box, h("p", {}, h("strong", {}, `/${entry.name}`), chips), h("p", { class: "note", dir: "auto" }, about), wrong && h("p", { class: "wrong", role: "status" }, wrong));
}

function add(option, used) {
  if (!used) input().value = `${input().value.trimEnd()} ${option.name}:`;
  input().focus();
  look();
}

function offer(list, option = "") {
  offers = list;
  offeredFor = option;
  active = list.length && !list[0].label.startsWith("/") ? -1 : 0;
  const box = byId("suggestions");
  box.hidden = !list.length;
  input().setAttribute("aria-expanded", String(Boolean(list.length)));
  fill(box, list.map((item, index) => h("div", { role: "option", id: `offer-${index}`, onpointerdown: (event) => { event.preventDefault(); item.take(); } }, item.label, item.note && h("small", {}, item.note))));
  mark();
}

function mark() {
  const options = [...byId("suggestions").children];
  options.forEach((item, index) => item.setAttribute("aria-selected", String(index === active)));
  options[active]?.scrollIntoView({ block: "nearest" });
  if (options[active]) input().setAttribute("aria-activedescendant", `offer-${active}`);
  else input().removeAttribute("aria-activedescendant");
}

function keys(event) {
  const open = offers.length > 0;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    active = (Math.max(active, step < 0 ? 0 : -1) + step + offers.length) % offers.length;
    mark();
  } else if (open && event.key === "Tab" && !event.shiftKey) {
    offers[Math.max(active, 0)].take();
  } else if (open && event.key === "Enter" && active >= 0) {
    offers[active].take();
  } else if (open && event.key === "Escape") {
    offer([]);
  } else {
    return;
  }
  event.preventDefault();
}
