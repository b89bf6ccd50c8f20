/** So long the arrow keys rest before the answer at which they stopped is taken as meant. */
const RESTED_MS = 3_000;

/**
 * Arrow keys choose every answer that they pass. What an answer sets off comes at once after a press, and after an arrow key
 * when the question is left or the keys have rested: who moves on to "no" is not taken away by the "yes" before it.
 */
export class Settling {
  #byArrow = false;
  #waiting: AbortController | undefined;

  /** Notices how answers are chosen, until the signal ends it. */
  watch(signal: AbortSignal): void {
    const notice = (byArrow: boolean) => {
      this.#byArrow = byArrow;
    };
    document.addEventListener("keydown", ({ key }) => notice(key.startsWith("Arrow")), { capture: true, signal });
    document.addEventListener("pointerdown", () => notice(false), { capture: true, signal });
  }

  onceSettled(act: () => void): void {
    this.#waiting?.abort();
    const question = document.activeElement?.closest("fieldset");
    if (!(this.#byArrow && question)) {
      act();
      return;
    }
    const waiting = new AbortController();
    this.#waiting = waiting;
    const settled = () => {
      if (waiting.signal.aborted) return;
      waiting.abort();
      act();
    };
    setTimeout(settled, RESTED_MS);
    const left = ({ relatedTarget }: FocusEvent) => {
      if (!question.contains(relatedTarget as Node | null)) settled();
    };
    question.addEventListener("focusout", left, { signal: waiting.signal });
  }
}
