import { services } from "../build/services.ts";
import { AskItem } from "../components/ask-item/ask-item.tsx";
import { CareCard, type CareStrength } from "../components/care-card/care-card.tsx";
import { ChanceBand } from "../components/chance-band/chance-band.tsx";
import { CountryChoice } from "../components/country-choice/country-choice.tsx";
import { answered } from "./answered.ts";
import type { GalleryGroup } from "./example.ts";

const nothing = () => {};
const { vocabulary } = answered("patient");
const asked = (id: string) => vocabulary.findings[id]!;

const STRENGTHS: readonly { strength: CareStrength; heading: string }[] = [
  { strength: "emergency", heading: "Get help now" },
  { strength: "urgent", heading: "See a doctor today or tomorrow" },
  { strength: "non-urgent", heading: "This does not need urgent help" },
  { strength: "open", heading: "Some safety questions are still open" },
];

/** What a person meets on their way to a result. */
export const JOURNEY_PARTS: GalleryGroup = {
  id: "journey",
  title: "A person's journey",
  examples: [
    {
      title: "Question",
      note: "yes or no, open",
      drawn: <AskItem finding={asked("fever_history")} said={undefined} say={nothing} />,
    },
    {
      title: "Question",
      note: "yes or no, not sure",
      drawn: <AskItem finding={{ ...asked("fever_history"), id: "cancer_history" }} said="not-sure" say={nothing} />,
    },
    {
      title: "Question",
      note: "with sides",
      drawn: <AskItem finding={asked("pain_inguinal_groin")} said="left" say={nothing} />,
    },
    {
      title: "Question",
      note: "with bands",
      drawn: <AskItem finding={asked("duration_weeks")} said="4" say={nothing} />,
    },
    ...STRENGTHS.map(({ strength, heading }) => ({
      title: "Care card",
      note: strength,
      drawn: (
        <CareCard id={`care-${strength}`} strength={strength} spoken="" heading={heading}>
          <p>What to do, and why.</p>
        </CareCard>
      ),
    })),
    {
      title: "Chance",
      note: "with its range",
      drawn: <ChanceBand range={[0.42, 0.75]} point={0.58} steps={[10, 50, 80]} />,
    },
    { title: "Chance", note: "too wide for a number", drawn: <ChanceBand range={[0.03, 0.82]} steps={[10, 50, 80]} /> },
    {
      title: "Country",
      drawn: <CountryChoice label="Country" services={services()} country="GB" change={nothing} />,
    },
  ],
};
