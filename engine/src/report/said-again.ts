import type { Span } from "../vocabulary/report.ts";
import { has, type Item, idOf } from "./items.ts";
import type { Mention } from "./mentions.ts";
import type { Placed } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";

/** "haematoma L2-3 to L4-5 with cauda equina compression": where the roots are pressed has been said more exactly. */
export function isSaidAgain({ structure, condition, negated }: Mention, { findings }: Reading): boolean {
  if (negated || (structure !== "root" && structure !== "conus")) return false;
  return findings.some(
    (finding) => finding.structure === structure && finding.condition === condition && !finding.negated,
  );
}

/** "Mild arthropathy at L3-4; moderate on the right at L4-5": a grade and a level without the rest. */
export function sameAgain(items: readonly Item[], last: Mention | null): Mention[] {
  const graded = items.findIndex((item) => has(item, "grade"));
  const level = items.findIndex((item) => item.levels !== undefined && item.roots === undefined);
  if (
    last === null ||
    graded !== 0 ||
    level < 0 ||
    items.some((item) => has(item, "structure") || has(item, "condition"))
  )
    return [];
  const side = items.slice(0, level).flatMap((item) => idOf(item, "side") ?? [])[0] as Mention["side"] | undefined;
  return [
    {
      ...last,
      severity: idOf(items[graded]!, "grade") as Mention["severity"],
      side: side ?? "unspecified",
      negated: false,
      scope: null,
      at: level,
      from: graded,
      to: level,
    },
  ];
}

/** "Foraminal stenosis: left L3-4; right L5-S1.": a side and a level, and nothing else. */
export function sameOnSide(items: readonly Item[], last: Mention | null): Mention[] {
  const [first, second] = items;
  const side = first === undefined ? null : idOf(first, "side");
  const rest = items.slice(2).filter(({ word }) => word !== ".");
  if (last === null || (side !== "left" && side !== "right" && side !== "bilateral")) return [];
  if (second?.levels === undefined || second.roots !== undefined || rest.length > 0) return [];
  if (last.side === "central" || last.root !== null) return [];
  return [{ ...last, side, severity: last.negated ? "none" : "unspecified", at: 1, from: 0, to: 1 }];
}

/** "L3-4: similar findings", and not "L3-4: right facet as above". */
export function isAsBefore(items: readonly Item[]): boolean {
  const at = items.findIndex((item) => has(item, "as-before"));
  const before = items.slice(0, Math.max(0, at));
  return (
    at > 0 &&
    before.every((item) => item.levels !== undefined || has(item, "verb") || /^(at|the|level|[-:,])$/.test(item.word))
  );
}

/** "L3-4: similar findings": what was found at the level before is there again. */
export function sayAgain({ carried }: Placed, reading: Reading, tokens: Sentence["tokens"]): void {
  const before = reading.context?.discs.at(-1);
  if (carried?.form !== "disc" || before === undefined) return;
  const span: Span = [tokens[0]!.start, tokens.at(-1)!.end];
  const same = reading.findings.filter(({ level, root }) => level === before && root === null);
  for (const level of carried.discs) {
    if (level === before) continue;
    reading.named.add(level);
    for (const finding of same)
      reading.findings.push({ ...finding, level, span, text: reading.text.slice(span[0], span[1]) });
  }
}

/** "Contacts the conus but does not compress it", in a summary: denied where the touching was placed before. */
export function touchedAt(
  { structure, condition, negated }: Mention,
  mentions: readonly Mention[],
  { findings }: Reading,
): string | null {
  if (!negated || condition !== "compression") return null;
  const isTouch = (each: { structure: string; condition: string; negated: boolean }) =>
    each.structure === structure && each.condition === "contact" && !each.negated;
  if (!mentions.some(isTouch)) return null;
  return findings.findLast((finding) => isTouch(finding) && finding.level !== "spine")?.level ?? null;
}

/** "A collection in the surgical bed. Infection is suspected.": of the collection, not of the disc. */
export function ofCollection(mention: Mention, last: Mention | null): Mention {
  const isOf = mention.condition === "infection" && mention.assumed === true && !mention.negated;
  return isOf && last !== null ? { ...mention, structure: last.structure } : mention;
}
