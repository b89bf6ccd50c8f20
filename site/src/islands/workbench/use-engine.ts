import type { Case } from "@foramen/engine";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Entered } from "../../case/entered-case.ts";
import { toCase } from "../../case/to-case.ts";
import { BriefClient } from "../engine/brief-client.ts";
import { EngineClient, type Port } from "../engine/engine-client.ts";
import type { Vocabulary } from "../engine/messages.ts";
import { sharedPorts } from "../engine/shared-worker-ports.ts";
import { type Answer, NOTHING_YET, type Standing, standingOf } from "./answer.ts";

export interface Engine {
  /** Null until the knowledge is there. */
  readonly vocabulary: Vocabulary | null;
  readonly answer: Answer;
  readonly standing: Standing;
  /** The case that stands in the form. */
  readonly given: Case | null;
  /** Asks what would be; null before the page is alive. */
  readonly briefs: BriefClient | null;
}

const started = () => new Worker(new URL("../engine/worker.ts", import.meta.url), { type: "module" });

/** What stands in the form, answered by engines in workers; what is shown never passes for the answer to something else. */
export function useEngine(entered: Entered): Engine {
  const [vocabulary, setVocabulary] = useState<Vocabulary | null>(null);
  const [answer, setAnswer] = useState<Answer>(NOTHING_YET);
  const engine = useRef<EngineClient | null>(null);
  const briefs = useRef<BriefClient | null>(null);

  useEffect(() => {
    const ports = sharedPorts(started());
    briefs.current = new BriefClient(ports.briefs);
    engine.current = new EngineClient(ports.points, () => started() as Port, {
      ready: setVocabulary,
      answered: ({ assessment, told }, given, stage) => setAnswer({ ...NOTHING_YET, assessment, told, given, stage }),
      refused: (refusal, given) => setAnswer((before) => ({ ...before, broken: null, refusal, refused: given })),
      broken: (broken, given, stage) =>
        // Urgency and chances stand when the engine fails over their reasons.
        setAnswer((before) =>
          stage === null || stage === "chances" || before.given !== given
            ? { ...NOTHING_YET, broken }
            : { ...before, broken },
        ),
    });
    return () => engine.current?.stop();
  }, []);

  const given = useMemo(() => (vocabulary ? toCase(entered, vocabulary.findings) : null), [vocabulary, entered]);
  useEffect(() => {
    if (given) engine.current?.assess(given);
  }, [given]);
  return { vocabulary, answer, standing: standingOf(answer, given), given, briefs: briefs.current };
}
