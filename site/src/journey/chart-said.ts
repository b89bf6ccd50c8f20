import type { BodyArea } from "@foramen/engine";
import words from "../../../content/en/journey/check.json" with { type: "json" };
import { marksInWords } from "../drawings/body/marks.ts";
import type { Journey } from "./journey.ts";

/** The marks of the chart in a sentence. */
export function chartSaid({ chart }: Pick<Journey, "chart">, areas: Readonly<Record<string, BodyArea>>): string {
  if (chart.marks.length === 0) return chart.none ? words.chartNone : words.chartUnknown;
  return marksInWords(areas, chart.marks);
}
