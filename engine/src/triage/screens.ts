import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answer, CaseReading } from "../knowledge/reading.ts";
import { allParts } from "../reading/contradictions.ts";
import type { Urgency } from "../vocabulary/assessment.ts";
import { type GateKnowledge, meets, type Stated, statedIn } from "./gate-test.ts";

/**
 * The safety screens with a finding that nobody has answered yet, in the order in which to ask them.
 *
 * A finding is answered when it is stated present or absent, or when the statement of a vaguer one settles it.
 * What the person's sex cannot have is not asked.
 */
export function openScreens(reading: CaseReading, knowledge: GateKnowledge): Urgency["ask"] {
  const stated = statedIn(reading);
  const denied = deniedByVagueFindings(stated, knowledge.findings);
  const isOpen = (id: string): boolean => {
    const entry = knowledge.findings[id];
    if (entry?.applies_to !== undefined && reading.sex !== null && entry.applies_to !== reading.sex) return false;
    return !(stated.byId.has(id) || denied.has(id) || isSettled(id, stated, denied, knowledge.findings));
  };
  return [...knowledge.gate.screens]
    .sort((a, b) => a.step - b.step)
    .map(({ step, findings, then_ask }) => {
      const asked = then_ask !== undefined && meets(then_ask.when, stated, knowledge) !== null ? then_ask.findings : [];
      return { step, findings: [...findings, ...asked].filter(isOpen) };
    })
    .filter(({ findings }) => findings.length > 0);
}

/** Of each screen the findings that were answered with no, by themselves or by a vaguer one; what is open is none of them. */
export function deniedInScreens(reading: CaseReading, knowledge: GateKnowledge): Urgency["ask"] {
  const stated = statedIn(reading);
  const denied = deniedByVagueFindings(stated, knowledge.findings);
  const isDenied = (id: string): boolean =>
    stated.byId.get(id)?.every(isAbsent) ?? (denied.has(id) || isDeniedOnASide(id, stated, denied, knowledge.findings));
  return knowledge.gate.screens.map(({ step, findings }) => ({ step, findings: findings.filter(isDenied) }));
}

/** Parts of every vague finding that is stated absent: "no bladder trouble" answers each kind of it. */
function deniedByVagueFindings({ byId }: Stated, findings: Knowledge["findings"]): ReadonlySet<string> {
  const denied = new Set<string>();
  for (const [id, answers] of byId) {
    if (findings[id]?.kind !== "any-of" || !answers.some(isAbsent)) continue;
    for (const part of allParts(id, findings)) denied.add(part);
  }
  return denied;
}

function isSettled(id: string, stated: Stated, denied: ReadonlySet<string>, findings: Knowledge["findings"]): boolean {
  const { byId } = stated;
  const entry = findings[id];
  if (entry?.kind === "any-of") return allParts(id, findings).some((part) => byId.get(part)?.some(isPresent) === true);
  if (entry?.kind !== "both-sides" || entry.each_side_of === undefined) return false;
  if (isDeniedOnASide(id, stated, denied, findings)) return true;
  const side = entry.each_side_of;
  const telling = [side, ...allParts(side, findings)].flatMap((part) => byId.get(part) ?? []).filter(isPresent);
  return ["left", "right"].every((one) => telling.some((answer) => answer.side === one));
}

/** What needs both sides is not there when one side is free. */
function isDeniedOnASide(
  id: string,
  { byId }: Stated,
  denied: ReadonlySet<string>,
  findings: Knowledge["findings"],
): boolean {
  const side = findings[id]?.kind === "both-sides" ? findings[id].each_side_of : undefined;
  return side !== undefined && (denied.has(side) || byId.get(side)?.some(isAbsent) === true);
}

function isPresent({ lo }: Answer): boolean {
  return lo >= 1;
}

function isAbsent({ hi }: Answer): boolean {
  return hi === 0;
}
