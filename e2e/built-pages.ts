import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../site/dist", import.meta.url));

/** A page as it was built. */
export interface BuiltPage {
  /** As readers see it: `/causes/disc-herniation`. */
  readonly address: string;
  readonly file: string;
  readonly html: string;
}

/** Every page of the built site, the gallery and the page for missing pages among them. */
export function builtPages(): BuiltPage[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const address = `/${path.relative(DIST, file).split(path.sep).join("/")}`.replace(/(?:\/index)?\.html$/, "");
      return {
        address: address === "" || address === "/index" ? "/" : address,
        file,
        html: readFileSync(file, "utf8"),
      };
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Pages that are programs: they load an engine, and have ceilings of their own. */
const PROGRAMS: ReadonlySet<string> = new Set([
  "/",
  "/check",
  "/diary",
  "/medication",
  "/plan",
  "/report",
  "/workbench",
]);

/** Pages to read: those with a canonical address, but for the programs. */
export function readingPages(): BuiltPage[] {
  return builtPages().filter(({ address, html }) => html.includes('rel="canonical"') && !PROGRAMS.has(address));
}

/** Whether there is a file of that address, which is no page. */
export function builtFile(address: string): Buffer | null {
  try {
    return readFileSync(path.join(DIST, address));
  } catch {
    return null;
  }
}

/** Bytes of a text or a file as they go over the line. */
export function packed(content: Buffer | string): number {
  return gzipSync(content, { level: 9 }).length;
}

/** The addresses behind one attribute, in the order of the page; entities read. */
export function valuesOf(html: string, attribute: "href" | "src" | "id"): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(([, value]) =>
    value!.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}
