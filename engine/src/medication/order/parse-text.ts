import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { FoundName } from "../name-index.ts";
import { findDrug, ingredientsOf, sameDrugs } from "../names.ts";
import type { OrderStep } from "./order.ts";
import { type Part, readPart } from "./part.ts";
import { isOpioidPatch, rateWritten } from "./patch.ts";
import { firstOfTwo, joinedDrug, productOf, strengthWritten, usualFrequency } from "./product.ts";
import { numberedDays, writtenOut } from "./shorthand.ts";
import { readSteps, stepsOf } from "./steps.ts";
import { unreadable } from "./unreadable.ts";
import { findWords, leftover } from "./words.ts";

/** What a text says of an order. */
export interface Parsed extends Omit<Part, "pieces"> {
  readonly drug: FoundName | null;
  /** Single drugs that are named: of "ibuprofen/paracetamol" both. */
  readonly ingredients: readonly string[];
  readonly unknownName: string;
  readonly steps: readonly OrderStep[];
  readonly firstStepDays: number | null;
}

/** @throws ORDER_UNREADABLE for a minus sign before a figure */
export function parseText(said: string, drugText: string, where: string, knowledge: MedicationKnowledge): Parsed {
  const longest = findDrug(said, knowledge);
  const inText = longest === null ? null : firstOfTwo(said, longest, knowledge);
  const drug = (drugText === "" ? inText : findDrug(drugText, knowledge)) ?? inText;
  let rest =
    inText === null
      ? drugText !== "" && said.includes(drugText)
        ? said.replace(drugText, " ")
        : said
      : `${said.slice(0, inText.at)} ${said.slice(inText.end)}`;
  const named = drug === null ? [] : ingredientsOf(drug.id, knowledge);
  // A brand in brackets behind the name: "turmeric (curcumin)".
  for (;;) {
    const again = drug === null ? null : findDrug(rest, knowledge);
    if (again === null || drug === null || !sameDrugs(drug.id, knowledge).includes(again.id)) break;
    rest = `${rest.slice(0, again.at)} ${rest.slice(again.end)}`;
  }
  const joined = drug === null ? null : joinedDrug(rest, knowledge);
  if (joined !== null) rest = joined.rest;
  if (/^\D*(?:^|\s|\()-\d/.test(rest) || /\b(?:for|x|every|max|of) -\d/.test(rest))
    throw unreadable("A minus sign stands before a figure.", "amounts and times above 0", where);
  const ingredients = [...named, ...(joined?.ingredients ?? [])];
  const product = productOf(drug, knowledge);
  const inName = findWords(drug?.name ?? "");
  const patch = drug !== null && isOpioidPatch(drug.id, product, /\bpatch/.test(said), knowledge);
  rest = strengthWritten(patch ? rateWritten(rest) : rest, product, ingredients.length);
  const usual = usualFrequency(ingredients[0], knowledge);
  const [first = "", ...later] = stepsOf(numberedDays(writtenOut(rest)), usual);
  const read = readPart(first);
  // A drug that is given once a day and not otherwise: "40 mg x 5 days" can mean nothing else.
  const lasting = read.durationDays !== null || later.length > 0;
  const head: Part =
    read.frequency === null && !read.prn && usual !== null && lasting ? { ...read, frequency: usual } : read;
  const { steps, durations, unread } = readSteps(head, later);
  const left = [leftover(head.left), unread].filter((words) => words !== "").join(" ");
  const total = durations.every((days) => days !== null) ? durations.reduce((sum, days) => sum! + days!, 0) : null;
  return {
    ...head,
    second: joined?.amount ?? head.second,
    // "Voltaren gel", "fentanyl patch": the name may hold the way it is given.
    route: head.route ?? inName.route,
    forms: [...new Set([...head.forms, ...inName.forms, ...(product.form === undefined ? [] : [product.form])])],
    durationDays: total,
    drug,
    ingredients,
    unknownName: drug === null ? unknownName(said) : drug.name,
    steps,
    firstStepDays: steps.length === 0 ? null : (durations[0] ?? null),
    left,
  };
}

/** The words before the first figure: what was probably meant as the drug. */
function unknownName(said: string): string {
  return (/^[^\d]*/.exec(said)?.[0] ?? said).replace(/^(?:start|stop|take|give) /, "").trim() || said;
}
