import {
  BUNDLE_FORMAT,
  KEYED_BY_ID,
  type KnowledgeBundle,
  type PackedKnowledge,
  PROVENANCE_FIELDS,
  PROVENANCE_PLACE,
} from "./bundle.ts";
import { isList, isObject, type Json, pack, type Table, unpack } from "./columns.ts";
import type { Knowledge } from "./knowledge.ts";
import { sha256 } from "./sha256.ts";
import { split } from "./told.ts";

export type { GateOrder } from "./gate.ts";
export { rulesInOrder } from "./gate-order.ts";

/** Everything of `Knowledge` but the version, which is calculated from it. */
export type KnowledgeParts = Omit<Knowledge, "version">;

/**
 * All of the knowledge that is needed to reason and to explain, in its shortest form: what is reasoned with and what is
 * only told (`told.ts`), each for itself, and what persons alone are told.
 * Left out are notes for authors: `note` beside a number and in a cause, `where` and `checked` of a source, and what
 * stands in its `ref` behind the citation.
 * The same knowledge gives the same bundle, byte for byte, in whatever order its entries and fields were read.
 */
export function compile(knowledge: KnowledgeParts): Required<KnowledgeBundle> {
  const interned = new Map<string, { place: number; value: Json }>();
  const { forAll, forPersons } = byReader(forReasoning(knowledge));
  const compact = withoutProvenance(forAll, interned);
  const provenance = [...interned.values()].map(({ value }) => value);
  const parts = split(compact);
  const model = pack({ provenance, knowledge: parts.model! });
  const texts = pack(parts.texts!);
  const plain = pack(forPersons);
  const head = { version: bundleVersion(model, texts, plain), format: BUNDLE_FORMAT } as const;
  return { model: { ...head, ...model }, texts: { ...head, ...texts }, plain: { ...head, ...plain } };
}

/** The version that all documents of a bundle with these contents must bear. */
export function bundleVersion(model: Table, texts: Table, plain: Table): string {
  const contents = [model, texts, plain].flatMap(({ words, column }) => [words, column]);
  return sha256(JSON.stringify([BUNDLE_FORMAT, ...contents])).slice(0, 12);
}

/** What every page needs, and the sentences that persons alone are told. */
export function byReader({ gate, ...others }: KnowledgeParts): {
  readonly forAll: KnowledgeParts;
  readonly forPersons: Readonly<Record<string, string>>;
} {
  const { plain: forPersons = {}, ...gateForAll } = gate;
  return { forAll: { ...others, gate: gateForAll }, forPersons };
}

/** The part of the knowledge that the bundle keeps; what `loadKnowledge` gives back, less the version. */
export function forReasoning(knowledge: KnowledgeParts): KnowledgeParts {
  const kept = withoutNotes(knowledge as unknown as Json) as unknown as KnowledgeParts;
  const sources = Object.fromEntries(
    Object.entries(kept.sources).map(([id, { where: _where, checked: _checked, ...source }]) => [
      id,
      { ...source, ref: citation(source.ref) },
    ]),
  );
  return { ...kept, sources };
}

/** A reference up to the end of the sentence with its year: authors, journal, pages, not what was taken from it. */
export function citation(ref: string): string {
  const year = /\b(?:19|20)\d\d\b/.exec(ref);
  if (year === null) return ref;
  const end = /[.:;] /.exec(ref.slice(year.index));
  return end === null ? ref : ref.slice(0, year.index + end.index);
}

/** A copy with the fields of every object in alphabetical order and without `note`. */
function withoutNotes(value: Json): Json {
  if (isList(value)) return value.map(withoutNotes);
  if (!isObject(value)) return value;
  const fields = Object.keys(value).sort();
  return Object.fromEntries(
    fields.flatMap((key) =>
      value[key] === undefined || (key === "note" && typeof value[key] === "string")
        ? []
        : [[key, withoutNotes(value[key])]],
    ),
  );
}

function withoutProvenance(parts: KnowledgeParts, interned: Map<string, { place: number; value: Json }>): Json {
  const replace = (value: Json): Json => {
    if (isList(value)) return value.map(replace);
    if (!isObject(value)) return value;
    const rest = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
    if (typeof value.source !== "string" || typeof value.status !== "string") return rest;
    const shared: Record<string, Json> = {};
    for (const field of PROVENANCE_FIELDS) {
      if (value[field] === undefined) continue;
      shared[field] = value[field];
      delete rest[field];
    }
    const key = JSON.stringify(shared);
    const known = interned.get(key) ?? { place: interned.size, value: shared };
    interned.set(key, known);
    return { ...rest, [PROVENANCE_PLACE]: known.place };
  };
  const whole = replace(parts as unknown as Json) as Record<string, Json>;
  for (const kind of KEYED_BY_ID) {
    whole[kind] = Object.fromEntries(
      Object.entries(whole[kind] as Record<string, Record<string, Json>>).map(([key, { id, ...entry }]) => [
        key,
        id === key || id === undefined ? entry : { ...entry, id },
      ]),
    );
  }
  return whole;
}

/** Parts of the model whose reasons stand for whoever reads the knowledge; no answer tells them. */
const REASONED_APART = ["mix", "latents", "noise", "companions", "thresholds"];

/**
 * The texts without the references of sources and the reasons of the model, for pages for persons, which name neither one by
 * one and call some things by their plain name alone; all else as it was.
 */
export function withoutGrounds({ words, column, version, format }: PackedKnowledge): PackedKnowledge {
  const texts = unpack({ words, column }) as { readonly sources: readonly { readonly status: Json }[] } & Json;
  const sources = texts.sources.map(({ status }) => ({ status }));
  const kept = Object.entries(texts).map(([part, told]) => {
    if (REASONED_APART.includes(part)) return [part, withoutReasons(told)];
    return [part, PLAINLY_NAMED.includes(part) ? plainlyNamed(told) : told];
  });
  return { version, format, ...pack({ ...Object.fromEntries(kept), sources }) };
}

/** What a page for persons calls by its plain name alone, if at all: what is done, and patterns. */
const PLAINLY_NAMED = ["acts", "plans", "syndromes"];

function plainlyNamed(told: Json): Json {
  if (!isList(told)) return told;
  return told.map((one) => (isObject(one) && one.plain !== undefined ? { ...one, label: one.plain } : one));
}

function withoutReasons(told: Json): Json {
  if (isList(told)) return told.map(withoutReasons);
  if (!isObject(told)) return told;
  const kept = Object.entries(told).filter(([field]) => field !== "why");
  return Object.fromEntries(kept.map(([field, value]) => [field, withoutReasons(value)]));
}
