import { loadPlan } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { knowledgeFile } from "../build/knowledge-bundle.ts";
import { offeredWith, waitingItems } from "./waiting-items.ts";

const waiting = waitingItems(loadPlan(JSON.parse(knowledgeFile("plan"))));
const offers = [
  "treatments/mckenzie_extension",
  "treatments/manual_mobilisation",
  "to_do/core_strengthening_daily",
  "treatments/heat",
  "to_do/stay_active",
].map((item) => ({ item }));

describe("what is offered beside exercises", () => {
  it("is nothing physical while exercises are withheld", () =>
    expect(offeredWith(offers, "none", waiting).map(({ item }) => item)).toEqual([
      "treatments/heat",
      "to_do/stay_active",
    ]));

  it("is everything once there are exercises", () =>
    expect(offeredWith(offers, "programmes", waiting)).toEqual(offers));
});
