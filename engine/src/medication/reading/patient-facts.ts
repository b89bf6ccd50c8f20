import { ForamenError } from "../../errors.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Fields, fields, isObject, list, own } from "../../reading/shape.ts";
import type { NotUnderstood, ReadAs } from "../../vocabulary/medication.ts";
import type { Allergy, CurrentDrug, PatientFacts, Pregnancy } from "../facts.ts";
import { kidney } from "../kidney.ts";
import type { Order } from "../order/order.ts";
import { nearestNames, respelt } from "../spelling.ts";
import { allergiesIn, allergyIn, unknownAllergens } from "./allergies.ts";
import { affirmedAllergies } from "./allergy-answers.ts";
import { conditionsIn, DENIED, readConditions, withImplied } from "./conditions.ts";
import { currentDrug, eachDrug } from "./current-drugs.ts";
import { addDerived, clearanceKnown, fromCondition } from "./derived.ts";
import { type Extras, isValueOf, readExtras, valuesIn } from "./extras.ts";
import { notTaken } from "./not-taken.ts";
import { quantity } from "./quantities.ts";
import { reactionTold } from "./reaction-told.ts";
import { whose } from "./somebody-else.ts";
import { graver, readLiver, readPregnancy, saysDelivered, saysPlanned } from "./state.ts";
import { spelledOut, WHOLE_PREGNANCY, weeksTold } from "./weeks.ts";

const PATIENT_FIELDS = [
  "age",
  "sex",
  "weight",
  "height",
  "creatinine",
  "weightKg",
  "heightCm",
  "creatinineUmolL",
  "egfr",
  "liver",
  "pregnancy",
  "pregnant",
  "breastfeeding",
  "conditions",
  "allergies",
  "current_drugs",
  "medications",
  "extras",
  "frail",
  "smoker",
];

