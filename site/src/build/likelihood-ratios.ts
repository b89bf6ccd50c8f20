import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { PublishedRatio } from "../case/published-ratio.ts";
import { REPOSITORY } from "./repository.ts";

interface Row {
  readonly what: string;
  readonly measure: string;
  readonly findings?: readonly { readonly id: string; readonly absent?: boolean }[];
  readonly published: readonly number[];
  readonly source: string;
  readonly status: string;
  readonly note?: string;
}

/** The likelihood ratios of single findings that studies give, by finding, from knowledge/model/rate-ranges.yaml. */
export function likelihoodRatios(): Readonly<Record<string, readonly PublishedRatio[]>> {
  const file = path.join(REPOSITORY, "knowledge", "model", "rate-ranges.yaml");
  const { rows } = parse(readFileSync(file, "utf8")) as { rows: readonly Row[] };
  const byFinding: Record<string, PublishedRatio[]> = {};
  for (const { what, measure, findings, published, source, status, note } of rows) {
    const [finding, ...others] = findings ?? [];
    if (measure !== "likelihood_ratio" || finding === undefined || others.length > 0 || published.length === 0)
      continue;
    byFinding[finding.id] ??= [];
    byFinding[finding.id]!.push({
      of: what.slice(what.indexOf(":") + 1).trim(),
      absent: finding.absent ?? false,
      published,
      source,
      status,
      note: note ?? "",
    });
  }
  return byFinding;
}
