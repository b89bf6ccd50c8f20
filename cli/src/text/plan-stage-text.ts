import type { CarePlan, ItemVerdict, PlanStage, Reader, Told } from "@foramen/engine";
import { type TextOptions, tinted, wrap } from "./layout.ts";

export interface PlanTextOptions extends TextOptions {
  readonly reader: Reader;
}

/** The words for this reader. */
export function voice(told: Told, reader: Reader): string {
  return reader === "patient" ? told.plain : told.clinical;
}

export function heading(text: string, options: PlanTextOptions): string[] {
  return wrap(text).map((line) => tinted(line, "heading", options));
}

export function bullet(text: string): string[] {
  return wrap(text, undefined, "  - ", "    ");
}

/** What stands together in a stage, each under its own word. */
const GROUPS: readonly { readonly kinds: RegExp; readonly clinical: string; readonly plain: string }[] = [
  { kinds: /^(?:to_do|prevention)\//, clinical: "Do", plain: "Do" },
  { kinds: /^treatments\//, clinical: "Exercise and other treatments", plain: "Exercise and other treatments" },
  { kinds: /^(?:drugs|supplements)\//, clinical: "Drugs", plain: "Medicines to ask about" },
  { kinds: /^(?:advanced|operations)\//, clinical: "Injections and operations", plain: "Shots and operations" },
  { kinds: /^to_avoid\//, clinical: "Avoid", plain: "Leave out" },
];
const PREVENTS = /^prevention\//;
/** Of a habit nobody asks after some weeks whether it works. */
const HABITS = /^(?:to_avoid|to_do|prevention)\//;

/** Stages in their order. What an earlier one has told is only named again; a provisional plan ends with the present one. */
export function stagesText(plan: CarePlan, options: PlanTextOptions): string[][] {
  const told = new Set<string>();
  const present = plan.stages.findIndex(({ id, current }) => id !== "now" && current);
  const shown = plan.provisional ? plan.stages.slice(0, Math.max(present, 1) + 1) : plan.stages;
  return shown.map((stage) => {
    const lines = stageText(stage, plan, told, options);
    for (const item of stage.items) told.add(item);
    return lines;
  });
}

function stageText(stage: PlanStage, plan: CarePlan, told: ReadonlySet<string>, options: PlanTextOptions): string[] {
  const { reader } = options;
  const patient = reader === "patient";
  const here = stage.current && stage.id !== "now" ? (patient ? " (you are here)" : " (current)") : "";
  const lines = heading(`${voice(stage, reader).toUpperCase()}${here}`, options);
  lines.push(...wrap(voice(stage.goal, reader), undefined, "  "));
  for (const step of stage.steps) {
    const list = patient ? step.list : undefined;
    lines.push(...bullet(list?.lead ?? voice(step, reader)));
    for (const item of list?.items ?? []) lines.push(...wrap(item, undefined, "    - ", "      "));
  }
  const offered = stage.items.flatMap((item) => plan.verdicts.find((verdict) => verdict.item === item) ?? []);
  const fresh = offered.filter(({ item }) => !told.has(item));
  for (const { kinds, clinical, plain } of GROUPS) {
    const group = fresh.filter(({ item }) => kinds.test(item)).sort(dailyFirst);
    if (group.length > 0) lines.push(`  ${patient ? plain : clinical}:`, ...groupText(group, plan, options));
  }
  lines.push(
    ...againText(
      offered.filter(({ item }) => told.has(item)),
      reader,
    ),
  );
  if (stage.review !== null) {
    const week = `${patient ? "Look again" : "Review"}, week ${stage.review.weeks}`;
    lines.push(...wrap(`${week}: ${voice(stage.review, reader)}`, undefined, "  ", "    "));
  }
  if (stage.next !== null) lines.push(...wrap(voice(stage.next, reader), undefined, "  ", "    "));
  return lines;
}

/** Of what is alike in strength, what is done every day stands before what prevents the next spell. */
function dailyFirst(a: ItemVerdict, b: ItemVerdict): number {
  return a.verdict === b.verdict ? Number(PREVENTS.test(a.item)) - Number(PREVENTS.test(b.item)) : 0;
}

/** Each thing with its reason, then how one knows that they work: once for all that are judged alike. */
function groupText(group: readonly ItemVerdict[], plan: CarePlan, { reader }: PlanTextOptions): string[] {
  const judged = new Map<string, ItemVerdict[]>();
  for (const one of group.filter(({ item }) => !HABITS.test(item))) {
    const works = voice(one.works, reader);
    judged.set(works, [...(judged.get(works) ?? []), one]);
  }
  const alike = [...new Set(group.flatMap(({ oneOf }) => oneOf ?? []))].filter(
    (word) => group.filter(({ oneOf }) => oneOf === word).length > 1,
  );
  return [
    ...group.flatMap((one) => bullet(offer(one, plan, reader))),
    ...alike.flatMap((word) =>
      bullet(reader === "patient" ? `Never two of one kind (${word}) together.` : `One ${word} at a time, not two.`),
    ),
    ...[...judged].flatMap(([works, members]) => wrap(judgedText(works, members, reader), undefined, "    ", "      ")),
  ];
}

function judgedText(works: string, members: readonly ItemVerdict[], reader: Reader): string {
  const names = members
    .map(
      (one) =>
        `${nameOf(one, reader).toLowerCase()}, ${reader === "patient" ? weeks(one.reviewWeeks) : `${one.reviewWeeks} wk`}`,
    )
    .join("; ");
  return reader === "patient"
    ? `It works if this is true: ${works} Look again after: ${names}.`
    : `Works if: ${works} Judge at: ${names}.`;
}

/** What goes on from before; habits go on without a word. */
function againText(again: readonly ItemVerdict[], reader: Reader): string[] {
  const names = again.filter(({ item }) => !HABITS.test(item)).map((one) => nameOf(one, reader).toLowerCase());
  if (names.length === 0) return [];
  return bullet(
    reader === "patient"
      ? `Go on with what helps, and with the advice above: ${names.join("; ")}.`
      : `Continue the advice above and what has helped of: ${names.join("; ")}.`,
  );
}

/** What it is, whether it is recommended, why, how to begin, and what speaks against it. */
function offer(one: ItemVerdict, { exercises }: CarePlan, reader: Reader): string {
  const patient = reader === "patient";
  const strength = one.verdict === "recommended" || isAvoided(one) ? "" : patient ? " (may be tried)" : " (consider)";
  const parts = [
    `${nameOf(one, reader, true)}${strength}.`,
    ...one.because.map((reason) => reasonText(reason, reader)),
  ];
  const begin = exercises.programmes.find(({ id }) => `treatments/${id}` === one.item);
  if (begin !== undefined) parts.push(amountText(begin, reader));
  if (one.dose !== null && !patient)
    parts.push(`Start: ${one.dose.start}${one.dose.most === null ? "" : `, at most ${one.dose.most} a day`}.`);
  if (one.taken) parts.push(patient ? "You take it already." : "Taken already: go on only if it helps.");
  const care = one.against.map((reason) => voice(reason, reader));
  if (care.length > 0) parts.push(patient ? "Take care." : "Against it here:", ...care.slice(0, 2));
  return parts.join(" ");
}

function amountText({ exercise, amount }: CarePlan["exercises"]["programmes"][number], reader: Reader): string {
  const { sets, repetitions, hold_seconds: hold, per_day: day, days_per_week: days } = amount;
  const times = sets === 1 ? `${repetitions}` : `${sets} x ${repetitions}`;
  const what = `${voice(exercise, reader)}, ${times} times, each held ${hold} seconds, ${day} a day${days === 7 ? "" : `, ${days} days a week`}`;
  return `${reader === "patient" ? "Begin with this" : "Begin with"}: ${what}.`;
}

/** A reason that holds for everybody need not name the fact that it cites. */
export function reasonText(reason: ItemVerdict["because"][number], reader: Reader): string {
  return voice(reason.general ? reason.why : reason, reader);
}

function weeks(count: number): string {
  return `${count} ${count === 1 ? "week" : "weeks"}`;
}

/** @param told its group says already that it is to be avoided */
export function nameOf({ item, label, plain, verdict }: ItemVerdict, reader: Reader, told = false): string {
  // Whoever has a packet at home has to find its name.
  const named = item.startsWith("drugs/") ? `${plain} (${label.charAt(0).toLowerCase()}${label.slice(1)})` : plain;
  const name = reader === "patient" ? named : label;
  if (!item.startsWith("to_avoid/") || told) return name.charAt(0).toUpperCase() + name.slice(1);
  const offered = isOffered({ verdict });
  const begin = reader === "patient" ? (offered ? "Leave out" : "Leaving out") : offered ? "Avoid" : "Avoiding";
  return `${begin}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The verdict on such a thing is on leaving it out. */
export function isAvoided({ item }: ItemVerdict): boolean {
  return item.startsWith("to_avoid/");
}

export function isOffered({ verdict }: Pick<ItemVerdict, "verdict">): boolean {
  return verdict === "recommended" || verdict === "consider";
}
