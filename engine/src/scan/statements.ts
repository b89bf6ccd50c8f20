import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer } from "../knowledge/reading.ts";
import type { ScanImaging } from "../knowledge/scan-entries.ts";
import { answerWord } from "../reading/answer-word.ts";
import type { EnteredFinding } from "../vocabulary/case.ts";
import type { ReportReading } from "../vocabulary/report.ts";
import type { ReportEntry, ReportLeftOut } from "../vocabulary/report-answer.ts";
import type { Decided } from "./decisions.ts";
import { type NotPlaced, type Placed, place } from "./placed.ts";

export interface Statements {
  /** What would enter a case. */
  readonly entries: readonly ReportEntry[];
  readonly leftOut: readonly ReportLeftOut[];
  /** Everything there or perhaps there that the model knows, to be set against symptoms and signs. */
  readonly judged: readonly Placed[];
}

/**
 * The findings of a report as findings of a case. Several that speak of one thing become one statement; what the model
 * cannot hold is left out and named, and never turned into a plain yes or no.
 */
export function statementsOf(
  reading: ReportReading,
  { findings: standing }: Pick<Decided, "findings">,
  imaging: ScanImaging,
  findings: Knowledge["findings"],
): Statements {
  const leftOut: ReportLeftOut[] = [];
  const leave = (of: number, reason: ReportLeftOut["reason"], because: string | null) => {
    if (!leftOut.some((one) => one.of === of && one.reason === reason))
      leftOut.push({ kind: "finding", of, reason, because });
  };
  const usable = standing.filter((one) => one.standing === null).map(({ finding }) => finding);
  const around = { modality: reading.modality, findings: usable };
  const placed: Placed[] = [];
  const judged: Placed[] = [];
  for (const [of, { finding, standing: why }] of standing.entries()) {
    if (why !== null) {
      leave(of, why, null);
      continue;
    }
    for (const one of place(of, finding, around, imaging, findings)) {
      if ("reason" in one) {
        leave(of, one.reason, one.because);
        continue;
      }
      if (!finding.negated && finding.condition !== "normal" && one.entry.stage === "imaging") judged.push(one);
      if (finding.certainty === "possible") leave(of, "possible", null);
      else if (one.row.enters === false) leave(of, "fit_only", one.row.because ?? null);
      else placed.push(one);
    }
  }
  const isDenied = ({ of, lo }: Placed) => standing[of]!.finding.negated || lo === 0;
  return { entries: merged(placed, isDenied, leave), leftOut, judged };
}

type Leave = (of: number, reason: NotPlaced["reason"], because: string | null) => void;

function merged(placed: readonly Placed[], isDenied: (one: Placed) => boolean, leave: Leave): ReportEntry[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.entry.id}@${one.level ?? ""}:${one.side ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const made: Made[] = [];
  for (const group of groups.values()) {
    const { entry, level, side } = group[0]!;
    const same = placed.filter((other) => other.entry.id === entry.id && !isDenied(other));
    const there = group.filter((one) => !isDenied(one));
    // "No slip elsewhere": a general denial beside one level would deny that level too.
    const general = there.length === 0 && level === undefined && entry.by_level === true;
    if (general && same.some((other) => other.level !== undefined)) {
      for (const { of } of group) leave(of, "elsewhere", null);
      continue;
    }
    // One side is named already: "on one side" adds nothing.
    if (side === "unknown" && same.some((other) => other.level === level && other.side !== "unknown")) continue;
    const bands = common(group, isDenied);
    if (bands === null) {
      for (const { of } of group) leave(of, "clash", null);
      continue;
    }
    made.push({ ...bands, like: group[0]!, of: [...new Set(group.map(({ of }) => of))] });
  }
  return made
    .filter((one) => {
      const clash = clashesWithSides(one, made);
      if (clash) for (const of of one.of) leave(of, "clash", null);
      return !clash;
    })
    .map((one) => ({ finding: entered(one.like, one), of: one.of }));
}

interface Made extends Bands {
  readonly like: Placed;
  readonly of: readonly number[];
}

/** "On one side" has to be possible on one of the two; where it is not, nobody knows which statement is wrong. */
function clashesWithSides({ like: { entry, level } }: Made, made: readonly Made[]): boolean {
  const same = made.filter((one) => one.like.entry.id === entry.id && one.like.level === level);
  const open = same.find(({ like }) => like.side === "unknown");
  const sided = same.filter(({ like }) => like.side === "left" || like.side === "right");
  return open !== undefined && sided.length === 2 && !sided.some(({ lo, hi }) => lo <= open.hi && open.lo <= hi);
}

interface Bands {
  readonly lo: number;
  readonly hi: number;
}

/** The worst that is said to be there, within what is denied; null when the two cannot both hold. */
function common(group: readonly Placed[], isDenied: (one: Placed) => boolean): Bands | null {
  const there = group.filter((one) => !isDenied(one));
  const lo = Math.max(0, ...there.map((one) => one.lo));
  const highest = there.filter(({ hi }) => hi >= lo).map(({ hi }) => hi);
  // A milder grade that is denied beside a worse one says nothing: an extrusion is no bulge.
  const denials = group.filter((one) => isDenied(one) && !(gradeOf(one) > 0 && gradeOf(one) < lo));
  const hi = Math.min(...highest, ...denials.map((one) => one.hi));
  return hi >= lo ? { lo, hi } : null;
}

/** The band that a denied kind of finding would have; 0 where it has no one band. */
function gradeOf({ row, entry }: Placed): number {
  return row.value === undefined ? 0 : Math.max(0, (entry.bands ?? []).indexOf(row.value));
}

function entered({ entry, level, side }: Placed, bands: Bands): EnteredFinding {
  return {
    id: entry.id,
    value: answerWord(entry, { id: entry.id, ...bands } satisfies Answer),
    ...(level === undefined ? {} : { level }),
    ...(side === undefined ? {} : { side }),
  };
}
