import type { Assessment } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { ASSESSMENT, DISC, STEP } from "../../../../engine/test/assessment-example.ts";
import { exampleKnowledge } from "../../../../engine/test/words-example.ts";
import { stepsTold, told } from "./told.ts";

const knowledge = exampleKnowledge();
const tell = (change: Partial<Assessment> = {}) => told({ ...ASSESSMENT, ...change }, knowledge, "practitioner");

describe("an assessment in words for the page", () => {
  it("counts the numbers behind a claim by source and status instead of listing them", () => {
    const all = tell().causes!.topics[0]!.claims.flatMap(({ grounds }) => grounds);
    expect(all.length).toBeGreaterThan(0);
    for (const claim of tell().causes!.topics[0]!.claims) {
      const keys = claim.grounds.map(({ source, status }) => `${source} ${status}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(all.some(({ numbers }) => numbers > 1)).toBe(true);
  });

  it("tells ten causes in full, and every serious one that must stay in sight", () => {
    const causes = Array.from({ length: 14 }, (_, at) => ({ ...DISC, id: at === 12 ? "hip" : `cause${at}` }));
    expect(tell({ causes }).causes!.topics.map(({ about }) => about)).toEqual([
      ...causes.slice(0, 10).map(({ id }) => id),
      "hip",
    ]);
  });

  it("tells steps in the order in which they are shown, safety questions first", () => {
    const nextSteps = Array.from({ length: 7 }, (_, at) => ({ ...STEP, finding: `finding${at}`, safety: at === 6 }));
    const order = ["finding6", ...Array.from({ length: 6 }, (_, at) => `finding${at}`)];
    expect(stepsTold({ nextSteps }).map(({ finding }) => finding)).toEqual(order);
    expect(tell({ nextSteps }).next!.topics.map(({ about }) => about)).toEqual(order);
  });

  it("says the other parts as the engine does", () => {
    const { change, fit, scan, judgement } = tell();
    expect(change!.claims.length).toBe(3);
    expect(fit!.claims[0]!.words).toBe("fit.unusual");
    expect(scan!.topics.length).toBe(1);
    expect(judgement!.claims.at(-1)!.grounds).toEqual([{ source: "study1999", status: "published", numbers: 1 }]);
  });

  it("gives no causes outside the scope", () =>
    expect(tell({ scope: { inScope: false, reason: "No.", see: null, within: null } }).causes).toBeUndefined());
});
