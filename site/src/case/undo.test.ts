import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Step, unchanged, undoable } from "./undo.ts";

const counted = undoable((now: number, by: number) => now + by);
const after = (steps: readonly Step<number>[]) => steps.reduce(counted, unchanged(0));
const changes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 });

describe("taking back", () => {
  it("gives every state before, and redoing gives them again", () =>
    fc.assert(
      fc.property(changes, (all) => {
        const done = after(all.map((change) => ({ change })));
        const undone = all.reduce((so) => counted(so, { undo: true }), done);
        expect(undone.now).toBe(0);
        expect(all.reduce((so) => counted(so, { redo: true }), undone).now).toBe(done.now);
      }),
    ));

  it("does nothing where there is nothing to take back or to redo", () =>
    expect(after([{ undo: true }, { redo: true }])).toEqual(unchanged(0)));

  it("forgets what was taken back as soon as something else is done", () =>
    expect(after([{ change: 1 }, { undo: true }, { change: 5 }, { redo: true }]).now).toBe(5));

  it("counts no step that changes nothing", () => expect(after([{ change: 0 }]).before).toEqual([]));
});
