import type { Urgency } from "@foramen/engine";
import { drawnAnatomy } from "../build/drawn-anatomy.ts";
import { CannotMiss } from "../components/cannot-miss/cannot-miss.tsx";
import { CauseList } from "../components/cause-list/cause-list.tsx";
import { Claims } from "../components/claims/claims.tsx";
import { Consistency } from "../components/consistency/consistency.tsx";
import { NextSteps } from "../components/next-steps/next-steps.tsx";
import { ReaderSwitch } from "../components/reader-switch/reader-switch.tsx";
import { RestsOn } from "../components/rests-on/rests-on.tsx";
import { RootDrawing } from "../components/root-map/root-drawing.tsx";
import { RootMap } from "../components/root-map/root-map.tsx";
import { ScanFit } from "../components/scan-fit/scan-fit.tsx";
import { StillOpen } from "../components/still-open/still-open.tsx";
import { UrgencyCard } from "../components/urgency-card/urgency-card.tsx";
import { WouldChange } from "../components/would-change/would-change.tsx";
import type { GalleryGroup } from "./example.ts";
import { nothing, page, patient } from "./made-up.ts";

const skin = drawnAnatomy();
/** Each strength as it comes: what raises it is told, and nothing where nothing does. */
const URGENCIES: readonly Urgency[] = [
  { ...page.assessment.urgency, level: "emergency", within: "now", action: "Go to an emergency department now." },
  page.assessment.urgency,
  { ...page.assessment.urgency, level: "non-urgent", within: null, action: "", reasons: [], ask: [] },
  { ...page.assessment.urgency, level: "not-enough-known", within: null, action: "", reasons: [] },
];

export const ANSWER_PARTS: readonly GalleryGroup[] = [
  {
    id: "urgency",
    title: "Urgency",
    examples: URGENCIES.map((urgency) => ({
      title: urgency.level,
      drawn: <UrgencyCard urgency={urgency} vocabulary={page.vocabulary} />,
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
