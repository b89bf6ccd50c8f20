/** Syllables by groups of vowels; a silent e at the end does not count. */
export function syllables(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 0);
}

/** SMOG grade of McLaughlin, scaled to thirty sentences. */
export function smog(text: string): number {
  const sentences = text.split(/[.?!](?:[”:]|\s|$)/).filter((sentence) => /[a-z]/i.test(sentence)).length;
  const long = text.split(/[\s-]+/).filter((word) => syllables(word) >= 3).length;
  return 3.1291 + 1.043 * Math.sqrt((long * 30) / sentences);
}
