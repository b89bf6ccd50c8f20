import { describe, expect, it } from "vitest";
import { builtFile, builtPages, valuesOf } from "./built-pages.ts";

const pages = builtPages();
const byAddress = new Map(pages.map((page) => [page.address, { ...page, ids: new Set(valuesOf(page.html, "id")) }]));

/** What is wrong with a link of a page; null when nothing is. */
function fault(from: string, href: string): string | null {
  if (/^(?:https?|mailto|tel|data):/.test(href)) return null;
  const { pathname, hash } = new URL(href, `https://site.example${from}`);
  const address = pathname === "/" ? "/" : pathname.replace(/\/$/, "");
  const page = byAddress.get(address);
  if (page === undefined) return builtFile(pathname) === null ? `${from}: nothing at ${href}` : null;
  const id = decodeURIComponent(hash.slice(1));
  return id === "" || page.ids.has(id) ? null : `${from}: no place ${hash} at ${address}`;
}

describe("links", () => {
  it("lead to a page, a file or a place that is there", () => {
    const faults = pages.flatMap(({ address, html }) =>
      [...valuesOf(html, "href"), ...valuesOf(html, "src")].map((href) => fault(address, href)).filter(Boolean),
    );
    expect(faults).toEqual([]);
  });

  it("lead to every listed page from another", () => {
    const led = new Set(
      pages.flatMap(({ address, html }) =>
        valuesOf(html, "href")
          .filter((href) => href.startsWith("/"))
          .map((href) => new URL(href, "https://site.example").pathname)
          .filter((to) => to !== address),
      ),
    );
    const lost = pages.filter(({ address, html }) => html.includes('rel="canonical"') && !led.has(address));
    expect(lost.map(({ address }) => address)).toEqual([]);
  });

  it("stand in the sitemap, each listed page once and nothing else", () => {
    const sitemap = builtFile("sitemap.xml")!.toString();
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
    const canonical = pages.filter(({ html }) => html.includes('rel="canonical"')).map(({ address }) => address);
    expect(listed.toSorted()).toEqual(canonical.toSorted());
    expect(builtFile("robots.txt")!.toString()).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
  });
});

describe("every page", () => {
  it("has one heading of the first order, a title and a description of its own, and a card for sharing", () => {
    const titles = new Map<string, string>();
    const faults: string[] = [];
    for (const { address, html } of pages.filter((page) => page.html.includes('rel="canonical"'))) {
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
      if (titles.has(title)) faults.push(`${address}: same title as ${titles.get(title)}`);
      titles.set(title, address);
      if ([...html.matchAll(/<h1[\s>]/g)].length !== 1) faults.push(`${address}: not one h1`);
      const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
      if (description.length < 40 || description.length > 320)
        faults.push(`${address}: description ${description.length}`);
      for (const property of ["og:title", "og:description", "og:url", "og:image"])
        if (!html.includes(`property="${property}"`)) faults.push(`${address}: no ${property}`);
    }
    expect(faults).toEqual([]);
  });
});
