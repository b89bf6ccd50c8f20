import { expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { assess } from "../src/assess.ts";
import type { Json } from "../src/knowledge/columns.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { join, split } from "../src/knowledge/told.ts";
import type { Case } from "../src/vocabulary/case.ts";

const knowledge = loadForScripts();

/** The same model with nothing to read: every text an "x" (and its slots), every number of the texts a nought. */
function mute({ version, ...parts }: Knowledge): Knowledge {
  const { model, texts } = split(parts as unknown as Json);
  return { ...(join(model, silenced(texts!)) as unknown as Omit<Knowledge, "version">), version };
}

function silenced(value: Json, field = ""): Json {
  if (field === "slots") return value;
  if (typeof value === "string") return ["x", ...(value.match(/\{\w+\}/g) ?? [])].join(" ");
  if (typeof value === "number") return 0;
  if (Array.isArray(value)) return value.map((item) => silenced(item));
  const fields = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(fields.map(([key, inner]) => [key, silenced(inner, key)]));
}

/** What an answer says in words. */
const WORDING = new Set(["label", "action", "because", "explanation", "effect", "reason", "see"]);

const withoutWording = (answer: object): unknown =>
  JSON.parse(JSON.stringify(answer, (field, value) => (WORDING.has(field) ? undefined : value)));

/** Only the first is explained too, for that takes a hundred times as long. */
const CASES: Record<string, Case> = {
  "pain in the groin of a woman of 54": {
    patient: { age: 54, sex: "female" },
    findings: [{ id: "pain_inguinal_groin", side: "right", value: "present" }],
  },
  "numbness of the saddle": { findings: [{ id: "numb_perineum_saddle", value: "present" }] },
  "a child, outside the scope": {
    patient: { age: 12, sex: "male" },
    findings: [{ id: "pain_low_back", value: "present" }],
  },
};

const silentKnowledge = mute(knowledge);
const [first] = Object.keys(CASES);

it.each(Object.entries(CASES))("the texts of the knowledge decide nothing about %s", (name, given) => {
  const options = { explain: name === first };
  const real = assess(given, knowledge, options);
  const silent = assess(given, silentKnowledge, options);
  expect(withoutWording(silent)).toEqual(withoutWording(real));
  expect(silent).not.toEqual(real);
});
