import { describe, expect, it } from "vitest";
import { medicationKnowledge } from "../../../test/medication/files.ts";
import { MAN } from "../../../test/medication/man.ts";
import { checkMedication } from "../check-medication.ts";

const knowledge = medicationKnowledge();
const line = (order: string) =>
  checkMedication({ patient: MAN, order: { text: order } }, knowledge).orders[0]!.understood;

describe("the order as it was understood", () => {
  it.each([
    [
      "pregabalin 75 mg bd for 1 week then 150 mg bd",
      "pregabalin, 75 mg, oral (usual), 2 a day, for 7 days, then 150 mg",
    ],
    [
      "gabapentin 300 mg od day 1, 300 mg bd day 2, then 300 mg tds",
      "gabapentin, 300 mg, oral (usual), 1 a day, for 1 day, then 300 mg, 2 a day, for 1 day, then 300 mg, 3 a day",
    ],
    [
      "vitamin B12 1000 mcg od for 7 days then 50 mcg od",
      "vitamin B12, 1,000 mcg, oral (usual), 1 a day, for 7 days, then 50 mcg",
    ],
    ["naproxen 250 mg bd for 5 days", "naproxen, 250 mg, oral (usual), 2 a day, for 5 days"],
    ["co-codamol 30/500 two qds", "co-codamol, 60 mg, oral (usual), 4 a day"],
  ])("%s", (order, understood) => expect(line(order)).toContain(understood));
});
