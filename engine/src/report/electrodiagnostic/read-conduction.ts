import type { ReportSide } from "../../vocabulary/report.ts";
import type { NotePolarity } from "../notes/note-book.ts";
import { type ElectroSaid, type Studied, sideBehind, standsBefore } from "./electro-state.ts";
import { type ElectroUnit, kindOf } from "./electro-units.ts";

/**
 * Nerve conduction, late responses and evoked potentials with their results: "saphenous and sural SNAPs are normal", "normal
 * saphenous responses", "lateral femoral cutaneous: right absent, left 9.2 uV".
 */
export function readConduction(units: readonly ElectroUnit[]): ElectroSaid[] {
  const late = units.some((unit) => kindOf(unit) === "late");
  const out: ElectroSaid[] = [];
  let waiting: Studied[] = [];
  let answered = false;
  let ahead: NotePolarity | null = null;
  let side: ReportSide | null = null;
  let compared = false;
  // A side behind what is studied and before its result.
  let between: ReportSide | null = null;
  const put = ({ item, side: own }: Studied, polarity: NotePolarity, here: ReportSide | null) => {
    if (item !== null) out.push({ item, polarity, side: here ?? own });
  };
  for (const [at, unit] of units.entries()) {
    const { meaning } = unit;
    if (meaning === null) {
      if (unit.word === "," && answered) between = null;
      if (COMPARED.test(unit.word)) compared = true;
      continue;
    }
    if (meaning.kind === "side" && compared) continue;
    if (meaning.kind === "side") {
      if (waiting.length > 0) between = meaning.side;
      side = meaning.side;
    } else if (meaning.kind === "late" || (meaning.kind === "nerve" && !late)) {
      if (answered) waiting = [];
      // "left sural, and right saphenous": each its own; "left sural and saphenous": one for both
      const one = { item: meaning.item, side };
      if (ahead !== null) put(one, ahead, side ?? sideBehind(units, at));
      else waiting.push(one);
      answered = false;
      compared = false;
      between = null;
    } else if (meaning.kind === "hedge") {
      // "borderline amplitude": open whatever follows
      for (const one of waiting) put(one, "possible", between);
    } else if (meaning.kind === "abnormal" || meaning.kind === "normal") {
      const polarity = resultOf(units, at, meaning.kind);
      if (waiting.length === 0) ahead = polarity;
      else {
        const behind = between === null && waiting.every((one) => one.side === null) ? sideBehind(units, at) : null;
        for (const one of waiting) put(one, polarity, between ?? behind);
        answered = true;
      }
    }
  }
  return out;
}

/** The side behind it is that of the healthy leg: "2.1 mV vs 6.4 mV on the right". */
const COMPARED = /^(vs|versus|compared|than|against)$/;

/** "not prolonged" is normal, "not normal" is not; "borderline" is open. */
function resultOf(units: readonly ElectroUnit[], at: number, kind: "abnormal" | "normal"): NotePolarity {
  if (standsBefore(units, at, "hedge")) return "possible";
  const denied = standsBefore(units, at, "denial");
  return (kind === "abnormal") === denied ? "absent" : "present";
}
