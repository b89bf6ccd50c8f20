import type { Knowledge } from "../knowledge/knowledge.ts";
import { drawParameters } from "../uncertainty/draws.ts";
import { type ParameterTable, parametersOf } from "../uncertainty/parameter-table.ts";
import { knowledgeWith } from "../uncertainty/resampled-knowledge.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { type Network, networkOf } from "./network.ts";

/** Draws from which intervals are read. */
export const DRAWS = 200;
/** Intervals of one knowledge are the same to the last digit, always. */
const SEED = 20261122;

const tables = new WeakMap<Knowledge, ParameterTable>();
const values = new WeakMap<Knowledge, Float64Array[]>();
const drawn = new WeakMap<Knowledge, Figures[]>();

export function parameterTable(knowledge: Knowledge): ParameterTable {
  const known = tables.get(knowledge) ?? parametersOf(knowledge);
  tables.set(knowledge, known);
  return known;
}

/** Every parameter of one draw, in the order of the table. */
export function drawnValues(knowledge: Knowledge, draw: number): Float64Array {
  const list = values.get(knowledge) ?? [];
  values.set(knowledge, list);
  const known = list[draw] ?? drawParameters(parameterTable(knowledge), SEED, draw);
  list[draw] = known;
  return known;
}

/**
 * The numbers of one draw of all parameters, by mean and equivalent sample size; made once for each knowledge.
 * @param draw 0 to DRAWS - 1
 */
export function drawnFigures(network: Network, draw: number): Figures {
  const list = drawn.get(network.knowledge) ?? [];
  drawn.set(network.knowledge, list);
  const known = list[draw];
  if (known) return known;
  const table = parameterTable(network.knowledge);
  const made = figuresOf(network, knowledgeWith(network.knowledge, table, drawnValues(network.knowledge, draw)));
  list[draw] = made;
  return made;
}

/** Makes the draws beforehand, so that the first interval need not wait for them. */
export function prepareDraws(knowledge: Knowledge, count = DRAWS): void {
  const network = networkOf(knowledge);
  for (let draw = 0; draw < count; draw++) drawnFigures(network, draw);
}
