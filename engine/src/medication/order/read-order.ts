import { ForamenError } from "../../errors.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Fields, fields, own, text as textOf } from "../../reading/shape.ts";
import type { FoundName } from "../name-index.ts";
import { findDrug, ingredientsOf } from "../names.ts";
import { normal } from "../normal.ts";
import { type Amount, amountOf, findAmount } from "./amount.ts";
import { refuseContradiction } from "./contradiction.ts";
import { type Course, findCourse, findMaximum, type StatedMaximum } from "./course.ts";
import { type Frequency, findFrequency } from "./frequency.ts";
import { type Order, type OrderStep, PATCH_RATE } from "./order.ts";
import { dayParts, dividedDoses, strengthInVolume, writtenOut } from "./shorthand.ts";
import { findWords, leftover, namedForms, type OrderWords } from "./words.ts";

const ORDER_FIELDS = [
  "text",
  "drug",
  "dose",
  "unit",
  "route",
  "frequency",
  "duration",
  "duration_days",
  "prn",
  "max_daily_mg_stated",
  "indication",
  "form",
  "note",
  "dose_max",
  "strength",
  "start_date",
  "code",
];

/**
 * One order: a text, or its parts. Both may be given where they agree.
 *
 * Strict: what is not understood is refused, never guessed. A drug of an unknown name is kept, for the check says that it
 * cannot judge it.
 * @throws ORDER_UNREADABLE with the part that is missing or unclear, and the forms that are accepted
 */
export function readOrder(input: unknown, where: string, knowledge: MedicationKnowledge): Order {
  const given: Fields =
    typeof input === "string"
      ? { text: input }
      : fields(input, where, ORDER_FIELDS, '{ text: "ibuprofen 400 mg three times daily" }');
  const wordsText =
    own(given, "text") === undefined
      ? ""
      : normal(textOf(own(given, "text"), `${where}.text`, 'a text such as "ibuprofen 400 mg three times daily"'));
  const drugText =
    own(given, "drug") === undefined ? "" : normal(textOf(own(given, "drug"), `${where}.drug`, "the name of a drug"));
  const said = wordsText === "" ? partsAsText(given, drugText) : wordsText;
  const structured = own(given, "dose") !== undefined && drugText !== "";
  const parsed = parseText(said, drugText, where, knowledge, !structured);

  const dose = structured ? doseOf(given, where) : parsed.dose;
  const frequencyText = own(given, "frequency");
  const frequency = frequencyText === undefined ? parsed.frequency : frequencyOf(frequencyText, where);
  const prn = own(given, "prn") === true || parsed.prn || frequency?.prn === true;
  const routeText = own(given, "route");
  // What gives so much an hour through the skin acts in the whole body: it is no cream.
  const route =
    dose?.unit === PATCH_RATE
      ? "transdermal"
      : typeof routeText === "string"
        ? (findWords(normal(routeText)).route ?? normal(routeText))
        : parsed.route;
  const maximum = own(given, "max_daily_mg_stated");
  const duration = own(given, "duration_days") ?? own(given, "duration");
  const found = parsed.drug;
  const forms = [
    ...new Set([
      ...parsed.forms,
      ...namedForms(`${said} ${drugText}`),
      ...findWords(drugText).forms,
      ...(typeof own(given, "form") === "string" ? findWords(normal(own(given, "form") as string)).forms : []),
    ]),
  ];
  const id = found === null ? null : settled(found.id, route, forms);
  const durationDays = duration === undefined ? parsed.durationDays : durationOf(duration, where);
  if (wordsText !== "")
    refuseContradiction(
      {
        drug: drugText === "" ? null : drugText,
        dose: structured ? dose : null,
        frequency: frequencyText === undefined ? null : frequency,
        route: typeof routeText === "string" ? route : null,
        durationDays: duration === undefined ? null : durationDays,
      },
      wordsText,
      parsed,
      where,
      knowledge,
    );
  const salt = found === null ? null : saltOf(found.name, said, knowledge);
  const indication = own(given, "indication");
  const order: Order = {
    drug: id,
    ingredients: id === null ? [] : ingredientsOf(id, knowledge),
    name: found?.name ?? parsed.unknownName,
    route: route ?? usualRoute(id, knowledge),
    routeStated: route !== null,
    forms,
    dose: dose === null ? null : salted(dose, salt, knowledge),
    second: parsed.second,
    frequency,
    statedMaximum: null,
    prn,
    durationDays,
    longTerm: parsed.longTerm,
    infusionMinutes: parsed.infusionMinutes,
    selfCare:
      parsed.selfCare ||
      (typeof indication === "string" && /self[- ]care|otc|over[- ]the[- ]counter/i.test(indication)),
    intention: parsed.intention,
    indication: typeof indication === "string" ? normal(indication) : null,
    salt,
    steps: parsed.steps,
    firstStepDays: parsed.firstStepDays,
    where,
  };
  const statedMaximum =
    typeof maximum === "number" && maximum > 0 ? maximum : inUnit(parsed.maximum, order.dose, parsed.strength);
  const whole = { ...order, statedMaximum };
  if (whole.drug !== null && whole.intention !== "stop") {
    refuseUnclear(whole, parsed, where, structured);
    refuseUnit(whole, where, knowledge);
  }
  return whole;
}

