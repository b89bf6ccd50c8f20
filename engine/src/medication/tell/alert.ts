import type { RuleBasis } from "../../knowledge/medication/rule-basis.ts";
import type { MedicationKnowledge } from "../../knowledge/medication.ts";
import type { AlertStrength, CitedSource, MedicationAlert } from "../../vocabulary/medication.ts";
import { fill } from "../../words/fill.ts";
import type { Reader } from "../../words/reader.ts";
import type { Finding } from "../finding.ts";
import { isSerious } from "../finding.ts";

/** No alert is longer: because, action and source together; and its plain twin. */
export const LONGEST_ALERT = 280;

type WordsOf = Pick<MedicationKnowledge, "words" | "sources">;

/** A finding in the words of both readers. */
export function alertOf(finding: Finding, knowledge: WordsOf): MedicationAlert {
  const strength = strengthOf(finding);
  const source = sourceText(finding.basis, knowledge);
  const { topic, plain_facts: plainFacts } = finding.slots;
  const slots = inSentences(finding);
  const plainSlots = {
    ...slots,
    ...(topic === undefined ? {} : { topic: said(knowledge, `topics.${topic}`, "patient", {}) }),
    ...(plainFacts === undefined ? {} : { facts: plainFacts }),
  };
  const action = actionKey(finding, strength, knowledge);
  const clinical = within(LONGEST_ALERT - source.length - 4, slots, (room) => [
    said(knowledge, `alerts.${finding.words}`, "practitioner", room),
    said(knowledge, `alerts.${action}`, "practitioner", room),
  ]);
  const plain = within(LONGEST_ALERT, plainSlots, (room) => [
    said(knowledge, `alerts.${finding.words}`, "patient", room),
    said(knowledge, `alerts.${action}`, "patient", room),
    `(${shortSource(finding.basis, knowledge)})`,
  ]);
  return {
    type: finding.type,
    severity: finding.severity,
    strength,
    with: [...new Set(finding.with)],
    because: clinical[0]!,
    action: clinical[1]!,
    source,
    sources: citedSources(finding.basis, knowledge),
    plain: plain.join(" "),
    rules: finding.rules,
  };
}

/** A reason is a sentence of its own; a fact that stands in brackets holds none. */
function inSentences({ slots, words }: Finding): Record<string, string> {
  const { why, fact } = slots;
  return {
    ...slots,
    ...(why === undefined || why === "" ? {} : { why: why === "label" ? "The label says so" : sentence(why) }),
    ...(fact === undefined || !/^(?:dose|duration)_/.test(words) ? {} : { fact: withoutBrackets(fact) }),
  };
}

function sentence(text: string): string {
  const bare = withoutBrackets(text);
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** "spasticity (labelled); ..." as "spasticity, labelled; ...". */
function withoutBrackets(text: string): string {
  return text.replace(/ \(([^()]*)\)/g, ", $1");
}

export function strengthOf({ severity }: Pick<Finding, "severity">): AlertStrength {
  return severity === "contraindicated" ? "stop" : isSerious({ severity }) ? "check" : "note";
}

/** Pairs tell the person more firmly the graver they are. */
function actionKey({ words }: Finding, strength: AlertStrength, knowledge: WordsOf): string {
  const firm = `${words}_${strength}_action`;
  return Object.hasOwn(knowledge.words, `alerts.${firm}`) ? firm : `${words}_action`;
}

/** Long slots lose their last clauses until the text fits; the fact and the action stay. */
function within(
  room: number,
  slots: Record<string, string>,
  write: (slots: Record<string, string>) => string[],
): string[] {
  let current = slots;
  for (;;) {
    const texts = write(current).map(tidy);
    if (texts.join(" ").length <= room) return texts;
    // The reason goes before the fact: what is left still names the patient's fact, the action and the source.
    if (current.why !== undefined && current.why !== "" && shorter(current.why) === null) {
      current = { ...current, why: "" };
      continue;
    }
    const longest = ["why", "note", "management", "effect", "others", "text", "fact"]
      .filter((name) => shorter(current[name]) !== null)
      .sort((a, b) => current[b]!.length - current[a]!.length)[0];
    if (longest === undefined) return texts;
    current = { ...current, [longest]: shorter(current[longest])! };
  }
}

/** The text without its last clause; null when it is one clause of a few words. */
function shorter(text: string | undefined): string | null {
  if (text === undefined) return null;
  const cut = Math.max(text.lastIndexOf("; "), text.lastIndexOf(", "), text.lastIndexOf(" ("), text.lastIndexOf(": "));
  if (cut > 0) return balanced(text.slice(0, cut));
  const words = text.split(" ");
  return words.length > 6 ? `${words.slice(0, -2).join(" ")} ...` : null;
}

/** Without a bracket that is opened and not closed. */
function balanced(text: string): string {
  const open = text.lastIndexOf("(");
  return open > text.lastIndexOf(")") ? text.slice(0, open).trim() : text;
}

/** Empty brackets and double stops that an empty slot leaves behind; thousands in one style, years left alone. */
function tidy(text: string): string {
  return text
    .replace(/(?<![\d.,])(\d{1,3})(\d{3})(?=(?: to \d[\d,]*)?(?:\/day| ?(?:mg|mcg|IU|g|mL)\b))/g, "$1,$2")
    .replace(/\s*\(\s*\)/g, "")
    .replace(/\s+([.,;:])/g, "$1")
    .replace(/(?<!\.)\.\.(?!\.)/g, ".")
    .replace(/\s{2,}/g, " ")
    .trim();
}

/** A template with the slots that it declares, out of all that are at hand. */
export function said(
  knowledge: Pick<MedicationKnowledge, "words">,
  id: string,
  reader: Reader,
  slots: Readonly<Record<string, string>>,
): string {
  const template = knowledge.words[id] ?? { plain: "", clinical: "" };
  const declared = Object.fromEntries((template.slots ?? []).map((name) => [name, slots[name] ?? ""]));
  return fill(template, reader, declared, `words ${id}`);
}

/** "Tramadol tablets, US label; checked 2026-11-22", and that it is recalled where it is. */
export function sourceText(basis: RuleBasis, knowledge: Pick<MedicationKnowledge, "sources">): string {
  const recalled = basis.status === "seen" ? "" : `${basis.status}, `;
  return `${shortSource(basis, knowledge)}; ${recalled}checked ${basis.checked}`;
}

function shortSource({ sources }: RuleBasis, knowledge: Pick<MedicationKnowledge, "sources">): string {
  const [first = ""] = sources;
  return knowledge.sources[first]?.name ?? first;
}

function citedSources(
  { sources, status, checked }: RuleBasis,
  knowledge: Pick<MedicationKnowledge, "sources">,
): CitedSource[] {
  return sources.map((id) => ({ id, name: knowledge.sources[id]?.name ?? id, status, checked }));
}
