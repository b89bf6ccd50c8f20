import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readFolder } from "../../../cli/src/knowledge/read-folder.ts";
import { smog } from "../../test/readability.ts";
import { assess } from "../assess.ts";
import { explain } from "./explain.ts";
import type { Claim, Explanation } from "./explanation.ts";

const knowledge = readFolder(fileURLToPath(new URL("../../../knowledge", import.meta.url)));
const file = new URL("../../../docs/example-case.yaml", import.meta.url);
const assessment = assess(parse(readFileSync(file, "utf8")), knowledge);
const claims = ({ sections }: Explanation): Claim[] =>
  sections.flatMap((section) => [...section.claims, ...section.topics.flatMap((topic) => topic.claims)]);

describe.each(["patient", "practitioner"] as const)("the example case, explained to the %s", (reader) => {
  const told = claims(explain(assessment, knowledge, reader));

  it("has reasons for its first cause", () =>
    expect(told.filter(({ words }) => /^cause\.(for|against)/.test(words)).length).toBeGreaterThan(2));

  it("shows no slot and no id", () =>
    // Ids have underscores; no label, question or sentence has one.
    expect(told.filter(({ text }) => /[{}_]|undefined|null|NaN/.test(text))).toEqual([]));

  it("names only sources that there are, and one at least for every reason", () => {
    const sources = told.flatMap((claim) => claim.sources);
    expect(sources.filter((id) => !Object.hasOwn(knowledge.sources, id))).toEqual([]);
    for (const claim of told.filter(({ words }) => /^cause\.(for|against|leading|prior)/.test(words)))
      expect(claim.sources, claim.text).not.toEqual([]);
  });
});

it("is plain enough as a whole for the patient: grade 11 at most", () => {
  const told = claims(explain(assessment, knowledge, "patient"));
  expect(smog(told.map(({ text }) => text).join(" "))).toBeLessThanOrEqual(11);
});
