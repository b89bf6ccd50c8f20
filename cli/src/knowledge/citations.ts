/** The way from the top of a file to a field. */
export type Steps = readonly (string | number)[];

/** Every value of a tree, from the top, with the way to it. */
export function* walk(value: unknown, steps: Steps = []): Generator<{ steps: Steps; value: unknown }> {
  yield { steps, value };
  if (typeof value !== "object" || value === null) return;
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, inner] of parts) yield* walk(inner, [...steps, step]);
}

/** Ids of the sources that a tree cites, in `source` or in a list `sources`, with the place of each. */
export function* citationsIn(tree: unknown): Generator<{ steps: Steps; source: string }> {
  for (const { steps, value } of walk(tree)) {
    const last = steps.at(-1);
    if (typeof value === "string" && (last === "source" || (typeof last === "number" && steps.at(-2) === "sources"))) {
      yield { steps, source: value };
    }
  }
}
