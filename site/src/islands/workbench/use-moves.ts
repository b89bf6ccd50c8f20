import type { Assessment, Case, FindingEntry } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import { change, type Entered } from "../../case/entered-case.ts";
import { entering, type Place, painfulSide } from "../../case/examined.ts";
import { toCase } from "../../case/to-case.ts";
import { type Move, moveOf } from "../../components/examination/exam-move.ts";
import { type Brief, briefOf } from "../engine/brief.ts";
import type { BriefClient } from "../engine/brief-client.ts";
import type { Vocabulary } from "../engine/messages.ts";

/** So often at most the page shows what has come in: each time it draws the whole examination. */
const SHOWN_EVERY_MS = 300;

type Moves = Readonly<Record<string, Move>>;
const NONE: Moves = {};

/** What each open sign of the examination would do to this case, the most telling ones first; never of another case. */
export function useMoves(
  entered: Entered,
  given: Case | null,
  vocabulary: Vocabulary | null,
  briefs: BriefClient | null,
  /** The answer to this case with its reasons; null before they are there: engines would hold each other up. */
  explained: Assessment | null,
): Moves {
  const [moves, setMoves] = useState<{ given: Case | null; moves: Moves }>({ given: null, moves: NONE });
  const ready = explained !== null;
  // What was asked of the case before is given up at once, not only when the reasons of the new one are there.
  useEffect(() => briefs?.clear(), [given, briefs]);
  useEffect(() => {
    if (!given || !vocabulary || !briefs || !explained || entered.rows.length === 0) return;
    const now = briefOf(explained);
    const telling = explained.nextSteps.flatMap((step) => step.findings);
    const rank = ({ id }: FindingEntry) => (telling.includes(id) ? telling.indexOf(id) : telling.length);
    const open = examined(vocabulary)
      .filter(({ id }) => !entered.rows.some((row) => row.id === id))
      .toSorted((a, b) => rank(a) - rank(b));
    const side = painfulSide(entered.rows);
    let so: Moves = NONE;
    let shown = performance.now();
    open.forEach((finding, at) => {
      const [abnormal, normal] = suppositions(entered, finding, side, vocabulary);
      // Stays undefined when the engine fails over it: then nothing is told of this sign.
      let present: Brief | null | undefined;
      briefs.ask(abnormal, (brief) => {
        present = brief;
      });
      briefs.ask(normal, (absent) => {
        if (present !== undefined) so = { ...so, [finding.id]: moveOf(now, present, absent) };
        if (at < open.length - 1 && performance.now() - shown < SHOWN_EVERY_MS) return;
        shown = performance.now();
        setMoves({ given, moves: so });
      });
    });
  }, [given, vocabulary, briefs, ready]);
  return moves.given === given ? moves.moves : NONE;
}

function examined({ findings }: Vocabulary): FindingEntry[] {
  return Object.values(findings).filter(
    ({ stage, kind, type }) =>
      stage === "examination" && kind !== "gate-only" && kind !== "blanket" && type !== "categorical",
  );
}

/** The case with the finding present where it hurts, and with the finding absent. */
function suppositions(
  entered: Entered,
  finding: FindingEntry,
  side: "left" | "right",
  { findings }: Vocabulary,
): [Case, Case] {
  const place: Place = finding.laterality === "sided" ? side : "whole";
  const [normal, abnormal] =
    finding.type === "boolean"
      ? ["absent", "present"]
      : [finding.bands?.[0] ?? "absent", finding.bands?.[1] ?? "present"];
  const denied =
    finding.laterality === "sided"
      ? ({ type: "add", finding, value: normal, side: "bilateral" } as const)
      : entering(finding, place, normal);
  return [
    toCase(change(entered, entering(finding, place, abnormal)), findings),
    toCase(change(entered, denied), findings),
  ];
}
