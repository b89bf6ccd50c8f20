import type { NoteItem, ReportFinding } from "../../src/vocabulary/report.ts";

/**
 * Holds readings of reports against their written truth, finding by finding: the same level, structure, condition and
 * polarity is a hit. Conditions of the core at a level count for the main figure; whole-spine statements are apart.
 */

export interface TrueFinding extends Omit<ReportFinding, "span" | "text" | "also"> {
  /** A fair reader may report it or not. */
  readonly optional?: boolean;
}

export interface TrueItem extends Omit<NoteItem, "span"> {
  readonly optional?: boolean;
}

export interface Judged {
  readonly id: string;
  readonly truth: readonly TrueFinding[];
  readonly read: readonly ReportFinding[];
  readonly trueItems: readonly TrueItem[];
  readonly readItems: readonly NoteItem[];
}

export interface Tally {
  readonly hits: number;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
  readonly f1: number;
}

export interface Share {
  readonly of: number;
  readonly right: number;
}

export interface ReportScore {
  readonly core: Tally;
  readonly upper: Tally;
  readonly denied: Tally;
  readonly roots: Tally;
  readonly graded: Share;
  readonly sided: Share;
  readonly reversed: readonly string[];
  readonly hedged: Share;
  readonly critical: Share;
  readonly flips: readonly string[];
  readonly notes: Tally;
}

const CORE = new Set([
  "bulge",
  "protrusion",
  "extrusion",
  "sequestration",
  "herniation",
  "stenosis",
  "arthropathy",
  "hypertrophy",
  "spondylolisthesis",
  "fracture",
  "osteophyte",
  "cyst",
  "tumour",
  "infection",
  "haematoma",
  "scar",
  "scoliosis",
  "desiccation",
  "height-loss",
  "normal",
  "contact",
  "compression",
]);
const HERNIATIONS = new Set(["protrusion", "extrusion", "sequestration", "herniation"]);
const UPPER = new Set(["T12-L1", "L1-L2", "L2-L3", "T12", "L1", "L2"]);

type Finding = TrueFinding | ReportFinding;

const isCore = (finding: Finding) => finding.level !== "spine" && CORE.has(finding.condition);
const key = ({ level, structure, condition, negated }: Finding) =>
  [level, structure, condition, negated ? "denied" : "there"].join(" ");
const rootKey = ({ level, root, condition, negated }: Finding) =>
  [level, root, condition, negated ? "denied" : "there"].join(" ");

export function scoreOf(reports: readonly Judged[]): ReportScore {
  const matched = reports.flatMap(matchedOf);
  const stated = matched.filter(({ truth }) => !truth.negated && sidesOf(truth).length > 0);
  const graded = matched.filter(({ truth }) => !truth.negated && truth.severity !== "unspecified");
  const hedged = matched.filter(({ truth }) => !truth.negated && truth.certainty === "possible");
  return {
    core: tally(reports, isCore, key),
    upper: tally(reports, (finding) => isCore(finding) && UPPER.has(finding.level), key),
    denied: tally(reports, (finding) => isCore(finding) && finding.negated, key),
    roots: tally(reports, ({ structure, root }) => structure === "root" && root !== null, rootKey),
    graded: share(graded, ({ truth, read }) => read.severity === truth.severity),
    sided: share(stated, ({ truth, all }) => same(sidesOf(truth), [...new Set(all.flatMap(sidesOf))], truth)),
    reversed: stated.flatMap(({ id, truth, all }) => (isReversed(truth, all) ? [`${id}: ${key(truth)}`] : [])),
    hedged: share(hedged, ({ read }) => read.certainty === "possible"),
    critical: critical(reports),
    flips: reports.flatMap(flipsOf),
    notes: noteTally(reports),
  };
}

function tally(
  reports: readonly Judged[],
  counts: (finding: Finding) => boolean,
  keyOf: (finding: Finding) => string,
): Tally {
  let hits = 0;
  const extra: string[] = [];
  const missed: string[] = [];
  for (const { id, truth, read } of reports) {
    const wanted = new Set(truth.filter((finding) => counts(finding) && finding.optional !== true).map(keyOf));
    const allowed = new Set(truth.filter(counts).map(keyOf));
    const got = new Set(read.filter(counts).map(keyOf));
    for (const each of got)
      if (wanted.has(each)) hits++;
      else if (!allowed.has(each)) extra.push(`${id}: ${each}`);
    for (const each of wanted) if (!got.has(each)) missed.push(`${id}: ${each}`);
  }
  return { hits, extra, missed, f1: f1(hits, extra.length, missed.length) };
}

