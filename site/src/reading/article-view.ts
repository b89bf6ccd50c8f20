import type { Correction, Figure, PageLink, ReadingPage, TerminologyCode } from "@foramen/engine";
import type { KindWords, VerdictWords } from "../build/site-words.ts";
import { addressOf, listAddress } from "./address.ts";
import { type FitStep, fitsOf } from "./fits.ts";
import { CARE, heading, otherName } from "./kinds.ts";
import { beginning, paragraphs } from "./paragraphs.ts";
import { type SourceLink, sourceLinks } from "./source-links.ts";
import { type Piece, type Term, TermMarker } from "./terms.ts";

/** What the evidence comes to, in words. */
export interface Grade {
  /** `care` is judged by whether it is advised, `fact` by whether what is said holds. */
  readonly about: "care" | "fact";
  readonly verdict: string;
  readonly word: string;
  readonly plain: string;
  readonly certainty: { readonly word: string; readonly plain: string; readonly dots: number };
  readonly because: string;
  readonly recalled: boolean;
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly (readonly Piece[])[];
}

export interface ShownSource {
  readonly id: string;
  readonly citation: string;
  readonly seen: boolean;
  readonly links: readonly SourceLink[];
}

/** All that one page shows, ready to be laid out. */
export interface ArticleView {
  readonly kind: ReadingPage["kind"];
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly other: string;
  readonly description: string;
  readonly kindTitle: string;
  readonly kindAddress: string;
  readonly synonyms: readonly string[];
  /** The answer in short. */
  readonly lead: readonly (readonly Piece[])[];
  readonly grade: Grade | null;
  readonly meaning: Section;
  readonly help: Section;
  readonly clinical: readonly Section[];
  /** Whether its words for clinicians speak of "the article". */
  readonly clinicalOfArticle: boolean;
  readonly correction: Correction | null;
  readonly cautions: readonly string[];
  readonly figures: readonly (Figure & { readonly sourceNumber: number })[];
  readonly codes: readonly TerminologyCode[];
  readonly findings: readonly PageLink[];
  readonly acts: readonly PageLink[];
  readonly fits: readonly FitStep[];
  readonly sources: readonly ShownSource[];
  readonly reviewed: string;
  /** Terms that are explained where they stand. */
  readonly terms: readonly Term[];
}

interface Words {
  readonly kinds: KindWords;
  readonly verdicts: VerdictWords;
  readonly terms: ReadonlyMap<string, Term>;
}

/** Whether a text names the article that the pages check; who reads it is then told which. */
export const speaksOfArticle = (text: string) => /\bthe\s+article\b/i.test(text);

export function articleView(page: ReadingPage, { kinds, verdicts, terms }: Words): ArticleView {
  const address = addressOf(page)!;
  // Each reader sees only one half: a term is marked where it first stands in either.
  const plainMarker = new TermMarker(terms, address);
  const clinicalMarker = new TermMarker(terms, address);
  const { plainText, clinicalText } = page;
  const marked = (text: string, marker: TermMarker) => paragraphs(text).map((one) => marker.mark(one));
  const plain = (title: string, text: string): Section => ({ title, paragraphs: marked(text, plainMarker) });
  const clinical = (title: string, text: string): Section => ({ title, paragraphs: marked(text, clinicalMarker) });
  const numbers = new Map(page.sources.map(({ id }, index) => [id, index + 1]));
  const title = heading(page);
  return {
    kind: page.kind,
    id: page.id,
    address,
    title,
    other: otherName(page),
    description: beginning(`${title.replace(/[.?!]?$/, /\?$/.test(title) ? "" : ".")} ${plainText.whatItIs}`, 158),
    kindTitle: kinds.kinds[page.kind].title,
    kindAddress: listAddress(page.kind),
    synonyms: page.synonyms,
    lead: marked(plainText.whatItIs, plainMarker),
    meaning: plain(page.kind === "questions" ? "More about it" : "What it means for you", plainText.whatItMeans),
    help: plain("When to get help", plainText.whenToGetHelp),
    clinical: [
      clinical("Mechanism", clinicalText.mechanism),
      clinical("Evidence", clinicalText.evidence),
      clinical("Pitfalls", clinicalText.pitfalls),
    ],
    clinicalOfArticle: Object.values(clinicalText).some(speaksOfArticle),
    grade: gradeOf(page, verdicts),
    correction: page.correction ?? null,
    cautions: page.cautions.map(({ text }) => text),
    figures: Object.values(page.figures).map((figure) => ({
      ...figure,
      sourceNumber: numbers.get(figure.source) ?? 0,
    })),
    codes: page.codes,
    findings: page.findings,
    acts: page.acts,
    fits: fitsOf(page),
    sources: page.sources.map((source) => ({ ...source, links: sourceLinks(source) })),
    reviewed: page.reviewed,
    terms: [...new Set([...plainMarker.used, ...clinicalMarker.used])],
  };
}

function gradeOf({ kind, evidence }: ReadingPage, words: VerdictWords): Grade | null {
  if (evidence === undefined || evidence.verdict === "not_applicable") return null;
  const { verdict, certainty, because, status } = evidence;
  const about = CARE.has(kind) ? "care" : "fact";
  const found = words[about][verdict] ?? words.fact[verdict] ?? words.care[verdict];
  if (found === undefined) throw new Error(`No words for the verdict ${verdict} in content/en/site/verdicts.yaml.`);
  return {
    about,
    verdict,
    ...found,
    certainty: words.certainty[certainty],
    because,
    recalled: status === "recalled",
  };
}
