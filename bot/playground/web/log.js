// The log of the bot's requests: what it asked, what it was told, and how it tried again.

import { h } from "./dom.js";
import { state } from "./state.js";

const AGAIN_WITHIN_S = 120;

// Beside each line, how long after the same request had failed it came: null for a first try.
export function withRetries(lines) {
  const failed = new Map();
  return lines.map((line) => {
    const key = `${line.method} ${line.path}`;
    const before = failed.get(key);
    failed.delete(key);
    if (!line.status || line.status === 429 || line.status >= 500) failed.set(key, line);
    const after = before && line.at - line.ms / 1000 - before.at;
    return { line, after: before && after < AGAIN_WITHIN_S ? Math.max(after, 0) : null };
  });
}

export function requests(lines, most) {
  const shown = withRetries(lines).slice(-most).reverse();
  if (!shown.length) return h("p", { class: "note" }, "Nothing yet.");
  const heads = ["At", "Request", "Answer", "What happened"].map((name) => h("th", { scope: "col" }, name));
  const table = h("table", {}, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, shown.map(row)));
  return h("div", { class: most < 20 ? "scroll requests short" : "scroll requests", tabindex: "0", role: "region", "aria-label": "Requests" }, table);
}

function row({ line, after }) {
  const kind = line.fault ? "struck" : line.status >= 400 ? "bad" : undefined;
  const at = new Date(line.at * 1000).toLocaleTimeString("en-GB");
  const answer = `${line.status || "cut"}${line.code ? ` (${line.code})` : ""}`;
  const took = `${line.ms < 10 ? line.ms : Math.round(line.ms)} ms`;
  return h(
    "tr",
    { class: kind },
    h("td", {}, at),
    h("td", { class: "path" }, `${line.method} `, breakable(line.path.replaceAll("/…/…", "/…"))),
    h("td", {}, answer),
    h("td", {}, line.fault ? `⚡ ${line.fault}${line.done ? ", done" : ""} ` : `${took} `, after !== null && h("span", { class: "again" }, `↻ again after ${after.toFixed(1)} s`)),
  );
}

// A path that wraps between its parts, not inside them.
const breakable = (path) => path.split("/").flatMap((part, index) => (index ? ["/", part, h("wbr")] : [part]));

export function log() {
  return [h("h2", {}, "What the bot asked Discord"), h("p", { class: "note" }, "Newest first. ⚡ marks a mood that struck, ↻ a request that the bot made again."), requests(state.log, 120)];
}
