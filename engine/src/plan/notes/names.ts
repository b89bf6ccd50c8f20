import type { PlanKnowledge } from "../../knowledge/plan.ts";
import type { CarePlan, ItemVerdict } from "../../vocabulary/plan.ts";
import { say } from "../words.ts";
import { nameOf } from "./told-case.ts";

/** The stage in which the person stands: the present one, else the first after now, else now. */
export function presentStage({ stages }: CarePlan): CarePlan["stages"][number] {
  return stages.find(({ id, current }) => current && id !== "now") ?? stages[1] ?? stages[0]!;
}

/** What is offered in the present stage, in its order, of some kinds. */
export function offeredNow(plan: CarePlan, kinds: readonly string[]): ItemVerdict[] {
  return presentStage(plan)
    .items.flatMap((item) => plan.verdicts.find((one) => one.item === item) ?? [])
    .filter(({ item }) => kinds.includes(item.slice(0, item.indexOf("/"))));
}

/** With a small letter at the beginning, unless it is a name such as L1 or TENS. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** At most so many, and how many more there are; nothing where none is wanted. */
export function some(names: readonly string[], most: number): string {
  if (most === 0) return "";
  const shown = names.slice(0, most).map(inSentence).join(", ");
  return names.length > most ? `${shown} (+${names.length - most})` : shown;
}

/** So many of those that do not go together are named. */
const MOST_ALIKE = 2;

/** Without these lists nobody can say whether a drug may be had at all. */
const LISTS: readonly string[] = ["allergies", "conditions", "current_drugs"].map((field) => `medication/${field}`);

/** Lists that nobody has told and that one of these drugs hangs on: until then no dose of it is named. */
export function listsToAsk(drugs: readonly ItemVerdict[], { checkFirst }: CarePlan): CarePlan["checkFirst"] {
  return checkFirst.filter(({ fact }) => LISTS.includes(fact) && drugs.some((one) => one.checkFirst.includes(fact)));
}

/** Drugs with the dose to begin with, where the lists are known that it hangs on; of those that do not go together, one. */
export function drugsInWords(drugs: readonly ItemVerdict[], most: number, rules: PlanKnowledge): string {
  return groupsOf(drugs)
    .slice(0, most)
    .map((group) => {
      const names = group.slice(0, MOST_ALIKE).map(withDose);
      return names.length === 1 ? names[0]! : say(rules, "note.drugs_one", { names: names.join(", ") }).clinical;
    })
    .join("; ");
}

function withDose({ label, dose, checkFirst }: ItemVerdict): string {
  return dose === null || checkFirst.some((fact) => LISTS.includes(fact)) ? inSentence(label) : dose.start;
}

/** Things that do not go together stand in one group, each other thing in its own. */
export function groupsOf(list: readonly ItemVerdict[]): ItemVerdict[][] {
  const groups = new Map<string, ItemVerdict[]>();
  for (const one of list) {
    const key = one.oneOf ?? one.item;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Drugs and injections that something about this person forbids, and that others may have. */
export function forbiddenHere({ verdicts }: CarePlan): string[] {
  return verdicts
    .filter(({ item, verdict, because, never }) => {
      const personal = because.some(({ general }) => !general);
      return /^(?:drugs|advanced)\//.test(item) && verdict === "contraindicated" && personal && never === null;
    })
    .map(({ label }) => nameOf(label));
}

/** Drugs that are taken now although they are advised against here. */
export function takenAgainst({ verdicts, takenBeside }: Pick<CarePlan, "verdicts" | "takenBeside">): string[] {
  const judged = verdicts.filter(
    ({ item, taken, verdict }) => taken && item.startsWith("drugs/") && isRefused(verdict),
  );
  return [...judged, ...takenBeside].map(({ label }) => inSentence(nameOf(label)));
}

function isRefused(verdict: ItemVerdict["verdict"]): boolean {
  return verdict === "advised-against" || verdict === "contraindicated";
}
