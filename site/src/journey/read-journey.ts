import type { EnteredFinding, ReportDecision } from "@foramen/engine";
import { BRUSHES, type Mark } from "../drawings/body/marks.ts";
import { EMPTY_JOURNEY, type Journey } from "./journey.ts";

/** A journey as it was kept or saved, or null when it is none: an older form, or another file. Nothing else is taken over. */
export function readJourney(value: unknown): Journey | null {
  if (!isObject(value) || value.form !== 1 || !isObject(value.answers) || !isObject(value.chart)) return null;
  const { answers, chart, person } = value;
  if (!isObject(person)) return null;
  const said = Object.entries(answers).filter((row): row is [string, string] => typeof row[1] === "string");
  const sex = person.sex === "female" || person.sex === "male" ? person.sex : "";
  return {
    ...EMPTY_JOURNEY,
    answers: Object.fromEntries(said),
    chart: {
      marks: list(chart.marks).filter(isMark),
      done: chart.done === true,
      unsure: chart.unsure === true,
      none: chart.none === true,
    },
    person: { age: text(person.age), sex },
    personAsked: value.personAsked === true || list(value.themes).length > 0,
    atOnce: list(value.atOnce).flatMap((one) =>
      isObject(one) && typeof one.page === "number" ? [{ page: one.page, findings: texts(one.findings) }] : [],
    ),
    themes: list(value.themes).flatMap((theme) =>
      isObject(theme) ? [{ page: text(theme.page), findings: texts(theme.findings) }] : [],
    ),
    conditions: texts(value.conditions),
    medicines: texts(value.medicines),
    report: text(value.report),
    scan: isObject(value.scan)
      ? {
          decisions: list(value.scan.decisions).filter(isDecision),
          findings: list(value.scan.findings).filter(isEntered),
        }
      : EMPTY_JOURNEY.scan,
    country: text(value.country),
    seen: texts(value.seen),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): string[] {
  return list(value).filter((one) => typeof one === "string");
}

function isMark(value: unknown): value is Mark {
  return (
    isObject(value) &&
    typeof value.area === "string" &&
    ["left", "right", "midline"].includes(String(value.side)) &&
    BRUSHES.some((brush) => brush === value.brush)
  );
}

function isDecision(value: unknown): value is ReportDecision {
  return (
    isObject(value) &&
    value.kind === "finding" &&
    Number.isInteger(value.of) &&
    ["accept", "strike"].includes(text(value.what))
  );
}

/** Whether it means anything is for the engine to say. */
function isEntered(value: unknown): value is EnteredFinding {
  return isObject(value) && typeof value.id === "string" && ["string", "number"].includes(typeof value.value);
}
