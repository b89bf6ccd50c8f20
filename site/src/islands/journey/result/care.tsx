import type { Urgency } from "@foramen/engine";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { CareCard, type CareStrength } from "../../../components/care-card/care-card.tsx";
import { pagesBeforeChart, sectionsOf } from "../../../journey/safety-pages.ts";
import type { Screen } from "../../../journey/screens.ts";
import { isAge } from "../../../journey/to-case.ts";
import { departmentOf, servicesOf } from "../../../services/whom-to-call.ts";
import { filled } from "../../../wording/filled.ts";
import type { Part } from "./result.tsx";

const STRENGTH: Readonly<Record<Urgency["level"], CareStrength>> = {
  emergency: "emergency",
  urgent: "urgent",
  "non-urgent": "non-urgent",
  "not-enough-known": "open",
};
const SPOKEN: Readonly<Record<CareStrength, string>> = {
  emergency: words.spokenEmergency,
  urgent: words.spokenUrgent,
  "non-urgent": words.spokenRoutine,
  open: words.spokenOpen,
};

/** How soon to be seen, and why: the first thing of the result. */
export function Care({ props, assessment: { urgency }, because }: Part) {
  const { knowledge, services, all } = props;
  const department = departmentOf(servicesOf(all.country, services));
  const strength = STRENGTH[urgency.level];
  const reasons = urgency.reasons.slice(0, 4);
  const open = urgency.ask.flatMap(({ findings }) => findings);
  return (
    <CareCard id="care" strength={strength} spoken={SPOKEN[strength]} heading={headingOf(urgency, department)}>
      {urgency.level === "emergency" && (
        <p>
          <button type="button" class="primary" onClick={() => all.goTo({ kind: "emergency" })}>
            {words.seeWhatToDo}
          </button>
        </p>
      )}
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ rule }, at) => (
            <li key={rule}>{because[at]}</li>
          ))}
        </ul>
      )}
      {urgency.level === "non-urgent" && <p>{words.routineLead}</p>}
      {!isAge(props.journey.person.age) && (
        <p>
          <b>{words.ageOpen}</b>
        </p>
      )}
      {urgency.level === "not-enough-known" && <p>{words.openLead}</p>}
      {open.length > 0 && urgency.level !== "emergency" && (
        <>
          {urgency.level !== "not-enough-known" && <p>{words.careOpen}:</p>}
          <ul>
            {open.map((id) => (
              <li key={id}>{knowledge.findings[id]?.ask ?? id}</li>
            ))}
          </ul>
          <button type="button" onClick={() => all.goTo(screenOf(open[0]!, knowledge))}>
            {words.openAnswer}
          </button>
        </>
      )}
    </CareCard>
  );
}

/** Where a safety question is answered. */
function screenOf(finding: string, gate: Parameters<typeof sectionsOf>[1]): Screen {
  const page = gate.pages.findIndex((_, at) => sectionsOf(at, gate).some(({ findings }) => findings.includes(finding)));
  return page < pagesBeforeChart(gate) ? { kind: "safety", page } : { kind: "person" };
}

function headingOf({ level, within }: Urgency, department: string): string {
  if (level === "emergency")
    return within === "now" ? words.careEmergencyNow : filled(words.careEmergencyHours, { department });
  if (level === "urgent") return within === "two-weeks" ? words.careTwoWeeks : words.careNextDay;
  return level === "non-urgent" ? words.careRoutine : words.careOpen;
}
