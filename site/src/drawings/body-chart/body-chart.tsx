// biome-ignore-all lint/a11y/useSemanticElements: the drawing cannot be a fieldset
import type { BodyArea } from "@foramen/engine";
import { useRef, useState } from "preact/hooks";
import { areaAt, areasUnder, type DrawnArea } from "../body/figures.ts";
import { type Brush, hasMark, type Marks, marksInWords, setMark, toggleMark } from "../body/marks.ts";
import type { Point } from "../canvas/point.ts";
import { AreaList } from "./area-list.tsx";
import { ALL_BRUSHES, BRUSH_WORDS, BrushPatterns, brushId } from "./brush-patterns.tsx";
import { ChartAreas, spot } from "./chart-areas.tsx";
import { type Arrow, FIRST_AREA, nextArea } from "./nearest-area.ts";
import { SHOWN, type Shown } from "./shown-part.ts";

interface Props {
  /** Names this chart on its page; the same on the server and in the browser, so that its outlines can be reused. */
  id: string;
  /** The controlled list of knowledge/anatomy/body-areas.yaml. */
  areas: Readonly<Record<string, BodyArea>>;
  marks: Marks;
  /** Called with how the marks change, so that a stroke over many areas loses none. */
  change: (by: (marks: Marks) => Marks) => void;
  /** Open the list at first; it always can be opened. */
  listOpen?: boolean;
}

interface Stroke {
  readonly on: boolean;
  readonly last: Point;
}

/** Where it hurts, is numb or tingles: by tapping, drawing, keyboard or list, all with the same result. */
export function BodyChart({ id, areas, marks, change, listOpen = false }: Props) {
  const [brush, setBrush] = useState<Brush>("pain");
  const [current, setCurrent] = useState<DrawnArea>(FIRST_AREA);
  const [drawing, setDrawing] = useState(false);
  const [shown, setShown] = useState<Shown>("whole");
  const stroke = useRef<Stroke | null>(null);
  const svg = useRef<SVGSVGElement>(null);

  const paint = (under: readonly DrawnArea[], on: boolean) =>
    change((before) => under.reduce((so, { area, side }) => setMark(so, { area, side, brush }, on), before));
  const pointOf = (event: PointerEvent): Point => {
    const box = svg.current!.getBoundingClientRect();
    return [
      SHOWN[shown].x + ((event.clientX - box.left) / box.width) * SHOWN[shown].width,
      ((event.clientY - box.top) / box.height) * SHOWN[shown].height,
    ];
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = pointOf(event);
    const area = areaAt(at);
    if (area === null) return;
    const on = !hasMark(marks, { ...area, brush });
    stroke.current = { on, last: at };
    setCurrent(area);
    // A finger that scrolls must not mark: without the drawing mode its mark is made when it is lifted.
    if (event.pointerType === "mouse" || drawing) paint([area], on);
  };
  const move = (event: PointerEvent) => {
    if (stroke.current === null || !(event.pointerType === "mouse" || drawing)) return;
    const to = pointOf(event);
    paint(areasUnder(stroke.current.last, to), stroke.current.on);
    stroke.current = { ...stroke.current, last: to };
  };
  const up = (event: PointerEvent) => {
    const begun = stroke.current;
    stroke.current = null;
    const area = begun && areaAt(begun.last);
    if (area && !(event.pointerType === "mouse" || drawing)) paint([area], begun.on);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === " " || event.key === "Enter") {
      change((before) => toggleMark(before, { area: current.area, side: current.side, brush }));
    } else if (event.key.startsWith("Arrow")) {
      const next = nextArea(current, event.key as Arrow);
      setCurrent(next);
      if (shown !== "whole") setShown(next.view === "front" ? "front" : "back");
      svg.current?.querySelector<SVGElement>(`[data-spot="${spot(next)}"]`)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="body-chart">
      <fieldset class="brushes">
        <legend>What do you feel there?</legend>
        {ALL_BRUSHES.map((one) => (
          <label key={one} class={`brush-choice${one === brush ? " chosen" : ""}`}>
            <input
              type="radio"
              name={`${id}-brush`}
              value={one}
              checked={one === brush}
              onChange={() => setBrush(one)}
            />
            <svg class="brush-sample" viewBox="0 0 28 20" aria-hidden="true">
              <rect width="28" height="20" rx="4" fill={`url(#${brushId(id, one)})`} />
            </svg>
            {BRUSH_WORDS[one]}
          </label>
        ))}
      </fieldset>
      <div class="chart-tools">
        {(Object.keys(SHOWN) as Shown[]).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === shown}
            aria-label={one === "whole" ? SHOWN[one].label : `${SHOWN[one].label}, larger`}
            onClick={() => setShown(one)}
          >
            {SHOWN[one].label}
          </button>
        ))}
        <button type="button" aria-pressed={drawing} onClick={() => setDrawing(!drawing)}>
          Draw with a finger
        </button>
        <button type="button" class="quiet" disabled={marks.length === 0} onClick={() => change(() => [])}>
          Clear all
        </button>
      </div>
      <svg
        ref={svg}
        class={`drawing body-drawing chart-figure${drawing ? " chart-draws" : ""}`}
        viewBox={`${SHOWN[shown].x} 0 ${SHOWN[shown].width} ${SHOWN[shown].height}`}
        role="group"
        aria-label="Body from the front, from behind and the soles: arrow keys go from area to area, space marks one"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerLeave={up}
        onPointerCancel={() => {
          stroke.current = null;
        }}
        onKeyDown={key}
      >
        <BrushPatterns id={id} />
        <ChartAreas id={id} areas={areas} marks={marks} brush={brush} current={current} enter={setCurrent} />
        <use class="area-focus" href={`#${id}-${spot(current)}`} />
      </svg>
      {/* Below the figure: it grows while somebody draws, and must not push the figure away from the finger. */}
      <p class="chart-sentence" role="status">
        {marksInWords(areas, marks)}
      </p>
      <AreaList areas={areas} marks={marks} brush={brush} change={change} open={listOpen} />
    </div>
  );
}
