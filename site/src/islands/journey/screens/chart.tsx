import type { BodyArea } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/questions.json" with { type: "json" };
import { BodyChart } from "../../../drawings/body-chart/body-chart.tsx";
import { isChartOpen, type Journey } from "../../../journey/journey.ts";
import { ASKED_OF_ALL } from "../../../journey/screens.ts";
import { anatomy } from "../anatomy.ts";
import { Questions, Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** Where it hurts, is numb or tingles; how long and how bad. */
export function Chart(props: ScreenProps & { asked: boolean }) {
  const { journey, change, asked } = props;
  const [areas, setAreas] = useState<Readonly<Record<string, BodyArea>> | null>(null);
  useEffect(() => {
    anatomy().then((drawn) => setAreas(drawn.areas));
  }, []);
  const { marks, unsure, none } = journey.chart;
  const empty = marks.length === 0;
  const put = (said: Partial<Journey["chart"]>) =>
    change((before) => ({ ...before, chart: { ...before.chart, ...said } }));
  return (
    <>
      <h1 tabIndex={-1}>{words.chartTitle}</h1>
      <p>{words.chartLead}</p>
      <Why>{words.chartWhy}</Why>
      {areas === null ? (
        <p class="chart-coming" role="status">
          {words.chartComing}
        </p>
      ) : (
        <BodyChart
          id="where"
          areas={areas}
          marks={marks}
          change={(by) =>
            change((before) => ({
              ...before,
              chart: { ...before.chart, marks: by(before.chart.marks), none: false },
            }))
          }
        />
      )}
      {asked && isChartOpen(journey.chart) && (
        <p class="notice" role="alert">
          {words.chartNothing}
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={unsure}
          onChange={(event) => put({ unsure: event.currentTarget.checked, none: false })}
        />
        {empty ? words.chartCannotSay : words.chartUnsure}
      </label>
      {empty && (
        <label class="tick">
          <input
            type="checkbox"
            checked={none}
            onChange={(event) => put({ none: event.currentTarget.checked, unsure: false })}
          />
          {words.chartNone}
        </label>
      )}
      <p class="aside">{empty ? words.chartEmpty : words.chartBlank}</p>
      <section class="ask-group">
        <h2>{words.painTitle}</h2>
        <Why>{words.painWhy}</Why>
        <Questions {...props} findings={ASKED_OF_ALL} />
      </section>
    </>
  );
}
