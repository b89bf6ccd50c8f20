import type { Ground } from "../../islands/engine/told.ts";

/** The words of the knowledge for how a number came about, as a reader meets them; the surest first. */
const NAMES: Readonly<Record<string, string>> = {
  published: "Published",
  seen: "Published",
  derived: "Derived from published figures",
  recalled: "Published, still to be checked",
  elicited: "Own judgement",
};

export function statusName(status: string): string {
  return NAMES[status] ?? status;
}

/** In a word what a claim rests on: studies, figures worked out from them, own judgement; empty where no number is behind it. */
export function statusOf(grounds: readonly Ground[]): string {
  const is = (...wanted: string[]) => grounds.some(({ status }) => wanted.includes(status));
  const counted = is("published", "seen") ? "published" : is("derived", "recalled") ? "from published figures" : "";
  const judged = is("elicited") ? "own judgement" : "";
  return [counted, judged].filter((part) => part !== "").join(" and ");
}
