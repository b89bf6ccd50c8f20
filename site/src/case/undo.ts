/** Something with all states before it and those that were taken back, newest next to it. */
export interface Undoable<T> {
  readonly now: T;
  readonly before: readonly T[];
  readonly after: readonly T[];
}

export type Step<C> = { readonly undo: true } | { readonly redo: true } | { readonly change: C };

/** So many steps can be taken back. */
const MOST = 200;

export function unchanged<T>(now: T): Undoable<T> {
  return { now, before: [], after: [] };
}

/** Makes any change one that can be taken back; what changes nothing is no step. */
export function undoable<T, C>(change: (now: T, by: C) => T): (so: Undoable<T>, step: Step<C>) => Undoable<T> {
  return (so, step) => {
    if ("undo" in step) {
      const last = so.before.at(-1);
      return last === undefined ? so : { now: last, before: so.before.slice(0, -1), after: [so.now, ...so.after] };
    }
    if ("redo" in step) {
      const [next, ...rest] = so.after;
      return next === undefined ? so : { now: next, before: [...so.before, so.now], after: rest };
    }
    const now = change(so.now, step.change);
    return now === so.now ? so : { now, before: [...so.before, so.now].slice(-MOST), after: [] };
  };
}
