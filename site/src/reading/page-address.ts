/** The address of a page as readers see it: without the ending of its file. */
export function addressOfPage(pathname: string): string {
  return pathname.replace(/(?:index)?\.html$/, "").replace(/(.)\/$/, "$1");
}

/** The one full address of a page, for who finds it under several. */
export function canonicalOf(address: string, site: URL | undefined): string {
  return new URL(address, site ?? "https://foramen.example").href;
}
