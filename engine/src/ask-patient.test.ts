import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../scripts/load-for-scripts.ts";
import { askPatient } from "./ask-patient.ts";
import { gateOf } from "./gate-of.ts";
import type { Case } from "./vocabulary/case.ts";

const knowledge = loadForScripts();

const GROIN: Case = {
  patient: { age: 58, sex: "female" },
  findings: [
    { id: "pain_low_back", value: "present" },
    { id: "pain_inguinal_groin", side: "left", value: "present" },
    { id: "pain_thigh_upper_anterior", side: "left", value: "present" },
  ],
};
const themes = new Map(knowledge.questionPages.map((page) => [page.id, page]));

describe("what to ask the person next", () => {
  const pages = askPatient(GROIN, knowledge, [], []);

  it("comes by theme: what could be an emergency first, then what tells most", () => {
    expect(pages.length).toBeGreaterThan(2);
    const ranks = pages.map(({ safety, gain }) => (safety ? 1000 : 0) + gain);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });

  it("asks each theme's own questions, in its order, and no more than agreed besides those of danger", () => {
    const { most_items } = knowledge.asking.patient;
    for (const { page, findings } of pages) {
      const own = themes.get(page)!.findings;
      expect(findings).toEqual(own.filter((id) => findings.includes(id)));
      const judged = findings.filter((id) => knowledge.findings[id]!.kind !== "gate-only");
      expect(judged.length).toBeLessThanOrEqual(most_items + own.filter((id) => suitsHer(id) && wouldRaise(id)).length);
    }
  });

  it("asks for whatever would make it an emergency", () => {
    const asked = new Set(pages.flatMap(({ findings }) => findings));
    for (const id of [...themes.values()].flatMap(({ findings }) => findings).filter(suitsHer))
      if (wouldRaise(id)) expect([...asked], id).toContain(id);
  });

  it("never asks twice, whatever was answered, and not for what the other sex alone can have", () => {
    const [first] = pages;
    const left = askPatient(GROIN, knowledge, first!.findings, []);
    const again = new Set(left.flatMap(({ findings }) => findings));
    for (const id of first!.findings) expect(again.has(id), id).toBe(false);
    expect(again.has("testicular_pain_or_swelling")).toBe(false);
  });

  it("does not bring a theme up again, and stops after as many as agreed", () => {
    const left = askPatient(GROIN, knowledge, [], [pages[0]!.page]);
    expect(left.map(({ page }) => page)).not.toContain(pages[0]!.page);
    const many = Array.from({ length: knowledge.asking.patient.most_pages }, (_, at) => `theme ${at}`);
    expect(askPatient(GROIN, knowledge, [], many)).toEqual([]);
  });

  it("asks nothing more of somebody outside the scope", () => {
    expect(askPatient({ ...GROIN, patient: { age: 16 } }, knowledge, [], [])).toEqual([]);
  });

  function wouldRaise(id: string): boolean {
    const { type, bands, laterality } = knowledge.findings[id]!;
    const worst = type === "ordinal" ? bands!.at(-1)! : "present";
    const side = laterality === "sided" ? { side: "bilateral" as const } : {};
    const worse = { ...GROIN, findings: [...GROIN.findings!, { id, value: worst, ...side }] };
    return gateOf(worse, knowledge).level === "emergency";
  }

  function suitsHer(id: string): boolean {
    return (knowledge.findings[id]!.applies_to ?? "female") === "female";
  }
});
