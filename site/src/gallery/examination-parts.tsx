import { drawnAnatomy } from "../build/drawn-anatomy.ts";
import { likelihoodRatios } from "../build/likelihood-ratios.ts";
import { EMPTY } from "../case/entered-case.ts";
import { BodyEntry } from "../components/body-entry/body-entry.tsx";
import { ExamLine } from "../components/examination/exam-line.tsx";
import { moveOf } from "../components/examination/exam-move.ts";
import { Examination } from "../components/examination/examination.tsx";
import { ReportPaste } from "../components/report-paste/report-paste.tsx";
import { EMPTY_REQUEST } from "../islands/medication/entered-request.ts";
import { PatientFields } from "../islands/medication/patient-fields.tsx";
import { PatientOfCase } from "../islands/workbench/patient-of-case.tsx";
import type { GalleryGroup } from "./example.ts";
import { EXAMINED, finding, nothing, page } from "./made-up.ts";
import { REPORT_TEXT, readText } from "./read-text.ts";
import { ABSENT, FOUND, NOW } from "./would-be.ts";

const skin = drawnAnatomy();
const ratios = likelihoodRatios();
const MOVES = { femoral_stretch: moveOf(NOW, FOUND, ABSENT), weak_hip_flexion: moveOf(NOW, FOUND, NOW) };
const exam = { rows: EXAMINED, vocabulary: page.vocabulary, telling: page.telling, enter: nothing };
const paste = {
  findings: page.vocabulary.findings,
  isEntered: () => false,
  read: nothing,
  clear: nothing,
  accept: nothing,
};

export const EXAMINATION_PARTS: readonly GalleryGroup[] = [
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
      { title: "About the patient", note: "of a case", drawn: <PatientOfCase entered={EMPTY} change={nothing} /> },
      {
        title: "About the patient",
        note: "of an order",
        drawn: <PatientFields entered={EMPTY_REQUEST} change={nothing} />,
      },
    ],
  },
];
