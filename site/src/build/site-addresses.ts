import { addressOf, listAddress } from "../reading/address.ts";
import { READ_KINDS } from "../reading/kinds.ts";
import { ledgerPages } from "./ledger-pages.ts";
import { pageTitles, readingPage } from "./reading-pages.ts";
import { redFlagTopics } from "./red-flags.ts";

/** An address that search engines may show, and the day of its last review where it has one. */
export interface ListedAddress {
  readonly address: string;
  readonly changed?: string;
}

/** Pages that stand for themselves. */
const SINGLE = [
  "/",
  "/nerve-root-compression",
  "/red-flags",
  "/topics",
  "/mimics",
  "/glossary",
  "/search",
  "/medication",
  "/how-foramen-thinks",
  "/evidence",
  "/sources",
  "/validation",
  "/model",
  "/clinical-safety",
];

/** Every page that is listed, for sitemap.xml. */
export function siteAddresses(): ListedAddress[] {
  return [
    ...SINGLE.map((address) => ({ address })),
    ...READ_KINDS.map((kind) => ({ address: listAddress(kind) })),
    ...ledgerPages().map(({ address }) => ({ address })),
    ...redFlagTopics().map(({ id }) => ({ address: `/red-flags/${id}` })),
    ...pageTitles().map((title) => ({ address: addressOf(title)!, changed: readingPage(title).reviewed })),
  ];
}
