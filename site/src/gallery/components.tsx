import type { Urgency } from "@foramen/engine";
import { drawnAnatomy } from "../build/drawn-anatomy.ts";
import { readExample } from "../build/examples.ts";
import { likelihoodRatios } from "../build/likelihood-ratios.ts";
import { SHOWN_EXAMPLES } from "../build/shown-examples.ts";
import { EMPTY } from "../case/entered-case.ts";
import { AboutPatient } from "../components/about-patient/about-patient.tsx";
import { AnswerHere } from "../components/answer-here/answer-here.tsx";
import { BodyEntry } from "../components/body-entry/body-entry.tsx";
import { CannotMiss } from "../components/cannot-miss/cannot-miss.tsx";
import { CauseList } from "../components/cause-list/cause-list.tsx";
import { Claims } from "../components/claims/claims.tsx";
import { Consistency } from "../components/consistency/consistency.tsx";
import { DeskBar } from "../components/desk-bar/desk-bar.tsx";
import { ExamLine } from "../components/examination/exam-line.tsx";
import { moveOf } from "../components/examination/exam-move.ts";
import { Examination } from "../components/examination/examination.tsx";
import { Examples } from "../components/examples/examples.tsx";
import { FindingRow } from "../components/finding-row/finding-row.tsx";
import { FindingSearch } from "../components/finding-search/finding-search.tsx";
import { HandOver } from "../components/hand-over/hand-over.tsx";
import { BarScale, IntervalBar } from "../components/interval-bar/interval-bar.tsx";
import { KeysHelp } from "../components/keys-help/keys-help.tsx";
import { NextSteps } from "../components/next-steps/next-steps.tsx";
import { OrderCard } from "../components/order-card/order-card.tsx";
import { Panel, Pending } from "../components/panel/panel.tsx";
import { Person } from "../components/person/person.tsx";
import { ReaderSwitch } from "../components/reader-switch/reader-switch.tsx";
import { ReportPaste } from "../components/report-paste/report-paste.tsx";
import { RestsOn } from "../components/rests-on/rests-on.tsx";
import { RootDrawing } from "../components/root-map/root-drawing.tsx";
import { RootMap } from "../components/root-map/root-map.tsx";
import { SafetyQuestions } from "../components/safety-questions/safety-questions.tsx";
import { ScanFit } from "../components/scan-fit/scan-fit.tsx";
import { StillOpen } from "../components/still-open/still-open.tsx";
import { UrgencyCard } from "../components/urgency-card/urgency-card.tsx";
import { WhatIf } from "../components/what-if/what-if.tsx";
import { WouldChange } from "../components/would-change/would-change.tsx";
import { answered } from "./answered.ts";
import { CARE_PARTS } from "./care-parts.tsx";
import { checkedOrders } from "./checked-orders.ts";
import type { GalleryGroup } from "./example.ts";
import { FOLLOW_UP_PARTS } from "./follow-up-parts.tsx";
import { JOURNEY_PARTS } from "./journey-parts.tsx";
import { REPORT_TEXT, readText } from "./read-text.ts";
import { REPORT_PARTS } from "./report-parts.tsx";
import { SITE_PARTS } from "./site-parts.tsx";

