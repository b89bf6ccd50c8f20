import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of the repository: the build may run from there or from site/. */
export const REPOSITORY = existsSync(path.resolve("site", "astro.config.mjs")) ? path.resolve() : path.resolve("..");
