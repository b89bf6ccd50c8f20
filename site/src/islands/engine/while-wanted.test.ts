import { describe, expect, it } from "vitest";
import { whileWanted } from "./while-wanted.ts";

/** Steps that each take longer than may pass unheard. */
function* slow(steps: number, taken: number[]): Generator<undefined, string> {
  for (let step = 0; step < steps; step += 1) {
    const began = performance.now();
    while (performance.now() - began < 60);
    taken.push(step);
    yield;
  }
  return "done";
}

describe("Work in steps", () => {
  it("comes to its end while it is wanted", async () => {
    const taken: number[] = [];
    expect(await whileWanted(slow(3, taken), () => true)).toEqual({ value: "done" });
    expect(taken).toEqual([0, 1, 2]);
  });

  it("is left at the next step once a message says that it is not", async () => {
    const taken: number[] = [];
    let wanted = true;
    const work = whileWanted(slow(50, taken), () => wanted);
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        wanted = false;
        resolve();
      }),
    );
    expect(await work).toBe(null);
    expect(taken.length).toBeLessThan(5);
  });

  it("passes a fault on", async () => {
    const faulty = (function* (): Generator<undefined, never> {
      yield;
      throw new Error("no such numbers");
    })();
    await expect(whileWanted(faulty, () => true)).rejects.toThrow("no such numbers");
  });
});
