import type { ReportWords } from "../knowledge/report-words.ts";
import type { ReportSeverity, ReportSide } from "../vocabulary/report.ts";
import { has, type Item, idOf, structuresOf } from "./items.ts";
import type { LevelGroup } from "./levels.ts";
import { leftModifiers, type Modifiers, rightModifiers } from "./modifiers.ts";
import type { Polarity } from "./polarity.ts";

/** A condition of a structure, read from a sentence; its levels are found afterwards. */
export interface Mention {
  readonly structure: string;
  readonly condition: string;
  readonly side: ReportSide;
  readonly worseSide?: "left" | "right" | undefined;
  readonly severity: ReportSeverity;
  readonly root: string | null;
  readonly negated: boolean;
  readonly scope: Polarity["scope"];
  readonly possible: boolean;
  readonly resolved: boolean;
  readonly zone?: string | undefined;
  /** Where the sentence gives this statement levels of its own ("severe at L4-L5"). */
  readonly levels?: LevelGroup;
  /** Levels that another statement of the same sentence speaks of. */
  readonly except?: readonly string[];
  /** Item of the sentence that names the condition. */
  readonly at: number;
  /** Items that it was read from, from the first to the last. */
  readonly from: number;
  readonly to: number;
}

/** Structures that a condition word stands with, by the items that name them. */
interface Targets {
  readonly items: readonly number[];
  /** Where they stand: their modifiers are looked for there. */
  readonly place: "left" | "right" | "subject" | "none";
}

/** All conditions that a sentence affirms or denies. `subject`: structure word of a heading before it ("Canal:"), if any. */
export function mentionsOf(items: readonly Item[], polarity: readonly Polarity[], words: ReportWords): Mention[] {
  const out: Mention[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (!has(item, "condition") || polarity[at]!.aside || isAdjective(items, at)) continue;
    for (const meaning of item.meanings) {
      if (meaning.kind !== "condition") continue;
      const mentions = [...read(items, at, meaning.id, polarity[at]!, words)];
      mentions.push(...butNot(items, at, mentions));
      const graded = gradedLevels(items, at);
      const named = graded.flatMap(({ levels }) => [...levels.discs, ...levels.bodies]);
      for (const mention of mentions) {
        const again = graded.some(({ severity }) => severity === mention.severity);
        out.push(
          named.length === 0
            ? mention
            : { ...mention, except: named, severity: again ? "unspecified" : mention.severity },
        );
        if (!mention.negated) for (const { levels, severity } of graded) out.push({ ...mention, levels, severity });
      }
    }
  }
  return out;
}

/** "touches the sac but not the S1 roots": the same of other roots, denied. */
function butNot(items: readonly Item[], at: number, mentions: readonly Mention[]): Mention[] {
  const model = mentions.find(({ negated }) => !negated);
  if (model === undefined || !isRelation(items[at]!)) return [];
  const but = items.findIndex((item, place) => place > at && item.word === "but" && has(items[place + 1], "negation"));
  if (but < 0 || items.slice(at + 1, but).some((item) => has(item, "condition"))) return [];
  const target = items.findIndex((item, place) => place > but && item.roots !== undefined);
  if (target < 0 || items.slice(but + 2, target).some((item) => has(item, "condition") || has(item, "verb"))) return [];
  if (has(items[target + 1], "condition")) return [];
  const { roots } = items[target]!;
  const condition = model.condition === "thecal-indentation" ? "contact" : model.condition;
  return (roots!.length > 0 ? roots! : [null]).map((root) => ({
    ...model,
    structure: "root",
    condition,
    root,
    side: "unspecified",
    severity: "none",
    negated: true,
    scope: "no",
    possible: false,
    ...range(at, target),
  }));
}

/** "stenosis at L2-3 (moderate) and L3-4 (severe)", "arthropathy from L3-4 to L5-S1, severe at L4-5". */
function gradedLevels(items: readonly Item[], at: number): { levels: LevelGroup; severity: ReportSeverity }[] {
  const out: { levels: LevelGroup; severity: ReportSeverity }[] = [];
  for (let i = at + 1; i < items.length; i++) {
    const { levels } = items[i]!;
    if (has(items[i], "condition") || has(items[i], "break") || has(items[i], "negation")) break;
    if (levels === undefined || levels.form === "remaining") continue;
    const after = items[i + 1]?.word === "(" ? idOf(items[i + 2] ?? items[i]!, "grade") : null;
    const preposition = items[i - 1]?.word === "at" || items[i - 1]?.word === "in";
    const grade = items[i - (preposition ? 2 : 1)];
    const before =
      grade !== undefined && preposition && i - 2 > at && has(grade, "grade") ? idOf(grade, "grade") : null;
    const severity = (after ?? before) as ReportSeverity | null;
    if (severity !== null) out.push({ levels, severity });
  }
  return out;
}

