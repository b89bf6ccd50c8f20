import { loadKnowledge } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { knowledgeBundle } from "../build/knowledge-bundle.ts";
import { answered, EMPTY_JOURNEY } from "../journey/journey.ts";
import { NotACase } from "./case-file.ts";
import { caseText } from "./case-text.ts";
import { openedText } from "./opened-file.ts";

const { findings } = loadKnowledge(knowledgeBundle());
const opened = (text: string) => openedText(text, findings);

describe("a file that is opened in the workbench", () => {
  it("is a case as it was saved here", async () => {
    const given = { patient: { age: 58 }, findings: [{ id: "fever_history", value: "absent" }] };
    expect(await opened(`\n${caseText(given)}`)).toEqual({ case: given });
  });

  it("is the answers of a person who saved the check for patients; what was left open is not in them", async () => {
    const journey = {
      ...answered(EMPTY_JOURNEY, "fever_history", "present"),
      person: { age: "61", sex: "female" as const },
    };
    const saved = answered(journey, "leg_swelling", "not-sure");
    expect(await opened(JSON.stringify({ foramen: "journey", ...saved }, null, 2))).toMatchObject({
      case: {
        patient: { age: 61, sex: "female" },
        findings: [expect.objectContaining({ id: "fever_history", value: "present" })],
      },
    });
  });

  it("is words to be read where it is a report or a note", async () => {
    const words = "MRI lumbar spine. L2/3: right foraminal extrusion.";
    expect(await opened(words)).toEqual({ words });
    const note = "patient: 58 years old.\nfindings:\n- id not checked";
    expect(await opened(note)).toEqual({ words: note });
  });

  it.each([
    ["nothing", "  \n", /empty/],
    ["a PDF", "%PDF-1.7 stream", /Copy the words/],
    ["a picture", "\u0089PNG\0\0", /Copy the words/],
    [
      "a case in YAML",
      "patient: { age: 58 }\nfindings:\n  - { id: fever_history, value: absent }",
      /JSON, as “Save” writes/,
    ],
    ["a YAML of many lines", "# One\npatient:\n  age: 58\n", /command foramen/],
    ["another JSON", '{"name":"Jane Doe"}', /^(?!.*Jane).*case file/],
    ["a check of another form", '{"foramen":"journey","form":7}', /case file/],
  ])("is refused with what to do where it is %s", async (_, text, message) => {
    await expect(opened(text)).rejects.toThrow(NotACase);
    await expect(opened(text)).rejects.toThrow(message);
  });
});
