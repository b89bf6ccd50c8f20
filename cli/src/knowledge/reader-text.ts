import { parseDocument } from "yaml";
import type { ReadKind } from "../../../engine/src/knowledge/entry.ts";
import { READ_KINDS, TEXTS_FOLDER } from "./layout.ts";

/** The headings of every text: two readers, three sections each, in this order. */
export const HEADINGS = {
  Plain: ["What it is", "What it means for you", "When to get help"],
  Clinical: ["Mechanism", "Evidence", "Pitfalls"],
} as const;
export type Voice = keyof typeof HEADINGS;

/** One section with its line, from 1. */
export interface TextSection {
  readonly voice: Voice;
  readonly heading: string;
  readonly line: number;
  readonly text: string;
}

/** content/en/<kind>/<id>.md, read but not yet judged. */
export interface ReaderText {
  /** From the folder of the knowledge: `../content/en/tests/stretch.md`. */
  readonly path: string;
  /** null for a file that lies where no text is expected. */
  readonly place: { readonly kind: ReadKind; readonly id: string } | null;
  readonly id: unknown;
  /** The day somebody last read the whole text against its sources (YYYY-MM-DD). */
  readonly reviewed: unknown;
  readonly sources: readonly string[];
  readonly sections: readonly TextSection[];
  /** What is wrong with the form, by line. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** Reads one text. Whatever does not fit the form is told in `faults`; nothing is thrown. */
export function readerText(path: string, file: string): ReaderText {
  const faults: { line: number; message: string }[] = [];
  const lines = file.split(/\r?\n/);
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  if (end < 0)
    faults.push({ line: 1, message: "The text begins with its id, reviewed and sources between two lines ---." });
  const front = frontMatter(lines.slice(1, Math.max(1, end)).join("\n"));
  const sources = Array.isArray(front.sources) ? front.sources.map(String) : [];
  for (const field of Object.keys(front)) {
    if (!["id", "reviewed", "sources"].includes(field))
      faults.push({ line: 1, message: `The head of the text has a field "${field}", which is not expected.` });
  }
  if (sources.length === 0) faults.push({ line: 1, message: "The head of the text names no sources: [...]." });
  const sections = sectionsOf(lines, end + 1, faults);
  return { path, place: placeOfText(path), id: front.id, reviewed: front.reviewed, sources, sections, faults };
}

/** Kind and id by the path; null where no text is expected. */
function placeOfText(path: string): ReaderText["place"] {
  const [folder, name, ...deeper] = path.slice(TEXTS_FOLDER.length + 1).split("/");
  const kind = READ_KINDS.find((one) => one === folder);
  if (kind === undefined || name === undefined || deeper.length > 0) return null;
  return { kind, id: name.replace(/\.md$/, "") };
}

function frontMatter(text: string): Record<string, unknown> {
  const document = parseDocument(text, { schema: "failsafe", logLevel: "silent" });
  const contents: unknown = document.errors.length > 0 ? null : document.toJS();
  return typeof contents === "object" && contents !== null ? (contents as Record<string, unknown>) : {};
}

function sectionsOf(
  lines: readonly string[],
  from: number,
  faults: { line: number; message: string }[],
): TextSection[] {
  const expected = (Object.keys(HEADINGS) as Voice[]).flatMap((voice) => [
    { mark: `## ${voice}`, voice, heading: "" },
    ...HEADINGS[voice].map((heading) => ({ mark: `### ${heading}`, voice, heading: heading as string })),
  ]);
  const found = lines.flatMap((text, place) => (place >= from && text.startsWith("#") ? [{ text, place }] : []));
  const sections: TextSection[] = [];
  for (const [place, { mark, voice, heading }] of expected.entries()) {
    const here = found[place];
    if (here?.text.trim() !== mark) {
      const message = `Expected the heading "${mark}" here${here ? `, found "${here.text}"` : ", found the end"}.`;
      faults.push({ line: (here?.place ?? lines.length - 1) + 1, message });
      return sections;
    }
    const text = lines
      .slice(here.place + 1, found[place + 1]?.place ?? lines.length)
      .join("\n")
      .trim();
    if (heading === "" && text !== "")
      faults.push({ line: here.place + 2, message: `Nothing stands under "${mark}" itself.` });
    if (heading === "") continue;
    if (text === "") faults.push({ line: here.place + 1, message: `Nothing stands under "${mark}".` });
    sections.push({ voice, heading, line: here.place + 2, text });
  }
  const more = found[expected.length];
  if (more !== undefined)
    faults.push({ line: more.place + 1, message: `No heading is expected after the last: "${more.text}".` });
  return sections;
}

/** All that a text says in one voice. */
export function voiceOf(text: ReaderText, voice: Voice): string {
  return text.sections.flatMap((section) => (section.voice === voice ? [section.text] : [])).join("\n\n");
}
