import type { FindingEntry } from "@foramen/engine";
import MiniSearch from "minisearch";

export interface Found {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
}

/** Two letters that changed places are two slips: so many are forgiven where nothing else is found. */
const TURNED_ROUND = (term: string): number | false => (term.length > 4 ? 2 : false);

/** Finds findings by label, plain question and synonyms; spelling mistakes and half-typed words are forgiven. */
export class FindingIndex {
  readonly #index: MiniSearch<Found & { synonyms: string }>;
  readonly #findings: Readonly<Record<string, FindingEntry>>;

  constructor(findings: Readonly<Record<string, FindingEntry>>) {
    this.#findings = findings;
    this.#index = new MiniSearch({
      fields: ["label", "synonyms", "ask", "id"],
      searchOptions: {
        boost: { label: 4, synonyms: 3, ask: 1, id: 1 },
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        combineWith: "AND",
      },
    });
    this.#index.addAll(
      Object.values(findings).map(({ id, label, ask, synonyms }) => ({
        id,
        label,
        ask,
        synonyms: synonyms?.join(" ") ?? "",
      })),
    );
  }

  /** The best matches first. When no finding has all the words, those with some of them. */
  find(query: string, limit = 8): Found[] {
    if (query.trim() === "") return [];
    const boostDocument = (id: unknown) => this.#weightOf(String(id));
    for (const more of [{}, { combineWith: "OR" as const }, { combineWith: "OR" as const, fuzzy: TURNED_ROUND }]) {
      const hits = this.#index.search(query, { boostDocument, ...more });
      if (hits.length > 0) return this.#shown(hits.slice(0, limit));
    }
    return [];
  }

  #shown(hits: readonly { id: unknown }[]): Found[] {
    return hits.map(({ id }) => {
      const { label, ask } = this.#findings[String(id)]!;
      return { id: String(id), label, ask };
    });
  }

  /** What is asked first in practice is offered first. */
  #weightOf(id: string): number {
    const finding = this.#findings[id]!;
    return (finding.tier === "core" ? 1.25 : 1) * (finding.stage === "history" ? 1.1 : 1);
  }
}
