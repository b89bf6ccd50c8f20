import { has, type Item, idOf } from "./items.ts";
import type { Meaning } from "./phrase-book.ts";
import type { Reading } from "./reading.ts";

const NAMED_BY_IT = new Set(["conus", "canal"]);

/** "The conus ends at L1; it is not compressed": the pronoun is what was spoken of. */
export function withPronoun(items: readonly Item[], { subject }: Reading): readonly Item[] {
  const [first, second] = items;
  if (first?.word !== "it" || !has(second, "verb") || subject === null || !NAMED_BY_IT.has(subject)) return items;
  return [{ ...first, meanings: [{ kind: "structure", id: subject }] }, ...items.slice(1)];
}

const ON_BOTH_SIDES = new Set(["foramen", "foramina", "lateral_recess", "facet"]);

const BREAK: readonly Meaning[] = [{ kind: "break", id: "" }];

/** "No stenosis, the left L1 root being displaced", "..., the conus however is compressed": a statement of its own. */
export function withOwnStatement(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item, place) => {
    const next = item.word === "however" ? items[place + 1] : item;
    if (next === undefined || !(next.word === "being" || (item.word === "however" && has(next, "verb")))) return false;
    const subject = items[place - 1];
    return subject !== undefined && (subject.roots !== undefined || has(subject, "structure"));
  });
  const comma = items.findLastIndex(({ word }, place) => place < at && /^[,;]$/.test(word));
  if (at < 0 || comma < 0) return items;
  const opening = items[comma + 1]!;
  if (opening.word !== "the" && !has(opening, "side")) return items;
  const being = items[at]!.word === "being" ? at : at + 1;
  return [
    ...items.slice(0, comma),
    { ...items[comma]!, meanings: BREAK, word: "but" },
    ...items.slice(comma + 1, at),
    { ...IS, from: items[being]!.from, to: items[being]!.to },
    ...items.slice(being + 1),
  ];
}

const NERVES = new Set(["conus", "cauda_equina"]);

/** "The conus is not compressed at L1-2; compressed at T12-L1.": still the conus. */
export function withSubjectCompressed(items: readonly Item[], { subject }: Reading): readonly Item[] {
  if (subject === null || !NERVES.has(subject) || items.some((item) => has(item, "structure"))) return items;
  const at = items.findIndex((item) => idOf(item, "condition") === "compression");
  if (at < 0 || !/ed$/.test(items[at]!.word) || !items.some(({ levels }) => levels !== undefined)) return items;
  const { from, to } = items[at]!;
  const named = { meanings: [{ kind: "structure" as const, id: subject }], word: subject, from, to };
  return [...items.slice(0, at), named, { ...IS, from, to }, ...items.slice(at)];
}

const SPACES = new Set(["canal", "foramen", "foramina", "lateral_recess"]);

/** "Canal: no compromise at L1. Mild narrowing at L2.": of the space that was spoken of. */
export function withSubjectNarrowed(items: readonly Item[], { subject }: Reading): readonly Item[] {
  if (subject === null || !SPACES.has(subject) || items.some((item) => has(item, "structure"))) return items;
  const conditions = items.filter((item) => has(item, "condition"));
  const at = items.findIndex((item) => idOf(item, "condition") === "narrowing");
  if (
    at < 0 ||
    conditions.length > 1 ||
    !items.some(({ levels }) => levels !== undefined) ||
    !/^narrow/.test(items[at]!.word)
  )
    return items;
  const { from, to } = items[at]!;
  return [
    ...items.slice(0, at),
    { meanings: [{ kind: "structure", id: subject }], word: subject, from, to },
    ...items.slice(at),
  ];
}

/** "Extends into the canal, severely narrowing it": what is narrowed is the space that was named last. */
export function withNarrowedObject(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(
    ({ word }, place) => word === "it" && idOf(items[place - 1] ?? items[place]!, "condition") === "narrowing",
  );
  if (at < 0 || has(items[at + 1], "verb")) return items;
  const space = items.slice(0, at).findLast((item) => NARROWED.has(idOf(item, "structure") ?? ""));
  if (space === undefined) return items;
  return items.map((item, place) => (place === at ? { ...item, meanings: space.meanings } : item));
}

const NARROWED = new Set(["canal", "foramen", "lateral_recess"]);

/** "The left foramen is patent; the right is narrowed": the side alone stands for what was spoken of. */
export function withOtherSide(items: readonly Item[], { subject }: Reading): readonly Item[] {
  const at = items[0]?.word === "the" ? 1 : 0;
  const side = items[at];
  if (subject === null || !ON_BOTH_SIDES.has(subject) || !has(side, "side") || !isSaidOf(items[at + 1])) return items;
  if (items.some((item) => has(item, "structure")) || !items.some((item) => has(item, "condition"))) return items;
  const named: Item = { meanings: [{ kind: "structure", id: subject }], word: subject, from: side!.from, to: side!.to };
  return [...items.slice(0, at + 1), named, ...items.slice(at + 1)];
}

/** "Both compress the exiting root": two things that were named, and not both sides. */
export function withBothNamed(items: readonly Item[]): readonly Item[] {
  const [first, second] = items;
  const acts = second?.meanings.some(({ kind, id }) => kind === "form" && id === "acting") === true;
  if (first?.word !== "both" || !(acts || has(second, "verb"))) return items;
  return [{ ...first, word: "both levels", meanings: [] }, ...items.slice(1)];
}

