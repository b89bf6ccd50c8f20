import type { EnteredFinding, FindingEntry } from "@foramen/engine";
import type { Brush, Marks } from "../drawings/body/marks.ts";

type Findings = Readonly<Record<string, FindingEntry>>;

const FAMILY: Readonly<Record<Brush, string>> = { pain: "pain", numbness: "numb", tingling: "tingle" };

/** The question about the saddle asks for "numb or tingling": either mark answers it. */
const SAME_AS: Readonly<Record<string, string>> = { tingle_perineum_saddle: "numb_perineum_saddle" };

/** Places that the figure does not show: they are asked about in words. */
const NOT_DRAWN: ReadonlySet<string> = new Set(["flank"]);

/**
 * Places that a safety page asks about in words before the chart comes. Left open there is not known, whatever the chart leaves
 * blank.
 */
export const ASKED_IN_WORDS: readonly string[] = ["numb_perineum_saddle", "pain_lower_abdomen"];

/** Findings that the body chart answers, by id. */
export function chartFindings(findings: Findings): FindingEntry[] {
  return Object.values(findings).filter(
    ({ area, stage, kind, who }) =>
      area !== undefined && !NOT_DRAWN.has(area) && stage === "history" && kind === "plain" && who.includes("patient"),
  );
}

/** Id of the finding that a mark states; null where no question belongs to that area and feeling. */
export function findingOf(brush: Brush, area: string, findings: Findings): string | null {
  const plain = `${FAMILY[brush]}_${area}`;
  const id = SAME_AS[plain] ?? plain;
  return Object.hasOwn(findings, id) ? id : null;
}

/**
 * What the chart says. What is marked is present there; what is not marked is absent, when the person marked all places.
 *
 * @param spoken findings that a question asked about: their denial is that question's business, not the chart's
 */
export function saidByChart(
  marks: Marks,
  { complete, spoken }: { complete: boolean; spoken: ReadonlySet<string> },
  findings: Findings,
): EnteredFinding[] {
  const present = new Map<string, EnteredFinding>();
  for (const { area, side, brush } of marks) {
    const id = findingOf(brush, area, findings);
    if (id === null) continue;
    const sided = findings[id]!.laterality === "sided" && side !== "midline";
    present.set(`${id} ${sided ? side : ""}`, { id, value: "present", ...(sided ? { side } : {}) });
  }
  if (!complete) return [...present.values()];
  const absent = chartFindings(findings).flatMap(({ id, laterality }): EnteredFinding[] => {
    if (spoken.has(id)) return [];
    if (laterality !== "sided") return present.has(`${id} `) ? [] : [{ id, value: "absent" }];
    return (["left", "right"] as const)
      .filter((side) => !present.has(`${id} ${side}`))
      .map((side) => ({ id, value: "absent", side }));
  });
  return [...present.values(), ...absent];
}
