// Files on their way into a message or an option: picked, pasted or dropped.

import { byId, fill, h } from "./dom.js";
import { size, upload } from "./files.js";
import { on, tell } from "./state.js";

const MOST = 10;
let attached = [];

// `given` is asked first: an option of a command may wait for the file.
export function startAttaching(given) {
  const take = async (files) => {
    for (const file of files) {
      try {
        const handed = await upload(file);
        if (given(handed)) continue;
        if (attached.length >= MOST) throw new Error(`${MOST} files at most`);
        attached = [...attached, handed];
        show();
      } catch (error) {
        tell("problem", error.message);
      }
    }
    byId("line").focus();
  };
  byId("attach").addEventListener("click", pickFile);
  byId("file").addEventListener("change", () => {
    take([...byId("file").files]);
    byId("file").value = "";
  });
  byId("line").addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    take([...event.clipboardData.files]);
  });
  const main = document.querySelector("main");
  main.addEventListener("dragover", (event) => event.preventDefault());
  main.addEventListener("drop", (event) => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  on("channel", clearAttached);
}

export const pickFile = () => byId("file").click();
export const attachedFiles = () => attached.map((file) => file.id);

export function clearAttached() {
  attached = [];
  show();
}

function show() {
  const box = byId("attached");
  box.hidden = !attached.length;
  const remove = (file) => {
    attached = attached.filter((item) => item !== file);
    show();
    byId("line").focus();
  };
  fill(box, attached.map((file) => h("li", {}, file.name, h("span", { class: "note" }, ` ${size(file.size)} `), h("button", { type: "button", class: "icon-button", "aria-label": `Remove ${file.name}`, onclick: () => remove(file) }, "✕"))));
}
