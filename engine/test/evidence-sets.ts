import { evidenceOf } from "../src/belief/evidence.ts";
import { type Network, networkOf } from "../src/belief/network.ts";
import { peopleOf } from "../src/belief/people.ts";
import { ForamenError } from "../src/errors.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { CaseReading } from "../src/knowledge/reading.ts";
import { readCase } from "../src/reading/read-case.ts";
import { LEVELS } from "../src/vocabulary/anatomy.ts";
import { type Case, type EnteredFinding, SETTINGS } from "../src/vocabulary/case.ts";
import { patientsLike } from "./patients/draw-patient.ts";
import { drawPerson } from "./patients/draw-person.ts";
import { observe } from "./patients/observe.ts";
import { type Random, randomFrom, wholeNumber } from "./patients/random.ts";

/** One evidence set on the whole network, and from which seed it came. */
export interface EvidenceSet {
  readonly seed: number;
  readonly origin: "patient" | "uniform";
  readonly entered: Case;
  readonly reading: CaseReading;
  readonly bits: number;
}

/** Findings of one set, at most. */
const MOST_FINDINGS = 40;

/**
 * The set of this seed: every third asks a synthetic patient so many findings, the others take findings, values and
 * places from the whole vocabulary as they come, likely or not.
 *
 * @param most bits that both engines can be asked to hold; each doubling of the people that it may be counts as one
 * @returns null when the set contradicts itself or has more bits
 */
export function evidenceSet(knowledge: Knowledge, seed: number, most: number): EvidenceSet | null {
  const network = networkOf(knowledge);
  const random = randomFrom(seed, 7);
  const origin = seed % 3 === 0 ? "patient" : "uniform";
  const howMany = wholeNumber(random, 1, MOST_FINDINGS);
  const entered = origin === "patient" ? ofPatient(network, random, howMany) : uniform(knowledge, random, howMany);
  try {
    const reading = readCase(entered, knowledge);
    const evidence = evidenceOf(network, reading);
    const people = peopleOf(network, reading, evidence.risks).length;
    return evidence.bits + Math.log2(people) > most ? null : { seed, origin, entered, reading, bits: evidence.bits };
  } catch (error) {
    if (error instanceof ForamenError && /^FINDING_(CONTRADICTION|NOT_APPLICABLE)$/.test(error.code)) return null;
    throw error;
  }
}

function ofPatient(network: Network, random: Random, howMany: number): Case {
  const setting = oneOf(random, SETTINGS);
  const person = drawPerson(network.knowledge, setting, random);
  return observe(network, patientsLike(network, person)(random), random, howMany);
}

function uniform(knowledge: Knowledge, random: Random, howMany: number): Case {
  const ids = Object.values(knowledge.findings)
    .filter(({ type, kind }) => type !== "categorical" && kind !== "gate-only")
    .map(({ id }) => id)
    .sort();
  // Of many findings fewer are present, so that most sets are small enough to be held.
  const present = Math.min(0.8, 9 / howMany);
  const findings = Array.from({ length: howMany }, (): EnteredFinding => {
    const { id, type, kind, bands, laterality, by_level } = knowledge.findings[oneOf(random, ids)]!;
    const there = random() < present;
    const graded = type === "ordinal" && (kind === "description" || random() < 0.7);
    const value = graded
      ? there
        ? bands![wholeNumber(random, 1, bands!.length - 1)]!
        : bands![0]!
      : there
        ? "present"
        : "absent";
    return {
      id,
      value,
      ...(laterality === "sided" ? { side: oneOf(random, ["left", "right", "bilateral", "unknown"] as const) } : {}),
      ...(by_level && random() < 0.8 ? { level: oneOf(random, LEVELS) } : {}),
    };
  });
  return {
    setting: oneOf(random, SETTINGS),
    patient: {
      ...(random() < 0.9 ? { age: wholeNumber(random, 18, 92) } : {}),
      ...(random() < 0.9 ? { sex: oneOf(random, ["female", "male"] as const) } : {}),
    },
    findings,
  };
}

function oneOf<T>(random: Random, from: readonly T[]): T {
  return from[wholeNumber(random, 0, from.length - 1)]!;
}
