import { describe, expect, it } from "vitest";
import { loadForScripts } from "../../../../scripts/load-for-scripts.ts";
import { change, EMPTY, type EnteredRow } from "../../case/entered-case.ts";
import { making, supposable } from "./supposable.ts";

const { findings } = loadForScripts();
const row = (of: Partial<EnteredRow>): EnteredRow => ({
  key: 1,
  id: "slr",
  value: "present",
  number: "",
  side: "left",
  level: "",
  ...of,
});
const places = (of: Partial<EnteredRow>) => supposable([row(of)], findings).map(({ place, value }) => [place, value]);

describe("what can be thought to be another", () => {
  it.each([
    { of: {}, listed: [["left", "present"]] },
    {
      of: { side: "bilateral", value: "absent" },
      listed: [
        ["right", "absent"],
        ["left", "absent"],
      ],
    },
    { of: { side: "unknown" }, listed: [["side not known", "present"]] },
    { of: { id: "fever_history", side: "unknown" }, listed: [["", "present"]] },
    { of: { id: "weak_hip_flexion", value: "4" }, listed: [["left", "4"]] },
    { of: { id: "sex", value: "female" }, listed: [] },
  ] as const)("has a place: $of", ({ of, listed }) => expect(places(of)).toEqual(listed));

  it.each(["left", "bilateral", "unknown"] as const)("can be made so, and taken back: %s", (side) => {
    const entered = { ...EMPTY, rows: [row({ side })], nextKey: 2 };
    const [one] = supposable(entered.rows, findings);
    const absent = change(entered, making(one!, "absent"));
    const again = supposable(absent.rows, findings).find(({ place }) => place === one!.place);
    expect(again?.value).toBe("absent");
    const back = change(entered, making(one!, ""));
    expect(supposable(back.rows, findings).some(({ place }) => place === one!.place)).toBe(false);
  });
});
