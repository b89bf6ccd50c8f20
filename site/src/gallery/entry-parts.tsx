import { readExample } from "../build/examples.ts";
import { SHOWN_EXAMPLES } from "../build/shown-examples.ts";
import { EMPTY } from "../case/entered-case.ts";
import { AgeAndSex } from "../components/about-patient/age-and-sex.tsx";
import { AnswerHere } from "../components/answer-here/answer-here.tsx";
import { Examples } from "../components/examples/examples.tsx";
import { FindingRow } from "../components/finding-row/finding-row.tsx";
import { FindingSearch } from "../components/finding-search/finding-search.tsx";
import { Person } from "../components/person/person.tsx";
import { SafetyQuestions } from "../components/safety-questions/safety-questions.tsx";
import type { GalleryGroup } from "./example.ts";
import { finding, nothing, page, row } from "./made-up.ts";

export const ENTRY_PARTS: readonly GalleryGroup[] = [
  {
    id: "entry",
    title: "Entering a case",
    examples: [
      { title: "Person", drawn: <Person entered={EMPTY} change={nothing} /> },
      { title: "Age and sex", drawn: <AgeAndSex age="61" sex="female" change={nothing} /> },
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
];
