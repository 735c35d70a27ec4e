// What the page knows, and who wants to hear of changes. Everything comes from the server; nothing is invented here.

const listeners = new Map();

export const state = {
  as: localStorage.getItem("as") ?? "mara",
  locale: localStorage.getItem("locale") ?? "",
  channelId: null,
  world: null,
  commands: [],
  languages: [],
  clients: [],
  messages: [],
  pending: new Map(),
  log: [],
  more: false,
};

export function on(name, listener) {
  if (!listeners.has(name)) listeners.set(name, []);
  listeners.get(name).push(listener);
}

export function tell(name, detail) {
  for (const listener of listeners.get(name) ?? []) listener(detail);
}

const ASKING = new Set(["messages", "commands", "suggest"]);

export async function act(action, body = {}) {
  if (!ASKING.has(action)) tell("doing", action);
  const response = await fetch(`/play/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as: state.as, locale: state.locale, channel_id: state.channelId, ...body }),
  });
  const result = await response.json().catch(() => ({ error: `The playground answered ${response.status}` }));
  if (result.error) throw new Error(result.error);
  return result;
}

export function allChannels() {
  if (!state.world) return [];
  return [...state.world.guilds.flatMap((guild) => guild.channels), state.world.dm];
}

export function channel(id = state.channelId) {
  return allChannels().find((item) => item.id === id) ?? null;
}

export function guildOf(place) {
  return state.world?.guilds.find((guild) => guild.id === place?.guild_id) ?? null;
}

let changed = 0;

export async function goTo(channelId) {
  const turn = ++changed;
  state.channelId = channelId;
  localStorage.setItem("channel", channelId);
  state.messages = [];
  state.more = false;
  tell("channel");
  const [{ messages, more }, offered] = await Promise.all([act("messages"), act("commands")]);
  if (turn !== changed) return;
  state.more = more;
  const arrived = state.messages;
  state.messages = messages;
  for (const message of arrived) put(message);
  knowCommands(offered);
  tell("messages");
  tell("commands");
}

// Fetch the messages before the oldest that is shown.
export async function loadOlder() {
  const place = state.channelId;
  if (!state.more || !state.messages.length) return;
  state.more = false;
  const { messages, more } = await act("messages", { before: state.messages[0].id });
  if (place !== state.channelId) return;
  state.messages = [...messages, ...state.messages];
  state.more = more;
  tell("older");
}

// The commands, the languages they are described in, and those that Discord's own client has.
function knowCommands({ commands, languages, clients }) {
  Object.assign(state, { commands, languages, clients });
}

export async function refreshCommands() {
  if (!state.channelId) return;
  knowCommands(await act("commands"));
  tell("commands");
}

function put(message) {
  const index = state.messages.findIndex((item) => item.id === message.id);
  if (index < 0) state.messages.push(message);
  else state.messages[index] = message;
}

let socket = null;
let ownRoles = "";

export function connect() {
  socket?.close();
  const own = new WebSocket(`${location.origin.replace("http", "ws")}/play/live?as=${encodeURIComponent(state.as)}`);
  socket = own;
  own.onmessage = ({ data }) => own === socket && hear(JSON.parse(data));
  own.onclose = () => {
    if (own !== socket) return;
    tell("offline");
    setTimeout(() => own === socket && connect(), 1500);
  };
}

const hearers = {
  world({ world }) {
    const roles = JSON.stringify(world.guilds.map((guild) => [guild.installed, guild.members[world.you.id]]));
    if (state.world && roles !== ownRoles) refreshCommands();
    ownRoles = roles;
    state.world = world;
    tell("world");
    const wanted = state.channelId ?? localStorage.getItem("channel");
    if (channel(wanted)) {
      if (state.channelId !== wanted) goTo(wanted);
    } else {
      const first = world.guilds[0]?.channels.find((item) => item.kind === 0) ?? world.dm;
      goTo(first.id);
    }
  },
  commands: refreshCommands,
  message({ channel_id: place, message, fresh }) {
    const known = channel(place);
    if (known && fresh && !message.ephemeral) known.last = message.id;
    if (place === state.channelId) {
      put(message);
      tell("messages", message);
    } else {
      tell("other message", { place, message, fresh });
    }
    tell("any message", { place, message });
  },
  gone({ channel_id: place, id }) {
    if (place !== state.channelId) return;
    state.messages = state.messages.filter((item) => item.id !== id);
    tell("messages");
  },
  interaction({ interaction }) {
    if (interaction.stage === "waiting") state.pending.set(interaction.id, interaction);
    else state.pending.delete(interaction.id);
    tell("interaction", interaction);
  },
  log({ lines }) {
    const last = state.log.at(-1)?.number ?? 0; // a new connection tells the last lines again
    state.log = [...state.log, ...lines.filter((line) => line.number > last)].slice(-300);
    tell("log", lines);
  },
};

function hear(event) {
  hearers[event.type]?.(event);
}
