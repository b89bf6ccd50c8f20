import { describe, expect, it } from "vitest";
import { loadFollowUpForScripts, loadForScripts } from "../load-for-scripts.ts";
import { diaryVersion, lastDiaryResults, validateDiaries } from "./diaries.ts";
import { DIARY_BARS, diarySection, withSection } from "./diary-section.ts";

const SERIES = 200;
const followUp = loadFollowUpForScripts();
// Another seed than that of the page: a rule that only held for one would fail here.
const results = validateDiaries({ model: loadForScripts(), followUp }, 11, SERIES, "test");

describe("Made-up diaries", () => {
  it.each(Object.entries(results.instruments))("of %s are told as the bars demand", (_, tally) => {
    expect(tally.stable.better).toBeLessThanOrEqual(DIARY_BARS.falselyTold * SERIES);
    expect(tally.stable.worse).toBeLessThanOrEqual(DIARY_BARS.falselyTold * SERIES);
    // Three standard errors below the bar: 200 series cannot tell 90 from 88 %.
    const least = DIARY_BARS.noticed - 3 * Math.sqrt((DIARY_BARS.noticed * (1 - DIARY_BARS.noticed)) / SERIES);
    expect(tally.noticedBetter / SERIES).toBeGreaterThanOrEqual(least);
    expect(tally.noticedWorse / SERIES).toBeGreaterThanOrEqual(least);
  });

  it("with a fall in strength reach the gate at that entry, all of them", () =>
    expect(results.strength).toEqual({ series: SERIES, toGate: SERIES, emergency: SERIES }));

  it("are the same for the same seed", () => {
    const once = validateDiaries({ model: loadForScripts(), followUp }, 5, 3, "test");
    expect(validateDiaries({ model: loadForScripts(), followUp }, 5, 3, "test")).toEqual(once);
  });

  it("were last counted with the rules as they are now, and meet every bar", () => {
    const last = lastDiaryResults()!;
    expect(last.knowledge, "run: npm run validate -- --only diaries").toBe(diaryVersion(followUp));
    expect(last).toMatchObject({ series: 1000, entries: 26 });
    expect(diarySection(last)).not.toContain("not met");
  });
});

describe("The page", () => {
  const section = "\n## Diaries\n\nnew\n";

  it("gets the section at its end, or in the place of the old one", () => {
    expect(withSection("# Page\n\nold\n", section)).toBe("# Page\n\nold\n\n## Diaries\n\nnew\n");
    const page = "# Page\n\n## Diaries\n\nold\n\n## After\n\nkept\n";
    expect(withSection(page, section)).toBe("# Page\n\n## Diaries\n\nnew\n\n## After\n\nkept\n");
    expect(withSection(withSection(page, section), section)).toBe(withSection(page, section));
  });
});
