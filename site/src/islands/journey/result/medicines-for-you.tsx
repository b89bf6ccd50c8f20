import type { ItemVerdict } from "@foramen/engine";
import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { offerReasons } from "../../../journey/offer-reasons.ts";
import { capital } from "../../../wording/capital.ts";
import type { CareReplies } from "../care-messages.ts";
import { Fold } from "./fold.tsx";

const GROUPS = [
  { title: words.maySuit, verdicts: ["recommended", "consider"] },
  { title: words.littleKnown, verdicts: ["little-evidence"] },
  { title: words.notAdvised, verdicts: ["advised-against", "contraindicated"] },
] as const;

interface Props {
  readonly care: CareReplies["care"];
  /** The page on illnesses was answered; whoever skipped it was promised that nothing says which medicines suit. */
  readonly illnesses: boolean;
}

/** Which medicines are worth asking about, and which are not, with the reason that decides for this person. */
export function MedicinesForYou({ care: { plan }, illnesses }: Props) {
  if (plan.urgency.level === "emergency") return null;
  const drugs = plan.verdicts.filter(({ item }) => item.startsWith("drugs/"));
  return (
    <Fold id="medicines" title={words.medicinesTitle}>
      <p>{words.medicinesLead}</p>
      {!illnesses && <p>{words.illnessesOpen}</p>}
      {GROUPS.map(({ title, verdicts }) => {
        if (title === words.maySuit && !illnesses) return null;
        const members = drugs.filter(({ verdict }) => verdicts.some((one) => one === verdict));
        const reasons = offerReasons(members);
        return (
          members.length > 0 && (
            <details key={title} open={title === words.maySuit}>
              <summary>
                {title} ({members.length})
              </summary>
              <ul class="offers">
                {members.map((one) => (
                  <Drug key={one.item} verdict={one} because={reasons[one.item]} />
                ))}
              </ul>
            </details>
          )
        );
      })}
    </Fold>
  );
}

function Drug({ verdict: { label, plain, against }, because }: { verdict: ItemVerdict; because: string | undefined }) {
  return (
    <li>
      <b>{capital(label)}</b> {plain}. {because}{" "}
      {against[0] && (
        <span>
          {words.care} {against[0].plain}
        </span>
      )}
    </li>
  );
}
