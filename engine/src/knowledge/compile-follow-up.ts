import { ForamenError } from "../errors.ts";
import { namedSource } from "./compile-medication.ts";
import type { FollowUpKnowledge, FollowUpParts, Programme } from "./follow-up.ts";
import type { ProgrammeEntry } from "./follow-up-entries.ts";
import { sha256 } from "./sha256.ts";

/** Raised whenever a bundle can no longer be read by the engine of the release before. */
export const FOLLOW_UP_FORMAT = 1;

export interface FollowUpBundle extends FollowUpKnowledge {
  readonly format: typeof FOLLOW_UP_FORMAT;
}

/**
 * Programmes with their exercises, measures, recovery and the rules of the diary, put together. The same files give the
 * same bundle, byte for byte.
 * Throws KNOWLEDGE_INVALID for a programme without a treatment of its name or without exercises, and for an exercise of a
 * programme that does not exist.
 */
export function compileFollowUp(parts: FollowUpParts): FollowUpBundle {
  for (const { id, programme } of parts.exercises) {
    if (!parts.programmes.some((one) => one.id === programme))
      throw invalid(`exercises/${id} belongs to the programme "${programme}", which does not exist`);
  }
  const knowledge = {
    programmes: byId(parts.programmes.map((entry) => programmeOf(entry, parts))),
    exerciseRules: parts.exerciseRules,
    instruments: byId(parts.instruments),
    recovery: parts.recovery,
    diary: parts.diary,
    words: sorted(parts.words),
    sources: sorted(Object.fromEntries(Object.entries(parts.sources).map(([id, source]) => [id, namedSource(source)]))),
  };
  const version = sha256(JSON.stringify([FOLLOW_UP_FORMAT, knowledge])).slice(0, 12);
  return { format: FOLLOW_UP_FORMAT, version, ...knowledge };
}

/**
 * The knowledge from its bundle; `bundle` is the parsed JSON.
 * Throws BUNDLE_MISMATCH when it is no bundle or one of another format.
 */
export function loadFollowUp(bundle: unknown): FollowUpKnowledge {
  const { format, version } = (bundle ?? {}) as Partial<FollowUpBundle>;
  if (format === FOLLOW_UP_FORMAT && typeof version === "string") return bundle as FollowUpKnowledge;
  throw new ForamenError(
    "BUNDLE_MISMATCH",
    "This is not a bundle of exercises and measures of this release. Build it again with `npm run build`.",
  );
}

function programmeOf(entry: ProgrammeEntry, { treatments, exercises }: FollowUpParts): Programme {
  const treatment = treatments[entry.id];
  if (treatment === undefined) throw invalid(`programmes/${entry.id} has no treatment of that name`);
  const own = exercises.filter(({ programme }) => programme === entry.id).sort((a, b) => a.step - b.step);
  if (own.length === 0) throw invalid(`programmes/${entry.id} has no exercises`);
  const { label, plain, evidence } = treatment;
  return { ...entry, label, plain, evidence, exercises: own };
}

function byId<A extends { readonly id: string }>(list: readonly A[]): Record<string, A> {
  return sorted(Object.fromEntries(list.map((entry) => [entry.id, entry])));
}

function sorted<A>(record: Readonly<Record<string, A>>): Record<string, A> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function invalid(found: string): ForamenError {
  return new ForamenError("KNOWLEDGE_INVALID", `The knowledge does not fit together: ${found}.`, "knowledge/");
}
