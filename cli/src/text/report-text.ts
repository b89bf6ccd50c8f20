import {
  GRID_PLACES,
  type GridGrade,
  type Knowledge,
  LEVELS,
  type Reader,
  type ReportAnswer,
  type ReportConcordance,
} from "@foramen/engine";
import { findingText } from "./finding-text.ts";
import { type TextOptions, type Tone, tinted, wrap } from "./layout.ts";

export interface ReportTextOptions extends TextOptions {
  readonly knowledge: Knowledge;
  readonly reader: Reader;
}

const MODALITIES: Readonly<Record<ReportAnswer["modality"], string>> = {
  mri: "MRI",
  ct: "CT",
  "ct-myelogram": "CT myelogram",
  radiograph: "X-ray",
  electrodiagnostic: "nerve conduction and EMG",
  unknown: "kind of scan not stated",
};

/** A report as it was read, for people: by level, then the grid, then all that must not be passed over. */
export function reportText(answer: ReportAnswer, options: ReportTextOptions): string {
  const parts = [
    headText(answer, options),
    unreadText(answer, options),
    besideText(answer, options),
    ...levelsOf(answer).map((level) => levelText(answer, level, options)),
    notesText(answer, options),
    gridText(answer, options),
    enteredText(answer, options),
    wrap(
      "Read by rules and confirmed by nobody. Compare it with the text: words that led to nothing are not listed one by one, and silence is not \u201cnormal\u201d.",
    ),
    wrap(`Knowledge ${answer.knowledge}, engine ${answer.engine}.`),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function headText({ modality, kind, findings, notes, conus }: ReportAnswer, options: ReportTextOptions): string[] {
  const isStudy = modality === "electrodiagnostic";
  const what = kind === "note" && !isStudy ? "Clinic note" : `Report, ${MODALITIES[modality]}`;
  const count = kind === "note" ? notes.length : findings.length;
  const lines = [tinted(`${what}: ${count} ${count === 1 ? "statement" : "statements"} read`, "heading", options)];
  if (conus !== null) lines.push(`  The spinal cord ends at ${conus}.`);
  return lines;
}

function unreadText({ unread }: ReportAnswer, options: ReportTextOptions): string[] {
  if (unread.length === 0) return [];
  return [
    tinted("NOT UNDERSTOOD: read these yourself, for silence is not \u201cnormal\u201d", "urgent", options),
    ...unread.flatMap(({ text }) => wrap(printable(text), 80, "  - ", "    ")),
  ];
}

function besideText({ incidental, toldBeside }: ReportAnswer, options: ReportTextOptions): string[] {
  if (incidental.length === 0) return [];
  return [
    tinted("BESIDE THE SPINE", "heading", options),
    ...incidental.flatMap((_, of) => {
      const { title, act } = toldBeside[of]![options.reader];
      return wrap(`${title}. ${act}`, 80, "  - ", "    ");
    }),
  ];
}

/** Levels in the order of the spine, what has no level last. */
function levelsOf({ findings }: ReportAnswer): string[] {
  const height = (level: string) => {
    if (level === "spine") return 1000;
    const [first = "", second] = level.split("-");
    const body = (name: string) =>
      (name.startsWith("T") ? 0 : name.startsWith("L") ? 100 : 200) + Number(name.slice(1));
    return body(first) + (second === undefined ? 0 : 0.5);
  };
  return [...new Set(findings.map(({ level }) => level))].sort((a, b) => height(a) - height(b));
}

const VERDICTS: Readonly<Record<ReportConcordance["verdict"], readonly [string, Tone]>> = {
  explains: ["fits", "calm"],
  partly: ["fits in part", "heading"],
  "does-not-explain": ["does not explain it", "urgent"],
};

function levelText(answer: ReportAnswer, level: string, options: ReportTextOptions): string[] {
  const own = answer.findings.flatMap((finding, of) => (finding.level === level ? [of] : []));
  const heading = level === "spine" ? "WITHOUT A LEVEL" : level;
  return [tinted(heading, "heading", options), ...own.flatMap((of) => findingLines(answer, of, options))];
}

function findingLines(answer: ReportAnswer, of: number, options: ReportTextOptions): string[] {
  const { name, meaning, common, fits, ask, act } = answer.told[of]![options.reader];
  const fit = answer.concordance.find((one) => one.of === of);
  const [word, tone] = fit === undefined ? [null, null] : VERDICTS[fit.verdict];
  const [first = "", ...rest] = wrap(name, word === null ? 80 : 58, "  ", "    ");
  const lines = [word === null ? first : `${first.padEnd(60)}${tinted(word, tone!, options)}`, ...rest];
  const said = options.reader === "patient" ? [meaning, common, fits, act, ask] : [fits, common, act];
  for (const text of said) if (text !== null) lines.push(...wrap(text, 80, "      ", "      "));
  return lines;
}

function notesText({ notes }: ReportAnswer, options: ReportTextOptions): string[] {
  if (notes.length === 0) return [];
  return [
    tinted("HISTORY AND EXAMINATION", "heading", options),
    ...notes.flatMap(({ item, polarity, side, level, value }) => {
      const place = [level, side === "unspecified" ? null : side, value].filter((part) => part);
      return wrap(`${polarity.padEnd(9)} ${[item.replaceAll("-", " "), ...place].join(", ")}`, 80, "  ", "    ");
    }),
  ];
}

const GRADES: Readonly<Record<GridGrade, string>> = {
  normal: "normal",
  mild: "mild",
  moderate: "moderate",
  severe: "severe",
  "not-stated": "-",
};

function gridText({ grid, kind }: ReportAnswer, options: ReportTextOptions): string[] {
  if (kind === "note") return [];
  const column = (text: string) => text.padEnd(13);
  const heads = ["left foramen", "right foramen", "left recess", "right recess", "canal"];
  return [
    tinted("HOW NARROW (- is not stated, which is not \u201cnormal\u201d)", "heading", options),
    `  ${"".padEnd(8)}${heads.map(column).join(" ")}`.trimEnd(),
    ...LEVELS.map((level) =>
      `  ${level.padEnd(8)}${GRID_PLACES.map((place) => column(GRADES[grid[level]?.[place] ?? "not-stated"])).join(" ")}`.trimEnd(),
    ),
  ];
}

function enteredText(answer: ReportAnswer, options: ReportTextOptions): string[] {
  if (options.reader === "patient") return [];
  const { entries, leftOut } = answer;
  const { knowledge } = options;
  const lines: string[] = [];
  if (entries.length > 0) {
    lines.push(tinted("AS FINDINGS OF A CASE (unconfirmed)", "heading", options));
    for (const { finding } of entries) {
      const { id, value, side, level } = finding;
      const ref = { finding: id, value: String(value), ...(side ? { side } : {}), ...(level ? { level } : {}) };
      lines.push(...wrap(findingText(ref, knowledge.findings), 80, "  - ", "    "));
    }
  }
  if (leftOut.length > 0) {
    lines.push(tinted("LEFT OUT OF THE CASE", "heading", options));
    for (const one of leftOut) lines.push(...wrap(one.told.practitioner, 80, "  - ", "    "));
  }
  return lines;
}

/** What comes from a file is printed without what could move the cursor. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}
