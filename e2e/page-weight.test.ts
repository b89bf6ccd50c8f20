import { expect, it } from "vitest";
import { builtFile, packed, readingPages, valuesOf } from "./built-pages.ts";

/** What a page to read may transfer, all together and in script. */
const CEILING = 60_000;
const SCRIPT_CEILING = 10_000;

const sizes = new Map<string, number>();
const sizeOf = (address: string): number => {
  const known = sizes.get(address) ?? packed(builtFile(address) ?? "");
  sizes.set(address, known);
  return known;
};

/** Scripts of a page and what they import at once, each once. */
function scriptsOf(html: string): Set<string> {
  const found = new Set<string>();
  const follow = (address: string) => {
    if (found.has(address)) return;
    found.add(address);
    const script = builtFile(address)?.toString() ?? "";
    for (const [, to] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) follow(`/_astro/${to}`);
  };
  for (const address of valuesOf(html, "src").filter((src) => src.endsWith(".js"))) follow(address);
  return found;
}

it("transfers at most 60 kB for a page to read, of which at most 10 kB script", () => {
  const weights = readingPages().map(({ address, html }) => {
    const script = [...scriptsOf(html)].reduce((sum, one) => sum + sizeOf(one), 0);
    const styles = new Set(valuesOf(html, "href").filter((href) => href.endsWith(".css") || href.endsWith(".svg")));
    const rest = [...styles].reduce((sum, one) => sum + sizeOf(one), 0);
    return { address, script, total: packed(html) + rest + script };
  });
  const heaviest = weights.toSorted((a, b) => b.total - a.total).slice(0, 5);
  console.log(heaviest.map(({ address, total, script }) => `${total} bytes, script ${script}: ${address}`).join("\n"));
  expect(weights.filter(({ total, script }) => total > CEILING || script > SCRIPT_CEILING)).toEqual([]);
});
