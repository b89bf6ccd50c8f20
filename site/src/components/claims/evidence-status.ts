import type { Ground } from "../../islands/engine/told.ts";

/** The words of the knowledge for how a number came about, as a reader meets them; the surest first. */
const NAMES: Readonly<Record<string, string>> = {
  published: "Published",
  seen: "Published",
  derived: "Derived from published figures",
  recalled: "From memory, still to be checked",
  elicited: "Own judgement",
};

export function statusName(status: string): string {
  return NAMES[status] ?? status;
}

/** In a word what a claim rests on: studies, figures worked out from them, memory not yet checked, own judgement; empty where no number is behind it. */
export function statusOf(grounds: readonly Ground[]): string {
  const is = (...wanted: string[]) => grounds.some(({ status }) => wanted.includes(status));
  const counted = is("published", "seen") ? "published" : is("derived") ? "from published figures" : "";
  const remembered = is("recalled") ? "from memory" : "";
  const judged = is("elicited") ? "own judgement" : "";
  return [counted, remembered, judged].filter((part) => part !== "").join(" and ");
}
