import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript: it has to run before TypeScript is installed
import { hashOf, isStale, remember } from "./stale.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "foramen-stale-"));
  mkdirSync(path.join(root, "src/dist"), { recursive: true });
  writeFileSync(path.join(root, "src/a.ts"), "a");
  writeFileSync(path.join(root, "src/b.ts"), "b");
});
afterEach(() => rmSync(root, { recursive: true }));
const hash = () => hashOf(root, ["src", "missing"]);

describe("what is stale", () => {
  it("is what was never built, until it is", () => {
    const stamp = path.join(root, "cache/stamp");
    expect(isStale(stamp, hash())).toBe(true);
    remember(stamp, hash());
    expect(isStale(stamp, hash())).toBe(false);
  });

  it("is not what was merely touched", () => {
    const before = hash();
    utimesSync(path.join(root, "src/a.ts"), 1, 1);
    expect(hash()).toBe(before);
  });

  it("is what changed, was renamed, or swapped its contents", () => {
    const before = hash();
    writeFileSync(path.join(root, "src/a.ts"), "b");
    writeFileSync(path.join(root, "src/b.ts"), "a");
    const swapped = hash();
    expect(swapped).not.toBe(before);
    rmSync(path.join(root, "src/b.ts"));
    writeFileSync(path.join(root, "src/c.ts"), "a");
    expect(hash()).not.toBe(swapped);
  });

  it("is not what a build leaves behind", () => {
    const before = hash();
    writeFileSync(path.join(root, "src/dist/out.js"), "out");
    expect(hash()).toBe(before);
  });
});
