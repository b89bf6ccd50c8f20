import {
  type Assessment,
  type Claim,
  type ExplanationPart,
  explain,
  type Knowledge,
  type NextStep,
  type Reader,
  type Topic,
} from "@foramen/engine";

/** Numbers of one status from one source, counted. */
export interface Ground {
  readonly source: string;
  /** Empty where a claim names its source alone. */
  readonly status: string;
  readonly numbers: number;
}

/** A claim with what it rests on, counted instead of listed: some rest on a hundred numbers. */
export interface ToldClaim {
  readonly words: string;
  readonly text: string;
  readonly grounds: readonly Ground[];
}

export interface ToldTopic {
  readonly about: string;
  readonly title: string;
  readonly claims: readonly ToldClaim[];
}

export interface ToldPart {
  readonly claims: readonly ToldClaim[];
  readonly topics: readonly ToldTopic[];
}

/** An assessment in words for one reader; a part with nothing to say is left out. */
export type Told = Readonly<Partial<Record<ExplanationPart, ToldPart>>>;

/** So many causes, and so many steps, are told in full; serious causes that must stay in sight come on top. */
const TOLD_IN_FULL = 10;
/** The engine tells so many of each at a time. */
const AT_A_TIME = 5;

/**
 * The steps that are told in full. The open safety questions are asked in a list of their own: the first of them stands here
 * for all, then come the others in the order of the engine.
 */
export function stepsTold({ nextSteps }: Pick<Assessment, "nextSteps">): NextStep[] {
  const safety = nextSteps.filter((step) => step.safety);
  return [...safety.slice(0, 1), ...nextSteps.filter((step) => !step.safety)].slice(0, TOLD_IN_FULL);
}

/** The engine's explanation for one reader, as the page shows it: more causes and steps, and grounds that are counted. */
export function told(assessment: Assessment, knowledge: Knowledge, reader: Reader): Told {
  const { sections } = explain(assessment, knowledge, reader);
  const parts = Object.fromEntries(
    sections.map(({ part, claims, topics }) => [part, { claims: claims.map(counted), topics: topics.map(topicOf) }]),
  ) as Partial<Record<ExplanationPart, ToldPart>>;
  const bare: Assessment = { ...assessment, ...NOTHING };
  const topicsIn = (part: ExplanationPart, shown: Partial<Assessment>): Topic[] => [
    ...(explain({ ...bare, ...shown }, knowledge, reader).sections.find((section) => section.part === part)?.topics ??
      []),
  ];
  if (parts.causes)
    parts.causes = {
      claims: parts.causes.claims,
      topics: inPortions(worthTelling(assessment)).flatMap((causes) => topicsIn("causes", { causes }).map(topicOf)),
    };
  if (parts.next)
    parts.next = {
      claims: parts.next.claims,
      topics: inPortions(stepsTold(assessment)).flatMap((nextSteps) =>
        topicsIn("next", { nextSteps, causes: assessment.causes }).map(topicOf),
      ),
    };
  return parts;
}

/** What is not told again with each portion. */
const NOTHING = {
  causes: [],
  cannotMiss: [],
  roots: [],
  levels: [],
  nextSteps: [],
  testing: null,
  whatWouldChange: [],
  conflict: null,
  concordance: [],
  sensitivity: [],
} satisfies Partial<Assessment>;

function worthTelling({ causes, cannotMiss }: Assessment): Assessment["causes"] {
  const kept = new Set(cannotMiss.map(({ id }) => id));
  return causes.filter(({ id }, at) => at < TOLD_IN_FULL || kept.has(id));
}

function inPortions<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_A_TIME) }, (_, at) =>
    all.slice(at * AT_A_TIME, (at + 1) * AT_A_TIME),
  );
}

function topicOf({ about, title, claims }: Topic): ToldTopic {
  return { about, title, claims: claims.map(counted) };
}

function counted({ words, text, sources, behind }: Claim): ToldClaim {
  const grounds = new Map<string, Ground>();
  for (const { source, status } of behind) {
    const key = `${status} ${source}`;
    grounds.set(key, { source, status, numbers: (grounds.get(key)?.numbers ?? 0) + 1 });
  }
  const named = new Set(behind.map(({ source }) => source));
  const alone = sources.filter((source) => !named.has(source)).map((source) => ({ source, status: "", numbers: 0 }));
  return { words, text, grounds: [...grounds.values(), ...alone] };
}
