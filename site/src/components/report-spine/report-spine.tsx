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

/** The lumbar spine with what the report describes: level, side and how marked. */
export function ReportSpine({ findings, current, conus }: Props) {
  const shown = findings.filter(({ of }) => current.length === 0 || current.includes(of));
  return (
    <figure class="report-spine" data-lit={current.length > 0 ? "true" : undefined}>
      <SpineBehind lit={litBy(shown.map(({ finding }) => finding))} />
      <figcaption>
        {current.length > 0 ? "What you point at, from behind." : "All that was described, from behind."}{" "}
        {conus !== null && `The report has the end of the spinal cord at ${conus}. `}
        Places are drawn as in most people, not as in this scan.
      </figcaption>
    </figure>
  );
}
