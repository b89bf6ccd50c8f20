import type { Services } from "@foramen/engine";
import type { Journey } from "../../../journey/journey.ts";
import type { JourneyKnowledge } from "../messages.ts";

/** What every screen is handed. */
export interface ScreenProps {
  readonly journey: Journey;
  readonly knowledge: JourneyKnowledge;
  readonly services: Services;
  /** Takes in a change; the gate is asked after each. */
  readonly change: (by: (journey: Journey) => Journey) => void;
  /** On to what comes next. */
  readonly onward: () => void;
}
