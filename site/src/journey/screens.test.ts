import { expect, it } from "vitest";
import { ASKED_OF_ALL, after, askedSoFar, FIRST_SCREEN, type Screen } from "./screens.ts";

it("leads through the safety pages, the chart, age, themes, extras and the check to the result", () => {
  const themes = [{ page: "worse", findings: [] }];
  const seen: string[] = [];
  let at: Screen | "choose" = FIRST_SCREEN;
  while (at !== "choose") {
    seen.push(at.kind);
    at = after(at, { themes }, 3);
  }
  expect(seen).toEqual(["safety", "safety", "safety", "chart", "person", "theme"]);
  const rest: string[] = [];
  for (at = { kind: "health" }; at !== "choose" && at.kind !== "result"; at = after(at, { themes }, 3))
    rest.push(at.kind);
  expect(rest).toEqual(["health", "medicines", "report", "check"]);
});

it("never asks again in a theme what was left open beside the chart", () => {
  expect(askedSoFar({ answers: {}, themes: [] })).toEqual([...ASKED_OF_ALL]);
});
