import type { ConditionWords, ReportWords } from "../knowledge/report-words.ts";
import type { ReportSeverity, ReportSide } from "../vocabulary/report.ts";
import { modified } from "./described.ts";
import { exceptLevels, withException } from "./except-levels.ts";
import { type GradedLevels, gradedLevels } from "./graded-levels.ts";
import { has, type Item, idOf, structuresOf } from "./items.ts";
import type { LevelGroup } from "./level-group.ts";
import type { Modifiers } from "./modifiers.ts";
import type { Polarity } from "./polarity.ts";
import { isAdjective, isRelation } from "./relations.ts";
import { targetsOf } from "./targets.ts";

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
  readonly detail?: string;
  /** True where no word of the sentence says which structure it is of. */
  readonly assumed?: boolean;
  /** Where the sentence gives this statement levels of its own ("severe at L4-L5"). */
  readonly levels?: LevelGroup;
  /** Levels that another statement of the same sentence speaks of. */
  readonly except?: readonly string[];
  /** Structure at a disc level, where no word places it. */
  readonly atDisc?: string;
  /** Item of the sentence that names the condition. */
  readonly at: number;
  /** Items that it was read from, from the first to the last. */
  readonly from: number;
  readonly to: number;
}

/** All conditions that a sentence affirms or denies. `subject`: structure word of a heading before it ("Canal:"), if any. */
export function mentionsOf(items: readonly Item[], polarity: readonly Polarity[], words: ReportWords): Mention[] {
  const out: Mention[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (!has(item, "condition") || polarity[at]!.aside || isAdjective(items, at)) continue;
    for (const meaning of item.meanings) {
      if (meaning.kind !== "condition") continue;
      const mentions = withOwnGrade(read(items, at, meaning.id, polarity[at]!, words), words.conditions[meaning.id]!);
      mentions.push(...butNot(items, at, mentions), ...exceptFor(items, at, mentions), ...andNo(items, at, mentions));
      const exception = exceptLevels(items, at);
      const graded = gradedLevels(items, at);
      const named = graded.flatMap(({ levels }) => [...levels.discs, ...levels.bodies]);
      for (const mention of mentions) {
        if (exception !== null && mention.negated) {
          out.push(...withException(mention, items, exception));
          continue;
        }
        const again = graded.some(({ severity }) => severity === mention.severity);
        out.push(
          named.length === 0
            ? mention
            : { ...mention, except: named, severity: again ? "unspecified" : mention.severity },
        );
        if (!mention.negated) for (const own of graded) out.push({ ...mention, ...own, ...deniedThere(own) });
      }
    }
  }
  return out;
}

/** "Schizas C" names its grade itself. */
function withOwnGrade(mentions: readonly Mention[], { severity }: ConditionWords): Mention[] {
  return mentions.map((mention) => (severity === undefined || mention.negated ? mention : { ...mention, severity }));
}

function deniedThere({ negated }: GradedLevels): Partial<Mention> {
  return negated === true ? { scope: "no", possible: false } : {};
}

/** "No neural compromise except the left L2 root": that one is. */
function exceptFor(items: readonly Item[], at: number, mentions: readonly Mention[]): Mention[] {
  const model = mentions.find(({ negated, structure }) => negated && structure === "root");
  const except = items.findIndex(
    (item, place) =>
      place > at && /^(except|except for|apart from|other than|aside from|save for|besides)$/.test(item.word),
  );
  if (model === undefined || except < 0) return [];
  const root = items.findIndex((item, place) => place > except && place < except + 5 && (item.roots?.length ?? 0) > 0);
  if (root < 0) return [];
  const side = items.slice(except, root).flatMap((item) => idOf(item, "side") ?? [])[0] as ReportSide | undefined;
  return items[root]!.roots!.map((name) => ({
    ...model,
    root: name,
    side: side ?? "unspecified",
    severity: "unspecified",
    negated: false,
    scope: null,
    ...range(at, root),
  }));
}

/** "mild right and no left foraminal stenosis": what stands before the denial is there. */
function andNo(items: readonly Item[], at: number, mentions: readonly Mention[]): Mention[] {
  const model = mentions.find(({ negated, side }) => negated && (side === "left" || side === "right"));
  const no = items.findLastIndex((item, place) => place < at && has(item, "negation"));
  if (model === undefined || no < 2 || !/^(and|but|,)$/.test(items[no - 1]!.word)) return [];
  let severity: ReportSeverity = "unspecified";
  let side: ReportSide | null = null;
  let from = no - 2;
  for (; from >= 0 && (has(items[from], "side") || has(items[from], "grade")); from--) {
    side ??= idOf(items[from]!, "side") as ReportSide | null;
    if (has(items[from], "grade")) severity = idOf(items[from]!, "grade") as ReportSeverity;
  }
  if (side === null || side === model.side) return [];
  return [{ ...model, side, severity, negated: false, scope: null, possible: false, ...range(from + 1, at) }];
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
  const side = items.slice(but + 2, target).flatMap((item) => idOf(item, "side") ?? [])[0] as ReportSide | undefined;
  return (roots!.length > 0 ? roots! : [null]).map((root) => ({
    ...model,
    structure: "root",
    condition,
    root,
    side: side ?? "unspecified",
    severity: "none",
    negated: true,
    scope: "no",
    possible: false,
    ...range(at, target),
  }));
}

