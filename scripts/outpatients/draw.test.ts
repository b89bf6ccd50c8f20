import { describe, expect, it } from "vitest";
import { drawOutpatient, holds, type Outpatient, type Prescriber } from "./draw.ts";
import { type Grounds, readPopulation } from "./population.ts";

const table = readPopulation();
const many = (prescriber: Prescriber, count = 4000): Outpatient[] =>
  Array.from({ length: count }, (_, number) => drawOutpatient(table, 1, number, prescriber));
const careful = many("careful");
const share = (of: readonly Outpatient[], is: (one: Outpatient) => boolean) => of.filter(is).length / of.length;

describe("The table", () => {
  const rows: readonly Grounds[] = [
    table.bands_source,
    table.women,
    table.body,
    table.frailty,
    table.known,
    table.pregnancy,
    ...table.conditions,
    ...table.others,
    ...table.allergies,
    ...table.orders,
    ...table.orders.flatMap(({ avoided_source }) => avoided_source ?? []),
  ];

  it("says of every row where it comes from", () => {
    const sources = table.sources.map(({ id }) => id);
    for (const row of rows) {
      expect(sources, JSON.stringify(row)).toContain(row.source);
      expect(["seen", "derived", "recalled", "elicited"], JSON.stringify(row)).toContain(row.status);
    }
    expect(sources.filter((id) => !rows.some(({ source }) => source === id))).toEqual([]);
  });

  it("claims no own judgement as read", () => {
    for (const row of rows)
      if (row.source === "expert") expect(["recalled", "elicited"], JSON.stringify(row)).toContain(row.status);
  });

  it("names only what stands further up, and a share for every band", () => {
    const above: string[] = [];
    for (const { name, share: shares, more_with } of table.conditions) {
      expect(shares, name).toHaveLength(table.bands.length);
      for (const other of Object.keys(more_with ?? {})) expect(above, name).toContain(other);
      above.push(name);
    }
    for (const { avoided = [] } of table.orders)
      for (const { conditions = [] } of avoided) for (const name of conditions) expect(above).toContain(name);
    expect(table.bands.reduce((sum, band) => sum + band.share, 0)).toBeCloseTo(1, 12);
    expect(table.orders.reduce((sum, group) => sum + group.share, 0)).toBeCloseTo(1, 12);
  });
});

describe("A synthetic outpatient", () => {
  it("comes again with the same seed, and another comes with another", () => {
    expect(drawOutpatient(table, 7, 3, "careful")).toEqual(drawOutpatient(table, 7, 3, "careful"));
    expect(drawOutpatient(table, 8, 3, "careful")).not.toEqual(drawOutpatient(table, 7, 3, "careful"));
  });

  it("stays the same person whoever prescribes", () => {
    for (const number of [0, 1, 2, 3, 4, 5])
      expect(drawOutpatient(table, 1, number, "blind").patient).toEqual(
        drawOutpatient(table, 1, number, "careful").patient,
      );
  });

  it("has the ages and the sexes of the table", () => {
    const mean = careful.reduce((sum, { patient }) => sum + patient.age, 0) / careful.length;
    expect(mean).toBeGreaterThan(49);
    expect(mean).toBeLessThan(55); // 51.7 in the study that the bands follow
    expect(share(careful, ({ patient }) => patient.sex === "F")).toBeCloseTo(table.women.share, 1);
  });

  it("has hypertension as often as the table says", () => {
    const old = careful.filter(({ patient }) => patient.age >= 65 && patient.age < 75);
    expect(share(old, ({ patient }) => patient.conditions.includes("hypertension"))).toBeCloseTo(0.66, 1);
  });

  it("takes five drugs or more as often as surveys of prescriptions let expect", () => {
    const middle = careful.filter(({ patient }) => patient.age >= 40 && patient.age < 80);
    const five = share(middle, ({ patient }) => patient.current_drugs.length >= 5);
    expect(five).toBeGreaterThan(0.15); // 22.4 % of prescriptions alone (nchs_rx347)
    expect(five).toBeLessThan(0.4);
  });

  it("has no man pregnant and no man on a contraceptive, and no drug twice", () => {
    for (const { patient } of careful) {
      if (patient.sex === "M") expect(patient.pregnancy).toBe("not applicable");
      if (patient.sex === "M") expect(patient.current_drugs.join()).not.toContain("ethinylestradiol");
      const names = patient.current_drugs.map((text) => text.split(" ")[0]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("has higher creatinine with kidney disease, and it is known then", () => {
    const mgDl = ({ patient: { creatinine } }: Outpatient) =>
      creatinine === undefined ? Number.NaN : creatinine.unit === "mg/dL" ? creatinine.value : creatinine.value / 88.4;
    const sick = careful.filter(({ patient }) => patient.conditions.some((name) => name.includes("kidney")));
    expect(sick.length).toBeGreaterThan(50);
    for (const one of sick) expect(mgDl(one)).toBeGreaterThan(0.6);
    const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
    const well = careful.filter((one) => !sick.includes(one)).map(mgDl);
    expect(mean(sick.map(mgDl))).toBeGreaterThan(1.4 * mean(well.filter((value) => !Number.isNaN(value))));
  });
});

describe("A careful prescriber", () => {
  const anticoagulated = (one: Outpatient) =>
    holds({ drugs: ["apixaban", "rivaroxaban", "warfarin"], share: 1 }, one.patient);

  it("orders an NSAID to few who take an anticoagulant, a blind one to half of them", () => {
    const nsaid = (of: readonly Outpatient[]) => share(of.filter(anticoagulated), ({ group }) => group === "NSAID");
    expect(nsaid(careful)).toBeLessThan(0.15);
    expect(nsaid(many("blind"))).toBeCloseTo(0.55, 0);
    expect(nsaid(many("blind"))).toBeGreaterThan(0.4);
  });

  it("has something left for everybody", () => {
    for (const { order, group } of careful) {
      expect(order.text).not.toBe("");
      expect(table.orders.map((row) => row.group)).toContain(group);
    }
  });
});
