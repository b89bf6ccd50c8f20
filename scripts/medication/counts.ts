import type { Judgement } from "./judge.ts";

/** One case and how its answer was judged. */
export interface JudgedCase extends Judgement {
  readonly topic: string;
  readonly name: string;
  /** Nothing serious is expected or tolerated: any alarm is a false one. */
  readonly clean: boolean;
}

export interface CaseCounts {
  readonly cases: number;
  readonly faultless: number;
  readonly accepted: number;
  /** Serious alerts that must come, and those that came. */
  readonly expected: number;
  readonly found: number;
  readonly clean: number;
  readonly alarmed: number;
}

export function countsOf(judged: readonly JudgedCase[]): CaseCounts {
  const sum = (of: (one: JudgedCase) => number) => judged.reduce((total, one) => total + of(one), 0);
  const wrong = new Set(["verdict", "refused", "not refused"]);
  return {
    cases: judged.length,
    faultless: judged.filter(({ faults }) => faults.length === 0).length,
    accepted: judged.filter(({ faults }) => !faults.some(({ kind }) => wrong.has(kind))).length,
    expected: sum(({ expected }) => expected),
    found: sum(({ found }) => found),
    clean: judged.filter(({ clean }) => clean).length,
    alarmed: judged.filter(({ clean, falseAlarms }) => clean && falseAlarms > 0).length,
  };
}
