import { has, type Item, idOf } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Mention } from "./mentions.ts";
import { discBelow, discBetween, isBelow, LUMBAR_DISCS } from "./vertebrae.ts";

/** Conditions that a report speaks of for the spine as a whole where it names no level. */
const GENERAL = new Set([
  "fracture",
  "tumour",
  "infection",
  "haematoma",
  "scoliosis",
  "marrow-oedema",
  "fluid-collection",
  "haemangioma",
  "lesion",
  "signal-change",
  "lipoma",
]);
/** Denied among statements about one vertebra they are still denied of all. */
const OF_WHOLE_SPINE = new Set(["fracture", "tumour", "infection", "scoliosis"]);
const OF_DISCS = new Set(["spondylolisthesis", "herniation", "stenosis"]);
const GENERAL_STRUCTURES = new Set([
  "conus",
  "alignment",
  "marrow",
  "vertebra",
  "vertebral_height",
  "paraspinal",
  "sacroiliac",
]);
/** Levels at which the cord or its tip can lie. */
const HAVE_CORD = /^(T\d|L1)/;
/** What only a disc can have is not said of a vertebra. */
const OF_DISC_ONLY = new Set(["bulge", "desiccation"]);
const BETWEEN_VERTEBRAE = new Set(["spondylolisthesis", "osteophyte", "instrumentation", "decompression"]);
const DENIES = /^(no|without|nor|nil)\b/;
const ASIDE_BEFORE = /^(behind|below|above|to|opposite|beyond|towards|toward|reaching|down|up|beneath)$/;

/** True for a line that opens a subject of its own: "Conus: ...", "Vertebral heights ...", "Lumbar canal ...". */
export function startsGeneral(items: readonly Item[]): boolean {
  const first = items.find((item) => has(item, "structure") || has(item, "condition"));
  const structure = first === undefined ? null : idOf(first, "structure");
  return structure !== null && GENERAL_STRUCTURES.has(structure);
}

/**
 * What a report says of the whole spine though it stands among the levels: "No fracture." after "L5-S1: ...".
 *
 * @param joined true behind a semicolon: the sentence before goes on
 */
export function staysGeneral(
  mention: Mention,
  context: LevelGroup | null,
  items: readonly Item[],
  joined: boolean,
): boolean {
  if (context === null) return true;
  const here = items.some(({ word }, at) => word === "here" || (word === "this" && items[at + 1]?.word === "level"));
  if (here) return false;
  if (mention.negated && startsWithNoCaudaEquina(items) && !joined) return true;
  // Below L2 there is no cord: what is said of it there is said of the whole.
  if (mention.structure === "conus" && !HAVE_CORD.test(context.discs[0] ?? context.bodies[0] ?? "")) return true;
  // "Diffusely low marrow signal, in keeping with leukaemia"
  const diffuse =
    items.some(({ word }) => word.startsWith("diffus")) && items.some((item) => idOf(item, "structure") === "marrow");
  if (diffuse && mention.structure === "vertebra") return true;
  // "neither fracture nor subluxation"
  if (mention.negated && mention.condition === "spondylolisthesis" && items.some((item) => isGeneral(item)))
    return true;
  // After statements about vertebrae a denial without a level is of the spine.
  if (mention.negated && context.form === "body" && OF_DISCS.has(mention.condition) && mention.structure !== "canal")
    return true;
  // What is gone was at the level at hand.
  if (!GENERAL.has(mention.condition) || mention.resolved) return false;
  return mention.negated && (context.form !== "body" || OF_WHOLE_SPINE.has(mention.condition));
}

/**
 * "No evidence of cauda equina compression": the roots below the cord run through all lumbar levels, so that such a
 * denial is about no one level. "The cauda equina is displaced but not compressed" goes on about the level at hand.
 */
function startsWithNoCaudaEquina(items: readonly Item[]): boolean {
  const cauda = items.findIndex((item) => idOf(item, "structure") === "cauda_equina");
  return items.slice(0, Math.max(cauda, 0)).some(({ word }) => DENIES.test(word));
}

function isGeneral({ meanings }: Item): boolean {
  return meanings.some(({ kind, id }) => kind === "condition" && OF_WHOLE_SPINE.has(id));
}

/** A vertebra that only says how far something at a disc reaches: "extrusion at L1-2, migrated behind L2". */
export function asides(items: readonly Item[], context: LevelGroup | null): number[] {
  const firstLevel = items.findIndex((item) => item.levels !== undefined);
  const firstDisc = items.findIndex((item) => item.levels?.form === "disc");
  return items.flatMap((item, at) => {
    const before = items.slice(Math.max(0, at - 6), at);
    // "L3-4 as L2-3", "L3-4: similar to L2-3, but severe": what it is like is not where it is
    const others = items.some(
      ({ levels, roots }, place) => levels !== undefined && roots === undefined && place !== at,
    );
    const hasOwn = context !== null || firstLevel < at;
    if (item.levels !== undefined && item.roots === undefined && isLikened(before, hasOwn, others)) return [at];
    // "No haematoma below L2": said of no place
    if (item.levels?.form === "body" && /^(below|above|beneath|beyond)$/.test(wordBefore(before))) return [at];
    const amongDiscs = context?.form === "disc" || (firstDisc >= 0 && firstDisc < at);
    if (!amongDiscs || item.levels?.form !== "body" || item.roots !== undefined) return [];
    // "abuts the conus at L1": where the cord ends
    if (before.slice(-3).some((other) => idOf(other, "structure") === "conus") && before.at(-1)?.word === "at")
      return [at];
    // "the left L5 screw abuts the root": part of an operation
    if (items[at + 1]?.meanings.some(({ id }) => id === "instrumentation") === true) return [at];
    // "to date the L1 fracture"
    if (has(items[at + 1], "condition") || items.slice(at + 1, at + 3).some(({ word }) => word === "where")) return [];
    const reaches = before.findLastIndex(({ word }) => ASIDE_BEFORE.test(word));
    return reaches >= 0 && !before.slice(reaches).some((other) => other.levels !== undefined) ? [at] : [];
  });
}

