import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { CaseReading } from "../../src/knowledge/reading.ts";
import type { Setting } from "../../src/vocabulary/case.ts";

/** Somebody the case may be: an age band, a sex, a decade, and the risk factors known. */
export interface Person {
  readonly setting: Setting;
  readonly band: number;
  readonly sex: "female" | "male";
  /** 20, 30, ... 80. */
  readonly decade: number;
  /** Risk factor to present (true) or absent (false); what is not known is not in it. */
  readonly risks: ReadonlyMap<string, boolean>;
  /** Share of this person among those whom the case may be, before any finding. */
  readonly weight: number;
}

const DECADE_OF_BAND = [20, 40, 50, 70, 80];

export function peopleOf(knowledge: Knowledge, reading: CaseReading): Person[] {
  const { setting } = reading;
  const risks = knownRisks(knowledge, reading);
  const femaleShare = knowledge.mix.female_share[setting].p;
  const people: Person[] = [];
  for (let band = 0; band < knowledge.mix.age_bands.length; band += 1) {
    if (reading.ageBand !== null && reading.ageBand !== band) continue;
    for (const sex of ["female", "male"] as const) {
      if (reading.sex !== null && reading.sex !== sex) continue;
      const ofBand = reading.ageBand === null ? knowledge.mix.age_share[setting].p[band]! : 1;
      const ofSex = reading.sex === null ? (sex === "female" ? femaleShare : 1 - femaleShare) : 1;
      people.push({ setting, band, sex, decade: decadeOf(reading.ageYears, band), risks, weight: ofBand * ofSex });
    }
  }
  return people;
}

function decadeOf(years: number | null, band: number): number {
  if (years === null) return DECADE_OF_BAND[band]!;
  return Math.min(80, Math.max(20, Math.floor(years / 10) * 10));
}

function knownRisks(knowledge: Knowledge, reading: CaseReading): Map<string, boolean> {
  const risks = new Map<string, boolean>();
  for (const answer of reading.answers) {
    const entry = knowledge.findings[answer.id]!;
    if (entry.role !== "context" || entry.type === "categorical") continue;
    if (answer.lo >= 1) risks.set(answer.id, true);
    else if (answer.hi === 0) risks.set(answer.id, false);
  }
  return risks;
}
