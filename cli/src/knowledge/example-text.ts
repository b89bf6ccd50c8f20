const WORDS = (
  "back leg hip knee thigh groin nerve bone disc pain walk rest sit lie stand bend lift help see tell ask find feel " +
  "slow fast mild deep sharp dull warm cold left right often soon then here there with from over under into after"
).split(" ");

/**
 * For tests: a text for readers in the right form, made of short words drawn by `seed`, so that no two are alike.
 * @param id such as `tests/stretch`
 */
export function exampleText(id: string, seed: number): string {
  const draw = drawing(seed);
  const sentence = (): string => {
    const words = Array.from({ length: 8 }, () => WORDS[draw() % WORDS.length]!);
    return `${words[0]![0]!.toUpperCase()}${words.join(" ").slice(1)}.`;
  };
  const part = (heading: string): string => `### ${heading}\n\n${Array.from({ length: 5 }, sentence).join("\n")}\n`;
  return [
    `---\nid: ${id}\nreviewed: 2026-11-25\nsources: [study1999]\n---\n`,
    "## Plain\n",
    ...["What it is", "What it means for you", "When to get help"].map(part),
    "## Clinical\n",
    ...["Mechanism", "Evidence", "Pitfalls"].map(part),
  ].join("\n");
}

/** Pseudo-random whole numbers (Park and Miller). */
function drawing(seed: number): () => number {
  let state = seed * 7_919 + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor(state / 7);
  };
}
