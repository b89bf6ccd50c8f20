import type { Token } from "./tokens.ts";

/** Vertebrae from above; a disc lies between each two. */
const ORDER = [
  "T3",
  "T4",
  "T5",
  "T6",
  "T7",
  "T8",
  "T9",
  "T10",
  "T11",
  "T12",
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  "S1",
  "S2",
  "S3",
];
/** Discs that "the lumbar levels" means. */
export const LUMBAR_DISCS = ["L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"] as const;

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["1st", 1],
  ["2nd", 2],
  ["3rd", 3],
  ["4th", 4],
  ["5th", 5],
]);
const SEGMENT: ReadonlyMap<string, string> = new Map([
  ["t", "T"],
  ["d", "T"],
  ["th", "T"],
  ["lwk", "L"],
  ["bwk", "T"],
  ["l", "L"],
  ["s", "S"],
]);

/** Places named together: discs, vertebrae, or both readings of a range. */
export interface LevelGroup {
  /**
   * "range" is "L3-S1", which can mean discs or vertebrae; "remaining" and "all" are the lumbar discs not named
   * elsewhere, and all of them; "any" is "at any level", which names none.
   */
  readonly form: "disc" | "body" | "range" | "remaining" | "all" | "any";
  readonly discs: readonly string[];
  readonly bodies: readonly string[];
  /** True for "the remaining discs". */
  readonly ofDiscs?: boolean;
  /** True for "L2 to L5 vertebral levels": the vertebrae, not the discs between. */
  readonly bodiesMeant?: boolean;
  /** Tokens from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

/** Words that a group of levels can begin with: asked for at every word of a text. */
const OPENING = new Set([
  ...SEGMENT.keys(),
  ...ORDINALS.keys(),
  ...NUMBER_WORDS.keys(),
  ..."throughout anywhere lumbosacral all every each any lower lowest last bottom upper top highest".split(" "),
  ..."remaining other rest remainder".split(" "),
]);

const SEPARATORS = new Set(["-", "/", "_", "stroke", "slash", "dash", "hyphen"]);

interface Atom {
  readonly vertebra: string;
  readonly to: number;
}

interface Unit {
  readonly form: "disc" | "body" | "range";
  readonly discs: string[];
  readonly bodies: string[];
  readonly to: number;
}

/** The group of levels that begins at a token; null when none does. */
export function levelsAt(tokens: readonly Token[], from: number): LevelGroup | null {
  if (!OPENING.has(tokens[from]?.word ?? "")) return null;
  const spoken = spokenLevels(tokens, from);
  if (spoken !== null) return spoken;
  const first = unitAt(tokens, from, null);
  if (first === null) return null;
  const units = [first];
  let to = first.to;
  for (;;) {
    const joint = joinerAfter(tokens, to);
    if (joint === null) break;
    const last = units.at(-1)!;
    const next = unitAt(tokens, joint.to, last);
    if (next === null) break;
    if (joint.through) {
      const joined = through(last, next);
      if (joined === null) break;
      units[units.length - 1] = joined;
    } else if (joint.on) {
      const disc = discBetween(last.bodies.at(-1), next.bodies[0]);
      if (disc === null) break;
      units[units.length - 1] = { form: "disc", discs: [disc], bodies: [], to: next.to };
    } else {
      if (next.form === "body" && last.form === "disc") {
        // "L1 on L2 and L2 on L3"
        const pair = onNext(tokens, next);
        if (pair === null) break;
        units.push(pair);
        to = pair.to;
        continue;
      }
      if (next.form === "disc" && last.form === "body") break;
      units.push(next);
    }
    to = next.to;
  }
  const forms = new Set(units.map(({ form }) => form));
  const form = forms.size === 1 ? units[0]!.form : forms.has("disc") ? "disc" : "range";
  const discs = units.flatMap((unit) => unit.discs);
  const bodies = units.flatMap((unit) => unit.bodies);
  const before = tokens[from - 1]?.word;
  if (form === "body" && bodies.length === 2 && before === "between") {
    const disc = discBetween(bodies[0], bodies[1]);
    if (disc !== null) return { form: "disc", discs: [disc], bodies: [], from, to };
  }
  const bodiesMeant =
    /^(vertebra|vertebrae|vertebral|bodies|body)$/.test(tokens[to]?.word ?? "") ||
    /^(vertebrae|bodies)$/.test(before ?? "");
  return { form, discs: unique(discs), bodies: unique(bodies), bodiesMeant, from, to };
}

/** "L4-5", "L4/5/S1", "L45", "L4", "D12-L1", "L3-S1", and after another level "4-5" alone. */
function unitAt(tokens: readonly Token[], at: number, after: Unit | null): Unit | null {
  const start = atomAt(tokens, at) ?? (after === null ? null : bareAt(tokens, at, after));
  if (start === null) return null;
  if (start.pair !== undefined) return { form: "disc", discs: [start.pair], bodies: [], to: start.to };
  let { vertebra, to } = start;
  const discs: string[] = [];
  for (;;) {
    const separator = tokens[to];
    const slash = SEPARATORS.has(separator?.word ?? "");
    const next = slash
      ? (followingAt(tokens, to + 1, vertebra, discs.length === 0) ?? null)
      : gluedAt(tokens, to, vertebra);
    if (next === null) break;
    const disc = discBetween(vertebra, next.vertebra);
    if (disc === null) {
      if (discs.length > 0 || !isBelow(vertebra, next.vertebra)) break;
      return {
        form: "range",
        discs: discsWithin(vertebra, next.vertebra),
        bodies: bodiesWithin(vertebra, next.vertebra),
        to: next.to,
      };
    }
    discs.push(disc);
    vertebra = next.vertebra;
    to = next.to;
  }
  return discs.length > 0
    ? { form: "disc", discs, bodies: [], to }
    : { form: "body", discs: [], bodies: [vertebra], to };
}

interface Start extends Atom {
  /** A disc written as one number: "L45". */
  readonly pair?: string;
}

function atomAt(tokens: readonly Token[], at: number): Start | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const segment = SEGMENT.get(token.word);
  if (segment === undefined) return spokenNumber(tokens, at);
  let place = at + 1;
  if (tokens[place]?.word === "-" && tokens[place]!.joined && tokens[place + 1]?.joined) place++;
  const number = tokens[place];
  if (number === undefined || number.newline > 0) return null;
  if (number.kind === "word") {
    const heard = misheard(tokens, place);
    if (heard !== null) return vertebraOf(segment, heard, place + 1);
    const value = NUMBER_WORDS.get(number.word);
    if (value === undefined || (token.word === "s" && value > 3)) return null;
    return vertebraOf(segment, value, place + 1);
  }
  if (number.kind !== "number") return null;
  // "S 1" is taken apart from its number only for the lumbar spine: "s 5" may be anything.
  if (!number.joined && place === at + 1 && segment !== "L")
    return segment === "S" && number.word === "1"
      ? { vertebra: "S1", to: place + 1 }
      : segment === "T" && Number(number.word) >= 9
        ? vertebraOf(segment, Number(number.word), place + 1)
        : null;
  const glued = gluedPair(segment, number.word);
  if (glued !== null) return { vertebra: "", pair: glued, to: place + 1 };
  return vertebraOf(segment, Number(number.word), place + 1);
}

