// A select as Discord draws it: a button, and a list with descriptions, marks and a search; one choice or several.

import { fill, h } from "./dom.js";

const SEARCH_FROM = 8;
let made = 0;

// `choose` gets the chosen values: at once for one, when the list closes for several.
export function picker({ name, options, least = 1, most = 1, disabled = false, dataset = {}, labelledby = null, choose = () => {} }) {
  const id = `picker-${(made += 1)}`;
  let values = options.filter((option) => option.default).map((option) => option.value).slice(0, most);
  let before = values;
  let found = options;
  let active = -1;
  const face = h("span", { class: "picker-face" });
  const button = h("button", { type: "button", class: "picker-button", disabled, "aria-haspopup": "listbox", "aria-expanded": "false", id: `${id}-button`, dataset }, face, h("span", { class: "picker-arrow", "aria-hidden": "true" }, "⌄"));
  const list = h("div", { class: "picker-options", role: "listbox", id: `${id}-list`, "aria-label": name, "aria-multiselectable": most > 1 ? "true" : undefined, tabindex: "-1" });
  const search = options.length >= SEARCH_FROM && h("input", { type: "text", class: "picker-search", role: "combobox", placeholder: "Search", "aria-label": `Search in ${name}`, "aria-expanded": "true", "aria-controls": `${id}-list`, "aria-autocomplete": "list", spellcheck: "false" });
  const foot = most > 1 && h("p", { class: "picker-foot" }, h("span", { class: "note" }, `Choose ${least === most ? most : `${least} to ${most}`}`), h("button", { type: "button", class: "button primary", onclick: () => close() }, "Done"));
  const box = h("div", { class: "picker-list", popover: "manual" }, search, list, foot);
  const root = h("div", { class: "picker" }, button, box);
  const focusable = () => search || list;
  const isOpen = () => button.getAttribute("aria-expanded") === "true";

  function showFace() {
    const chosen = options.filter((option) => values.includes(option.value));
    fill(face, chosen.length ? chosen.map((option) => h("span", { class: most > 1 ? "picker-chip" : undefined }, [option.emoji, option.label].filter(Boolean).join(" "))) : h("span", { class: "soft" }, name));
    if (labelledby) button.setAttribute("aria-labelledby", `${labelledby} ${id}-button`);
    else button.setAttribute("aria-label", chosen.length ? `${name}: ${chosen.map((option) => option.label).join(", ")}` : name);
  }

  function draw() {
    fill(list, found.map((option, index) => h("div", { role: "option", id: `${id}-${index}`, class: index === active ? "picker-option active" : "picker-option", "aria-selected": String(values.includes(option.value)), onpointerdown: (event) => event.preventDefault(), onclick: () => take(option) },
      option.emoji && h("span", { class: "picker-emoji", "aria-hidden": "true" }, option.emoji),
      h("span", { class: "picker-words" }, option.label, option.description && h("small", {}, option.description)),
      h("span", { class: "picker-mark", "aria-hidden": "true" }, values.includes(option.value) ? "✓" : ""))), found.length ? null : h("p", { class: "note" }, "Nothing of that name."));
    if (active >= 0 && found.length) {
      focusable().setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active]?.scrollIntoView({ block: "nearest" });
    } else focusable().removeAttribute("aria-activedescendant");
  }

  function place() {
    const at = button.getBoundingClientRect();
    const below = innerHeight - at.bottom - 12;
    box.style.width = `${Math.max(at.width, 240)}px`;
    box.style.left = `${Math.max(4, Math.min(at.left, innerWidth - Math.max(at.width, 240) - 4))}px`;
    const up = below < 220 && at.top > below;
    box.style.maxHeight = `${Math.min(340, up ? at.top - 12 : below)}px`;
    box.style.top = up ? "auto" : `${at.bottom + 4}px`;
    box.style.bottom = up ? `${innerHeight - at.top + 4}px` : "auto";
  }

  function open() {
    before = values;
    found = options;
    active = Math.max(0, options.findIndex((option) => values.includes(option.value)));
    if (search) search.value = "";
    box.showPopover();
    place();
    button.setAttribute("aria-expanded", "true");
    draw();
    focusable().focus();
    addEventListener("pointerdown", outside, true);
    addEventListener("resize", place);
    addEventListener("scroll", moved, true);
  }

  function close({ cancel = false, refocus = true } = {}) {
    if (!isOpen()) return;
    button.setAttribute("aria-expanded", "false");
    removeEventListener("pointerdown", outside, true);
    removeEventListener("resize", place);
    removeEventListener("scroll", moved, true);
    if (box.isConnected) box.hidePopover();
    if (cancel) values = before;
    showFace();
    if (refocus) button.focus();
    if (most > 1 && values.join() !== before.join() && values.length >= least) choose(values);
  }

  function outside(event) {
    if (!root.contains(event.target)) close({ refocus: false });
  }

  const moved = (event) => (event.target.contains?.(root) ? place() : undefined);

  function take(option) {
    if (most === 1) {
      values = values.includes(option.value) && least === 0 ? [] : [option.value];
      close();
      choose(values);
      return;
    }
    if (values.includes(option.value)) values = values.filter((value) => value !== option.value);
    else if (values.length < most) values = [...values, option.value];
    showFace();
    draw();
  }

  function keys(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key === "Escape") close({ cancel: true });
    else if (event.key === "Tab") return close();
    else if (event.key in steps) active = Math.max(0, Math.min(found.length - 1, active + steps[event.key]));
    else if (event.key === "Home" && !search) active = 0;
    else if (event.key === "End" && !search) active = found.length - 1;
    else if ((event.key === "Enter" || (event.key === " " && !search)) && found[active]) take(found[active]);
    else return undefined;
    event.preventDefault();
    event.stopPropagation();
    if (isOpen()) draw();
    return undefined;
  }

  button.addEventListener("click", () => (isOpen() ? close() : open()));
  button.addEventListener("keydown", (event) => {
    if (isOpen() || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  });
  focusable().addEventListener("keydown", keys);
  if (search) {
    search.addEventListener("input", () => {
      const wanted = search.value.trim().toLowerCase();
      found = options.filter((option) => `${option.label} ${option.description ?? ""}`.toLowerCase().includes(wanted));
      active = 0;
      draw();
    });
  }
  showFace();
  return { root, button, read: () => values };
}