/** "degenerative anterolisthesis", "hypertrophic facet arthropathy": the adjective is no finding of its own. */
function isAdjective(items: readonly Item[], at: number): boolean {
  if (!has(items[at], "adjective")) return false;
  for (let i = at + 1; i < Math.min(items.length, at + 6); i++) {
    const item = items[i]!;
    if (has(item, "condition")) return !has(item, "adjective") || isAdjective(items, i) || i > at;
    if (
      item.word === "," ||
      item.word === "and" ||
      item.word === "." ||
      item.word === ":" ||
      has(item, "verb") ||
      has(item, "preposition") ||
      has(item, "break") ||
      item.word === "with" ||
      has(item, "cause")
    )
      return false;
  }
  return false;
}

function read(items: readonly Item[], at: number, id: string, polarity: Polarity, words: ReportWords): Mention[] {
  const condition = words.conditions[id]!;
  const negated = polarity.negated || condition.denied === true;
  const common = {
    negated,
    scope: negated ? (polarity.scope ?? "no") : null,
    possible: polarity.possible && !negated,
    resolved: polarity.resolved,
    at,
  };
  if (condition.by !== undefined) {
    const by = condition.by;
    const fits = (index: number) => structuresOf(items[index]!).some((word) => (by[word] ?? "none") !== "none");
    const targets = targetsOf(items, at, fits);
    if (targets.items.length === 0) {
      const bare = condition.bare;
      if (bare === undefined || bare === "none")
        return opensLevel(items, at) && by.disc !== undefined
          ? ofDisc(items, at, by.disc, common, polarity, words)
          : [];
      return modified(items, at, null, "none", polarity).map((modifiers) => ({
        ...common,
        ...modifiers,
        side: modifiers.side === "central" ? ("unspecified" as const) : modifiers.side,
        structure: words.schema[bare]!,
        condition: by[bare]!,
        root: null,
        ...range(at, at),
      }));
    }
    return targets.items.flatMap((target) => {
      const word = structuresOf(items[target]!).find((structure) => (by[structure] ?? "none") !== "none")!;
      const named = by[word]!;
      if (named === "none") return [];
      const each = modified(items, at, target, targets.place, polarity).map((modifiers) =>
        withPlural(modifiers, items[target]!, word, polarity),
      );
      const roots = items[target]!.roots;
      const rooted: (string | null)[] = roots !== undefined && roots.length > 0 ? [...roots] : [null];
      return each.flatMap((modifiers) =>
        rooted.map((root) => ({
          ...common,
          ...modifiers,
          structure: words.schema[word]!,
          condition: named,
          root,
          ...range(target, at),
        })),
      );
    });
  }
  const near = nearStructures(items, at);
  if (condition.needs !== undefined && !near.some((word) => condition.needs!.includes(word))) return [];
  if (near.some((word) => (condition.in?.[word] as string | undefined) === "none") && !near.includes("disc")) return [];
  const elsewhere =
    condition.in === undefined
      ? undefined
      : near
          .map((word) => condition.in![word])
          .find((structure) => structure !== undefined && (structure as string) !== "none");
  return modified(items, at, null, "none", polarity).map((modifiers) => ({
    ...common,
    ...modifiers,
    structure: elsewhere ?? condition.of!,
    condition: condition.as ?? id.replaceAll("_", "-"),
    root: null,
    ...range(at, at),
  }));
}

/** "L5-S1: narrowed and desiccated": after a level the disc itself is meant. */
function opensLevel(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (has(items[before], "grade")) before--;
  const colon =
    items[before]?.word === ":" || items[before]?.word === "-" || items[before]?.word === "." ? before - 1 : before;
  return items[colon]?.levels?.form === "disc" && /ed$/.test(items[at]!.word);
}

