import { describe, expect, it } from "vitest";
import { dayOf, entryOf, readDiary, withEntry } from "./kept-diary.ts";

describe("the diary on the device", () => {
  it("counts days from its first entry, across months and clock changes", () => {
    expect(dayOf("2026-03-28", "2026-03-30")).toBe(2);
    expect(dayOf("2026-10-24", "2026-10-26")).toBe(2);
    expect(dayOf("2026-11-26", "2026-11-26")).toBe(0);
  });

  it("has one entry a day, the last one", () => {
    const first = withEntry(null, { weaker: "no" }, "2026-11-26");
    const again = withEntry(first, { weaker: "yes" }, "2026-11-26");
    expect(again.entries).toEqual([{ day: 0, weaker: "yes" }]);
    expect(withEntry(again, {}, "2026-12-01").entries.map(({ day }) => day)).toEqual([0, 5]);
  });

  it("knows what was noted today, and gives no older entry for it", () => {
    const kept = withEntry(withEntry(null, { weaker: "no" }, "2026-11-26"), { weaker: "yes" }, "2026-11-28");
    expect(entryOf(kept, "2026-11-28")).toEqual({ day: 2, weaker: "yes" });
    expect(entryOf(kept, "2026-11-29")).toBeUndefined();
  });

  it("comes back as it was kept, and is none where it is something else", () => {
    const kept = withEntry(null, { weaker: "no" }, "2026-11-26");
    expect(readDiary(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const other of [undefined, null, {}, { form: 1, started: "soon", entries: [] }, { form: 2 }])
      expect(readDiary(other)).toBeNull();
  });
});
