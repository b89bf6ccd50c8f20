/** Words for somebody other than the patient, and for what runs in the family. */
const RELATIVE =
  "(?:(?:(?:grand|step|god|half[- ]?)?(?:mother|father|brother|sister|son|daughter|parent|child|children|sibling)|mum|mom|dad|grandma|grandpa|granny|aunt|auntie|uncle|cousin|niece|nephew|husband|wife|spouse|partner|fianc[eé]e?|boyfriend|girlfriend|relative|family member|neighbou?r|friend|flatmate|roommate)(?:s|(?:-in-law))?(?:'s|s')?|(?:strong |positive )?(?:family|familial) (?:history|hx)|fhx?|f/h|maternal|paternal)";
const NAMED = new RegExp(`\\b${RELATIVE}\\b|\\b(?:in|runs in) (?:the |her |his )?family\\b`);

/** "Child-Pugh B", "breastfeeding mother", "mother of two": the patient. */
const PATIENT =
  /\b(?:as a|since|when a) (?:small |young )?child\b|\bchild(?:ren)?[- ]?(?:pugh|hood|bearing)|\bchild[- ][abc]\b|\b(?:nursing|breast-?feeding|new|expectant|single|first-time) mother\b|\bmother of\b/g;

/** What comes from somebody else and is taken by the patient: "takes her mother's oxycodone", "diclofenac from a friend". */
const HANDED_ON = new RegExp(
  `\\b(?:takes?|taking|took|uses?|using|used|borrow(?:s|ed|ing)?|shar(?:es|ed|ing)|tried) (?:.*\\b)?${RELATIVE}(?<='s|s')|\\b(?:from|by|off) (?:(?:an?|his|her|their|my|the) )?${RELATIVE}\\b|\\bborrowed\\b`,
);

/** "Asthma, mother too": it may be the patient's as well. */
const BOTH = /\b(?:too|also|as well|like|same|both|likewise|patient|himself|herself)\b/;

/** Words that make a part of nothing but a relative: "father at 50", "(his mother)". */
const BARE = new RegExp(
  `\\b${RELATIVE}\\b|\\b(?:in|of|on|his|her|their|my|the|a|an|and|or|side|aged?|at|died|deceased|late|\\d+)\\b|[^a-z]`,
  "g",
);

export interface WhoseWords {
  /** What is said of the patient; empty when nothing is. */
  readonly own: string;
  /** What is said of somebody else; empty when nothing is. */
  readonly others: string;
  /** It may be the patient's as well. */
  readonly unclear: boolean;
}

/**
 * Parts the words of one entry by whom they are about. From a relative on to the next semicolon or full stop everything
 * counts as the relative's: "father had a stroke, hypertension" does not say whose hypertension it is.
 */
export function whose(text: string): WhoseWords {
  const said = text.toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'");
  const bare = said.replace(PATIENT, (words) => "-".repeat(words.length));
  if (!NAMED.test(bare) || HANDED_ON.test(bare)) return { own: text, others: "", unclear: false };
  const own: string[] = [];
  const others: string[] = [];
  for (const sentence of text.split(/\s*;\s*|\.\s+/)) {
    const mine: string[] = [];
    const theirs: string[] = [];
    for (const part of sentence.split(AT_PART)) {
      const words = part
        .toLowerCase()
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .replace(PATIENT, " ");
      if (NAMED.test(words)) {
        // "stroke, father": the part before is about him.
        if (mine.length > 0 && words.replace(BARE, "") === "") theirs.push(mine.pop()!);
        theirs.push(part);
      } else if (theirs.length > 0) theirs.push(part);
      else mine.push(part);
    }
    own.push(...mine);
    others.push(...theirs);
  }
  const joined = (parts: readonly string[]) => parts.filter((part) => part.trim() !== "").join(", ");
  return { own: joined(own), others: joined(others), unclear: BOTH.test(said) };
}

const AT_PART = new RegExp(
  `\\s*,\\s*|\\s+(?:and|but|&|\\+)\\s+(?=(?:(?:an?|his|her|their|my|the)\\s+)?${RELATIVE}\\b)`,
  "i",
);
