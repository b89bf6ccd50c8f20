import type { ItemVerdict } from "@foramen/engine";
import words from "../../../../../content/en/journey/plan.json" with { type: "json" };
import { capital } from "../../../wording/capital.ts";
import type { CareReplies } from "../care-messages.ts";
import { Fold } from "./fold.tsx";

const GROUPS = [
  { title: words.maySuit, verdicts: ["recommended", "consider"] },
  { title: words.littleKnown, verdicts: ["little-evidence"] },
  { title: words.notAdvised, verdicts: ["advised-against", "contraindicated"] },
] as const;

/** Which medicines are worth asking about, and which are not, with the reason that decides for this person. */
export function MedicinesForYou({ care: { plan } }: { care: CareReplies["care"] }) {
  if (plan.urgency.level === "emergency") return null;
  const drugs = plan.verdicts.filter(({ item }) => item.startsWith("drugs/"));
  return (
    <Fold id="medicines" title={words.medicinesTitle}>
      <p>{words.medicinesLead}</p>
      {GROUPS.map(({ title, verdicts }) => {
        const members = drugs.filter(({ verdict }) => verdicts.some((one) => one === verdict));
        return (
          members.length > 0 && (
            <details key={title} open={title === words.maySuit}>
              <summary>
                {title} ({members.length})
              </summary>
              <ul class="offers">
                {members.map((one) => (
                  <Drug key={one.item} verdict={one} />
                ))}
              </ul>
            </details>
          )
        );
      })}
    </Fold>
  );
}

function Drug({ verdict: { label, plain, because, against } }: { verdict: ItemVerdict }) {
  return (
    <li>
      <b>{capital(label)}</b> {plain}. {because[0]?.plain}{" "}
      {against[0] && (
        <span>
          {words.care} {against[0].plain}
        </span>
      )}
    </li>
  );
}
