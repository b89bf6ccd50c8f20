import type { ComponentChildren } from "preact";
import { smooth } from "../canvas/path.ts";
import { DETAIL } from "./detail.ts";
import { BODY_BOX, type BodyView, outlinePaths, placeOn, restOf, STANDING } from "./figures.ts";

/** The figures as they stand behind the areas: what is no area. */
export function BodyGround({ view }: { view: BodyView }) {
  return (
    <g>
      {restOf(view).map((path) => (
        <path key={path} class="body-rest" d={path} />
      ))}
    </g>
  );
}

/** Outline, details and the words left and right, drawn over the areas. */
export function BodyLines({ view }: { view: BodyView }) {
  const { middle, left } = STANDING[view];
  return (
    <g class="body-lines">
      {(["left", "right"] as const).flatMap((side) =>
        DETAIL[view].map((line) => {
          const path = smooth(line.map(placeOn(view, side)));
          return <path key={path} class="body-detail" d={path} />;
        }),
      )}
      {outlinePaths(view).map((path) => (
        <path key={path} class="body-outline" d={path} />
      ))}
      {view !== "soles" && (
        <>
          <text class="strong-text" x={middle} y="13" text-anchor="middle">
            {view === "front" ? "Front" : "Back"}
          </text>
          <text class="quiet-text" x={middle - 45} y="436" text-anchor="end">
            {left === 1 ? "Right" : "Left"}
          </text>
          <text class="quiet-text" x={middle + 45} y="436">
            {left === 1 ? "Left" : "Right"}
          </text>
        </>
      )}
      {view === "soles" && (
        <text class="quiet-text" x={middle} y={BODY_BOX.height - 2} text-anchor="middle">
          soles
        </text>
      )}
    </g>
  );
}

interface Frame {
  children: ComponentChildren;
  label: string;
  class?: string;
}

/** A still picture of the figures, with its text alternative. */
export function BodyPicture({ children, label, class: more = "" }: Frame) {
  return (
    <svg
      class={`drawing body-drawing ${more}`}
      viewBox={`0 0 ${BODY_BOX.width} ${BODY_BOX.height}`}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}
