import type { DiaryEntry } from "@foramen/engine";

/** An entry while it is being written; what is empty is left out. */
export interface DraftEntry {
  readonly legPain: number | null;
  readonly backPain: number | null;
  /** From -3 (very much worse) to 3 (very much better), against the start. */
  readonly change: number | null;
  /** As typed. */
  readonly walkingMinutes: string;
  readonly weaker: "yes" | "no" | "not-sure" | null;
  /** Ids of findings that are new. */
  readonly flags: readonly string[];
  readonly noFlags: boolean;
}

export const EMPTY_DRAFT: DraftEntry = {
  legPain: null,
  backPain: null,
  change: null,
  walkingMinutes: "",
  weaker: null,
  flags: [],
  noFlags: false,
};

/** Longest time that is followed, in minutes; who walks longer has entered what counts. */
const LONGEST_WALK = 60;

/** An entry that was kept, to be changed; that none of the flags was new is not kept. */
export function toDraft({ answers, weaker, redFlags }: Omit<DiaryEntry, "day">): DraftEntry {
  const given = (instrument: string) => answers?.[instrument]?.[0] ?? null;
  return {
    legPain: given("nprs_leg"),
    backPain: given("nprs_back"),
    change: given("pgic"),
    walkingMinutes: String(given("walking_minutes") ?? ""),
    weaker: weaker ?? null,
    flags: redFlags?.map(({ id }) => id) ?? [],
    noFlags: false,
  };
}

/** Whether something stands in the field that is no number of minutes. */
export const areMinutesWrong = ({ walkingMinutes }: DraftEntry): boolean =>
  walkingMinutes.trim() !== "" && minutesOf(walkingMinutes) === null;

/** Minutes as a number; null while nothing, or nothing readable, has been typed. */
export function minutesOf(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,3}$/.test(text) ? Math.min(LONGEST_WALK, Number(text)) : null;
}

/** A flag that is ticked takes "none of these" back, and the other way round. */
export function withFlag(draft: DraftEntry, id: string, there: boolean): DraftEntry {
  const others = draft.flags.filter((flag) => flag !== id);
  return { ...draft, flags: there ? [...others, id] : others, noFlags: there ? false : draft.noFlags };
}

export function withNoFlags(draft: DraftEntry, none: boolean): DraftEntry {
  return { ...draft, noFlags: none, flags: none ? [] : draft.flags };
}

/** The entry as the engine reads it: what was left out stays out, and "none of these" is no denial of a safety question. */
export function toEntry(draft: DraftEntry, day: number): DiaryEntry {
  const minutes = minutesOf(draft.walkingMinutes);
  const answers = {
    ...one("nprs_leg", draft.legPain),
    ...one("nprs_back", draft.backPain),
    ...one("pgic", draft.change),
    ...one("walking_minutes", minutes),
  };
  return {
    day,
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(draft.weaker === null ? {} : { weaker: draft.weaker }),
    ...(draft.flags.length > 0 ? { redFlags: draft.flags.map((id) => ({ id, value: "present" })) } : {}),
  };
}

function one(instrument: string, value: number | null): Record<string, readonly [number]> {
  return value === null ? {} : { [instrument]: [value] };
}
