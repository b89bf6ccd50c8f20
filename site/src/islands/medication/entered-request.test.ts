import { describe, expect, it } from "vitest";
import { EMPTY_REQUEST, toRequest } from "./entered-request.ts";

const DAY = "2026-11-26";

describe("what stands in the form", () => {
  it("is no request while nothing is ordered", () => {
    expect(toRequest({ ...EMPTY_REQUEST, age: "54" }, DAY)).toBeNull();
  });

  it("leaves out what is empty, so that it counts as not known", () => {
    expect(toRequest({ ...EMPTY_REQUEST, orders: "ibuprofen 400 mg TDS" }, DAY)).toEqual({
      date: DAY,
      patient: {},
      orders: [{ text: "ibuprofen 400 mg TDS" }],
    });
  });

  it("takes 'none' as an empty list and each line as one entry", () => {
    const request = toRequest(
      {
        ...EMPTY_REQUEST,
        age: "71",
        weight: "154",
        weightUnit: "lb",
        conditions: "none",
        drugs: "apixaban 5 mg BD\n\n  lisinopril 10 mg daily  ",
        orders: "naproxen 500 mg BD\ntramadol 50 mg QID",
      },
      DAY,
    );
    expect(request).toEqual({
      date: DAY,
      patient: {
        age: 71,
        weight: { value: 154, unit: "lb" },
        conditions: [],
        current_drugs: ["apixaban 5 mg BD", "lisinopril 10 mg daily"],
      },
      orders: [{ text: "naproxen 500 mg BD" }, { text: "tramadol 50 mg QID" }],
    });
  });
});
