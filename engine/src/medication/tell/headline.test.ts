import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { ruleCases } from "../../../test/medication/rule-cases.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const orders = ruleCases(knowledge).flatMap(({ rule, on }) =>
  checkMedication(on, knowledge).orders.map((order) => ({ rule, order })),
);

/** Words by which an alert says that the drug is not to be given; "avoid in older people" says so of others. */
const AGAINST =
  /^(?:Avoid(?! (?:in|if|high|large|with|around|analgesic)\b)|Do not give\b|Do not combine|Choose another|Use one\b)/;

describe("the headline of an order", () => {
  it("is never milder than an alert under it, for every rule there is", () => {
    const speaking = orders.filter(({ order }) =>
      order.alerts.some(({ action, severity }) => severity !== "minor" && AGAINST.test(action)),
    );
    expect(speaking.length).toBeGreaterThan(200);
    const mild = speaking.filter(
      ({ order }) =>
        !order.advisedAgainst || !/advised against|speaks against|must not be given|too high/i.test(order.headline),
    );
    expect(mild.map(({ rule, order }) => `${rule}: ${order.headline}`)).toEqual([]);
  });

  it("never stands over a plan to raise what is advised against", () => {
    const raised = orders.filter(
      ({ order }) => order.advisedAgainst && order.schedule.some(({ kind }) => kind === "titration"),
    );
    expect(raised.map(({ rule }) => rule)).toEqual([]);
  });

  it("says something to both readers, whatever the verdict", () => {
    const empty = orders.filter(({ order }) => order.headline === "" || order.plainHeadline === "");
    expect(empty).toEqual([]);
  });
});
