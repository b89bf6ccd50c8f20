import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { ageSpans } from "../../src/reading/age-band.ts";
import type { Setting } from "../../src/vocabulary/case.ts";
import type { Person } from "../reference/people.ts";
import { type Random, weighted, wholeNumber } from "./random.ts";

/** Somebody before any complaint: what the priors and leaks of the model depend on. */
export interface DrawnPerson extends Person {
  readonly ageYears: number;
}

/** Whoever is older than this counts as this old. */
const OLDEST = 97;

/** One of those who come to the setting: an age inside its band, a sex, and every risk factor present or absent. */
export function drawPerson(knowledge: Knowledge, setting: Setting, random: Random): DrawnPerson {
  const { mix } = knowledge;
  const shares = mix.age_share[setting].p;
  const spans = ageSpans(mix);
  const band = weighted(
    random,
    spans.map((_, i) => i),
    (i) => shares[i]!,
  );
  const { from, to } = spans[band]!;
  const ageYears = wholeNumber(random, from, Math.min(to, OLDEST));
  const sex = random() < mix.female_share[setting].p ? "female" : "male";
  return personWith(setting, ageYears, band, sex, drawRisks(knowledge, setting, band, sex, random));
}

/** A person who is known already; risk factors that are not in `risks` are not known of them. */
export function personWith(
  setting: Setting,
  ageYears: number,
  band: number,
  sex: "female" | "male",
  risks: ReadonlyMap<string, boolean>,
): DrawnPerson {
  const decade = Math.min(80, Math.max(20, Math.floor(ageYears / 10) * 10));
  return { setting, ageYears, band, sex, decade, risks, weight: 1 };
}

function drawRisks(
  knowledge: Knowledge,
  setting: Setting,
  band: number,
  sex: "female" | "male",
  random: Random,
): Map<string, boolean> {
  const risks = new Map<string, boolean>();
  for (const id of Object.keys(knowledge.mix.risk_prevalence).sort()) {
    const drawn = random();
    const entry = knowledge.findings[id]!;
    // A summary of other risk factors is not drawn beside them.
    if (entry.kind !== "plain" || (entry.applies_to ?? sex) !== sex) continue;
    const byAge = knowledge.mix.prevalence_by_age[id]?.ratio[band] ?? 1;
    risks.set(id, drawn < Math.min(0.9, knowledge.mix.risk_prevalence[id]![setting] * byAge));
  }
  return risks;
}
