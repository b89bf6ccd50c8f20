import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * The vocabulary of schema.org as the package schema-dts (Apache-2.0) holds it: which properties a type has, its
 * parents' among them, and what each of them may hold. Read from its declarations, so that a property or a type
 * that schema.org does not know is found in what the pages say, not only where the compiler happens to look.
 */
export interface Vocabulary {
  readonly isType: (name: string) => boolean;
  /** Names of the types that a property of a type may hold; undefined when the type has no such property. */
  readonly expected: (type: string, property: string) => readonly string[] | undefined;
  /** Whether one type is another or one of its kinds. */
  readonly isKindOf: (type: string, other: string) => boolean;
}

export function vocabulary(): Vocabulary {
  const file = createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/schema\.js$/, "schema.d.ts");
  const text = readFileSync(file, "utf8");
  const parents = new Map<string, string[]>();
  const properties = new Map<string, Map<string, string[]>>();
  for (const [, name, above, body] of text.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{\n(.*?)^\}/gms,
  )) {
    parents.set(
      name!,
      (above ?? "")
        .split(",")
        .map((one) => one.replace(/<.*/, "").trim())
        .filter(Boolean),
    );
    const own = new Map<string, string[]>();
    for (const [, property, held] of body!.matchAll(/^ {4}"([\w-]+)"\??: (?:SchemaValue<(.*), "[\w-]+">|.*);$/gm)) {
      if (held !== undefined)
        own.set(
          property!,
          held.split("|").map((one) => one.trim()),
        );
    }
    properties.set(name!, own);
  }
  const kinds = new Map<string, string[]>();
  for (const [, name, union] of text.matchAll(/^export type (\w+)(?:<[^>]*>)? = ([^;]+);/gm))
    kinds.set(
      name!,
      union!.split("|").map((one) => one.trim()),
    );

  const interfaceOf = (type: string) => (parents.has(`${type}Leaf`) ? `${type}Leaf` : `${type}Base`);
  const lookUp = (name: string, property: string): readonly string[] | undefined =>
    properties.get(name)?.get(property) ??
    (parents.get(name) ?? []).map((above) => lookUp(above, property)).find((found) => found !== undefined);
  const isKindOf = (type: string, other: string, seen = new Set<string>()): boolean => {
    if (type === other) return true;
    if (seen.has(other)) return false;
    seen.add(other);
    return (kinds.get(other) ?? []).some((one) => one === `${type}Leaf` || isKindOf(type, one, seen));
  };
  return {
    isType: (name) => parents.has(`${name}Leaf`),
    expected: (type, property) => lookUp(interfaceOf(type), property),
    isKindOf,
  };
}

/** Types that are written as a text. */
const TEXTS = new Set([
  "Text",
  "URL",
  "Date",
  "DateTime",
  "Time",
  "string",
  "Duration",
  "CssSelectorType",
  "XPathType",
]);
const NUMBERS = new Set(["Number", "Integer", "Float", "number"]);

/** What schema.org would not understand in a thing, each with its place. */
export function misunderstood(thing: unknown, words: Vocabulary, place = "@graph"): string[] {
  if (Array.isArray(thing)) return thing.flatMap((one, index) => misunderstood(one, words, `${place}[${index}]`));
  if (typeof thing !== "object" || thing === null) return [];
  const { "@type": type, "@id": id, ...rest } = thing as Record<string, unknown>;
  if (type === undefined) return id === undefined || Object.keys(rest).length > 0 ? [`${place}: no type`] : [];
  if (typeof type !== "string" || !words.isType(type)) return [`${place}: no type ${type}`];
  return Object.entries(rest).flatMap(([property, value]) => {
    const at = `${place}.${property}`;
    const expected = words.expected(type, property);
    if (expected === undefined) return [`${at}: ${type} has no such property`];
    const values = Array.isArray(value) ? value : [value];
    const wrong = values.filter((one) => !fits(one, expected, words));
    return [
      ...wrong.map((one) => `${at}: not for ${JSON.stringify(one).slice(0, 60)}`),
      ...misunderstood(value, words, at),
    ];
  });
}

function fits(value: unknown, expected: readonly string[], words: Vocabulary): boolean {
  if (typeof value === "string") return expected.some((one) => TEXTS.has(one) || one.startsWith('"'));
  if (typeof value === "number") return expected.some((one) => NUMBERS.has(one));
  if (typeof value === "boolean") return expected.includes("Boolean");
  const { "@type": type, "@id": id } = value as Record<string, unknown>;
  return type === undefined ? id !== undefined : expected.some((one) => words.isKindOf(String(type), one));
}
