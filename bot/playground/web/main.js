// The page's start: every part listens to the state, then the connection opens.

import { startComposer } from "./composer.js";
import { byId, fill, h } from "./dom.js";
import { startClock } from "./markdown.js";
import { startMessages } from "./messages.js";
import { startModals } from "./modal.js";
import { botWords, startPanel } from "./panel.js";
import { closeSidebar, startSidebar } from "./sidebar.js";
import { act, connect, on, state, tell } from "./state.js";
import { startTour } from "./tour.js";
import { startUnread } from "./unread.js";

function theme() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const apply = (name) => (document.documentElement.dataset.theme = name);
  apply(localStorage.getItem("theme") ?? (dark ? "dark" : "light"));
  byId("theme").addEventListener("click", () => {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem("theme", next);
    apply(next);
  });
}

function drawers() {
  const side = byId("open-sidebar");
  const panel = byId("open-panel");
  const narrow = matchMedia("(max-width: 1000px)");
  const set = (name, button, open) => {
    document.body.classList.toggle(name, open);
    button.setAttribute("aria-expanded", String(open));
    if (open && button === panel) tell("panel opened");
  };
  set("show-panel", panel, !narrow.matches);
  side.addEventListener("click", () => set("show-sidebar", side, !document.body.classList.contains("show-sidebar")));
  panel.addEventListener("click", () => set("show-panel", panel, !document.body.classList.contains("show-panel")));
  byId("messages").addEventListener("click", closeSidebar);
  on("open panel", () => set("show-panel", panel, true));
  on("close panel", () => narrow.matches && set("show-panel", panel, false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    closeSidebar();
    if (narrow.matches) set("show-panel", panel, false);
  });
}

function status() {
  const bar = byId("status");
  const { bot } = state.world;
  bar.className = bot.online ? "good" : bot.state === "running" && !state.commands.length ? "soon" : "bad";
  const again = bot.state === "ended" && h("button", { type: "button", class: "button secondary", onclick: () => act("bot", { how: "start" }) }, "Start it again");
  fill(bar, bot.online ? null : [h("span", {}, botWords(bot)), again]);
}

theme();
drawers();
startUnread();
startSidebar();
startMessages();
startComposer();
startModals();
startTour();
startClock();
startPanel();
on("world", status);
on("offline", () => {
  byId("status").className = "bad";
  byId("status").textContent = "The playground does not answer; is it still running?";
});
connect();
