/** Widest line of any output for people, in characters. */
export const WIDTH = 80;

export interface TextOptions {
  readonly colour: boolean;
}

/** Breaks a text at spaces; a word longer than a line stands alone on its own. Every line begins with `indent`. */
export function wrap(text: string, width = WIDTH, indent = "", hanging = indent): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const before = lines.length === 0 ? indent : hanging;
    if (line !== "" && before.length + line.length + 1 + word.length > width) {
      lines.push(before + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push((lines.length === 0 ? indent : hanging) + line);
  return lines;
}

/** Cut with an ellipsis or filled with spaces to exactly `width` characters. */
export function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}

/** A share of 0 to 1 as a bar of `width` characters. */
export function bar(share: number, width: number): string {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * width);
  return "█".repeat(full) + "·".repeat(width - full);
}

/** Where a share of 0 to 1 lies between two ends, as a bar of `width` characters; never without a mark. */
export function band([low, high]: readonly [number, number], width: number): string {
  const [from, to] = [low, high].map((end) => Math.round(Math.min(Math.max(end, 0), 1) * width)) as [number, number];
  const length = Math.max(to - from, 1);
  const before = Math.min(from, width - length);
  return "·".repeat(before) + "█".repeat(length) + "·".repeat(width - before - length);
}

/**
 * "23", "0.4", "under 0.1", "over 99": people out of 100, a whole number from 1 on. Never 0 or 100, for nothing here is
 * certain. The same figures as in the engine's sentences, in fewer words.
 */
export function figure(probability: number): string {
  const people = probability * 100;
  if (people < 0.1) return "under 0.1";
  if (people < 0.95) return people.toFixed(1);
  return people >= 99.5 ? "over 99" : people.toFixed(0);
}

/** "1 and 58", "less than 0.1 and 12": the ends of an interval; null when there is none, or when both ends would read the same. */
export function between(interval90: readonly [number, number] | null): string | null {
  if (interval90 === null) return null;
  const [low, high] = [figure(interval90[0]), figure(interval90[1])];
  return low === high ? null : `${low} and ${high}`.replace("under", "less than").replace("over", "more than");
}

/**
 * A name with its chance as a bar and a figure out of 100, in columns that all such rows share. A name too long for
 * its column goes on in the lines below.
 */
export function chanceRow(name: string, probability: number): string[] {
  return rowOf(name, `${bar(probability, 20)} ${figure(probability).padStart(9)}`);
}

/** The same row for a chance of which the range alone is shown. */
export function rangeRow(name: string, range: readonly [number, number]): string[] {
  return rowOf(name, band(range, 20));
}

function rowOf(name: string, drawn: string): string[] {
  const [first = "", ...rest] = wrap(name, 48, "  ", "     ");
  return [`${fit(first, 48)} ${drawn}`, ...rest];
}

export type Tone = "emergency" | "urgent" | "calm" | "heading" | "faint";

const CODES: Readonly<Record<Tone, string>> = {
  emergency: "1;97;41",
  urgent: "1;31",
  calm: "1;34",
  heading: "1",
  faint: "2",
};

/** Colour supports the words and never replaces them. */
export function tinted(text: string, tone: Tone, options: TextOptions): string {
  return options.colour && text !== "" ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
}
