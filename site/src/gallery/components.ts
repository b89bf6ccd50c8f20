import { ANSWER_PARTS } from "./answer-parts.tsx";
import { CARE_PARTS } from "./care-parts.tsx";
import { CONTROL_PARTS } from "./control-parts.tsx";
import { DESK_PARTS } from "./desk-parts.tsx";
import { ENTRY_PARTS } from "./entry-parts.tsx";
import { EXAMINATION_PARTS } from "./examination-parts.tsx";
import type { GalleryGroup } from "./example.ts";
import { FOLLOW_UP_PARTS } from "./follow-up-parts.tsx";
import { JOURNEY_PARTS } from "./journey-parts.tsx";
import { REPORT_PARTS } from "./report-parts.tsx";
import { SITE_PARTS } from "./site-parts.tsx";

/** Every component in every state. */
export const COMPONENTS: readonly GalleryGroup[] = [
  SITE_PARTS,
  CARE_PARTS,
  JOURNEY_PARTS,
  FOLLOW_UP_PARTS,
  REPORT_PARTS,
  ...CONTROL_PARTS,
  ...ENTRY_PARTS,
  ...EXAMINATION_PARTS,
  ...DESK_PARTS,
  ...ANSWER_PARTS,
];
