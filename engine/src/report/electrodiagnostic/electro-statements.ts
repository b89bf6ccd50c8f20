import type { Token } from "../tokens.ts";

/** A sentence or a line of the text: its tokens from `from` to before `to`. */
export interface ElectroStatement {
  readonly from: number;
  readonly to: number;
  /** True where it begins a line. */
  readonly opens: boolean;
}

/** A full stop ends a statement, and so does a line's end before a capital letter or behind a stop or a colon. */
export function electroStatements(tokens: readonly Token[]): ElectroStatement[] {
  const out: ElectroStatement[] = [];
  let from = 0;
  let opens = true;
  const close = (to: number, next: boolean) => {
    if (to > from) out.push({ from, to, opens });
    from = to;
    opens = next;
  };
  for (let at = 1; at < tokens.length; at++) {
    const { newline, capital, kind } = tokens[at]!;
    const before = tokens[at - 1]!.word;
    if (newline === 2 || (newline === 1 && (capital || kind !== "word" || /^[.:;]$/.test(before)))) close(at, true);
    else if (before === "." || before === ";") close(at, newline > 0);
  }
  close(tokens.length, true);
  return out;
}
