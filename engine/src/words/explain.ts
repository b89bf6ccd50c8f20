import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Assessment, WhatWouldChange } from "../vocabulary/assessment.ts";
import { cannotMissClaims, causeTopics, nonSpecificClaims } from "./cause-claims.ts";
import { changeClaims } from "./change-claims.ts";
import { changesToTell } from "./changes-to-tell.ts";
import type { Explaining } from "./claim.ts";
import type { Claim, Explanation, ExplanationPart, ExplanationSection, Topic } from "./explanation.ts";
import { EXPLANATION_PARTS } from "./explanation.ts";
import { say } from "./fill.ts";
import { fitClaims } from "./fit-claims.ts";
import { judgementClaims } from "./judgement-claims.ts";
import { limitsClaims } from "./limits-claims.ts";
import { nerveClaims, nerveTopics } from "./nerve-claims.ts";
import { nextTopics, testingClaims } from "./next-claims.ts";
import type { Reader } from "./reader.ts";
import { scanTopics } from "./scan-claims.ts";
import { urgencyClaims } from "./urgency-claims.ts";

/**
 * One assessment in words: how soon, what it may be and why, which nerve, what next, and what it rests on.
 *
 * @param assessment as `assess` gave it; nothing is computed anew
 * @param knowledge  the same that gave the assessment: words, names and sources
 * @returns          the same facts for either reader, in plain words or in a clinician's; every claim names its sources
 *
 * Throws KNOWLEDGE_INVALID when words are missing; never for anything in the assessment.
 */
export function explain(assessment: Assessment, knowledge: Knowledge, reader: Reader): Explanation {
  const explaining: Explaining = { knowledge, reader };
  // Chances of adults with these complaints would mislead about anybody else; urgency holds for everybody.
  const parts = EXPLANATION_PARTS.filter((part) => assessment.scope.inScope || HOLD_FOR_ALL.includes(part));
  const sections = parts.map((part): ExplanationSection => {
    const { claims, topics } = said(part, assessment, explaining);
    return { part, title: say(explaining, `title.${part}`), claims, topics };
  });
  return { reader, sections: sections.filter(({ claims, topics }) => claims.length > 0 || topics.length > 0) };
}

function changesFor({ reader, knowledge }: Explaining, assessment: Assessment): readonly WhatWouldChange[] {
  return reader === "patient" ? changesToTell(assessment, knowledge.thresholds) : assessment.whatWouldChange;
}

const HOLD_FOR_ALL: readonly ExplanationPart[] = ["urgency", "limits"];

interface Said {
  readonly claims: readonly Claim[];
  readonly topics: readonly Topic[];
}

function said(part: ExplanationPart, assessment: Assessment, explaining: Explaining): Said {
  switch (part) {
    case "urgency":
      return { claims: urgencyClaims(explaining, assessment.urgency, assessment.causes), topics: [] };
    case "causes":
      return {
        claims: [...nonSpecificClaims(explaining, assessment), ...cannotMissClaims(explaining, assessment)],
        topics: causeTopics(explaining, assessment.causes),
      };
    case "nerves":
      return { claims: nerveClaims(explaining, assessment), topics: nerveTopics(explaining, assessment.roots) };
    case "next":
      return { claims: testingClaims(explaining, assessment), topics: nextTopics(explaining, assessment) };
    case "change":
      return { claims: changeClaims(explaining, changesFor(explaining, assessment)), topics: [] };
    case "fit":
      return { claims: fitClaims(explaining, assessment.conflict), topics: [] };
    case "scan":
      return { claims: [], topics: scanTopics(explaining, assessment.concordance) };
    case "judgement":
      return { claims: judgementClaims(explaining, assessment), topics: [] };
    case "limits":
      return { claims: limitsClaims(explaining, assessment), topics: [] };
  }
}
