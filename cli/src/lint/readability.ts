import { syllable } from "syllable";
import { type ReaderText, voiceOf } from "../knowledge/reader-text.ts";

/** Highest SMOG grade of a plain page: what most people read at eleven years of schooling. */
export const HIGHEST_GRADE = 11;

/** How hard a plain page is to read. */
export interface Readability {
  readonly sentences: number;
  readonly words: number;
  /** Words of three syllables or more, names aside. */
  readonly long: number;
  readonly grade: number;
}

/**
 * SMOG grade of McLaughlin, scaled to thirty sentences: 3.1291 + 1.0430 x sqrt(long words x 30 / sentences).
 *
 * @param names words that do not count as long, in small letters: names of drugs and diseases that the reader has to meet
 */
export function smog(text: string, names: ReadonlySet<string>): Readability {
  const bare = text.replace(/\{[^{}]*\}/g, "ten").replace(/^\s*[-*] /gm, "\n\n");
  const sentences = bare.split(/[.?!](?=["”')]*(?:\s|$))|\n\s*\n/).filter((part) => /[a-z]/i.test(part));
  const words = bare.split(/[^A-Za-z'’]+/).filter((word) => /[a-z]/i.test(word));
  const long = words.filter((word) => !names.has(word.toLowerCase()) && syllable(word) >= 3);
  const count = Math.max(1, sentences.length);
  return {
    sentences: count,
    words: words.length,
    long: long.length,
    grade: 3.1291 + 1.043 * Math.sqrt((long.length * 30) / count),
  };
}

/** The plain half of a page. */
export function plainReadability(text: ReaderText, names: ReadonlySet<string>): Readability {
  return smog(voiceOf(text, "Plain"), names);
}
