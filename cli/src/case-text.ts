import { ForamenError } from "@foramen/engine";
import { CST, type Document, isMap, isNode, isScalar, Lexer, LineCounter, parseAllDocuments, visit } from "yaml";

export interface ReadDocument {
  /** What the text says, as plain values; not yet checked to be a case. */
  readonly input: unknown;
  /** Line of a place such as `findings[3].side`, or of the nearest thing around it; null when there is none. */
  lineOf(where: string): number | null;
}

/**
 * Reads YAML or JSON (which is YAML) in its plain form: values, lists and fields.
 *
 * Anchors, aliases, tags, directives and several documents are refused: a case needs none of them, and they are how a
 * small text grows into a large one. Messages name the line, never what is written there.
 *
 * @throws CASE_UNREADABLE, CASE_TOO_LARGE, CASE_NOT_AN_OBJECT (nothing in it); `where` is `name:line`
 */
export function readDocument(bytes: Uint8Array, name: string): ReadDocument {
  const text = decode(bytes, name);
  const lines = new LineCounter();
  refuseWhatACaseNeverNeeds(text, name);

  // Duplicate keys are looked for below: the parser's own check takes time with the square of the number of keys.
  const documents = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
    lineCounter: lines,
  });
  const document = documents[0];
  if (document === undefined || (document.contents === null && document.errors.length === 0)) {
    throw new ForamenError(
      "CASE_NOT_AN_OBJECT",
      "There is nothing in it. Expected a case (patient, findings) or orders (patient, order).",
      name,
    );
  }
  const line = (offset: number) => lines.linePos(offset).line;
  const [fault] = document.errors;
  if (fault !== undefined) {
    throw unreadable(SYNTAX[fault.code] ?? "The text is not valid YAML or JSON here.", name, line(fault.pos[0]));
  }
  if (documents.length > 1) {
    const second = documents[1]?.range?.[0];
    throw unreadable("A second document begins here: expected one case.", name, second ? line(second) : undefined);
  }
  refuseUnclearKeys(document, name, line);

  return {
    input: document.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf(where) {
      const path = (where.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      for (let length = path.length; length > 0; length--) {
        const found = document.getIn(path.slice(0, length), true);
        if (isNode(found) && found.range) return line(found.range[0]);
      }
      return null;
    },
  };
}

/** Deeper than any case; the parser would answer it slowly or not at all. */
const DEEPEST = 32;
const TOO_DEEP = `Nested more than ${DEEPEST} deep. Expected fields with values and lists, as in the examples.`;
/** Two thousand findings take about 60,000 marks (brackets, words, spaces between them). */
const MOST_MARKS = 100_000;

function decode(bytes: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("This is not UTF-8 text. Save it as plain text in UTF-8, not as a document or a picture.", name);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused.
  const binary = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (binary !== null) {
    const at = text.slice(0, binary.index).split("\n").length;
    throw unreadable("There is a control character here, as in a binary file. Save it as plain text.", name, at);
  }
  return text;
}

function refuseWhatACaseNeverNeeds(text: string, name: string): void {
  let line = 1;
  let marks = 0;
  let flowDepth = 0;
  let nestedOnLine = 0;
  for (const token of new Lexer().lex(text)) {
    const kind = CST.tokenType(token);
    if (++marks > MOST_MARKS) {
      throw new ForamenError("CASE_TOO_LARGE", "The case has too many entries. Expected at most 2,000 findings.", name);
    }
    if (kind === "flow-seq-start" || kind === "flow-map-start") flowDepth++;
    else if (kind === "flow-seq-end" || kind === "flow-map-end") flowDepth--;
    else if (kind === "seq-item-ind" || kind === "explicit-key-ind") nestedOnLine++;
    else if (kind === "newline") nestedOnLine = 0;
    else if (kind === "alias" || kind === "anchor") {
      throw unreadable("Anchors (&) and aliases (*) are not read. Write the value out in full.", name, line);
    } else if (kind === "tag") {
      throw unreadable("Tags (!) are not read. Write the value alone, in quotes if it is text.", name, line);
    } else if (kind === "directive-line") {
      throw unreadable("Directives (%) are not read. Leave this line out.", name, line);
    }
    if (flowDepth > DEEPEST || nestedOnLine > DEEPEST) {
      throw unreadable(TOO_DEEP, name, line);
    }
    for (let at = token.indexOf("\n"); at >= 0; at = token.indexOf("\n", at + 1)) line++;
  }
}

function refuseUnclearKeys(document: Document.Parsed, name: string, line: (offset: number) => number): void {
  // Nesting by indentation alone is only known here; a path also counts the pairs between the maps.
  const refuseDepth = (steps: number, range: readonly number[] | null | undefined) => {
    if (steps > 2 * DEEPEST) throw unreadable(TOO_DEEP, name, range ? line(range[0] as number) : undefined);
  };
  visit(document, {
    Seq(_, list, path) {
      refuseDepth(path.length, list.range);
    },
    Map(_, map, path) {
      refuseDepth(path.length, map.range);
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const at = isNode(key) && key.range ? line(key.range[0]) : undefined;
        if (!isScalar(key) || key.value === null || isMap(key.value)) {
          throw unreadable("The name of a field must be one plain word.", name, at);
        }
        if (seen.has(String(key.value))) {
          throw unreadable("The same field stands here for the second time. Keep one of the two.", name, at);
        }
        seen.add(String(key.value));
      }
    },
  });
}

function unreadable(message: string, name: string, line?: number): ForamenError {
  return new ForamenError("CASE_UNREADABLE", message, line === undefined ? name : `${name}:${line}`);
}

const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT:
    "The indentation does not fit: fields of one thing must begin in the same column. Or is a bracket open above?",
  TAB_AS_INDENT: "A tab stands where spaces are expected. Indent with spaces.",
  MISSING_CHAR: "A closing quote, bracket or comma is missing, or a space after a colon.",
  UNEXPECTED_TOKEN: "Something stands here that does not belong, often a bracket or comma too many.",
  BLOCK_AS_IMPLICIT_KEY: "Two colons in one line. Put text that holds a colon in quotes.",
  BLOCK_IN_FLOW: "A list with dashes stands inside brackets. Use one of the two ways.",
  MULTILINE_IMPLICIT_KEY:
    "The name of a field must stand on one line and end with a colon. Running text, such as a scan report: foramen report.",
  BAD_SCALAR_START: "Text that begins with @ or ` must be put in quotes.",
  BAD_DQ_ESCAPE: "An escape (\\) in this text is not known. Use single quotes.",
  KEY_OVER_1024_CHARS: "The name of a field is too long. Is a closing quote missing?",
  RESOURCE_EXHAUSTION: TOO_DEEP,
};
