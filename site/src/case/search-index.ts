import type { FindingEntry } from "@foramen/engine";
import MiniSearch from "minisearch";

export interface Found {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
}

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
    const all = this.#index.search(query, { boostDocument: (id) => this.#weightOf(String(id)) });
    const hits =
      all.length > 0
        ? all
        : this.#index.search(query, { combineWith: "OR", boostDocument: (id) => this.#weightOf(String(id)) });
    return hits.slice(0, limit).map(({ id }) => {
      const { label, ask } = this.#findings[id]!;
      return { id, label, ask };
    });
  }

  /** What is asked first in practice is offered first. */
  #weightOf(id: string): number {
    const finding = this.#findings[id]!;
    return (finding.tier === "core" ? 1.25 : 1) * (finding.stage === "history" ? 1.1 : 1);
  }
}