function read(items: readonly Item[], at: number, id: string, polarity: Polarity, words: ReportWords): Mention[] {
  const condition = words.conditions[id]!;
  if (condition.not_beside?.some((word) => items.some((item) => item.word === word))) return [];
  const negated = polarity.negated || condition.denied === true;
  const common = {
    negated,
    scope: negated ? (polarity.scope ?? "no") : null,
    possible: (polarity.possible || condition.hedged === true) && !negated,
    resolved: polarity.resolved,
    at,
  };
  if (condition.by !== undefined) {
    const by = condition.by;
    const fits = (index: number) => {
      const word = structuresOf(items[index]!).find((each) => (by[each] ?? "none") !== "none");
      return word === undefined ? null : by[word]!;
    };
    const targets = targetsOf(items, at, fits);
    if (targets.items.length === 0) {
      const ofConus = negated && by.conus !== undefined && namesOnlyConus(items, at);
      const bare = ofConus ? "conus" : negated ? (condition.bare_denied ?? condition.bare) : condition.bare;
      if (bare === undefined || bare === "none")
        return (opensLevel(items, at) || isSpaceAgain(items, at, id)) && by.disc !== undefined
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
        withPlural(
          words.schema[word] === "disc" && isOfLevels(items, at) ? { ...modifiers, side: "unspecified" } : modifiers,
          items[target]!,
          word,
          polarity,
        ),
      );
      const object = target < at && isRelation(items[at]!) ? sideAsObject(items, at) : null;
      if (object !== null) for (const [place, one] of each.entries()) each[place] = { ...one, side: object };
      const roots = items[target]!.roots;
      const rooted: (string | null)[] = roots !== undefined && roots.length > 0 ? [...roots] : [null];
      return each.flatMap((modifiers) =>
        rooted.map((root) => ({
          ...common,
          ...modifiers,
          structure: words.schema[word]!,
          condition: named,
          root,
          ...(words.detail_of[word] === undefined ? {} : { detail: words.detail_of[word] }),
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
    side: condition.side ?? (condition.of === "disc" && isOfLevels(items, at) ? "unspecified" : modifiers.side),
    structure: elsewhere ?? condition.of!,
    ...(elsewhere === undefined && condition.in !== undefined && !near.includes(condition.of!)
      ? { assumed: true }
      : {}),
    ...(elsewhere === undefined && condition.at_disc !== undefined ? { atDisc: condition.at_disc } : {}),
    condition: condition.as ?? id.replaceAll("_", "-"),
    ...(condition.detail === undefined ? {} : { detail: condition.detail }),
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
  return items[colon]?.levels?.form === "disc" && isParticiple(items[at]!);
}

/** "touching the L3 roots on both sides, compressing the left": the side alone is what is compressed. */
function sideAsObject(items: readonly Item[], at: number): ReportSide | null {
  // "contacts the root on the right and compresses it on the left"
  const again = /^(it|them)$/.test(items[at + 1]?.word ?? "") && items[at + 2]?.word === "on" ? at + 2 : at;
  const side = items[again + 1]?.word === "the" ? again + 2 : again + 1;
  const end = items[side + 1];
  const alone = end === undefined || /^[,.;)]$/.test(end.word) || /^(one|side)$/.test(end.word);
  const acts = items[at]!.meanings.some(({ kind, id }) => kind === "form" && id === "acting");
  return acts && alone ? ((items[side] === undefined ? null : idOf(items[side], "side")) as ReportSide | null) : null;
}

/** "The conus ends at L1-2 without compression": of the only thing that was named. */
function namesOnlyConus(items: readonly Item[], at: number): boolean {
  const named = items.slice(0, at).filter((item) => has(item, "structure"));
  return named.length > 0 && named.every((item) => idOf(item, "structure") === "conus");
}

/** "Severe disc space narrowing at L4-5, mild narrowing at L3-4": of the same space. */
function isSpaceAgain(items: readonly Item[], at: number, id: string): boolean {
  const before = items.slice(0, at).findLast((item) => has(item, "condition") && /narrow/.test(item.word));
  return id === "narrowing" && before !== undefined && idOf(before, "condition") === "height_loss";
}

function isParticiple({ meanings }: Item): boolean {
  return meanings.some(({ kind, id }) => kind === "form" && id === "suffered");
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

/** "both discs are dry": of two levels, not of two sides. */
function isOfLevels(items: readonly Item[], at: number): boolean {
  return items.slice(Math.max(0, at - 6), at).some(({ word }) => word === "both");
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

const BESIDE_CANAL = new Set(["conus", "root", "cauda_equina", "thecal_sac"]);

/** Structure words of the noun phrase on both sides of a condition. */
function nearStructures(items: readonly Item[], at: number): string[] {
  const found: string[] = [];
  let agent = false;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const item = items[i]!;
    // "no cord compression or signal abnormality" speaks of the cord twice; "displaced by a mass" of what is displaced
    const joined = /^(or|and|\/|by)$/.test(items[i + 1]?.word ?? "") || (agent && isRelation(item));
    if (item.word === "by") agent = true;
    if ((has(item, "condition") && !isAdjective(items, i) && !joined) || has(item, "break")) break;
    if (item.word === "." || item.word === "with") break;
    // what presses on the cord or a root lies beside it, in the canal
    found.push(
      ...(agent ? structuresOf(item).map((word) => (BESIDE_CANAL.has(word) ? "canal" : word)) : structuresOf(item)),
    );
  }
  for (let i = at + 1; i < Math.min(items.length, at + 12); i++) {
    const item = items[i]!;
    if (
      (has(item, "condition") && !has(item, "adjective")) ||
      has(item, "break") ||
      item.word === "." ||
      item.word === "," ||
      item.word === "with" ||
      has(item, "cause") ||
      (item.word === "and" && has(items[i + 1], "negation"))
    )
      break;
    found.push(...structuresOf(item));
  }
  return found;
}
