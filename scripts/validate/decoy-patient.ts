import { backgroundAt, decadeOf } from "../../engine/src/belief/leak.ts";
import type { Network } from "../../engine/src/belief/network.ts";
import { nodeKey } from "../../engine/src/belief/nodes.ts";
import { missesOf } from "../../engine/src/explain/expected-answers.ts";
import { type BodySide, LEVELS, type Level } from "../../engine/src/vocabulary/anatomy.ts";
import type { Case } from "../../engine/src/vocabulary/case.ts";
import type { ReportFinding, ReportSeverity, ReportSide } from "../../engine/src/vocabulary/report.ts";
import { type DrawnSite, patientsLike, type SyntheticPatient } from "../../engine/test/patients/draw-patient.ts";
import { drawPerson } from "../../engine/test/patients/draw-person.ts";
import { observe } from "../../engine/test/patients/observe.ts";
import { type Random, randomFrom, weighted, wholeNumber } from "../../engine/test/patients/random.ts";
import type { Portion } from "./portion.ts";

/** What a scan shows of the true cause, and one finding that has nothing to do with it, as a report says them. */
export interface DecoyPatient {
  readonly said: Case;
  readonly lesion: ReportFinding;
  readonly decoy: ReportFinding;
  /** True when the decoy was drawn among severe findings only. */
  readonly hard: boolean;
  /** True when the decoy is at the level of the cause, on the other side. */
  readonly sameLevel: boolean;
}

/** Findings that are taken for causes of root pain; wear, which everybody has, is left out: it would be too easy. */
const KINDS: Readonly<Record<string, readonly (readonly [structure: string, condition: string, ReportSeverity])[]>> = {
  mri_disc: [
    ["disc", "bulge", "unspecified"],
    ["disc", "protrusion", "unspecified"],
    ["disc", "extrusion", "unspecified"],
  ],
  mri_central_stenosis: graded("canal"),
  mri_lateral_recess_stenosis: graded("lateral-recess"),
  mri_foraminal_stenosis: graded("foramen"),
  mri_root_compressed: [
    ["root", "contact", "unspecified"],
    ["root", "compression", "unspecified"],
  ],
  mri_synovial_cyst: [["facet", "cyst", "unspecified"]],
  img_spondylolisthesis: [
    ["vertebra", "spondylolisthesis", "mild"],
    ["vertebra", "spondylolisthesis", "severe"],
  ],
};

function graded(structure: string): (readonly [string, string, ReportSeverity])[] {
  return (["mild", "moderate", "severe"] as const).map((severity) => [structure, "stenosis", severity] as const);
}

/** The rule that many go by: whatever is called severe, an extrusion or a compressed root is the cause. */
export function isSevere({ condition, severity }: ReportFinding): boolean {
  return severity === "severe" || condition === "extrusion" || condition === "compression";
}

/** What a random sequence is for; others of the validation have smaller numbers. */
const FOR = { patient: 11, questions: 12, scan: 13 } as const;
const FINDINGS = [8, 20] as const;
/** So many people are drawn at most until one has a cause that a scan shows at a level. */
const MOST_TRIES = 400;

/**
 * One patient whose main cause is seen on a scan at a level, what was asked of them without the scan, what the scan
 * shows of the cause, and a decoy: drawn from what people of that age have without pain, where nothing of this patient
 * sits. Of every second patient the decoy is drawn among severe findings alone.
 */
export function decoyPatient(
  network: Network,
  { setting, seed }: Pick<Portion, "setting" | "seed">,
  at: number,
  number: number,
): DecoyPatient | null {
  const random = randomFrom(seed, at, number, FOR.patient);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const patient = patientsLike(network, drawPerson(network.knowledge, setting, random))(random);
    const site = patient.sites.find(({ cause }) => cause === patient.lead);
    if (site === undefined || site.level === null || patient.quiet) continue;
    const scan = randomFrom(seed, at, number, FOR.scan);
    const shown = shownOf(network, patient, site, site.level);
    if (shown.length === 0) continue;
    const lesion = shown[wholeNumber(scan, 0, shown.length - 1)]!;
    const hard = number % 2 === 1;
    const decoy = decoyFor(network, patient, site, hard, scan);
    const asking = randomFrom(seed, at, number, FOR.questions);
    const whole = observe(network, patient, asking, wholeNumber(asking, ...FINDINGS));
    const { findings } = network.knowledge;
    const said = {
      ...whole,
      findings: (whole.findings ?? []).filter(({ id }) => findings[id]!.stage !== "imaging"),
    };
    return { said, lesion, decoy, hard, sameLevel: decoy.level === site.level };
  }
  return null;
}

