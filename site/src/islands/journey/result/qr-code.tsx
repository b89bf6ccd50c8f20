import { generate } from "lean-qr";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };

/** Quiet border that scanners need, in modules. */
const BORDER = 4;
/** A longer text makes a code too fine for the camera of a phone. */
export const MOST_BYTES = 1200;

/** A text as a code to scan; what it holds stands beside it. */
export function QrCode({ text }: { text: string }) {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return <p class="notice">{words.qrLong}</p>;
  const { size, get } = generate(text);
  const whole = size + 2 * BORDER;
  const dark = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const)
    .filter(([x, y]) => get(x, y))
    .map(([x, y]) => `M${x + BORDER} ${y + BORDER}h1v1h-1z`);
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={words.qrLabel} shape-rendering="crispEdges">
        <rect class="qr-ground" width={whole} height={whole} />
        <path class="qr-modules" d={dark.join("")} />
      </svg>
      <figcaption>{words.qrNote}</figcaption>
    </figure>
  );
}
