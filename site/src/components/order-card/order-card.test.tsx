import type { OrderCheck } from "@foramen/engine";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { OrderCard, spans } from "./order-card.tsx";

const ORDER: OrderCheck = {
  drug: "tramadol",
  label: "tramadol",
  understood: "tramadol, 50 mg, oral, 3 a day",
  verdict: "contraindicated",
  advisedAgainst: true,
  headline: "Contraindicated: must not be given",
  plainHeadline: "You must not take it",
  alerts: [
    {
      type: "interaction",
      severity: "contraindicated",
      strength: "stop",
      with: ["tramadol", "phenelzine"],
      because: "Tramadol with phenelzine: coma.",
      action: "Do not use within 14 days.",
      source: "A label; checked 2026-11-22",
      sources: [],
      plain: "Do not take them together.",
      rules: ["IX055"],
    },
  ],
  evidence: { verdict: "against", certainty: "low", because: "No benefit shown.", source: "A guideline" },
  schedule: [],
  scheduleWithheld: null,
  computed: {
    dailyDose: 150,
    maxDailyDose: 400,
    singleDose: 50,
    maxSingleDose: 100,
    dosesPerDay: 3,
    durationDays: null,
    unit: "mg",
    orderMmePerDay: 30,
    creatinineClearanceMlMin: 90,
    renalBand: null,
    renalBandSameForAllWeights: null,
    inr: null,
    inrMax: null,
    stopDaysNeeded: null,
  },
  monitoring: [],
};

describe("the card of an order", () => {
  it("says verdict, strength, reason, action and source in words, not in colour alone", () => {
    const text = render(<OrderCard order={ORDER} />).replace(/<[^>]+>/g, " ");
    for (const words of [
      "Contraindicated",
      "Stop",
      "coma",
      "within 14 days",
      "checked 2026-11-22",
      "apart from safety",
      "150 mg a day",
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each([
    { verdict: "ok", limit: "150 mg a day, at most 400 mg for this patient" },
    { verdict: "cannot-judge", limit: "150 mg a day, at most 400 mg as far as is known" },
  ] as const)("tells the most a day of an order that is $verdict", ({ verdict, limit }) =>
    expect(render(<OrderCard order={{ ...ORDER, verdict }} />)).toContain(limit),
  );

  it("tells no limit of a drug that must not be given", () =>
    expect(render(<OrderCard order={ORDER} />)).not.toContain("at most"));

  it("puts days with the same doses together", () => {
    const day = (number: number, dose: number) => ({ day: number, doses: [dose], total: dose, unit: "mg" });
    expect(spans({ days: [day(1, 10), day(2, 10), day(3, 20)] })).toEqual([
      { from: 1, to: 2, doses: "10", total: 10, unit: "mg" },
      { from: 3, to: 3, doses: "20", total: 20, unit: "mg" },
    ]);
  });
});
