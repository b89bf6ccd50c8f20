import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { networkOf } from "../belief/network.ts";
import { byPlan, followedPlan, planNumbers } from "./plan-of-care.ts";

/** The real causes under three plans of our own. */
const whole = loadForScripts();
const origin = { ess: 4, source: "expert", status: "elicited" as const };
const [danger, press] = ["epidural_abscess", "metastasis"];
const plain = Object.keys(whole.causes).filter((id) => id !== danger && id !== press);
const network = networkOf({
  ...whole,
  plans: [
    { id: "now", label: "", plain: "", urgency: "E0", causes: [danger], followed_from: 0.1, ...origin },
    { id: "soon", label: "", plain: "", urgency: "U1", causes: [press], followed_from: 0.25, ...origin },
    { id: "nerve", label: "", plain: "", urgency: "R", causes: plain.slice(0, 2), ...origin },
    { id: "rest", label: "", plain: "", urgency: "R", causes: plain.slice(2), ...origin },
  ],
});

/** Chances of the leading cause; whatever is left belongs to the last plan. */
function lead(now: number, soon: number, nerve: readonly [number, number], whole = 1): Float64Array {
  const out = new Float64Array(network.causes.length);
  const at = (id: string) => network.causeIndex.get(id)!;
  out[at(danger)] = now * whole;
  out[at(press)] = soon * whole;
  out[at(plain[0]!)] = nerve[0] * whole;
  out[at(plain[1]!)] = nerve[1] * whole;
  out[at(plain[2]!)] = (1 - now - soon - nerve[0] - nerve[1]) * whole;
  return out;
}

describe("the plan of care that is followed", () => {
  it.each([
    { name: "the likeliest while none has reached its threshold", chances: lead(0.09, 0.2, [0.3, 0.2]), plan: "nerve" },
    { name: "the likeliest by all of its causes together", chances: lead(0, 0, [0.3, 0.25]), plan: "nerve" },
    { name: "the likeliest of the rest", chances: lead(0.05, 0.1, [0.2, 0.1]), plan: "rest" },
    {
      name: "one that has reached its threshold, however likely another",
      chances: lead(0, 0.25, [0.7, 0]),
      plan: "soon",
    },
    { name: "the most urgent of two that have reached theirs", chances: lead(0.125, 0.6, [0, 0]), plan: "now" },
    {
      name: "not one that falls just short of its threshold",
      chances: lead(0.0999, 0.2499, [0.3, 0.05]),
      plan: "nerve",
    },
    {
      name: "one with a threshold also when it is merely the likeliest",
      chances: lead(0, 0.24, [0.2, 0.2]),
      plan: "nerve",
    },
  ])("is $name", ({ chances, plan }) => {
    expect(followedPlan(network, chances)).toBe(plan);
  });

  it("goes by shares of the whole, not by the size of joint chances", () => {
    expect(followedPlan(network, lead(0.125, 0, [0.8, 0], 1e-9))).toBe("now");
    expect(followedPlan(network, lead(0.05, 0, [0.8, 0], 50))).toBe("nerve");
  });

  it("adds up the causes of each plan and loses none", () => {
    const sums = byPlan(network, lead(0.1, 0.2, [0.3, 0.15]));
    [0.1, 0.2, 0.45, 0.25].forEach((p, i) => {
      expect(sums[i]).toBeCloseTo(p, 12);
    });
  });
});

describe("the plans of the knowledge", () => {
  it("have every cause once, so that each leading cause has a plan", () => {
    const listed = whole.plans.flatMap(({ causes }) => causes);
    expect([...listed].sort()).toEqual(Object.keys(whole.causes).sort());
    expect([...planNumbers(networkOf(whole))].every((number) => number >= 0)).toBe(true);
  });
});
