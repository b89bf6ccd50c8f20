import { type Assessment, assess, type Case, ForamenError, type Knowledge, type Urgency } from "@foramen/engine";

/** What is compared when a finding changes: urgency, and every cause's chance to be the main one. */
export interface Brief {
  readonly urgency: Pick<Urgency, "level" | "within">;
  /** By id of the cause, from 0 to 1. */
  readonly chances: Readonly<Record<string, number>>;
  /** Id of the likeliest cause; null when none is told. */
  readonly leading: string | null;
}

export function briefOf({ urgency, causes }: Pick<Assessment, "urgency" | "causes">): Brief {
  return {
    urgency: { level: urgency.level, within: urgency.within },
    chances: Object.fromEntries(causes.map(({ id, principal }) => [id, principal])),
    leading: causes[0]?.id ?? null,
  };
}

/** The answer to a case in short; null for one that cannot be so. */
export function briefIn(given: Case, knowledge: Knowledge): Brief | null {
  try {
    return briefOf(assess(given, knowledge, { explain: false }));
  } catch (fault) {
    if (fault instanceof ForamenError) return null;
    throw fault;
  }
}

/** How far two answers lie apart: the part of all chances that stands with other causes, from 0 to 1. */
export function distance(one: Brief, other: Brief): number {
  const ids = new Set([...Object.keys(one.chances), ...Object.keys(other.chances)]);
  let more = 0;
  let less = 0;
  for (const id of ids) {
    const change = (other.chances[id] ?? 0) - (one.chances[id] ?? 0);
    if (change > 0) more += change;
    else less -= change;
  }
  return Math.max(more, less);
}
