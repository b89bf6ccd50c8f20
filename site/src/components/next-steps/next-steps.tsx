import { type Assessment, type FindingEntry, type NextStep, say, type Telling } from "@foramen/engine";
import type { Vocabulary } from "../../islands/engine/messages.ts";
import { stepsTold, type Told, type ToldTopic } from "../../islands/engine/told.ts";
import { AnswerHere } from "../answer-here/answer-here.tsx";
import { Panel, Pending } from "../panel/panel.tsx";
import { LEAST_GAIN, StepGains } from "./step-gains.tsx";
import { StepOutcomes } from "./step-outcomes.tsx";

/** So many stand in sight, the first safety question among them. */
const SHOWN = 3;

interface Props {
  assessment: Assessment;
  /** Null while the steps are being worked out. */
  told: Told | null;
  vocabulary: Vocabulary;
  telling: Telling;
  answer: (finding: FindingEntry, value: string) => void;
}

/**
 * What is worth finding out next: the safety questions first, then by what they tell against what they cost. Where no answer
 * would change what is done, that is said first and nothing but safety is urged.
 */
export function NextSteps({ assessment, told, vocabulary, telling, answer }: Props) {
  const heading = say(telling, "title.next");
  if (!told)
    return (
      <Panel id="next-heading" heading={heading} settled={false}>
        <Pending what="the next steps" />
      </Panel>
    );
  const { testing } = assessment;
  const steps = stepsTold(assessment).map((step, at) => ({ step, topic: told.next?.topics[at] }));
  if (steps.length === 0 && testing === null) return null;
  const first = testing?.wouldChange === false ? steps.filter(({ step }) => step.safety) : steps.slice(0, SHOWN);
  const rest = steps.filter((one) => !first.includes(one));
  const safety = assessment.nextSteps.filter((step) => step.safety).length;
  const list = (shown: typeof steps, start: number) => (
    <ol class="steps" start={start}>
      {shown.map(({ step, topic }) => (
        <Step key={step.finding + step.act} {...{ step, topic, safety, vocabulary, telling, answer }} />
      ))}
    </ol>
  );
  return (
    <Panel id="next-heading" heading={heading}>
      {testing && (
        <p class={testing.wouldChange ? undefined : "no-test"}>{told.next?.claims[0]?.text ?? testing.explanation}</p>
      )}
      {first.length > 0 && list(first, 1)}
      {rest.length > 0 && (
        <details>
          <summary>
            {testing?.wouldChange === false
              ? `${rest.length} answers that would tell more, though none would change what is done`
              : `${rest.length} more`}
          </summary>
          {list(rest, first.length + 1)}
        </details>
      )}
    </Panel>
  );
}

interface StepProps extends Pick<Props, "vocabulary" | "telling" | "answer"> {
  step: NextStep;
  topic: ToldTopic | undefined;
  /** How many safety questions are open; one stands here for all. */
  safety: number;
}

function Step({ step, topic, safety, vocabulary, telling, answer }: StepProps) {
  const finding = vocabulary.findings[step.finding];
  const title = topic?.title ?? finding?.label ?? "";
  const [because, ...costs] = topic?.claims ?? [];
  const single = step.findings.length <= 1 ? finding : undefined;
  return (
    <li class="step" data-finding={step.finding} {...(single ? { tabIndex: -1, "aria-label": title } : {})}>
      <h3>
        {title}
        {step.safety && <span class="tag tag-safety">◆ safety first</span>}
        {step.changesPlan && <span class="tag">can change what is done</span>}
      </h3>
      <p>{because ? withoutTitle(because.text, title) : step.because}</p>
      {step.safety && safety > 1 && (
        <button type="button" class="quiet" onClick={() => document.getElementById("ask-heading")?.focus()}>
          {safety - 1} more safety questions are open
        </button>
      )}
      {costs.length > 0 && <p class="aside">{costs.map(({ text }) => text).join(" ")}</p>}
      {step.findings.length > 1 && telling.reader === "practitioner" && (
        <p class="aside">Looks for: {step.findings.map((id) => vocabulary.findings[id]?.label ?? "").join("; ")}.</p>
      )}
      {tellsAnything(step) && <StepGains gains={step.gains} telling={telling} />}
      {single && <AnswerHere finding={single} telling={telling} answer={answer} />}
      {step.outcomes.length > 0 && (
        <details>
          <summary>How likely each answer is, and what it would leave in front</summary>
          {!single && finding && <p class="aside">By its most telling answer: {finding.label}</p>}
          <StepOutcomes step={step} vocabulary={vocabulary} telling={telling} />
        </details>
      )}
    </li>
  );
}

/** Four bars without a length say nothing. */
function tellsAnything({ gains }: NextStep): boolean {
  return Math.max(...Object.values(gains)) >= LEAST_GAIN;
}

/** The heading says it already. */
function withoutTitle(text: string, title: string): string {
  return text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, "") : text;
}
