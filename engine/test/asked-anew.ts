import { networkOf } from "../src/belief/network.ts";
import { Inference } from "../src/belief/posterior.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { readCase } from "../src/reading/read-case.ts";
import type { Gains } from "../src/vocabulary/assessment.ts";
import type { Case, EnteredFinding } from "../src/vocabulary/case.ts";

/** Joint chances of one answer with everything entered: who leads, where it sits, and the whole. */
export interface JointPicture {
  /** By id of the cause. */
  readonly lead: ReadonlyMap<string, number>;
  /** By id of the cause: it leads, or is there while plain pain leads; plain pain itself when it is alone. */
  readonly main: ReadonlyMap<string, number>;
  /** By level and side; `elsewhere` for causes whose places are not told apart. */
  readonly place: ReadonlyMap<string, number>;
  readonly whole: number;
}

/** The case read anew with these answers as well, and weighed by an inference that has nothing from before. */
export function askedAnew(
  knowledge: Knowledge,
  entered: Case,
  more: readonly EnteredFinding[],
  placed: ReadonlySet<string>,
): JointPicture {
  const network = networkOf(knowledge);
  const reading = readCase({ ...entered, findings: [...(entered.findings ?? []), ...more] }, knowledge);
  const inference = new Inference(network, reading);
  const lead = new Map<string, number>();
  const place = new Map<string, number>();
  let whole = 0;
  inference.eachSite((unit, { level, side }, joint, leads) => {
    if (!leads) return;
    const id = network.causes[unit.causes[0]!]!.entry.id;
    lead.set(id, (lead.get(id) ?? 0) + joint);
    const at = placed.has(id) ? `${level} ${side}` : "elsewhere";
    place.set(at, (place.get(at) ?? 0) + joint);
    whole += joint;
  });
  return { lead, main: mainAnew(inference, lead), place, whole };
}

/** Main causes by what leads and who is there beside plain pain. */
export function mainAnew(inference: Inference, lead: ReadonlyMap<string, number>): Map<string, number> {
  const { causes, nonSpecific } = inference.network;
  const beside = inference.companionsOf(nonSpecific);
  return new Map(
    causes.map(({ entry, index }) => [
      entry.id,
      index === nonSpecific ? inference.plainAlone() : (lead.get(entry.id) ?? 0) + beside[index]!,
    ]),
  );
}

/** Causes that lead with this chance at least. */
export function leadingFrom(p: number, { lead, whole }: JointPicture): Set<string> {
  return new Set([...lead].filter(([, joint]) => joint >= p * whole).map(([id]) => id));
}

/** What is left of one picture when another is taken out. */
export function without(a: JointPicture, b: JointPicture): JointPicture {
  const rest = (x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>) =>
    new Map([...x].map(([key, p]) => [key, Math.max(0, p - (y.get(key) ?? 0))]));
  return {
    lead: rest(a.lead, b.lead),
    main: rest(a.main, b.main),
    place: rest(a.place, b.place),
    whole: Math.max(0, a.whole - b.whole),
  };
}

/** Every chance times this. */
export function scaled({ lead, main, place, whole }: JointPicture, by: number): JointPicture {
  const all = (x: ReadonlyMap<string, number>) => new Map([...x].map(([key, p]) => [key, p * by]));
  return { lead: all(lead), main: all(main), place: all(place), whole: whole * by };
}

/**
 * Mutual information in bits as textbooks write it: sum of p(a, v) log2(p(a, v) / (p(a) p(v))).
 * @param rows one for each answer, of chances by value; need not sum to 1
 */
export function textbookInformation(rows: readonly ReadonlyMap<string, number>[]): number {
  const total = (row: ReadonlyMap<string, number>) => [...row.values()].reduce((sum, p) => sum + p, 0);
  const whole = rows.reduce((sum, row) => sum + total(row), 0);
  const values = new Set(rows.flatMap((row) => [...row.keys()]));
  let bits = 0;
  for (const row of rows)
    for (const value of values) {
      const both = (row.get(value) ?? 0) / whole;
      const answer = total(row) / whole;
      const given = rows.reduce((sum, one) => sum + (one.get(value) ?? 0), 0) / whole;
      if (both > 0) bits += both * Math.log2(both / (answer * given));
    }
  return bits;
}

/** Expected information about each of the four questions. */
export function gainsAnew(knowledge: Knowledge, answers: readonly JointPicture[]): Gains {
  const grouped = (groupOf: (cause: string) => string) =>
    answers.map(({ lead }) => {
      const row = new Map<string, number>();
      for (const [cause, p] of lead) row.set(groupOf(cause), (row.get(groupOf(cause)) ?? 0) + p);
      return row;
    });
  return {
    serious: textbookInformation(grouped((id) => (knowledge.causes[id]!.serious === "none" ? "no" : "yes"))),
    cause: textbookInformation(answers.map(({ lead }) => lead)),
    root: textbookInformation(answers.map(({ place }) => place)),
    plan: textbookInformation(grouped((id) => knowledge.plans.find(({ causes }) => causes.includes(id))!.id)),
  };
}

/** The plan that is followed once this is known, by the rules of knowledge/model/plans.yaml. */
export function planAnew({ plans }: Knowledge, { main, whole }: JointPicture): string {
  const sums = plans.map(({ causes }) => causes.reduce((sum, id) => sum + (main.get(id) ?? 0), 0));
  const pressing = plans.find(
    ({ followed_from }, i) => followed_from !== undefined && sums[i]! / whole >= followed_from,
  );
  return (pressing ?? plans[sums.indexOf(Math.max(...sums))]!).id;
}
