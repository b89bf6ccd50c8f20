import { SETTINGS } from "../../engine/src/vocabulary/case.ts";
import type { DecoyResults } from "./decoy-results.ts";
import { addDecoys, type DecoyTally, NO_DECOYS } from "./decoys.ts";
import { part, thousands, withInterval } from "./written.ts";

const SETTING_WORDS = {
  primary_care: "primary care",
  emergency_department: "emergency department",
  spine_clinic: "spine clinic",
} as const;

/** The section of docs/validation.md on findings of a scan that are there by the way. */
export function decoysSection({ tallies, knowledge, tables, seed }: DecoyResults): string {
  const whole = SETTINGS.map((setting) => tallies[setting]).reduce(addDecoys, NO_DECOYS);
  const rows = [
    ...SETTINGS.map((setting) => [SETTING_WORDS[setting], tallies[setting]] as const),
    ["all", whole] as const,
  ];
  const judged = (verdict: keyof DecoyTally["decoy"], counts: DecoyTally["decoy"]) =>
    part(counts[verdict], sum(counts));
  return `
## A finding of the scan that is there by the way

${thousands(whole.patients)} synthetic patients whose main cause a scan shows at a level (knowledge ${knowledge}, tables ${tables}, seed ${seed}; \`npm run validate -- --only decoys\`). The report names one finding of that cause and one decoy at another level, or on the other side of the same. Decoys are drawn by how often people of that age have them without pain, from bulges to compressed roots, wear left out; of every second patient among severe findings alone (severe, extrusion, compression). The engine is told history and examination as somebody would ask them, eight to twenty findings, and no other scan. It judges as in \`foramen report --case\`. What is drawn comes from the model itself: this shows that the judgement follows from it, not that the model is right.

| setting | patients | decoy "does not explain" | severe decoy "does not explain" | true finding "explains" or "partly" | true finding "explains" |
| --- | --- | --- | --- | --- | --- |
${rows.map(([name, tally]) => `| ${name} | ${thousands(tally.patients)} | ${cells(tally)} |`).join("\n")}

Decoys as they come: ${judged("partly", whole.decoy)} "partly", ${judged("explains", whole.decoy)} "explains". Severe decoys: ${judged("partly", whole.hardDecoy)} "partly", ${judged("explains", whole.hardDecoy)} "explains".

Beside it the rule "any severe grade is the cause": it finds ${part(whole.ruleLesion, whole.patients)} of the true findings, lets ${part(sum(whole.decoy) - whole.ruleDecoy, sum(whole.decoy))} of the decoys as they come pass for what they are, and none of the severe ones.

The true finding is judged to fit better than the decoy in ${part(whole.better, whole.patients)}, as well in ${part(whole.equal, whole.patients)}, worse in ${part(whole.worse, whole.patients)}. Decoys on the other side at the same level: ${judged("does-not-explain", whole.sameLevel)} "does not explain". Nothing was judged, since nothing hurts or is missing by what was asked, in ${thousands(whole.lesion["not-judged"])}.

`;
}

function cells({ patients, decoy, hardDecoy, lesion }: DecoyTally): string {
  return [
    withInterval(decoy["does-not-explain"], sum(decoy)),
    withInterval(hardDecoy["does-not-explain"], sum(hardDecoy)),
    withInterval(lesion.explains + lesion.partly, patients),
    withInterval(lesion.explains, patients),
  ].join(" | ");
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
