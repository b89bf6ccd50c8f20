import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { removeExamples, writeExample } from "../../../cli/src/knowledge/example-folder.ts";
import { readParts } from "../../../cli/src/knowledge/read-folder.ts";
import { bundleVersion, citation, compile, forReasoning, type KnowledgeParts, withoutGrounds } from "./compile.ts";
import { loadKnowledge } from "./load.ts";

afterAll(removeExamples);

const knowledgeFolder = fileURLToPath(new URL("../../../knowledge", import.meta.url));
/** Read once, for reading hundreds of files takes longer than all that is done with them. */
const whole = readParts(knowledgeFolder);
const overTheWire = (parts: KnowledgeParts) => loadKnowledge(JSON.parse(JSON.stringify(compile(parts))));

/** The first view of the page carries model and texts, that of the check for patients all three; the engine with the model alone has its own ceiling (engine/test/weight.test.ts). */
const MOST_COMPRESSED_BYTES = { model: 37_700, texts: 32_900, plain: 6_000 };
/** Loading must not be felt before the first answer. */
const MOST_MILLISECONDS = 30;

describe.each([
  ["a small example", readParts(writeExample())],
  ["the whole knowledge", whole],
])("the bundle of %s", (_, parts) => {
  it("gives back everything that the engine uses", () => {
    const { version, ...loaded } = overTheWire(parts);
    expect(loaded).toEqual(forReasoning(parts));
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it("is the same, byte for byte, when compiled from what was loaded", () => {
    const { version: _version, ...loaded } = overTheWire(parts);
    expect(JSON.stringify(compile(loaded))).toBe(JSON.stringify(compile(parts)));
  });

  it("bears the version of its contents, in both parts", () => {
    const { model, texts, plain } = compile(parts);
    expect(model.version).toBe(bundleVersion(model, texts, plain));
    expect(texts.version).toBe(model.version);
    expect(plain.version).toBe(model.version);
  });
});

it.each(["model", "texts", "plain"] as const)(
  "the %s of the whole knowledge keeps within its ceiling of bytes",
  (part) => {
    const bytes = gzipSync(JSON.stringify(compile(whole)[part]), { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(MOST_COMPRESSED_BYTES[part]);
  },
);

it("without the sentences for persons is the same knowledge but for these", () => {
  const { model, texts } = compile(whole);
  const { gate, ...others } = overTheWire(whole);
  const { plain, ...reasoned } = gate;
  expect(loadKnowledge({ model, texts })).toEqual({ ...others, gate: reasoned });
  expect(Object.keys(plain!)).toHaveLength(gate.rules.length);
});

it("without its grounds is the same knowledge but for references of sources, reasons of the model and some names for clinicians", () => {
  const { texts, ...others } = compile(whole);
  const { sources, ...whatElse } = overTheWire(whole);
  const plainly = <T extends { plain: string }>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(entries).map(([id, one]) => [id, { ...one, label: one.plain }]));
  const plans = whatElse.plans.map((plan) => ({ ...plan, label: plan.plain }));
  const known = { ...whatElse, acts: plainly(whatElse.acts), syndromes: plainly(whatElse.syndromes), plans };
  const { sources: bare, ...rest } = loadKnowledge({ ...others, texts: withoutGrounds(texts) });
  const apart = ["mix", "latents", "noise", "companions", "thresholds"] as const;
  const withoutReasons = (part: unknown) =>
    JSON.parse(JSON.stringify(part, (field, value) => (field === "why" ? undefined : value)));
  for (const part of apart) {
    expect(rest[part]).toEqual(withoutReasons(known[part]));
    expect(JSON.stringify(known[part])).toContain('"why"');
  }
  const reasoned = Object.fromEntries(apart.map((part) => [part, null]));
  expect({ ...rest, ...reasoned }).toEqual({ ...known, ...reasoned });
  expect(Object.keys(bare)).toEqual(Object.keys(sources));
  for (const [id, source] of Object.entries(bare)) expect(source).toMatchObject({ id, status: sources[id]!.status });
  expect(JSON.stringify(bare)).not.toContain('"ref"');
});

it("the whole knowledge loads within its ceiling of time", () => {
  const { model, texts } = compile(whole);
  const sent = [JSON.stringify(model), JSON.stringify(texts)] as const;
  const times = Array.from({ length: 15 }, () => {
    const from = process.threadCpuUsage();
    loadKnowledge({ model: JSON.parse(sent[0]), texts: JSON.parse(sent[1]) });
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1_000;
  });
  // The quickest run is the one that other work on the machine disturbed least.
  expect(Math.min(...times)).toBeLessThanOrEqual(MOST_MILLISECONDS);
});

it("leaves out the notes for authors and nothing else of a number", () => {
  const { note: _, ...rest } = readParts(writeExample()).causes.disc!.findings.pain_groin!;
  expect(forReasoning(readParts(writeExample())).causes.disc!.findings.pain_groin).toEqual(rest);
});

it.each([
  ["Study A et al. J Spine 2014;3:169. Groin pain in 3 of 7", "Study A et al. J Spine 2014;3:169"],
  ["Study A et al. J Spine 2014;3:169, via reviews: 3 of 7", "Study A et al. J Spine 2014;3:169, via reviews"],
  ["NICE NG1, 2023", "NICE NG1, 2023"],
  ["Own judgement", "Own judgement"],
])("keeps of the reference %j the citation", (ref, expected) => expect(citation(ref)).toBe(expected));

const small = compile(readParts(writeExample()));
const torn = { ...small.model, column: { f: { knowledge: { l: 7 } } } };

it.each([
  ["nothing", null],
  ["a text", "knowledge"],
  ["a bundle without a model", { texts: small.texts }],
  ["a bundle without texts", { model: small.model }],
  ["another format", { ...small, model: { ...small.model, format: 1 } }],
  ["a model without words", { ...small, model: { ...small.model, words: undefined } }],
  ["columns of something else", { ...small, model: { ...small.model, column: { e: 1 } } }],
  ["torn columns", { ...small, model: torn }],
  ["sentences for persons of another version", { ...small, plain: { ...small.plain, version: "000000000000" } }],
  ["texts of another version", { ...small, texts: { ...small.texts, version: "000000000000" } }],
  [
    "texts for other entries",
    { ...small, texts: { ...small.texts, column: { f: { findings: { l: { n: [0] }, v: 0 } } } } },
  ],
])("refuses %s as a bundle", (_, bundle) =>
  expect(() => loadKnowledge(bundle)).toThrow(expect.objectContaining({ code: "BUNDLE_MISMATCH" })),
);