/** What is seen there is the cause's doing when that is so many times likelier than that it is there by itself. */
const OWN = 3;

/** What the cause shows at its level, on its side where the finding has one; not what is there by itself. */
function shownOf(
  network: Network,
  { bands, person }: SyntheticPatient,
  at: DrawnSite,
  level: Level,
): readonly ReportFinding[] {
  const { knowledge } = network;
  const { side } = at;
  const decade = decadeOf(person.ageYears, 0);
  return Object.entries(KINDS).flatMap(([id, words]) => {
    const sided = knowledge.findings[id]!.laterality === "sided";
    const sides: (BodySide | null)[] = !sided ? [null] : side === "bilateral" ? ["left", "right"] : [side];
    return sides.flatMap((one) => {
      const band = bands.get(nodeKey(id, level, one)) ?? 0;
      const word = words[band - 1];
      if (!isOwn(network, at, nodeKey(id, level, one), band, backgroundAt(knowledge, id, level, decade))) return [];
      // A disc is told with the side that it leans to.
      const seen = one ?? (id === "mri_disc" ? (side === "bilateral" ? "central" : side) : "unspecified");
      return word === undefined ? [] : [reported(word, level, seen)];
    });
  });
}

function isOwn(
  network: Network,
  { cause, level, zone, side, root }: DrawnSite,
  key: string,
  band: number,
  background: readonly number[] | null,
): boolean {
  const node = network.nodeIndex.get(key);
  if (band === 0 || node === undefined) return false;
  const nodes = new Set([node]);
  const sites = network.causes[network.causeIndex.get(cause)!]!.sites.filter(
    (one) => one.level === level && one.zone === zone && one.side === side && one.root === root,
  );
  const chance = Math.max(0, ...sites.map((site) => 1 - missesOf(network, site, nodes, band).miss));
  return chance >= OWN * (background?.[band - 1] ?? 0);
}

interface Candidate {
  readonly finding: ReportFinding;
  readonly rate: number;
}

function decoyFor(
  network: Network,
  patient: SyntheticPatient,
  site: DrawnSite,
  hard: boolean,
  random: Random,
): ReportFinding {
  const { knowledge } = network;
  const decade = decadeOf(patient.person.ageYears, 0);
  const taken = new Set(patient.sites.map(({ level }) => level));
  const candidates: Candidate[] = [];
  for (const [id, words] of Object.entries(KINDS)) {
    const sided = knowledge.findings[id]!.laterality === "sided";
    for (const level of LEVELS) {
      const rates = backgroundAt(knowledge, id, level, decade) ?? [];
      const sides: readonly ReportSide[] = sided
        ? ["left", "right"]
        : id === "mri_disc"
          ? ["left", "right", "central"]
          : ["unspecified"];
      for (const side of sides) {
        const other = sided && site.side !== "bilateral" && side !== site.side;
        if (taken.has(level) && !(level === site.level && other)) continue;
        words.forEach((word, band) => {
          const rate = (rates[band] ?? 0) - (rates[band + 1] ?? 0);
          const finding = reported(word, level, side);
          if (rate > 0 && (!hard || isSevere(finding))) candidates.push({ finding, rate: rate / sides.length });
        });
      }
    }
  }
  return weighted(random, candidates, ({ rate }) => rate).finding;
}

function reported(
  [structure, condition, severity]: readonly [string, string, ReportSeverity],
  level: Level,
  side: ReportSide,
): ReportFinding {
  return {
    ...{ level, structure, condition, side, severity, root: null, negated: false, certainty: "definite" },
    ...{ span: [0, 0], text: "" },
  };
}
