import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFiles } from "../cli/src/knowledge/read-files.ts";
import { readTexts } from "../cli/src/knowledge/read-texts.ts";
import { namesAside } from "../cli/src/lint/plain-is-readable.ts";
import { HIGHEST_GRADE, plainReadability } from "../cli/src/lint/readability.ts";
import { look } from "../cli/src/lint/view.ts";

/** npm run smog: how hard each plain page is to read, hardest first. Ends with 1 when one is harder than agreed. */
const KNOWLEDGE = join(dirname(dirname(fileURLToPath(import.meta.url))), "knowledge");

const texts = readTexts(KNOWLEDGE).filter(({ place, faults }) => place !== null && faults.length === 0);
const names = namesAside(look(readFiles(KNOWLEDGE).files, texts, () => true));
const rows = texts
  .map((text) => ({ page: `${text.place!.kind}/${text.place!.id}`, ...plainReadability(text, names) }))
  .sort((a, b) => b.grade - a.grade);

console.log(`${"page".padEnd(58)}  SMOG  words  sentences  long`);
for (const { page, grade, words, sentences, long } of rows) {
  const figures = [grade.toFixed(1).padStart(4), String(words).padStart(5), String(sentences).padStart(9)];
  console.log(`${page.padEnd(58)}  ${figures.join("  ")}  ${String(long).padStart(4)}`);
}
const grades = rows.map(({ grade }) => grade);
const middle = grades[Math.floor(grades.length / 2)] ?? 0;
const above = grades.filter((grade) => grade > HIGHEST_GRADE).length;
console.log(`${rows.length} pages, half of them at ${middle.toFixed(1)} or lower; ${above} above ${HIGHEST_GRADE}.`);
process.exitCode = above === 0 ? 0 : 1;
