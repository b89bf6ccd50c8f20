import { describe, expect, it } from "vitest";
import { record } from "../recording-io.ts";

const ORDER = `patient: { age: 48, sex: M, weight: { value: 80, unit: kg }, height: { value: 176, unit: cm }, creatinine: { value: 88, unit: umol/L }, liver: normal, conditions: [], allergies: [], current_drugs: [phenelzine 15 mg TID] }
order: { text: tramadol 50 mg TID for 5 days }
`;

const run = (stdin: string, ...more: string[]) => record(["medication", "-", ...more], { stdin });

describe("foramen medication", () => {
  it("answers with 0, also when the drug must not be given, and says why, what to do and whence", async () => {
    const { code, out, err } = await run(ORDER);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("CONTRAINDICATED");
    expect(out).toMatch(/STOP\s+Tramadol with phenelzine/);
    expect(out).toMatch(/checked\s+20/);
    expect(out).toContain("Evidence for root pain (apart from safety)");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("prints one JSON document in the form of the contract, and nothing else", async () => {
    const { out } = await run(ORDER, "--json");
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      "engine",
      "knowledge",
      "inputHash",
      "orders",
      "alternatives",
      "totals",
      "missing",
      "notUnderstood",
      "readAs",
      "withoutRule",
    ]);
    expect(answer.orders[0]).toMatchObject({
      drug: "tramadol",
      verdict: "contraindicated",
      computed: { dailyDose: 150, maxDailyDose: 400 },
    });
    expect(answer.orders[0].alerts[0]).toMatchObject({
      type: "interaction",
      severity: "contraindicated",
      strength: "stop",
      with: ["tramadol", "phenelzine"],
    });
    expect(answer.totals).toMatchObject({ mmePerDay: 30, creatinineClearanceMlMin: 96 });
  });

  it("speaks to the patient in everyday words", async () => {
    const { out } = await run(ORDER, "--reader", "patient");
    expect(out).toContain("Do not take them together.");
    expect(out).not.toContain("hyperpyrexia");
  });

  it("tells the patient of a drug that is not known in plain words, and where it stood to the practitioner alone", async () => {
    const order = ORDER.replace("phenelzine 15 mg TID", "florbex 5 mg, warfarin stopped Monday");
    const [plain, clinical] = [await run(order, "--reader", "patient"), await run(order)];
    expect(plain.out.replace(/\s+/g, " ")).toContain('We do not know "florbex 5 mg", so we did not check it.');
    expect(plain.out.replace(/\s+/g, " ")).toContain("we do not know today's date");
    expect(plain.out).not.toMatch(/NOT UNDERSTOOD, AND SO|current_drugs|interactions|the day of the check/);
    expect(clinical.out).toMatch(/florbex 5 mg\s+\(patient\.current_drugs\[0\]\)/);
    expect(clinical.out.replace(/\s+/g, " ")).toContain("the day of the check is not stated");
  });

  it.each([
    ["nothing ordered", "patient: { age: 50 }\n", "ORDER_MISSING", "order"],
    ["no dose", "order: { text: ibuprofen three times daily }\n", "ORDER_UNREADABLE", "order"],
    [
      "an unknown field",
      "order: { text: ibuprofen 400 mg tds }\npatient: { wieght: 70 }\n",
      "CASE_FIELD_UNKNOWN",
      "patient.wieght",
    ],
    [
      "a creatinine that nobody has",
      "order: { text: ibuprofen 400 mg tds }\npatient: { creatinine: { value: 1.1, unit: umol/L } }\n",
      "QUANTITY_UNREADABLE",
      "patient.creatinine",
    ],
    ["no YAML", "order: { text: \n", "CASE_UNREADABLE", "standard input"],
  ])("refuses %s with one clear error and 2", async (_, stdin, code, where) => {
    const answer = await run(stdin);
    expect(answer.code).toBe(2);
    expect(answer.out).toBe("");
    expect(answer.err).toContain(code);
    expect(answer.err).toContain(where);
  });
});
