import type { PlanKnowledge } from "@foramen/engine";

/** The rule that names what must wait until somebody has been examined. */
const UNTIL_EXAMINED = "urgent_days";

/** Ids of everything physical in the plan: what its rules hold back until an examination. */
export function waitingItems({ rows, rowsOf }: Pick<PlanKnowledge, "rows" | "rowsOf">): string[] {
  const place = rows.findIndex(({ id }) => id === UNTIL_EXAMINED);
  if (place < 0) throw new Error(`the plan has no rule ${UNTIL_EXAMINED}`);
  return Object.keys(rowsOf).filter((item) => rowsOf[item]!.includes(place));
}

/** One rule for the page: while exercises are withheld, nothing else that is physical is offered either. */
export function offeredWith<V extends { readonly item: string }>(
  offers: readonly V[],
  exercises: "none" | "programmes",
  waiting: readonly string[],
): V[] {
  return exercises === "none" ? offers.filter(({ item }) => !waiting.includes(item)) : [...offers];
}
