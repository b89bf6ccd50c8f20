import { isList, isObject, type Json } from "./columns.ts";

/** Places in a document: a field by its name, every entry of a list or dictionary by `*`, all that is there by `true`. */
type Places = true | { readonly [field: string]: Places };

const NAMES = { label: true, plain: true } as const;
const REASON = { why: true } as const;

/**
 * What of the knowledge is told, shown or searched and never reasoned with: no number, urgency, rank or choice of an
 * answer depends on it. Names that a case may be written in (`synonyms`, `implied`) are not among it: reading needs them.
 */
export const TOLD: Places = {
  sources: { "*": { ref: true, short: true, status: true, pmid: true, doi: true } },
  findings: { "*": { label: true, ask: true, article: true } },
  causes: { "*": NAMES },
  structures: { "*": NAMES },
  syndromes: { "*": NAMES },
  acts: { "*": NAMES },
  plans: { "*": NAMES },
  questionPages: { "*": { ...NAMES, ...REASON } },
  gate: {
    rules: { "*": { action: true, because: true, section: true } },
    screens: { "*": { ...NAMES, ...REASON } },
    pages: { "*": { "*": { ...NAMES, ...REASON } } },
    scope: { rules: { "*": { reason: true, see: true } }, outside_reason: true, advice: true },
  },
  mix: { one_thing: { "*": REASON } },
  latents: { groups: { "*": REASON } },
  noise: { families: { "*": REASON } },
  companions: { groups: { "*": REASON } },
  thresholds: { conflict: REASON, cannot_tell: REASON, concordance: { "*": REASON } },
  words: true,
};

/** A document in two; entries of a list or dictionary are told in its order, so that no key is written twice. */
export function split(document: Json, places: Places = TOLD): { readonly model?: Json; readonly texts?: Json } {
  if (places === true) return { texts: document };
  if ("*" in places) {
    const parts = entriesOf(document).map(([key, entry]) => ({ key, ...split(entry, places["*"]) }));
    const texts = parts.map((part) => part.texts ?? {});
    if (isList(document)) return { model: parts.map(({ model }) => model ?? {}), texts };
    return { model: Object.fromEntries(parts.map(({ key, model }) => [key, model ?? {}])), texts };
  }
  const model: Record<string, Json> = {};
  const texts: Record<string, Json> = {};
  for (const [field, value] of entriesOf(document)) {
    const at = Object.hasOwn(places, field) ? places[field] : undefined;
    const parts = at === undefined ? { model: value } : split(value, at);
    if (parts.model !== undefined) model[field] = parts.model;
    if (parts.texts !== undefined) texts[field] = parts.texts;
  }
  return { model, texts };
}

/** The document that was split. Throws a RangeError when the two do not belong together. */
export function join(model: Json | undefined, texts: Json | undefined, places: Places = TOLD): Json {
  if (places === true) return must(texts);
  if ("*" in places) {
    const entries = entriesOf(must(model));
    const told = must(texts);
    if (!isList(told) || told.length !== entries.length) throw new RangeError("as many texts as entries are needed");
    const whole = entries.map(([key, entry], place) => [key, join(entry, told[place], places["*"])] as const);
    return isList(model) ? whole.map(([, entry]) => entry) : Object.fromEntries(whole);
  }
  const whole = Object.fromEntries(entriesOf(must(model))) as Record<string, Json>;
  for (const [field, value] of entriesOf(must(texts))) {
    const at = Object.hasOwn(places, field) ? places[field] : undefined;
    if (at === undefined) throw new RangeError(`"${field}" is no text`);
    whole[field] = join(whole[field], value, at);
  }
  return whole;
}

function must(part: Json | undefined): Json {
  if (part === undefined) throw new RangeError("a part is missing");
  return part;
}

/** In alphabetical order of the keys, as they come back from a bundle. */
function entriesOf(value: Json): [string, Json][] {
  if (isList(value)) return value.map((item, place) => [String(place), item]);
  if (isObject(value))
    return Object.keys(value)
      .sort()
      .map((key) => [key, value[key]!]);
  throw new RangeError("a list or dictionary is needed");
}
