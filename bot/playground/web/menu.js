// A context menu that the keyboard can walk.

import { byId, fill, h } from "./dom.js";

let opener = null;

export function openMenu(place, entries) {
  const menu = byId("menu");
  opener = document.activeElement;
  const close = () => {
    menu.hidden = true;
    opener?.focus?.();
  };
  const items = entries.map((entry) =>
    h("button", { role: "menuitem", type: "button", onclick: () => { close(); entry.run(); } }, entry.label, entry.note && h("small", {}, entry.note)),
  );
  fill(menu, items);
  menu.hidden = false;
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(place.right - (place.width ? box.width : 0), innerWidth - box.width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(place.bottom, innerHeight - box.height - 4))}px`;
  items[0]?.focus();
  menu.onkeydown = (event) => {
    const at = items.indexOf(document.activeElement);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length].focus();
    else return;
    event.preventDefault();
  };
  setTimeout(() => addEventListener("pointerdown", (event) => menu.contains(event.target) || (menu.hidden = true), { once: true }));
}
