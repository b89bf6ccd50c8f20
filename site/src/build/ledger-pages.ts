import type { ReadKind } from "@foramen/engine";
import { addressOf, isRead } from "../reading/address.ts";
import { heading, sentence } from "../reading/kinds.ts";
import { type LedgerRow, type LedgerStatus, ledger, STATUSES } from "./ledger.ts";
import { ledgerAddress, ledgerKey } from "./ledger-address.ts";
import { namesOfFindings } from "./names-of-findings.ts";
import { pageTitles } from "./reading-pages.ts";
import { siteWords } from "./site-words.ts";

/** content/en/site/ledger.yaml */
interface LedgerWords {
  readonly areas: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
}

/** One page of the ledger: a cause or a structure, or a whole area of the knowledge. */
export interface LedgerPage {
  readonly address: string;
  readonly title: string;
  /** The page for readers about the same thing. */
  readonly about: string | null;
  readonly rows: readonly (LedgerRow & { readonly what: string })[];
}

export const ledgerWords = (): LedgerWords => siteWords("ledger");

let pages: readonly LedgerPage[] | undefined;

/** The whole ledger, each row on one page. */
export function ledgerPages(): readonly LedgerPage[] {
  if (pages !== undefined) return pages;
  const byPage = new Map<string, LedgerRow[]>();
  for (const row of ledger()) {
    const key = ledgerKey(row.file);
    byPage.set(key, [...(byPage.get(key) ?? []), row]);
  }
  pages = [...byPage].map(([key, rows]) => pageOf(key, rows));
  return pages;
}

function pageOf(key: string, rows: readonly LedgerRow[]): LedgerPage {
  const [area = "", id] = key.split("/");
  const words = ledgerWords();
  const title = id === undefined ? undefined : pageTitles().find((one) => one.kind === area && one.id === id);
  return {
    address: ledgerAddress(key),
    title: title ? heading(title) : (words.areas[area] ?? sentence(area.replaceAll("_", " "))),
    about: title ? addressOf(title) : null,
    rows: rows.map((row) => ({ ...row, what: whatOf(row, id === undefined) })),
  };
}

/** What a row is about: the thing, where the page holds many, and the place in its file, in words where there are any. */
function whatOf({ file, place }: LedgerRow, withFile: boolean): string {
  const { places } = ledgerWords();
  const findings = namesOfFindings();
  const parts = place
    .split(".")
    .filter((part) => part !== "figures")
    .map((part) => places[part] ?? findings[part] ?? part.replaceAll("_", " "));
  const [kind, id = ""] = file.split("/");
  const title = isRead(kind as ReadKind) ? pageTitles().find((one) => one.kind === kind && one.id === id) : undefined;
  const thing = title ? heading(title) : sentence(id.replaceAll(/[_-]/g, " "));
  return (withFile ? [thing, ...parts] : parts).filter((part) => part !== "").join(" · ");
}

/** How many lines are known in which way. */
export function countsByStatus(rows: readonly Pick<LedgerRow, "status">[] = ledger()): Record<LedgerStatus, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<LedgerStatus, number>;
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
