// Which part of the messages is in sight. It follows what comes, but an answer's head is not pushed out by what follows it;
// whoever scrolled up stays there, is told of what is new, and is taken to the answers to what they do.

import { byId, fill, h } from "./dom.js";
import { on, state } from "./state.js";

const NEAR_PX = 120;
const HEAD_PX = 8; // of what stands above a held answer
const ON_MESSAGES = new Set(["press", "choose", "menu", "submit"]);

let following = true;
let held = null; // the id of the answer whose head stays in sight
let answered = ""; // the interaction that it answers
let back = null; // where one was before the answer to something done on a message was shown
let onMessage = false;
let unseen = 0;
let own = -1; // the last position that was set here and not by a hand

const list = () => byId("messages");
const room = () => list().scrollHeight - list().clientHeight;

export function startSight() {
  on("channel", () => {
    following = true;
    forget();
  });
  on("doing", (action) => {
    held = null;
    back = null;
    onMessage = ON_MESSAGES.has(action);
  });
  list().addEventListener("scroll", () => {
    if (Math.abs(list().scrollTop - own) < 2) return;
    own = -1;
    following = room() - list().scrollTop < NEAR_PX;
    forget();
    showJump();
  });
  list().addEventListener("load", follow, true);
  new ResizeObserver(follow).observe(list());
  showJump();
}

function forget() {
  held = null;
  back = null;
  if (following) unseen = 0;
}

// Somebody reads what is far above; new messages do not move it.
export function stayHere() {
  following = false;
  forget();
}

// A message arrived; the list shows it already.
export function arrived(message) {
  const about = message.interaction_metadata;
  const yours = about?.user?.id === state.world?.you.id;
  if (message.author.id === state.world?.you.id) {
    following = true;
    held = null;
  } else if (yours && about.id !== answered) {
    answered = about.id;
    if (!following && onMessage) back = list().scrollTop;
    following = true;
    held = message.id;
  } else if (!following || (held && about?.id !== answered)) {
    unseen += 1;
  }
}

// To the end, but not beyond the head of the answer that is being read.
export function follow() {
  if (following) {
    const head = held && list().querySelector(`[data-id="${CSS.escape(held)}"]`);
    own = Math.max(0, Math.min(room(), head ? head.offsetTop - HEAD_PX : Infinity));
    list().scrollTop = own;
    own = list().scrollTop;
  }
  showJump();
}

function go(position, follows) {
  following = follows;
  forget();
  own = position;
  list().scrollTop = position;
  own = list().scrollTop;
  showJump();
  list().focus({ preventScroll: true });
}

function words() {
  if (list().hidden) return "";
  if (back !== null) return "↑ Back to where you were";
  const away = room() - list().scrollTop;
  if (away < NEAR_PX) unseen = 0;
  if (unseen) return unseen === 1 ? "1 new message ↓" : `${unseen} new messages ↓`;
  return !following && away > list().clientHeight / 2 ? "To the newest ↓" : "";
}

function showJump() {
  const box = byId("jump");
  const said = words();
  if (box.dataset.words === said) return;
  box.dataset.words = said;
  const at = back;
  fill(box, said && h("button", { type: "button", class: "button primary", onclick: () => (at === null ? go(room(), true) : go(at, false)) }, said));
}
