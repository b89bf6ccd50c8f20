import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { ReportFinding } from "../../src/vocabulary/report.ts";

const FOLDER = fileURLToPath(new URL("../../../vignettes/reports/sentences/", import.meta.url));

export interface WrittenSentence {
  readonly text: string;
  /** Its findings as `inWords` writes them. */
  readonly says: readonly string[];
}

/** The single sentences of vignettes/reports/sentences/, file by file. */
export function writtenSentences(): { name: string; sentences: WrittenSentence[] }[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, sentences: parse(readFileSync(`${FOLDER}${name}`, "utf8")) as WrittenSentence[] }));
}

/** "no L2-L3 canal stenosis (significant)", "L3-L4 root contact left L3 ?": a finding in one line. */
export function inWords({
  level,
  structure,
  condition,
  side,
  severity,
  root,
  negated,
  certainty,
  negationScope,
}: ReportFinding): string {
  return [
    negated ? "no" : "",
    level,
    structure,
    condition,
    side === "unspecified" ? "" : side,
    severity === "unspecified" || severity === "none" ? "" : severity,
    root ?? "",
    certainty === "possible" ? "?" : "",
    negationScope === undefined ? "" : `(${negationScope})`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
