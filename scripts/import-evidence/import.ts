import { type Additions, applyAdditions } from "./additions.ts";
import { convertAnatomy } from "./anatomy.ts";
import { type CauseWording, convertCauses } from "./causes.ts";
import { applyCorrections, type Correction } from "./corrections.ts";
import { descriptionDefaults } from "./descriptions.ts";
import type { Evidence, Row } from "./evidence.ts";
import { convertFindings, type FindingRules } from "./findings.ts";
import { convertImagingBackground } from "./imaging-background.ts";
import { convertLeaks } from "./leaks.ts";
import { convertSetting } from "./setting.ts";
import { convertSources } from "./sources.ts";
import { spreadDescriptions } from "./spread-descriptions.ts";
import { convertStructures } from "./structures.ts";
import type { KnowledgeFiles } from "./write-knowledge.ts";

/** Everything that is laid beside the evidence. */
export interface Beside {
  corrections: Correction[];
  additions: Additions;
  addedCauses: Record<string, Row>;
  vocabulary: FindingRules & { labels: Record<string, string>; structures: Record<string, string> };
  wording: CauseWording & { sources: Record<string, Row> };
  syndromes: Record<string, Row>;
  /** Defaults of descriptions that were judged one by one. */
  statedDefaults: Record<string, number>;
}

/** The evidence as knowledge files. Works on the given evidence in place; throws when a correction or an id does not fit. */
export function importEvidence(
  evidence: Evidence,
  beside: Beside,
  citedElsewhere: (files: KnowledgeFiles) => Set<string>,
): KnowledgeFiles {
  applyCorrections(evidence as unknown as Row, beside.corrections);
  applyAdditions(evidence, beside.additions, beside.addedCauses);
  for (const [id, label] of Object.entries(beside.vocabulary.labels)) {
    const finding = evidence.findings[id];
    if (finding) finding.label = label;
  }

  const findings = convertFindings(evidence.findings, beside.additions.findings, beside.vocabulary);
  const isDescription = (id: string): boolean => findings[id]?.kind === "description";
  const descriptions = Object.keys(findings).filter(isDescription);
  const defaults = descriptionDefaults(
    descriptions,
    evidence.leaks,
    evidence.disorders.non_specific_low_back_pain?.findings ?? {},
    beside.statedDefaults,
  );
  spreadDescriptions(evidence, isDescription, new Set(Object.keys(beside.addedCauses)));

  const everything = { ...evidence, findings };
  const files: KnowledgeFiles = {
    ...oneEach("findings", findings),
    ...oneEach("causes", convertCauses(evidence.disorders, beside.wording)),
    ...oneEach("structures", convertStructures(evidence, beside.vocabulary.structures)),
    ...oneEach("syndromes", beside.syndromes),
    ...oneEach("leaks", convertLeaks(evidence.leaks, findings)),
    "model/imaging-background.yaml": convertImagingBackground(everything),
    "model/anatomy.yaml": convertAnatomy(evidence, beside.additions.back_pain_weights),
    "model/setting.yaml": convertSetting(evidence, beside.additions.setting),
    "model/descriptions.yaml": { defaults },
  };
  return { ...files, ...oneEach("sources", convertSources(evidence, citedElsewhere(files), beside.wording.sources)) };
}

function oneEach(room: string, entities: Record<string, object>): KnowledgeFiles {
  return Object.fromEntries(Object.entries(entities).map(([id, entity]) => [`${room}/${id}.yaml`, entity]));
}
