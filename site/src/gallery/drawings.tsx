import { LEVELS, NERVE_ROOTS } from "@foramen/engine";
import { drawnAnatomy } from "../build/drawn-anatomy.ts";
import { AxialSlice } from "../drawings/axial/axial-slice.tsx";
import { DRAWN_AREAS } from "../drawings/body/figures.ts";
import { BRUSHES, type Marks, setMark } from "../drawings/body/marks.ts";
import { BodyChart } from "../drawings/body-chart/body-chart.tsx";
import { Dermatomes } from "../drawings/dermatomes/dermatomes.tsx";
import { ExerciseFigure } from "../drawings/exercise/exercise-figure.tsx";
import { EXERCISES, SHOWN } from "../drawings/exercise/exercises.ts";
import { IconArray } from "../drawings/icon-array/icon-array.tsx";
import { CANAL_ZONES, DRAWN_SIDES, type Lit, levelWords } from "../drawings/spine/lit.ts";
import { SpineBehind } from "../drawings/spine/spine-behind.tsx";
import { SpineSide } from "../drawings/spine/spine-side.tsx";
import { Trend } from "../drawings/trend/trend.tsx";
import type { Measured } from "../drawings/trend/trend-in-words.ts";
import { Unavailable } from "../drawings/unavailable/unavailable.tsx";
import type { GalleryGroup } from "./example.ts";

const { areas, dermatomes } = drawnAnatomy();
const nothing = () => {};

/** Made up for the gallery: no figure here says anything about patients. */
const BY_CHANCE: Lit = {
  roots: [
    { root: "L2", side: "left", strength: { chance: 0.71 } },
    { root: "L1", side: "left", strength: { chance: 0.34 } },
    { root: "L3", side: "left", strength: { chance: 0.12 } },
  ],
  levels: [{ level: "L1-L2", strength: { chance: 0.6 } }],
};
const BY_SEVERITY: Lit = {
  zones: [
    { level: "L1-L2", zone: "lateral_recess", side: "left", strength: { severity: "severe" } },
    { level: "L3-L4", zone: "central", side: "left", strength: { severity: "mild" } },
    { level: "L4-L5", zone: "foraminal", side: "right", strength: { severity: "moderate" } },
  ],
};
const EVERYTHING: Lit = {
  roots: DRAWN_SIDES.flatMap((side) => NERVE_ROOTS.map((root) => ({ root, side, strength: { chance: 0.999 } }))),
  levels: LEVELS.map((level) => ({ level, strength: { severity: "mild" } as const })),
};
const allZones = (level: (typeof LEVELS)[number]): Lit => ({
  zones: CANAL_ZONES.flatMap((zone, step) =>
    DRAWN_SIDES.map((side) => ({ level, zone, side, strength: { chance: [0.1, 0.3, 0.5, 0.8][step]! } })),
  ),
});

const SOME: Marks = (
  [
    ["inguinal_groin", "left", "pain"],
    ["thigh_upper_anterior", "left", "pain"],
    ["thigh_upper_anterior", "left", "numbness"],
    ["thigh_lateral", "left", "tingling"],
    ["low_back", "midline", "pain"],
  ] as const
).reduce<Marks>((marks, [area, side, brush]) => setMark(marks, { area, side, brush }, true), []);
const ALL: Marks = DRAWN_AREAS.flatMap(({ area, side }) =>
  BRUSHES.map((brush) => ({ area, side, brush })),
).reduce<Marks>((marks, mark) => setMark(marks, mark, true), []);

/** Band and threshold as the engine would give them for a start at this level. */
const pain = (
  values: readonly number[],
  start: number | null,
  said: string,
  change: Partial<Measured> = {},
): Measured => ({
  name: "Leg pain, 0 (none) to 10",
  scale: [0, 10],
  points: values.map((value, week) => ({ day: week * 7, value })),
  band: start === null ? null : [start - 3, Math.min(10, start + 3)],
  threshold: start === null ? null : start - 2,
  better: "lower",
  said,
  ...change,
});
const people = { happens: "are better", otherwise: "are not", among: "made-up people after 6 weeks" };

