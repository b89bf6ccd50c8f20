import { defineConfig } from "vitest/config";

const node = { environment: "node" as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/counting-reporter.mjs"],
    projects: [
      { test: { ...node, name: "engine", include: ["engine/{src,test}/**/*.test.ts"] } },
      { test: { ...node, name: "cli", include: ["cli/src/**/*.test.ts"] } },
      { test: { ...node, name: "server", include: ["server/src/**/*.test.ts"] } },
      { test: { ...node, name: "scripts", include: ["scripts/**/*.test.{ts,mjs}", "bench/**/*.test.ts"] } },
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: { ...node, name: "site", include: ["site/src/**/*.test.{ts,tsx}"] },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["./e2e/global-setup.ts"],
          environment: "node",
          testTimeout: 90_000,
          hookTimeout: 180_000,
          // One browser: pages in parallel would share two cores and time out by turns.
          fileParallelism: false,
          expect: { poll: { timeout: 20_000, interval: 50 } },
        },
      },
    ],
  },
});
