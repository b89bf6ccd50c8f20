import type { Span } from "../vocabulary/report.ts";
import type { Item } from "./items.ts";
import type { Mention } from "./mentions.ts";
import type { Unplaced } from "./remaining.ts";
import type { Sentence } from "./sentences.ts";

export function spanOfItems(tokens: Sentence["tokens"], items: readonly Item[], from: number, to: number): Span {
  const within = tokens.slice(items[from]!.from, items[to]!.to);
  return [Math.min(...within.map(({ start }) => start)), Math.max(...within.map(({ end }) => end))];
}

export function unplaced(mention: Mention, span: Span, text: string): Unplaced {
  return (level) => ({
    level,
    structure:
      mention.condition === "height-loss" && !level.includes("-") && level !== "spine"
        ? "vertebra"
        : level.includes("-")
          ? (mention.atDisc ?? mention.structure)
          : mention.structure,
    condition: mention.condition,
    side: mention.side,
    ...(mention.worseSide === undefined ? {} : { worseSide: mention.worseSide }),
    severity: mention.negated ? "none" : mention.severity,
    root: mention.root,
    negated: mention.negated,
    certainty: mention.possible ? "possible" : "definite",
    ...(mention.scope === "significant" || mention.scope === "moderate-or-worse"
      ? { negationScope: mention.scope }
      : {}),
    ...(mention.zone === undefined ? {} : { zone: mention.zone }),
    ...(mention.detail === undefined ? {} : { detail: mention.detail }),
    ...(mention.resolved ? { time: "resolved" as const } : {}),
    span,
    text: text.slice(span[0], span[1]),
  });
}
