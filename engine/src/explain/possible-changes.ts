import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { type Change, changedReading } from "./changed-reading.ts";

/**
 * Every single answer that could be another one: each answer given, turned to its normal and to its worst value (taken
 * back where it cannot be turned), and each core finding of history, examination and laboratory that nobody has
 * assessed, answered present and absent. What would contradict the other answers is left out.
 *
 * Age, sex and what conditions and drugs imply are facts and stay.
 */
export function possibleChanges(reading: CaseReading, knowledge: Pick<Knowledge, "findings">): Change[] {
  const { findings } = knowledge;
  const holds = (change: Change) => changedReading(reading, [change], findings) !== null;
  const given = reading.answers.flatMap((from): Change[] => {
    const entry = findings[from.id]!;
    if (from.implied === true || entry.type === "categorical") return [];
    const turned = turnedValues(entry, from).map((to) => ({ from, to }));
    const possible = turned.filter(holds);
    return possible.length > 0 ? possible : [{ from, to: null }].filter(holds);
  });
  const answered = new Set(reading.answers.map(({ id }) => id));
  const open = Object.keys(findings)
    .sort()
    .map((id) => findings[id]!)
    .filter((entry) => !answered.has(entry.id) && isAsked(entry, reading))
    .flatMap((entry) => newAnswers(entry).map((to): Change => ({ from: null, to })))
    .filter(holds);
  return [...given, ...open];
}

/** Bands that an answer turns to: the normal one, and the worst; a boolean finding has only these two. */
function turnedValues(entry: FindingEntry, { lo, hi, id, side, level }: Answer): Answer[] {
  const worst = worstBand(entry);
  const place = { id, ...(side === undefined ? {} : { side }), ...(level === undefined ? {} : { level }) };
  const bands = [0, worst].filter((band) => band < lo || band > hi || (lo < hi && band === worst && lo > 0));
  return bands.map((band) => ({ ...place, lo: band, hi: band }));
}

function worstBand(entry: FindingEntry): number {
  return entry.type === "ordinal" ? (entry.bands?.length ?? 2) - 1 : 1;
}

const ASKED_STAGES: readonly FindingEntry["stage"][] = ["history", "examination", "laboratory"];
/** Vaguer ways of saying what is asked precisely. */
const VAGUE: readonly FindingEntry["kind"][] = ["any-of", "blanket"];

function isAsked(entry: FindingEntry, { sex }: CaseReading): boolean {
  return (
    entry.tier === "core" &&
    entry.type !== "categorical" &&
    ASKED_STAGES.includes(entry.stage) &&
    !VAGUE.includes(entry.kind) &&
    entry.by_level !== true &&
    (entry.applies_to === undefined || sex === null || entry.applies_to === sex)
  );
}

/** Present on either side, absent from both; a duration is short or long. */
function newAnswers(entry: FindingEntry): Answer[] {
  const worst = worstBand(entry);
  const { id } = entry;
  const present = entry.kind === "description" ? { lo: worst, hi: worst } : { lo: 1, hi: worst };
  if (entry.laterality !== "sided")
    return [
      { id, ...present },
      { id, lo: 0, hi: 0 },
    ];
  return [
    { id, side: "left", ...present },
    { id, side: "right", ...present },
    { id, side: "unknown", lo: 0, hi: 0 },
  ];
}
