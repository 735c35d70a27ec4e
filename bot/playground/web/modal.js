// Forms that the bot opens.

import { byId, fill, h } from "./dom.js";
import { markdown } from "./markdown.js";
import { optionsOf } from "./entities.js";
import { upload } from "./files.js";
import { picker } from "./picker.js";
import { act, on } from "./state.js";

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
    try {
      const given = await Promise.all(fields.map(async ([id, read]) => [id, await read()]));
      const values = Object.fromEntries(given);
      await act("submit", { interaction: interaction.id, channel_id: interaction.channel_id, values });
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    }
  });
  fill(dialog, form);
  if (!dialog.open) dialog.showModal();
  form.querySelector(".field input, .field textarea, .field button")?.focus();
}

function part(component, fields) {
  if (component.type === 10) return h("div", { class: "text-display" }, markdown(component.content));
  if (component.type === 1) return component.components.map((inner) => labelled(inner.label ?? "", "", inner, fields));
  return labelled(component.label, component.description ?? "", component.component, fields);
}

function labelled(label, description, component, fields) {
  const id = `field-${fields.length}`;
  const [control, read] = makeControl(component, id, label);
  fields.push([component.custom_id, read]);
  const required = component.required !== false && component.type !== 23 && component.min_values !== 0;
  const title = [label, required && h("span", { class: "star", role: "img", "aria-label": "required" }, " *")];
  const grouped = component.type === 21 || component.type === 22;
  const target = component.type === 4 || component.type === 19 || component.type === 23 ? id : undefined;
  const heading = grouped ? h("legend", {}, title) : h(target ? "label" : "p", { class: "field-name", id: `${id}-name`, for: target }, title);
  return h(grouped ? "fieldset" : "div", { class: "field" }, heading, description && h("p", { class: "note", dir: "auto" }, description), control);
}

function makeControl(component, id, label) {
  if (component.type === 4) return textControl(component, id);
  if (component.type === 23) {
    const box = h("input", { type: "checkbox", id, checked: component.default ?? false });
    return [box, () => box.checked];
  }
  if (component.type === 21 || component.type === 22) return choiceControl(component, id);
  if (component.type === 19) return fileControl(component, id);
  const made = picker({ name: component.placeholder ?? label, options: optionsOf(component), least: component.required === false ? 0 : component.min_values ?? 1, most: component.max_values ?? 1, labelledby: `${id}-name` });
  return [made.root, made.read];
}

function textControl(component, id) {
  const attributes = { id, dir: "auto", maxlength: `${component.max_length}`, placeholder: component.placeholder };
  const control = component.style === 2 ? h("textarea", { ...attributes, rows: "4" }) : h("input", { ...attributes, type: "text" });
  control.value = component.value ?? "";
  if (component.max_length >= 4000) return [control, () => control.value];
  const left = h("p", { class: "note", "aria-hidden": "true" });
  const show = () => (left.textContent = `${control.value.length} of ${component.max_length}`);
  control.addEventListener("input", show);
  show();
  return [h("div", {}, control, left), () => control.value];
}

function choiceControl(component, id) {
  const kind = component.type === 21 ? "radio" : "checkbox";
  const boxes = component.options.map((option) => [option, h("input", { type: kind, name: id, checked: option.default ?? false })]);
  const control = h("div", { class: "choices" }, boxes.map(([option, box]) => h("label", {}, box, ` ${option.label}`, option.description && h("small", { class: "note" }, ` ${option.description}`))));
  return [control, () => boxes.filter(([, box]) => box.checked).map(([option]) => option.value)];
}

// The files are handed over when the form is submitted.
function fileControl(component, id) {
  const control = h("input", { type: "file", id, multiple: (component.max_values ?? 1) > 1 });
  const read = async () => {
    const handed = await Promise.all([...control.files].map(upload));
    return handed.map((file) => file.id);
  };
  return [control, read];
}
