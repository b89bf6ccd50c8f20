import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, prepare, ROOT, runMain, SetupError } from "./bootstrap.mjs";
import { hashOf, isStale, remember } from "./stale.mjs";
import { runStep } from "./step.mjs";

const SITE_INPUTS = [
  "site",
  "engine/src",
  "engine/package.json",
  "engine/dist/knowledge.json",
  "engine/dist/medication.json",
  "engine/dist/knowledge-texts.json",
  "engine/dist/knowledge-plain.json",
  "engine/dist/plan.json",
  "engine/dist/report-words.json",
  "engine/dist/scan.json",
  "engine/dist/pages",
  "knowledge",
  "docs/validation.md",
  "docs/model.md",
  "docs/clinical-safety.md",
  "content/en/site",
  "content/en/journey",
  "vignettes/published",
  "vignettes/own",
  "package-lock.json",
];

/**
 * Builds what is stale: the knowledge bundle, what readers are shown, then the pages of the site. Throws a SetupError that holds the tool's own words.
 *
 * @param {string} node path of the Node to build with
 */
export async function build(node) {
  const { output } = await must("compiling the knowledge", node, ["scripts/build-knowledge.ts"]);
  console.log(output.trim());
  console.log((await must("putting the pages for readers together", node, ["scripts/build-pages.ts"])).output.trim());
  await buildSite(node);
}

async function buildSite(node) {
  const stamp = path.join(CACHE, "site-built");
  const hash = hashOf(ROOT, SITE_INPUTS);
  if (!isStale(stamp, hash) && existsSync(path.join(ROOT, "site", "dist", "index.html"))) return;
  const astro = path.join(ROOT, "node_modules", "astro", "bin", "astro.mjs");
  const { seconds } = await must("building the pages", node, [astro, "build", "--root", "site"]);
  remember(stamp, hash);
  console.log(`Pages built in ${seconds.toFixed(1)} s`);
}

async function must(name, node, args) {
  // Under the tests NODE_ENV is "test", and the pages would be built with the tools for debugging in them.
  const env = { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const { code, output, seconds } = await runStep(name, node, args, { cwd: ROOT, env, limitMs: 300_000 });
  if (code !== 0) throw new SetupError(`${output.trim()}\n\nFailed while ${name}; the reason stands above.`);
  return { output, seconds };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  runMain(async () => {
    const { node } = await prepare();
    await build(node);
    return 0;
  });
}
