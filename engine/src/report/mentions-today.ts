import { withCorrectedGrade } from "./corrected-grade.ts";
import { has, type Item, idOf } from "./items.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import type { Polarity } from "./polarity.ts";
import type { Reading } from "./reading.ts";

const SIDED = new Set(["foramen", "lateral-recess", "root", "facet"]);

/** "On the right there is severe foraminal stenosis with compression of the L2 root": the side leads the sentence. */
function withLeadingSide(mention: Mention, items: readonly Item[]): Mention {
  const first = items.findIndex((item) => has(item, "condition"));
  const side = items.findIndex(
    (item, at) => at < first && has(item, "side") && /^(on|the)$/.test(items[at - 1]?.word ?? ""),
  );
  if (side < 0 || mention.side !== "unspecified" || !SIDED.has(mention.structure)) return mention;
  const start = items[side - 1]!.word === "the" ? side - 2 : side - 1;
  const leads =
    items[start]?.word === "on" &&
    items.slice(0, start).every((item) => item.levels !== undefined || /^[:,-]$/.test(item.word));
  return leads ? { ...mention, side: idOf(items[side]!, "side") as Mention["side"] } : mention;
}

/** "Right foraminal protrusion which compresses the L2 root": the only side of the sentence is that of the root too. */
function withOnlySide(mention: Mention, items: readonly Item[]): Mention {
  if (mention.structure !== "root" || mention.negated || mention.side !== "unspecified") return mention;
  const sides = new Set(
    items.slice(0, mention.to).flatMap((item) => (item.worseSide === undefined ? (idOf(item, "side") ?? []) : "both")),
  );
  const [only] = sides;
  return sides.size === 1 && (only === "left" || only === "right") ? { ...mention, side: only } : mention;
}

const OF_ANY_ORGAN = new Set([
  "tumour",
  "lesion",
  "cyst",
  "fluid-collection",
  "haematoma",
  "infection",
  "ossification",
  "fracture",
  "marrow-oedema",
  "arthropathy",
  "effusion",
]);

/** A mass of the kidney is none of the spine, if the sentence names no level. */
function isElsewhere(
  { condition }: Mention,
  items: readonly Item[],
  organs: readonly string[],
  ofOrgan: boolean,
): boolean {
  if (!OF_ANY_ORGAN.has(condition) || items.some((item) => item.levels !== undefined)) return false;
  return (
    (ofOrgan || items.some((item) => organs.includes(item.word))) &&
    !items.some((item) => idOf(item, "structure") === "vertebra" || idOf(item, "structure") === "paraspinal")
  );
}

/** "Foraminal stenosis: right severe, left none": denied on that side. */
function withDeniedSide(mention: Mention, items: readonly Item[]): Mention {
  if (mention.negated || (mention.side !== "left" && mention.side !== "right")) return mention;
  const none = items.some(
    (item, at) =>
      at > mention.at && /^(none|nil)$/.test(item.word) && idOf(items[at - 1] ?? item, "side") === mention.side,
  );
  return none ? { ...mention, severity: "none", negated: true, scope: "no", possible: false } : mention;
}

/** Mentions of what is now; words about an earlier scan are left out of the sentence first. */
export function mentionsToday(
  items: readonly Item[],
  polarity: readonly Polarity[],
  { book, ofOrgan }: Reading,
): Mention[] {
  // "The root, which was compressed before, is free": with what was goes the word that leads to it.
  const led = (at: number) => /^(which|that)$/.test(items[at]!.word) && polarity[at + 1]?.earlier === true;
  const today = items.flatMap((_, at) => (polarity[at]!.earlier || led(at) ? [] : [at]));
  return mentionsOf(
    today.map((at) => items[at]!),
    today.map((at) => polarity[at]!),
    book.words,
  )
    .map((mention) => withLeadingSide(mention, items))
    .map((mention) => withOnlySide(mention, items))
    .filter((mention) => !isElsewhere(mention, items, book.words.elsewhere, ofOrgan))
    .map((mention) => ({
      ...mention,
      at: today[mention.at]!,
      from: today[mention.from]!,
      to: today[mention.to]!,
    }))
    .map((mention) => withDeniedSide(mention, items))
    .map((mention) => withCorrectedGrade(mention, items));
}
