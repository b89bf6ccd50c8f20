import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../cli/src/knowledge/read-files.ts";
import { readTexts } from "../../cli/src/knowledge/read-texts.ts";
import { namesAside } from "../../cli/src/lint/plain-is-readable.ts";
import { HIGHEST_GRADE, smog } from "../../cli/src/lint/readability.ts";
import { look } from "../../cli/src/lint/view.ts";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const FOLDER = join(ROOT, "content", "en", "journey");
const knowledge = join(ROOT, "knowledge");
const names = namesAside(look(readFiles(knowledge).files, readTexts(knowledge), () => true));

/** Every sentence of a file; a label without a full stop is a sentence of its own. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}

describe("the screens of the journey", () => {
  it.each(readdirSync(FOLDER))("%s can be read after eleven years of schooling", (file) => {
    const texts = sentencesIn(JSON.parse(readFileSync(join(FOLDER, file), "utf8")));
    expect(smog(texts.join("\n\n"), names).grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it("name no figure of medicine: those come from the knowledge", () => {
    const texts = readdirSync(FOLDER).flatMap((file) =>
      sentencesIn(JSON.parse(readFileSync(join(FOLDER, file), "utf8"))),
    );
    expect(texts.filter((text) => /\d\s?(mg|%|ml)\b|\d+ in \d+/.test(text))).toEqual([]);
  });
});
