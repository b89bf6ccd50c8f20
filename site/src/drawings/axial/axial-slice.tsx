import type { Level } from "@foramen/engine";
import { outline, rounded, short, straight } from "../canvas/path.ts";
import { mirrored, type Point } from "../canvas/point.ts";
import { strengthFigure } from "../canvas/strength.ts";
import {
  CANAL_ZONES,
  DRAWN_SIDES,
  type Lit,
  levelStep,
  litAt,
  neighbours,
  rootStep,
  rootStrength,
  type Side,
  ZONE_WORDS,
  zoneStep,
} from "../spine/lit.ts";
import { heightOfLines, LitLines } from "../spine/lit-lines.tsx";
import * as axialAround from "./axial-around.ts";
import * as axialBones from "./axial-bones.ts";
import * as axialDisc from "./axial-disc.ts";
import { axialInWords, type Orientation } from "./axial-in-words.ts";
import * as axialMeasures from "./axial-measures.ts";
import * as axialNerves from "./axial-nerves.ts";
import * as axialZones from "./axial-zones.ts";

export const AXIAL_VIEW = { width: 360, height: 402, scale: 3.1, middle: 180, zero: 172 } as const;

interface Props {
  level: Level;
  lit?: Lit;
  /** `scan`: the person's right is on the left of the picture, as on CT and MRI. `behind`: left is on the left. */
  orientation?: Orientation;
}

