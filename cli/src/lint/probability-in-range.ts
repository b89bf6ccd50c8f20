import type { KnowledgeFile } from "../knowledge/read-files.ts";
import { clinicalNumbers, provenances } from "./clinical-numbers.ts";
import { type Fault, faultAt, type Rule, type Steps } from "./view.ts";

/** Fields that hold ratios between groups of people; 1 means no difference, 0 that one group never has it. */
const RATIOS = new Set(["age_ratio", "sex_ratio", "ratio"]);
/** A ratio beyond this is a slip of the pen; a fracture needs an injury, which takes thousands. */
const LARGEST_RATIO = 10_000;
const SMALLEST_ODDS_RATIO = 1 / LARGEST_RATIO;

/** Chances lie from 0 to 1, priors from 0 to 1000 in 1000, odds ratios above 0, and n is no more than N. */
export const probabilityInRange: Rule = {
  name: "probability-in-range",
  *check({ files }): Generator<Fault> {
    for (const file of files) {
      for (const { steps, value, provenance } of clinicalNumbers(file)) {
        const [least, most, what] = range(steps);
        if (value >= least && value <= most) continue;
        const hint = what === "a chance" && value > 1 && value <= 100 ? " A percentage? Divide by 100." : "";
        const message = `${steps.join(".")} is ${value}, but ${what} lies between ${least} and ${most}.${hint}`;
        yield faultAt(this.name, file, steps, provenance === null ? `${message} It has no source either.` : message);
      }
      yield* counts(this.name, file);
    }
  },
};

function range(steps: Steps): [least: number, most: number, what: string] {
  const names = steps.filter((step) => typeof step === "string");
  if (names.includes("odds_ratio")) return [SMALLEST_ODDS_RATIO, LARGEST_RATIO, "an odds ratio"];
  if (names.some((name) => RATIOS.has(name))) return [0, LARGEST_RATIO, "a ratio"];
  if (names.includes("prior_per_1000")) return [0, 1000, "a prior in 1000"];
  if (names.includes("members")) return [-1, 1, "a sign"];
  if (names.includes("band")) return [0, 10, "a band"];
  if (names.includes("cost")) return [0, 3, "a cost"];
  if (names.includes("wait_days")) return [0, 365, "a wait in days"];
  if (names.includes("radiation_msv")) return [0, 50, "a dose in mSv"];
  if (names.includes("uses") || names.includes("cost_per") || names.includes("bits") || names.includes("log10"))
    return [0, 10, "a weight"];
  if (names.includes("take_off_degrees")) return [0, 90, "an angle"];
  if (names.includes("times")) return [1, 1000, "a factor"];
  return [0, 1, "a chance"];
}

function* counts(rule: string, file: KnowledgeFile): Generator<Fault> {
  for (const { steps, provenance } of provenances(file)) {
    const { n, N } = provenance;
    if ((n === undefined) !== (N === undefined)) {
      yield faultAt(rule, file, steps, `${steps.join(".")} gives only one of n and N; a count needs both.`);
    } else if (n !== undefined && N !== undefined && (n < 0 || N < 1 || n > N)) {
      yield faultAt(rule, file, steps, `${steps.join(".")} says ${n} of ${N}.`);
    }
  }
}
