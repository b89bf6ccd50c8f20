import { ForamenError } from "../errors.ts";
import type { FindingEntry } from "../knowledge/entries.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { compatible, isPresent, placeKey, type Stated } from "./stated.ts";

/** A finding that is entered by itself but is one band of another: `mri_disc_bulge` is band 1 of `mri_disc`. */
export interface GradeOf {
  readonly graded: FindingEntry;
  readonly band: number;
}

/** Which band of which ordinal finding this id names, as `<ordinal id>_<band word>`; null for all other ids. */
export function gradeOf(id: string, findings: Knowledge["findings"]): GradeOf | null {
  for (let cut = id.lastIndexOf("_"); cut > 0; cut = id.lastIndexOf("_", cut - 1)) {
    const stem = id.slice(0, cut);
    const graded = Object.hasOwn(findings, stem) ? findings[stem] : undefined;
    if (graded?.type !== "ordinal") continue;
    const band = (graded.bands ?? []).indexOf(id.slice(cut + 1));
    if (band > 0) return { graded, band };
  }
  return null;
}

/**
 * Reads answers to single grades as bands of the ordinal finding that they belong to.
 *
 * The worst grade present is the band; with none present, every absent grade keeps the band below itself.
 * A milder grade that is absent beside a worse one that is present says nothing: an extrusion is no bulge.
 *
 * @throws FINDING_CONTRADICTION when the ordinal finding was stated too and does not meet them
 */
export function foldGrades(stated: readonly Stated[], findings: Knowledge["findings"]): Stated[] {
  const folded = new Map<string, Stated>();
  const grades: { readonly grade: GradeOf; readonly stated: Stated }[] = [];
  for (const one of stated) {
    const grade = gradeOf(one.answer.id, findings);
    if (grade === null) folded.set(placeKey(one.answer), one);
    else grades.push({ grade, stated: one });
  }
  for (const [key, group] of byPlace(grades)) {
    const band = bandsOf(group);
    const direct = folded.get(key);
    if (direct !== undefined && !compatible(direct.answer, band.answer)) {
      throw new ForamenError(
        "FINDING_CONTRADICTION",
        `${direct.where} and ${band.where} give ${band.answer.id} two grades that cannot both hold. Keep the one that is right.`,
        band.where,
      );
    }
    folded.set(key, direct === undefined ? band : narrowed(direct, band));
  }
  return [...folded.values()];
}

type Graded = { readonly grade: GradeOf; readonly stated: Stated };

function byPlace(grades: readonly Graded[]): Map<string, Graded[]> {
  const places = new Map<string, Graded[]>();
  for (const one of grades) {
    const key = placeKey({ ...one.stated.answer, id: one.grade.graded.id });
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return places;
}

function bandsOf(group: readonly Graded[]): Stated {
  const present = group.filter(({ stated }) => isPresent(stated.answer));
  const telling = present.length > 0 ? present : group;
  const bands = telling.map(({ grade }) => grade.band);
  const { stated, grade } = telling[0]!;
  const [lo, hi] = present.length > 0 ? [Math.max(...bands), Math.max(...bands)] : [0, Math.min(...bands) - 1];
  return { where: stated.where, answer: { ...stated.answer, id: grade.graded.id, lo, hi } };
}

function narrowed(a: Stated, b: Stated): Stated {
  const answer = { ...a.answer, lo: Math.max(a.answer.lo, b.answer.lo), hi: Math.min(a.answer.hi, b.answer.hi) };
  return { where: a.where, answer };
}
