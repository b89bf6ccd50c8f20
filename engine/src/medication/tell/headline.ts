import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { MedicationVerdict, OrderCheck } from "../../vocabulary/medication.ts";
import { advisesAgainst, type Finding } from "../finding.ts";
import { said } from "./alert.ts";

/** Verdicts that say by themselves that nothing is to be given. */
const SAYS_SO: ReadonlySet<MedicationVerdict> = new Set(["ok", "contraindicated"]);

/**
 * The line above the alerts: the verdict, and that the drug is advised against wherever one of them says so. A caution
 * beside an entry that is not understood promises nothing: the line says so.
 */
export function headlineOf(
  verdict: MedicationVerdict,
  findings: readonly Finding[],
  knowledge: Pick<MedicationKnowledge, "words">,
  unread = false,
): Pick<OrderCheck, "advisedAgainst" | "headline" | "plainHeadline"> {
  const advisedAgainst = findings.some(advisesAgainst);
  const more = advisedAgainst && !SAYS_SO.has(verdict) ? "_against" : unread && verdict === "caution" ? "_unread" : "";
  const id = `answers.headline_${verdict.replaceAll("-", "_")}${more}`;
  return {
    advisedAgainst,
    headline: said(knowledge, id, "practitioner", {}),
    plainHeadline: said(knowledge, id, "patient", {}),
  };
}
