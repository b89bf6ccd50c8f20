import type { BodyArea } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/questions.json" with { type: "json" };
import { BodyChart } from "../../../drawings/body-chart/body-chart.tsx";
import { anatomy } from "../anatomy.ts";
import { Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** Where it hurts, is numb or tingles. */
export function Chart({ journey, change }: ScreenProps) {
  const [areas, setAreas] = useState<Readonly<Record<string, BodyArea>> | null>(null);
  useEffect(() => {
    anatomy().then((drawn) => setAreas(drawn.areas));
  }, []);
  const { marks, unsure } = journey.chart;
  return (
    <>
      <h1 tabIndex={-1}>{words.chartTitle}</h1>
      <p>{words.chartLead}</p>
      <Why>{words.chartWhy}</Why>
      {areas && (
        <BodyChart
          id="where"
          areas={areas}
          marks={marks}
          change={(by) =>
            change((before) => ({ ...before, chart: { ...before.chart, marks: by(before.chart.marks) } }))
          }
        />
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={unsure}
          onChange={(event) => {
            const may = event.currentTarget.checked;
            change((before) => ({ ...before, chart: { ...before.chart, unsure: may } }));
          }}
        />
        {words.chartUnsure}
      </label>
      <p class="aside">{words.chartBlank}</p>
    </>
  );
}
