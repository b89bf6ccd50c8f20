import { ledgerPages } from "../build/ledger-pages.ts";
import type { LedgerFile } from "../search/ledger-file.ts";

/** The whole ledger for the search in it; loaded when somebody searches. */
export const GET = () => {
  const file: LedgerFile = ledgerPages().map(({ address, title, rows }) => ({
    address,
    title,
    rows: rows.map(({ what, value, status, sources }) => [what, value, status, sources.join(", ")]),
  }));
  return Response.json(file);
};