const nothing = () => {};
const page = answered("practitioner");
const patient = answered("patient");
const skin = drawnAnatomy();
const ratios = likelihoodRatios();
const finding = (id: string) => page.vocabulary.findings[id]!;
const row = { key: 1, id: "pain_inguinal_groin", value: "present", number: "", side: "left", level: "" } as const;
/** Each strength as it comes: what raises it is told, and nothing where nothing does. */
const URGENCIES: readonly Urgency[] = [
  { ...page.assessment.urgency, level: "emergency", within: "now", action: "Go to an emergency department now." },
  page.assessment.urgency,
  { ...page.assessment.urgency, level: "non-urgent", within: null, action: "", reasons: [], ask: [] },
  { ...page.assessment.urgency, level: "not-enough-known", within: null, action: "", reasons: [] },
];
/** Made up: what would be if a sign were found, and if it were not. */
const NOW = {
  urgency: { level: "urgent", within: "two-weeks" },
  leading: "disc_herniation",
  chances: { disc_herniation: 0.4, hip_osteoarthritis: 0.2 },
} as const;
const FOUND = { ...NOW, chances: { disc_herniation: 0.6, hip_osteoarthritis: 0.1 } };
const ABSENT = {
  ...NOW,
  urgency: { level: "non-urgent", within: null },
  leading: "hip_osteoarthritis",
  chances: { disc_herniation: 0.3, hip_osteoarthritis: 0.35 },
} as const;
const MOVES = { femoral_stretch: moveOf(NOW, FOUND, ABSENT), weak_hip_flexion: moveOf(NOW, FOUND, NOW) };
const EXAMINED = [
  row,
  { ...row, key: 2, id: "weak_hip_flexion", value: "4" },
  { ...row, key: 3, id: "slr", value: "absent", side: "bilateral" },
] as const;
const exam = { rows: EXAMINED, vocabulary: page.vocabulary, telling: page.telling, enter: nothing };
const desk = {
  urgency: page.assessment.urgency,
  stale: false,
  canUndo: true,
  canRedo: false,
  started: true,
  printing: false,
  undo: nothing,
  redo: nothing,
  open: nothing,
  save: nothing,
  print: nothing,
  reset: nothing,
  help: nothing,
};
const supposed = {
  key: "femoral_stretch left",
  finding: finding("femoral_stretch"),
  place: "left",
  values: ["absent", "", "present"],
  value: "",
};
const whatIf = {
  supposed: [supposed],
  ask: nothing,
  vocabulary: page.vocabulary,
  telling: page.telling,
  enter: nothing,
};
const paste = {
  findings: page.vocabulary.findings,
  isEntered: () => false,
  read: nothing,
  clear: nothing,
  accept: nothing,
};
const LONG =
  "A sentence that goes on for much longer than anybody would wish, with a word like electroneuromyographically in the middle of it, to show that the lines break where they should and nothing is cut off.";

