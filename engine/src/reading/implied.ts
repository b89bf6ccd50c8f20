import type { Knowledge } from "../knowledge/knowledge.ts";

/** Words after which a text no longer says that the person has, or takes, what it names. */
const NOT_THIS_PERSON_NOW = new Set(
  [
    "no",
    "not",
    "never",
    "without",
    "denies",
    "denied",
    "negative",
    "excluded",
    "stopped",
    "discontinued",
    "ceased",
  ].concat(
    ["allergy", "allergic", "intolerant", "family", "mother", "father", "brother", "sister", "parent", "parents"],
    [
      "maternal",
      "paternal",
      "wife",
      "husband",
      "partner",
      "son",
      "daughter",
      "aunt",
      "uncle",
      "grandmother",
      "grandfather",
    ],
    ["possible", "suspected", "query", "risk", "fear", "declined", "refused", "screening"],
  ),
);

/** "Apixaban stopped in May" is no longer taken; "cancer, stopped treatment" is still cancer. */
const ENDED = new Set(["stopped", "discontinued", "ceased"]);
const OF_TREATMENT = new Set(["treatment", "treatments", "therapy", "chemotherapy", "medication", "smoking"]);

/** Findings whose names are drugs: only these can be blamed for a reaction, or avoided. */
const OF_DRUGS = /^(?:anticoagulant|antiplatelet|bisphosphonate_use|steroid_long_term)$/;
/** A drug that sets off an allergy is not taken; one that makes bleed may well be. */
const REACTION =
  /\b(?:asthma|wheez|bronchospasm|anaphyla|hives|urticaria|angio(?:edema|odem)|rash|exanthem|allerg|respiratory|ausschlag|nesselsucht|atemnot)/;
const AVOIDED_BEFORE =
  /\b(?:avoid(?:s|ed|ing)?|(?:cannot|can t|unable to|must not|should not) (?:take|have|tolerate|use)|(?:intolerance|(?:hyper)?sensitiv(?:e|ity)|react(?:ion|s|ed)?) (?:to|of)|vertragt kein\w*)(?: (?:the|any|all|taking|of|every))*$/;
const AVOIDED_AFTER =
  /^(?:(?:is |was |to be |has been )?(?:avoided|contraindicated|not tolerated)|(?:allerg(?:y|ic|ie)|(?:hyper)?sensitiv(?:e|ity)|intoleran(?:t|ce|z)|unvertraglichkeit)(?=$| (?:asthma|respiratory|rash|hives|urticaria|nausea|since|in|as|with|and|because|on|after)))/;
const BLAMED_BEFORE =
  /\b(?:worse (?:with|on|by|after|when)|worsen(?:s|ed) (?:with|on|by|after)|(?:rash|hives|urticaria|wheez\w*|angio(?:edema|odem)|anaphyla\w*) (?:with|to)|(?:caused|triggered|induced|provoked|brought on|set off) by|after|following|from|durch|nach)(?: (?:taking|using|having|a|an|one|the|any|every|dose|tablet|of|some|einnahme|von))*$/;
const BLAMED_AFTER =
  /^(?:(?:also |always |badly )?(?:makes?|made|triggers?|triggered|causes?|caused|worsens?|worsened|brings?|brought|gives?|gave|provokes?|provoked|sets?|induced|exacerbated))\b/;
/** What stands on its own behind a comma: "penicillin allergy, on warfarin". */
const CLAUSE = /[,;\n]|\.(?=\s|$)/u;
const TAKEN_AGAIN = /^(?:on|take|takes|taking|uses|using|currently|nimmt)$/;

