import type { BodyArea } from "@foramen/engine";
import { marksInWords } from "../drawings/body/marks.ts";
import type { Journey } from "./journey.ts";

/** The marks of the chart in a sentence. */
export function chartSaid({ chart }: Journey, areas: Readonly<Record<string, BodyArea>>): string {
  return marksInWords(areas, chart.marks);
}
