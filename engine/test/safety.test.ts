import { beforeAll, describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { answerSequence, redFlags } from "./answer-sequences.ts";
import { judgeSequence, type SafetyLaw, type SafetyVerdict } from "./safety-laws.ts";

const knowledge = loadForScripts();
/** As many as fit into a test run; `npm run safety` takes 100,000. */
const SEQUENCES = 150;

const verdicts: SafetyVerdict[] = [];

beforeAll(() => {
  for (let seed = 0; seed < SEQUENCES; seed += 1)
    verdicts.push(judgeSequence(knowledge, answerSequence(knowledge, seed)));
}, 240_000);

const LAWS: readonly SafetyLaw[] = [
  "a finding that a safety screen asks for never lowers the urgency",
  "a finding that a safety screen asks for never lengthens the time",
  "not-assessed is the same as leaving out",
  "no serious cause falls below one twentieth of its prior ratio before imaging",
  "a readable case gets an answer",
];

describe("In every generated consultation", () => {
  it.each(LAWS)("%s", (law) => {
    const broken = verdicts.flatMap(({ seed, faults }) =>
      faults.filter((fault) => fault.law === law).map(({ what }) => `seed ${seed}: ${what}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("The consultations", () => {
  it("come again with the same seed, and differ from one seed to the next", () => {
    expect(answerSequence(knowledge, 7)).toEqual(answerSequence(knowledge, 7));
    expect(answerSequence(knowledge, 7).start).not.toEqual(answerSequence(knowledge, 8).start);
  });

  it("end at every height, and most red flags in them can be said", () => {
    const ended = new Set(verdicts.map(({ level }) => level));
    expect([...ended]).toEqual(expect.arrayContaining(["not-enough-known", "urgent", "emergency"]));
    const sum = (of: (verdict: SafetyVerdict) => number) => verdicts.reduce((all, one) => all + of(one), 0);
    expect(sum(({ refused }) => refused)).toBeLessThan(0.2 * sum(({ added }) => added));
    expect(verdicts.filter(({ tooWide }) => tooWide).length).toBeLessThan(0.02 * SEQUENCES);
  });

  it("hold every finding of the screens and of the gate in turn", () => {
    const said = new Set(
      Array.from({ length: 1500 }, (_, seed) => answerSequence(knowledge, seed).flags.map(({ id }) => id)).flat(),
    );
    expect(redFlags(knowledge).filter((id) => !said.has(id))).toEqual([]);
  });
});
