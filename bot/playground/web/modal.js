// Forms that the bot opens.

import { byId, fill, h } from "./dom.js";
import { markdown } from "./markdown.js";
import { act, allChannels, channel, on, state } from "./state.js";

export function startModals() {
  on("interaction", (interaction) => {
    if (interaction.modal && interaction.stage === "answered") open(interaction);
  });
}

function open(interaction) {
  const dialog = byId("modal");
  const modal = interaction.modal;
  const fields = [];
  const parts = modal.components.flatMap((component) => part(component, fields));
  const problem = h("p", { class: "problem", role: "alert" });
  const form = h(
    "form",
    {},
    h("h2", { id: "modal-title" }, modal.title),
    h("p", { class: "note" }, "This form is submitted to Bandwire."),
    parts,
    problem,
    h("div", { class: "dialog-buttons" }, h("button", { type: "button", class: "button secondary", onclick: () => dialog.close() }, "Cancel"), h("button", { type: "submit", class: "button primary" }, "Submit")),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(fields.map(([id, read]) => [id, read()]).filter(([, value]) => value !== undefined));
    try {
      await act("submit", { interaction: interaction.id, channel_id: interaction.channel_id, values });
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    }
  });
  fill(dialog, form);
  if (!dialog.open) dialog.showModal();
  form.querySelector("input, textarea, select")?.focus();
}

function part(component, fields) {
  if (component.type === 10) return h("div", { class: "text-display" }, markdown(component.content));
  if (component.type === 1) return component.components.map((inner) => labelled(inner.label ?? "", "", inner, fields));
  return labelled(component.label, component.description ?? "", component.component, fields);
}

function labelled(label, description, component, fields) {
  const id = `field-${fields.length}`;
  const [control, read] = makeControl(component, id);
  fields.push([component.custom_id, read]);
  const required = component.required !== false && component.type === 4;
  const title = [label, required && h("span", { class: "star", "aria-label": "required" }, " *")];
  const grouped = component.type >= 21;
  return h(grouped ? "fieldset" : "div", { class: "field" }, grouped ? h("legend", {}, title) : h("label", { for: id }, title), description && h("p", { class: "note" }, description), control);
}

function makeControl(component, id) {
  if (component.type === 4) return textControl(component, id);
  if (component.type === 23) {
    const box = h("input", { type: "checkbox", id, checked: component.default ?? false });
    return [box, () => box.checked];
  }
  if (component.type === 21 || component.type === 22) return choiceControl(component, id);
  if (component.type === 19) return [h("p", { class: "note" }, "Files cannot be sent from here."), () => undefined];
  return selectControl(component, id);
}

function textControl(component, id) {
  const attributes = { id, maxlength: `${component.max_length}`, placeholder: component.placeholder };
  const control = component.style === 2 ? h("textarea", { ...attributes, rows: "4" }) : h("input", { ...attributes, type: "text" });
  control.value = component.value ?? "";
  return [control, () => control.value];
}

function choiceControl(component, id) {
  const kind = component.type === 21 ? "radio" : "checkbox";
  const boxes = component.options.map((option) => [option, h("input", { type: kind, name: id, checked: option.default ?? false })]);
  const control = h("div", { class: "choices" }, boxes.map(([option, box]) => h("label", {}, box, ` ${option.label}`)));
  return [control, () => boxes.filter(([, box]) => box.checked).map(([option]) => option.value)];
}

function selectControl(component, id) {
  const options = {
    3: () => component.options,
    5: () => state.world.people.map((person) => ({ value: person.id, label: person.shown })),
    8: () => allChannels().filter((item) => item.guild_id && item.guild_id === channel()?.guild_id).map((item) => ({ value: item.id, label: `#${item.name}` })),
  }[component.type]?.() ?? [];
  const many = component.max_values > 1;
  const control = h("select", { id, multiple: many }, !many && h("option", { value: "" }, component.placeholder ?? "Make a selection"), options.map((option) => h("option", { value: option.value, selected: option.default ?? false }, option.label)));
  return [control, () => [...control.selectedOptions].map((option) => option.value).filter(Boolean)];
}
