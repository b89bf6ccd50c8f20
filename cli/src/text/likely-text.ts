import {
  aboutRangeWords,
  aboutWords,
  type CauseAssessment,
  type Knowledge,
  likelihoodScale,
  likelihoodWords,
  say,
  type Telling,
} from "@foramen/engine";
import { rangeRow, tinted, wrap } from "./layout.ts";
import { bothNames, heading, type Told } from "./told.ts";

const INDENT = "     ";
const NON_SPECIFIC = "non_specific_low_back_pain";

/** The scale, told once above the causes. */
function scaleWords({ thresholds }: Knowledge): string {
  const [, possible, likely, veryLikely] = likelihoodScale(thresholds).map(({ from }) => from);
  return `Not likely: fewer than ${possible} of 100 people with the same answers have it as the main cause. Possible: ${possible} to ${likely! - 1}. Likely: ${likely} to ${veryLikely! - 1}. Very likely: ${veryLikely} or more.`;
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly serious: boolean;
  /** Chance to be the main cause, and its 90 % interval where that was worked out. */
  readonly chance: number;
  readonly range: readonly [number, number] | null;
}

/** What it may be, for the person: words of a fixed scale and the range, as the check in the browser tells it. */
export function likelyText(told: Told): string[] {
  const { causes, nonSpecific, cannotMiss } = told.answer;
  const { named } = told.knowledge.thresholds;
  const plain = plainRow(told.causes, nonSpecific.principal90 ?? null);
  const rows = [...causes.map(rowOf), ...(plain.chance < named.cause.p && causes.length > 0 ? [] : [plain])].sort(
    (a, b) => b.chance - a.chance,
  );
  const shown = new Set(causes.map(({ id }) => id));
  const unmissed = new Set(cannotMiss.map(({ id }) => id).filter((id) => !shown.has(id)));
  const others = told.causes.filter(({ id }) => unmissed.has(id)).map(rowOf);
  return [
    heading(told, "causes"),
    ...wrap(
      `What is most likely comes first. ${scaleWords(told.knowledge)}` +
        (rows.some(({ range }) => range !== null)
          ? " The bar shows where the figure lies for nine of ten other good guesses of the numbers behind it. A long bar means that nobody can tell well."
          : ""),
      undefined,
      "  ",
    ),
    ...rows.flatMap((row, at) => ["", ...rowText(told, row, `${at + 1}. `)]),
    ...(others.length === 0 ? [] : ["", tinted("  Not to be missed, though less likely:", "urgent", told)]),
    ...others.flatMap((row) => rowText(told, row, "")),
  ];
}

function rowOf({ id, label, serious, principal, principal90 }: CauseAssessment): Row {
  return { id, label, serious, chance: principal, range: principal90 ?? null };
}

/** What no single cause accounts for. */
function plainRow(causes: readonly CauseAssessment[], range: Row["range"]): Row {
  const specific = causes.reduce((sum, { principal }) => sum + principal, 0);
  return { id: NON_SPECIFIC, label: "", serious: false, chance: Math.max(0, 1 - specific), range };
}

function rowText(told: Told, { id, label, serious, chance, range }: Row, rank: string): string[] {
  const { knowledge } = told;
  const [name, other] = bothNames(told, knowledge.causes[id] ?? { label, plain: label });
  const telling: Telling<Knowledge> = { knowledge, reader: "patient" };
  const words = likelihoodWords(telling, range ?? chance);
  const isTold = range !== null && range[1] - range[0] < knowledge.thresholds.cannot_tell.width;
  const number = isTold ? `: ${aboutWords(telling, chance)}` : "";
  const sure = range === null ? "" : ` ${say(telling, "chance.could_be", { range: aboutRangeWords(telling, range) })}`;
  const row = range === null ? wrap(`${rank}${name}`, undefined, "  ", INDENT) : rangeRow(`${rank}${name}`, range);
  return [
    ...(rank === "" ? row : row.map((line) => tinted(line, "heading", told))),
    ...wrap(other ?? "", undefined, INDENT),
    ...(serious && rank !== "" ? [tinted(`${INDENT}Serious: must not be missed.`, "urgent", told)] : []),
    ...wrap(`${words.charAt(0).toUpperCase()}${words.slice(1)}${number}.${sure}`, undefined, INDENT),
  ];
}
