import type { DiaryEntry } from "@foramen/engine";

/** The diary as it is kept on the device. */
export interface KeptDiary {
  readonly form: 1;
  /** The day of the first entry, as YYYY-MM-DD. */
  readonly started: string;
  readonly entries: readonly DiaryEntry[];
}

const DAY_MS = 86_400_000;

/** Whole days from the start of the diary to a day, both as YYYY-MM-DD. */
export function dayOf(started: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(started)) / DAY_MS));
}

/** A diary as it was kept, or null when it is none. */
export function readDiary(value: unknown): KeptDiary | null {
  const { form, started, entries } = (value ?? {}) as Partial<KeptDiary>;
  if (form !== 1 || typeof started !== "string" || Number.isNaN(Date.parse(started)) || !Array.isArray(entries))
    return null;
  return { form, started, entries: entries.filter(({ day }) => Number.isInteger(day)) };
}

/** What was noted today, if anything. */
export function entryOf({ started, entries }: KeptDiary, today: string): DiaryEntry | undefined {
  const now = dayOf(started, today);
  return entries.find(({ day }) => day === now);
}

/** The diary with an entry of today; a second one of the same day takes the place of the first. */
export function withEntry(diary: KeptDiary | null, entry: Omit<DiaryEntry, "day">, today: string): KeptDiary {
  if (diary === null) return { form: 1, started: today, entries: [{ ...entry, day: 0 }] };
  const day = dayOf(diary.started, today);
  return { ...diary, entries: [...diary.entries.filter((other) => other.day !== day), { ...entry, day }] };
}
