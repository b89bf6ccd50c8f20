import type { ReportFinding } from "@foramen/engine";
import { SpineBehind } from "../../drawings/spine/spine-behind.tsx";
import { litBy } from "../../report/lit-findings.ts";

interface Props {
  /** As they stand, corrections included; what is struck is left out. */
  findings: readonly { readonly of: number; readonly finding: ReportFinding }[];
  /** Numbers of those that are lit; all of them when none is. */
  current: readonly number[];
  conus: string | null;
}

/** A level or a vertebra of what is drawn. */
const LUMBAR = /T12|L[1-5]|S1/;

/** The lumbar spine with what the report describes: level, side and how marked. */
export function ReportSpine({ findings, current, conus }: Props) {
  const shown = findings.filter(({ of }) => current.length === 0 || current.includes(of));
  const placed = shown.some(({ finding: { level, root } }) => root !== null || LUMBAR.test(level));
  const told =
    shown.length > 0 && !placed
      ? "This is the lumbar spine, and nothing is marked: the text names no level of it. It may be about another part of the spine."
      : current.length > 0
        ? "What you point at, from behind."
        : "All that was described, from behind.";
  return (
    <figure class="report-spine" data-lit={current.length > 0 ? "true" : undefined}>
      <SpineBehind lit={litBy(shown.map(({ finding }) => finding))} />
      <figcaption>
        {told} {conus !== null && `The report has the end of the spinal cord at ${conus}. `}
        Places are drawn as in most people, not as in this scan.
      </figcaption>
    </figure>
  );
}
