/** The ledger as its search reads it: by page, each row as what, number, status, sources. */
export type LedgerFile = readonly {
  readonly address: string;
  readonly title: string;
  readonly rows: readonly (readonly [what: string, value: string, status: string, sources: string])[];
}[];

export interface FoundNumber {
  readonly address: string;
  readonly title: string;
  readonly what: string;
  readonly value: string;
  readonly status: string;
  readonly sources: string;
}

/** Rows that hold every word of the query, in any of their parts. */
export function findNumbers(file: LedgerFile, query: string): FoundNumber[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return file.flatMap(({ address, title, rows }) =>
    rows
      .filter((row) => {
        const text = `${title} ${row.join(" ")}`.toLowerCase();
        return words.every((word) => text.includes(word));
      })
      .map(([what, value, status, sources]) => ({ address, title, what, value, status, sources })),
  );
}
