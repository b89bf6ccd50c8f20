import { type Case, type CaseIntervals, intervalsInSteps, type Knowledge } from "@foramen/engine";
import { nerveId, type Sureness } from "./care-messages.ts";

/** How sure the chances of the main causes and of the likeliest nerves are; nothing of what has no chance. */
export function surenessOf(given: Case, knowledge: Knowledge): Sureness {
  const intervals = intervalsOf(given, knowledge);
  if (intervals === null) return {};
  const { causes, nonSpecific, roots } = intervals;
  const rows = [
    ...Object.entries(causes).map(([id, { principal90 }]) => ({ id, range: principal90 })),
    { id: "plain", range: nonSpecific.principal90 },
    ...roots.map((one) => ({ id: nerveId(one), range: one.interval90 })),
  ];
  return Object.fromEntries(rows.flatMap(({ id, range }) => (range ? [[id, range]] : [])));
}

/** Worked out alone: the chances themselves are there already. */
function intervalsOf(given: Case, knowledge: Knowledge): CaseIntervals | null {
  const steps = intervalsInSteps(given, knowledge);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
