import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import { type Fields, fields, own, text as textOf } from "../../reading/shape.ts";
import { findDrug, ingredientsOf } from "../names.ts";
import { normal } from "../normal.ts";
import { respelt } from "../spelling.ts";
import { refuseContradiction } from "./contradiction.ts";
import { doseOf, durationOf, frequencyOf, partsAsText } from "./fields.ts";
import { type Order, PATCH_RATE } from "./order.ts";
import { type Parsed, parseText } from "./parse-text.ts";
import { isOpioidPatch } from "./patch.ts";
import { productOf } from "./product.ts";
import { refuseUnclear, refuseUnit } from "./refusals.ts";
import { inUnit, salted, saltOf } from "./salt.ts";
import { findWords, namedForms } from "./words.ts";

/** A rate there is that of a pump, not of a patch. */
const NEAR_THE_SPINE: ReadonlySet<string> = new Set(["epidural", "intrathecal"]);

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
  const readAs: { text: string; name: string }[] = [];
  const spelt = (text: string): string => {
    if (findDrug(text, knowledge) !== null) return text;
    const { text: corrected, readAs: words } = respelt(text, "drugs", knowledge);
    for (const word of words) if (!readAs.some((one) => one.text === word.text)) readAs.push(word);
    return corrected;
  };
  const wordsText =
    own(given, "text") === undefined
      ? ""
      : spelt(
          normal(textOf(own(given, "text"), `${where}.text`, 'a text such as "ibuprofen 400 mg three times daily"')),
        );
  const drugText =
    own(given, "drug") === undefined
      ? ""
      : spelt(normal(textOf(own(given, "drug"), `${where}.drug`, "the name of a drug")));
  const said = wordsText === "" ? partsAsText(given, drugText) : wordsText;
  const structured = own(given, "dose") !== undefined && drugText !== "";
  const parsed = parseText(said, drugText, where, knowledge);

  const dose = structured ? doseOf(given, where, parsed.dose) : parsed.dose;
  const frequencyText = own(given, "frequency");
  const frequency = frequencyText === undefined ? parsed.frequency : frequencyOf(frequencyText, where);
  const prn = own(given, "prn") === true || parsed.prn || frequency?.prn === true;
  const routeText = own(given, "route");
  // What gives so much an hour through the skin acts in the whole body: it is no cream.
  const route =
    dose?.unit === PATCH_RATE && !NEAR_THE_SPINE.has(parsed.route ?? "")
      ? "transdermal"
      : typeof routeText === "string"
        ? (findWords(normal(routeText)).route ?? normal(routeText))
        : (parsed.route ?? skinPatch(parsed, dose, knowledge));
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
  const salt = found === null ? null : saltOf(found.name, said, productOf(found, knowledge), knowledge);
  const indication = own(given, "indication");
  const order: Order = {
    drug: id,
    ingredients: ingredientsFor(id, parsed, knowledge),
    name: found?.name ?? parsed.unknownName,
    route: route ?? (forms.includes("depot") ? "injection" : usualRoute(id, knowledge)),
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
    readAs,
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

/** "Lidocaine 5 % patch": a patch without a rate is for the skin. */
function skinPatch({ forms, drug }: Parsed, dose: Order["dose"], knowledge: MedicationKnowledge): string | null {
  if (!forms.includes("patch") || dose !== null) return null;
  return drug !== null && isOpioidPatch(drug.id, productOf(drug, knowledge), true, knowledge)
    ? "transdermal"
    : "topical";
}

/** The drug by the id that the route settles, and what is joined to it. */
function ingredientsFor(id: string | null, { drug, ingredients }: Parsed, knowledge: MedicationKnowledge) {
  if (id === null || drug === null) return [];
  return [...new Set([...ingredientsOf(id, knowledge), ...ingredients.filter((one) => one !== drug.id)])];
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