/** @throws CASE_VALUE_INVALID, CASE_FIELD_UNKNOWN, QUANTITY_UNREADABLE */
export function patientFacts(input: Fields, orders: readonly Order[], knowledge: MedicationKnowledge): PatientFacts {
  const given = own(input, "patient");
  const patient =
    given === undefined ? ({} as Fields) : fields(given, "patient", PATIENT_FIELDS, "{ age: 54, sex: F }");
  const date = readDate(input);
  const today = date ?? knowledge.asOf;
  const ageYears = readAge(patient);
  const sex = readSex(patient);
  const extrasInput = own(patient, "extras");
  const conditionLists = listsOf(input, patient, ["conditions"]);
  const inWords = valuesIn(
    conditionLists.entries.flatMap(([entry]) => (typeof entry === "string" ? [whose(entry).own] : [])),
  );
  const extras = readExtras({ ...inWords, ...(isObject(extrasInput) ? extrasInput : {}) }, knowledge, today);
  const [youngest, oldest] = knowledge.measures.pregnancy.childbearing_age;
  const possible = sex !== "male" && (ageYears === null || (ageYears >= youngest && ageYears <= oldest));
  let pregnancy = readPregnancy(patient, possible, "patient");
  if (sex === "male" && (pregnancy.state === "yes" || pregnancy.planned))
    throw new ForamenError(
      "CASE_VALUE_INVALID",
      "patient.sex says male and patient.pregnancy says pregnant or planned: the two contradict each other. Correct one, or leave one out.",
      "patient.pregnancy",
    );
  const liver = readLiver(patient, "patient");
  const notUnderstood: NotUnderstood[] = extras.unknown.map((text) => ({ where: `patient.extras.${text}`, text }));

  // What is said of somebody else is shown and never taken for the patient's own.
  const ownWords = (text: string, where: string): string => {
    const { own: mine, others, unclear } = whose(text);
    if (others === "") return text;
    notUnderstood.push({ where, text: others, ...(unclear ? {} : { about: "somebody-else" as const }) });
    return mine;
  };
  const withoutRule: NotUnderstood[] = [];
  const drugs: CurrentDrug[] = [];
  const readAs: ReadAs[] = [];
  const spelt = (text: string, where: string, kind: "drugs" | "conditions"): string => {
    const { text: corrected, readAs: words } = respelt(text, kind, knowledge);
    for (const one of words) readAs.push({ where, ...one });
    return corrected;
  };
  const unread = (text: string, where: string, kind: "drugs" | "conditions") => {
    const nearest = nearestNames(text, kind, knowledge);
    notUnderstood.push({ where, text, ...(nearest.length === 0 ? {} : { nearest }) });
  };
  const listed = (drug: CurrentDrug, where: string) => {
    const days = drug.stoppedDays === null ? stopsHere(drug, extras, knowledge) : null;
    const known = days === null ? drug : { ...drug, stoppedDays: days, stopUnread: null };
    if (known.stopUnread !== null)
      notUnderstood.push({
        where,
        text: drug.text,
        about: known.stopUnread === "no-day" ? "day-of-check" : "time-since-stop",
      });
    drugs.push(known);
  };
  const allergies: Allergy[] = [];
  const drugLists = listsOf(input, patient, ["current_drugs", "medications"]);
  for (const [entry, where] of drugLists.entries) {
    const text = ownWords(entryText(entry, where), where);
    if (text === "") continue;
    for (const part of eachDrug(spelt(text, where, "drugs"), knowledge)) {
      const drug = currentDrug(part, knowledge, today, date !== null);
      // A drug that is blamed, avoided or denied is not taken; with a dose beside it, it may be.
      const without = drug?.single != null ? null : notTaken(part, knowledge);
      if (without?.allergy != null) allergies.push(without.allergy);
      if (without !== null) {
        if (!without.whole) unread(part, where, "drugs");
        continue;
      }
      if (drug?.ids.every((id) => knowledge.names[id]?.ruled === false)) withoutRule.push({ where, text: part });
      if (drug !== null) listed(drug, where);
      else if (!isNone(part)) unread(part, where, "drugs");
    }
  }
  let delivered = false;
  const named = new Map<string, string>();
  const pregnancies: (readonly [id: string, words: string])[] = [];
  const name = (id: string, words: string) => {
    if (id.startsWith("pregnancy_")) pregnancies.push([id, words]);
    const known = named.get(id);
    if (known === undefined || words < known) named.set(id, words);
  };
  for (const [entry, where] of conditionLists.entries) {
    const text = spelledOut(ownWords(entryText(entry, where), where));
    if (text === "") continue;
    // A pregnancy that is wished for is none yet.
    if (sex !== "male" && saysPlanned(text)) {
      pregnancy = { ...pregnancy, planned: true };
      continue;
    }
    if (sex !== "male" && text.split(PARTS_OF_ENTRY).some(saysDelivered)) delivered = true;
    // "Yellow fever vaccine planned" is about a vaccine, and no fever.
    const vaccine = VACCINE.test(text) ? currentDrug(text, knowledge, today, date !== null) : null;
    if (vaccine !== null && SUBSTANCES.test(vaccine.ids[0]!)) {
      drugs.push(vaccine);
      continue;
    }
    const without = notTaken(text, knowledge);
    const reaction = reactionTold(text, knowledge) ?? without?.allergy ?? null;
    if (reaction !== null) allergies.push(reaction);
    const asWritten = readConditions(text, knowledge, today);
    // Only what is not understood as it stands may be misspelt.
    const misspelt = (asWritten === null || asWritten.left.length > 0) && !DENIED.test(text.toLowerCase());
    const corrected = misspelt ? spelt(text, where, "conditions") : text;
    const read = corrected === text ? asWritten : readConditions(corrected, knowledge, today);
    const ids = read?.named ?? null;
    const isBlamed = (words: string) =>
      allergyIn(words, knowledge)?.allergens.every((one) => reaction?.allergens.includes(one)) === true;
    for (const part of read?.left ?? [])
      if (!isBlamed(part) && !isValueOf(part, text) && !saysDelivered(part)) unread(part, where, "conditions");
    for (const words of read?.drugs ?? []) {
      const treatment = isBlamed(words) ? null : currentDrug(words, knowledge, today, date !== null);
      if (treatment !== null) listed(treatment, where);
    }
    // Smoking, alcohol and a vaccine that is due may stand among the conditions.
    const substance = ids === null ? currentDrug(text, knowledge, today, date !== null) : null;
    const measured = ids === null ? measuredIn(text, knowledge, today) : null;
    if (ids !== null && ids.length === 0 && read?.drugs.length === 0 && read.left.length === 0 && namesOne(text))
      withoutRule.push({ where, text });
    if (ids !== null) {
      // The entry as it was written, where it names one thing alone.
      const alone = new Set(ids.map(([, words]) => words)).size === 1;
      for (const [id, words] of ids) name(id, alone ? text : words);
    } else if (reactionTold(text, knowledge) !== null || without?.whole || saysDelivered(text)) continue;
    else if (measured !== null) for (const [id, words] of measured) name(id, words);
    // So may a drug that was stopped: "MAOI stopped 10 days ago".
    else if (
      substance !== null &&
      (SUBSTANCES.test(substance.ids[0]!) || substance.stoppedDays !== null || substance.stopUnread !== null)
    )
      listed(substance, where);
    else if (!isNone(text) && Object.keys(valuesIn([text])).length === 0) unread(text, where, "conditions");
    if (/dialysis/i.test(text) && !/\b(?:no|not|never|denies)\b/i.test(text)) named.set("ckd_crcl_lt_30", text);
  }
  const allergyLists = listsOf(input, patient, ["allergies"]);
  const allergyEntries = allergyLists.entries.flatMap(([entry, where]): (readonly [unknown, string])[] =>
    typeof entry === "string" ? affirmedAllergies(ownWords(entry, where)).map((one) => [one, where]) : [[entry, where]],
  );
  for (const [entry, where] of allergyEntries) {
    const text = typeof entry === "string" ? entry : entryText(entry, where);
    if (text === "") continue;
    const found = (words: unknown) =>
      typeof words === "string"
        ? allergiesIn(words, knowledge)
        : [allergyIn(words, knowledge)].filter((one) => one !== null);
    const written = found(entry);
    const told = written.length > 0 || isNone(text) ? written : found(spelt(text, where, "drugs"));
    if (told.length > 0) {
      allergies.push(...told);
      for (const one of unknownAllergens(text, knowledge)) unread(one, where, "drugs");
    } else {
      const ids = conditionsIn(text, knowledge, today);
      if (ids !== null && ids.length > 0) for (const id of ids) name(id, text);
      else if (!isNone(text)) unread(text, where, "drugs");
    }
  }
  for (const [id, words] of extras.conditions) name(id, words);
  if (own(patient, "frail") === true) named.set("frailty", "frail");
  if (named.has("alcohol_use_heavy") && !drugs.some(({ ids }) => ids.includes("alcohol"))) {
    const alcohol = currentDrug("alcohol", knowledge, today, date !== null);
    if (alcohol !== null) drugs.push(alcohol);
  }
  for (const order of orders) {
    if (order.drug === null) unread(order.name, order.where, "drugs");
    for (const one of order.readAs) readAs.push({ where: order.where, ...one });
  }

  const dialysis = [...named.values()].some((words) => /dialysis/i.test(words));
  const weightKg = quantity(patient, "weight", "patient");
  const heightCm = quantity(patient, "height", "patient");
  const creatinineMgDl = quantity(patient, "creatinine", "patient");
  // Whoever has just given birth is not pregnant, unless that is said.
  if (delivered && pregnancy.state === "unknown") pregnancy = { ...pregnancy, state: "no" };
  const answered = pregnancy.state;
  pregnancy = pregnancyIn(pregnancies, pregnancy, knowledge);
  if (answered === "no" && pregnancy.state === "no") for (const [id] of pregnancies) named.delete(id);
  const nursing = readFlag(patient, "breastfeeding", sex, ageYears) ?? (named.has("breastfeeding") ? true : null);
  const figures = kidney(
    { ageYears, sex, weightKg, heightCm, creatinineMgDl, unsteady: dialysis || named.has("acute_kidney_injury") },
    knowledge.measures.kidney,
  );
  const egfrStated = numberOf(own(patient, "egfr")) ?? extras.egfr;
  const known = clearanceKnown(figures, egfrStated, weightKg, heightCm, named, dialysis, knowledge);
  addDerived(
    named,
    {
      ageYears,
      known: known.values,
      pregnancy,
      breastfeeding: nursing === true,
      liver,
    },
    knowledge,
  );
  const conditions = withImplied(named, knowledge);
  return {
    ageYears,
    sex,
    weightKg,
    heightCm,
    creatinineMgDl,
    kidney: figures,
    clearance: known.values,
    clearanceUsed: known.used,
    egfr: figures?.egfr ?? egfrStated,
    liver: liver.grade === null && conditions.has("liver_chronic_or_cirrhosis") ? fromCondition(conditions) : liver,
    pregnancy,
    breastfeeding: nursing,
    delivered,
    conditions,
    drugs,
    allergies: allergies.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)),
    stated: { conditions: conditionLists.stated, allergies: allergyLists.stated, drugs: drugLists.stated },
    inr: extras.inr,
    dialysis,
    notUnderstood,
    readAs,
    withoutRule,
  };
}

