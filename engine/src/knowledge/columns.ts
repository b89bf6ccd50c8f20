/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Many values of one kind, stood under each other. Values that belong together lie side by side, which is what a
 * compressor needs; what all of them share is written once.
 * 0: none. e: all the same. o, v: present where o has "1". n, s: numbers, as hundredths and so on when s is given; a text
 * is a number that would not come back exactly. t: texts, or their place in the word list. b: booleans.
 * l, v: lists of the lengths l. f: objects, one column a field. l, k, v: objects with many different keys, the keys as
 * steps through the word list. m: a mixture, as it is.
 */
export type Column =
  | 0
  | { readonly e: Json }
  | { readonly o: string; readonly v: Column }
  | { readonly n: readonly (number | string)[]; readonly s?: number }
  | { readonly t: readonly (number | string)[] }
  | { readonly b: string }
  | { readonly l: Column; readonly v: Column }
  | { readonly f: { readonly [field: string]: Column } }
  | { readonly l: Column; readonly k: readonly number[]; readonly v: Column }
  | { readonly m: readonly Json[] };

export interface Table {
  /** Keys and repeated texts, in alphabetical order. */
  readonly words: readonly string[];
  readonly column: Column;
}

/** Above this many different keys an object is a dictionary, not a form with fields. */
const MOST_FIELDS = 32;

type JsonObject = { readonly [key: string]: Json };

/** Packs one value; `unpack` gives it back exactly, with the keys of every object in alphabetical order. */
export function pack(value: Json): Table {
  const words = wordList(value);
  const places = new Map(words.map((word, place) => [word, place]));
  return { words, column: packColumn([value], places) };
}

/** The value that `pack` was given. */
export function unpack(table: Table): Json {
  return unpackColumn(table.column, 1, table.words)[0] as Json;
}

function wordList(value: Json): string[] {
  const counts = new Map<string, number>();
  const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
  const walk = (part: Json): void => {
    if (typeof part === "string") count(part, 1);
    else if (isList(part)) for (const item of part) walk(item);
    else if (isObject(part)) {
      const keys = Object.keys(part);
      for (const key of keys) {
        count(key, 2);
        walk(part[key]!);
      }
    }
  };
  walk(value);
  return [...counts].flatMap(([word, seen]) => (seen > 1 ? [word] : [])).sort();
}

function packColumn(values: readonly (Json | undefined)[], places: ReadonlyMap<string, number>): Column {
  const present = values.filter((value) => value !== undefined);
  if (present.length === 0) return 0;
  if (present.length < values.length) {
    const o = values.map((value) => (value === undefined ? "0" : "1")).join("");
    return { o, v: packColumn(present, places) };
  }
  const first = present[0]!;
  if (!isObject(first) && !isList(first) && present.every((value) => value === first)) return { e: first };
  if (present.every((value) => typeof value === "number")) return packNumbers(present);
  if (present.every((value) => typeof value === "string"))
    return { t: present.map((text) => places.get(text) ?? text) };
  if (present.every((value) => typeof value === "boolean"))
    return { b: present.map((yes) => (yes ? "1" : "0")).join("") };
  if (present.every(isList)) {
    return { l: packNumbers(present.map((list) => list.length)), v: packColumn(present.flat(), places) };
  }
  if (present.every(isObject)) return packObjects(present, places);
  return { m: present };
}

function packObjects(objects: readonly JsonObject[], places: ReadonlyMap<string, number>): Column {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))].sort();
  if (keys.length <= MOST_FIELDS) {
    const fields = keys.map(
      (key) =>
        [
          key,
          packColumn(
            objects.map((object) => own(object, key)),
            places,
          ),
        ] as const,
    );
    return { f: Object.fromEntries(fields) };
  }
  const k: number[] = [];
  const values: Json[] = [];
  for (const object of objects) {
    let last = -1;
    for (const key of Object.keys(object).sort()) {
      const place = places.get(key)!;
      k.push(place - last - 1);
      values.push(object[key]!);
      last = place;
    }
  }
  return { l: packNumbers(objects.map((object) => Object.keys(object).length)), k, v: packColumn(values, places) };
}

/** Most numbers are hundredths: 52 is shorter than 0.52, and 52 / 100 is the same number again. */
function packNumbers(values: readonly number[]): Column {
  if (values.every((value) => Number.isInteger(value))) return { n: values };
  return {
    s: 100,
    n: values.map((value) => {
      const scaled = Number((value * 100).toPrecision(12));
      return scaled / 100 === value ? scaled : String(value);
    }),
  };
}

function unpackColumn(column: Column, count: number, words: readonly string[]): (Json | undefined)[] {
  if (column === 0) return new Array(count).fill(undefined);
  if ("e" in column) return new Array(count).fill(column.e);
  if ("o" in column) {
    const present = unpackColumn(column.v, column.o.split("1").length - 1, words);
    let next = 0;
    return Array.from(column.o, (mark) => (mark === "1" ? present[next++] : undefined));
  }
  if ("n" in column) {
    const scale = column.s ?? 1;
    return column.n.map((value) => (typeof value === "string" ? Number(value) : value / scale));
  }
  if ("t" in column) return column.t.map((text) => (typeof text === "string" ? text : words[text]!));
  if ("b" in column) return Array.from(column.b, (mark) => mark === "1");
  if ("k" in column) return unpackDictionaries(column, count, words);
  if ("l" in column) {
    const lengths = unpackColumn(column.l, count, words) as number[];
    const items = unpackColumn(column.v, sum(lengths), words) as Json[];
    let end = 0;
    return lengths.map((length) => {
      end += length;
      return items.slice(end - length, end);
    });
  }
  if ("f" in column) {
    const objects = Array.from({ length: count }, () => ({}) as Record<string, Json>);
    for (const field of Object.keys(column.f)) {
      const values = unpackColumn(column.f[field]!, count, words);
      for (let place = 0; place < count; place += 1) {
        const value = values[place];
        if (value !== undefined) objects[place]![field] = value;
      }
    }
    return objects;
  }
  return [...column.m];
}

function unpackDictionaries(
  column: { readonly l: Column; readonly k: readonly number[]; readonly v: Column },
  count: number,
  words: readonly string[],
): Json[] {
  const lengths = unpackColumn(column.l, count, words) as number[];
  const values = unpackColumn(column.v, column.k.length, words) as Json[];
  let next = 0;
  return lengths.map((length) => {
    const object: Record<string, Json> = {};
    let place = -1;
    for (let i = 0; i < length; i += 1, next += 1) {
      place += column.k[next]! + 1;
      object[words[place]!] = values[next]!;
    }
    return object;
  });
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
