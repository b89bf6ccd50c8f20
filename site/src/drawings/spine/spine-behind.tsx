import { LEVELS, NERVE_ROOTS } from "@foramen/engine";
import { short } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { strengthFigure } from "../canvas/strength.ts";
import * as behindBones from "./behind-bones.ts";
import * as behindCanal from "./behind-canal.ts";
import * as behindRoots from "./behind-roots.ts";
import * as behindSacrum from "./behind-sacrum.ts";
import { CANAL_ZONES, DRAWN_SIDES, type Lit, levelStep, rootStep, rootStrength, zoneStep } from "./lit.ts";
import { heightOfLines, LitLines } from "./lit-lines.tsx";
import { behindInWords } from "./spine-in-words.ts";
import { VERTEBRAE } from "./vertebrae.ts";

export const BEHIND_VIEW = { width: 330, height: 470, scale: 1.75, middle: 165, top: 10 } as const;

const LUMBAR = VERTEBRAE.filter(({ name }) => !name.startsWith("S"));

/** The lumbar spine from behind, T12 to S2, its arches opened so that sac and roots can be seen. */
export function SpineBehind({ lit = {} }: { lit?: Lit }) {
  const { width, height, scale, middle, top } = BEHIND_VIEW;
  const place = ([x, y]: Point): Point => [x * scale + middle, y * scale + top];
  const roots = DRAWN_SIDES.flatMap((side) =>
    NERVE_ROOTS.map((root) => ({ ...behindRoots.behindRoot(root, side), step: rootStep(lit, root, side) })),
  );
  return (
    <svg
      class="drawing spine-drawing"
      viewBox={`0 0 ${width} ${height + heightOfLines(lit)}`}
      role="img"
      aria-label={behindInWords(lit)}
    >
      <g transform={`translate(${middle} ${top}) scale(${scale})`}>
        {DRAWN_SIDES.map((side) => (
          <path key={side} class="sp-bone-shaded" d={behindSacrum.rib(side)} />
        ))}
        <path class="sp-bone" d={behindSacrum.sacrum()} />
        {DRAWN_SIDES.flatMap((side) =>
          behindSacrum
            .sacralForamina(side)
            .map(([x, y]) => <ellipse key={`${x}`} class="sp-hole" cx={short(x)} cy={short(y)} rx="3.4" ry="2.8" />),
        )}
        {LEVELS.map((level) => (
          <path key={level} class={`sp-disc fill-${levelStep(lit, level)}`} d={behindBones.disc(level)} />
        ))}
        {LUMBAR.map((one) => (
          <path key={one.name} class="sp-bone" d={behindBones.body(one)} />
        ))}
        {roots.map(({ root, side, outside, ganglion, step }) => (
          <g key={`${root} ${side}`} class={`sp-root step-${step}`}>
            <path d={outside} class="sp-root-edge" />
            <path d={outside} class={`line-${step}`} />
            <ellipse class={`fill-${step}`} cx={short(ganglion[0])} cy={short(ganglion[1])} rx="3" ry="2.4" />
          </g>
        ))}
        {LUMBAR.flatMap((one) =>
          DRAWN_SIDES.map((side) => {
            const path = behindBones.transverseProcess(one, side);
            return path && <path key={`${one.name} ${side}`} class="sp-process" d={path} />;
          }),
        )}
        {LUMBAR.flatMap((one) =>
          DRAWN_SIDES.map((side) => {
            const { at, across, down } = behindBones.pedicle(one, side);
            return (
              <ellipse
                key={`${one.name} ${side}`}
                class="sp-pedicle"
                cx={short(at[0])}
                cy={short(at[1])}
                rx={short(across)}
                ry={short(down)}
              />
            );
          }),
        )}
        <path class="sp-sac" d={behindCanal.sac()} />
        {LEVELS.flatMap((level) =>
          CANAL_ZONES.flatMap((zone) =>
            DRAWN_SIDES.filter((side) => zone !== "central" || side === "left").map((side) => {
              const { x, y, width: across, height: down } = behindCanal.zoneBox(level, zone, side);
              const step = zoneStep(lit, level, zone, side);
              return step === 0 ? null : (
                <rect
                  key={`${level} ${zone} ${side}`}
                  class={`zone-lit fill-${step}`}
                  x={short(x)}
                  y={short(y)}
                  width={short(across)}
                  height={short(down)}
                  rx="2"
                />
              );
            }),
          ),
        )}
        {behindRoots.sacralStrands().map((path) => (
          <path key={path} class="sp-strand" d={path} />
        ))}
        {roots.map(({ root, side, inside, step }) => (
          <path key={`${root} ${side}`} class={`sp-strand step-${step} line-${step}`} d={inside} />
        ))}
        <path class="sp-cord" d={behindCanal.cord()} />
        {LUMBAR.map((one) => (
          <path key={one.name} class="sp-arch-line" d={behindBones.archLine(one)} />
        ))}
      </g>
      {VERTEBRAE.map((one) => (
        <text
          key={one.name}
          class="sp-name"
          x={middle}
          y={short(behindBones.heightOf(one, one.height * 0.62) * scale + top + 4)}
          text-anchor="middle"
        >
          {one.name}
        </text>
      ))}
      {roots.map(({ root, side, end, step }) => {
        const [x, y] = place(end);
        const strength = rootStrength(lit, root, side);
        return (
          <g key={`${root} ${side}`}>
            <text
              class={step > 0 ? "strong-text" : "quiet-text"}
              x={short(x + behindBones.outwards(side) * 6)}
              y={short(y + 5)}
              text-anchor={side === "left" ? "end" : "start"}
            >
              {`${root}${step > 0 && strength ? ` ${strengthFigure(strength)}`.trimEnd() : ""}`}
            </text>
          </g>
        );
      })}
      <text class="quiet-text" x="6" y="16">
        Left
      </text>
      <text class="quiet-text" x={width - 6} y="16" text-anchor="end">
        Right
      </text>
      <LitLines lit={lit} top={height} />
    </svg>
  );
}
