import type { ReportConcordance, ReportDecision, ReportFinding, ToldFinding } from "@foramen/engine";
import { useState } from "preact/hooks";
import {
  CORRECT_LEVELS,
  type Correction,
  correctionOf,
  decisionFor,
  POLARITY_WORDS,
  SEVERITY_WORDS,
  SIDE_WORDS,
} from "../../report/choices.ts";

/** Shape and word of each verdict, so that colour is never alone. */
const VERDICTS: Record<ReportConcordance["verdict"], { sign: string; word: string }> = {
  explains: { sign: "●", word: "fits" },
  partly: { sign: "◐", word: "fits in part" },
  "does-not-explain": { sign: "○", word: "does not explain it" },
};

interface Props {
  of: number;
  finding: ReportFinding;
  told: ToldFinding;
  fit: ReportConcordance | undefined;
  decision: ReportDecision | undefined;
  lit: boolean;
  /** Where the first words stand that it was read from. */
  at: number;
  light: (of: readonly number[]) => void;
  decide: (decision: ReportDecision | null) => void;
  /** Opened to be corrected; closed unless said. */
  open?: boolean;
}

/** One finding of a report: what it means, how common it is, whether it fits; to accept, correct or strike. */
export function ReportFindingCard(props: Props) {
  const { of, finding, told, fit, decision, lit, at, light, decide, open = false } = props;
  const [correcting, setCorrecting] = useState(open);
  const verdict = fit === undefined ? null : VERDICTS[fit.verdict];
  const accepted = decision?.what === "accept" || decision?.what === "correct";
  const acceptWord = decision?.what === "correct" ? "Accepted as corrected" : accepted ? "Accepted" : "Accept";
  const strikeWord = decision?.what === "strike" ? "Struck" : "Strike";
  return (
    <li
      id={`report-finding-${of}`}
      class="report-finding"
      tabIndex={-1}
      data-decision={decision?.what ?? "open"}
      data-lit={lit ? "true" : undefined}
      data-verdict={fit?.verdict}
      onMouseEnter={() => light([of])}
      onMouseLeave={() => light([])}
      onFocusCapture={() => light([of])}
      onBlurCapture={() => light([])}
    >
      <h4>
        {told.name}
        {verdict !== null && (
          <>
            {" "}
            <span class="report-verdict">
              <span aria-hidden="true">{verdict.sign}</span> {verdict.word}
            </span>
          </>
        )}
      </h4>
      {told.act !== null && <p class="report-act">{told.act}</p>}
      <p>{told.meaning}</p>
      {told.common !== null && <p>{told.common}</p>}
      {told.fits !== null && <p class="report-fits">{told.fits}</p>}
      {told.ask !== null && (
        <p class="report-ask">
          <b>Worth asking:</b> {told.ask}
        </p>
      )}
      <p class="report-decide">
        <button
          type="button"
          aria-pressed={accepted}
          aria-label={`${acceptWord}: ${told.title}`}
          onClick={() => decide(accepted ? null : { kind: "finding", of, what: "accept" })}
        >
          {acceptWord}
        </button>
        <button
          type="button"
          aria-expanded={correcting}
          aria-label={`Correct: ${told.title}`}
          onClick={() => setCorrecting(!correcting)}
        >
          Correct
        </button>
        <button
          type="button"
          aria-pressed={decision?.what === "strike"}
          aria-label={`${strikeWord}: ${told.title}`}
          onClick={() => decide(decision?.what === "strike" ? null : { kind: "finding", of, what: "strike" })}
        >
          {strikeWord}
        </button>
        <a href={`#report-at-${at}`}>
          in the text<span class="visually-hidden">: {told.title}</span>
        </a>
      </p>
      {correcting && (
        <CorrectionFields
          about={told.title}
          value={correctionOf(finding, decision)}
          change={(to) => decide(decisionFor(of, finding, to))}
        />
      )}
    </li>
  );
}

interface FieldsProps {
  about: string;
  value: Correction;
  change: (to: Correction) => void;
}

function CorrectionFields({ about, value, change }: FieldsProps) {
  const field = <K extends keyof Correction>(key: K, label: string, words: Readonly<Record<string, string>>) => (
    <label>
      {label}
      <select
        aria-label={`${label} of ${about}`}
        value={value[key]}
        onChange={(event) => change({ ...value, [key]: event.currentTarget.value })}
      >
        {Object.entries(words).map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
  const levels = [...new Set([value.level, ...CORRECT_LEVELS])];
  return (
    <div class="report-correct">
      {field("level", "Level", Object.fromEntries(levels.map((level) => [level, level === "spine" ? "none" : level])))}
      {field("side", "Side", SIDE_WORDS)}
      {field("severity", "How marked", SEVERITY_WORDS)}
      {field("polarity", "Is it there?", POLARITY_WORDS)}
    </div>
  );
}
