import type { Entry } from "../../../engine/src/knowledge/entry.ts";
import { type Fault, faultAt, faultIn, nearest, type Rule, type Steps } from "./view.ts";

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Names that hold digits: levels and roots, sequences, vitamins, enzymes, scales, and whom to ring. */
const NAMES = [
  /\b[CTLS]\d{1,2}(?:[-–/](?:[CTLS]?\d{1,2}))*(?![\w%]|\.\d)/g, // L1, T12-L1, L5/S1, S2-S4, T1-weighted
  /\b[A-Z][A-Za-z]*\d+(?:[A-Z]+\d*)?(?![\w%]|\.\d)/g, // B12, D3, CYP2D6, P2Y12, Nav1
  /\b(?:HLA-B27|HbA1c|omega-[369]|COX-[12]|alpha-[12]|beta-[12]|interleukin-\d+|IL-\d+|5-HT|PHQ-9|GAD-7|EQ-5D|SF-36|CA-125)\b/gi,
  /\b(?:999|111|112|911)\b/g,
];

const NUMBER_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|few)";
/** A share that is spelled out is a figure all the same: "one in eleven", "six per cent". */
const SPELLED_SHARE = new RegExp(
  `\\bper ?cent\\b|\\b${NUMBER_WORD} in (?:every )?(?:a )?(?:${NUMBER_WORD}|hundred|thousand)\\b`,
  "i",
);

type Prose = Pick<Entry, "correction" | "figures" | "cautions"> & { evidence?: Entry["evidence"] };

/** No figure is typed into prose: it stands in `figures`, with its source, and the prose names it in braces. */
export const noTypedFigure: Rule = {
  name: "no-typed-figure",
  *check(view): Generator<Fault> {
    const figures = new Map<string, ReadonlySet<string>>();
    const located = [
      ...view.entries,
      ...view.causes.map((cause) => ({ ...cause, kind: "causes" })),
      ...view.structures.map((structure) => ({ ...structure, kind: "structures" })),
    ];
    for (const { file, kind, entry } of located) {
      const known = new Set(Object.keys(entry.figures ?? {}));
      figures.set(`${kind}/${entry.id}`, known);
      for (const name of known) {
        if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))
          yield faultAt(
            this.name,
            file,
            ["figures", name],
            `"${name}" is not snake_case: small letters, digits, underscores.`,
          );
      }
      for (const { steps, text } of prose(entry)) {
        for (const message of faultsOf(text, known)) yield faultAt(this.name, file, steps, message);
      }
    }
    for (const text of view.texts) {
      const known = (text.place && figures.get(`${text.place.kind}/${text.place.id}`)) ?? new Set();
      for (const section of text.sections) {
        for (const [place, line] of section.text.split("\n").entries()) {
          for (const message of faultsOf(line, known)) yield faultIn(this.name, text, section.line + place, message);
        }
      }
    }
  },
};

function* prose({ evidence, correction, cautions = [] }: Prose): Generator<{ steps: Steps; text: string }> {
  if (evidence) yield { steps: ["evidence", "because"], text: evidence.because };
  if (correction) {
    yield { steps: ["correction", "articleSays"], text: correction.articleSays };
    yield { steps: ["correction", "evidenceSays"], text: correction.evidenceSays };
  }
  for (const [place, { text }] of cautions.entries()) yield { steps: ["cautions", place, "text"], text };
}

function* faultsOf(text: string, known: ReadonlySet<string>): Generator<string> {
  for (const [whole, name = ""] of text.matchAll(PLACEHOLDER)) {
    if (!known.has(name)) yield `${whole} names no figure of this entry.${nearest(name, known)}`;
  }
  const bare = text.replace(PLACEHOLDER, " ");
  if (/[{}]/.test(bare)) yield "A brace stands alone; a figure is written {its_name}.";
  const spelled = SPELLED_SHARE.exec(bare);
  if (spelled !== null)
    yield `"${spelled[0]}" is a figure in words: put it into figures with its source and write {its_name}.`;
  const rest = NAMES.reduce((left, name) => left.replace(name, " "), bare);
  const typed = /\S*\d\S*/.exec(rest);
  if (typed !== null)
    yield `The figure "${typed[0]}" is typed into prose: put it into figures with its source and write {its_name}; a small everyday count is a word.`;
}
