import type { BodyArea } from "@foramen/engine";
import type { AreaSide } from "../body/figures.ts";
import { areaWords, type Brush, hasMark, type Marks, setMark } from "../body/marks.ts";

interface Props {
  areas: Readonly<Record<string, BodyArea>>;
  marks: Marks;
  brush: Brush;
  change: (by: (marks: Marks) => Marks) => void;
  open: boolean;
}

/** The same areas as a list, for who would rather not point: one row each, left and right apart. */
export function AreaList({ areas, marks, brush, change, open }: Props) {
  const box = (area: string, side: AreaSide) => (
    <label class="area-box">
      <input
        type="checkbox"
        checked={hasMark(marks, { area, side, brush })}
        aria-label={`${areaWords(areas, area, side)}, ${brush}`}
        onChange={(event) => {
          const on = event.currentTarget.checked;
          change((before) => setMark(before, { area, side, brush }, on));
        }}
      />
      <span aria-hidden="true">{side === "midline" ? "middle" : side}</span>
    </label>
  );
  return (
    <details class="area-list" open={open}>
      <summary>Choose from a list instead</summary>
      <ul class="plain-list">
        {Object.entries(areas).map(([area, { plain, laterality }]) => (
          <li key={area}>
            <span>{plain}</span>
            {laterality === "midline" ? box(area, "midline") : [box(area, "left"), box(area, "right")]}
          </li>
        ))}
      </ul>
    </details>
  );
}
