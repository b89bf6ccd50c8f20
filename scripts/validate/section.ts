import { SETTINGS, type Setting } from "../../engine/src/vocabulary/case.ts";
import { agreement, BAR, barLines, difference, ENOUGH_CASES } from "./bars.ts";
import { type Coverage, type CoverageTally, LIKELY, NO_COVERAGE_TALLY } from "./coverage.ts";
import { MOST_JOINT } from "./judge.ts";
import type { CoverageResults, SyntheticResults } from "./results.ts";
import { type Bin, type Changes, EDGES, noChanges, noTally, sumOf, type Tally } from "./tally.ts";
import { wilson } from "./wilson.ts";
import { digits, part, percent, share, signed, thousands, withInterval } from "./written.ts";

const NAMES: Readonly<Record<Setting, string>> = {
  primary_care: "primary care",
  emergency_department: "emergency department",
  spine_clinic: "spine clinic",
};

/** The section of docs/validation.md on synthetic patients, as Markdown. */
export function syntheticSection(results: SyntheticResults): string {
  const { calibration, knownRisks, robustness } = results;
  const whole = sumOf(noTally(), Object.values(calibration));
  const known = sumOf(noTally(), Object.values(knownRisks));
  const wrong = sumOf(noTally(), Object.values(robustness.calibration));
  const changes = sumOf(noChanges(), Object.values(robustness.changes));
  const covered = results.coverage === null ? null : sumOf(NO_COVERAGE_TALLY, Object.values(results.coverage.tallies));
  const refused = whole.refused > 0 ? ` ${thousands(whole.refused)} cases could not be weighed.` : "";
  const narrowed =
    whole.narrowed > 0
      ? ` Of ${thousands(whole.narrowed)} cases with more than ${MOST_JOINT} present findings to hold jointly the least telling were left out.`
      : "";
  return `## Synthetic patients

Written by \`npm run validate\` (engine ${results.engine}, knowledge ${results.knowledge}, seed ${results.seed}); numbers in \`docs/validation-synthetic.json\`.

${thousands(results.patients)} patients of each setting are drawn from the model as \`docs/model.md\` states it, with priors and leaks from the slow program in \`engine/test/reference/\`. Somebody asks each of them 8 to 20 findings: history first, examination, in some laboratory tests and imaging, core findings before others. What is asked depends on chance, age and sex alone, so that a finding not asked says nothing. Risk factors are drawn as well, and the engine knows only those that were asked about.

This shows that the engine calculates what the model says, and how far its averaging over what was not asked holds. It shows nothing about real patients: there the model itself may be wrong. As the questions are drawn blindly, the places of the lead cause lie below what a clinician's questions would reach.

### Bars

${barLines(whole, covered).join("\n")}

There is no bar for wrong numbers: what stays the same is told below.

### Calibration

Chance of each specific cause to be present, all settings together, by prediction; risk factors known where somebody asked.${refused}${narrowed} ${verdict(whole.present)}

${binTable(whole.present)}

Chance that a serious cause leads. ${verdict(whole.serious)}

${binTable(whole.serious)}

| setting | patients | lead cause serious | predicted | Brier score, serious | of always giving the mean | Brier score, each cause |
| --- | --- | --- | --- | --- | --- | --- |
${SETTINGS.map((setting) => brierRow(NAMES[setting], calibration[setting])).join("\n")}

With every risk factor known, ${thousands(known.patients)} of the same patients: what differs comes from averaging over risk factors that nobody asked about. Each specific cause: ${verdict(known.present)} A serious cause leads: ${verdict(known.serious)}

${binTable(known.serious)}

| setting | patients | lead cause serious | predicted | Brier score, serious | of always giving the mean | Brier score, each cause |
| --- | --- | --- | --- | --- | --- | --- |
${SETTINGS.map((setting) => brierRow(NAMES[setting], knownRisks[setting])).join("\n")}

Place of the lead cause (95 % intervals by Wilson). "Specific": among specific causes, where one of them leads.

| setting | first | among three | specific: first | specific: among three |
| --- | --- | --- | --- | --- |
${SETTINGS.map((setting) => placeRow(NAMES[setting], calibration[setting])).join("\n")}

### Wrong numbers

The same cases, answered with every elicited number wrong: its odds doubled or halved at random, other numbers for every ${robustness.portion} of the ${thousands(robustness.patients)} cases of each setting. What stays the same:

| setting | leading cause | leading specific cause | leading root and side | urgency | urgency lower | urgency higher |
| --- | --- | --- | --- | --- | --- | --- |
${SETTINGS.map((setting) => changeRow(NAMES[setting], robustness.changes[setting])).join("\n")}

Where the leading cause had at least half of the chance it stays in ${part(changes.clearCauseSame, changes.clearCause)}; where the leading root was at least as likely irritated as not it stays in ${part(changes.clearRootSame, changes.clearRoot)}.

How right these wrong numbers are about the same patients, specific causes, all settings together. ${verdict(wrong.present)}

${binTable(wrong.present)}
${results.coverage === null || covered === null ? "" : coverageText(results.coverage, covered)}`;
}

