import type { FindingEntry } from "../../../engine/src/knowledge/entries.ts";
import type { ScanImaging, ScanNoteRow, ScanRow } from "../../../engine/src/knowledge/scan-entries.ts";
import { type Fault, faultAt, type Located, nearest, type Rule, type Steps, type View } from "./view.ts";

/** Conditions that a report is annotated with; each has to be mapped, or named as not mapped with the reason. */
export const REPORT_CONDITIONS = [
  ...["bulge", "protrusion", "extrusion", "sequestration", "herniation", "stenosis", "arthropathy", "hypertrophy"],
  ...["spondylolisthesis", "fracture", "osteophyte", "cyst", "tumour", "infection", "haematoma", "scar", "scoliosis"],
  ...["desiccation", "height-loss", "normal", "contact", "compression", "thecal-indentation", "annular-fissure"],
  ...["schmorl", "modic", "marrow-oedema", "haemangioma", "degeneration", "vacuum", "effusion", "instrumentation"],
  ...["decompression", "lesion", "signal-change", "ossification", "fluid-collection", "lipoma"],
] as const;

/** What a report's findings are in the model: ids and values exist, every condition has a row, none says two things. */
export const scanTablesFit: Rule = {
  name: "scan-tables-fit",
  *check(view): Generator<Fault> {
    const imaging = view.single("scan/imaging.yaml");
    const notes = view.single("scan/notes.yaml");
    if (imaging !== undefined) yield* imagingFaults(this.name, imaging, view);
    if (notes === undefined) return;
    const seen = new Set<string>();
    for (const [place, row] of notes.entry.rows.entries()) {
      const at: Steps = ["rows", place];
      if (seen.has(row.item)) yield faultAt(this.name, notes.file, at, `"${row.item}" stands there twice.`);
      seen.add(row.item);
      const ids = idsOf(row);
      if ((ids.length === 0) !== (row.left_out !== undefined))
        yield faultAt(
          this.name,
          notes.file,
          at,
          `"${row.item}" has to name findings, or why it is none, and not both.`,
        );
      if ((row.present === undefined || row.absent === undefined) && !row.left_out && !row.because)
        yield faultAt(this.name, notes.file, at, `"${row.item}" maps one half only: say why in "because".`);
      for (const id of ids)
        if (!view.known.findings.has(id))
          yield faultAt(this.name, notes.file, at, `"${id}" is no finding.${nearest(id, view.known.findings)}`);
    }
  },
};

function idsOf({ present, absent, by_level: byLevel = {} }: ScanNoteRow): string[] {
  return [present, absent].flatMap((ids) => ids ?? []).concat(Object.values(byLevel));
}

function* imagingFaults(rule: string, { file, entry }: Located<ScanImaging>, view: View): Generator<Fault> {
  const background = view.single("model/imaging-background.yaml")?.entry.background ?? {};
  const texts = new Set(
    view.words.filter(({ entry: one }) => one.topic === "meaning").flatMap(({ entry: one }) => Object.keys(one.words)),
  );
  const kinds = new Set<string>();
  for (const [place, id] of entry.at_discs.entries())
    if (!view.known.findings.has(id))
      yield faultAt(rule, file, ["at_discs", place], `"${id}" is no finding.${nearest(id, view.known.findings)}`);
  for (const [place, row] of entry.rows.entries()) {
    const at: Steps = ["rows", place];
    const name = [row.structure, row.condition, ...(row.detail === undefined ? [] : [row.detail])].join(" ");
    const kind = `${name} ${row.finding ?? ""}`;
    if (kinds.has(kind)) yield faultAt(rule, file, at, `"${name}" is mapped to the same finding twice.`);
    kinds.add(kind);
    if (!texts.has(row.text)) yield faultAt(rule, file, at, `There are no words meaning.${row.text}.`);
    if (row.prevalence !== undefined && background[row.prevalence] === undefined)
      yield faultAt(rule, file, at, `"${row.prevalence}" has no row in model/imaging-background.yaml.`);
    if ((row.finding === undefined) === (row.left_out === undefined)) {
      yield faultAt(rule, file, at, `"${name}" has to name a finding, or why it is none, and not both.`);
      continue;
    }
    if (row.finding === undefined) continue;
    const finding = view.finding.get(row.finding);
    if (finding === undefined) {
      const near = nearest(row.finding, view.finding.keys());
      yield faultAt(rule, file, at, `"${row.finding}" is no finding.${near}`);
      continue;
    }
    if ((row.scale === undefined) === (row.value === undefined))
      yield faultAt(rule, file, at, `"${name}" has to have a scale or a value, and not both.`);
    else if (row.scale !== undefined && entry.scales[row.scale] === undefined)
      yield faultAt(rule, file, at, `There is no scale "${row.scale}".`);
    else
      for (const value of valuesOf(row, entry))
        if (!accepts(finding, value)) yield faultAt(rule, file, at, `"${name}": ${row.finding} cannot be "${value}".`);
  }
  for (const condition of REPORT_CONDITIONS)
    if (!entry.rows.some((row) => row.condition === condition && row.structure === "any"))
      yield faultAt(
        rule,
        file,
        ["rows"],
        `"${condition}" has no row for any structure: map it, or say in "left_out" why it is not.`,
      );
}

function valuesOf({ scale, value, denied }: ScanRow, { scales }: ScanImaging): string[] {
  const found = scale === undefined ? undefined : scales[scale];
  return [
    ...(value === undefined ? [] : [value]),
    ...Object.values(found?.grades ?? {}),
    ...Object.values(denied ?? found?.denied ?? {}),
  ];
}

/** As the engine reads values: present, absent, a band, or two of them. */
function accepts({ type, bands = [] }: FindingEntry, value: string): boolean {
  if (value === "present" || value === "absent") return true;
  if (type !== "ordinal") return false;
  const [lo = -1, hi = lo, ...more] = value.split(" to ").map((word) => bands.indexOf(word));
  return more.length === 0 && lo >= 0 && hi >= lo;
}
