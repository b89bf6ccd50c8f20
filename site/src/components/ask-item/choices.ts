import type { FindingEntry } from "@foramen/engine";
import words from "../../../../content/en/journey/questions.json" with { type: "json" };

export type Asked = Pick<FindingEntry, "id" | "laterality" | "type" | "bands">;

/** What may be answered: yes and no, the side where it is, or the values of a measure: as fine as the gate tells them apart. */
export function choicesOf({ id, type, bands = [], laterality }: Asked): { value: string; label: string }[] {
  const unsure = { value: "not-sure", label: words.notSure };
  if (type === "ordinal") {
    const named = (words.values as Record<string, { value: string; label: string }[]>)[id];
    return [...(named ?? bands.map((value) => ({ value, label: value }))), unsure];
  }
  const no = { value: "absent", label: words.no };
  if (laterality !== "sided") return [{ value: "present", label: words.yes }, no, unsure];
  return [
    { value: "left", label: words.left },
    { value: "right", label: words.right },
    { value: "bilateral", label: words.both },
    no,
    unsure,
  ];
}
