import type { Network } from "../../engine/src/belief/network.ts";
import type { EnteredFinding } from "../../engine/src/vocabulary/case.ts";
import type { SyntheticPatient } from "../../engine/test/patients/draw-patient.ts";
import type { Random } from "../../engine/test/patients/random.ts";
import { everyFinding } from "../../engine/test/patients/statement.ts";
import type { Truth } from "./walk.ts";

/**
 * What a person would answer who knows everything that is true of them. The model knows weeks and pain by bands, the
 * questions are finer: within a band each week and each grade of pain is as likely.
 */
export function truthOf(network: Network, patient: SyntheticPatient, random: Random): Truth {
  const { findings } = network.knowledge;
  const sides = new Map<string, EnteredFinding[]>();
  for (const one of everyFinding(network, patient)) {
    if (!findings[one.id]!.who.includes("patient")) continue;
    sides.set(one.id, [...(sides.get(one.id) ?? []), one]);
  }
  const said = new Map([...sides].map(([id, answers]) => [id, saidOf(answers)]));
  const weeks = Math.floor(random() * 6);
  if (said.get("duration_weeks") === "<6") said.set("duration_weeks", weeks <= 2 ? "2" : "4");
  const pain = 7 + Math.floor(random() * 4);
  if (said.get("pain_intensity") === "7-10") said.set("pain_intensity", String(Math.min(pain, 9)));
  return said;
}

function saidOf(answers: readonly EnteredFinding[]): string {
  const there = answers.filter(({ value }) => value !== "absent");
  if (answers[0]!.side === undefined) return String(answers[0]!.value);
  if (there.length === 0) return "absent";
  return there.length === 2 ? "bilateral" : there[0]!.side!;
}
