// What selects and options of people, roles and channels offer where one is.

import { allChannels, channel, guildOf, state } from "./state.js";

export const SIGNS = { 0: "#", 1: "@", 2: "♪", 5: "»", 10: "↳", 11: "↳", 12: "↳", 15: "≡" };

export function people() {
  const guild = guildOf(channel());
  const bot = { value: state.world.bot.id, label: state.world.bot.name, emoji: "@", name: state.world.bot.name };
  const here = state.world.people.filter((person) => (guild ? guild.members[person.id] : person.id === state.world.you.id));
  return [...here.map((person) => ({ value: person.id, label: person.shown, emoji: "@", name: person.name })), bot];
}

export function roles() {
  return Object.entries(guildOf(channel())?.roles ?? {}).map(([value, label]) => ({ value, label: label.replace(/^@/, ""), emoji: "@" }));
}

export function channels(kinds) {
  const here = allChannels().filter((item) => item.guild_id && item.guild_id === channel()?.guild_id && !item.archived);
  const fitting = here.filter((item) => !kinds?.length || kinds.includes(item.kind));
  return fitting.map((item) => ({ value: item.id, label: item.name, emoji: SIGNS[item.kind] ?? "#" }));
}

// The options of a select component of any kind, the chosen ones marked.
export function optionsOf(component) {
  const offered = {
    3: () => component.options.map((option) => ({ ...option, emoji: option.emoji?.name })),
    5: people,
    6: roles,
    7: () => [...people(), ...roles()],
    8: () => channels(component.channel_types),
  }[component.type]();
  if (component.type === 3) return offered;
  const preset = new Set((component.default_values ?? []).map((item) => item.id));
  return offered.map((option) => ({ ...option, default: preset.has(option.value) }));
}