/** The words of a condition or drug, for comparison: lower case, without accents, marks or underscores. */
export function words(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Finds the context findings that a condition or drug in free text implies. */
export type Implication = (text: string) => readonly string[];

/**
 * Prepares the matching of conditions and drugs to the context findings that they imply.
 *
 * A name matches when its words stand in the text one after the other ("apixaban" in "Apixaban 5 mg BID"); a longer
 * name stands before a shorter one within it.
 * Known names are those of knowledge.implied, and the ids and synonyms of the context findings themselves.
 * What stands after a word that denies, doubts or speaks of a relative implies nothing; a text that implies nothing at
 * all is shown as not understood instead.
 */
export function implication({ findings, implied }: Pick<Knowledge, "findings" | "implied">): Implication {
  const names = namesOf({ findings, implied });
  return (text) => {
    const clauses = text.split(CLAUSE).map(words);
    const said = clauses.flat();
    const clauseOf = clauses.flatMap((clause, i) => clause.map(() => i));
    const found = new Set<string>();
    // A word that denies or doubts holds for what follows it: "breast cancer, no recurrence" still says cancer.
    let doubted = false;
    let last: readonly Name[] = [];
    for (let at = 0; at < said.length; ) {
      if (clauseOf[at] !== clauseOf[at - 1] && TAKEN_AGAIN.test(said[at]!)) doubted = false;
      const here = longest(names.get(said[at]!) ?? [], said, at).filter(
        ({ name, finding }) => !OF_DRUGS.test(finding) || !isBlamed(said, clauseOf, at, at + name.length),
      );
      if (here.length === 0 && NOT_THIS_PERSON_NOW.has(said[at]!)) doubted = true;
      if (!doubted) for (const { finding } of here) found.add(finding);
      if (ENDED.has(said[at]!) && said[at - 1] !== "not" && !OF_TREATMENT.has(said[at + 1] ?? ""))
        for (const { finding } of last) found.delete(finding);
      if (here.length > 0) last = here;
      at += here[0]?.name.length ?? 1;
    }
    return [...found].sort();
  };
}

/** Whether the clause around a drug says that it is avoided, or that it has set off an allergy: "asthma worse with aspirin". */
function isBlamed(said: readonly string[], clauseOf: readonly number[], from: number, to: number): boolean {
  const within = (part: (at: number) => boolean) =>
    said.filter((_, at) => clauseOf[at] === clauseOf[from] && part(at)).join(" ");
  const before = within((at) => at < from);
  const after = within((at) => at >= to);
  if (AVOIDED_BEFORE.test(before) || AVOIDED_AFTER.test(after)) return true;
  return (REACTION.test(before) && BLAMED_BEFORE.test(before)) || (BLAMED_AFTER.test(after) && REACTION.test(after));
}

/** The longest names that stand in the text from here on; a relative's aneurysm is not the person's own. */
function longest(names: readonly Name[], said: readonly string[], at: number): readonly Name[] {
  const standing = names.filter(({ name }) => name.every((part, offset) => said[at + offset] === part));
  const most = Math.max(0, ...standing.map(({ name }) => name.length));
  return standing.filter(({ name }) => name.length === most);
}

interface Name {
  readonly name: readonly string[];
  readonly finding: string;
}

const collected = new WeakMap<Knowledge["findings"], { implied: Knowledge["implied"]; names: Map<string, Name[]> }>();

/** The names are the same for every case that is read with the same knowledge. */
function namesOf(knowledge: Pick<Knowledge, "findings" | "implied">): ReadonlyMap<string, readonly Name[]> {
  const { findings, implied } = knowledge;
  const known = collected.get(findings);
  if (known?.implied === implied) return known.names;
  const names = namesByFirstWord(knowledge);
  collected.set(findings, { implied, names });
  return names;
}

function namesByFirstWord({ findings, implied }: Pick<Knowledge, "findings" | "implied">): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  const add = (text: string, finding: string): void => {
    const name = words(text);
    const first = name[0];
    if (first === undefined) return;
    const sharing = names.get(first);
    if (sharing === undefined) names.set(first, [{ name, finding }]);
    else sharing.push({ name, finding });
  };
  for (const [text, finding] of Object.entries(implied)) {
    if (Object.hasOwn(findings, finding)) add(text, finding);
  }
  for (const entry of Object.values(findings)) {
    if (entry.role !== "context" || entry.type !== "boolean") continue;
    for (const text of [entry.id, ...(entry.synonyms ?? [])]) add(text, entry.id);
  }
  return names;
}
