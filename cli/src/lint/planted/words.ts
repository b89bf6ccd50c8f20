import { exampleText } from "../../knowledge/example-text.ts";
import { DISC, HIP, type Planted } from "./planted.ts";

const WORDS = "../content/en/words/cause.yaml";

/** Texts and words. */
export const PLANTED_IN_WORDS: readonly Planted[] = [
  {
    rule: "words-have-two-voices",
    faults: "the same words for both readers, and a voice without words",
    plant: (files) => {
      files[WORDS].words.serious.plain = files[WORDS].words.serious.clinical;
      files[WORDS].words.prior.clinical = " ";
      files[WORDS].words.prior.slots = ["chance"];
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "words-have-two-voices",
    faults: "a slot that is not declared, and a declared one that nobody uses",
    plant: (files) => {
      files[WORDS].words.serious.plain = "{cause} must not be missed.";
      files[WORDS].words.prior.slots.push("people");
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "words-have-two-voices",
    faults: "a figure in a sentence, and a brace that opens no slot",
    plant: (files) => {
      files[WORDS].words.serious.clinical = "Serious in 3 ways.";
      files[WORDS].words.prior.plain = "Before any question, {chance} people like {you have it.";
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "words-have-two-voices",
    faults: "a topic that is not the name of the file, and a key that is not snake_case",
    plant: (files) => {
      files[WORDS].topic = "causes";
      files[WORDS].words["not-missed"] = files[WORDS].words.serious;
    },
    found: [WORDS, WORDS],
  },
  {
    rule: "entry-answers-article",
    faults: "an item without an entry, and an item of another kind",
    plant: (files) => {
      files["drugs/aspirin.yaml"].article.item = "T01";
    },
    found: ["article.yaml", "drugs/aspirin.yaml"],
  },
  {
    rule: "entry-answers-article",
    faults: "an item that two entries answer, and a test in the wrong group",
    plant: (files) => {
      files["tests/leg_raise.yaml"].group = "imaging";
      files["tests/second_scan.yaml"] = { ...files["tests/scan.yaml"], id: "second_scan" };
    },
    found: ["tests/leg_raise.yaml", "tests/second_scan.yaml"],
  },
  {
    rule: "entry-answers-article",
    faults: "a cause of the article that is missing, and an entry that answers no item and has no group",
    plant: (files) => {
      files["article.yaml"].lists.causes.count = 2;
      files["tests/blood.yaml"] = { ...files["tests/scan.yaml"], id: "blood", article: undefined, group: undefined };
    },
    found: ["article.yaml", "tests/blood.yaml"],
  },
  {
    rule: "entry-links-exist",
    faults: "a link to a cause that is not there, and a text about nothing",
    plant: (files) => {
      files["drugs/aspirin.yaml"].links.causes = ["disk"];
      files["../content/en/tests/blood.md"] = exampleText("tests/blood", 99);
    },
    found: ["../content/en/tests/blood.md", "drugs/aspirin.yaml"],
  },
  {
    rule: "entry-links-exist",
    faults: "an act that is not there, and an entry that links to itself",
    plant: (files) => {
      files["tests/leg_raise.yaml"].acts.push("leg_inspection");
      files["tests/scan.yaml"].links = { tests: ["leg_raise", "scan"] };
    },
    found: ["tests/leg_raise.yaml", "tests/scan.yaml"],
  },
  {
    rule: "text-in-form",
    faults: "a heading left out, and a text that is missing",
    plant: (files) => {
      files[DISC] = files[DISC].replace("### Pitfalls\n", "");
      delete files["../content/en/tests/scan.md"];
    },
    found: [DISC, "tests/scan.yaml"],
  },
  {
    rule: "text-in-form",
    faults: "an id that is not the path, and a source that does not exist",
    plant: (files) => {
      files[DISC] = files[DISC].replace("id: causes/disc", "id: disc");
      files[HIP] = files[HIP].replace("study1999", "study2001");
    },
    found: [DISC, HIP],
  },
  {
    rule: "text-in-form",
    faults: "a plain half of a few words, and a day that is none",
    plant: (files) => {
      files[DISC] = files[DISC]
        .replace(/(### What it is\n\n)[^#]+/, "$1Short.\n\n")
        .replace(/(for you\n\n)[^#]+/, "$1So.\n\n");
      files[HIP] = files[HIP].replace("2026-11-25", "recently");
    },
    found: [DISC, HIP],
  },
  {
    rule: "no-typed-figure",
    faults: "a percentage in a text, and a dose in a verdict",
    plant: (files) => {
      files[DISC] = files[DISC].replace("### Evidence\n\n", "### Evidence\n\nOf those at L1-L2, 40 % had it.\n");
      files["drugs/aspirin.yaml"].evidence.because = "A dose of 300mg was no better than sugar.";
    },
    found: [DISC, "drugs/aspirin.yaml"],
  },
  {
    rule: "no-typed-figure",
    faults: "a slot that names no figure, and a brace that stands alone",
    plant: (files) => {
      files["../content/en/tests/scan.md"] = files["../content/en/tests/scan.md"].replace(
        "for you\n\n",
        "for you\n\nIn {how_mny} it shows.\n",
      );
      files["tests/leg_raise.yaml"].correction.articleSays = "It finds {most.";
    },
    found: ["../content/en/tests/scan.md", "tests/leg_raise.yaml"],
  },
  {
    rule: "text-is-its-own",
    faults: "a clinical half that repeats the plain one, and a sentence of another text",
    plant: (files) => {
      const plain = files[DISC].slice(files[DISC].indexOf("### What it is"), files[DISC].indexOf("## Clinical"));
      const renamed = plain.replace("What it is", "Mechanism").replace("What it means for you", "Evidence");
      files[DISC] = files[DISC].replace(/### Mechanism[\s\S]*/, renamed.replace("When to get help", "Pitfalls"));
      const line = /### Evidence\n\n(.+)\n/.exec(files["../content/en/tests/scan.md"])![1];
      files[HIP] = files[HIP].replace("### Pitfalls\n\n", `### Pitfalls\n\n${line}\n`);
    },
    found: [DISC, "../content/en/tests/scan.md"],
  },
  {
    rule: "text-is-its-own",
    faults:
      "a template: the same sentence about two things, each by its own name; and a text that nearly repeats another",
    plant: (files) => {
      const said = (name: string): string => `for you\n\nMost people with ${name} get well again on their own.\n`;
      files[DISC] = files[DISC].replace("for you\n\n", said("a slipped disc"));
      files[HIP] = files[HIP].replace("for you\n\n", said("a worn hip"));
      const lines = files[DISC].slice(files[DISC].indexOf("### Mechanism")).replaceAll(".", " too.");
      files["../content/en/structures/nerve.md"] = files["../content/en/structures/nerve.md"].replace(
        /### Mechanism[\s\S]*/,
        lines,
      );
    },
    found: [HIP, "../content/en/structures/nerve.md"],
  },
  {
    rule: "plain-is-readable",
    faults: "two plain halves of long words",
    plant: (files) => {
      for (const path of [DISC, HIP])
        files[path] = files[path].replace(
          /(### What it is\n\n)[^#]+/,
          "$1" +
            `${"Musculoskeletal deterioration necessitates individualised physiotherapeutic rehabilitation. ".repeat(5)}\n\n`,
        );
    },
    found: [DISC, HIP],
  },
];
