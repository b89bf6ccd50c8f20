import { describe, expect, it } from "vitest";
import { applyCorrections, type Correction } from "./corrections.ts";
import type { Row } from "./evidence.ts";

const published = () => ({
  leaks: { weight_loss: { p: 0.03, n: 3, N: 100, src: "someone1990", status: "published" } },
});
const change = (given: Partial<Correction>): Correction => ({
  path: "leaks.weight_loss.p",
  old: 0.03,
  new: 0.06,
  status: "derived",
  source: "deyo1988",
  reason: "for the test",
  ...given,
});

describe("a correction", () => {
  it("puts its number, source and status in place of the old ones, and drops the count that no longer holds", () => {
    const evidence = published();
    applyCorrections(evidence, [change({})]);
    expect(evidence.leaks.weight_loss).toEqual({ p: 0.06, ess: 6, src: "deyo1988", status: "derived" });
  });

  it("is refused when the evidence holds another value than it expects, and then says both", () => {
    expect(() => applyCorrections(published(), [change({ old: 0.02 })])).toThrow(
      /weight_loss\.p is 0\.03, expected 0\.02/,
    );
  });

  it("is refused when it expects nothing and there is something", () => {
    expect(() => applyCorrections(published(), [change({ old: "absent" })])).toThrow(/expected "absent"/);
  });

  it("is refused when it expects something and there is nothing", () => {
    expect(() => applyCorrections(published(), [change({ path: "leaks.fever_history.p" })])).toThrow(/is "absent"/);
  });

  it("makes a new row, worth six patients, where nothing stood", () => {
    const evidence: Row = { disorders: { a: { findings: {} } } };
    applyCorrections(evidence, [
      change({
        path: "disorders.a.findings.fever_history.p",
        old: "absent",
        new: 0.2,
        source: "expert",
        status: "elicited",
      }),
    ]);
    expect(evidence.disorders.a.findings.fever_history).toEqual({ p: 0.2, ess: 6, src: "expert", status: "elicited" });
  });

  it("takes a row away", () => {
    const evidence: Row = published();
    applyCorrections(evidence, [change({ path: "leaks.weight_loss", old: evidence.leaks.weight_loss, new: "absent" })]);
    expect(evidence.leaks).toEqual({});
  });

  it("keeps the worth of a number that is still derived from its source, but not of one that is now judged", () => {
    const evidence = () => ({ leaks: { weight_loss: { p: 0.03, ess: 40, src: "x", status: "derived" } } });
    const kept = evidence();
    applyCorrections(kept, [change({})]);
    expect(kept.leaks.weight_loss.ess).toBe(40);
    const judged = evidence();
    applyCorrections(judged, [change({ status: "elicited", source: "expert" })]);
    expect(judged.leaks.weight_loss.ess).toBe(6);
  });
});
