import { networkOf } from "../engine/src/belief/network.ts";
import { ForamenError } from "../engine/src/errors.ts";
import type { FindingEntry } from "../engine/src/knowledge/entries.ts";
import type { Knowledge } from "../engine/src/knowledge/knowledge.ts";
import { readCase } from "../engine/src/reading/read-case.ts";
import { scopeOf } from "../engine/src/triage/scope.ts";
import { LEVELS } from "../engine/src/vocabulary/anatomy.ts";
import { type Case, type EnteredFinding, SETTINGS } from "../engine/src/vocabulary/case.ts";
import { type Chance, pick, seeded } from "../engine/test/cut.ts";
import { patientsLike } from "../engine/test/patients/draw-patient.ts";
import { drawPerson } from "../engine/test/patients/draw-person.ts";
import { observe } from "../engine/test/patients/observe.ts";
import { shuffled } from "../engine/test/patients/random.ts";

export const KINDS = ["patient", "random"] as const;
/** patient: what a person with one of the causes would answer. random: anything at all, likely or not. */
export type Kind = (typeof KINDS)[number];

/** Cases of one kind with the same number of findings; a sided one of a patient gives an answer for each side. */
export interface EvidenceSet {
  readonly kind: Kind;
  readonly findings: number;
  /** One for each case, in the same order. */
  readonly seeds: readonly number[];
  readonly cases: readonly Case[];
}

/** The same cases again for the same knowledge, kind, number of findings and first seed. */
export function evidenceSet(
  knowledge: Knowledge,
  kind: Kind,
  findings: number,
  count: number,
  firstSeed = 1,
): EvidenceSet {
  const seeds = Array.from({ length: count }, (_, i) => firstSeed + i);
  return { kind, findings, seeds, cases: seeds.map((seed) => evidence(knowledge, kind, findings, seed)) };
}

/**
 * One case that is readable and within the scope of the knowledge: nothing contradicts anything else, and chances are
 * given for it.
 */
export function evidence(knowledge: Knowledge, kind: Kind, findings: number, seed: number): Case {
  // Neighbouring seeds would begin alike.
  const chance = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(findings + 1, 0x85ebca6b));
  const draw = kind === "patient" ? drawPatient : drawAnything;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const drawn = draw(knowledge, findings, chance);
    if (drawn !== null && scopeOf(readCase(drawn, knowledge), knowledge).inScope) return drawn;
  }
  throw new Error(`No readable case of ${findings} findings (${kind}, seed ${seed}) in ${MOST_ATTEMPTS} attempts.`);
}

const MOST_ATTEMPTS = 200;

/** Everything that carries weight or is recorded as evidence, by id. */
export function allEvidence({ findings }: Knowledge): FindingEntry[] {
  return Object.keys(findings)
    .sort()
    .map((id) => findings[id]!)
    .filter(({ role, type, kind }) => role === "evidence" && type !== "categorical" && kind !== "gate-only");
}

function drawAnything(knowledge: Knowledge, count: number, chance: Chance): Case | null {
  const spare = shuffled(chance, allEvidence(knowledge));
  const start = person(knowledge, chance);
  let lines = spare.splice(0, count).map((entry) => anyAnswer(entry, chance));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const drawn = { ...start, findings: lines };
    const refused = refusedLine(knowledge, drawn);
    if (refused === null) return drawn;
    // Another answer to the same finding; from time to time another finding, for some are tied up on all sides.
    let entry = knowledge.findings[lines[refused]!.id]!;
    if (attempt % 4 === 3) {
      spare.push(entry);
      entry = spare.shift()!;
    }
    lines = lines.with(refused, anyAnswer(entry, chance));
  }
  return null;
}

/** Index of a line that contradicts another or the person, or null. */
function refusedLine(knowledge: Knowledge, drawn: Case): number | null {
  try {
    readCase(drawn, knowledge);
    return null;
  } catch (fault) {
    const line = fault instanceof ForamenError ? /^findings\[(\d+)\]/.exec(fault.where ?? "") : null;
    if (line === null) throw fault;
    return Number(line[1]);
  }
}

function anyAnswer(entry: FindingEntry, chance: Chance): EnteredFinding {
  const bands = entry.bands ?? [];
  const graded = entry.type === "ordinal" && (entry.kind === "description" || chance() < 0.7);
  return {
    id: entry.id,
    value: graded ? pick(chance, bands) : pick(chance, ["present", "absent"]),
    ...(entry.laterality === "sided" ? { side: pick(chance, ["left", "right", "bilateral", "unknown"]) } : {}),
    ...(entry.by_level === true && chance() < 0.9 ? { level: pick(chance, LEVELS) } : {}),
  };
}

/** Whoever comes to any of the settings, with any cause and companions, and what they answer to so many questions. */
function drawPatient(knowledge: Knowledge, count: number, chance: Chance): Case {
  const network = networkOf(knowledge);
  const somebody = drawPerson(knowledge, pick(chance, SETTINGS), chance);
  return observe(network, patientsLike(network, somebody)(chance), chance, count);
}

function person(knowledge: Knowledge, chance: Chance): Case {
  const { setting, ageYears, sex } = drawPerson(knowledge, pick(chance, SETTINGS), chance);
  return { patient: { age: ageYears, sex }, setting };
}
