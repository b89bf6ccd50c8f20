import type { Case } from "@foramen/engine";
import { useCallback, useEffect, useState } from "preact/hooks";
import { change, type Entered } from "../../case/entered-case.ts";
import { toCase } from "../../case/to-case.ts";
import type { Supposed } from "../../components/what-if/what-if.tsx";
import type { Brief } from "../engine/brief.ts";
import type { BriefClient } from "../engine/brief-client.ts";
import type { Vocabulary } from "../engine/messages.ts";
import { making } from "./supposable.ts";

/** By value; what is not there is still being worked out. */
export type Suppositions = Readonly<Record<string, Brief | null>>;

export interface WhatIfState {
  readonly suppositions: Suppositions;
  readonly suppose: (key: string) => void;
}

const NONE: Suppositions = {};

/**
 * The answer at every value of one finding, those next to what is entered first, so that the slider finds it there. What
 * belongs to another case or finding is never given.
 */
export function useWhatIf(
  entered: Entered,
  /** The case in the form, once it has been answered. */
  answered: Case | null,
  vocabulary: Vocabulary | null,
  briefs: BriefClient | null,
  choices: readonly Supposed[],
): WhatIfState {
  const [wanted, setWanted] = useState("");
  const [so, setSo] = useState<{ of: Case | null; key: string; suppositions: Suppositions }>();
  const choice = choices.find(({ key }) => key === wanted);
  useEffect(() => {
    if (!choice || !answered || !vocabulary || !briefs) return;
    const here = choice.values.indexOf(choice.value);
    const nearest = choice.values.toSorted(
      (a, b) => Math.abs(choice.values.indexOf(a) - here) - Math.abs(choice.values.indexOf(b) - here),
    );
    let known: Suppositions = NONE;
    briefs.askFirst(
      nearest.map((value) => ({
        case: toCase(change(entered, making(choice, value)), vocabulary.findings),
        done: (brief) => {
          known = { ...known, [value]: brief };
          setSo({ of: answered, key: wanted, suppositions: known });
        },
      })),
    );
  }, [wanted, answered, vocabulary, briefs]);
  return {
    suppositions: so !== undefined && so.of === answered && so.key === wanted ? so.suppositions : NONE,
    suppose: useCallback((key: string) => setWanted(key), []),
  };
}
