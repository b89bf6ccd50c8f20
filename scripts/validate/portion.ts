import { type Network, networkOf } from "../../engine/src/belief/network.ts";
import { type Case, SETTINGS, type Setting } from "../../engine/src/vocabulary/case.ts";
import { urgencyRank } from "../../engine/src/vocabulary/urgency.ts";
import { patientsLike, type SyntheticPatient } from "../../engine/test/patients/draw-patient.ts";
import { drawPerson } from "../../engine/test/patients/draw-person.ts";
import { observe } from "../../engine/test/patients/observe.ts";
import { randomFrom, wholeNumber } from "../../engine/test/patients/random.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { type CoverageTally, coverPatient, NO_COVERAGE_TALLY } from "./coverage.ts";
import { type Conclusion, conclude, type Picture, picture } from "./judge.ts";
import { perturb } from "./perturb.ts";
import { judgeRedrawn, numbersOf } from "./redrawn-patient.ts";
import { type Changes, count, noChanges, noTally, type Tally } from "./tally.ts";

/** Some patients of one setting, by number. The same portion gives the same result on any worker. */
export interface Portion {
  /**
   * known-risks: the engine is told every risk factor, asked about or not. robustness: the engine has wrong numbers.
   * coverage: every patient comes from other numbers, and the engine says how sure it is of its own.
   */
  readonly part: "calibration" | "known-risks" | "robustness" | "coverage";
  readonly setting: Setting;
  readonly seed: number;
  /** Numbers from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

export interface PortionResult {
  readonly portion: Portion;
  /** Version of the knowledge that the worker found. */
  readonly knowledge: string;
  readonly tally: Tally;
  readonly changes: Changes;
  readonly coverage: CoverageTally;
}

/** Fewest and most findings that somebody asks. */
const FINDINGS = [8, 20] as const;
/** What a random sequence is for; each its own. */
const FOR = { patient: 0, questions: 1, numbers: 2 } as const;

/** Draws the patients of a portion, has somebody ask them, and counts what the engine makes of it. */
export function workOff(portion: Portion): PortionResult {
  const network = networkOf(loadForScripts());
  const tally = noTally();
  const changes = noChanges();
  const head = { portion, knowledge: network.knowledge.version };
  if (portion.part === "coverage") return { ...head, tally, changes, coverage: coverageOf(network, portion) };
  const other = portion.part === "robustness" ? perturbedFor(portion, network) : null;
  for (let number = portion.from; number < portion.to; number += 1) {
    const { patient, said } = consultation(network, portion, number);
    if (other === null) {
      const known = portion.part === "known-risks" ? withRisks(network, patient, said) : said;
      count(tally, network, patient, conclude(network, known));
      continue;
    }
    const before = picture(network, said);
    const after = picture(other, said);
    count(tally, network, patient, after);
    if (before !== null && after !== null) compare(changes, network, before, after);
  }
  return { ...head, tally, changes, coverage: NO_COVERAGE_TALLY };
}

/** Each patient comes from numbers of their own. */
function coverageOf(network: Network, portion: Portion): CoverageTally {
  const { setting, seed } = portion;
  let coverage = NO_COVERAGE_TALLY;
  for (let number = portion.from; number < portion.to; number += 1) {
    const numbers = numbersOf(network.knowledge, seed, number * SETTINGS.length + SETTINGS.indexOf(setting));
    const { said } = consultation(networkOf(numbers), portion, number);
    coverage = coverPatient(coverage, network, judgeRedrawn(network, numbers, said));
  }
  return coverage;
}

/** One patient of a setting, and the case that was written down. */
export function consultation(
  network: Network,
  { setting, seed }: Pick<Portion, "setting" | "seed">,
  number: number,
): { patient: SyntheticPatient; said: Case } {
  const at = SETTINGS.indexOf(setting);
  const random = randomFrom(seed, at, number, FOR.patient);
  const patient = patientsLike(network, drawPerson(network.knowledge, setting, random))(random);
  const asking = randomFrom(seed, at, number, FOR.questions);
  return { patient, said: observe(network, patient, asking, wholeNumber(asking, ...FINDINGS)) };
}

function withRisks(network: Network, patient: SyntheticPatient, said: Case): Case {
  const { findings } = network.knowledge;
  const others = (said.findings ?? []).filter(({ id }) => findings[id]!.role !== "context");
  const risks = [...patient.person.risks].map(([id, present]) => ({ id, value: present ? "present" : "absent" }));
  return { ...said, findings: [...others, ...risks] };
}

/** Each portion has wrong numbers of its own. */
function perturbedFor({ setting, seed, from }: Portion, network: Network): Network {
  return networkOf(perturb(network.knowledge, randomFrom(seed, SETTINGS.indexOf(setting), from, FOR.numbers)));
}

type Seen = Conclusion & Picture;

const CLEAR = 0.5;

function compare(into: Changes, network: Network, before: Seen, after: Seen): void {
  into.cases += 1;
  const cause = likeliest(before.lead, -1);
  const sameCause = likeliest(after.lead, -1) === cause;
  const sameRoot = before.root === after.root;
  if (sameCause) into.cause += 1;
  if (likeliest(before.lead, network.nonSpecific) === likeliest(after.lead, network.nonSpecific)) into.specific += 1;
  if (sameRoot) into.root += 1;
  const step = urgencyRank(after.urgency) - urgencyRank(before.urgency);
  if (step === 0) into.urgency += 1;
  else if (step < 0) into.lowerUrgency += 1;
  else into.higherUrgency += 1;
  if (before.lead[cause]! >= CLEAR) {
    into.clearCause += 1;
    if (sameCause) into.clearCauseSame += 1;
  }
  if (before.rootChance >= CLEAR) {
    into.clearRoot += 1;
    if (sameRoot) into.clearRootSame += 1;
  }
}

function likeliest(chances: readonly number[], without: number): number {
  let best = without === 0 ? 1 : 0;
  chances.forEach((chance, i) => {
    if (i !== without && chance > chances[best]!) best = i;
  });
  return best;
}
