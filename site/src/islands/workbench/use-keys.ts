import { useEffect, useRef } from "preact/hooks";
import { goToHeading } from "../../components/desk-bar/go-to-heading.ts";

export interface KeyActions {
  /** Something is stated of the finding of a line; `side` is said after it. */
  state: (finding: string, said: { value?: string; side?: "left" | "right" | "bilateral" }) => void;
  withdraw: (finding: string) => void;
  undo: () => void;
  redo: () => void;
  copy: () => void;
  help: () => void;
}

const VALUES: Readonly<Record<string, string>> = { p: "present", a: "absent" };
/** Keys that lead to the heading of a part. */
const PARTS: Readonly<Record<string, string>> = {
  q: "ask-heading",
  w: "urgency-heading",
  n: "next-heading",
  d: "drugs-heading",
  t: "plan-heading",
  o: "take-heading",
};
const SIDES: Readonly<Record<string, "left" | "right" | "bilateral">> = { l: "left", r: "right", b: "bilateral" };

/**
 * The keys of the whole workbench. Single keys do nothing while somebody types or chooses in a list, and can be turned off;
 * what a part of the page has done with a key already is left alone.
 */
export function useKeys(actions: KeyActions, single: boolean): void {
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return;
      const done = event.ctrlKey || event.metaKey ? withCtrl(event, now.current) : single && alone(event, now.current);
      if (done) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [single]);
}

function withCtrl(event: KeyboardEvent, actions: KeyActions): boolean {
  if (isText(event.target)) return false;
  const key = event.key.toLowerCase();
  if (key === "z") (event.shiftKey ? actions.redo : actions.undo)();
  else if (key === "y") actions.redo();
  else return false;
  return true;
}

function alone(event: KeyboardEvent, actions: KeyActions): boolean {
  const { key, target } = event;
  const line = lineOf(target);
  if (key === "ArrowDown" || key === "ArrowUp") {
    // The search keeps its arrows while its list is open, by preventing the default.
    const searching = target instanceof HTMLElement && target.id === "finding-search";
    return (searching || !isField(target)) && goTo(line, key === "ArrowDown" ? 1 : -1);
  }
  if (isField(target)) return false;
  if (key === "/") document.getElementById("finding-search")?.focus();
  else if (key === "?") actions.help();
  else if (key === "c") actions.copy();
  else if (key === "e") return examine();
  else if (PARTS[key]) return goToHeading(PARTS[key]);
  else if (line !== null && VALUES[key]) actions.state(line.dataset.finding!, { value: VALUES[key]! });
  else if (line !== null && SIDES[key]) actions.state(line.dataset.finding!, { side: SIDES[key]! });
  else if (line !== null && /^[0-5]$/.test(key)) actions.state(line.dataset.finding!, { value: key });
  else if (line !== null && (key === "Delete" || key === "Backspace")) actions.withdraw(line.dataset.finding!);
  else return false;
  return true;
}

/** To the sign that would tell most, as its name above the examination leads there. */
function examine(): boolean {
  const first = document.querySelector<HTMLElement>(".exam-best button");
  first?.click();
  return first !== null;
}

/** Lines are what names a finding and can have the focus; closed parts are passed over. */
function goTo(from: HTMLElement | null, by: 1 | -1): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>(".workbench [data-finding][tabindex]")].filter(
    (line) => line.offsetParent !== null,
  );
  const at = from === null ? (by === 1 ? -1 : lines.length) : lines.indexOf(from);
  const next = lines[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

function lineOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".workbench [data-finding]") : null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea");
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("textarea, input:not([type=range], [type=checkbox], [type=radio])")
  );
}
