/** So long nothing is listened to while steps are taken. */
const ATTENTION_MS = 50;

/**
 * What comes out of work in steps, unless it is no longer wanted meanwhile: messages come in between the steps.
 * @returns null when it was left
 */
export async function whileWanted<T>(
  steps: Generator<undefined, T>,
  isWanted: () => boolean,
): Promise<{ readonly value: T } | null> {
  for (;;) {
    for (const since = performance.now(); performance.now() - since < ATTENTION_MS; ) {
      const { done, value } = steps.next();
      if (done) return { value };
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return null;
  }
}
