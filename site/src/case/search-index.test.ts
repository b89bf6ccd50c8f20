import type { FindingEntry } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { FindingIndex } from "./search-index.ts";

const finding = (id: string, label: string, ask: string, rest: Partial<FindingEntry> = {}): FindingEntry => ({
  id,
  label,
  ask,
  family: "pain",
  stage: "history",
  role: "evidence",
  kind: "plain",
  type: "boolean",
  laterality: "sided",
  tier: "core",
  who: ["patient"],
  cost: { burden: 0, money: 0, harm: 0 },
  article: [],
  ...rest,
});

const index = new FindingIndex({
  pain_inguinal_groin: finding("pain_inguinal_groin", "Pain: groin crease", "Does it hurt in the groin?"),
  groin_tender: finding("groin_tender", "Groin tender", "Is the groin sore to the touch?", { tier: "extended" }),
  urinary_retention: finding("urinary_retention", "Urinary retention", "Can you not pass water?", {
    synonyms: ["cannot pee", "unable to void"],
  }),
});
const ids = (query: string) => index.find(query).map((found) => found.id);

describe("finding a finding", () => {
  it("goes by the label", () => expect(ids("groin pain")[0]).toBe("pain_inguinal_groin"));
  it("goes by the plain question", () => expect(ids("hurt groin")[0]).toBe("pain_inguinal_groin"));
  it("goes by synonyms", () => expect(ids("cannot pee")[0]).toBe("urinary_retention"));
  it("forgives half-typed words", () => expect(ids("reten")).toEqual(["urinary_retention"]));
  it("forgives a spelling mistake", () => expect(ids("retenton")).toEqual(["urinary_retention"]));
  it("forgives two letters that changed places", () => expect(ids("retnetion")).toEqual(["urinary_retention"]));
  it("falls back to some of the words when nothing has all", () => expect(ids("groin zebra").length).toBe(2));
  it("finds nothing for nothing", () => expect(ids("  ")).toEqual([]));
});
