import type { Evidence, Row } from "./evidence.ts";
import { eachSourced, judged } from "./provenance.ts";

/** Who comes to each setting. */
export function convertSetting(evidence: Pick<Evidence, "patient_mix" | "age_bands">, added: Row): Row {
  const { age_share, female_share, risk_factor_prevalence } = evidence.patient_mix;
  return {
    age_bands: evidence.age_bands,
    age_share: eachSourced(age_share),
    female_share: eachSourced(female_share),
    risk_prevalence: {
      ...eachSourced(risk_factor_prevalence),
      ...Object.fromEntries(
        Object.entries(added.risk_prevalence as Record<string, Row>).map(([id, row]) => [
          id,
          judged({ ...row, ess: 8 }),
        ]),
      ),
    },
    prevalence_by_age: Object.fromEntries(
      Object.entries(added.prevalence_by_age as Record<string, Row>).map(([id, row]) => [id, judged(row)]),
    ),
    one_thing: added.one_thing,
  };
}
