import { answerReport, loadKnowledge, loadReportWords, loadScan, readReport } from "@foramen/engine";
import { knowledgeBundle, knowledgeFile } from "../build/knowledge-bundle.ts";
import { ReportFindingCard } from "../components/report-finding/report-finding.tsx";
import { ReportPerson } from "../components/report-person/report-person.tsx";
import { ReportSpine } from "../components/report-spine/report-spine.tsx";
import { ReportText } from "../components/report-text/report-text.tsx";
import { EXAMPLE_REPORT } from "../islands/report/example-report.ts";
import { NO_ANSWERS } from "../report/person.ts";
import { segmentsOf } from "../report/segments.ts";
import type { GalleryGroup } from "./example.ts";

const nothing = () => {};
const TEXT = `${EXAMPLE_REPORT}\nXyz abc.`;
const reading = readReport(TEXT, loadReportWords(JSON.parse(knowledgeFile("report-words"))));
const answer = answerReport(
  reading,
  TEXT,
  loadKnowledge(knowledgeBundle()),
  loadScan(JSON.parse(knowledgeFile("scan"))),
  {
    case: {
      patient: { age: 54, sex: "female" },
      findings: [
        { id: "pain_inguinal_groin", side: "left", value: "present" },
        { id: "femoral_stretch", side: "left", value: "present" },
      ],
    },
  },
);
const segments = segmentsOf(TEXT, answer);
const firstOf = (test: (of: number) => boolean) => answer.findings.findIndex((_, of) => test(of));
const fitOf = (of: number) => answer.concordance.find((one) => one.of === of);

function card(of: number, more: Partial<Parameters<typeof ReportFindingCard>[0]> = {}) {
  return (
    <ul class="report-findings">
      <ReportFindingCard
        of={of}
        finding={answer.findings[of]!}
        told={answer.told[of]!.patient}
        fit={fitOf(of)}
        decision={undefined}
        lit={false}
        at={segments.find((segment) => segment.of.includes(of))?.start ?? 0}
        light={nothing}
        decide={nothing}
        {...more}
      />
    </ul>
  );
}

const fitting = firstOf((of) => fitOf(of)?.verdict === "explains");
const stray = firstOf((of) => fitOf(of)?.verdict === "does-not-explain");
const denied = firstOf((of) => answer.findings[of]!.negated);
const possible = firstOf((of) => answer.findings[of]!.certainty === "possible");

export const REPORT_PARTS: GalleryGroup = {
  id: "report",
  title: "Reports of scans",
  examples: [
    {
      title: "The text with what was read from it",
      note: "A mark leads to its finding; not understood is marked too",
      wide: true,
      drawn: (
        <>
          <ReportText segments={segments} current={[fitting]} light={nothing} />
          {/* Where the marks lead to. */}
          <ul class="visually-hidden">
            {answer.findings.map((_, of) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no other name than its number
              <li key={of} id={`report-finding-${of}`}>
                finding {of}
              </li>
            ))}
          </ul>
        </>
      ),
    },
    {
      title: "The spine, everything lit",
      drawn: (
        <ReportSpine
          findings={answer.findings.map((finding, of) => ({ of, finding }))}
          current={[]}
          conus={answer.conus}
        />
      ),
    },
    {
      title: "The spine, one finding pointed at",
      drawn: (
        <ReportSpine
          findings={answer.findings.map((finding, of) => ({ of, finding }))}
          current={[fitting]}
          conus={null}
        />
      ),
    },
    { title: "A finding that fits", drawn: withTarget(fitting, card(fitting)) },
    {
      title: "A finding that does not explain it, accepted",
      drawn: withTarget(stray, card(stray, { decision: { kind: "finding", of: stray, what: "accept" } })),
    },
    {
      title: "A finding that is being corrected",
      drawn: withTarget(possible, card(possible, { open: true, lit: true })),
    },
    {
      title: "Something that was not seen, struck",
      drawn: withTarget(denied, card(denied, { decision: { kind: "finding", of: denied, what: "strike" } })),
    },
    {
      title: "A few answers",
      wide: true,
      drawn: (
        <ReportPerson
          answers={{ ...NO_ANSWERS, age: "54", side: "left", places: ["pain_inguinal_groin"] }}
          file={null}
          refusal={null}
          change={nothing}
          takeFile={nothing}
        />
      ),
    },
    {
      title: "A case file that cannot be taken",
      drawn: (
        <ReportPerson
          answers={NO_ANSWERS}
          file="case.json"
          refusal="This file is no case in JSON. Expected fields such as patient and findings."
          change={nothing}
          takeFile={nothing}
        />
      ),
    },
  ],
};

/** With the words in the text that the card leads to. */
function withTarget(of: number, drawn: ReturnType<typeof card>) {
  const at = segments.find((segment) => segment.of.includes(of))?.start ?? 0;
  return (
    <>
      <p id={`report-at-${at}`}>In the text: {answer.findings[of]!.text}</p>
      {drawn}
    </>
  );
}
