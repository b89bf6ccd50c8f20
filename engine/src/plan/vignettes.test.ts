import { describe, expect, it } from "vitest";
import { plannedVignettes, planningKnowledge } from "../../test/plan/cases.ts";

const planned = plannedVignettes(planningKnowledge());

it("there are at least forty cases", () => expect(planned.length).toBeGreaterThanOrEqual(40));

describe.each(planned.map((one) => [`${one.file}: ${one.written.name}`, one] as const))(
  "%s",
  (_, { written, plan }) => {
    const { urgency, care, provisional, facts = [], verdicts = {}, because = {}, ...more } = written.expect;

    it("has the urgency, the picture and the stages that were written", () => {
      if (urgency !== undefined) expect(plan.urgency.level).toBe(urgency);
      if (care !== undefined) expect(plan.picture.care?.id).toBe(care);
      if (provisional !== undefined) expect(plan.provisional).toBe(provisional);
      expect(plan.facts.map(({ id }) => id)).toEqual(expect.arrayContaining([...facts]));
      if (more.stages !== undefined) expect(plan.stages.map(({ id }) => id)).toEqual(more.stages);
      if (more.choices !== undefined) expect(plan.choices.map(({ id }) => id).sort()).toEqual([...more.choices].sort());
      expect(plan.referrals.map(({ id }) => id)).toEqual(expect.arrayContaining([...(more.referrals ?? [])]));
      expect(plan.referrals.map(({ id }) => id).filter((id) => more.not_referrals?.includes(id))).toEqual([]);
      if (more.second !== undefined) expect(plan.picture.second?.id ?? null).toBe(more.second);
      const steps = plan.stages[0]!.steps.map(({ clinical }) => clinical).join("\n");
      for (const words of more.steps ?? []) expect(steps).toContain(words);
      const present = plan.stages.find(({ id, current }) => current && id !== "now");
      expect(present?.items ?? []).toEqual(expect.arrayContaining([...(more.offered_now ?? [])]));
      if (more.times !== undefined)
        expect([...new Set(plan.referrals.map(({ within }) => within))].filter((time) => time !== "routine")).toEqual(
          more.times,
        );
      expect(plan.checkFirst.map(({ fact }) => fact)).toEqual(expect.arrayContaining([...(more.check_first ?? [])]));
    });

    it("has the verdicts that were written, for the facts that were written", () => {
      const given = Object.fromEntries(
        Object.keys(verdicts).map((item) => [item, plan.verdicts.find((one) => one.item === item)?.verdict]),
      );
      expect(given).toEqual(verdicts);
      for (const [item, fact] of Object.entries(because)) {
        const cited = plan.verdicts.find((one) => one.item === item)?.because.flatMap((reason) => reason.facts);
        expect(cited, item).toContain(fact);
      }
    });
  },
);