function f1(hits: number, extra: number, missed: number): number {
  return hits === 0 ? (extra + missed === 0 ? 1 : 0) : (2 * hits) / (2 * hits + extra + missed);
}

interface Matched {
  readonly id: string;
  readonly truth: TrueFinding;
  /** The reading that comes nearest. */
  readonly read: ReportFinding;
  readonly all: readonly ReportFinding[];
}

function matchedOf({ id, truth, read }: Judged): Matched[] {
  return truth.filter(isCore).flatMap((finding) => {
    const all = read.filter((other) => key(other) === key(finding));
    const best = [...all].sort((a, b) => nearness(finding, b) - nearness(finding, a))[0];
    return best === undefined ? [] : [{ id, truth: finding, read: best, all }];
  });
}

function nearness(truth: TrueFinding, read: ReportFinding): number {
  return (truth.root !== null && truth.root === read.root ? 2 : 0) + (truth.side === read.side ? 2 : 0);
}

function sidesOf({ side }: Finding): string[] {
  return side === "bilateral" ? ["left", "right"] : side === "unspecified" ? [] : [side];
}

function same(wanted: readonly string[], got: readonly string[], truth: TrueFinding): boolean {
  return wanted.every((side) => got.includes(side)) && (got.length === wanted.length || truth.side !== "bilateral");
}

function isReversed(truth: TrueFinding, all: readonly ReportFinding[]): boolean {
  const got = new Set(all.flatMap(sidesOf));
  const other = truth.side === "left" ? "right" : truth.side === "right" ? "left" : null;
  return other !== null && got.size === 1 && got.has(other);
}

function share<A>(list: readonly A[], isRight: (each: A) => boolean): Share {
  return { of: list.length, right: list.filter(isRight).length };
}

const family = (condition: string) => (HERNIATIONS.has(condition) ? "herniation" : condition);
const familyKey = ({ level, structure, condition }: Finding) =>
  [level, structure, structure === "facet" && condition === "hypertrophy" ? "arthropathy" : family(condition)].join(
    " ",
  );

/** Said to be there where the text denies it, or denied where it is there. */
function flipsOf({ id, truth, read }: Judged): string[] {
  const there = new Set(truth.filter(({ negated }) => !negated).map(familyKey));
  const denied = new Set(truth.filter(({ negated }) => negated).map(familyKey));
  return read
    .filter(({ condition }) => condition !== "normal")
    .flatMap((finding) => {
      const each = familyKey(finding);
      const flipped = finding.negated ? there.has(each) && !denied.has(each) : denied.has(each) && !there.has(each);
      return flipped ? [`${id}: ${each} read as ${finding.negated ? "denied" : "there"}`] : [];
    });
}

function isCritical({ structure, condition, severity, negated, optional }: TrueFinding): boolean {
  if (negated || optional === true) return false;
  if (["tumour", "infection", "haematoma", "fracture"].includes(condition)) return true;
  if (structure === "conus" && ["contact", "compression"].includes(condition)) return true;
  return (
    (structure === "root" && condition === "compression") ||
    (condition === "stenosis" && ["severe", "moderate-severe"].includes(severity))
  );
}

function critical(reports: readonly Judged[]): Share {
  const lenient = (finding: Finding) =>
    [finding.level, finding.structure, finding.structure === "root" ? "touched" : family(finding.condition)].join(" ");
  let of = 0;
  let right = 0;
  for (const { truth, read } of reports) {
    const got = new Set(read.filter(({ negated }) => !negated).map(lenient));
    for (const each of new Set(truth.filter(isCritical).map(lenient))) {
      of++;
      if (got.has(each)) right++;
    }
  }
  return { of, right };
}

/** Of the items that the truth lists: an item beyond them is neither right nor wrong. */
function noteTally(reports: readonly Judged[]): Tally {
  let hits = 0;
  const extra: string[] = [];
  const missed: string[] = [];
  const itemKey = ({ item, polarity }: { item: string; polarity: string }) => `${item} ${polarity}`;
  for (const { id, trueItems, readItems } of reports) {
    const listed = new Set(trueItems.map(({ item }) => item));
    const wanted = new Set(trueItems.filter(({ optional }) => optional !== true).map(itemKey));
    const allowed = new Set(trueItems.map(itemKey));
    const got = new Set(readItems.filter(({ item }) => listed.has(item)).map(itemKey));
    for (const each of got)
      if (wanted.has(each)) hits++;
      else if (!allowed.has(each)) extra.push(`${id}: ${each}`);
    for (const each of wanted) if (!got.has(each)) missed.push(`${id}: ${each}`);
  }
  return { hits, extra, missed, f1: f1(hits, extra.length, missed.length) };
}
