import type { CarePlan, ItemVerdict, OrderCheck } from "@foramen/engine";
import { heading } from "../../wording/finding-words.ts";
import { OrderCard } from "../order-card/order-card.tsx";

interface Props {
  plan: CarePlan;
  own: { readonly orders: readonly OrderCheck[]; readonly unread: readonly string[] };
}

const GROUPS: readonly { title: string; verdicts: readonly ItemVerdict["verdict"][]; open: boolean }[] = [
  { title: "May be offered", verdicts: ["recommended", "consider"], open: true },
  { title: "Too little evidence", verdicts: ["little-evidence"], open: false },
  { title: "Advised against", verdicts: ["advised-against"], open: false },
  { title: "Contraindicated", verdicts: ["contraindicated"], open: true },
];

/** The drugs of this patient: those that are taken already, then each drug of the list with the reason that decides. */
export function PlanDrugs({ plan, own }: Props) {
  const drugs = plan.verdicts.filter(({ item }) => item.startsWith("drugs/"));
  const open = plan.checkFirst.filter(({ fact }) => fact.startsWith("medication/"));
  return (
    <div class="plan-drugs">
      {(own.orders.length > 0 || own.unread.length > 0) && (
        <details>
          <summary>
            Taken already: {own.orders.length}
            {own.orders.some(isSerious) && <span class="tag tag-safety">◆ look at it</span>}
          </summary>
          {own.unread.map((reason) => (
            <p key={reason} class="aside">
              Not checked: {reason}
            </p>
          ))}
          {own.orders.map((order) => (
            <OrderCard key={order.understood} order={order} />
          ))}
        </details>
      )}
      {GROUPS.map(({ title, verdicts, open: isOpen }) => {
        const here = drugs.filter(({ verdict }) => verdicts.includes(verdict));
        if (here.length === 0) return null;
        return (
          <details key={title} open={isOpen}>
            <summary>
              {title}: {here.length}
            </summary>
            <ul class="plain-list drug-list">
              {here.map((drug) => (
                <Drug key={drug.item} drug={drug} />
              ))}
            </ul>
          </details>
        );
      })}
      {open.length > 0 && (
        <p class="aside">Not known, and it bears on them: {open.map(({ label }) => label).join(", ")}.</p>
      )}
    </div>
  );
}

function Drug({ drug: { label, dose, because, against, checkFirst } }: { drug: ItemVerdict }) {
  const [first] = because;
  return (
    <li>
      <b>{label}</b>
      {dose && (
        <span>
          : {heading(dose.start)}
          {dose.most && `, at most ${dose.most} a day`}
        </span>
      )}
      {first && <p>{first.clinical}</p>}
      {against.map((reason) => (
        <p key={reason.rule}>{reason.clinical}</p>
      ))}
      {checkFirst.length > 0 && (
        <p class="aside">
          First: {checkFirst.map((fact) => fact.replace(/^.*\//, "").replaceAll("_", " ")).join(", ")}.
        </p>
      )}
      {first && <Sources names={[...new Set(first.sources.map(({ name }) => name))]} />}
    </li>
  );
}

/** One in sight, the others behind it. */
function Sources({ names: [first, ...others] }: { names: readonly string[] }) {
  if (first === undefined) return null;
  if (others.length === 0) return <p class="aside">{first}</p>;
  return (
    <details class="drug-sources">
      <summary class="aside">
        {first} and {others.length} more
      </summary>
      <p class="aside">{others.join("; ")}</p>
    </details>
  );
}

function isSerious({ verdict }: OrderCheck): boolean {
  return verdict !== "ok" && verdict !== "cannot-judge";
}
