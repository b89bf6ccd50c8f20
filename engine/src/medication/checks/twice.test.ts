import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const answer = (order: string, ...drugs: string[]) =>
  checkMedication({ patient: { ...MAN, current_drugs: drugs }, order }, knowledge);
const twice = (order: string, ...drugs: string[]) =>
  answer(order, ...drugs).orders[0]!.alerts.filter(({ type }) => type === "duplicate");

describe("one drug from two products", () => {
  it.each([
    // 50 x 4 + 37.5 x 2 x 4 = 500, the limit is 400
    ["tramadol 50 mg QID", "tramadol/paracetamol 37.5/325 mg 2 tabs QID", "500 mg"],
    // The strength stands in the name.
    ["tramadol 50 mg QID", "Ultracet 2 tabs QID", "500 mg"],
    // 60 x 4 + 30 x 2 x 4 = 480, the limit is 240
    ["codeine 60 mg QID", "co-codamol 30/500 2 tablets QID", "480 mg"],
    // 800 x 3 + 200 x 2 x 3 = 3,600, the limit is 3,200
    ["ibuprofen 800 mg TDS", "Nurofen Plus 2 tabs TDS", "3,600 mg"],
    // 500 x 2 + 500 x 2 = 2,000, the limit is 1,500
    ["naproxen 500 mg BD", "Vimovo 500/20 BD", "2,000 mg"],
  ])("counts the total of %s and %s", (order, product, total) => {
    const [alert] = twice(order, product);
    expect(alert).toMatchObject({ severity: "major", because: expect.stringContaining(`${total} a day in all`) });
    expect(answer(order, product).orders[0]!.verdict).toBe("dose-too-high");
  });

  it.each([
    ["co-codamol 30/500 2 qds", "8,000 mg a day in all"],
    ["Night Nurse at night", "two products"],
    ["Solpadeine Max 2 tablets tds", "7,000 mg a day in all"],
  ])("tells paracetamol beside %s once, and never as the dose that the order replaces", (product, words) => {
    const alerts = twice("paracetamol 1 g qds", product);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]!.because).toContain(words);
  });

  it("counts every order for it", () => {
    const { orders } = checkMedication(
      { patient: { ...MAN, current_drugs: [] }, orders: ["ibuprofen 800 mg TDS", "ibuprofen 600 mg QID"] },
      knowledge,
    );
    expect(orders.map(({ verdict }) => verdict)).toEqual(["dose-too-high", "dose-too-high"]);
  });

  it("takes the same drug on the list as the dose until now, and says so where both would be too much", () => {
    expect(twice("gabapentin 600 mg TDS", "gabapentin 1200 mg TDS")).toMatchObject([
      { severity: "minor", because: expect.stringContaining("5,400 mg a day, above 3,600 mg") },
    ]);
    expect(twice("gabapentin 600 mg TDS", "gabapentin 300 mg TDS")).toEqual([]);
  });

  it("holds two steroids for one thing twice, an injection apart", () => {
    expect(twice("prednisolone 30 mg daily for 5 days", "prednisone 10 mg daily")[0]).toMatchObject({
      severity: "major",
    });
    expect(twice("methylprednisolone acetate 40 mg epidural once", "prednisolone 5 mg daily")).toEqual([]);
  });

  it("counts short-acting morphine beside the long-acting one", () => {
    // 30 x 2 + 10 x 4 = 100
    expect(answer("morphine SR 30 mg BD", "Oramorph 10 mg QID").totals.mmePerDay).toBe(100);
    const load = answer("morphine SR 30 mg BD", "Oramorph 10 mg QID").orders[0]!.alerts.find(
      ({ type }) => type === "load",
    );
    expect(load).toMatchObject({ severity: "major" });
    expect(answer("morphine SR 30 mg BD", "MST 15 mg BD").totals.mmePerDay).toBe(60);
  });
});

describe("a bleed in the brain", () => {
  it.each(["naproxen 500 mg BD", "celecoxib 200 mg OD", "ketorolac 10 mg QID", "aspirin 650 mg QID"])(
    "forbids %s, however it is called",
    (order) => {
      for (const words of ["hemorrhagic CVA", "ruptured cerebral aneurysm", "extradural haematoma", "ICH 2021"]) {
        const { orders } = checkMedication(
          { patient: { ...MAN, current_drugs: [], conditions: [words] }, order },
          knowledge,
        );
        expect(orders[0]!.verdict, words).toBe("contraindicated");
      }
    },
  );
});

it("names the products of one drug alike, in whatever order they are listed", () => {
  const both = ["ibuprofen/famotidine 800/26.6 mg daily", "ibuprofen/codeine 200/12.8 mg daily"];
  const told = (drugs: string[]) => twice("ibuprofen 400 mg tds", ...drugs).map(({ because }) => because);
  expect(told(both)).toHaveLength(1);
  expect(told(both)).toEqual(told(both.toReversed()));
});

it("of two orders the other is named by its drug, and by no place in the request", () => {
  const orders = ["ibuprofen 400 mg tds", "Nurofen 200 mg tds"].map((text) => ({ text }));
  const { orders: told } = checkMedication({ patient: MAN, orders }, knowledge);
  expect(JSON.stringify(told)).not.toMatch(/orders\[/);
  const [alert] = told[0]!.alerts.filter(({ type }) => type === "duplicate");
  expect(alert!.because).toContain("in another line as nurofen");
  expect(alert!.plain).toContain("in another line as nurofen");
});