interface Parsed {
  readonly drug: FoundName | null;
  readonly unknownName: string;
  readonly dose: Amount | null;
  readonly strength: Amount | null;
  readonly second: number | null;
  readonly frequency: Frequency | null;
  readonly prn: boolean;
  readonly route: string | null;
  readonly forms: readonly string[];
  readonly maximum: StatedMaximum | null;
  readonly durationDays: number | null;
  readonly longTerm: boolean;
  readonly infusionMinutes: number | null;
  readonly selfCare: boolean;
  readonly intention: Order["intention"];
  readonly steps: readonly OrderStep[];
  readonly firstStepDays: number | null;
  readonly unclear: "comma" | "two" | null;
  readonly left: string;
}

function parseText(
  said: string,
  drugText: string,
  where: string,
  knowledge: MedicationKnowledge,
  strict: boolean,
): Parsed {
  const drug = findDrug(drugText === "" ? said : drugText, knowledge) ?? findDrug(said, knowledge);
  const inText = drug === null ? null : findDrug(said, knowledge);
  let rest =
    inText === null
      ? drugText !== "" && said.includes(drugText)
        ? said.replace(drugText, " ")
        : said
      : `${said.slice(0, inText.at)} ${said.slice(inText.end)}`;
  // A brand in brackets behind the name: "turmeric (curcumin)".
  for (;;) {
    const again = drug === null ? null : findDrug(rest, knowledge);
    if (again === null || drug === null || again.id !== drug.id) break;
    rest = `${rest.slice(0, again.at)} ${rest.slice(again.end)}`;
  }
  if (/^\D*(?:^|\s|\()-\d/.test(rest) || /\b(?:for|x|every|max|of) -\d/.test(rest))
    throw unreadable("A minus sign stands before a figure.", "amounts and times above 0", where);
  const [first = "", ...later] = stepsOf(writtenOut(rest));
  const head = readPart(first);
  const { steps, durations, unread } = readSteps(head, later);
  void strict;
  const left = [leftover(head.left), unread].filter((words) => words !== "").join(" ");
  const total = durations.every((days) => days !== null) ? durations.reduce((sum, days) => sum! + days!, 0) : null;
  return {
    ...head,
    durationDays: total,
    drug,
    unknownName: drug === null ? unknownName(said) : drug.name,
    steps,
    firstStepDays: steps.length === 0 ? null : (durations[0] ?? null),
    left,
  };
}

type Part = Omit<Parsed, "drug" | "unknownName" | "steps" | "firstStepDays"> & { readonly pieces: number | null };

/** The parts of an order that goes by steps: "..., then ...", "increase to ... after a week", "5 mg tid x3d, 10 mg tid x3d". */
function stepsOf(text: string): string[] {
  const worded = text.split(
    /,? (?:and )?then(?: |$)(?:(?:increase|reduce|decrease|go up|go down)(?: to)? )?|,? followed by |, afterwards |(?<=\d.*)[,;]? (?:and )?(?:increas(?:e|ing)|reduc(?:e|ing)|decreas(?:e|ing)|titrat(?:e|ing)(?: up)?) to /,
  );
  if (worded.length > 1) return worded;
  const listed = text.split(/[,;] ?(?=\d+(?:\.\d+)? ?(?:mg|g|mcg)\b)/);
  const whole = (part: string) => {
    const { dose, frequency, unclear } = readPart(part);
    return dose !== null && frequency !== null && unclear === null;
  };
  return listed.length > 1 && dayParts(text) === null && listed.every(whole) ? listed : [text];
}

/**
 * Each step with its own dose; one that names none goes on with the dose, or the frequency, before it. What cannot be
 * read as a step comes back in `unread`, so that the order is refused.
 */
function readSteps(
  head: Part,
  later: readonly string[],
): { steps: OrderStep[]; durations: (number | null)[]; unread: string } {
  const steps: OrderStep[] = [];
  const durations: (number | null)[] = [head.durationDays];
  let dose = head.dose;
  let frequency = head.frequency;
  let unread = "";
  for (const [at, text] of later.entries()) {
    if (/^(?:stop|review|reassess|cease)\.?$/.test(text.trim()) && at === later.length - 1) continue;
    const after = /,? ?\bafter ((?:a|one|\d{1,2}|two|three|four) (?:day|week|month)s?)\b/.exec(text);
    if (after !== null) durations[durations.length - 1] ??= findCourse(`for ${after[1]!}`).durationDays;
    const step = readPart(after === null ? text : text.replace(after[0], " "));
    const strength = head.strength;
    const own =
      step.dose ??
      (step.pieces !== null && strength !== null
        ? { ...strength, least: strength.least * step.pieces, most: strength.most * step.pieces }
        : null);
    const nothing = own === null && step.frequency === null && !step.prn;
    if (step.unclear !== null || nothing || (step.pieces !== null && own === null)) unread = "step";
    if (leftover(step.left) !== "") unread = leftover(step.left);
    dose = own ?? dose;
    frequency = step.frequency ?? frequency;
    durations.push(step.durationDays);
    if (dose !== null && frequency !== null) steps.push({ dose, frequency, durationDays: step.durationDays });
  }
  return { steps, durations, unread };
}

function readPart(text: string): Part {
  const words = findWords(text.trim());
  const maximum = findMaximum(words.rest);
  const course = findCourse(maximum.rest);
  const parts = dayParts(course.rest);
  if (parts !== null) return { ...partOfDay(parts, course.rest), ...remaining(words, course) };
  const divided = dividedDoses(course.rest);
  const often = findFrequency(divided.rest);
  const found = findAmount(strengthInVolume(often.rest));
  const count = divided.divided ? (often.frequency?.perDay[1] ?? null) : 1;
  const amount =
    found.amount === null || count === 1 || count === null || count < 1
      ? found
      : { ...found, amount: { ...found.amount, least: found.amount.least / count, most: found.amount.most / count } };
  return {
    dose: amount.amount,
    strength: amount.strength,
    second: amount.second,
    frequency: often.frequency,
    prn: often.prn,
    maximum: maximum.maximum,
    unclear: amount.unclear,
    left: amount.rest,
    pieces: amount.pieces ?? null,
    ...remaining(words, course),
  };
}

function remaining(words: OrderWords, course: Course) {
  return {
    route: words.route,
    forms: words.forms,
    durationDays: course.durationDays,
    longTerm: course.longTerm,
    infusionMinutes: course.infusionMinutes,
    selfCare: words.selfCare,
    intention: words.intention,
  };
}

/** Amounts that differ by the time of day: together they are the most in a day. */
function partOfDay({ amounts, rest }: { amounts: readonly string[]; rest: string }, text: string) {
  const found = amounts.map((amount) => findAmount(amount).amount);
  const often = findFrequency(rest);
  const known = found.filter((amount) => amount !== null);
  const unit = known[0]?.unit;
  const clear = known.length === found.length && known.every((amount) => amount.unit === unit) && unit !== undefined;
  const dose = clear
    ? { least: Math.min(...known.map(({ least }) => least)), most: Math.max(...known.map(({ most }) => most)), unit }
    : null;
  const sum = known.reduce((total, { most }) => total + most, 0);
  const same = dose !== null && dose.least === dose.most;
  return {
    dose,
    strength: dose,
    second: null,
    frequency: often.frequency,
    prn: often.prn,
    maximum: dose === null || same ? null : { count: sum, of: unit === "IU" ? ("IU" as const) : ("mg" as const) },
    unclear: clear ? null : ("two" as const),
    left: clear ? often.rest : text,
    pieces: null,
  };
}

/** Refuses what has no dose or frequency, or holds words that are not understood. */
function refuseUnclear(order: Order, parsed: Parsed, where: string, structured: boolean): void {
  if (parsed.unclear === "comma" && !structured)
    throw unreadable(
      "The amount holds a decimal comma, which could be a thousand.",
      "a decimal point: 1.5 mg, or 1,500 mg for a thousand and a half",
      where,
    );
  if (parsed.unclear === "two" && !structured)
    throw unreadable(
      "Two different amounts stand in the order.",
      'one amount, a range such as 50-100 mg, or steps with "then" between them',
      where,
    );
  const measured = order.route === "topical" || ["facet", "intradiscal"].includes(order.route);
  if (order.dose === null && !measured && !isUnmeasured(order.drug))
    throw unreadable(
      "The order states no dose that can be read.",
      'an amount with its unit: "400 mg", "1 g", "1000 IU", "2 tablets of 200 mg"',
      where,
    );
  if (!structured && parsed.left !== "" && /[\p{L}\p{N}]/u.test(parsed.left))
    throw unreadable(
      `The order holds ${parsed.left.split(" ").length === 1 ? "a word that is" : "words that are"} not understood.`,
      'drug, amount, route, frequency, "as needed", maximum and duration, and nothing else',
      where,
    );
  const often = order.frequency !== null || order.prn || order.statedMaximum !== null;
  if (!often && !measured && !injected(order.route) && order.dose?.unit !== PATCH_RATE)
    throw unreadable(
      "The order does not say how often.",
      '"three times daily", "BID", "q8h", "at bedtime", "every 6 hours as needed, max 4 doses a day", "once"',
      where,
    );
}

/** Units and millilitres say nothing about a drug that is measured in milligrams. */
function refuseUnit(order: Order, where: string, { drugs }: MedicationKnowledge): void {
  const rules = order.drug === null ? undefined : drugs[order.drug];
  const unit = order.dose?.unit;
  if (rules === undefined || rules.regimens.length === 0 || unit === undefined || order.route === "topical") return;
  if (unit === rules.unit || !["unit", "IU", "mL"].includes(unit)) return;
  if (unit === "unit" && rules.unit === "IU") return;
  if (unit === "mL" && injected(order.route)) return;
  throw unreadable(
    unit === "mL"
      ? "The amount is a volume, and its strength is not stated."
      : "The amount is in units, in which this drug is not measured.",
    `an amount in ${rules.unit}, or the strength per mL beside the volume: "40 mg/mL, 1 mL"`,
    where,
  );
}

const UNMEASURED = new Set([
  "prp",
  "msc",
  "ozone",
  "gene_therapy",
  "hyaluronic_acid_facet",
  "capsaicin_topical",
  "chymopapain_chondroitinase",
]);
function isUnmeasured(drug: string | null): boolean {
  return drug !== null && UNMEASURED.has(drug);
}

function injected(route: string): boolean {
  return ["epidural", "intrathecal", "im"].includes(route);
}

/** The parts put into one line, for words that only a text would hold. */
function partsAsText(given: Fields, drugText: string): string {
  const part = (name: string) =>
    typeof own(given, name) === "string" || typeof own(given, name) === "number" ? String(own(given, name)) : "";
  const dose = typeof own(given, "dose") === "number" ? `${part("dose")} ${part("unit") || "mg"}` : part("dose");
  return normal(
    [
      drugText,
      dose,
      part("route"),
      part("frequency"),
      typeof own(given, "duration") === "string" ? part("duration") : "",
    ].join(" "),
  );
}

function doseOf(given: Fields, where: string): Amount | null {
  const dose = own(given, "dose");
  const unit = own(given, "unit");
  if (typeof dose === "number") {
    const most = own(given, "dose_max");
    const amount = amountOf(
      dose,
      typeof most === "number" ? most : dose,
      typeof unit === "string" ? normal(unit) : "mg",
    );
    if (amount !== null && dose > 0) return amount;
    // A percentage is the strength of a cream, an application its amount: neither is a dose.
    if (dose > 0 && typeof unit === "string") return null;
  } else if (Array.isArray(dose) && dose.every((one) => typeof one === "number" && one > 0)) {
    const amount = amountOf(
      Math.min(...(dose as number[])),
      Math.max(...(dose as number[])),
      typeof unit === "string" ? normal(unit) : "mg",
    );
    if (amount !== null) return amount;
  } else if (typeof dose === "string") {
    const withUnit = /[a-z%]/i.test(dose) || typeof unit !== "string" ? dose : `${dose} ${unit}`;
    const found = findAmount(normal(withUnit));
    if (found.amount !== null && !/^-/.test(normal(withUnit)) && leftover(found.rest) === "") return found.amount;
  }
  throw unreadable("The dose cannot be read.", 'an amount with its unit, such as "400 mg"', `${where}.dose`);
}

function frequencyOf(input: unknown, where: string): Frequency | null {
  const said = normal(textOf(input, `${where}.frequency`, 'a text such as "three times daily"'));
  const maximum = findMaximum(said);
  const found = findFrequency(maximum.rest);
  if (found.frequency !== null && leftover(found.rest) === "") return found.frequency;
  if (found.prn && leftover(found.rest) === "") return null;
  throw unreadable(
    "The frequency cannot be read.",
    '"three times daily", "BID", "q8h", "at bedtime", "every 6 hours as needed", "weekly", "once"',
    `${where}.frequency`,
  );
}

function durationOf(input: unknown, where: string): number | null {
  if (typeof input === "number" && input > 0 && input < 40_000) return input;
  if (typeof input === "string") {
    const course = findCourse(normal(input));
    if (course.durationDays !== null) return course.durationDays;
    if (course.longTerm) return null;
  }
  throw unreadable("The duration cannot be read.", '"7 days", "2 weeks", or a number of days', `${where}.duration`);
}

/** A name that depends on the route: methylprednisolone into the epidural space is a procedure of its own. */
function settled(id: string, route: string | null, forms: readonly string[]): string {
  if (id === "methylprednisolone_systemic" && (route === "epidural" || forms.includes("transforaminal")))
    return "methylprednisolone_epidural";
  if (id === "morphine" && forms.includes("extended_release")) return "morphine_er";
  return id;
}

function usualRoute(id: string | null, { drugs }: MedicationKnowledge): string {
  return (id === null ? undefined : drugs[id]?.regimens[0]?.routes[0]) ?? "oral";
}

function saltOf(name: string, said: string, { measures }: MedicationKnowledge): string | null {
  const named = measures.salts.find(
    (salt) => name.includes(salt.name) || (said.includes(salt.name) && said.includes(salt.drug)),
  );
  if (named !== undefined) return named.name;
  // Products that are sold as the salt.
  return ["aleve", "anaprox"].includes(name) ? "naproxen sodium" : null;
}

function salted(dose: Amount, salt: string | null, { measures }: MedicationKnowledge): Amount {
  const factor = measures.salts.find(({ name }) => name === salt)?.factor;
  if (factor === undefined || dose.unit !== "mg") return dose;
  const base = (value: number) => Math.round(value * factor * 10) / 10;
  return { ...dose, least: base(dose.least), most: base(dose.most) };
}

function inUnit(maximum: StatedMaximum | null, dose: Amount | null, strength: Amount | null): number | null {
  if (maximum === null || dose === null) return null;
  if (maximum.of === "doses") return maximum.count * dose.most;
  if (maximum.of === "pieces") return maximum.count * (strength ?? dose).most;
  const amount = amountOf(maximum.count, maximum.count, maximum.of);
  return amount !== null && amount.unit === dose.unit ? amount.most : null;
}

/** The words before the first figure: what was probably meant as the drug. */
function unknownName(said: string): string {
  return (/^[^\d]*/.exec(said)?.[0] ?? said).replace(/^(?:start|stop|take|give) /, "").trim() || said;
}

function unreadable(found: string, expected: string, where: string): ForamenError {
  return new ForamenError("ORDER_UNREADABLE", `${found} Expected ${expected}.`, where);
}
