import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript: it has to run before TypeScript is installed
import { findNode, installIsStale, SetupError } from "./bootstrap.mjs";

let root: string;
const place = (file: string, content: string, time: number) => {
  const whole = path.join(root, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  utimesSync(whole, time, time);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "foramen-bootstrap-"));
  place("package-lock.json", "{}", 2_000);
});
afterEach(() => rmSync(root, { recursive: true }));

describe("whether packages have to be installed", () => {
  it("they have to when there are none", () => expect(installIsStale(root)).toBe(true));

  it("they need not when they were installed after package-lock.json was written", () => {
    place("node_modules/.package-lock.json", "{}", 3_000);
    expect(installIsStale(root)).toBe(false);
  });

  it("they have to when package-lock.json is newer", () => {
    place("node_modules/.package-lock.json", "{}", 1_000);
    expect(installIsStale(root)).toBe(true);
  });

  it("they need not when package-lock.json is newer, yet the same", () => {
    place("node_modules/.package-lock.json", "{}", 1_000);
    const hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"; // sha256 of {}
    place("node_modules/.cache/foramen/installed", hash, 1_000);
    expect(installIsStale(root)).toBe(false);
    place("package-lock.json", "{ }", 2_000);
    expect(installIsStale(root)).toBe(true);
  });
});

describe.skipIf(process.platform === "win32")("which Node is used", () => {
  const pin = (version: string) => {
    const file = path.join(root, "node_modules/node/bin/node");
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho v${version}\n`);
    chmodSync(file, 0o755);
    return file;
  };

  it("is the pinned one where it is installed", () => {
    const file = pin("24.21.0");
    expect(findNode(root)).toEqual({ node: file, version: "24.21.0", found: "pinned in package.json" });
  });

  it("is the one that runs this when the pinned one is missing or too old", () => {
    expect(findNode(root)).toMatchObject({ node: process.execPath, found: "this Node" });
    pin("22.1.0");
    expect(findNode(root)).toMatchObject({ node: process.execPath, found: "this Node" });
  });

  it("is asked for in one clear error when there is none that is new enough", () => {
    pin("22.1.0");
    const before = { node: process.execPath, path: process.env.PATH };
    process.execPath = path.join(root, "none");
    process.env.PATH = root;
    try {
      expect(() => findNode(root)).toThrow(SetupError);
      expect(() => findNode(root)).toThrow(/needs Node 24 or newer; found 22\.1\.0 \(pinned/);
    } finally {
      process.execPath = before.node;
      process.env.PATH = before.path;
    }
  });
});
