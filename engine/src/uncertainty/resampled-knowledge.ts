import { ForamenError } from "../errors.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ParameterTable } from "./parameter-table.ts";
import type { Place } from "./row.ts";

/**
 * The knowledge with other clinical numbers. Whatever holds no changed number is shared with the original; with the
 * table's own means the answer is the original itself. A changed copy has a version of its own kind.
 *
 * @param table  `parametersOf` the same knowledge object
 * @param values one for each number of the table, e.g. of `drawParameters`
 * @throws INTERNAL_FAULT when there are more or fewer values than numbers
 */
export function knowledgeWith(knowledge: Knowledge, table: ParameterTable, values: Float64Array): Knowledge {
  if (values.length !== table.count)
    throw new ForamenError(
      "INTERNAL_FAULT",
      `${values.length} values for ${table.count} numbers: expected one for each number of the parameter table.`,
      "values",
    );
  const edits = new Map<object, [Place, number][]>();
  table.place.forEach((place, i) => {
    if (values[i] === table.mean[i]) return;
    const edit: [Place, number] = [place, values[i]! * place.scale];
    const list = edits.get(place.holder);
    if (list) list.push(edit);
    else edits.set(place.holder, [edit]);
  });
  if (edits.size === 0) return knowledge;
  const changed = Object.fromEntries(CAUSAL_PARTS.map((part) => [part, copied(knowledge[part], edits)]));
  return { ...knowledge, ...changed, version: `${knowledge.version}-resampled` };
}

/** Parts of the knowledge that make up the causal model. What acts cost and what is followed when is chosen, not known. */
export const CAUSAL_PARTS = [
  "causes",
  "structures",
  "leaks",
  "leaksByAge",
  "leaksByRisk",
  "mix",
  "anatomy",
  "imaging",
  "descriptions",
  "latents",
  "noise",
  "tension",
  "blankets",
  "joint",
  "companions",
  "thresholds",
] as const satisfies readonly (keyof Knowledge)[];

type Holder = Record<string | number, unknown>;

function copied<T>(value: T, edits: ReadonlyMap<object, readonly [Place, number][]>): T {
  if (typeof value !== "object" || value === null) return value;
  const own = edits.get(value);
  let copy: Holder | null = own ? copyOf(value) : null;
  for (const key of Object.keys(value)) {
    const before = (value as Holder)[key];
    const after = copied(before, edits);
    if (after === before) continue;
    copy ??= copyOf(value);
    copy[key] = after;
  }
  for (const [place, number] of own ?? []) copy![place.key] = number;
  return (copy ?? value) as T;
}

function copyOf(value: object): Holder {
  return (Array.isArray(value) ? [...value] : { ...value }) as Holder;
}
