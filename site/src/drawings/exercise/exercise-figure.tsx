import { at, short, straight } from "../canvas/path.ts";
import { distance, type Point } from "../canvas/point.ts";
import { type Exercise, SHOWN } from "./exercises.ts";
import type { Shown } from "./shown.ts";
import { type Joints, jointsOf, type LimbJoints } from "./skeleton.ts";

const SCALE = 1.28;
const PANEL = 170;
const MIDDLE = 84;
const FLOOR = 26;

/** Start and end of an exercise, side by side, the start faintly behind the end; one panel where nothing moves. */
export function ExerciseFigure({ exercise }: { exercise: Exercise }) {
  const shown = SHOWN[exercise];
  const start = jointsOf(shown.start);
  const end = shown.end && jointsOf(shown.end);
  const postures = end === undefined ? [start] : [start, end];
  const points = postures.flatMap(allJoints);
  const height = Math.round(Math.max(...points.map(([, y]) => y)) * SCALE + 14 + FLOOR + 10);
  const floor = height - FLOOR;
  const xs = points.map(([x]) => x);
  const centre = (Math.min(...xs) + Math.max(...xs)) / 2;
  const left = (panel: number): number => (end === undefined ? 0.5 : panel) * PANEL;
  const place =
    (panel: number) =>
    ([x, y]: Point): Point => [left(panel) + MIDDLE + (x - centre) * SCALE, floor - y * SCALE];
  return (
    <svg
      class="drawing exercise"
      viewBox={`0 0 ${PANEL * 2} ${height}`}
      role="img"
      aria-label={exerciseInWords(exercise)}
    >
      {postures.map((joints, panel) => (
        <g key={panel === 0 ? "start" : "end"}>
          {shown.water !== undefined && (
            <path class="ex-water" d={water(left(panel) + 3, floor - shown.water * SCALE, floor)} />
          )}
          <path
            class="ex-floor"
            d={straight([
              [left(panel) + 3, floor + 1],
              [left(panel) + PANEL - 5, floor + 1],
            ])}
          />
          {panel === 1 && (
            <g class="ex-ghost">
              <Figure joints={start} place={place(panel)} />
            </g>
          )}
          <Figure joints={joints} place={place(panel)} />
          {panel === 1 && (
            <path class="ex-arrow" d={arrow(place(1)(moving(shown, start)), place(1)(moving(shown, joints)))} />
          )}
          <text class="quiet-text" x={left(panel) + MIDDLE} y={height - 7} text-anchor="middle">
            {end === undefined ? "hold" : panel === 0 ? "1 start" : "2 end"}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The exercise in words, for who cannot see it. */
export function exerciseInWords(exercise: Exercise): string {
  const { name, startWords, endWords } = SHOWN[exercise];
  return endWords === undefined ? `${name}. Hold: ${startWords}.` : `${name}. Start: ${startWords}. End: ${endWords}.`;
}

function Figure({ joints, place }: { joints: Joints; place: (point: Point) => Point }) {
  const { hip, waist, shoulder, head, near, far } = joints;
  const line = (points: readonly Point[]) => straight(points.map(place));
  const limbs = (one: LimbJoints, side: string) => (
    <g class={`ex-${side}`}>
      <path class="ex-thigh" d={line([hip, one.knee])} />
      <path class="ex-shank" d={line([one.knee, one.ankle])} />
      <path class="ex-foot" d={line([one.ankle, one.toe])} />
    </g>
  );
  const arms = (one: LimbJoints, side: string) => (
    <g class={`ex-${side}`}>
      {side === "near" && <path class="ex-halo" d={line([shoulder, one.elbow, one.hand])} />}
      <path class="ex-arm" d={line([shoulder, one.elbow])} />
      <path class="ex-forearm" d={line([one.elbow, one.hand])} />
    </g>
  );
  const [headX, headY] = place(head);
  const back = place(waist);
  return (
    <g>
      {arms(far, "far")}
      {limbs(far, "far")}
      <g class="ex-near">
        <path class="ex-neck" d={line([shoulder, head])} />
        <path
          class="ex-trunk"
          d={`M${at(place(hip))}Q${at(throughMiddle(place(hip), back, place(shoulder)))} ${at(place(shoulder))}`}
        />
        <circle class="ex-head" cx={short(headX)} cy={short(headY)} r="8.6" />
      </g>
      {limbs(near, "near")}
      {arms(near, "near")}
    </g>
  );
}

/** Water from its waves down to the floor, across one panel. */
function water(left: number, surface: number, floor: number): string {
  const waves = Array.from({ length: 9 }, () => "q4.5 -5 9 0t9 0").join("");
  return `M${at([left, surface])}${waves}V${short(floor)}H${short(left)}Z`;
}

/** The handle of a curve from one end to the other that passes through `middle`. */
function throughMiddle(from: Point, middle: Point, to: Point): Point {
  return [2 * middle[0] - (from[0] + to[0]) / 2, 2 * middle[1] - (from[1] + to[1]) / 2];
}

function moving({ moves }: Shown, { hip, waist, shoulder, near, far }: Joints): Point {
  return { hip, waist, shoulder, nearAnkle: near.ankle, nearKnee: near.knee, farHand: far.hand }[moves];
}

/** An arrow from where the joint was to where it is; none where it hardly moves. */
function arrow(from: Point, to: Point): string {
  const length = distance(from, to);
  if (length < 3) return "";
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const barb = (turn: 1 | -1): Point => [to[0] - ux * 6 - uy * 4 * turn, to[1] - uy * 6 + ux * 4 * turn];
  return `M${at(from)}L${at(to)}M${at(barb(1))}L${at(to)}L${at(barb(-1))}`;
}

function allJoints({ hip, waist, shoulder, head, near, far }: Joints): Point[] {
  return [
    hip,
    waist,
    shoulder,
    head,
    ...[near, far].flatMap((one) => [one.elbow, one.hand, one.knee, one.ankle, one.toe]),
  ];
}