const HEARD: Readonly<Record<string, number>> = { to: 2, too: 2, for: 4, won: 1 };

/** "L to three", "L for L5", "the L to nerve root": a number heard as a word, where what follows can be nothing else. */
function misheard(tokens: readonly Token[], at: number): number | null {
  const value = HEARD[tokens[at]!.word];
  const next = tokens[at + 1]?.word === "l" ? tokens[at + 2] : tokens[at + 1];
  if (value === undefined || next === undefined) return null;
  if (/^(nerve|root|roots)$/.test(next.word)) return value;
  return (NUMBER_WORDS.get(next.word) ?? Number(next.word)) === value + 1 ? value : null;
}

/** "L1-L to": behind a separator the word can only be the next vertebra below. */
function misheardBelow(tokens: readonly Token[], at: number, below: string | null): Atom | null {
  if (tokens[at]?.word !== "l" || below === null) return null;
  const value = HEARD[tokens[at + 1]?.word ?? ""];
  return value !== undefined && below === `L${value}` ? { vertebra: below, to: at + 2 } : null;
}

/** "first lumbar vertebra" is a body; a bare ordinal is nothing. */
function spokenNumber(tokens: readonly Token[], at: number): Start | null {
  const ordinal = ORDINALS.get(tokens[at]!.word);
  if (ordinal === undefined) return null;
  const segment = tokens[at + 1]?.word === "lumbar" ? "L" : tokens[at + 1]?.word === "sacral" ? "S" : null;
  if (segment === null || !/^(vertebra|vertebral|body)$/.test(tokens[at + 2]?.word ?? "")) return null;
  return vertebraOf(segment, ordinal, at + 3);
}

