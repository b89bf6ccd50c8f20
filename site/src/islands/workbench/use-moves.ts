import type { Assessment, Case, FindingEntry } from "@foramen/engine";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { change, type Entered, type EnteredRow } from "../../case/entered-case.ts";
import { entering, type Place, painfulSide, placesOf, valueAt } from "../../case/examined.ts";
import { toCase } from "../../case/to-case.ts";
import { isStrength } from "../../case/value-options.ts";
import { type Move, moveOf } from "../../components/examination/exam-move.ts";
import type { Supposed } from "../../components/what-if/what-if.tsx";
import type { Brief } from "../engine/brief.ts";
import { BriefClient } from "../engine/brief-client.ts";
import type { BriefPort, Vocabulary } from "../engine/messages.ts";

/** So many findings are asked for in one portion: a longer one would keep the slider waiting. */
const PORTION = 5;
/** So long it may take for one case: the most telling signs are asked for first. */
const BUDGET_MS = 6000;

type Moves = Readonly<Record<string, Move>>;
const NONE: Moves = {};

export interface WhatWouldBe {
  readonly moves: Moves;
  readonly supposed: { readonly key: string; readonly briefs: readonly (Brief | null)[] } | undefined;
  readonly suppose: (key: string) => void;
}

/**
 * What each sign of the examination would do to this case, and what would be at every value of one finding. An engine of its
 * own works it out, started with the first case. What belongs to another case is never given.
 */
export function useWhatWouldBe(
  entered: Entered,
  given: Case | null,
  vocabulary: Vocabulary | null,
  choices: readonly Supposed[],
  /** Null before the reasons are there: two engines would hold each other up. */
  nextSteps: Assessment["nextSteps"] | null,
): WhatWouldBe {
  const client = useRef<BriefClient | null>(null);
  const worker = useRef<Worker | null>(null);
  const [moves, setMoves] = useState<{ given: Case | null; moves: Moves }>({ given: null, moves: NONE });
  const [supposed, setSupposed] = useState<{ given: Case | null; key: string; briefs: readonly (Brief | null)[] }>();
  const [wanted, setWanted] = useState("");
  const started = entered.rows.length > 0;
  const explained = nextSteps !== null;

  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    client.current?.clear();
    if (!given || !vocabulary || !started || !explained || !nextSteps) return;
    worker.current ??= new Worker(new URL("../engine/worker.ts", import.meta.url), { type: "module" });
    client.current ??= new BriefClient(worker.current as BriefPort);
    const engine = client.current;
    const telling = nextSteps.flatMap((step) => step.findings);
    const rank = ({ id }: FindingEntry) => (telling.includes(id) ? telling.indexOf(id) : telling.length);
    const open = examined(vocabulary)
      .filter(({ id }) => !entered.rows.some((row) => row.id === id))
      .toSorted((a, b) => rank(a) - rank(b));
    const side = painfulSide(entered.rows);
    const began = performance.now();
    let so: Moves = NONE;
    const portion = (at: number) => {
      const here = open.slice(at, at + PORTION);
      if (here.length === 0 || performance.now() - began > BUDGET_MS) return;
      const cases = here.flatMap((finding) => suppositions(entered, finding, side, vocabulary));
      engine.ask([given, ...cases], ([now, ...briefs]) => {
        if (!now) return;
        const told = here.map((finding, index) => {
          return [finding.id, moveOf(now, briefs[index * 2] ?? null, briefs[index * 2 + 1] ?? null)] as const;
        });
        so = { ...so, ...Object.fromEntries(told) };
        setMoves({ given, moves: so });
        portion(at + PORTION);
      });
    };
    portion(0);
  }, [given, vocabulary, started, explained]);

  const choice = choices.find(({ key }) => key === wanted);
  useEffect(() => {
    if (!choice || !given || !vocabulary || !explained) return;
    const cases = choice.values.map((value) =>
      toCase(change(entered, entering(choice.finding, placeOf(choice), value)), vocabulary.findings),
    );
    client.current?.ask(cases, (briefs) => setSupposed({ given, key: wanted, briefs }), true);
  }, [wanted, given, vocabulary, explained]);

  return {
    moves: moves.given === given ? moves.moves : NONE,
    supposed: supposed?.given === given ? supposed : undefined,
    suppose: useCallback((key: string) => setWanted(key), []),
  };
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
): Case[] {
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

/** What was entered and can be thought to be another, in the order of the list. */
export function supposable(rows: readonly EnteredRow[], findings: Vocabulary["findings"]): Supposed[] {
  const seen = new Set<string>();
  return rows.flatMap((row): Supposed[] => {
    const finding = findings[row.id];
    if (!finding || finding.by_level || finding.type === "categorical") return [];
    const places: Place[] =
      finding.laterality !== "sided"
        ? ["whole"]
        : row.side === "bilateral"
          ? [...placesOf(finding)]
          : row.side === "unknown"
            ? []
            : [row.side];
    return places.flatMap((place): Supposed[] => {
      const key = `${finding.id} ${place}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const value = valueAt(rows, finding.id, place);
      const values = valuesOf(finding);
      return values.includes(value) ? [{ key, finding, place: place === "whole" ? "" : place, values, value }] : [];
    });
  });
}

function valuesOf(finding: FindingEntry): string[] {
  if (finding.type === "boolean") return ["absent", "", "present"];
  if (isStrength(finding)) return ["", "5", "4", "3", "2", "1", "0"];
  return ["", ...(finding.bands ?? [])];
}

function placeOf({ place }: Supposed): Place {
  return place === "left" || place === "right" ? place : "whole";
}
