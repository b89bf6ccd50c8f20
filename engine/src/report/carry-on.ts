import { has, type Item, idOf } from "./items.ts";
import type { Placed } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";

/** What the next sentence is taken to be about. */
export function carryOn(sentence: Sentence, items: readonly Item[], place: Placed, reading: Reading): void {
  if (sentence.cell === true) return;
  if (place.carried?.form === "any") reading.context = null;
  // "Facets congruent at all levels. A haematoma cannot be excluded.": the second is of no level
  if (place.carried?.form === "all" && !opensWithLevel(items)) {
    reading.context = null;
    return;
  }
  // "L5-S1: fusion. Screws at L5 and S1 intact. Foramina open.": the vertebrae stand within what is said of the disc.
  const within = reading.headed && reading.context?.form === "disc" && sentence.begins === "within";
  if (within && place.carried?.form === "body" && !opensWithLevel(items)) return;
  const opening = opensWithLevel(items) ? items.find(({ levels }) => levels !== undefined)!.levels! : null;
  // "L5-S1: bilateral L5 pars defects": the disc that opens the line goes on.
  const carried = opening?.form === "disc" && place.carried?.form === "body" ? opening : place.carried;
  if (carried !== null && carried.form !== "remaining" && carried.form !== "any") {
    const together = items.flatMap(({ levels, roots }) =>
      levels?.form === "disc" && roots === undefined ? levels.discs : [],
    );
    reading.earlier =
      new Set(together).size > 1 && carried.form === "disc"
        ? { ...carried, discs: [...new Set(together)] }
        : (reading.context ?? reading.earlier);
    reading.context = carried;
    reading.headed = opensWithLevel(items);
  }
  const subject = items.find((item) => has(item, "structure"));
  if (subject !== undefined) reading.subject = idOf(subject, "structure");
}

/** "L3-4: ...", "At L3-4 there is ...", "The L3-4 disc ...". */
function opensWithLevel(items: readonly Item[]): boolean {
  const first = items.findIndex((item) => item.levels !== undefined);
  return first >= 0 && items.slice(0, first).every(({ word }) => /^(at|the|in|level|disc|disk)$/.test(word));
}
