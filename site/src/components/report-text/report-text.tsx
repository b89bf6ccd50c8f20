import type { Segment } from "../../report/segments.ts";

interface Props {
  segments: readonly Segment[];
  /** Numbers of the findings that are lit. */
  current: readonly number[];
  light: (of: readonly number[]) => void;
}

const WORDS: Readonly<Record<Exclude<Segment["kind"], "plain">, string>> = {
  there: "read as there",
  possible: "read as possible",
  denied: "read as normal or not seen",
  beside: "beside the spine",
  unread: "not understood",
};

/** The report as it stands, with what was read from it marked; a mark leads to its first finding and lights all of them. */
export function ReportText({ segments, current, light }: Props) {
  return (
    <div class="report-text">
      <p class="report-words">
        {segments.map((segment) => (
          <Piece key={segment.start} segment={segment} current={current} light={light} />
        ))}
      </p>
      <ul class="report-key" aria-label="What the marks mean">
        {(Object.keys(WORDS) as (keyof typeof WORDS)[])
          .filter((kind) => segments.some((segment) => segment.kind === kind))
          .map((kind) => (
            <li key={kind}>
              <span class="report-mark" data-kind={kind}>
                {WORDS[kind]}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Piece({ segment, current, light }: Omit<Props, "segments"> & { segment: Segment }) {
  const { text, kind, of, start } = segment;
  if (kind === "plain") return <>{text}</>;
  const lit = of.some((one) => current.includes(one));
  const shared = { class: "report-mark", "data-kind": kind, "data-lit": lit ? "true" : undefined } as const;
  if (of.length === 0)
    return (
      <mark {...shared} title={WORDS[kind]}>
        {text}
      </mark>
    );
  return (
    <a
      {...shared}
      id={`report-at-${start}`}
      href={`#report-finding-${of[0]}`}
      title={WORDS[kind]}
      onMouseEnter={() => light(of)}
      onMouseLeave={() => light([])}
      onFocus={() => light(of)}
      onBlur={() => light([])}
    >
      {text}
    </a>
  );
}
