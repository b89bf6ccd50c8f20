import type { Reader, ReportAnswer, ReportDecision } from "@foramen/engine";
import { ReportFindingCard } from "../../components/report-finding/report-finding.tsx";
import type { Segment } from "../../report/segments.ts";

interface Props {
  answer: ReportAnswer;
  reader: Reader;
  decisions: readonly ReportDecision[];
  segments: readonly Segment[];
  current: readonly number[];
  light: (of: readonly number[]) => void;
  decide: (of: number, decision: ReportDecision | null) => void;
}

/** All findings by level, from above downwards; what is denied is folded away below what is there. */
export function ReportList({ answer, reader, decisions, segments, current, light, decide }: Props) {
  const { findings, told, concordance } = answer;
  const card = (of: number) => (
    <ReportFindingCard
      key={of}
      of={of}
      finding={findings[of]!}
      told={told[of]![reader]}
      fit={concordance.find((one) => one.of === of)}
      decision={decisions.find((one) => one.kind === "finding" && one.of === of)}
      lit={current.includes(of)}
      at={segments.find((segment) => segment.of.includes(of))?.start ?? 0}
      light={light}
      decide={(decision) => decide(of, decision)}
    />
  );
  return (
    <>
      {levelsOf(answer).map((level) => {
        const own = findings.flatMap((finding, of) => (finding.level === level ? [of] : []));
        const denied = own.filter((of) => findings[of]!.negated);
        const there = own.filter((of) => !findings[of]!.negated);
        return (
          <section key={level} class="report-level" aria-label={level === "spine" ? "Without a level" : level}>
            <h3>{level === "spine" ? "Without a level" : level}</h3>
            {there.length > 0 && <ul class="report-findings">{there.map(card)}</ul>}
            {denied.length > 0 && (
              <details>
                <summary>
                  {denied.length === 1 ? "1 thing was not seen" : `${denied.length} things were not seen`}
                </summary>
                <ul class="report-findings">{denied.map(card)}</ul>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}

/** Levels in the order of the spine, what has no level last. */
function levelsOf({ findings }: ReportAnswer): string[] {
  const region = { T: 0, L: 100, S: 200 } as Readonly<Record<string, number>>;
  const height = (level: string) => {
    const [first = "", second] = level.split("-");
    return level === "spine"
      ? 1000
      : region[first.charAt(0)]! + Number(first.slice(1)) + (second === undefined ? 0 : 0.5);
  };
  return [...new Set(findings.map(({ level }) => level))].sort((a, b) => height(a) - height(b));
}