/** A measured value among the conditions, "QTc 490 ms": what it says by itself; null where it is none. */
function measuredIn(text: string, knowledge: MedicationKnowledge, today: string): Extras["conditions"] | null {
  const match = /^\s*([a-z][a-z0-9 ]*?)\s*[:=]?\s*(\d+(?:\.\d+)?)\s*([a-z/%]*)\s*$/i.exec(text);
  if (match === null) return null;
  const key = [match[1]!, match[3]!].join("_").replace(/\W+/g, "_").replace(/_$/, "");
  const { conditions, unknown } = readExtras({ [key]: Number(match[2]) }, knowledge, today);
  return unknown.length > 0 ? null : conditions;
}

/**
 * A pregnancy that stands among the conditions holds against an answer that there is none. An earlier one, beside such an
 * answer, is none of today.
 */
function pregnancyIn(
  told: readonly (readonly [id: string, words: string])[],
  asked: Pregnancy,
  { measures }: MedicationKnowledge,
): Pregnancy {
  let pregnancy = asked;
  for (const { condition, weeks: span } of measures.states) {
    if (span === undefined) continue;
    for (const [id, words] of told) {
      if (id !== condition || (asked.state === "no" && EARLIER.test(words))) continue;
      const weeks = weeksTold(words) ?? ([span[0], Math.min(span[1], WHOLE_PREGNANCY[1])] as const);
      pregnancy = graver(pregnancy, { state: "yes", weeks, planned: false });
    }
  }
  return pregnancy;
}

