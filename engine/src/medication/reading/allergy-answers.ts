/** An answer behind a name: "penicillin - no", "Naprosyn: yes", "latex (no)". */
const ANSWER = /^(.+?)\s*(?:[-–—:=?]\s*|\()(yes|no|y|n|none|nil|negative|denies|denied|not allergic)\)?\s*\.?$/i;
/** "not allergic to penicillin", "no allergy to aspirin", "no penicillin allergy". */
const DENIED =
  /^(?:not allergic to|no (?:known )?(?:allergy|allergies|reaction) to|denies (?:an )?allergy to)\s+\S|^no \S.* allergy$/i;
/** What such a denial leaves out: "no known allergies except naproxen". */
const EXCEPTS = /\b(?:except|but|other than|apart from|aside from|save|only|unless|besides)\b/i;
const PARTS = /[;\n]+|,(?![^(]*\))/;

/**
 * The allergies that one entry affirms. Where it answers name by name, each answer is about its own name: "penicillin - no;
 * Naprosyn - yes" is one allergy. An entry without such answers stays whole.
 */
export function affirmedAllergies(entry: string): string[] {
  const parts = entry.split(PARTS).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const denied = (part: string) => DENIED.test(part) && !EXCEPTS.test(part);
  if (!parts.some((part) => ANSWER.test(part) || denied(part))) return [entry];
  return parts.flatMap((part) => {
    const [, name, answer] = ANSWER.exec(part) ?? [];
    if (name !== undefined) return /^y/i.test(answer!) ? [name] : [];
    return denied(part) ? [] : [part];
  });
}
