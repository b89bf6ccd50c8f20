import { percent, thousands } from "../validate/written.ts";
import type { Burden, GroupBurden } from "./burden.ts";

/** At most so many alerts per 100 patients with one analgesic order each. */
export const BARS = { stop: 10, check: 40 } as const;

export interface BurdenResults {
  readonly seed: number;
  readonly careful: GroupBurden;
  readonly blind: GroupBurden;
}

/** The section of docs/validation.md on how many alerts medication checks raise, as Markdown. */
export function burdenSection({ seed, careful, blind }: BurdenResults): string {
  return `## Alerts on synthetic outpatients

${thousands(careful.all.orders)} outpatients with back and leg pain, drawn from \`scripts/outpatients/population.yaml\` (seed ${seed}): age, sex, conditions, drugs, allergies, weight and creatinine as far as a record has them, and one analgesic order each. "Careful": the prescriber sees many of the plain reasons against a drug, so often as the table says, and chooses another. "Blind": the same patients, and orders that look at nothing. Most shares are recalled or elicited (the table marks each row), so these numbers tell how talkative the check is, not how safe practice is.

${barLine("stop", careful.all)}
${barLine("check", careful.all)}

| prescriber | orders | stop per 100 | check per 100 | note per 100 | no alert | notes at most | refused |
| --- | --- | --- | --- | --- | --- | --- | --- |
${row("careful", careful.all)}
${row("blind", blind.all)}

By what was ordered, careful prescriber:

| ordered | orders | stop per 100 | check per 100 | note per 100 | no alert | notes at most | refused |
| --- | --- | --- | --- | --- | --- | --- | --- |
${Object.entries(careful.groups)
  .sort(([, a], [, b]) => b.orders - a.orders)
  .map(([name, burden]) => row(name, burden))
  .join("\n")}

Stops and checks by kind, careful prescriber: ${kinds(careful.all)}.
`;
}

function barLine(strength: keyof typeof BARS, burden: Burden): string {
  const reached = (100 * burden.alerts[strength]) / burden.orders;
  const verdict = reached <= BARS[strength] ? "met" : "**not met**";
  return `- At most ${BARS[strength]} ${strength} alerts per 100 patients: ${verdict}, ${reached.toFixed(1)}.`;
}

function row(name: string, { orders, alerts, silent, quiet, refused }: Burden): string {
  const per = (count: number) => ((100 * count) / orders).toFixed(1);
  const cells = [thousands(orders), per(alerts.stop), per(alerts.check), per(alerts.note)];
  return `| ${name} | ${cells.join(" | ")} | ${percent(silent / orders)} % | ${percent(quiet / orders)} % | ${refused} |`;
}

function kinds({ kinds: counted }: Burden): string {
  const sorted = Object.entries(counted).sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? "none" : sorted.map(([kind, count]) => `${kind} ${count}`).join(", ");
}
