import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, like the scripts that read what it writes
import CountingReporter from "./counting-reporter.mjs";

let folder: string;
const outer = process.env.FORAMEN_COUNTS;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "foramen-counts-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  if (outer === undefined) delete process.env.FORAMEN_COUNTS;
  else process.env.FORAMEN_COUNTS = outer;
});

const file = (state: string, ...tests: string[]) => ({
  state: () => state,
  children: { allTests: () => tests.map((one) => ({ result: () => ({ state: one }) })) },
});

function counted(files: ReturnType<typeof file>[], errors: unknown[] = []) {
  process.env.FORAMEN_COUNTS = path.join(folder, "counts.json");
  new CountingReporter().onTestRunEnd(files, errors);
  return JSON.parse(readFileSync(process.env.FORAMEN_COUNTS, "utf8"));
}

describe("the count of tests", () => {
  it("adds up what passed, failed and was skipped", () => {
    const files = [file("failed", "passed", "failed", "skipped"), file("passed", "passed")];
    expect(counted(files)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it("counts a file that does not load as one failure", () => {
    expect(counted([file("failed")])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("counts an error outside every test as a failure", () => {
    expect(counted([file("passed", "passed")], [new Error("loose")])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
