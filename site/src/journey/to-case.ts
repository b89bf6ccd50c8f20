import type { Case, EnteredFinding, FindingEntry } from "@foramen/engine";
import { ASKED_IN_WORDS, saidByChart } from "./chart-findings.ts";
import { isChartComplete, type Journey, NO_ILLNESS } from "./journey.ts";

type Findings = Readonly<Record<string, FindingEntry>>;

/** Whoever checks their back or groin pain here has it, until the body chart says where. */
const COMPLAINT = "pain_low_back";

/**
 * The journey as a case for the engine. "Not sure" and what was left open are not in it: they are not assessed, never no.
 *
 * @param urgencyOnly while the chart says nothing, take it that the back hurts: a faint with back pain must not
 *                    wait for the chart. For the gate alone; it can only raise urgency.
 */
export function caseOf(journey: Journey, findings: Findings, urgencyOnly = false): Case {
  const { answers, chart, person, conditions, medicines } = journey;
  const spoken = new Set([...Object.keys(answers), ...ASKED_IN_WORDS]);
  const said = Object.entries(answers).flatMap(([id, value]) => statementsOf(findings[id], value));
  const drawn =
    chart.done || chart.marks.length > 0
      ? saidByChart(chart.marks, { complete: isChartComplete(chart), spoken }, findings)
      : [];
  // A place that a question and the chart both state is stated once; what is present stands before a denial.
  const marked = new Set(drawn.filter(({ value }) => value === "present").map(({ id }) => id));
  const stated = [...said.filter(({ id }) => !marked.has(id)), ...drawn];
  if (urgencyOnly && (!chart.done || chart.marks.length === 0) && !stated.some(({ id }) => id === COMPLAINT))
    stated.push({ id: COMPLAINT, value: "present" });
  const ill = conditions.filter((id) => id !== NO_ILLNESS);
  const seen = journey.scan.findings.filter(({ id }) => !stated.some((one) => one.id === id));
  return {
    patient: {
      ...(isAge(person.age) ? { age: Number(person.age) } : {}),
      ...(person.sex === "" || isOfOtherSex(stated, person.sex, findings) ? {} : { sex: person.sex }),
    },
    setting: "primary_care",
    findings: [...stated, ...seen],
    ...(ill.length > 0 ? { conditions: ill } : {}),
    ...(medicines.length > 0 ? { medications: medicines.map((drug) => ({ drug })) } : {}),
  };
}

/** Something was stated that only the other sex can have: then the sex is left open, so that neither is lost. */
function isOfOtherSex(stated: readonly EnteredFinding[], sex: string, findings: Findings): boolean {
  return stated.some(({ id, value }) => value !== "absent" && (findings[id]?.applies_to ?? sex) !== sex);
}

/** Oldest age that is taken for one. */
const OLDEST = 120;

/** What was typed is an age in whole years. */
export function isAge(typed: string): boolean {
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= OLDEST;
}

function statementsOf(finding: FindingEntry | undefined, value: string): EnteredFinding[] {
  if (finding === undefined || value === "not-sure") return [];
  const { id, laterality } = finding;
  if (laterality !== "sided") return [{ id, value: /^\d+$/.test(value) ? Number(value) : value }];
  if (value === "absent") return [{ id, value, side: "bilateral" }];
  if (value === "left" || value === "right" || value === "bilateral") return [{ id, value: "present", side: value }];
  return [{ id, value, side: "unknown" }];
}
