import type { Urgency } from "@foramen/engine";
import { readExample } from "../build/examples.ts";
import { SHOWN_EXAMPLES } from "../build/shown-examples.ts";
import { EMPTY } from "../case/entered-case.ts";
import { AnswerHere } from "../components/answer-here/answer-here.tsx";
import { CannotMiss } from "../components/cannot-miss/cannot-miss.tsx";
import { CauseList } from "../components/cause-list/cause-list.tsx";
import { Claims } from "../components/claims/claims.tsx";
import { Consistency } from "../components/consistency/consistency.tsx";
import { Examples } from "../components/examples/examples.tsx";
import { FindingRow } from "../components/finding-row/finding-row.tsx";
import { FindingSearch } from "../components/finding-search/finding-search.tsx";
import { BarScale, IntervalBar } from "../components/interval-bar/interval-bar.tsx";
import { NextSteps } from "../components/next-steps/next-steps.tsx";
import { OrderCard } from "../components/order-card/order-card.tsx";
import { Panel, Pending } from "../components/panel/panel.tsx";
import { Person } from "../components/person/person.tsx";
import { ReaderSwitch } from "../components/reader-switch/reader-switch.tsx";
import { RestsOn } from "../components/rests-on/rests-on.tsx";
import { RootMap } from "../components/root-map/root-map.tsx";
import { SafetyQuestions } from "../components/safety-questions/safety-questions.tsx";
import { ScanFit } from "../components/scan-fit/scan-fit.tsx";
import { StillOpen } from "../components/still-open/still-open.tsx";
import { UrgencyCard } from "../components/urgency-card/urgency-card.tsx";
import { WouldChange } from "../components/would-change/would-change.tsx";
import { answered } from "./answered.ts";
import { checkedOrders } from "./checked-orders.ts";
import type { GalleryGroup } from "./example.ts";
import { FOLLOW_UP_PARTS } from "./follow-up-parts.tsx";
import { JOURNEY_PARTS } from "./journey-parts.tsx";
import { SITE_PARTS } from "./site-parts.tsx";

const nothing = () => {};
const page = answered("practitioner");
const patient = answered("patient");
const finding = (id: string) => page.vocabulary.findings[id]!;
const row = { key: 1, id: "pain_inguinal_groin", value: "present", number: "", side: "left", level: "" } as const;
/** Each strength as it comes: what raises it is told, and nothing where nothing does. */
const URGENCIES: readonly Urgency[] = [
  { ...page.assessment.urgency, level: "emergency", within: "now", action: "Go to an emergency department now." },
  page.assessment.urgency,
  { ...page.assessment.urgency, level: "non-urgent", within: null, action: "", reasons: [], ask: [] },
  { ...page.assessment.urgency, level: "not-enough-known", within: null, action: "", reasons: [] },
];
const LONG =
  "A sentence that goes on for much longer than anybody would wish, with a word like electroneuromyographically in the middle of it, to show that the lines break where they should and nothing is cut off.";

export const COMPONENTS: readonly GalleryGroup[] = [
  SITE_PARTS,
  JOURNEY_PARTS,
  FOLLOW_UP_PARTS,
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
      { title: "Nerves", drawn: <RootMap assessment={page.assessment} explained telling={page.telling} />, wide: true },
      {
        title: "Nerves",
        note: "being worked out",
        drawn: <RootMap assessment={page.assessment} explained={false} telling={page.telling} />,
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
