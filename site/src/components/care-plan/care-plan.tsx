import type { ItemVerdict, CarePlan as Plan, PlanStage, Within } from "@foramen/engine";

const WITHIN: Readonly<Record<Within, string>> = {
  now: "now",
  hours: "within hours",
  "next-day": "by tomorrow",
  "two-weeks": "within 2 weeks",
  routine: "routinely",
};

/** The plan by stage, the present one open; whom to see, what forbids, and when to leave the plan. */
export function CarePlan({ plan }: { plan: Plan }) {
  const { stages, verdicts, referrals, leaveEarly, checkFirst, provisional } = plan;
  const byItem = new Map(verdicts.map((verdict) => [verdict.item, verdict]));
  const forbidden = verdicts.filter(({ item, verdict }) => verdict === "contraindicated" && !item.startsWith("drugs/"));
  const asked = checkFirst.filter(({ fact }) => !fact.startsWith("medication/"));
  return (
    <div class="care-plan">
      {provisional && <p class="aside">Provisional: nothing is firm before the open safety questions are answered.</p>}
      {referrals.length > 0 && (
        <ul class="plain-list plan-referrals">
          {referrals.map(({ id, to, within, because }) => (
            <li key={id}>
              <b>{to.clinical}</b>, {WITHIN[within]}: {because.clinical}
            </li>
          ))}
        </ul>
      )}
      {stages.map((stage) => (
        <Stage key={stage.id} stage={stage} byItem={byItem} />
      ))}
      {asked.length > 0 && (
        <details>
          <summary>Ask first: {asked.length}, each could forbid something offered</summary>
          <ul class="plain-list">
            {asked.map(({ fact, clinical }) => (
              <li key={fact}>{clinical}</li>
            ))}
          </ul>
        </details>
      )}
      {forbidden.length > 0 && (
        <details>
          <summary>Contraindicated here: {forbidden.length}</summary>
          <ul class="plain-list">
            {forbidden.map(({ item, label, because }) => (
              <li key={item}>
                <s>{label}</s>: {because[0]?.clinical}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>When to leave the plan and get help</summary>
        <ul class="plain-list">
          {leaveEarly.map(({ id, clinical, within }) => (
            <li key={id}>
              {clinical} <b>{WITHIN[within]}</b>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** What is to be avoided stands apart: its name alone would read as advice. */
const isAvoided = ({ item }: ItemVerdict) => item.startsWith("to_avoid/");
const OFFERS: readonly { title: string; has: (one: ItemVerdict) => boolean }[] = [
  { title: "Recommended", has: (one) => one.verdict === "recommended" && !isAvoided(one) },
  { title: "Consider", has: (one) => one.verdict === "consider" && !isAvoided(one) },
  { title: "Avoid", has: isAvoided },
];

function Stage({ stage, byItem }: { stage: PlanStage; byItem: ReadonlyMap<string, ItemVerdict> }) {
  const offered = stage.items.flatMap((item) => byItem.get(item) ?? []);
  return (
    <details class="plan-stage" open={stage.current} data-stage={stage.id}>
      <summary>
        {stage.clinical}
        {stage.current && <span class="tag">here</span>}
      </summary>
      <p class="aside">{stage.goal.clinical}</p>
      {stage.steps.length > 0 && (
        <ul class="plan-steps">
          {stage.steps.map(({ clinical }) => (
            <li key={clinical}>{clinical}</li>
          ))}
        </ul>
      )}
      {OFFERS.map(({ title, has }) => {
        const here = offered.filter(has);
        if (here.length === 0) return null;
        return (
          <p key={title}>
            <b>{title}:</b> {here.map(({ label }) => label).join("; ")}.
          </p>
        );
      })}
      {stage.review && (
        <p>
          <b>Review</b> at {stage.review.weeks} weeks: {stage.review.clinical}
        </p>
      )}
      {stage.next && <p class="aside">{stage.next.clinical}</p>}
    </details>
  );
}
