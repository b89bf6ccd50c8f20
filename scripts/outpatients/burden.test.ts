import type { AlertStrength } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { burdenOf, type CountedAnswer, NO_BURDEN, weigh } from "./burden.ts";
import { drawOutpatient } from "./draw.ts";
import { readPopulation } from "./population.ts";
import { burdenSection } from "./section.ts";

const alerts = (...strengths: AlertStrength[]): CountedAnswer => ({
  orders: [{ alerts: strengths.map((strength) => ({ type: "interaction", strength })) }],
});

describe("The burden of alerts", () => {
  it("counts alerts, and orders without any or with notes alone", () => {
    const burden = [alerts(), alerts("note"), alerts("check", "note"), alerts("stop", "check")].reduce(
      weigh,
      NO_BURDEN,
    );
    expect(burden).toEqual({
      orders: 4,
      alerts: { stop: 1, check: 2, note: 2 },
      silent: 1,
      quiet: 2,
      refused: 0,
      kinds: { interaction: 3 },
    });
  });

  it("counts a refused order as refused, never as silent", () => {
    expect(weigh(NO_BURDEN, null)).toEqual({ ...NO_BURDEN, orders: 1, refused: 1 });
  });

  const table = readPopulation();
  const outpatients = Array.from({ length: 200 }, (_, number) => drawOutpatient(table, 1, number, "careful"));

  it("of the groups sums to that of all", () => {
    const { all, groups } = burdenOf(outpatients, ({ patient }) =>
      alerts(...patient.current_drugs.map(() => "check" as const)),
    );
    const sum = Object.values(groups).reduce((count, { alerts: { check } }) => count + check, 0);
    expect(sum).toBe(all.alerts.check);
    expect(all.orders).toBe(200);
  });

  it("is written with its bars, met and not met", () => {
    const quiet = burdenOf(outpatients, () => alerts("note"));
    const loud = burdenOf(outpatients, () => alerts("stop"));
    const text = burdenSection({ seed: 1, careful: quiet, blind: loud });
    expect(text).toContain("At most 10 stop alerts per 100 patients: met, 0.0.");
    expect(text).toContain("| careful | 200 | 0.0 | 0.0 | 100.0 | 0.0 % | 100.0 % | 0 |");
    expect(burdenSection({ seed: 1, careful: loud, blind: quiet })).toContain("**not met**, 100.0.");
  });
});
