import { checkMedication, ForamenError, type MedicationCheck, type MedicationKnowledge } from "@foramen/engine";
import { type EnteredRequest, toRequest } from "./entered-request.ts";

/** The verdicts on all lines that could be read, and why the others could not. */
export interface Judged {
  /** Null when nothing could be checked. */
  readonly check: MedicationCheck | null;
  readonly refusals: readonly string[];
}

/**
 * What stands in the form, checked. An order that cannot be read is left out and named: it must not hide what is wrong
 * with the others; `date` is the day of the check (YYYY-MM-DD). Anything else that is refused stops the check. Null while nothing is ordered.
 */
export function judged(entered: EnteredRequest, knowledge: MedicationKnowledge, date: string): Judged | null {
  const request = toRequest(entered, date);
  if (request === null) return null;
  const refusals: string[] = [];
  let rest = (request.orders ?? []).map((order, line) => ({ order, line }));
  while (rest.length > 0)
    try {
      return { check: checkMedication({ ...request, orders: rest.map(({ order }) => order) }, knowledge), refusals };
    } catch (fault) {
      if (!(fault instanceof ForamenError)) throw fault;
      const place = /^orders\[(\d+)\]/.exec(fault.where ?? "")?.[1];
      if (place === undefined) return { check: null, refusals: [...refusals, fault.message] };
      const unread = rest[Number(place)]!;
      refusals.push(`Line ${unread.line + 1} is not checked, nor counted with the others: ${fault.message}`);
      rest = rest.filter((one) => one !== unread);
    }
  return { check: null, refusals };
}
