import type { FindingEntry } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { change, EMPTY } from "./entered-case.ts";
import { toCase } from "./to-case.ts";

const finding = (id: string, rest: Partial<FindingEntry> = {}): FindingEntry => ({
  id,
  label: id,
  ask: `${id}?`,
  family: "pain",
  stage: "history",
  role: "evidence",
  kind: "plain",
  type: "boolean",
  laterality: "none",
  tier: "core",
  who: ["patient"],
  cost: { burden: 0, money: 0, harm: 0 },
  article: [],
  ...rest,
});
const fever = finding("fever");
const groin = finding("pain_inguinal_groin", { laterality: "sided" });
const esr = finding("esr", { type: "ordinal", bands: ["normal", "raised"], cuts: { at: [30], direction: "up" } });
const stenosis = finding("mri_central_stenosis", { type: "ordinal", bands: ["none", "mild"], by_level: true });
const findings = { fever, pain_inguinal_groin: groin, esr, mri_central_stenosis: stenosis };

const adding = (...all: FindingEntry[]) => all.reduce((so, one) => change(so, { type: "add", finding: one }), EMPTY);

describe("the form", () => {
  it("puts what was added last on top", () => {
    expect(adding(fever, groin).rows.map((row) => row.id)).toEqual(["pain_inguinal_groin", "fever"]);
  });

  it("leaves the side of a sided finding open until it is chosen", () => {
    expect(toCase(adding(groin), findings).findings).toEqual([
      { id: "pain_inguinal_groin", value: "present", side: "unknown" },
    ]);
  });

  it("gives no side to a finding that has none", () => {
    expect(toCase(adding(fever), findings).findings).toEqual([{ id: "fever", value: "present" }]);
  });

  it("denies a sided finding on both sides", () => {
    const entered = change(EMPTY, { type: "deny-all", findings: [groin, fever] });
    expect(toCase(entered, findings).findings).toEqual([
      { id: "fever", value: "absent" },
      { id: "pain_inguinal_groin", value: "absent", side: "bilateral" },
    ]);
  });

  it("replaces what is stated again, so that a finding never contradicts itself", () => {
    const entered = change(adding(fever), { type: "add", finding: fever, value: "absent" });
    expect(toCase(entered, findings).findings).toEqual([{ id: "fever", value: "absent" }]);
  });

  it("keeps left and right beside each other", () => {
    let entered = change(EMPTY, { type: "add", finding: groin, side: "left" });
    entered = change(entered, { type: "add", finding: groin, side: "right" });
    expect(entered.rows.map((row) => row.side)).toEqual(["right", "left"]);
  });

  it("lets one level stand beside another", () => expect(adding(stenosis, stenosis).rows.length).toBe(2));

  it("takes the number before the word, as a number", () => {
    const entered = change(adding(esr), { type: "edit", key: 1, change: { number: "62" } });
    expect(toCase(entered, findings).findings).toEqual([{ id: "esr", value: 62 }]);
  });

  it("leaves out what is not known of the person", () => {
    expect(toCase(EMPTY, findings)).toEqual({ patient: {}, setting: "primary_care", findings: [] });
    const entered = change(EMPTY, { type: "person", change: { age: "54", sex: "female" } });
    expect(toCase(entered, findings).patient).toEqual({ age: 54, sex: "female" });
  });

  it("gives a loaded case back as it was", () => {
    const given = {
      patient: { age: 65, sex: "female" as const },
      setting: "emergency_department" as const,
      findings: [
        { id: "pain_inguinal_groin", value: "present", side: "left" as const },
        { id: "esr", value: 62 },
        { id: "mri_central_stenosis", value: "mild", level: "L1-L2" as const },
      ],
      conditions: ["diabetes"],
    };
    expect(toCase(change(EMPTY, { type: "load", case: given }), findings)).toEqual(given);
  });

  it("forgets everything when it is reset", () => expect(change(adding(fever), { type: "reset" })).toEqual(EMPTY));
});
