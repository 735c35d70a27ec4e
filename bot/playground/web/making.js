// Small dialogs: open a channel, a thread or a post; ask before something is deleted.

import { byId, fill, h } from "./dom.js";
import { act, goTo, on, state } from "./state.js";

const KINDS = [[0, "Text channel"], [5, "Announcement channel"], [15, "Forum"], [11, "Thread in this channel"]];

function ask(title, parts, label, kind, run) {
  const dialog = byId("ask");
  const problem = h("p", { class: "problem", role: "alert" });
  const form = h("form", {}, h("h2", { id: "ask-title" }, title), parts, problem, h("div", { class: "dialog-buttons" }, h("button", { type: "button", class: "button secondary", onclick: () => dialog.close() }, "Cancel"), h("button", { type: "submit", class: `button ${kind}` }, label)));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await run();
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    }
  });
  fill(dialog, form);
  dialog.showModal();
  form.querySelector("input, .dialog-buttons button")?.focus();
}

// `kind` fixes what is made: 11 in a forum is a post.
export function newChannel(guild, kind = null) {
  const name = h("input", { type: "text", id: "new-name", required: true, maxlength: "100", dir: "auto" });
  const kinds = h("select", { id: "new-kind" }, KINDS.map(([value, words]) => h("option", { value: `${value}` }, words)));
  const parts = [h("p", { class: "field" }, h("label", { for: "new-name" }, "Name"), name), kind === null && h("p", { class: "field" }, h("label", { for: "new-kind" }, "Kind"), kinds)];
  ask(kind === null ? "New channel" : "New post", parts, "Create", "primary", async () => {
    const { channel_id: id } = await act("add-channel", { guild_id: guild.id, name: name.value, kind: kind ?? Number(kinds.value) });
    await arrival(id);
    goTo(id);
  });
}

// The world with the new channel comes over the live connection.
function arrival(id) {
  const there = () => state.world.guilds.some((guild) => guild.channels.some((item) => item.id === id));
  return there() ? undefined : new Promise((resolve) => on("world", () => there() && resolve()));
}

export function sure(question, label, run) {
  ask(question, [], label, "danger", run);
}
