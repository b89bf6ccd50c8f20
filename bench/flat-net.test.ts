import { expect, it } from "vitest";
import { loadForScripts } from "../scripts/load-for-scripts.ts";
import { posteriorOf } from "./engine-under-test.ts";
import {
  asKnowledge,
  asReading,
  asTables,
  type FlatEvidence,
  type FlatNet,
  flatEvidence,
  flatNet,
} from "./flat-net.ts";

it.each([1, 2, 3])(
  "the engine sees the flat net as what it is: independent causes, noisy-OR findings (seed %i)",
  (seed) => {
    const net = flatNet(6, 12, seed);
    const given = flatEvidence(net, seed);
    const { present } = posteriorOf(asKnowledge(net, loadForScripts()), asReading(given));
    // Plain pain comes last in the alphabet.
    for (const [cause, p] of byEnumeration(net, given).entries()) expect(present[cause]!).toBeCloseTo(p, 10);
  },
);

it("writes a noisy-OR out as a table in which each parent alone has its link beside the leak", () => {
  const net: FlatNet = {
    causes: [0.1, 0.2],
    findings: [
      {
        leak: 0.1,
        parents: [
          { cause: 0, link: 0.5 },
          { cause: 1, link: 0.8 },
        ],
      },
    ],
  };
  const { cpt } = asTables(net).finding_000 as { cpt: { when: Record<string, string>; then: { T: number } }[] };
  const chance = (a: string, b: string) => cpt.find(({ when }) => when.cause_00 === a && when.cause_01 === b)!.then.T;
  expect(chance("F", "F")).toBeCloseTo(0.1, 12);
  expect(chance("T", "F")).toBeCloseTo(0.55, 12); // 1 - 0.9 x 0.5
  expect(chance("F", "T")).toBeCloseTo(0.82, 12); // 1 - 0.9 x 0.2
  expect(chance("T", "T")).toBeCloseTo(0.91, 12); // 1 - 0.9 x 0.5 x 0.2
});

it("is the same net and the same evidence again for the same seed", () => {
  expect(flatNet(8, 20, 3)).toEqual(flatNet(8, 20, 3));
  expect(flatNet(8, 20, 3)).not.toEqual(flatNet(8, 20, 4));
  expect(flatEvidence(flatNet(8, 20, 3), 1)).not.toEqual(flatEvidence(flatNet(8, 20, 3), 2));
});

/** P(cause | evidence), over every combination of causes. */
function byEnumeration(net: FlatNet, { present, absent }: FlatEvidence): number[] {
  const sums = net.causes.map(() => 0);
  let whole = 0;
  for (let world = 0; world < 2 ** net.causes.length; world += 1) {
    const on = (cause: number) => (world & (2 ** cause)) !== 0;
    const shown = ({ leak, parents }: FlatNet["findings"][number]) =>
      1 - parents.reduce((miss, { cause, link }) => (on(cause) ? miss * (1 - link) : miss), 1 - leak);
    let p = net.causes.reduce((product, prior, cause) => product * (on(cause) ? prior : 1 - prior), 1);
    for (const f of present) p *= shown(net.findings[f]!);
    for (const f of absent) p *= 1 - shown(net.findings[f]!);
    whole += p;
    net.causes.forEach((_, cause) => {
      if (on(cause)) sums[cause]! += p;
    });
  }
  return sums.map((sum) => sum / whole);
}
