import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { withDenied } from "../src/belief/evidence.ts";
import { networkOf } from "../src/belief/network.ts";
import { type Picture, pictureOf } from "../src/belief/picture.ts";
import { Inference } from "../src/belief/posterior.ts";
import { readCase } from "../src/reading/read-case.ts";
import { evidenceSet } from "./evidence-sets.ts";

/**
 * A denial is laid over the vectors of before as a factor (docs/decisions/0007). Whatever is denied, and whatever
 * denial is taken back, the picture has to be the one that is made from nothing.
 */
const knowledge = loadForScripts();
const network = networkOf(knowledge);
const MOST_BITS = 5;
const SETS_OF_EACH = 3;

/** The first synthetic patients, and the first answers of all kinds, that have enough findings to tell apart. */
const all = Array.from({ length: 120 }, (_, seed) => evidenceSet(knowledge, seed, MOST_BITS) ?? []).flat();
const sets = (["patient", "uniform"] as const).flatMap((origin) =>
  all.filter((set) => set.origin === origin && set.bits >= 2 && set.reading.answers.length >= 8).slice(0, SETS_OF_EACH),
);

/** Largest difference between two pictures, as a part of P(evidence). */
function apart(a: Picture, b: Picture): number {
  let most = Math.abs(a.whole - b.whole);
  for (const key of ["lead", "main", "place"] as const)
    a[key].forEach((p, i) => {
      const gap = Math.abs(p - b[key][i]!);
      // NaN must never pass for agreement.
      if (!(gap <= most)) most = gap;
    });
  return most / b.whole;
}

describe.each(sets)("the answers of seed $seed ($bits findings present together)", ({ reading }) => {
  const before = new Inference(network, reading);
  const { lead } = pictureOf(before, new Set());
  const placed = new Set(
    [...lead.keys()].filter((cause) => lead[cause]! > 0.01 * before.run({ companions: false }).evidence),
  );

  it("with any finding denied as well are as if they had been weighed anew", { timeout: 60_000 }, () => {
    const asked = new Set(reading.answers.map(({ id }) => id));
    let compared = 0;
    for (const finding of Object.values(knowledge.findings)) {
      const evidence = asked.has(finding.id) ? null : withDenied(network, before.evidence, finding, 0);
      if (evidence === null) continue;
      const laid = pictureOf(new Inference(network, reading, { before, evidence }), placed);
      const anew = pictureOf(new Inference(network, reading, { evidence }), placed);
      expect.soft(apart(laid, anew), finding.id).toBeLessThan(1e-12);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("with any answer taken back are as if it had never been given", { timeout: 60_000 }, () => {
    for (const answer of reading.answers) {
      const fewer = { ...reading, answers: reading.answers.filter((other) => other !== answer) };
      const laid = new Inference(network, fewer, { before }).run({ companions: true });
      const anew = new Inference(network, fewer).run({ companions: true });
      expect.soft(Math.abs(laid.evidence / anew.evidence - 1), answer.id).toBeLessThan(1e-12);
      laid.present.forEach((p, cause) => {
        expect.soft(Math.abs(p - anew.present[cause]!), `${answer.id}, ${cause}`).toBeLessThan(1e-12);
      });
    }
  });

  it("with any structure held intact or short of deficit are the same on vectors of other answers", () => {
    const fewer = { ...reading, answers: reading.answers.slice(1) };
    const laid = new Inference(network, fewer, { before });
    const anew = new Inference(network, fewer);
    for (const { index } of network.instances)
      for (const allowed of ["intact", "irritated"] as const) {
        const expected = anew.limited({ instance: index, allowed });
        expect.soft(Math.abs(laid.limited({ instance: index, allowed }) / expected - 1)).toBeLessThan(1e-12);
      }
  });
});

it("counts a root once that stands apart from the tension test of its segment", () => {
  const reading = readCase(
    {
      patient: { age: 45, sex: "female" },
      setting: "emergency_department",
      findings: [
        { id: "crossed_slr", side: "right", value: "absent" },
        { id: "thigh_pain_aspect_unknown", side: "left", value: "present" },
      ],
    },
    knowledge,
  );
  const before = new Inference(network, reading);
  const evidence = withDenied(network, before.evidence, knowledge.findings["pain_knee_anterior"]!, 0);
  const laid = pictureOf(new Inference(network, reading, { before, evidence }), new Set());
  const anew = pictureOf(new Inference(network, reading, { evidence }), new Set());
  expect(apart(laid, anew)).toBeLessThan(1e-12);
});

it("has synthetic patients and answers of all kinds to try it on", () => {
  expect(sets.filter(({ origin }) => origin === "patient")).toHaveLength(SETS_OF_EACH);
  expect(sets.filter(({ origin }) => origin === "uniform").length).toBeGreaterThan(0);
});
