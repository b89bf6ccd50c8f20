import type { ItemVerdict } from "@foramen/engine";

type Offer = Pick<ItemVerdict, "item"> & {
  readonly because: readonly Pick<ItemVerdict["because"][number], "facts" | "plain" | "why">[];
};

/**
 * The first reason of each thing in a list, by its id. What holds of the person leads the sentence; where an earlier line of
 * the list has said the same, what follows from it stands alone.
 */
export function offerReasons(offers: readonly Offer[]): Readonly<Record<string, string>> {
  const told = new Set<string>();
  return Object.fromEntries(
    offers.flatMap(({ item, because: [first] }) => {
      if (first === undefined) return [];
      const facts = first.facts.join(" ");
      const again = told.has(facts);
      told.add(facts);
      return [[item, again ? first.why.plain : first.plain]];
    }),
  );
}