function verdict(bins: readonly Bin[]): string {
  const all = bins.map(agreement).filter((one) => one !== "few");
  const count = (which: ReturnType<typeof agreement>) => all.filter((one) => one === which).length;
  const chance = count("chance") === 0 ? "" : `, ${count("chance")} more no further off than chance allows`;
  return `${count("within")} of ${all.length} rows with at least ${ENOUGH_CASES} cases lie within ${BAR * 100} points${chance}.`;
}

function binTable(bins: readonly Bin[]): string {
  const rows = bins.flatMap((bin, i) => {
    if (bin.cases === 0) return [];
    const { cases, predicted, observed } = bin;
    const [lowest, highest] = wilson(observed, cases);
    const mark = { few: " (few)", within: "", chance: " (chance)", beyond: " **beyond**" }[agreement(bin)];
    const cells = [
      `${share(EDGES[i]!)} to ${share(EDGES[i + 1] ?? 1)} %`,
      thousands(cases),
      percent(predicted / cases),
      percent(observed / cases),
      `${percent(lowest)} to ${percent(highest)}`,
      `${signed(difference(bin))}${mark}`,
    ];
    return [`| ${cells.join(" | ")} |`];
  });
  return [
    "| prediction | cases | predicted, % | observed, % | 95 % interval | difference, points |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function brierRow(
  name: string,
  { patients, refused, present, serious, squaredPresent, squaredSerious }: Tally,
): string {
  const cases = patients - refused;
  const leads = serious.reduce((sum, { observed }) => sum + observed, 0) / cases;
  const predicted = serious.reduce((sum, bin) => sum + bin.predicted, 0) / cases;
  const pairs = present.reduce((sum, bin) => sum + bin.cases, 0);
  return `| ${[name, thousands(cases), `${percent(leads)} %`, `${percent(predicted)} %`, digits(squaredSerious / cases), digits(leads * (1 - leads)), digits(squaredPresent / pairs)].join(" | ")} |`;
}

function placeRow(name: string, tally: Tally): string {
  const cases = tally.patients - tally.refused;
  const { first, amongThree, specific, specificFirst, specificAmongThree } = tally;
  return `| ${[name, withInterval(first, cases), withInterval(amongThree, cases), withInterval(specificFirst, specific), withInterval(specificAmongThree, specific)].join(" | ")} |`;
}

function changeRow(name: string, changes: Changes): string {
  const { cases, cause, specific, root, urgency, lowerUrgency, higherUrgency } = changes;
  return `| ${[name, ...[cause, specific, root, urgency, lowerUrgency, higherUrgency].map((count) => withInterval(count, cases))].join(" | ")} |`;
}

function coverageText({ draws }: CoverageResults, tally: CoverageTally): string {
  const cases = tally.patients - tally.refused;
  return `
### Intervals

${thousands(cases)} patients in all, in equal parts of each setting. Each comes from numbers of their own, drawn around those of the knowledge as widely as its equivalent sample sizes say; the engine has the numbers of the knowledge and reads its intervals of 90 % from ${draws} draws with another seed. "Held": the chance by the patient's own numbers, on the same findings, lies in the interval. Intervals of one patient are not independent: that of the share in the last row is too narrow.

| interval of | intervals | held | truth below | truth above |
| --- | --- | --- | --- | --- |
${coverageRow("the specific cause that stands first", tally.leading)}
${coverageRow("plain pain", tally.plain)}
${coverageRow(`every cause of at least ${share(LIKELY)} %`, tally.likely)}
`;
}

function coverageRow(name: string, { intervals, held, below, above }: Coverage): string {
  const shares = [held, below, above].map((count) => withInterval(count, intervals));
  return `| ${[name, thousands(intervals), ...shares].join(" | ")} |`;
}
