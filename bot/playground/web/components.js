// Buttons, selects and layouts below a message.

import { h } from "./dom.js";
import { embedElement, image } from "./embeds.js";
import { optionsOf } from "./entities.js";
import { fileElement } from "./files.js";
import { markdown } from "./markdown.js";
import { picker } from "./picker.js";
import { act, tell } from "./state.js";

const COMPONENTS_V2 = 1 << 15;
const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "primary" };

export function componentElements(message) {
  return message.components.map((component) => element(component, message));
}

function element(component, message) {
  const inner = () => component.components.map((child) => element(child, message));
  const makers = {
    1: () => h("div", { class: "row" }, inner()),
    2: () => button(component, message),
    3: () => select(component, message),
    5: () => select(component, message),
    6: () => select(component, message),
    7: () => select(component, message),
    8: () => select(component, message),
    9: () => h("div", { class: "section" }, h("div", {}, inner()), element(component.accessory, message)),
    10: () => h("div", { class: "text-display", dir: "auto" }, markdown(component.content)),
    11: () => image(component.media.url, component.description ?? "", "embed-thumbnail"),
    12: () => h("div", { class: "gallery" }, component.items.map((item) => image(item.media.url, item.description ?? "", "embed-image"))),
    13: () => file(component, message),
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

function select(component, message) {
  const name = component.placeholder ?? "Make a selection";
  const made = picker({
    name,
    options: optionsOf(component),
    least: component.min_values ?? 1,
    most: component.max_values ?? 1,
    disabled: component.disabled ?? false,
    dataset: { customId: component.custom_id },
    choose: (values) => use(made.button, "choose", { message_id: message.id, custom_id: component.custom_id, values }),
  });
  return made.root;
}

// The file that a layout shows, named and measured where the message lists it.
function file(component, message) {
  const path = new URL(component.file.url, location.href).pathname;
  const listed = message.attachments.find((item) => new URL(item.url).pathname === path);
  return fileElement(listed ?? { url: component.file.url, filename: decodeURIComponent(path.split("/").pop()), size: component.file.size ?? 0 });
}

export function bodyElements(message) {
  const laidOut = Boolean(message.flags & COMPONENTS_V2);
  return [message.embeds.map(embedElement), laidOut ? [] : message.attachments.map(fileElement), componentElements(message)];
}
