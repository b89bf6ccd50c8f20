import { figureText, type PageSource, type ReadKind } from "@foramen/engine";
import type { TopicGroup } from "../components/topic-list/topic-list.tsx";
import type { FitLink } from "../reading/fits.ts";
import { CARE } from "../reading/kinds.ts";
import { sourceLinks } from "../reading/source-links.ts";
import { linkOf, titlesOf } from "./article-pages.ts";
import { pageTitles, readingPage } from "./reading-pages.ts";
import { siteWords } from "./site-words.ts";
import { topicsOf } from "./topic-lists.ts";

interface Written {
  readonly title: string;
  readonly text: string;
  readonly links?: readonly `${ReadKind}/${string}`[];
}

/** content/en/site/condition.yaml */
export interface ConditionWords {
  readonly title: string;
  readonly other: string;
  readonly reviewed: string;
  readonly lead: string;
  readonly plain: readonly Written[];
  readonly help: string;
  readonly clinical: readonly Written[];
  readonly works: string;
  readonly works_not: string;
}

export interface ConditionSection {
  readonly title: string;
  readonly text: string;
  readonly links: readonly FitLink[];
}

/** The page about the condition: its texts with every figure filled in, what helps, and what it all rests on. */
export function conditionPage() {
  const words = siteWords<ConditionWords>("condition");
  const cited = new Map<string, PageSource>();
  const fill = (text: string) =>
    text.replace(/\{([^/{}]+)\/([^.{}]+)\.([^{}]+)\}/g, (whole, kind: ReadKind, id: string, name: string) => {
      const page = readingPage({ kind, id });
      const figure = page.figures[name];
      if (figure === undefined) throw new Error(`No figure ${whole} for content/en/site/condition.yaml.`);
      const source = page.sources.find((one) => one.id === figure.source);
      if (source) cited.set(source.id, source);
      return figureText(figure);
    });
  const sections = (written: readonly Written[]): ConditionSection[] =>
    written.map(({ title, text, links = [] }) => ({
      title,
      text: fill(text),
      links: links.map((link) => {
        const [kind, id] = link.split("/") as [ReadKind, string];
        return linkOf({ kind, id });
      }),
    }));
  return {
    words,
    plain: sections(words.plain),
    clinical: sections(words.clinical),
    helps: careWith(["recommend", "consider"]),
    helpsNot: careWith(["against"]),
    sources: [...cited.values()].map((source) => ({ ...source, links: sourceLinks(source) })),
  };
}

/** What is done to people, by kind, with one of these verdicts. */
function careWith(verdicts: readonly string[]): TopicGroup[] {
  return [...CARE].flatMap((kind) => {
    const titles = titlesOf(kind).filter((one) => verdicts.includes(readingPage(one).evidence?.verdict ?? ""));
    return titles.length === 0 ? [] : [{ id: kind, topics: topicsOf(titles) }];
  });
}

/** How many pages there are of each kind. */
export function countOf(kind: ReadKind): number {
  return pageTitles().filter((title) => title.kind === kind).length;
}
