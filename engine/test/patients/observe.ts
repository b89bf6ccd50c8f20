import type { Network } from "../../src/belief/network.ts";
import type { FindingEntry } from "../../src/knowledge/entries.ts";
import { gradeOf } from "../../src/reading/grades.ts";
import { LEVELS, type Level } from "../../src/vocabulary/anatomy.ts";
import type { Case } from "../../src/vocabulary/case.ts";
import type { SyntheticPatient } from "./draw-patient.ts";
import type { DrawnPerson } from "./draw-person.ts";
import { type Random, shuffled, wholeNumber } from "./random.ts";
import { answerTo, placesOf, type Question } from "./statement.ts";

/**
 * The case that somebody would write down who asks so many things of this patient.
 *
 * What is asked depends on chance, age and sex alone, never on what is true of the patient: an answer that is missing
 * tells nothing, as the engine takes it. (In a clinic it does tell something; that cannot be tried here.) Answers are
 * true: nobody errs or lies beyond what the rates of the model hold already.
 *
 * @param howMany findings asked; a sided one gives an answer for each side, a levelled one for two neighbouring levels
 */
export function observe(network: Network, patient: SyntheticPatient, random: Random, howMany: number): Case {
  const { setting, ageYears, sex } = patient.person;
  return {
    setting,
    patient: { age: ageYears, sex },
    findings: questionsFor(network, patient.person, random, howMany).flatMap(
      (question) => answerTo(network, patient, question) ?? [],
    ),
  };
}

/** Chance that a consultation has such a test at all, and how many of its findings are then asked at most. */
const TESTS = [
  { stage: "laboratory", chance: 0.3, most: 4 },
  { stage: "imaging", chance: 0.25, most: 3 },
  { stage: "electrodiagnostic", chance: 0.05, most: 2 },
] as const;
/** Of what is left after the tests, the part that is asked; the rest is examined. */
const HISTORY_SHARE = 0.6;
/** How often a finding of the extended tier is asked about as if it were core. */
const EXTENDED = 0.1;
const SIDE_NOT_STATED = 0.1;
const LEVEL_NOT_STATED = 0.3;
const BAND_NOT_STATED = 0.15;

/** Which findings are asked of such a person: the place of the pain and the history first, then examination and tests. */
export function questionsFor(network: Network, person: DrawnPerson, random: Random, howMany: number): Question[] {
  const asked = new Asked(network, person, random);
  asked.take((entry) => entry.id === COMPLAINT, 1);
  const tests = TESTS.map(({ stage, chance, most }) => ({
    stage,
    count: random() < chance ? wholeNumber(random, 1, most) : 0,
  }));
  const left = howMany - tests.reduce((sum, { count }) => sum + count, 0);
  asked.take(({ stage }) => stage === "history", Math.round(left * HISTORY_SHARE) - asked.count);
  asked.take(({ stage }) => stage === "examination", left - asked.count);
  for (const { stage, count } of tests) asked.take((entry) => entry.stage === stage, count);
  return asked.questions;
}

const COMPLAINT = "pain_low_back";

class Asked {
  readonly questions: Question[] = [];
  count = 0;
  private readonly network: Network;
  private readonly random: Random;
  /** What can still be asked, core first. */
  private readonly open: readonly FindingEntry[];
  /** Ids of which something has been said. */
  private readonly said = new Set<string>();
  /** One scan, one pair of levels. */
  private readonly levels: readonly Level[];

  constructor(network: Network, person: DrawnPerson, random: Random) {
    this.network = network;
    this.random = random;
    const { findings } = network.knowledge;
    const askable = Object.keys(findings)
      .sort()
      .map((id) => findings[id]!)
      .filter((entry) => isAskable(entry, person.sex) && gradeOf(entry.id, findings) === null);
    const tiers = askable.map((entry) => (entry.tier === "core" || random() < EXTENDED ? 0 : 1));
    this.open = [0, 1].flatMap((tier) =>
      shuffled(
        random,
        askable.filter((_, i) => tiers[i] === tier),
      ),
    );
    const first = wholeNumber(random, 0, LEVELS.length - 2);
    this.levels = LEVELS.slice(first, first + 2);
  }

  /** Asks so many more of the findings that fit. */
  take(fits: (entry: FindingEntry) => boolean, count: number): void {
    let left = count;
    for (const entry of this.open) {
      if (left <= 0) return;
      // A vague finding and its parts say the same twice; who asks for the one does not ask for the other.
      const covered = coveredBy(this.network, entry);
      if (!fits(entry) || covered.some((id) => this.said.has(id))) continue;
      for (const id of covered) this.said.add(id);
      this.questions.push(...this.statements(entry));
      this.count += 1;
      left -= 1;
    }
  }

  private statements(entry: FindingEntry): Question[] {
    const { random } = this;
    const [openSide, openLevel, ungraded] = [SIDE_NOT_STATED, LEVEL_NOT_STATED, BAND_NOT_STATED].map(
      (chance) => random() < chance,
    );
    const seen = new Map<string, Question>();
    for (const { side, level } of placesOf(entry)) {
      if (level !== null && !openLevel && !this.levels.includes(level)) continue;
      const question: Question = {
        id: entry.id,
        side: openSide ? null : side,
        level: openLevel ? null : level,
        ungraded: ungraded!,
      };
      seen.set(`${question.side}${question.level}`, question);
    }
    return [...seen.values()];
  }
}

function isAskable(entry: FindingEntry, sex: "female" | "male"): boolean {
  if (entry.kind === "gate-only" || entry.type === "categorical") return false;
  return (entry.applies_to ?? sex) === sex;
}

/** The finding, its parts, and the signs that take the place of a general statement. */
function coveredBy(network: Network, entry: FindingEntry): string[] {
  const { findings, blankets } = network.knowledge;
  const covered = new Set<string>();
  const add = (id: string): void => {
    if (covered.has(id)) return;
    covered.add(id);
    const { parts, each_side_of } = findings[id]!;
    for (const below of parts ?? []) add(below);
    if (each_side_of !== undefined) add(each_side_of);
  };
  add(entry.id);
  for (const row of blankets.statements) if (row.finding === entry.id) for (const sign of row.replaced_by) add(sign);
  return [...covered];
}
