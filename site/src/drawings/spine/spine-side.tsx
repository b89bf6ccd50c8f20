import { LEVELS } from "@foramen/engine";
import { short, straight } from "../canvas/path.ts";
import type { Point } from "../canvas/point.ts";
import { strengthFigure } from "../canvas/strength.ts";
import { type Lit, levelStep, rootStep, rootStrength, type Side, zoneStep } from "./lit.ts";
import { heightOfLines, LitLines } from "./lit-lines.tsx";
import * as sideBones from "./side-bones.ts";
import * as sideCanal from "./side-canal.ts";
import * as sideRoots from "./side-roots.ts";
import { sideInWords } from "./spine-in-words.ts";
import { VERTEBRAE, within } from "./vertebrae.ts";

export const SIDE_VIEW = { width: 330, height: 470, scale: 1.75, left: 6, top: 10, names: 240 } as const;

const LUMBAR = VERTEBRAE.filter(({ name }) => !name.startsWith("S"));

interface Props {
  lit?: Lit;
  /** From which side it is looked at; the front of the body is on that side of the picture. */
  side?: Side;
}

/** The lumbar spine from the side, T12 to S2, with the roots of that side. */
export function SpineSide({ lit = {}, side = "left" }: Props) {
  const { width, height, scale, left, top, names } = SIDE_VIEW;
  const mirror = side === "right" ? `translate(${width} 0) scale(-1 1) ` : "";
  const place = ([x, y]: Point): Point => {
    const across = x * scale + left;
    return [side === "right" ? width - across : across, y * scale + top];
  };
  const roots = sideRoots.sideRoots().map((one) => ({ ...one, step: rootStep(lit, one.root, side) }));
  return (
    <svg
      class="drawing spine-drawing"
      viewBox={`0 0 ${width} ${height + heightOfLines(lit)}`}
      role="img"
      aria-label={sideInWords(lit, side)}
    >
      <g transform={`${mirror}translate(${left} ${top}) scale(${scale})`}>
        {LUMBAR.map((one) => (
          <path key={one.name} class="sp-bone-shaded" d={sideBones.arch(one)} />
        ))}
        <path class="sp-bone-shaded" d={sideBones.sacralCrest()} />
        <path class="sp-canal" d={sideCanal.canal()} />
        <path class="sp-sac" d={sideCanal.sac()} />
        {LEVELS.map((level) => (
          <path
            key={level}
            class={`zone-lit fill-${zoneStep(lit, level, "central", side)}`}
            d={sideCanal.centralZone(level)}
          />
        ))}
        {sideRoots.sacralStrands().map((path) => (
          <path key={path} class="sp-strand" d={path} />
        ))}
        {roots.map(({ root, inside, step }) => (
          <path key={root} class={`sp-strand step-${step} line-${step}`} d={inside} />
        ))}
        <path class="sp-cord" d={sideCanal.cord()} />
        {roots.map(({ root, outside, step }) => (
          <g key={root} class={`sp-root step-${step}`}>
            <path d={outside} class="sp-root-edge" />
            <path d={outside} class={`line-${step}`} />
          </g>
        ))}
        {LUMBAR.map((one) => (
          <g key={one.name}>
            <path class="sp-pedicle sp-pedicle-side" d={sideBones.pedicle(one)} />
            <path class="sp-arch-line" d={sideBones.arch(one)} />
          </g>
        ))}
        {LEVELS.map((level) => (
          <path key={level} class={`sp-disc fill-${levelStep(lit, level)}`} d={sideBones.disc(level)} />
        ))}
        {VERTEBRAE.map((one) => (
          <path key={one.name} class="sp-bone" d={sideBones.body(one)} />
        ))}
        {LEVELS.map((level) => (
          <path
            key={level}
            class={`zone-lit fill-${Math.max(zoneStep(lit, level, "foraminal", side), zoneStep(lit, level, "lateral_recess", side))}`}
            d={sideBones.foramen(level)}
          />
        ))}
        {roots.map(({ root, beyond, ganglion, step }) => (
          <g key={root} class={`sp-root step-${step}`}>
            <path d={beyond} class="sp-root-edge" />
            <path d={beyond} class={`line-${step}`} />
            <ellipse class={`fill-${step}`} cx={short(ganglion[0])} cy={short(ganglion[1])} rx="2.6" ry="3.1" />
          </g>
        ))}
      </g>
      {VERTEBRAE.map((one) => {
        const [x, y] = place(within(one, -one.depth * 0.7, one.height * 0.5));
        return (
          <text key={one.name} class="sp-name" x={short(x)} y={short(y + 4)} text-anchor="middle">
            {one.name}
          </text>
        );
      })}
      <text
        class="quiet-text"
        x={side === "left" ? 6 : width - 6}
        y="16"
        text-anchor={side === "left" ? "start" : "end"}
      >
        Front
      </text>
      <text
        class="quiet-text"
        x={side === "left" ? width - 6 : 6}
        y="16"
        text-anchor={side === "left" ? "end" : "start"}
      >
        Back
      </text>
      {sideCanal.PARTS.map(({ name, at, left: before }) => {
        const [x, y] = place(at);
        const across = before ? 6 : names;
        const from = side === "right" ? width - across : across;
        const inwards = side === "left" ? 1 : -1;
        return (
          <g key={name} class="sp-part">
            <path
              class="sp-leader"
              d={straight([
                [x, y],
                [from + inwards * (before ? 27 : -4), y],
              ])}
            />
            <text class="quiet-text" x={from} y={short(y + 4)} text-anchor={side === "left" ? "start" : "end"}>
              {name}
            </text>
          </g>
        );
      })}
      {roots.map(({ root, ganglion, step }) => {
        const [x, y] = place(sideRoots.leaderBend(root));
        const across = side === "right" ? width - names : names;
        const strength = rootStrength(lit, root, side);
        return (
          <g key={root}>
            <path
              class={`sp-leader step-${step}`}
              d={straight([place(ganglion), [x, y], [across - (side === "right" ? -4 : 4), y]])}
            />
            <text
              class={step > 0 ? "strong-text" : "quiet-text"}
              x={across}
              y={short(y + 4)}
              text-anchor={side === "right" ? "end" : "start"}
            >
              {`${root} root${step > 0 && strength ? ` ${strengthFigure(strength)}`.trimEnd() : ""}`}
            </text>
          </g>
        );
      })}
      <LitLines lit={lit} top={height} />
    </svg>
  );
}
