import type { Assessment, FindingEntry } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import type { Told } from "../../islands/engine/told.ts";
import { heading } from "../../wording/finding-words.ts";

interface Props {
  assessment: Assessment;
  told: Told | null;
  vocabulary: Vocabulary;
  add: (finding: FindingEntry) => void;
}

/** What is not known and was averaged over, and the core findings that nobody has looked for. */
export function StillOpen({ assessment, told, vocabulary, add }: Props) {
  const open = assessment.notAssessed.flatMap((id) => vocabulary.findings[id] ?? []);
  const stages = [...new Set(open.map((finding) => finding.stage))];
  if (assessment.missing.length === 0 && open.length === 0) return null;
  const gaps = told?.limits?.claims.filter(({ words }) => words.startsWith("missing.")) ?? [];
  return (
    <section class="panel" aria-labelledby="open-heading">
      <h2 id="open-heading">Not known</h2>
      {gaps.length > 0 && (
        <ul class="plain-list">
          {gaps.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {stages.map((stage) => {
        const here = open.filter((finding) => finding.stage === stage);
        return (
          <details key={stage}>
            <summary>
              {heading(stage)}: {here.length} not looked for
            </summary>
            <ul class="plain-list chips">
              {here.map((finding) => (
                <li key={finding.id}>
                  <button type="button" class="quiet" onClick={() => add(finding)}>
                    <span class="visually-hidden">Add </span>
                    {finding.label}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
