import type { AlertStrength } from "@foramen/engine";
import type { Outpatient } from "./draw.ts";

/** What is counted of a medication check. */
export interface CountedAnswer {
  readonly orders: readonly {
    readonly alerts: readonly { readonly type: string; readonly strength: AlertStrength }[];
  }[];
}

/** How many alerts a group of orders raises. */
export interface Burden {
  readonly orders: number;
  readonly alerts: Readonly<Record<AlertStrength, number>>;
  /** Orders without any alert, and orders with no more than notes. */
  readonly silent: number;
  readonly quiet: number;
  /** Orders that could not be read. */
  readonly refused: number;
  /** How often each kind of alert came as a stop or a check. */
  readonly kinds: Readonly<Record<string, number>>;
}

export const NO_BURDEN: Burden = {
  orders: 0,
  alerts: { stop: 0, check: 0, note: 0 },
  silent: 0,
  quiet: 0,
  refused: 0,
  kinds: {},
};

/** Adds one order and its answer; `null` where the order was refused. */
export function weigh(into: Burden, answer: CountedAnswer | null): Burden {
  if (answer === null) return { ...into, orders: into.orders + 1, refused: into.refused + 1 };
  const alerts = answer.orders.flatMap((order) => order.alerts);
  const of = (strength: AlertStrength) => alerts.filter((alert) => alert.strength === strength).length;
  const kinds = { ...into.kinds };
  for (const { type, strength } of alerts) if (strength !== "note") kinds[type] = (kinds[type] ?? 0) + 1;
  return {
    orders: into.orders + 1,
    alerts: {
      stop: into.alerts.stop + of("stop"),
      check: into.alerts.check + of("check"),
      note: into.alerts.note + of("note"),
    },
    silent: into.silent + (alerts.length === 0 ? 1 : 0),
    quiet: into.quiet + (of("stop") + of("check") === 0 ? 1 : 0),
    refused: into.refused,
    kinds,
  };
}

export interface GroupBurden {
  readonly all: Burden;
  readonly groups: Readonly<Record<string, Burden>>;
}

/** The burden of all patients and of each group of ordered drugs. */
export function burdenOf(
  outpatients: readonly Outpatient[],
  check: (one: Outpatient) => CountedAnswer | null,
): GroupBurden {
  let all = NO_BURDEN;
  const groups: Record<string, Burden> = {};
  for (const one of outpatients) {
    const answer = check(one);
    all = weigh(all, answer);
    groups[one.group] = weigh(groups[one.group] ?? NO_BURDEN, answer);
  }
  return { all, groups };
}
