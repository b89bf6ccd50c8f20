import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { REPOSITORY } from "./repository.ts";

/** How a number is known, best first. */
export const STATUSES = ["published", "seen", "derived", "recalled", "elicited"] as const;
export type LedgerStatus = (typeof STATUSES)[number];

/** One line of numbers that stand together, with what they rest on. */
export interface LedgerRow {
  /** `causes/disc_herniation`: the file of the knowledge. */
  readonly file: string;
  /** Where in the file: `findings.slr_pain`. */
  readonly place: string;
  readonly value: string;
  /** Patients that it is worth, where the model says so. */
  readonly worth?: number;
  readonly sources: readonly string[];
  readonly status: LedgerStatus;
}

const KNOWLEDGE = path.join(REPOSITORY, "knowledge");
/** Folders without numbers of their own. */
const NOT_READ = new Set(["schema", "sources"]);
/** What says something about a number and is none of the clinical numbers. */
const ASIDE = new Set(["ess", "item", "step", "checked"]);

let rows: readonly LedgerRow[] | undefined;

/** Every number of the knowledge that has a source and a status, file by file. */
export function ledger(): readonly LedgerRow[] {
  rows ??= readdirSync(KNOWLEDGE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => path.relative(KNOWLEDGE, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !NOT_READ.has(file.split("/")[0]!))
    .sort()
    .flatMap((file) =>
      rowsIn(file.slice(0, -".yaml".length), [], parse(readFileSync(path.join(KNOWLEDGE, file), "utf8"))),
    );
  return rows;
}

type Written = Readonly<Record<string, unknown>>;

function rowsIn(file: string, place: readonly string[], written: unknown): LedgerRow[] {
  if (Array.isArray(written))
    return written.flatMap((one, index) => rowsIn(file, [...place, nameOf(one) ?? String(index + 1)], one));
  if (!isObject(written)) return [];
  const inside = Object.entries(written).flatMap(([key, one]) => rowsIn(file, [...place, key], one));
  const status = written.status as LedgerStatus | undefined;
  if (status === undefined || !STATUSES.includes(status)) return inside;
  const value = numbersIn(written);
  if (value === "") return inside;
  const sources = written.sources ?? (written.source === undefined ? [] : [written.source]);
  const row: LedgerRow = {
    file,
    place: place.join("."),
    value,
    ...(typeof written.ess === "number" && { worth: written.ess }),
    sources: sources as string[],
    status,
  };
  return [row, ...inside];
}

/** The numbers of one object in words: those of objects with a source of their own are theirs. */
function numbersIn(written: Written): string {
  const parts = Object.entries(written).flatMap(([key, one]) => {
    if (ASIDE.has(key)) return [];
    const name = key === "p" || key === "value" ? "" : `${key.replaceAll("_", " ")} `;
    if (typeof one === "number") return [`${name}${one}${key === "value" && written.unit ? ` ${written.unit}` : ""}`];
    if (Array.isArray(one) && one.length > 0 && one.every((each) => typeof each === "number"))
      return [`${name}${one.join(" / ")}`];
    if (isObject(one) && one.status === undefined) {
      const deeper = numbersIn(one);
      return deeper === "" ? [] : [`${name}${deeper}`];
    }
    return [];
  });
  return parts.join(", ");
}

function nameOf(one: unknown): string | undefined {
  return isObject(one) && typeof one.id === "string" ? one.id : undefined;
}

function isObject(one: unknown): one is Written {
  return typeof one === "object" && one !== null && !Array.isArray(one);
}
