import type { LevelGroup } from "./level-group.ts";
import { NUMBER_WORDS } from "./number-words.ts";
import type { Token } from "./tokens.ts";
import { LUMBAR_DISCS } from "./vertebrae.ts";

/** Levels named by their place in the spine: "the lower two levels", "the remaining levels", "all levels". */
export function spokenLevels(tokens: readonly Token[], from: number): LevelGroup | null {
  const word = (offset: number) => tokens[from + offset]?.word ?? "";
  if (word(0) === "anywhere") return { form: "any", discs: [], bodies: [], from, to: from + 1 };
  if (word(0) === "throughout" && !/^(the|its|his|her)$/.test(word(1)))
    return { form: "any", discs: [], bodies: [], from, to: from + 1 };
  if (word(0) === "lumbosacral" && /^(junction|disc|disk|level)$/.test(word(1)))
    return { form: "disc", discs: ["L5-S1"], bodies: [], from, to: from + 2 };
  let at = 0;
  if (word(at) === "all" && word(at + 1) === "of") at += 2;
  if (word(at) === "the") return null;
  const counted = NUMBER_WORDS.get(word(0));
  if (
    counted !== undefined &&
    counted <= 4 &&
    /^(lower|lowest|upper)$/.test(word(1)) &&
    /^(discs|disks|levels|spaces)$/.test(word(word(2) === "lumbar" ? 3 : 2))
  ) {
    const discs = word(1) === "upper" ? LUMBAR_DISCS.slice(0, counted) : LUMBAR_DISCS.slice(-counted);
    return { form: "disc", discs, bodies: [], from, to: from + (word(2) === "lumbar" ? 4 : 3) };
  }
  const kind = wordKind(word(at), word(at + 1));
  if (kind === null) return null;
  at += kind.words;
  while (
    /^(the|of|other|remaining|lumbar|disc|disk|intervertebral|spinal|visualised|visualized|imaged|examined|motion)$/.test(
      word(at),
    )
  )
    at++;
  const count = NUMBER_WORDS.get(word(at)) ?? (tokens[from + at]?.kind === "number" ? Number(word(at)) : undefined);
  if (count !== undefined) at++;
  while (/^(lumbar|disc|disk|intervertebral|spinal|motion)$/.test(word(at))) at++;
  if (!/^(levels|level|discs|disks|segments|interspaces|spaces)$/.test(word(at))) return null;
  at++;
  const ofDiscs = /^dis[ck]s$/.test(word(at - 1));
  if (kind.kind === "remaining") return { form: "remaining", discs: [], bodies: [], ofDiscs, from, to: from + at };
  if (kind.kind === "any") return { form: "any", discs: [], bodies: [], from, to: from + at };
  if (kind.kind === "all") return { form: "all", discs: [...LUMBAR_DISCS], bodies: [], ofDiscs, from, to: from + at };
  if (count === undefined || count > 5) return null;
  const discs = kind.kind === "lower" ? LUMBAR_DISCS.slice(-count) : LUMBAR_DISCS.slice(0, count);
  return { form: "disc", discs, bodies: [], from, to: from + at };
}

function wordKind(
  a: string,
  b: string,
): { kind: "lower" | "upper" | "remaining" | "all" | "any"; words: number } | null {
  if (/^(lower|lowest|last|bottom)$/.test(a)) return { kind: "lower", words: 1 };
  if (/^(upper|top|highest)$/.test(a)) return { kind: "upper", words: 1 };
  if (a === "all" && /^(other|remaining)$/.test(b)) return { kind: "remaining", words: 2 };
  if (/^(remaining|other|rest|remainder)$/.test(a)) return { kind: "remaining", words: 1 };
  // "osteophytes at multiple levels": at none that is named
  if (/^(multiple|several|many)$/.test(a) && /^(levels|segments|lumbar)$/.test(b)) return { kind: "any", words: 1 };
  if (a === "any" && (b === "level" || b === "lumbar" || b === "of")) return { kind: "any", words: 1 };
  if (/^(all|every|each)$/.test(a)) return { kind: "all", words: 1 };
  return null;
}
