import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../test/medication/files.ts";
import { unknownDrugs } from "./unknown-drugs.ts";

const knowledge = medicationKnowledge();

describe("names on a list of medicines that are not known", () => {
  it("are told as they were written, with the name that is spelt almost like them", () =>
    expect(unknownDrugs(["xyzdrug", "apixaban 5 mg", "paracetomol 500 mg"], knowledge)).toEqual([
      { text: "xyzdrug", alike: null },
      { text: "paracetomol 500 mg", alike: "paracetamol" },
    ]));

  it("are none where every name is known, or none is taken", () =>
    expect(unknownDrugs(["ibuprofen", "none"], knowledge)).toEqual([]));
});
