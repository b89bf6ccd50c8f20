import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, it } from "vitest";
import { readParts } from "../../cli/src/knowledge/read-folder.ts";
import { compile } from "../src/knowledge/compile.ts";

/** What the design allows, in bytes of gzip. */
const CEILING_BYTES = 100_000;

const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;
const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The engine in one file, as the pages are built: minified, for browsers of today. */
async function engineAlone(): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: pathOf("engine-alone.ts"), preserveEntrySignatures: "strict" },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !("output" in result)) throw new Error("Vite gave no bundle of the engine.");
  expect(result.output).toHaveLength(1);
  const { code, modules } = result.output[0];
  // A file of which nothing is left is not counted.
  const kept = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return { code, modules: kept.map(([path]) => path) };
}

// Counted: all that `assess` does and needs, from reading the case to the reasons of each next step, with loading; and the
// model, the part of the knowledge that it reasons with. Not counted: the texts, which are the names and sentences of an
// answer and decide nothing in it (texts-decide-nothing.test.ts); `explain`, which tells a whole answer for one reader;
// the page and the protocol of its worker; the check of drugs, which has a bundle of its own.
it("the engine and the model it reasons with are at most 100 kB compressed", async () => {
  const engine = await engineAlone();
  const model = compressed(JSON.stringify(compile(readParts(pathOf("../../knowledge"))).model));
  console.log(`Engine ${compressed(engine.code)} bytes, model ${model} bytes.`);
  for (const room of ["reading", "triage", "belief", "uncertainty", "next-test", "explain", "assess"]) {
    expect(
      engine.modules.some((path) => path.includes(`/engine/src/${room}/`)),
      room,
    ).toBe(true);
  }
  expect(compressed(engine.code) + model).toBeLessThanOrEqual(CEILING_BYTES);
});