function ofDisc(
  items: readonly Item[],
  at: number,
  condition: string,
  common: Pick<Mention, "negated" | "scope" | "possible" | "resolved" | "at">,
  polarity: Polarity,
  words: ReportWords,
): Mention[] {
  return modified(items, at, null, "none", polarity).map((modifiers) => ({
    ...common,
    ...modifiers,
    structure: words.schema.disc!,
    condition,
    root: null,
    ...range(at, at),
  }));
}

function range(a: number, b: number): { from: number; to: number } {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** "The foramina" are both, where something is found there. */
function withPlural(modifiers: Modifiers, target: Item, word: string, polarity: Polarity): Modifiers {
  if (modifiers.side === "central") return { ...modifiers, side: "unspecified" };
  if (polarity.negated || modifiers.side !== "unspecified") return modifiers;
  const both =
    word === "foramina" ||
    (word === "lateral_recess" && target.word.endsWith("recesses")) ||
    (target.plural === true && (target.roots?.length ?? 0) === 1);
  return both ? { ...modifiers, side: "bilateral" } : modifiers;
}

/** Structure words of the noun phrase on both sides of a condition. */
function nearStructures(items: readonly Item[], at: number): string[] {
  const found: string[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const item = items[i]!;
    if (has(item, "condition") || has(item, "break") || item.word === "." || item.word === "with") break;
    found.push(...structuresOf(item));
  }
  for (let i = at + 1; i < Math.min(items.length, at + 8); i++) {
    const item = items[i]!;
    if (
      has(item, "condition") ||
      has(item, "break") ||
      item.word === "." ||
      item.word === "," ||
      item.word === "with" ||
      has(item, "cause")
    )
      break;
    found.push(...structuresOf(item));
  }
  return found;
}

function targetsOf(items: readonly Item[], at: number, fits: (index: number) => boolean, leans = true): Targets {
  if (isPredicate(items, at)) {
    const subject = subjectTargets(items, at, fits);
    if (subject.length > 0) return { items: subject, place: "subject" };
  }
  if (has(items[at], "adjective") && at + 1 < items.length && fits(at + 1)) {
    const described = rightTargets(items, at, fits);
    if (described.length > 0) return { items: described, place: "right" };
  }
  const left = leftTargets(items, at, fits);
  const right = rightTargets(items, at, fits);
  if (isActive(items, at) && right.length > 0) return { items: right, place: "right" };
  if (left.length > 0) return { items: left, place: "left" };
  if (right.length > 0) return { items: right, place: "right" };
  const subject = subjectTargets(items, at, fits);
  if (leans && subject.length === 0) {
    // "narrowing of the L2-3 disc space, with mild narrowing at L3-4"
    const same = lastSame(items, at);
    if (same !== null) {
      const again = targetsOf(items, same, fits, false);
      if (again.items.length > 0) return { items: again.items, place: "none" };
    }
  }
  if (leans && subject.length === 0 && isRelation(items[at]!)) {
    // "touches both S1 roots but does not compress them"
    const before = lastRelation(items, at);
    if (before !== null) return { items: targetsOf(items, before, fits, false).items, place: "right" };
  }
  return { items: subject, place: subject.length > 0 ? "subject" : "none" };
}

/** "is narrowed", "are mildly narrowed": said of what stands before the verb. */
function isPredicate(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (has(items[before], "grade") || has(items[before], "negation") || has(items[before], "side")))
    before--;
  return before >= 0 && has(items[before], "verb");
}

/** "compresses the root": what comes after is meant, not what stands before. */
function isActive(items: readonly Item[], at: number): boolean {
  const word = items[at]!.word.split(" ")[0]!;
  const next = items[at + 1];
  if (
    /ing$/.test(word) &&
    next !== undefined &&
    (has(next, "side") || has(next, "structure") || next.word === "the") &&
    !has(items[at - 1], "structure")
  )
    return true;
  return (
    (/(s|ing)$/.test(word) && !/(ness|osis|narrowing|thickening|bulging|crowding|scarring|flattening)$/.test(word)) ||
    (/^(contact|contacts|in contact|impinge|impinges|encroach|encroaches)/.test(items[at]!.word) &&
      leadsOn(items, at)) ||
    /^(contact|abut|touch|irritate|displace|compress|impinge|indent|deform|flatten|affect|involve|efface|surround|reach)$/.test(
      word,
    )
  );
}

