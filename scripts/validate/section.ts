import { SETTINGS, type Setting } from "../../engine/src/vocabulary/case.ts";
import type { SyntheticResults } from "./results.ts";
import { type Bin, type Changes, EDGES, noChanges, noTally, sumOf, type Tally } from "./tally.ts";
import { wilson } from "./wilson.ts";

/** A row is judged from so many cases on. */
export const ENOUGH_CASES = 200;
/** How far the observed share of a row may lie from what was predicted. */
export const BAR = 0.02;

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
  const refused = whole.refused > 0 ? ` ${whole.refused} cases had too many findings present to be weighed.` : "";
  return `## Synthetic patients

Written by \`npm run validate\` (engine ${results.engine}, knowledge ${results.knowledge}, seed ${results.seed}); numbers in \`docs/validation-synthetic.json\`.

${thousands(results.patients)} patients of each setting are drawn from the model as \`docs/model.md\` states it, with priors and leaks from the slow program in \`engine/test/reference/\`. Somebody asks each of them 8 to 20 findings: history first, examination, in some laboratory tests and imaging, core findings before others. What is asked depends on chance, age and sex alone, so that a finding not asked says nothing. Risk factors are drawn as well, and the engine knows only those that were asked about.

This shows that the engine calculates what the model says, and how far its averaging over what was not asked holds. It shows nothing about real patients: there the model itself may be wrong. As the questions are drawn blindly, the places of the lead cause lie below what a clinician's questions would reach.

### Calibration

Chance of each specific cause to be present, all settings together, by prediction; risk factors known where somebody asked.${refused} ${verdict(whole.present)}

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
${results.coverage === null ? "" : coverageText(results.coverage)}`;
}

/** How the observed share of a bin agrees with what was predicted. */
export type Agreement = "few" | "within" | "chance" | "beyond";

/** `few`: not judged. `chance`: beyond the bar, yet the prediction lies in the 95 % interval of what was observed. */
export function agreement(bin: Bin): Agreement {
  if (bin.cases < ENOUGH_CASES) return "few";
  if (Math.abs(difference(bin)) <= BAR) return "within";
  const [lowest, highest] = wilson(bin.observed, bin.cases);
  const predicted = bin.predicted / bin.cases;
  return predicted >= lowest && predicted <= highest ? "chance" : "beyond";
}

function difference({ cases, predicted, observed }: Bin): number {
  return (observed - predicted) / cases;
}

function verdict(bins: readonly Bin[]): string {
  const all = bins.map(agreement).filter((one) => one !== "few");
  const count = (which: Agreement) => all.filter((one) => one === which).length;
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

function coverageText({ intervals, held, below, above }: NonNullable<SyntheticResults["coverage"]>): string {
  return `
### Intervals

Of ${thousands(intervals)} intervals of 90 % ${part(held, intervals)} hold the chance that numbers drawn anew give; it lies below ${part(below, intervals)} of them and above ${part(above, intervals)}.
`;
}

function part(count: number, of: number): string {
  return `${withInterval(count, of)} (${thousands(count)} of ${thousands(of)})`;
}

function withInterval(count: number, of: number): string {
  if (of === 0) return "none";
  const [lowest, highest] = wilson(count, of);
  return `${percent(count / of)} % [${percent(lowest)}, ${percent(highest)}]`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function share(edge: number): string {
  return String(Number((edge * 100).toPrecision(3)));
}

function signed(share: number): string {
  const points = (share * 100).toFixed(1);
  return share > 0 && points !== "0.0" ? `+${points}` : points.replace(/^-(0\.0)$/, "$1");
}

function digits(value: number): string {
  return value.toFixed(4);
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
