import { expect, it } from "vitest";
import { SAFETY_PAGES } from "./safety-pages.ts";
import { after, FIRST_SCREEN, type Screen } from "./screens.ts";

it("leads through the safety pages, the chart, age, themes, extras and the check to the result", () => {
  const themes = [{ page: "worse", findings: [] }];
  const seen: string[] = [];
  let at: Screen | "choose" = FIRST_SCREEN;
  while (at !== "choose") {
    seen.push(at.kind);
    at = after(at, { themes });
  }
  expect(seen).toEqual([...SAFETY_PAGES.map(() => "safety"), "chart", "person", "theme"]);
  const rest: string[] = [];
  for (at = { kind: "health" }; at !== "choose" && at.kind !== "result"; at = after(at, { themes })) rest.push(at.kind);
  expect(rest).toEqual(["health", "medicines", "report", "check"]);
});
