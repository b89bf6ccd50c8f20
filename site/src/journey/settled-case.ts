import { type Case, ForamenError, type Knowledge, readCase } from "@foramen/engine";

type ReadingKnowledge = Pick<Knowledge, "findings" | "implied" | "mix">;

/**
 * The case without the denials that something present speaks against. People answer the same thing in two places, such as
 * "no blood thinner" and a blood thinner in their list: then what is present stands and the denial counts as not assessed,
 * so that no slip can lower urgency. Whatever else is wrong is thrown.
 */
export function settled(given: Case, knowledge: ReadingKnowledge): Case {
  let now = given;
  for (;;) {
    const fault = faultOf(now, knowledge);
    if (fault === null) return now;
    if (fault.code !== "FINDING_CONTRADICTION") throw fault;
    const next = denialsOf(now)
      .map((at) => without(now, at))
      .find((shorter) => isSettledBy(shorter, fault, knowledge));
    if (next === undefined) throw fault;
    now = next;
  }
}

function faultOf(given: Case, knowledge: ReadingKnowledge): ForamenError | null {
  try {
    readCase(given, knowledge);
    return null;
  } catch (fault) {
    if (fault instanceof ForamenError) return fault;
    throw fault;
  }
}

/** True when leaving the denial out takes this contradiction away, whatever others there are. */
function isSettledBy(given: Case, before: ForamenError, knowledge: ReadingKnowledge): boolean {
  const fault = faultOf(given, knowledge);
  return fault === null || withoutPlaces(fault) !== withoutPlaces(before);
}

/** Places move when an entry is left out; what is said of the findings does not. */
function withoutPlaces({ code, message }: ForamenError): string {
  return `${code} ${message.replace(/\[\d+\]/g, "")}`;
}

function denialsOf({ findings = [] }: Case): number[] {
  return findings.flatMap(({ value }, at) => (value === "absent" ? [at] : []));
}

function without(given: Case, place: number): Case {
  return { ...given, findings: (given.findings ?? []).filter((_, at) => at !== place) };
}