export const COMPONENTS: readonly GalleryGroup[] = [
  SITE_PARTS,
  CARE_PARTS,
  JOURNEY_PARTS,
  FOLLOW_UP_PARTS,
  REPORT_PARTS,
  {
    id: "controls",
    title: "Controls and notices",
    examples: [
      {
        title: "Buttons",
        drawn: (
          <p>
            <button type="button">Button</button>{" "}
            <button type="button" class="quiet">
              Quiet
            </button>{" "}
            <button type="button" disabled>
              Disabled
            </button>
          </p>
        ),
      },
      {
        title: "Fields",
        drawn: (
          <p>
            <label>
              Text <input type="text" value="Something" />
            </label>{" "}
            <label>
              Choice{" "}
              <select>
                <option>One of several</option>
              </select>
            </label>
          </p>
        ),
      },
      {
        title: "Notice",
        note: "error",
        drawn: (
          <p class="notice">
            <b>This cannot be so.</b> A finding cannot be present and absent.
          </p>
        ),
      },
      { title: "Notice", note: "long text", drawn: <p class="notice">{LONG}</p> },
      {
        title: "Panel",
        drawn: (
          <Panel id="panel" heading="A panel">
            <p>{LONG}</p>
          </Panel>
        ),
      },
      {
        title: "Panel",
        note: "being worked out",
        drawn: (
          <Panel id="pending" heading="A panel" settled={false}>
            <Pending what="something" />
          </Panel>
        ),
      },
    ],
  },
  {
    id: "bars",
    title: "Interval bar",
    examples: [
      {
        title: "With its interval",
        drawn: (
          <div>
            <BarScale />
            <IntervalBar name="A made-up cause" filled={0.3} interval={[0.2, 0.45]} />
          </div>
        ),
      },
      {
        title: "Without",
        note: "the interval is not there yet",
        drawn: <IntervalBar name="A made-up cause" filled={0.3} interval={null} />,
      },
      {
        title: "Serious",
        drawn: <IntervalBar name="A made-up serious cause" filled={0.12} interval={[0.04, 0.3]} serious />,
      },
      {
        title: "Hardly any, nearly all",
        drawn: (
          <div>
            <IntervalBar name="A rare one" filled={0.001} interval={[0, 0.02]} />
            <IntervalBar name="A sure one" filled={1} interval={[0.94, 1]} />
          </div>
        ),
      },
    ],
  },
  {
    id: "urgency",
    title: "Urgency",
    examples: URGENCIES.map((urgency) => ({
      title: urgency.level,
      drawn: <UrgencyCard urgency={urgency} vocabulary={page.vocabulary} />,
    })),
  },
  {
    id: "entry",
    title: "Entering a case",
    examples: [
      { title: "Person", drawn: <Person entered={EMPTY} change={nothing} /> },
      { title: "Search", drawn: <FindingSearch findings={page.vocabulary.findings} add={nothing} /> },
      { title: "Search", note: "not ready", drawn: <FindingSearch findings={null} add={nothing} /> },
      {
        title: "Finding",
        drawn: (
          <ul class="rows">
            <FindingRow
              row={row}
              finding={finding("pain_inguinal_groin")}
              refused={false}
              edit={nothing}
              remove={nothing}
            />
          </ul>
        ),
      },
      {
        title: "Finding",
        note: "refused",
        drawn: (
          <ul class="rows">
            <FindingRow row={row} finding={finding("pain_inguinal_groin")} refused edit={nothing} remove={nothing} />
          </ul>
        ),
      },
      {
        title: "Answer",
        drawn: <AnswerHere finding={finding("pain_inguinal_groin")} telling={page.telling} answer={nothing} />,
      },
      {
        title: "Answer",
        note: "with grades",
        drawn: <AnswerHere finding={finding("weak_hip_flexion")} telling={page.telling} answer={nothing} />,
      },
      {
        title: "Safety questions",
        drawn: (
          <SafetyQuestions
            urgency={page.assessment.urgency}
            vocabulary={page.vocabulary}
            telling={page.telling}
            answer={nothing}
            denyAll={nothing}
          />
        ),
      },
      {
        title: "Published cases",
        drawn: <Examples examples={SHOWN_EXAMPLES.map((id) => readExample(id))} show={nothing} />,
      },
    ],
  },
  {
    id: "examination",
    title: "Examination",
    examples: [
      {
        title: "In its order",
        note: "what was worked out on top",
        drawn: <Examination {...exam} moves={MOVES} ratios={ratios} />,
        wide: true,
      },
      ...(
        [
          ["femoral_stretch", "not examined yet, with a ratio"],
          ["weak_hip_flexion", "graded on one side"],
          ["slr", "absent on both sides"],
          ["temperature_c", "a number"],
        ] as const
      ).map(([id, note]) => ({
        title: "Line",
        note,
        drawn: (
          <ul class="plain-list">
            <ExamLine
              {...exam}
              finding={finding(id)}
              move={MOVES[id as keyof typeof MOVES]}
              ratios={ratios[id] ?? []}
            />
          </ul>
        ),
      })),
      {
        title: "Body chart",
        note: "as a way to enter",
        drawn: <BodyEntry rows={EXAMINED} findings={page.vocabulary.findings} areas={skin.areas} change={nothing} />,
      },
      { title: "Paste a text", note: "nothing pasted", drawn: <ReportPaste {...paste} report={null} /> },
      {
        title: "Paste a text",
        note: "read, nothing accepted yet",
        drawn: <ReportPaste {...paste} report={{ text: REPORT_TEXT, read: readText(REPORT_TEXT), refusal: null }} />,
        wide: true,
      },
      {
        title: "Paste a text",
        note: "refused",
        drawn: <ReportPaste {...paste} report={{ text: "x", read: null, refusal: "There are no words in it." }} />,
      },
      { title: "About the patient", drawn: <AboutPatient entered={EMPTY} change={nothing} /> },
    ],
  },
  {
    id: "desk",
    title: "Workbench",
    examples: [
      { title: "Bar", drawn: <DeskBar {...desk} />, wide: true },
      {
        title: "Bar",
        note: "getting ready",
        drawn: <DeskBar {...desk} urgency={null} canUndo={false} started={false} />,
        wide: true,
      },
      { title: "Bar", note: "answers what stood there before", drawn: <DeskBar {...desk} stale />, wide: true },
      { title: "What if", drawn: <WhatIf {...whatIf} briefs={{ key: supposed.key, briefs: [ABSENT, NOW, FOUND] }} /> },
      { title: "What if", note: "being worked out", drawn: <WhatIf {...whatIf} briefs={undefined} /> },
      { title: "What if", note: "nothing entered", drawn: <WhatIf {...whatIf} supposed={[]} briefs={undefined} /> },
      {
        title: "Take along",
        drawn: (
          <HandOver
            texts={[
              { id: "a", title: "One", text: LONG },
              { id: "b", title: "Another", text: null },
            ]}
            copy={nothing}
            copied={null}
            shown="a"
            show={nothing}
          />
        ),
      },
      {
        title: "Take along",
        note: "being worked out",
        drawn: (
          <HandOver
            texts={[{ id: "a", title: "One", text: null }]}
            copy={nothing}
            copied={null}
            shown="a"
            show={nothing}
          />
        ),
      },
      {
        title: "Keys",
        note: "closed: it opens over the page",
        drawn: <KeysHelp open={false} close={nothing} single setSingle={nothing} />,
      },
    ],
  },
  {
    id: "orders",
    title: "Drug orders",
    examples: checkedOrders().map((order) => ({
      title: order.label,
      note: order.verdict.replaceAll("-", " "),
      drawn: <OrderCard order={order} />,
      wide: true,
    })),
  },
  {
    id: "answer",
    title: "The answer",
    examples: [
      { title: "Reader", drawn: <ReaderSwitch reader="practitioner" change={nothing} /> },
      { title: "Causes", note: "for practitioners", drawn: <CauseList {...page} />, wide: true },
      { title: "Causes", note: "for patients", drawn: <CauseList {...patient} />, wide: true },
      { title: "Causes", note: "being worked out", drawn: <CauseList {...page} told={null} /> },
      { title: "Next steps", drawn: <NextSteps {...page} answer={nothing} /> },
      { title: "What would change this", drawn: <WouldChange told={page.told} telling={page.telling} /> },
      {
        title: "What would change this",
        note: "being worked out",
        drawn: <WouldChange told={null} telling={page.telling} />,
      },
      {
        title: "Nerves",
        drawn: (
          <RootMap
            assessment={page.assessment}
            explained
            telling={page.telling}
            drawing={<RootDrawing assessment={page.assessment} skin={skin} />}
          />
        ),
        wide: true,
      },
      {
        title: "Nerves",
        note: "being worked out",
        drawn: <RootMap assessment={page.assessment} explained={false} telling={page.telling} drawing={null} />,
      },
      { title: "Scan", drawn: <ScanFit {...page} /> },
      { title: "Not to be missed", drawn: <CannotMiss {...page} /> },
      {
        title: "Does it fit?",
        note: "it does not",
        drawn: <Consistency assessment={page.assessment} told={page.told} />,
      },
      { title: "What it rests on", drawn: <RestsOn {...page} /> },
      {
        title: "Claims",
        drawn: <Claims claims={page.told.judgement?.claims ?? []} sources={page.vocabulary.sources} />,
      },
      { title: "Still open", drawn: <StillOpen {...page} add={nothing} /> },
    ],
  },
];
