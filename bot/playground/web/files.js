// Files on their way to the playground, and what a message shows of a file.

import { fill, h } from "./dom.js";
import { image } from "./embeds.js";

const SHOWN_LINES = 6;
const READABLE = /\.(txt|md|csv|tsv|json|jsonl|xml|opml|log|ya?ml|ics)$/i;

export async function upload(file) {
  const response = await fetch(`/play/upload?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
  const result = await response.json().catch(() => ({ error: `The playground answered ${response.status}` }));
  if (result.error) throw new Error(result.error);
  return result;
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function fileElement(file) {
  if (file.content_type?.startsWith("image/")) return image(file.url, file.description ?? file.filename, "embed-image");
  const box = h("div", { class: "file" }, h("p", {}, h("span", { "aria-hidden": "true" }, "🗎 "), h("a", { href: file.url, download: file.filename }, file.filename), h("span", { class: "note" }, ` ${size(file.size)}`)));
  if (READABLE.test(file.filename) && file.size < 200_000) box.append(preview(file));
  return box;
}

// The first lines of a text file, as Discord shows them; the rest opens on a click.
function preview(file) {
  const code = h("code");
  const more = h("button", { type: "button", class: "text-button", "aria-expanded": "false", hidden: true });
  const box = h("div", { class: "file-preview" }, h("pre", { tabindex: "0", "aria-label": `Beginning of ${file.filename}` }, code), more);
  fetch(file.url).then((response) => (response.ok ? response.text() : "")).then((text) => {
    if (!text) return void box.remove();
    const lines = text.split("\n");
    const show = (all) => {
      fill(code, (all ? lines : lines.slice(0, SHOWN_LINES)).join("\n"));
      more.textContent = all ? "Show less" : `Show all ${lines.length} lines`;
      more.setAttribute("aria-expanded", String(all));
    };
    more.hidden = lines.length <= SHOWN_LINES;
    more.addEventListener("click", () => show(more.getAttribute("aria-expanded") === "false"));
    show(false);
    box.dispatchEvent(new Event("load")); // the list stays at its end
  }).catch(() => box.remove());
  return box;
}
