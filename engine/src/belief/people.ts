import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CaseReading } from "../knowledge/reading.ts";
import { decadeOf, type LeakContext } from "./leak.ts";
import type { Network } from "./network.ts";

/** The people that a reading may be: more than one while age or sex is unknown. */
export interface Person {
  readonly weight: number;
  readonly context: LeakContext;
}

/** Every age band and sex that the reading leaves open, weighted by who comes to the setting. */
export function peopleOf(
  network: Network,
  reading: CaseReading,
  risks: ReadonlyMap<string, boolean>,
  knowledge: Knowledge = network.knowledge,
): Person[] {
  const { mix } = knowledge;
  const bands = reading.ageBand === null ? mix.age_bands.map((_, i) => i) : [reading.ageBand];
  const sexes = reading.sex === null ? (["female", "male"] as const) : [reading.sex];
  const female = mix.female_share[reading.setting].p;
  const people: Person[] = [];
  for (const ageBand of bands)
    for (const sex of sexes) {
      const ageShare = bands.length === 1 ? 1 : mix.age_share[reading.setting].p[ageBand]!;
      const sexShare = sexes.length === 1 ? 1 : sex === "female" ? female : 1 - female;
      const decade = decadeOf(reading.ageYears, ageBand);
      people.push({ weight: ageShare * sexShare, context: { ageBand, decade, sex, risks, setting: reading.setting } });
    }
  return people;
}
