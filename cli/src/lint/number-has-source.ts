import { clinicalNumbers, provenances } from "./clinical-numbers.ts";
import { type Fault, faultAt, type Rule } from "./view.ts";

/** No number without source, status and the number of patients it is worth (ess). */
export const numberHasSource: Rule = {
  name: "number-has-source",
  *check({ files }): Generator<Fault> {
    for (const file of files) {
      for (const { steps, value, provenance } of clinicalNumbers(file)) {
        if (provenance === null) {
          yield faultAt(this.name, file, steps, `${steps.join(".")} is ${value} without source and status beside it.`);
        }
      }
      for (const { steps, provenance } of provenances(file)) {
        if (provenance.ess === undefined || provenance.ess <= 0) {
          const message = `${steps.join(".")} has no ess above 0: how many patients is the number worth?`;
          yield faultAt(this.name, file, steps, message);
        }
      }
    }
  },
};
