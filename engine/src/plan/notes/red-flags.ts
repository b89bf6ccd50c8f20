import type { Answer, CaseReading } from "../../knowledge/reading.ts";
import { readByGate } from "../../triage/emergency-questions.ts";
import { deniedInScreens } from "../../triage/screens.ts";
import type { CarePlan } from "../../vocabulary/plan.ts";
import { sideWords } from "../../words/place-words.ts";
import type { PlanningKnowledge } from "../case-view.ts";
import { isTold, lowered, nameOf, sidesTold } from "./told-case.ts";

/** What the safety screens found, in short names; a group for each screen, in the order of asking. */
export interface RedFlags {
  readonly present: readonly string[];
  /** Said no to; the last group holds what the gate reads beside the screens. */
  readonly denied: readonly (readonly string[])[];
  /** Neither yes nor no. */
  readonly open: readonly (readonly string[])[];
  /** Ids that need not be told again: what is there of the history, and whatever was denied. */
  readonly told: ReadonlySet<string>;
}

/** Complaints are told with the history; what else the gate reads of it is a red flag. */
const COMPLAINT = ["pain", "numbness", "paraesthesia"];
/** Of these families what is there is a risk; of the others it describes the pain. */
const RISKS = ["general", "context", "function"];

export function redFlagsOf(plan: CarePlan, reading: CaseReading, { model, plan: rules }: PlanningKnowledge): RedFlags {
  const telling = { knowledge: model, reader: "practitioner" } as const;
  const named = (id: string): string =>
    rules.words[`red_flag.${id}`]?.clinical ?? lowered(nameOf(model.findings[id]!.label));
  const answersTo = (id: string): readonly Answer[] => reading.answers.filter((answer) => answer.id === id);
  const name = (id: string, answers = answersTo(id)): string => {
    const side = sidesTold(answers);
    return side === undefined || side === "unknown" ? named(id) : `${named(id)} (${sideWords(telling, side)})`;
  };
  const screens = model.gate.screens.map(({ findings }) => findings);
  const inScreens = new Set(screens.flat());
  const isThere = (id: string): boolean => answersTo(id).some(({ lo }) => lo >= 1);
  const beside = [...readByGate(model)].sort().filter((id) => {
    const entry = model.findings[id];
    return entry?.stage === "history" && isTold(id) && !COMPLAINT.includes(entry.family) && !inScreens.has(id);
  });
  const denied = beside.filter((id) => {
    const answers = answersTo(id);
    return answers.length > 0 && answers.every(({ hi, implied }) => hi === 0 && implied !== true);
  });
  const risks = beside.filter((id) => isThere(id) && RISKS.includes(model.findings[id]!.family));
  const present = [...screens.flat().filter(isThere), ...risks];
  return {
    present: present.map((id) =>
      name(
        id,
        answersTo(id).filter(({ lo }) => lo >= 1),
      ),
    ),
    denied: [...deniedInScreens(reading, model).map(({ findings }) => findings), denied]
      .filter((ids) => ids.length > 0)
      .map((ids) => ids.map((id) => name(id))),
    open: plan.urgency.ask.map(({ findings }) => findings.map(named)),
    told: new Set([
      ...present.filter((id) => model.findings[id]?.stage === "history"),
      ...[...screens.flat(), ...denied].filter((id) => !isThere(id)),
    ]),
  };
}

/** Screens apart, the findings of one together. */
export function inGroups(groups: readonly (readonly string[])[]): string {
  return groups.map((names) => names.join(", ")).join("; ");
}
