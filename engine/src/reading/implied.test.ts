import { describe, expect, it } from "vitest";
import { finding, findingsById } from "../../test/vocabulary.ts";
import { implication } from "./implied.ts";

const context = { role: "context" } as const;
const implied = implication({
  findings: findingsById(["antiplatelet", "anticoagulant", "pregnancy"].map((id) => finding(id, context))),
  implied: {
    aspirin: "antiplatelet",
    clopidogrel: "antiplatelet",
    warfarin: "anticoagulant",
    apixaban: "anticoagulant",
  },
});

describe("a drug that is named", () => {
  it.each([
    "asthma worse with aspirin",
    "asthma triggered by aspirin",
    "aspirin-sensitive asthma",
    "aspirin-exacerbated respiratory disease",
    "aspirin makes my asthma worse",
    "allergic to warfarin",
    "warfarin allergy",
    "warfarin (allergic)",
    "rash from clopidogrel",
    "urticaria with aspirin",
    "wheeze after having aspirin",
    "clopidogrel caused a rash",
    "intolerant of clopidogrel",
    "avoids aspirin",
    "cannot take aspirin",
    "had apixaban in 2019, stopped",
    "never took clopidogrel",
  ])("as blamed, avoided or over is not taken: %s", (text) => expect(implied(text)).toEqual([]));

  it.each([
    ["GI bleed on aspirin", "antiplatelet"],
    ["bruises from warfarin", "anticoagulant"],
    ["bleeding caused by apixaban", "anticoagulant"],
    ["asthma, takes aspirin", "antiplatelet"],
    ["asthma and aspirin", "antiplatelet"],
    ["aspirin, allergic to penicillin", "antiplatelet"],
    ["warfarin, allergy: penicillin", "anticoagulant"],
    ["penicillin allergy, on warfarin", "anticoagulant"],
    ["no cancer, takes warfarin", "anticoagulant"],
    ["asthma worse after aspirin, now on warfarin", "anticoagulant"],
    ["aspirin given despite asthma", "antiplatelet"],
    ["aspirin settled the rash", "antiplatelet"],
    ["coronary angioplasty after aspirin", "antiplatelet"],
    ["insensitive to warfarin", "anticoagulant"],
    ["aspirin allergy clinic", "antiplatelet"],
    ["asthma worse with pregnancy", "pregnancy"],
  ])("is taken: %s", (text, finding) => expect(implied(text)).toEqual([finding]));
});
