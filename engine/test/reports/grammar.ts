import fc from "fast-check";

/**
 * Writes reports from what is to be read from them: for each level some statements, in words that are drawn, affirmed or
 * denied, with grade and side, in several layouts. What a text says is known before it is written.
 */

export interface Said {
  readonly level: string;
  readonly structure: string;
  readonly condition: string;
  readonly side: string;
  readonly severity: string;
  readonly negated: boolean;
  readonly root: string | null;
}

export interface WrittenByRule {
  readonly text: string;
  readonly said: readonly Said[];
}

const LEVELS = ["T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"] as const;
type Level = (typeof LEVELS)[number];

/** How a level can be written. */
const NOTATIONS: Readonly<Record<Level, readonly string[]>> = {
  "T12-L1": ["T12-L1", "T12/L1", "D12-L1", "D12/L1", "T12-1"],
  "L1-L2": ["L1-L2", "L1-2", "L1/2", "L1/L2", "L1–2"],
  "L2-L3": ["L2-L3", "L2-3", "L2/3", "L2/L3", "L2–L3"],
  "L3-L4": ["L3-L4", "L3-4", "L3/4", "L3/L4"],
  "L4-L5": ["L4-L5", "L4-5", "L4/5", "L4/L5"],
  "L5-S1": ["L5-S1", "L5/S1", "L5-1", "L5S1"],
};

const GRADES = [
  ["mild", "mild"],
  ["slight", "mild"],
  ["minimal", "mild"],
  ["moderate", "moderate"],
  ["severe", "severe"],
  ["marked", "severe"],
  ["mild to moderate", "mild-moderate"],
  ["moderate to severe", "moderate-severe"],
  ["", "unspecified"],
] as const;

/** Words for a condition: the structure is named in them, `G` stands for the grade and `S` for the side. */
interface Kind {
  readonly structure: string;
  readonly condition: string;
  readonly sided: boolean;
  readonly there: readonly string[];
  readonly denied: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    structure: "disc",
    condition: "bulge",
    sided: false,
    there: ["G disc bulge", "there is a G posterior disc bulge", "G diffuse bulging of the disc"],
    denied: ["no disc bulge", "no evidence of a disc bulge", "there is no bulge"],
  },
  {
    structure: "disc",
    condition: "protrusion",
    sided: true,
    there: ["G S paracentral disc protrusion", "there is a G S foraminal protrusion", "G disc protrusion to the S"],
    denied: ["no disc protrusion", "without disc protrusion"],
  },
  {
    structure: "canal",
    condition: "stenosis",
    sided: false,
    there: [
      "G central canal stenosis",
      "G narrowing of the spinal canal",
      "G spinal canal stenosis",
      "the canal shows G stenosis",
    ],
    denied: [
      "no canal stenosis",
      "the spinal canal is patent",
      "the central canal is not narrowed",
      "no central canal narrowing",
    ],
  },
  {
    structure: "foramen",
    condition: "stenosis",
    sided: true,
    there: [
      "G S foraminal stenosis",
      "G S neural foraminal narrowing",
      "G narrowing of the S neural foramen",
      "S foraminal stenosis, G",
    ],
    denied: [
      "no foraminal stenosis",
      "the neural foramina are patent",
      "no neural foraminal narrowing",
      "the exit foramina are clear",
    ],
  },
  {
    structure: "lateral-recess",
    condition: "stenosis",
    sided: true,
    there: ["G S lateral recess stenosis", "G narrowing of the S lateral recess", "G S subarticular recess narrowing"],
    denied: ["no lateral recess stenosis", "the lateral recesses are patent"],
  },
  {
    structure: "facet",
    condition: "arthropathy",
    sided: true,
    there: ["G S facet arthropathy", "G S facet joint osteoarthritis", "G S facet arthrosis"],
    denied: ["no facet arthropathy", "no facet joint arthrosis"],
  },
  {
    structure: "ligamentum-flavum",
    condition: "hypertrophy",
    sided: false,
    there: ["G ligamentum flavum hypertrophy", "G thickening of the ligamentum flavum"],
    denied: ["no ligamentum flavum hypertrophy", "no thickening of the ligamentum flavum"],
  },
  {
    structure: "disc",
    condition: "desiccation",
    sided: false,
    there: ["G disc desiccation", "G desiccation of the disc"],
    denied: ["no disc desiccation"],
  },
  {
    structure: "vertebra",
    condition: "spondylolisthesis",
    sided: false,
    there: ["G retrolisthesis", "there is G anterolisthesis"],
    denied: ["no spondylolisthesis", "no listhesis"],
  },
];

const SIDES = ["left", "right", "bilateral"] as const;

const statement = (level: Level) =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      grade: fc.constantFrom(...GRADES),
      side: fc.constantFrom(...SIDES),
      negated: fc.boolean(),
      words: fc.nat(),
    })
    .map(({ kind, grade, side, negated, words }): { said: Said; text: string } => {
      const list = negated ? kind.denied : kind.there;
      const template = list[words % list.length]!;
      const named = kind.sided && !negated ? side : "unspecified";
      const singular = named === "bilateral" && /to the S|of the S/.test(template);
      const wanted = singular ? "left" : named;
      return {
        said: {
          level,
          structure: kind.structure,
          condition: kind.condition,
          side: wanted,
          severity: negated ? "none" : grade[1],
          negated,
          root: null,
        },
        text: template.replace("G", grade[0]).replace("S", wanted).replace(/\s+/g, " ").replace(/, $/, "").trim(),
      };
    });

const ofLevel = (level: Level) =>
  fc.uniqueArray(statement(level), {
    minLength: 1,
    maxLength: 4,
    selector: ({ said }) => `${said.structure} ${said.condition}`,
  });

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Statements of one level as a paragraph. */
type Layout = (level: string, statements: readonly string[]) => string;

const LAYOUTS: readonly Layout[] = [
  (level, statements) => `${level}: ${statements.map(capital).join(". ")}.`,
  (level, statements) => `${level} - ${statements.join("; ")}.`,
  (level, statements) => `${level} level: ${statements.map(capital).join(".\n")}.`,
  (level, statements) => `At ${level}, ${statements.join(". ")}.`,
  (level, statements) => statements.map((each) => `${capital(each)} at ${level}.`).join(" "),
];

/** A report with one paragraph a level, and all that it says. */
export const reports = fc
  .record({
    levels: fc.uniqueArray(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 6 }),
    layout: fc.constantFrom(...LAYOUTS),
    notation: fc.nat(),
    heading: fc.constantFrom("", "FINDINGS:\n", "MRI LUMBAR SPINE\n\nFindings:\n"),
  })
  .chain(({ levels, layout, notation, heading }) =>
    fc.tuple(...levels.map(ofLevel)).map((paragraphs) => {
      const written = levels.map((level, place) => {
        const names = NOTATIONS[level];
        return layout(
          names[notation % names.length]!,
          paragraphs[place]!.map(({ text }) => text),
        );
      });
      return {
        heading,
        paragraphs: written,
        text: heading + written.join("\n"),
        said: paragraphs.flat().map(({ said }) => said),
      };
    }),
  );
