import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const SKIPPED = new Set(["node_modules", "dist", ".astro", ".cache", "test-results"]);

/**
 * One hash over the names and contents of files and folders, so that a checkout that only touched times builds nothing.
 *
 * @param {string} root
 * @param {readonly string[]} inputs paths below root; one that is missing counts as empty
 */
export function hashOf(root, inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) add(hash, root, input);
  return hash.digest("hex");
}

function add(hash, root, relative) {
  const whole = path.join(root, relative);
  if (!existsSync(whole)) return;
  if (statSync(whole).isDirectory()) {
    for (const name of readdirSync(whole).sort()) {
      if (!SKIPPED.has(name)) add(hash, root, `${relative}/${name}`);
    }
    return;
  }
  const content = readFileSync(whole);
  hash.update(`${relative}\0${content.length}\0`).update(content);
}

/** True when `stamp` does not hold this hash. */
export function isStale(stamp, hash) {
  return !existsSync(stamp) || readFileSync(stamp, "utf8") !== hash;
}

export function remember(stamp, hash) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