/** "The contralateral recess is patent", "the opposite foramen": the side that was not spoken of. */
export function withContralateral(items: readonly Item[], { last, sided }: Reading): readonly Item[] {
  const at = items.findIndex(({ word }) => /^(contralateral|opposite|ipsilateral)$/.test(word));
  if (at < 0 || !has(items[at + 1], "structure")) return items;
  const before =
    items
      .slice(0, at)
      .flatMap((item) => idOf(item, "side") ?? [])
      .at(-1) ??
    last?.side ??
    sided?.side;
  if (before !== "left" && before !== "right") return items;
  const same = items[at]!.word === "ipsilateral";
  const side = same ? before : before === "left" ? "right" : "left";
  return items.map((item, place) => (place === at ? { ...item, meanings: [{ kind: "side", id: side }] } : item));
}

/** "The right is narrowed", "right severely narrowed". */
function isSaidOf(next: Item | undefined): boolean {
  return has(next, "verb") || has(next, "grade");
}

const PARTS = /^(and|but|while|whereas|,|;)$/;

/** "The right L5 root is impinged and the left is contacted": the same is meant on the other side, within one sentence. */
export function withSameOnOtherSide(items: readonly Item[]): readonly Item[] {
  for (let at = 2; at < items.length - 1; at++) {
    if (!has(items[at], "side") || !has(items[at + 1], "verb")) continue;
    const before = items[at - 1]!.word === "the" ? at - 2 : at - 1;
    if (!PARTS.test(items[before]?.word ?? "")) continue;
    const named = items
      .slice(0, before)
      .findLast((item) => item.roots !== undefined || ON_BOTH_SIDES.has(idOf(item, "structure") ?? ""));
    const said = items.slice(at + 2, at + 5).some((item) => has(item, "condition"));
    if (named === undefined || !said) continue;
    const { from, to } = items[at]!;
    return [...items.slice(0, at + 1), { ...named, from, to }, ...items.slice(at + 1)];
  }
  return items;
}

/** "A severely narrowed left foramen and a mildly narrowed right one": "one" is what was spoken of last. */
export function withOne(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(({ word }, place) => word === "one" && has(items[place - 1], "side"));
  if (at < 0) return items;
  const named = items.slice(0, at).findLast((item) => ON_BOTH_SIDES.has(idOf(item, "structure") ?? ""));
  if (named === undefined || !items.slice(items.indexOf(named), at).some((item) => has(item, "condition")))
    return items;
  return items.map((item, place) => (place === at ? { ...item, meanings: named.meanings } : item));
}

/** "Compressing the right but not the left L5 root": the root is meant on both sides. */
export function withRootOnEachSide(items: readonly Item[]): readonly Item[] {
  const but = items.findIndex(
    ({ word }, at) => word === "but" && has(items[at - 1], "side") && has(items[at + 1], "negation"),
  );
  if (but < 0) return items;
  const other = items[but + 2]?.word === "the" ? but + 3 : but + 2;
  const named = has(items[other + 1], "root-word") ? items[other + 2] : items[other + 1];
  if (!has(items[other], "side") || named === undefined) return items;
  if (named.roots === undefined && !ON_BOTH_SIDES.has(idOf(named, "structure") ?? "")) return items;
  const { from, to } = items[but - 1]!;
  return [...items.slice(0, but), { ...named, from, to }, ...items.slice(but)];
}

/** "The left foramen is severely and the right mildly narrowed": each side has its own grade of the same. */
export function withSharedParticiple(items: readonly Item[]): readonly Item[] {
  const verb = items.findIndex(
    (item, at) => (has(item, "verb") || isSidedPlace(items, at)) && has(items[at + 1], "grade"),
  );
  if (verb < 0 || !/^(and|,|but)$/.test(items[verb + 2]?.word ?? "")) return items;
  const other = items[verb + 3]?.word === "the" ? verb + 4 : verb + 3;
  const said = items[other + 2];
  if (!has(items[other], "side") || !has(items[other + 1], "grade") || !has(said, "condition")) return items;
  const named = items.slice(0, verb + 1).findLast((item) => ON_BOTH_SIDES.has(idOf(item, "structure") ?? ""));
  if (named === undefined) return items;
  const at = ({ from, to }: Item) => ({ from, to });
  const grade = items[verb + 1]!;
  const side = items[other]!;
  return [
    ...items.slice(0, verb + 2),
    { ...said!, ...at(grade) },
    ...items.slice(verb + 2, other + 1),
    { ...named, ...at(side) },
    { ...(has(items[verb], "verb") ? items[verb]! : IS), ...at(side) },
    ...items.slice(other + 1),
  ];
}

const IS: Item = { meanings: [{ kind: "verb", id: "" }], word: "is", from: 0, to: 0 };

/** "Right foramen severely, left moderately narrowed": no verb, but a side before the place. */
function isSidedPlace(items: readonly Item[], at: number): boolean {
  return ON_BOTH_SIDES.has(idOf(items[at]!, "structure") ?? "") && has(items[at - 1], "side");
}