const LIKE = /^(similar|comparable|identical|equivalent|analogous|akin|like|same|as|than)$/;

/** True behind "as", and behind "similar to", "than at", "compared with" where the sentence has a level of its own. */
function isLikened(before: readonly Item[], hasOwn: boolean, others: boolean): boolean {
  if (before.at(-1)?.word === "as") return true;
  const word = wordBefore(before);
  return (hasOwn && LIKE.test(word)) || (others && word === "compared");
}

/** The last word that does not merely lead to the level: "below the level of", "similar to that at". */
function wordBefore(before: readonly Item[]): string {
  const words = before.map(({ word }) => word);
  while (/^(at|the|to|with|level|that|of)$/.test(words.at(-1) ?? "")) words.pop();
  return words.at(-1) ?? "";
}

/** "Below this the canal is normal": the levels below, or above, those at hand. */
export function beyondHere(items: readonly Item[], context: LevelGroup | null): LevelGroup | null {
  const [way, here] = [items[0]?.word, items[1]?.word];
  if (context?.form !== "disc" || !/^(this|that|here|these)$/.test(here ?? "")) return null;
  if (way !== "below" && way !== "above") return null;
  const places = context.discs.map((disc) => (LUMBAR_DISCS as readonly string[]).indexOf(disc));
  const discs =
    way === "below"
      ? LUMBAR_DISCS.slice(Math.max(...places) + 1)
      : LUMBAR_DISCS.slice(0, Math.max(0, Math.min(...places)));
  return { form: "disc", discs: [...discs], bodies: [], from: 0, to: 0 };
}

/** "The L2 nerve" behind a statement about L3-4, which it does not reach: at its own way out, where that was spoken of. */
export function exitOf(
  { structure, root }: Mention,
  group: LevelGroup | null,
  named: ReadonlySet<string>,
): string | null {
  if (structure !== "root" || root === null || group?.form !== "disc" || group.discs.length !== 1) return null;
  const [above] = group.discs[0]!.split("-");
  const exit = discBelow(root);
  return exit !== null && isBelow(root, above!) && named.has(exit) ? exit : null;
}

/** "at either level", "at both levels", "at either": the level at hand and the one before it. */
export function isAboutBoth(items: readonly Item[]): boolean {
  return items.some(({ word }, at) => {
    const next = items[at + 1]?.word;
    return (
      /^(at )?(either|both|each) levels?$/.test(word) ||
      (word === "either" && items[at - 1]?.word === "at" && (next === undefined || next === "."))
    );
  });
}

export function joinedLevels(first: LevelGroup | null, second: LevelGroup | null): LevelGroup | null {
  if (first === null || second === null || first.form !== second.form) return second;
  if (second.form !== "disc" && second.form !== "body") return second;
  if (second.discs.length + second.bodies.length > 1) return second;
  return {
    ...second,
    discs: [...new Set([...first.discs, ...second.discs])],
    bodies: [...new Set([...first.bodies, ...second.bodies])],
  };
}

/** "There is no spondylolisthesis", in running text, is said of the whole spine. */
export function notForSlips({ condition, negated }: Mention, context: LevelGroup | null): LevelGroup | null {
  return negated && condition === "spondylolisthesis" ? null : context;
}

/** "At L4-5 and L5-S1 ..., with a tear at L4-5, without stenosis at either level": all that the sentence names. */
export function bothHere(items: readonly Item[]): { group: LevelGroup; after: number } | null {
  const last = items.findLastIndex((item) => item.levels !== undefined);
  if (last < 0 || !isAboutBoth(items.slice(last + 1))) return null;
  const discs = [...new Set(items.flatMap(({ levels, roots }) => (roots === undefined ? (levels?.discs ?? []) : [])))];
  return discs.length < 2 ? null : { group: { form: "disc", discs, bodies: [], from: 0, to: 0 }, after: last };
}

/** Levels of a statement; what is denied or normal at all levels is so of the whole spine; "remaining" stands for those named nowhere else. */
export function levelsFor(group: LevelGroup | null, mention: Mention): readonly string[] {
  // A curve is of the spine, wherever its apex lies.
  if (group === null || group.form === "any" || mention.condition === "scoliosis") return ["spine"];
  if (group.form === "remaining") return ["remaining"];
  if (group.form === "all" && (mention.negated || mention.condition === "normal")) return ["spine"];
  if (group.form === "disc" || group.form === "all") return group.discs;
  // A slip of L5 is one on S1.
  if (group.form === "body" && group.bodies.length === 1 && mention.condition === "spondylolisthesis")
    return [discBelow(group.bodies[0]!) ?? group.bodies[0]!];
  const ofVertebra = mention.structure === "vertebra" && !BETWEEN_VERTEBRAE.has(mention.condition);
  if (group.form === "range") return group.bodiesMeant === true || ofVertebra ? group.bodies : group.discs;
  const single = group.bodies.length === 1;
  if (single && OF_DISC_ONLY.has(mention.condition)) return [];
  if (single && mention.condition === "height-loss" && mention.negated) return [];
  // What is of the disc between two vertebrae: "discitis of T12 and L1".
  const between =
    mention.structure === "disc"
      ? group.bodies.slice(1).flatMap((body, place) => discBetween(group.bodies[place], body) ?? [])
      : [];
  return between.length > 0 ? between : group.bodies;
}
