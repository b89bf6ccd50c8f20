import type { DiaryResults } from "./diaries.ts";
import { percent, thousands, withInterval } from "./written.ts";

/** At most so often told what is not so, at least so often noticed what is. */
export const DIARY_BARS = { falselyTold: 0.05, noticed: 0.9, strength: 1 } as const;

/** The section of docs/validation.md on the diary, as Markdown. */
export function diarySection({
  engine,
  knowledge,
  seed,
  series,
  entries,
  instruments,
  strength,
}: DiaryResults): string {
  const rows = Object.entries(instruments);
  const all = (counts: (tally: (typeof rows)[number][1]) => readonly number[]) =>
    rows.flatMap(([, one]) => counts(one));
  const worstTold = Math.max(...all(({ stable }) => [stable.better, stable.worse])) / series;
  const worstNoticed = Math.min(...all(({ noticedBetter, noticedWorse }) => [noticedBetter, noticedWorse])) / series;
  const verdict = (met: boolean) => (met ? "met" : "**not met**");
  return `
## Diaries

Written by \`npm run validate\` (engine ${engine}, measures and rules ${knowledge}, seed ${seed}); numbers in \`docs/validation-diaries.json\`.

${thousands(series)} made-up series of each kind and instrument, ${entries} weekly entries each, with the instrument's own error of measurement, rounded to what can be entered. The limits come from the rule alone (\`docs/decisions/0015-diary-rule.md\`) and were not adjusted to any series. It shows that the rule does what it promises where errors are as stated; it shows nothing about people whose pain swings from week to week.

- A stable person is told "better" at any entry in at most ${percent(DIARY_BARS.falselyTold)} % of series, "worse" likewise: ${verdict(worstTold <= DIARY_BARS.falselyTold)} (at most ${percent(worstTold)} %).
- A true change of twice what matters is noticed within four entries in at least ${percent(DIARY_BARS.noticed)} %: ${verdict(worstNoticed >= DIARY_BARS.noticed)} (at least ${percent(worstNoticed)} %).
- A fall of one grade of strength reaches the gate at that entry, and is an emergency there, in every series: ${verdict(strength.toGate === strength.series && strength.emergency === strength.series)} (${thousands(strength.toGate)} and ${thousands(strength.emergency)} of ${thousands(strength.series)}).

| instrument | stable, told better | stable, told worse | better, noticed | worse, noticed |
| --- | --- | --- | --- | --- |
${rows
  .map(
    ([id, one]) =>
      `| ${id} | ${withInterval(one.stable.better, series)} | ${withInterval(one.stable.worse, series)} | ${withInterval(one.noticedBetter, series)} | ${withInterval(one.noticedWorse, series)} |`,
  )
  .join("\n")}

Where the rule is weaker: errors that cling to the week before (by as much as the rule allows for) are told as change more often, and an improvement at the second entry, while the start is still being measured, is not noticed by a comparison with the start. The question how one is compared with the start (pgic) has no such gap; and the first three entries belong into the first days.

| instrument | clinging errors, told better | told worse | early change, noticed |
| --- | --- | --- | --- |
${rows
  .map(
    ([id, one]) =>
      `| ${id} | ${percent(one.clinging.better / series)} % | ${percent(one.clinging.worse / series)} % | ${percent(one.noticedEarly / series)} % |`,
  )
  .join("\n")}
`;
}

/** The page with this section in the place of the one of the same heading, or at its end. */
export function withSection(page: string, section: string): string {
  const [heading] = section.trim().split("\n");
  const from = page.indexOf(`\n${heading}\n`);
  if (from < 0) return `${page.trimEnd()}\n${section}`;
  const next = page.indexOf("\n## ", from + 1);
  return `${page.slice(0, from)}${section.trimEnd()}\n${next < 0 ? "" : page.slice(next)}`;
}
