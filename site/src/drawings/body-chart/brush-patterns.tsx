import { BRUSHES, type Brush } from "../body/marks.ts";

/** How an area is filled: each brush by colour and by pattern, so that they can lie over each other and be told apart in grey. */
export function BrushPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={brushId(id, "pain")}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="brush-pain" width="6" height="6" opacity="0.35" />
        <rect class="brush-pain" width="3" height="6" />
      </pattern>
      <pattern id={brushId(id, "numbness")} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect class="brush-numbness" width="7" height="7" opacity="0.22" />
        <circle class="brush-numbness" cx="2" cy="2" r="1.7" />
        <circle class="brush-numbness" cx="5.5" cy="5.5" r="1.7" />
      </pattern>
      <pattern id={brushId(id, "tingling")} width="8" height="7" patternUnits="userSpaceOnUse">
        <rect class="brush-tingling" width="8" height="7" opacity="0.2" />
        <path class="brush-tingling-line" d="M0 5 L2 2 L4 5 L6 2 L8 5" />
      </pattern>
    </defs>
  );
}

export function brushId(id: string, brush: Brush): string {
  return `${id}-${brush}`;
}

/** The three brushes and what they look like. */
export const BRUSH_WORDS: Readonly<Record<Brush, string>> = {
  pain: "Pain",
  numbness: "Numbness",
  tingling: "Tingling",
};
export const ALL_BRUSHES = BRUSHES;
