import type { Assessment, Case } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { type Answer, NOTHING_YET, standingOf } from "./answer.ts";

const inForm: Case = { patient: { age: 54 } };
const before: Case = { patient: { age: 5 } };
const shown = (change: Partial<Answer>): Answer => ({
  ...NOTHING_YET,
  assessment: {} as Assessment,
  given: inForm,
  stage: "chances",
  ...change,
});
const standing = (change: Partial<Answer>) => standingOf(shown(change), inForm);

describe("what is shown beside what is in the form", () => {
  it("is busy until it answers just that", () => {
    expect(standingOf(NOTHING_YET, inForm).busy).toBe(true);
    expect(standing({ given: before, stage: "intervals" })).toEqual({ busy: true, refused: false, complete: false });
    expect(standing({}).busy).toBe(false);
  });

  it("is complete with the intervals, not before", () => {
    expect(standing({ stage: "reasons" }).complete).toBe(false);
    expect(standing({ stage: "intervals" }).complete).toBe(true);
  });

  it("is never complete while the form was refused", () =>
    expect(standing({ given: before, stage: "intervals", refused: inForm })).toEqual({
      busy: false,
      refused: true,
      complete: false,
    }));

  it("is busy again, not refused, as soon as the refused form is changed", () =>
    expect(standing({ given: before, refused: before })).toEqual({ busy: true, refused: false, complete: false }));

  it("does not wait for an engine that is broken", () =>
    expect(standing({ assessment: null, given: null, broken: "a fault" }).busy).toBe(false));
});
