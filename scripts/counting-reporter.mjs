import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Vitest reporter that writes `{ passed, failed, skipped }` to the file named by FORAMEN_COUNTS and prints nothing.
 * A file that does not load and an error outside every test each count as one failure: neither may pass unseen.
 */
export default class CountingReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") failedHere += 1;
        else counts.skipped += 1;
      }
      counts.failed += module.state() === "failed" ? Math.max(failedHere, 1) : failedHere;
    }
    const file = process.env.FORAMEN_COUNTS;
    if (!file) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }
}
