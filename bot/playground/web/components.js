// Buttons, selects and layouts below a message.

import { h } from "./dom.js";
import { embedElement, fileElement, image } from "./embeds.js";
import { markdown } from "./markdown.js";
import { act, allChannels, channel, guildOf, state, tell } from "./state.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "primary" };

export function componentElements(message) {
  return message.components.map((component) => element(component, message));
}

function element(component, message) {
  const inner = () => component.components.map((child) => element(child, message));
  const makers = {
    1: () => h("div", { class: "row" }, inner()),
    2: () => button(component, message),
    3: () => select(component, message, component.options.map((option) => ({ ...option, emoji: option.emoji?.name }))),
    5: () => select(component, message, people()),
    6: () => select(component, message, roles()),
    7: () => select(component, message, [...people(), ...roles()]),
    8: () => select(component, message, channels(component)),
    9: () => h("div", { class: "section" }, h("div", {}, inner()), element(component.accessory, message)),
    10: () => h("div", { class: "text-display" }, markdown(component.content)),
    11: () => image(component.media.url, component.description ?? "", "embed-thumbnail"),
    12: () => h("div", { class: "gallery" }, component.items.map((item) => image(item.media.url, item.description ?? "", "embed-image"))),
    13: () => h("p", { class: "file" }, "≣ ", h("a", { href: component.file.url, download: true }, "File")),
    14: () => h("hr", { class: component.divider ? undefined : "invisible" }),
    17: () => container(component, inner()),
  };
  return makers[component.type]?.() ?? h("p", {}, `A component of type ${component.type}`);
}

function container(component, children) {
  const box = h("div", { class: "embed container" }, children);
  if (component.accent_color) box.style.setProperty("--stripe", `#${component.accent_color.toString(16).padStart(6, "0")}`);
  return box;
}

function button(component, message) {
  const label = [component.emoji?.name, component.label].filter(Boolean).join(" ");
  if (component.url) {
    return h("a", { class: "button link", href: component.url, target: "_blank", rel: "noopener noreferrer" }, label, " ↗");
  }
  const made = h("button", { class: `button ${STYLES[component.style]}`, type: "button", disabled: component.disabled ?? false, dataset: { customId: component.custom_id } }, label);
  made.addEventListener("click", () => use(made, "press", { message_id: message.id, custom_id: component.custom_id }));
  return made;
}

async function use(control, action, body) {
  control.classList.add("busy");
  try {
    await act(action, body);
  } catch (error) {
    tell("problem", error.message);
  } finally {
    setTimeout(() => control.classList.remove("busy"), 400);
  }
}

function select(component, message, options) {
  const many = component.max_values > 1;
  const send = (values) => use(box, "choose", { message_id: message.id, custom_id: component.custom_id, values });
  const name = component.placeholder ?? "Make a selection";
  if (many) return manySelect(component, options, name, send);
  const chosen = options.find((option) => option.default)?.value ?? "";
  const box = h(
    "select",
    { class: "select", "aria-label": name, disabled: component.disabled ?? false, dataset: { customId: component.custom_id } },
    h("option", { value: "", disabled: true, selected: !chosen }, name),
    options.map((option) => h("option", { value: option.value, selected: option.value === chosen }, [option.emoji, option.label, option.description && `— ${option.description}`].filter(Boolean).join(" "))),
  );
  box.addEventListener("change", () => send([box.value]));
  return box;
}

function manySelect(component, options, name, send) {
  const boxes = options.map((option) => [option, h("input", { type: "checkbox", checked: option.default ?? false })]);
  const done = h("button", { class: "button secondary", type: "button" }, "Choose");
  done.addEventListener("click", () => send(boxes.filter(([, box]) => box.checked).map(([option]) => option.value)));
  return h(
    "details",
    { class: "select many", dataset: { customId: component.custom_id } },
    h("summary", {}, name),
    boxes.map(([option, box]) => h("label", {}, box, ` ${option.label}`, option.description && h("small", {}, ` ${option.description}`))),
    done,
  );
}

const people = () => state.world.people.map((person) => ({ value: person.id, label: person.shown }));
const roles = () => Object.entries(guildOf(channel())?.roles ?? {}).map(([value, label]) => ({ value, label: `@${label.replace(/^@/, "")}` }));

function channels(component) {
  const kinds = component.channel_types;
  return allChannels()
    .filter((item) => item.guild_id === channel()?.guild_id && (!kinds?.length || kinds.includes(item.kind)))
    .map((item) => ({ value: item.id, label: `#${item.name}` }));
}

export function bodyElements(message) {
  return [message.embeds.map(embedElement), message.attachments.map(fileElement), componentElements(message)];
}