function gluedPair(segment: string, digits: string): string | null {
  const pairs: Readonly<Record<string, string>> = {
    "12": "L1-L2",
    "23": "L2-L3",
    "34": "L3-L4",
    "45": "L4-L5",
    "51": "L5-S1",
  };
  const key = digits.replace(".", "");
  return segment === "L" && (digits.length === 2 || digits.includes(".")) ? (pairs[key] ?? null) : null;
}

function vertebraOf(segment: string, value: number, to: number): Atom | null {
  const name = `${segment}${value}`;
  return ORDER.includes(name) || name === "L6" ? { vertebra: name, to } : null;
}

/** After a separator: a vertebra with its letter, or the bare number of the next one below. */
function followingAt(tokens: readonly Token[], at: number, above: string, mayRange: boolean): Atom | null {
  const written = atomAt(tokens, at);
  if (written !== null && written.pair === undefined && (mayRange || discBetween(above, written.vertebra) !== null))
    return written;
  const heard = misheardBelow(tokens, at, nextBelow(above));
  if (heard !== null) return heard;
  const token = tokens[at];
  if (token === undefined || token.newline > 0) return null;
  const value = token.kind === "number" ? Number(token.word) : NUMBER_WORDS.get(token.word);
  if (value === undefined) return null;
  const below = nextBelow(above);
  if (below !== null && Number(below.slice(1)) === value) return { vertebra: below, to: at + 1 };
  return null;
}

/** "L5S1", "L4L5" and "L one two": the next vertebra with nothing between. */
function gluedAt(tokens: readonly Token[], at: number, above: string): Atom | null {
  const token = tokens[at];
  if (token === undefined || token.newline > 0 || token.kind !== "word") return null;
  const below = nextBelow(above);
  if (below === null) return null;
  if (NUMBER_WORDS.get(token.word) === Number(below.slice(1))) return { vertebra: below, to: at + 1 };
  const written = atomAt(tokens, at);
  return written?.vertebra === below ? written : null;
}

/** In a list after a disc: "4-5", "4/5", "5-S1"; after a vertebra: a bare number is never taken. */
function bareAt(tokens: readonly Token[], at: number, after: Unit): Start | null {
  const [first, separator, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== "number" || !(separator?.word === "-" || separator?.word === "/") || second === undefined)
    return null;
  if (after.form === "body") return null;
  const name = `L${first.word}`;
  if (!ORDER.includes(name)) return null;
  return followingAt(tokens, at + 2, name, false) === null ? null : { vertebra: name, to: at + 1 };
}

interface Joiner {
  readonly to: number;
  /** "L3-4 through L5-S1". */
  readonly through: boolean;
  /** "L4 on L5". */
  readonly on: boolean;
}

