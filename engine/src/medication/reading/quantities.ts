import { ForamenError } from "../../errors.ts";
import { type Fields, isObject, own } from "../../reading/shape.ts";

const KG_PER_LB = 0.45359237;
const CM_PER_INCH = 2.54;
const POUNDS_IN_STONE = 14;
const INCHES_IN_FOOT = 12;

/** Factor of each unit that is accepted, by what is measured. Nothing else is guessed. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  weight: {
    kg: 1,
    kilogram: 1,
    kilograms: 1,
    kgs: 1,
    lb: KG_PER_LB,
    lbs: KG_PER_LB,
    pound: KG_PER_LB,
    pounds: KG_PER_LB,
    g: 0.001,
    st: POUNDS_IN_STONE * KG_PER_LB,
    stone: POUNDS_IN_STONE * KG_PER_LB,
  },
  height: {
    cm: 1,
    centimetre: 1,
    centimetres: 1,
    centimeters: 1,
    m: 100,
    metre: 100,
    metres: 100,
    mm: 0.1,
    in: CM_PER_INCH,
    inch: CM_PER_INCH,
    inches: CM_PER_INCH,
    ft: INCHES_IN_FOOT * CM_PER_INCH,
    feet: INCHES_IN_FOOT * CM_PER_INCH,
  },
  creatinine: { "mg/dl": 1, "umol/l": 1 / 88.4, "mmol/l": 1000 / 88.4, "mg/l": 0.1 },
};

/** The widest values a living person can have, in kg, cm and mg/dL: beyond them the unit is wrong. */
const POSSIBLE: Readonly<Record<string, readonly [number, number]>> = {
  weight: [2, 400],
  height: [40, 260],
  creatinine: [0.15, 30],
};

/**
 * One measured quantity in kg, cm or mg/dL; null when it is not given.
 * @throws QUANTITY_UNREADABLE for an unknown unit, a missing one, or a value that no living person has in this unit
 */
export function quantity(patient: Fields, name: "weight" | "height" | "creatinine", where: string): number | null {
  const plain = { weight: ["weightKg", "kg"], height: ["heightCm", "cm"], creatinine: ["creatinineUmolL", "umol/L"] }[
    name
  ];
  const given = own(patient, name) ?? own(patient, plain[0]!);
  const at = `${where}.${own(patient, name) === undefined ? plain[0] : name}`;
  if (given === undefined || given === null) return null;
  const [value, unit] = parts(given, own(patient, name) === undefined ? plain[1]! : "");
  const factor = unit === null ? undefined : UNITS[name]![unit];
  if (value === null || factor === undefined) {
    const known = { weight: "kg or lb", height: "cm or in", creatinine: "umol/L or mg/dL" }[name];
    throw new ForamenError(
      "QUANTITY_UNREADABLE",
      `The ${name} has no number or no unit that is known. Expected a value in ${known}.`,
      at,
    );
  }
  const inUnit = value * factor;
  const [least, most] = POSSIBLE[name]!;
  if (inUnit >= least && inUnit <= most) return inUnit;
  throw new ForamenError(
    "QUANTITY_UNREADABLE",
    `No living person has a ${name} of ${value} ${unit}: the unit or the number is wrong. Check both.`,
    at,
  );
}

function parts(given: unknown, unit: string): [number | null, string | null] {
  if (typeof given === "number") return [given, unit === "" ? null : word(unit)];
  if (typeof given === "string") {
    const two = twoUnits(given);
    if (two !== null) return two;
    const match = /^\s*(\d+(?:\.\d+)?)\s*([a-zµμ/%]+)\s*$/i.exec(given);
    return match === null ? [null, null] : [Number(match[1]), word(match[2]!)];
  }
  if (isObject(given)) {
    const value = own(given, "value");
    const stated = own(given, "unit");
    return [
      typeof value === "number" && Number.isFinite(value) ? value : null,
      typeof stated === "string" ? word(stated) : null,
    ];
  }
  return [null, null];
}

/** "10 st 4 lb", "5 ft 6 in", 5'6": a larger and a smaller unit, in the larger one. */
function twoUnits(given: string): [number, string] | null {
  const stones =
    /^\s*(\d{1,2})\s*(?:st|stones?)\.?,?\s*(?:and\s*)?(\d{1,2}(?:\.\d+)?)\s*(?:lbs?|pounds?)?\.?\s*$/i.exec(given);
  if (stones !== null && Number(stones[2]) < POUNDS_IN_STONE)
    return [Number(stones[1]) + Number(stones[2]) / POUNDS_IN_STONE, "st"];
  const feet =
    /^\s*(\d)\s*(?:ft|feet|foot|['\u2019\u2032])\.?,?\s*(\d{1,2}(?:\.\d+)?)?\s*(?:in|inch|inches|["\u201d\u2033]|'')?\.?\s*$/i.exec(
      given,
    );
  if (feet !== null && Number(feet[2] ?? 0) < INCHES_IN_FOOT)
    return [Number(feet[1]) + Number(feet[2] ?? 0) / INCHES_IN_FOOT, "ft"];
  return null;
}

function word(unit: string): string {
  return unit.toLowerCase().replace(/[µμ]/g, "u").replace("micromol", "umol").replace(/\s/g, "").replace(/\.$/, "");
}
