import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const node = {
  environment: "node" as const,
  // A machine that is busy with other work takes several times as long.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Vitest leaves one core free, which of two is half the machine.
  maxWorkers: availableParallelism(),
};

/** For projects whose tests change nothing that outlives them: one process reads modules and knowledge for many files. */
const together = { ...node, isolate: false };

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/counting-reporter.mjs"],
    projects: [
      { test: { ...together, name: "engine", include: ["engine/{src,test}/**/*.test.ts"] } },
      { test: { ...together, name: "cli", include: ["cli/src/**/*.test.ts"] } },
      { test: { ...node, name: "server", include: ["server/src/**/*.test.ts"] } },
      { test: { ...node, name: "scripts", include: ["scripts/**/*.test.{ts,mjs}", "bench/**/*.test.ts"] } },
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: { ...together, name: "site", include: ["site/src/**/*.test.{ts,tsx}"] },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["./e2e/global-setup.ts"],
          environment: "node",
          testTimeout: 90_000,
          hookTimeout: 180_000,
          // After all others, and two files at a time: a page keeps one core busy, and more than two would time out by turns.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          isolate: false,
          expect: { poll: { timeout: 20_000, interval: 50 } },
        },
      },
    ],
  },
});
