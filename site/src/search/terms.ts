/** Words that say nothing about what is looked for. */
const EMPTY = new Set(
  "a about am an and any are as at be been but by can could do does did for from get getting give gives go going got has have having how i if in into is it its just like me my of off on or out should so some that the their them there they this to too up was we what when where which while who why will with would you your".split(
    " ",
  ),
);

/** How people write what the pages call by another name; both in small letters, one word for one. */
const MEANT: Readonly<Record<string, string>> = {
  tablet: "medicine",
  tablets: "medicine",
  pill: "medicine",
  pills: "medicine",
  meds: "medicine",
  med: "medicine",
  drug: "medicine",
  drugs: "medicine",
  op: "operation",
  surgery: "operation",
  jab: "injection",
  shot: "injection",
  poo: "bowel",
  poop: "bowel",
  bum: "bottom",
  stomach: "tummy",
  belly: "tummy",
  abdomen: "tummy",
  walk: "walking",
  prickling: "tingling",
  tingly: "tingling",
  doc: "doctor",
  gp: "doctor",
};

/** "pain killers": two words of a query that the pages write as one. */
const TWO_WORDS = /\b(pain)[ -]+(kill(?:ers?|ing))\b/gi;

export function withJoinedWords(query: string): string {
  return query.replace(TWO_WORDS, "$1$2");
}

/** A word as it is looked up: small letters without accents, endings of the plural and of the past dropped. */
export function termOf(word: string): string | null {
  const bare = word
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/['’]s?$/, "");
  if (bare === "" || EMPTY.has(bare)) return null;
  return stem(MEANT[bare] ?? bare);
}

/** The same for "disc", "discs"; "walks", "walking", "walked". Drug names and short words stay whole. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/([^s])s$/, "$1");
  return word
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^su])s$/, "$1")
    .replace(/([a-z]{3}[^aeiou])\1?(?:ing|ed)$/, "$1");
}

/** Words of warning weigh more than the rest of a query: whoever may be in danger should not have to look further down. */
const WARNING = new Set(
  "pee wee bladder bowel urine water saddle incontinence fever cancer faint collapse suicide"
    .split(" ")
    .map((word) => stem(word)),
);

export function isWarning(term: string): boolean {
  return WARNING.has(term);
}
