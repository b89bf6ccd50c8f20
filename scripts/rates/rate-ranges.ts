import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Case, Knowledge, Level } from "@foramen/engine";
import { parse } from "yaml";
import type { RateRanges, RateRow } from "../../cli/src/knowledge/rate-ranges.ts";

const FILE = fileURLToPath(new URL("../../knowledge/model/rate-ranges.yaml", import.meta.url));

/** Read apart from the knowledge: no answer rests on them. Throws where a row names something that does not exist. */
export function rateRanges(knowledge: Knowledge): readonly RateRow[] {
  const { rows } = parse(readFileSync(FILE, "utf8")) as RateRanges;
  for (const row of rows) {
    const findings = [...(row.given ?? []), ...(row.findings ?? [])].map(({ id }) => id);
    for (const id of [...findings, ...(row.any_of ?? [])]) known(row, "finding", id, knowledge.findings);
    for (const target of [row.target ?? {}, row.against ?? {}]) {
      for (const id of [...(target.causes ?? []), ...(target.not_causes ?? [])])
        known(row, "cause", id, knowledge.causes);
      for (const id of [...(target.deficit ?? []), ...(target.no_deficit ?? [])])
        known(row, "structure", id, knowledge.structures);
    }
    known(row, "source", row.source, knowledge.sources);
  }
  return rows;
}

function known(row: RateRow, kind: string, id: string, entries: Readonly<Record<string, unknown>>): void {
  if (!Object.hasOwn(entries, id))
    throw new Error(`rate-ranges.yaml: ${row.id} names the ${kind} "${id}", which does not exist.`);
}

/** The people of a row as a case, before the finding that is measured. */
export function caseOf(row: RateRow, knowledge: Knowledge): Case {
  const given = (row.given ?? []).map(({ id, value, side, level }) => ({
    id,
    value,
    ...(side === undefined ? {} : { side: side as "left" }),
    ...(level === undefined ? {} : { level: level as Level }),
  }));
  const negative = row.rest_negative === true ? restNegative(knowledge, new Set(given.map(({ id }) => id))) : [];
  return { setting: row.setting, patient: row.patient ?? {}, findings: [...given, ...negative] };
}

/** "Absent" for every core answer and sign; how long it lasts has no negative. */
function restNegative({ findings }: Knowledge, given: ReadonlySet<string>): NonNullable<Case["findings"]>[number][] {
  return Object.values(findings)
    .filter(
      ({ tier, stage, type }) =>
        tier === "core" && (stage === "history" || stage === "examination") && type !== "categorical",
    )
    .filter(({ id, kind, type }) => !given.has(id) && !(kind === "description" && type === "ordinal"))
    .flatMap(({ id, laterality }) =>
      laterality === "sided" ? [{ id, value: "absent", side: "bilateral" as const }] : [{ id, value: "absent" }],
    );
}
