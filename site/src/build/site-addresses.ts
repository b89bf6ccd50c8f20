import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { addressOf, listAddress } from "../reading/address.ts";
import { READ_KINDS } from "../reading/kinds.ts";
import { ledgerPages } from "./ledger-pages.ts";
import { pageTitles, readingPage } from "./reading-pages.ts";
import { redFlagTopics } from "./red-flags.ts";
import { REPOSITORY } from "./repository.ts";

/** An address that search engines may show, and the day of its last review where it has one. */
export interface ListedAddress {
  readonly address: string;
  readonly changed?: string;
}

const PAGES = path.join(REPOSITORY, "site", "src", "pages");

/** Every page that is listed, for sitemap.xml: those that stand alone say themselves when they are not. */
export function siteAddresses(): ListedAddress[] {
  const single = readdirSync(PAGES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".astro"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("[") && !readFileSync(file, "utf8").includes("listed={false}"))
    .map((file) => `/${path.relative(PAGES, file).split(path.sep).join("/")}`)
    .map((file) => file.replace(/(?:\/index)?\.astro$/, "") || "/");
  return [
    ...single.sort().map((address) => ({ address })),
    ...READ_KINDS.map((kind) => ({ address: listAddress(kind) })),
    ...ledgerPages().map(({ address }) => ({ address })),
    ...redFlagTopics().map(({ id }) => ({ address: `/red-flags/${id}` })),
    ...pageTitles().map((title) => ({ address: addressOf(title)!, changed: readingPage(title).reviewed })),
  ];
}