/** Words that tell of a pregnancy that is over. */
const EARLIER =
  /\b(?:previous(?:ly)?|past|prior|former|earlier|last|history of|h\/o|hx of) pregnan|post-?partum|miscarriage|pregnancy ended|terminated|\bpregnancy,? \(?(?:in )?(?:19|20)\d\d\)?$/i;

/** Substances that are no drugs on a list, and vaccines. */
const SUBSTANCES = /^(?:alcohol|tobacco_smoking|grapefruit|cannabis)$|_vaccine$/;

const PARTS_OF_ENTRY = /\s*(?:[,;(]|\band\b|\+|&)\s*/;

const VACCINE = /vaccin|zostavax|flumist|fluenz/i;

function isNone(text: string): boolean {
  return /^\s*(?:none|nil|no|n\/a|nkda|nka|none known|no known.*|-)\s*\.?\s*$/i.test(text);
}

/** Not "none", and no denial. */
function namesOne(text: string): boolean {
  return !isNone(text) && !/^\s*(?:no|nil|none|denies|denied|without|healthy|fit and well)\b/i.test(text);
}

function listsOf(
  input: Fields,
  patient: Fields,
  names: readonly string[],
): { entries: (readonly [unknown, string])[]; stated: boolean } {
  const entries: (readonly [unknown, string])[] = [];
  let stated = false;
  for (const [object, prefix] of [
    [patient, "patient."],
    [input, ""],
  ] as const) {
    for (const name of names) {
      const given = own(object, name);
      if (given === undefined || given === null) continue;
      stated = true;
      for (const [at, entry] of list(given, `${prefix}${name}`).entries())
        entries.push([entry, `${prefix}${name}[${at}]`]);
    }
  }
  return { entries, stated };
}

function entryText(entry: unknown, where: string): string {
  if (typeof entry === "string" && entry.trim() !== "") return entry.slice(0, 500);
  if (isObject(entry)) {
    const parts = ["text", "drug", "name", "id", "condition", "substance", "dose", "unit", "route", "frequency"].map(
      (name) => own(entry, name),
    );
    const words = parts.filter((part) => typeof part === "string" || typeof part === "number").join(" ");
    if (words !== "") return words.slice(0, 500);
  }
  throw new ForamenError("CASE_VALUE_INVALID", `${where} must be a text, such as "apixaban 5 mg twice daily".`, where);
}

/** The day of the check, where it is told; an event of this year is judged by it. */
function readDate(input: Fields): string | null {
  const date = own(input, "date");
  if (date === undefined || date === null) return null;
  if (typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))) return date;
  throw new ForamenError("CASE_VALUE_INVALID", "date must be a day such as 2026-11-26.", "date");
}

