import type { BodyAreas } from "@foramen/engine";
import { useReducer } from "preact/hooks";
import type { Marks } from "../../drawings/body/marks.ts";
import { BodyChart } from "../../drawings/body-chart/body-chart.tsx";

/** The body chart as it works, with what it gives written beneath. */
export function LiveChart({ areas }: BodyAreas) {
  const [marks, change] = useReducer<Marks, (marks: Marks) => Marks>((before, by) => by(before), []);
  return (
    <>
      <BodyChart id="live" areas={areas} marks={marks} change={change} />
      <p class="aside" data-marks>
        {marks.map(({ area, side, brush }) => `${area} ${side} ${brush}`).join(", ")}
      </p>
    </>
  );
}
