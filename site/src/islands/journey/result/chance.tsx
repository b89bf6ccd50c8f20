import { ChanceBand } from "../../../components/chance-band/chance-band.tsx";
import type { ChanceSaid } from "./likely.ts";

interface Props {
  said: ChanceSaid;
  chance: number;
  /** Where the next word of the scale begins, out of 100. */
  steps: readonly number[];
  /** What is told at the end of the one that comes first, where nobody can tell well. */
  cannotTell?: string;
}

/** How likely something is: in words, as a band, and how sure that is. */
export function Chance({ said: { likely, number, sure, range }, chance, steps, cannotTell }: Props) {
  return (
    <>
      {likely !== null && (
        <p class="likely-chance">
          <b>{likely}</b>
          {number !== null && `: ${number}`}
        </p>
      )}
      {range !== null && <ChanceBand range={range} point={number === null ? undefined : chance} steps={steps} />}
      <p class="likely-sure" data-coming={likely === null}>
        {sure} {range !== null && number === null && cannotTell}
      </p>
    </>
  );
}
