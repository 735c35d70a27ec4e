// Embeds and files of a message.

import { byId, fill, h, messageTime } from "./dom.js";
import { inline, markdown } from "./markdown.js";

export function embedElement(embed) {
  const box = h(
    "article",
    { class: "embed" },
    embed.author && h("p", { class: "embed-author", dir: "auto" }, embed.author.url ? link(embed.author.url, embed.author.name) : embed.author.name),
    embed.title && h("p", { class: "embed-title", dir: "auto" }, embed.url ? link(embed.url, inline(embed.title)) : inline(embed.title)),
    embed.description && h("div", { class: "embed-text", dir: "auto" }, markdown(embed.description)),
    embed.fields && h("dl", { class: "embed-fields" }, embed.fields.map(field)),
    embed.image && image(embed.image.url, embed.title ?? "", "embed-image"),
    embed.thumbnail && image(embed.thumbnail.url, "", "embed-thumbnail"),
    footer(embed),
  );
  if (embed.color !== undefined) box.style.setProperty("--stripe", `#${embed.color.toString(16).padStart(6, "0")}`);
  return box;
}

function field(item) {
  return h("div", { class: item.inline ? "inline" : undefined }, h("dt", { dir: "auto" }, inline(item.name)), h("dd", { dir: "auto" }, markdown(item.value)));
}

function footer(embed) {
  if (!embed.footer && !embed.timestamp) return null;
  const when = embed.timestamp && messageTime(new Date(embed.timestamp));
  return h("p", { class: "embed-footer", dir: "auto" }, [embed.footer?.text, when].filter(Boolean).join(" • "));
}

function link(url, label) {
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

// Pictures from elsewhere are named and linked, not loaded: the page loads nothing from outside.
export function image(url, alt, kind) {
  if (new URL(url, location.href).origin !== location.origin) {
    const host = new URL(url).hostname;
    return h("a", { class: `embed-elsewhere ${kind}`, href: url, target: "_blank", rel: "noopener noreferrer", title: "The playground loads nothing from outside" }, h("span", { "aria-hidden": "true" }, "▣"), h("span", {}, `Picture at ${host}`));
  }
  return h("button", { class: kind, type: "button", "aria-label": `Enlarge picture ${alt}`, onclick: () => enlarge(url, alt) }, h("img", { src: url, alt, loading: "lazy" }));
}

function enlarge(url, alt) {
  const dialog = byId("picture");
  fill(dialog, h("img", { src: url, alt }), h("button", { type: "button", onclick: () => dialog.close() }, "Close"));
  dialog.onclick = () => dialog.close();
  dialog.showModal();
}
