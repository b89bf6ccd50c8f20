interface Props {
  counts: Readonly<Record<string, number>>;
  statuses: Readonly<Record<string, { readonly word: string; readonly meaning: string }>>;
}

/** How many lines are known in which way; ways of the same word are one. */
export function StatusCounts({ counts, statuses }: Props) {
  const words = new Map<string, { count: number; meaning: string }>();
  for (const [status, { word, meaning }] of Object.entries(statuses)) {
    const count = (words.get(word)?.count ?? 0) + (counts[status] ?? 0);
    words.set(word, { count, meaning });
  }
  return (
    <ul class="counts">
      {[...words].map(([word, { count, meaning }]) => (
        <li key={word}>
          <b>{count.toLocaleString("en-GB")}</b> {word}
          <br />
          <span class="aside">{meaning}</span>
        </li>
      ))}
    </ul>
  );
}