function readAge(patient: Fields): number | null {
  const age = own(patient, "age");
  if (age === undefined || age === null) return null;
  if (typeof age === "number" && age >= 0 && age <= 130) return Math.floor(age);
  throw new ForamenError(
    "CASE_VALUE_INVALID",
    "patient.age must be a number of years from 0 to 130, without quotes.",
    "patient.age",
  );
}

function readSex(patient: Fields): "female" | "male" | null {
  const sex = own(patient, "sex");
  if (sex === undefined || sex === null) return null;
  if (typeof sex === "string" && /^(?:f|female|woman)$/i.test(sex.trim())) return "female";
  if (typeof sex === "string" && /^(?:m|male|man)$/i.test(sex.trim())) return "male";
  throw new ForamenError(
    "CASE_VALUE_INVALID",
    "patient.sex must be F, M, female or male. Leave it out when unknown.",
    "patient.sex",
  );
}

function readFlag(
  patient: Fields,
  name: string,
  sex: "female" | "male" | null,
  ageYears: number | null,
): boolean | null {
  const given = own(patient, name);
  if (given === true || given === false) return given;
  if (typeof given === "string")
    return /^(?:yes|true)/i.test(given) ? true : /^(?:no|not|false|n\/a)/i.test(given) ? false : null;
  return sex === "male" || (ageYears !== null && (ageYears < 12 || ageYears > 55)) ? false : null;
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number" && value > 0) return value;
  return isObject(value) && typeof own(value, "value") === "number" ? (own(value, "value") as number) : null;
}

function stopsHere(drug: CurrentDrug, extras: Extras, knowledge: MedicationKnowledge): number | null {
  const antithrombotic = drug.ids.some((id) =>
    ["anticoagulant", "antiplatelet"].some((name) => knowledge.classes[name]?.includes(id)),
  );
  return antithrombotic ? extras.stoppedDays : null;
}
