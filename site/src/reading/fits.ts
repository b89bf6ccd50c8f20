import type { PageLink, ReadingPage, ReadKind } from "@foramen/engine";
import { addressOf, isRead } from "./address.ts";
import { heading, PATH } from "./kinds.ts";

export interface FitLink {
  readonly href: string;
  readonly name: string;
}

/** One step of the path from cause to help, with the pages that belong to this one. */
export interface FitStep {
  readonly id: string;
  readonly title: string;
  /** The page itself stands in this step. */
  readonly here: boolean;
  readonly groups: readonly { readonly kind: ReadKind; readonly links: readonly FitLink[] }[];
}

/** Where a page stands, and what it leads to and is named by; steps without either are left out. */
export function fitsOf(page: Pick<ReadingPage, "kind" | "links">): FitStep[] {
  return PATH.map(({ id, title, kinds }) => ({
    id,
    title,
    here: (kinds as readonly ReadKind[]).includes(page.kind),
    groups: kinds.map((kind) => ({ kind, links: linksOf(page.links, kind) })).filter(({ links }) => links.length > 0),
  })).filter(({ here, groups }) => here || groups.length > 0);
}

function linksOf(links: readonly PageLink[], kind: ReadKind): FitLink[] {
  return links
    .filter((link) => link.kind === kind && isRead(link.kind))
    .map((link) => ({ href: addressOf(link)!, name: heading(link) }));
}
