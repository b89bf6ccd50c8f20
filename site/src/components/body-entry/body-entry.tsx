import { useState } from "preact/hooks";
import { changesOf, marksOf } from "../../case/chart-marks.ts";
import type { Change, EnteredRow, Findings } from "../../case/entered-case.ts";
import { areaWords, type Mark, type Marks, setMark } from "../../drawings/body/marks.ts";
import { BodyChart } from "../../drawings/body-chart/body-chart.tsx";
import type { DrawnSkin } from "../root-map/root-drawing.tsx";

interface Props {
  rows: readonly EnteredRow[];
  findings: Findings;
  areas: DrawnSkin["areas"];
  change: (by: Change) => void;
}

/** The body chart as a way to enter findings: a mark is a finding that is present there, and shows in the list. */
export function BodyEntry({ rows, findings, areas, change }: Props) {
  const [silent, setSilent] = useState<readonly Mark[]>([]);
  const entered = marksOf(rows, findings);
  const marks = silent.reduce<Marks>((so, mark) => setMark(so, mark, true), entered);
  return (
    <>
      <BodyChart
        id="chart"
        areas={areas}
        marks={marks}
        change={(by) => {
          const after = by(marks);
          const { changes, silent: now } = changesOf(marks, after, findings);
          const kept = silent.filter((mark) => after.some((one) => isSame(one, mark)));
          setSilent([...kept, ...now]);
          if (changes.length > 0) change({ type: "all", changes });
        }}
      />
      {silent.length > 0 && (
        <p class="aside">
          Nothing is known that speaks for or against a cause there, so these marks do not count:{" "}
          {silent.map(({ area, side, brush }) => `${brush}, ${areaWords(areas, area, side)}`).join("; ")}.
        </p>
      )}
    </>
  );
}

function isSame(one: Mark, other: Mark): boolean {
  return one.area === other.area && one.side === other.side && one.brush === other.brush;
}
