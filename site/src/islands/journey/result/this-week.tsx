import type { CarePlan, Case, ItemVerdict } from "@foramen/engine";
import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { stepsBeside } from "../../../journey/how-soon.ts";
import { offerReasons } from "../../../journey/offer-reasons.ts";
import { offeredWith } from "../../../journey/waiting-items.ts";
import { whenAndWhy } from "../../../journey/whom-to-see.ts";
import { capital } from "../../../wording/capital.ts";
import { filled } from "../../../wording/filled.ts";
import type { CareReplies } from "../care-messages.ts";

/** So many things to do are shown at once; the rest can be opened. */
const MOST_SHOWN = 4;
/** What is told in a part of its own. */
const ELSEWHERE = /^(drugs|supplements|advanced|operations|to_avoid)\//;
const TO_AVOID = /^to_avoid\//;

/** What to do now: the present stage of the plan, what is offered in it with its reason, and whom to see. */
export function ThisWeek({ care, given }: { care: CareReplies["care"]; given: string }) {
  const { plan, exercises, waiting } = care;
  const { urgency, stages, referrals, checkFirst } = plan;
  if (urgency.level === "emergency") return null;
  const present = stages.find(({ id, current }) => current && id !== "now") ?? stages.find(({ id }) => id !== "now");
  const now = stages.find(({ id }) => id === "now");
  const steps = stepsBeside([...(now?.steps ?? []), ...(present?.steps ?? [])], urgency, referrals);
  const all = offeredIn(plan, [...(now?.items ?? []), ...(present?.items ?? [])]);
  const offered = offeredWith(all, exercises.kind, waiting).filter(({ item }) => !ELSEWHERE.test(item));
  const listed = ((JSON.parse(given) as Case).medications ?? []).length > 0;
  const avoid = all.filter(({ item }) => TO_AVOID.test(item)).slice(0, MOST_SHOWN);
  const [first, rest] = [offered.slice(0, MOST_SHOWN), offered.slice(MOST_SHOWN)];
  return (
    <section class="part" aria-labelledby="week">
      <h2 id="week" tabIndex={-1}>
        {words.weekTitle}
      </h2>
      {present && <p>{present.goal.plain}</p>}
      {urgency.ask.length > 0 && <p>{words.provisional}</p>}
      {steps.length > 0 && (
        <ul>
          {steps.map(({ plain }) => (
            <li key={plain}>{plain}</li>
          ))}
        </ul>
      )}
      {first.length > 0 && <h3>{words.offeredTitle}</h3>}
      <Offers offers={first} />
      {rest.length > 0 && (
        <details>
          <summary>{words.more}</summary>
          <Offers offers={rest} />
        </details>
      )}
      {avoid.length > 0 && <h3>{words.avoidTitle}</h3>}
      <Offers offers={avoid} />
      {referrals.length > 0 && (
        <>
          <h3>{words.seeTitle}</h3>
          <ul>
            {referrals.map((one) => (
              <li key={one.id}>
                <b>{capital(one.to.plain)}</b>
                {whenAndWhy(one, urgency.within)}
              </li>
            ))}
          </ul>
        </>
      )}
      {present?.review && (
        <p>
          {filled(words.review, { weeks: present.review.weeks })} {present.review.plain}
        </p>
      )}
      {checkFirst.length > 0 && (
        <details>
          <summary>{words.checkTitle}</summary>
          <ul>
            {checkFirst.map(({ fact, plain }) => (
              <li key={fact}>{fact === "medication/current_drugs" && listed ? words.namesOpen : plain}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Offers({ offers }: { offers: readonly ItemVerdict[] }) {
  if (offers.length === 0) return null;
  const reasons = offerReasons(offers);
  return (
    <ul class="offers">
      {offers.map((one) => (
        <li key={one.item}>
          <b>{capital(one.plain)}</b> <span>{reasons[one.item]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The verdicts of some items, in the order of the plan. */
export function offeredIn({ verdicts }: CarePlan, items: readonly string[]): ItemVerdict[] {
  return [...new Set(items)].flatMap((item) => verdicts.find((verdict) => verdict.item === item) ?? []);
}
