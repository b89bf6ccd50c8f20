import { loadKnowledge } from "@foramen/engine";
import { expect, it } from "vitest";
import start from "../../../content/en/journey/start.json" with { type: "json" };
import { knowledgeBundle } from "../build/knowledge-bundle.ts";
import { askedOnPages } from "./safety-pages.ts";
import { ASKED_OF_ALL } from "./screens.ts";

/** Seconds that one question with its choices takes, for a quick and for a slow reader. */
const SECONDS = [6, 10] as const;
/** Questions of the themes, beside the safety pages: half of the simulated people have no more (docs/validation.md). */
const OTHERS = 12;

it("promises on the start page the minutes that its questions take", () => {
  const asked = askedOnPages(loadKnowledge(knowledgeBundle()).gate).length + ASKED_OF_ALL.length + OTHERS;
  const [, low, high] = /(\d+) to (\d+) minutes/.exec(start.lead)!.map(Number);
  expect(low).toBe(Math.round((asked * SECONDS[0]) / 60));
  expect(high).toBe(Math.round((asked * SECONDS[1]) / 60));
});
