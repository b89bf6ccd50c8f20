import type { Assessment, CauseAssessment, Claim } from "@foramen/engine";
import { findingText, plainQuestion } from "./finding-text.ts";
import { between, chanceRow, figure, tinted, wrap } from "./layout.ts";
import { likelyText } from "./likely-text.ts";
import { bothNames, heading, REASONED_CAUSES, type Told, topicsOf } from "./told.ts";

const INDENT = "     ";
/** A companion is told from this difference on: smaller ones would read the same. */
const LEAST_BESIDE = 0.01;

/** The likeliest causes, each with its chance and how sure that is; then what must not be missed. */
export function causesText(told: Told): string[] {
  const { answer } = told;
  if (told.reader === "patient") return likelyText(told);
  const ranges = answer.causes.some(({ interval90 }) => interval90 !== null);
  const lines = [
    heading(told, "causes"),
    ...wrap(
      "Of 100 people with the same answers: in how many each is the main cause." +
        (ranges ? " Between: where the figure lies in 9 of 10 resamples of the uncertain numbers behind it." : ""),
      undefined,
      "  ",
    ),
    ...answer.causes.flatMap((cause, at) => ["", ...causeText(told, cause, at + 1)]),
  ];
  return [...lines, "", ...nonSpecificText(told), ...cannotMissText(told)];
}

/** Plain pain is counted wherever it is there: beside a cause, too. */
function nonSpecificText(told: Told): string[] {
  const { probability, interval90 } = told.answer.nonSpecific;
  const [name, other] = namesOf(told, { id: NON_SPECIFIC, label: "Non-specific pain" });
  const range = between(interval90);
  const sure = range === null ? "." : `, between ${range} of 100.`;
  return [
    ...chanceRow(name, probability),
    ...wrap(other ?? "", undefined, INDENT),
    `${INDENT}Alone or beside another${sure}`,
  ];
}

const NON_SPECIFIC = "non_specific_low_back_pain";

function causeText(told: Told, cause: CauseAssessment, rank: number): string[] {
  const [name, other] = namesOf(told, cause);
  const lines = chanceRow(`${rank}. ${name}`, cause.principal).map((line) => tinted(line, "heading", told));
  if (other !== null) lines.push(...wrap(other, undefined, INDENT));
  if (cause.serious) lines.push(tinted(`${INDENT}Serious: must not be missed.`, "urgent", told));
  const range = between(cause.interval90);
  // The interval is that of being present at all, so it stands beside that figure wherever the two differ.
  if (cause.probability >= cause.principal + LEAST_BESIDE) {
    const sure = range === null ? "" : `, between ${range}`;
    lines.push(...indented(`Main cause or beside another: ${figure(cause.probability)}${sure} of 100.`));
  } else if (range !== null) lines.push(`${INDENT}Between ${range} of 100.`);
  return lines;
}

function indented(text: string): string[] {
  return wrap(text, undefined, INDENT, `${INDENT}  `);
}

/** Dangerous causes that are unlikely here but must stay in mind. */
function cannotMissText(told: Told): string[] {
  const shown = new Set(told.answer.causes.map(({ id }) => id));
  const others = told.answer.cannotMiss.filter(({ id }) => !shown.has(id));
  if (others.length === 0) return [];
  return [
    "",
    tinted("  Not to be missed, though less likely:", "urgent", told),
    ...others.flatMap((cause) => {
      const [name, other] = namesOf(told, cause);
      return [...chanceRow(name, cause.probability), ...wrap(other ?? "", undefined, INDENT)];
    }),
  ];
}

const FOR = `${INDENT}For      `;
const AGAINST = `${INDENT}Against  `;
const MISSING = `${INDENT}Missing  `;
const REST = " ".repeat(FOR.length);

/** What speaks for and against the first causes, and what nobody has looked for though it would tell much. */
export function reasonsText(told: Told): string[] {
  const causes = told.answer.causes.slice(0, REASONED_CAUSES);
  if (causes.length === 0) return [];
  const lines = [tinted("FOR, AGAINST AND MISSING", "heading", told)];
  causes.forEach((cause, at) => {
    const claims = topicsOf(told, "causes").find(({ about }) => about === cause.id)?.claims ?? [];
    lines.push(...(at === 0 ? [] : [""]), ...wrap(`${at + 1}. ${namesOf(told, cause)[0]}`, undefined, "  ", INDENT));
    for (const { text } of claims.filter(({ words }) => words === "cause.place" || words === "cause.prior"))
      lines.push(...wrap(text, undefined, INDENT));
    lines.push(
      ...listed(FOR, texts(claims, "cause.for")),
      ...listed(AGAINST, texts(claims, "cause.against")),
      ...listed(MISSING, missing(told, cause)),
    );
  });
  return lines;
}

function texts(claims: readonly Claim[], words: string): string[] {
  return claims.filter((claim) => claim.words.startsWith(words)).map(({ text }) => text);
}

function missing({ knowledge, reader }: Told, cause: CauseAssessment): string[] {
  return cause.missing.map((ref) =>
    reader === "patient" ? plainQuestion(ref.finding, knowledge.findings) : findingText(ref, knowledge.findings),
  );
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.flatMap((text, at) => wrap(text, undefined, at === 0 ? title : REST, `${REST}  `));
}

/** Ids of all findings that stand among the reasons, each once. */
export function findingsShown(answer: Assessment): string[] {
  const shown = answer.causes.flatMap((cause) => [...cause.for, ...cause.against, ...cause.missing]);
  return [...new Set(shown.map(({ finding }) => finding))];
}

function namesOf(told: Told, { id, label }: { readonly id: string; readonly label: string }) {
  return bothNames(told, told.knowledge.causes[id] ?? { label, plain: label });
}
