import type { Network } from "../../src/belief/network.ts";
import { nodeKey } from "../../src/belief/nodes.ts";
import type { FindingEntry } from "../../src/knowledge/entries.ts";
import { type BodySide, LEVELS, type Level } from "../../src/vocabulary/anatomy.ts";
import type { EnteredFinding } from "../../src/vocabulary/case.ts";
import type { SyntheticPatient } from "./draw-patient.ts";

/** One thing that somebody asks about or looks at, with how the answer is to be written down. */
export interface Question {
  readonly id: string;
  /** Null: one answer for both sides together, present on one of them at least. */
  readonly side: BodySide | null;
  /** Null: one answer for all levels together. */
  readonly level: Level | null;
  /** An ordinal finding is answered present or absent, without its band. */
  readonly ungraded: boolean;
}

/** What is true of the patient, in the form of a case; null where the finding does not apply to their sex. */
export function answerTo(network: Network, patient: SyntheticPatient, question: Question): EnteredFinding | null {
  const entry = network.knowledge.findings[question.id]!;
  const band = bandOf(patient, entry, question);
  if (band === null) return null;
  const open = isOpen(entry, question);
  return {
    id: entry.id,
    value: wordFor(entry, band, question.ungraded || open),
    ...(entry.laterality === "sided" ? { side: question.side ?? "unknown" } : {}),
    ...(question.level === null ? {} : { level: question.level }),
  };
}

/** Everything that is true of the patient at every place. */
export function everyFinding(network: Network, patient: SyntheticPatient): EnteredFinding[] {
  return Object.values(network.knowledge.findings).flatMap((entry) =>
    placesOf(entry).flatMap((place) => answerTo(network, patient, { id: entry.id, ...place, ungraded: false }) ?? []),
  );
}

/** Every side and level at which a finding stands; nulls for what it does not have. */
export function placesOf(entry: FindingEntry): { side: BodySide | null; level: Level | null }[] {
  const sides = entry.laterality === "sided" ? (["left", "right"] as const) : [null];
  return (entry.by_level ? LEVELS : [null]).flatMap((level) => sides.map((side) => ({ side, level })));
}

/** The answer to a question that leaves side or level open is a band somewhere or worse: only absent and present exclude each other. */
function isOpen(entry: FindingEntry, { side, level }: Question): boolean {
  return (entry.laterality === "sided" && side === null) || (entry.by_level === true && level === null);
}

function bandOf(patient: SyntheticPatient, entry: FindingEntry, { side, level }: Question): number | null {
  let worst: number | null = null;
  for (const place of placesOf(entry)) {
    if ((side !== null && place.side !== side) || (level !== null && place.level !== level)) continue;
    const band = patient.bands.get(nodeKey(entry.id, place.level, place.side));
    if (band !== undefined && (worst === null || band > worst)) worst = band;
  }
  return worst;
}

function wordFor(entry: FindingEntry, band: number, ungraded: boolean): string {
  const graded = entry.type === "ordinal" && (!ungraded || entry.kind === "description");
  return graded ? entry.bands![band]! : band > 0 ? "present" : "absent";
}
