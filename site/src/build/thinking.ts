import { readdirSync } from "node:fs";
import path from "node:path";
import { type LedgerRow, ledger } from "./ledger.ts";
import { countsByStatus } from "./ledger-pages.ts";
import { namesOfFindings } from "./names-of-findings.ts";
import { redFlagTopics } from "./red-flags.ts";
import { REPOSITORY } from "./repository.ts";
import { siteWords } from "./site-words.ts";

/** content/en/site/how-it-thinks.yaml */
export interface ThinkingWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly title: string;
    readonly text: string;
    readonly links?: readonly { readonly href: string; readonly name: string }[];
  }[];
  readonly statuses: Readonly<Record<string, { readonly word: string; readonly meaning: string }>>;
}

/** Files whose numbers the engine reasons with. */
const REASONED = /^(?:causes|structures|leaks|model)\//;

export const thinkingWords = (): ThinkingWords => siteWords("how-it-thinks");

/** The page on the model, with every count filled in. */
export function thinkingPage(): ThinkingWords {
  const words = thinkingWords();
  const reasoned = (row: LedgerRow) => REASONED.test(row.file) && !row.place.startsWith("figures.");
  const counts: Readonly<Record<string, number>> = {
    rules: redFlagTopics().reduce((sum, { rules }) => sum + rules.length, 0),
    causes: filesIn("knowledge/causes"),
    findings: Object.keys(namesOfFindings()).length,
    numbers: ledger().length,
    judged: judgedOf100(ledger().filter(reasoned)),
    judged_beside: judgedOf100(ledger().filter((row) => !reasoned(row))),
    published: filesIn("vignettes/published"),
    own: filesIn("vignettes/own"),
  };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const count = counts[name];
      if (count === undefined) throw new Error(`Nothing to put for ${whole} in content/en/site/how-it-thinks.yaml.`);
      return count.toLocaleString("en-GB");
    });
  return { ...words, sections: words.sections.map((section) => ({ ...section, text: fill(section.text) })) };
}

function judgedOf100(rows: readonly LedgerRow[]): number {
  return Math.round((countsByStatus(rows).elicited / rows.length) * 100);
}

function filesIn(folder: string): number {
  return readdirSync(path.join(REPOSITORY, ...folder.split("/"))).filter((name) => name.endsWith(".yaml")).length;
}