/** A preposition follows, or closes the phrase itself ("impression on", "contact with"). */
function leadsOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (has(next, "preposition") && next!.word !== "by") || /\s(on|upon|with|to|of)$/.test(items[at]!.word);
}

/** Structures of the noun phrase that a condition word closes: "canal and left foraminal stenosis". */
function leftTargets(items: readonly Item[], at: number, fits: (index: number) => boolean): number[] {
  const found: number[] = [];
  let words = 0;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (fits(i)) {
      found.unshift(i);
      words = 0;
      continue;
    }
    if (structuresOf(item).length > 0) {
      if (found.length > 0) break;
      continue;
    }
    if (has(item, "condition")) {
      if (isAdjective(items, i)) continue;
      break;
    }
    if (
      item.levels !== undefined ||
      has(item, "grade") ||
      has(item, "side") ||
      has(item, "zone") ||
      has(item, "hedge") ||
      has(item, "root-word") ||
      has(item, "worse")
    )
      continue;
    if (
      item.word === "and" ||
      item.word === "or" ||
      item.word === "," ||
      item.word === "/" ||
      item.word === "&" ||
      item.word === "the" ||
      item.word === "-" ||
      item.word === "nor" ||
      item.word === "(" ||
      item.word === ")" ||
      item.word === "+"
    ) {
      if (item.word === "," && found.length === 0 && i < at - 1) break;
      continue;
    }
    if (
      has(item, "negation") ||
      has(item, "verb") ||
      has(item, "break") ||
      has(item, "cause") ||
      has(item, "preposition") ||
      item.word === ":" ||
      item.word === "." ||
      item.word === "with" ||
      item.word === "which"
    )
      break;
    if (++words > 2) break;
  }
  return found;
}

/** Structures after it: "narrowing of the canal and both foramina", "compresses the right L2 root". */
function rightTargets(items: readonly Item[], at: number, fits: (index: number) => boolean): number[] {
  const found: number[] = [];
  let words = 0;
  const joins = /^(and|or|\/)$/.test(items[at + 1]?.word ?? "") && has(items[at + 2], "condition");
  const attributive =
    at + 1 < items.length &&
    (fits(at + 1) ||
      (at + 2 < items.length &&
        fits(at + 2) &&
        (has(items[at + 1], "side") || items[at + 1]!.meanings.length === 0) &&
        !/^[,.:;(]$/.test(items[at + 1]!.word)));
  if (!isActive(items, at) && !leadsOn(items, at) && !joins && !attributive) return [];
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.word === "by") break;
    if (fits(i)) {
      // "stenosis of the canal and foraminal narrowing": the second belongs to what follows
      if (found.length > 0 && closesPhrase(items, i)) break;
      found.push(i);
      words = 0;
      continue;
    }
    // "contacts but does not compress the root": both have the same object
    if (found.length === 0 && isRelation(items[at]!) && sharesObject(items, at, i)) continue;
    if (has(item, "condition")) {
      // "contacts and displaces the root", "flattening and compression of the sac"
      if (
        found.length === 0 &&
        (items[i - 1]?.word === "and" || items[i - 1]?.word === "or" || items[i - 1]?.word === "/")
      )
        continue;
      // "to a degenerative canal"
      if (isAdjective(items, i)) continue;
      break;
    }
    if (structuresOf(item).length > 0 && found.length > 0) break;
    if (has(item, "preposition")) {
      if (found.length > 0 && item.word !== "of") break;
      continue;
    }
    if (
      structuresOf(item).length > 0 ||
      item.levels !== undefined ||
      has(item, "grade") ||
      has(item, "side") ||
      has(item, "zone") ||
      has(item, "root-word") ||
      has(item, "normal")
    )
      continue;
    if (
      item.word === "and" ||
      item.word === "or" ||
      item.word === "the" ||
      item.word === "&" ||
      item.word === "/" ||
      item.word === "-"
    )
      continue;
    if (item.word === ",") {
      if (found.length === 0) break;
      continue;
    }
    if (
      has(item, "negation") ||
      has(item, "verb") ||
      has(item, "break") ||
      has(item, "cause") ||
      item.word === ":" ||
      item.word === "." ||
      item.word === "with" ||
      item.word === "(" ||
      item.word === ")"
    )
      break;
    if (++words > 3) break;
  }
  return found;
}

function lastSame(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) if (items[i]!.word === items[at]!.word && has(items[i], "condition")) return i;
  return null;
}

