import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Network, networkOf } from "../../engine/src/belief/network.ts";
import { reportFits } from "../../engine/src/explain/report-fit.ts";
import { loadScan, type ScanKnowledge } from "../../engine/src/knowledge/compile-scan.ts";
import { sha256 } from "../../engine/src/knowledge/sha256.ts";
import { readCase } from "../../engine/src/reading/read-case.ts";
import { decided } from "../../engine/src/scan/decisions.ts";
import { statementsOf } from "../../engine/src/scan/statements.ts";
import { SETTINGS, type Setting } from "../../engine/src/vocabulary/case.ts";
import type { ReportFinding, ReportReading } from "../../engine/src/vocabulary/report.ts";
import { loadForScripts } from "../load-for-scripts.ts";
import { decoyPatient, isSevere } from "./decoy-patient.ts";

export const VERDICTS = ["explains", "partly", "does-not-explain", "not-judged"] as const;
export type DecoyVerdict = (typeof VERDICTS)[number];
type Counts = Readonly<Record<DecoyVerdict, number>>;

/** What was made of the true finding and of the decoy, counted. */
export interface DecoyTally {
  readonly patients: number;
  readonly lesion: Counts;
  /** Decoys as they come. */
  readonly decoy: Counts;
  /** Decoys drawn among severe findings alone. */
  readonly hardDecoy: Counts;
  /** Decoys at the level of the cause, on the other side. */
  readonly sameLevel: Counts;
  /** Patients in whom the true finding fits better than the decoy, as well as it, worse. */
  readonly better: number;
  readonly equal: number;
  readonly worse: number;
  /** "Any severe grade is the cause": true findings, and decoys as they come, that it takes for the cause. */
  readonly ruleLesion: number;
  readonly ruleDecoy: number;
}

const NO_COUNTS: Counts = { explains: 0, partly: 0, "does-not-explain": 0, "not-judged": 0 };
export const NO_DECOYS: DecoyTally = {
  ...{ patients: 0, lesion: NO_COUNTS, decoy: NO_COUNTS, hardDecoy: NO_COUNTS, sameLevel: NO_COUNTS },
  ...{ better: 0, equal: 0, worse: 0, ruleLesion: 0, ruleDecoy: 0 },
};

/** Of one setting, patients numbered from `from` up to, not including, `to`. */
export interface DecoyPortion {
  readonly setting: Setting;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface DecoyResult {
  readonly portion: DecoyPortion;
  readonly knowledge: string;
  readonly tally: DecoyTally;
}

const BOUNDS = { causes: 15, roots: 9 };

let tables: ScanKnowledge | null = null;
/** Version of the table that judges: words may change without a new count. */
export function tableVersion(): string {
  return sha256(JSON.stringify(scanTables().imaging)).slice(0, 12);
}

function scanTables(): ScanKnowledge {
  tables ??= loadScan(
    JSON.parse(readFileSync(fileURLToPath(new URL("../../engine/dist/scan.json", import.meta.url)), "utf8")),
  );
  return tables;
}

/** Draws the patients of a portion and counts what is said of both findings of each. */
export function workOffDecoys(portion: DecoyPortion): DecoyResult {
  const network = networkOf(loadForScripts());
  const at = SETTINGS.indexOf(portion.setting);
  let tally = NO_DECOYS;
  for (let number = portion.from; number < portion.to; number += 1) {
    const patient = decoyPatient(network, portion, at, number);
    if (patient === null) continue;
    const { said, lesion, decoy, hard, sameLevel } = patient;
    const [ofLesion, ofDecoy] = verdictsOn(network, said, [lesion, decoy]) as [DecoyVerdict, DecoyVerdict];
    const rank = (verdict: DecoyVerdict) => VERDICTS.indexOf(verdict);
    tally = {
      patients: tally.patients + 1,
      lesion: counted(tally.lesion, ofLesion),
      decoy: hard ? tally.decoy : counted(tally.decoy, ofDecoy),
      hardDecoy: hard ? counted(tally.hardDecoy, ofDecoy) : tally.hardDecoy,
      sameLevel: sameLevel ? counted(tally.sameLevel, ofDecoy) : tally.sameLevel,
      better: tally.better + Number(rank(ofLesion) < rank(ofDecoy)),
      equal: tally.equal + Number(rank(ofLesion) === rank(ofDecoy)),
      worse: tally.worse + Number(rank(ofLesion) > rank(ofDecoy)),
      ruleLesion: tally.ruleLesion + Number(isSevere(lesion)),
      ruleDecoy: tally.ruleDecoy + Number(!hard && isSevere(decoy)),
    };
  }
  return { portion, knowledge: network.knowledge.version, tally };
}

function counted(counts: Counts, verdict: DecoyVerdict): Counts {
  return { ...counts, [verdict]: counts[verdict] + 1 };
}

/** The way of a report: findings of the model, then set against the case. */
export function verdictsOn(network: Network, said: unknown, findings: readonly ReportFinding[]): DecoyVerdict[] {
  const { knowledge } = network;
  const reading: ReportReading = {
    ...{ modality: "mri", kind: "imaging", findings, notes: [], grid: {}, conus: null, incidental: [], unread: [] },
  };
  const { judged } = statementsOf(reading, decided(reading, null), scanTables().imaging, knowledge.findings);
  const fits = reportFits(knowledge, readCase(said, knowledge), BOUNDS, judged, findings);
  return findings.map((_, of) => fits.find((fit) => fit.of === of)?.verdict ?? "not-judged");
}

/** The sum of two tallies, field by field. */
export function addDecoys(a: DecoyTally, b: DecoyTally): DecoyTally {
  const counts = (one: Counts, two: Counts): Counts =>
    Object.fromEntries(VERDICTS.map((verdict) => [verdict, one[verdict] + two[verdict]])) as unknown as Counts;
  return Object.fromEntries(
    Object.entries(a).map(([field, value]) => {
      const other = b[field as keyof DecoyTally];
      return [field, typeof value === "number" ? value + (other as number) : counts(value, other as Counts)];
    }),
  ) as unknown as DecoyTally;
}
