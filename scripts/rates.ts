/**
 * Prints what the model says where a study gives a total: its value, the published one, the range in which it has to
 * lie, and the source. Ends with code 1 when a value lies outside. `--json` gives the rows alone.
 */
import { loadForScripts } from "./load-for-scripts.ts";
import { type MeasuredRate, measureRate } from "./rates/measure-rate.ts";
import { rateRanges } from "./rates/rate-ranges.ts";

const knowledge = loadForScripts();
const only = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const measured = rateRanges(knowledge)
  .filter(({ id }) => only === undefined || id.includes(only))
  .map((row) => measureRate(row, knowledge));

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function line({ row, value, within }: MeasuredRate): string {
  const published = row.published.length > 0 ? row.published.map(short).join(" to ") : "none";
  return [
    within ? "  " : "!!",
    row.what.padEnd(88),
    short(value).padStart(8),
    published.padStart(14),
    row.range.map(short).join(" to ").padStart(14),
    ` ${row.source} (${row.status})`,
  ].join(" ");
}

if (process.argv.includes("--json")) {
  console.log(
    JSON.stringify(
      measured.map(({ row, value, within }) => ({ ...row, value, within })),
      null,
      2,
    ),
  );
} else {
  console.log(
    `   ${"what".padEnd(88)} ${"model".padStart(8)} ${"published".padStart(14)} ${"allowed".padStart(14)}  source`,
  );
  for (const one of measured) console.log(line(one));
  console.log(`\n${measured.filter(({ within }) => within).length} of ${measured.length} within their range`);
}
if (measured.some(({ row, within }) => !within && row.exception === undefined)) process.exitCode = 1;