function lastRelation(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) {
    if (items[i]!.word === ".") return null;
    if (isRelation(items[i]!)) return i;
  }
  return null;
}

function isRelation(item: Item): boolean {
  return item.meanings.some(({ kind, id }) => kind === "condition" && (id === "contact" || id === "compression"));
}

/** Between two relations to the same object stand only "but", "not", "without being" and the like. */
function sharesObject(items: readonly Item[], at: number, here: number): boolean {
  const item = items[here]!;
  const between =
    has(item, "break") ||
    has(item, "negation") ||
    isRelation(item) ||
    item.word === "being" ||
    item.word === "and" ||
    item.word === "or" ||
    item.word === "," ||
    has(item, "hedge") ||
    has(item, "grade");
  if (!between) return false;
  const second = items.findIndex((other, place) => place > at && isRelation(other));
  return second > 0 && second - at <= 5 && here <= second;
}

/** True when a condition word follows the structure without a preposition: then it closes a phrase of its own. */
function closesPhrase(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 5); i++) {
    const item = items[i]!;
    if (has(item, "condition")) return !isAdjective(items, i);
    if (
      !(
        structuresOf(item).length > 0 ||
        item.word === "and" ||
        item.word === "or" ||
        item.word === "," ||
        has(item, "side") ||
        has(item, "grade")
      )
    )
      return false;
  }
  return false;
}

/** The subject of the clause: "both foramina are narrowed", "Canal: mild narrowing". */
function subjectTargets(items: readonly Item[], at: number, fits: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (fits(i)) found.unshift(i);
    else if (
      found.length > 0 &&
      !(
        item.word === "and" ||
        item.word === "," ||
        item.word === "the" ||
        item.word === "or" ||
        item.word === "/" ||
        item.word === "&" ||
        has(item, "side") ||
        has(item, "grade") ||
        has(item, "root-word")
      )
    )
      break;
    if (has(item, "break") || item.word === ".") break;
    if (
      has(item, "negation") &&
      !/^(not|is not|are not)$/.test(item.word) &&
      !has(items[i - 1], "verb") &&
      found.length === 0
    )
      break;
    if (
      item.word === "," &&
      found.length === 0 &&
      !has(items[at - 1], "negation") &&
      !items.slice(i + 1, at).some((other) => has(other, "verb"))
    )
      break;
    // "disc bulge, foramina narrowed": another condition ends the clause unless it shares the subject
    if (has(item, "condition") && found.length === 0 && !shares(items, i, at)) break;
  }
  return found;
}

/** "the foramina are crowded and narrowed" */
function shares(items: readonly Item[], first: number, second: number): boolean {
  return items.slice(first + 1, second).every((item) => !(item.word === ",") && structuresOf(item).length === 0);
}

function modified(
  items: readonly Item[],
  at: number,
  target: number | null,
  place: Targets["place"],
  polarity: Polarity,
): Modifiers[] {
  const left = leftModifiers(items, at, target, place);
  const right = rightModifiers(items, at, target, place);
  const merged = merge(left, right);
  return merged.map((modifiers) => (polarity.negated ? { ...modifiers, severity: "none" } : modifiers));
}

/** What stands before counts; what stands after fills what it leaves open. */
function merge(left: readonly Modifiers[], right: readonly Modifiers[]): Modifiers[] {
  const after = right[0];
  if (after === undefined) return [...left];
  const open = left.length === 1 ? left[0]! : null;
  if (open !== null && right.length > 1 && open.severity === "unspecified")
    return right.map((modifiers) => ({ ...modifiers, zone: modifiers.zone ?? open.zone }));
  // "high-grade stenosis of the left foramen, moderate on the right"
  const opposite = right.filter(
    ({ side, severity }) => severity !== "unspecified" && open !== null && isOpposite(open.side, side),
  );
  if (opposite.length > 0) return [...left, ...opposite];
  return left.map((modifiers) => ({
    side: modifiers.side === "unspecified" ? after.side : modifiers.side,
    worseSide: modifiers.worseSide ?? after.worseSide,
    severity: modifiers.severity === "unspecified" ? after.severity : modifiers.severity,
    zone: modifiers.zone ?? after.zone,
  }));
}

function isOpposite(a: string, b: string): boolean {
  return (a === "left" && b === "right") || (a === "right" && b === "left");
}