function joinerAfter(tokens: readonly Token[], at: number): Joiner | null {
  const [a, b] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (tokens[at]?.newline === 2) return null;
  if (a === "to" || a === "through" || a === "thru" || a === "till" || a === "until" || a === "-")
    return { to: at + 1, through: true, on: false };
  if (a === "down" && b === "to") return { to: at + 2, through: true, on: false };
  if (a === "on" || a === "over" || a === "upon") return { to: at + 1, through: false, on: true };
  if ((a === "relative" && b === "to") || (a === "in" && b === "relation"))
    return { to: at + 2, through: false, on: true };
  if (a === "with" && b === "respect" && tokens[at + 2]?.word === "to") return { to: at + 3, through: false, on: true };
  if (a === "as" && b === "well" && tokens[at + 2]?.word === "as") return { to: at + 3, through: false, on: false };
  const skipped =
    a === "," && (b === "and" || b === "&" || b === "or")
      ? 2
      : a === "," || a === "and" || a === "&" || a === "/" || a === "+" || a === "or"
        ? 1
        : 0;
  if (skipped === 0) return null;
  const extra = /^(at|the|also|with)$/.test(tokens[at + skipped]?.word ?? "") && a !== "," ? 1 : 0;
  return { to: at + skipped + (extra === 1 && tokens[at + skipped]?.word === "at" ? 1 : 0), through: false, on: false };
}

/** "L2 on L3" as the disc between them. */
function onNext(tokens: readonly Token[], above: Unit): Unit | null {
  const joint = joinerAfter(tokens, above.to);
  const below = joint?.on === true ? unitAt(tokens, joint.to, above) : null;
  const disc = below === null ? null : discBetween(above.bodies.at(-1), below.bodies[0]);
  return disc === null ? null : { form: "disc", discs: [disc], bodies: [], to: below!.to };
}

function through(first: Unit, last: Unit): Unit | null {
  const top = first.discs[0]?.split("-")[0] ?? first.bodies[0]!;
  const bottom = last.discs.at(-1)?.split("-")[1] ?? last.bodies.at(-1)!;
  if (!isBelow(top, bottom)) return null;
  const discs = discsWithin(top, bottom);
  if (first.form === "disc" || last.form === "disc") return { form: "disc", discs, bodies: [], to: last.to };
  return { form: "range", discs, bodies: bodiesWithin(top, bottom), to: last.to };
}

/** Levels named by their place in the spine: "the lower two levels", "the remaining levels", "all levels". */
function spokenLevels(tokens: readonly Token[], from: number): LevelGroup | null {
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
  if (a === "any" && (b === "level" || b === "lumbar" || b === "of")) return { kind: "any", words: 1 };
  if (/^(all|every|each)$/.test(a)) return { kind: "all", words: 1 };
  return null;
}

export function discBetween(above: string | undefined, below: string | undefined): string | null {
  if (above === undefined || below === undefined) return null;
  if (above === "L6" || below === "L6") {
    if (above === "L5" || below === "S1") return `${above}-${below}`;
    return null;
  }
  const place = ORDER.indexOf(above);
  return place >= 0 && ORDER[place + 1] === below ? `${above}-${below}` : null;
}

export function discBelow(vertebra: string): string | null {
  return discBetween(vertebra, nextBelow(vertebra) ?? undefined);
}

function nextBelow(vertebra: string): string | null {
  return ORDER[ORDER.indexOf(vertebra) + 1] ?? null;
}

function isBelow(above: string, below: string): boolean {
  return ORDER.indexOf(above) >= 0 && ORDER.indexOf(below) > ORDER.indexOf(above);
}

function discsWithin(above: string, below: string): string[] {
  return bodiesWithin(above, below)
    .slice(1)
    .map((body, place) => `${bodiesWithin(above, below)[place]}-${body}`);
}

function bodiesWithin(above: string, below: string): string[] {
  return ORDER.slice(ORDER.indexOf(above), ORDER.indexOf(below) + 1);
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
