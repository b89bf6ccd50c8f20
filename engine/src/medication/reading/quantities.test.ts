import { describe, expect, it } from "vitest";
import { quantity } from "./quantities.ts";

describe("a weight or height as people write it", () => {
  it.each([
    ["weight", "80 kg", 80],
    ["weight", "10 st 4 lb", 65.3],
    ["weight", "10st 4", 65.3],
    ["weight", "11 stone", 69.9],
    ["weight", "11 stone and 7 pounds", 73],
    ["weight", "154 lb", 69.9],
    ["height", "178 cm", 178],
    ["height", "1.78 m", 178],
    ["height", "5 ft 6 in", 167.6],
    ["height", "5'6\"", 167.6],
    ["height", "5’ 11”", 180.3],
    ["height", "6'", 182.9],
    ["height", "6 feet", 182.9],
  ] as const)("%s %s", (name, given, value) =>
    expect(quantity({ [name]: given }, name, "patient")).toBeCloseTo(value, 1),
  );

  it.each([
    ["weight", "10 st 15 lb"],
    ["weight", "70"],
    ["height", "5 ft 13 in"],
    ["height", "5.6"],
  ] as const)("is refused where it cannot be meant: %s %s", (name, given) =>
    expect(() => quantity({ [name]: given }, name, "patient")).toThrow(/number|unit/),
  );

  it("names the value and the unit that nobody has", () =>
    expect(() => quantity({ weight: "700 kg" }, "weight", "patient")).toThrow("weight of 700 kg"));
});
