/** One table of the report. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** How it was measured, and what it must not be taken for. */
  readonly text: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Everything in numbers, for --json. */
  readonly figures: unknown;
  /** Answers that should be equal and are not. Times never stand here. */
  readonly faults: readonly string[];
}

export interface BenchOptions {
  readonly quick: boolean;
  /** Shows what is being done while it lasts. */
  readonly say: (line: string) => void;
}

/** Three significant digits, no exponent for what is read as a time or a count. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return "-";
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
  const rounded = Number(value.toPrecision(3));
  return rounded >= 10_000 ? String(rounded).replace(/\B(?=(\d{3})+$)/g, ",") : String(rounded);
}

/** For a terminal: columns aligned, the first to the left, figures to the right. */
export function plainTable({ columns, rows }: Pick<Section, "columns" | "rows">): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const lines = all.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd(),
  );
  return [lines[0]!, widths.map((width) => "-".repeat(width)).join("  "), ...lines.slice(1)].join("\n");
}

export function markdownTable({ columns, rows }: Pick<Section, "columns" | "rows">): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