/** A slice across a disc with the four zones on both sides, the root that leaves here and the one that passes by. */
export function AxialSlice({ level, lit = {}, orientation = "scan" }: Props) {
  const { width, height, scale, middle, zero } = AXIAL_VIEW;
  const flip = orientation === "behind" ? -1 : 1;
  const place = ([x, y]: Point): Point => [middle + flip * x * scale, zero + y * scale];
  const ring = (points: readonly Point[]) => outline(points.map(place));
  const both = (points: readonly Point[]) => [points, points.map((point) => mirrored(point, 0))];
  const { vessels } = axialMeasures.slice(level);
  const [leaving, passing] = neighbours(level);
  const cord = axialNerves.cordIn(level);
  const onSide = (point: Point, side: Side): Point => (side === "left" ? point : mirrored(point, 0));
  const here = litAt(lit, level);
  const roots = DRAWN_SIDES.flatMap((side) => [
    {
      root: leaving,
      side,
      at: onSide(axialNerves.exiting(level), side),
      word: "leaves here",
      size: [3.3, 2.5] as const,
    },
    {
      root: passing,
      side,
      at: onSide(axialNerves.traversing(level), side),
      word: "passes by",
      size: [2, 1.6] as const,
    },
  ]).map((one) => ({ ...one, step: rootStep(lit, one.root, one.side) }));
  const ends = orientation === "scan" ? ["Right", "Left"] : ["Left", "Right"];
  return (
    <svg
      class="drawing axial-drawing"
      viewBox={`0 0 ${width} ${height + heightOfLines(here)}`}
      role="img"
      aria-label={axialInWords(level, lit, orientation)}
    >
      {both(axialAround.BACK_MUSCLE).map((points) => (
        <path key={points[0]![0]} class="ax-muscle" d={ring(points)} />
      ))}
      {both(axialAround.psoas(level)).map((points) => (
        <path key={points[0]![0]} class="ax-muscle" d={ring(points)} />
      ))}
      {vessels && (
        <g class="ax-vessel">
          {axialAround.vessels(level).map(({ name, at, half }) => {
            const [x, y] = place(at);
            return (
              <g key={name}>
                <ellipse cx={short(x)} cy={short(y)} rx={short(half[0] * scale)} ry={short(half[1] * scale)} />
                <text class="quiet-text" x={short(x)} y={short(y + 4)} text-anchor="middle">
                  {name}
                </text>
              </g>
            );
          })}
        </g>
      )}
      <path class="ax-fat" d={ring(axialDisc.whole(axialAround.FAT_HALF))} />
      <path class={`sp-disc fill-${levelStep(lit, level)}`} d={ring(axialDisc.whole(axialDisc.discHalf(level)))} />
      <path class="ax-nucleus" d={ring(axialDisc.nucleus(level))} />
      {CANAL_ZONES.flatMap((zone) =>
        DRAWN_SIDES.filter((side) => zone !== "central" || side === "left").map((side) => (
          <path
            key={`${zone} ${side}`}
            class={`ax-zone fill-${zoneStep(lit, level, zone, side)}`}
            d={rounded(axialZones.zoneRing(level, zone, side).map(place), 2)}
          />
        )),
      )}
      {both(axialBones.FLAVUM).map((points) => (
        <path key={points[0]![0]} class="ax-flavum" d={ring(points)} />
      ))}
      <path class="sp-bone" d={ring(axialDisc.whole(axialBones.ARCH_HALF))} />
      {both(axialBones.facetBack(level)).map((points) => (
        <path key={points[0]![0]} class="sp-bone" d={ring(points)} />
      ))}
      {both(axialBones.facetFront(level)).map((points) => (
        <path key={points[0]![0]} class="sp-bone-shaded" d={ring(points)} />
      ))}
      <path class="sp-sac" d={ring(axialDisc.whole(axialNerves.sacHalf(level)))} />
      {cord && (
        <circle
          class="sp-cord"
          cx={short(place(cord.at)[0])}
          cy={short(place(cord.at)[1])}
          r={short(cord.half * scale)}
        />
      )}
      {both(axialNerves.rootlets(level))
        .flat()
        .map((point) => (
          <circle
            key={point.join()}
            class="ax-rootlet"
            cx={short(place(point)[0])}
            cy={short(place(point)[1])}
            r="2.6"
          />
        ))}
      {zoneStep(lit, level, "central", "left") > 0 && (
        <path
          class={`zone-lit fill-${zoneStep(lit, level, "central", "left")}`}
          d={rounded(axialZones.zoneRing(level, "central", "left").map(place), 2)}
        />
      )}
      {roots.map(({ root, side, at, size, step, word }) => {
        const [x, y] = place(at);
        const out = x > middle ? 1 : -1;
        const lower = word === "passes by";
        const strength = rootStrength(lit, root, side);
        const text: Point = [middle + out * 174, lower ? 278 : 84];
        const knee: Point = [middle + out * (lower ? 112 : 104), text[1] - 4];
        return (
          <g key={`${root} ${side}`}>
            <path class={`sp-leader step-${step}`} d={straight([[x, y], knee, [text[0] - out * 2, knee[1]]])} />
            <ellipse
              class={`ax-root step-${step} fill-${step}`}
              cx={short(x)}
              cy={short(y)}
              rx={short(size[0] * scale)}
              ry={short(size[1] * scale)}
            />
            <text
              class={step > 0 ? "strong-text" : ""}
              x={text[0]}
              y={text[1] - 8}
              text-anchor={out > 0 ? "end" : "start"}
            >
              {`${root}${step > 0 && strength ? ` ${strengthFigure(strength)}`.trimEnd() : ""}`}
            </text>
            <text x={text[0]} y={text[1] + 9} text-anchor={out > 0 ? "end" : "start"}>
              {word}
            </text>
          </g>
        );
      })}
      {CANAL_ZONES.flatMap((zone, index) =>
        DRAWN_SIDES.filter((side) => zone !== "central" || side === "left").map((side) => {
          const [x, y] = place(onSide(axialZones.zoneNumber(level, zone), side));
          return (
            <g key={`${zone} ${side}`} class="ax-number">
              <circle cx={short(x)} cy={short(y)} r="7" />
              <text x={short(x)} y={short(y + 4)} text-anchor="middle">
                {index + 1}
              </text>
            </g>
          );
        }),
      )}
      <text class="quiet-text" x={middle} y="12" text-anchor="middle">
        Front
      </text>
      <text class="quiet-text" x={middle} y={height - 66} text-anchor="middle">
        Back
      </text>
      <text class="strong-text" x="6" y="16">
        {ends[0]}
      </text>
      <text class="strong-text" x={width - 6} y="16" text-anchor="end">
        {ends[1]}
      </text>
      <text class="quiet-text" x={middle} y={height - 46} text-anchor="middle">
        {orientation === "scan" ? "seen from the feet, as on a scan" : "seen from the head: left is left"}
      </text>
      {CANAL_ZONES.map((zone, index) => (
        <text key={zone} class="quiet-text" x={index % 2 === 0 ? 40 : 205} y={height - 22 + (index > 1 ? 16 : 0)}>
          {`${index + 1} ${ZONE_WORDS[zone]}`}
        </text>
      ))}
      <LitLines lit={here} top={height} />
    </svg>
  );
}
