import type { MedicalCondition } from "schema-dts";
import type { ConditionWords } from "../build/condition.ts";
import type { ShownSource } from "./article-view.ts";
import { plainJsonLd } from "./json-ld.ts";

/** The page about the condition, for machines. */
export function conditionJsonLd(
  { title, other, lead, reviewed }: ConditionWords,
  description: string,
  sources: readonly Pick<ShownSource, "citation" | "links">[],
  site: URL | undefined,
): string {
  const about: MedicalCondition = {
    "@type": "MedicalCondition",
    name: title,
    alternateName: other,
    description: lead,
    associatedAnatomy: { "@type": "Nerve", name: "Lumbar nerve root" },
  };
  return plainJsonLd({ title, description, address: "/nerve-root-compression", reviewed, about, sources }, site);
}