export const DRAWINGS: readonly GalleryGroup[] = [
  {
    id: "spine",
    title: "Lumbar spine",
    examples: [
      { title: "From the side", note: "at rest", drawn: <SpineSide /> },
      { title: "From behind", note: "at rest", drawn: <SpineBehind /> },
      { title: "From the side", note: "lit by chance", drawn: <SpineSide lit={BY_CHANCE} /> },
      { title: "From behind", note: "lit by chance", drawn: <SpineBehind lit={BY_CHANCE} /> },
      { title: "From the side", note: "zones lit by severity", drawn: <SpineSide lit={BY_SEVERITY} /> },
      { title: "From behind", note: "zones lit by severity", drawn: <SpineBehind lit={BY_SEVERITY} /> },
      {
        title: "From the right",
        note: "mirrored; the roots of the right",
        drawn: <SpineSide side="right" lit={EVERYTHING} />,
      },
      { title: "From behind", note: "everything lit, longest labels", drawn: <SpineBehind lit={EVERYTHING} /> },
    ],
  },
  {
    id: "axial",
    title: "Slice across a disc",
    examples: [
      ...LEVELS.map((level) => ({
        title: levelWords(level),
        note: "at rest, as on a scan",
        drawn: <AxialSlice level={level} />,
      })),
      {
        title: levelWords("L1-L2"),
        note: "lit by chance and severity",
        drawn: <AxialSlice level="L1-L2" lit={{ ...BY_CHANCE, ...BY_SEVERITY }} />,
      },
      {
        title: levelWords("L4-L5"),
        note: "the four zones, each in another strength",
        drawn: <AxialSlice level="L4-L5" lit={allZones("L4-L5")} />,
      },
      {
        title: levelWords("L1-L2"),
        note: "seen from the head: left is left",
        drawn: <AxialSlice level="L1-L2" lit={BY_SEVERITY} orientation="behind" />,
      },
    ],
  },
  {
    id: "chart",
    title: "Body chart, other states",
    examples: [
      { title: "Empty", drawn: <BodyChart id="chart" areas={areas} marks={[]} change={nothing} /> },
      {
        title: "Everything marked",
        note: "all three brushes; the longest sentence",
        drawn: <BodyChart id="chart" areas={areas} marks={ALL} change={nothing} />,
      },
      {
        title: "With the list open",
        drawn: <BodyChart id="chart" areas={areas} marks={SOME} change={nothing} listOpen />,
      },
      {
        title: "Error",
        drawn: (
          <Unavailable what="The body chart" instead="Write down where it hurts, and take it to your appointment." />
        ),
      },
    ],
  },
  {
    id: "dermatomes",
    title: "Skin of the roots",
    examples: [
      { title: "None lit", drawn: <Dermatomes id="skin" areas={areas} skin={dermatomes} lit={[]} /> },
      ...NERVE_ROOTS.map((root) => ({
        title: root,
        note: "left",
        drawn: (
          <Dermatomes
            id="skin"
            areas={areas}
            skin={dermatomes}
            lit={[{ root, side: "left", strength: { chance: 0.5 } }]}
          />
        ),
      })),
      {
        title: "L1, L2, L3",
        note: "left, by chance",
        drawn: (
          <Dermatomes
            id="skin"
            areas={areas}
            skin={dermatomes}
            lit={[
              { root: "L1", side: "left", strength: { chance: 0.34 } },
              { root: "L2", side: "left", strength: { chance: 0.71 } },
              { root: "L3", side: "left", strength: { chance: 0.12 } },
            ]}
          />
        ),
      },
    ],
  },
  {
    id: "icons",
    title: "A hundred people",
    examples: [
      { title: "A figure", drawn: <IconArray count={37} {...people} /> },
      { title: "A range", drawn: <IconArray count={30} range={[20, 45]} {...people} /> },
      { title: "None", drawn: <IconArray count={0} {...people} /> },
      {
        title: "Long text",
        drawn: (
          <IconArray
            count={100}
            happens="can walk further than before, although for some of them it takes more than one attempt and a good deal of patience"
            otherwise="cannot"
            among="made-up people who were asked about their walking one year after they first came with pain in the groin and the front of the thigh"
          />
        ),
      },
    ],
  },
  {
    id: "trend",
    title: "Trend",
    examples: [
      {
        title: "Better by a change that matters",
        drawn: <Trend {...pain([7, 8, 7, 5, 3, 2, 3], 7.3, "Better, by a change that matters.")} />,
      },
      { title: "Within what measuring may do", drawn: <Trend {...pain([6, 7, 5, 6, 5, 7], 6, "No clear change.")} /> },
      { title: "Worse", drawn: <Trend {...pain([3, 4, 3, 7, 8, 7], 3.3, "Worse than chance can explain.")} /> },
      {
        title: "Higher is better",
        drawn: (
          <Trend
            {...pain([10, 12, 10, 20, 35, 30], null, "Better.", {
              name: "Minutes of walking",
              scale: [0, 60],
              band: [6, 18],
              threshold: 16,
              better: "higher",
            })}
          />
        ),
      },
      { title: "One value", drawn: <Trend {...pain([6], null, "Too early to tell.")} /> },
      { title: "Empty", drawn: <Trend {...pain([], null, "Too early to tell.")} /> },
    ],
  },
  {
    id: "exercise",
    title: "Exercises",
    examples: EXERCISES.map((exercise) => ({
      title: SHOWN[exercise].name,
      note: [SHOWN[exercise].startWords, SHOWN[exercise].endWords].filter(Boolean).join(" \u2192 "),
      drawn: <ExerciseFigure exercise={exercise} />,
    })),
  },
];
