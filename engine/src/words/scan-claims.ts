import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Concordance } from "../vocabulary/assessment.ts";
import { chanceWords } from "./chance-words.ts";
import { claimOf, type Explaining } from "./claim.ts";
import type { Topic } from "./explanation.ts";
import { capital, say } from "./fill.ts";
import { findingWords } from "./finding-words.ts";
import type { Basis } from "./rates-behind.ts";
import type { Telling } from "./reader.ts";

const VERDICTS = {
  explains: "scan.explains",
  partly: "scan.partly",
  "does-not-explain": "scan.does_not_explain",
} as const;

/** For each finding of the scan: does it explain the symptoms and signs, and how common is it without pain? */
export function scanTopics(explaining: Explaining, scan: readonly Concordance[]): Topic[] {
  return scan.map((found) => ({
    about: found.finding,
    title: capital(findingWords(explaining, found)),
    claims: [
      claimOf(VERDICTS[found.verdict], verdictWords(explaining, found), {
        behind: rates(explaining.knowledge, found.finding),
      }),
      claimOf(backgroundId(found), backgroundWords(explaining, found), {
        behind: backgroundBehind(explaining.knowledge, found.finding),
      }),
    ],
  }));
}

/** Verdict and background as one text. */
export function concordanceBecause(telling: Telling, found: Omit<Concordance, "because">): string {
  return `${verdictWords(telling, found)} ${backgroundWords(telling, found)}`;
}

function verdictWords(telling: Telling, found: Omit<Concordance, "because">): string {
  const finding = findingWords(telling, found);
  return say(telling, VERDICTS[found.verdict], { finding, chance: chanceWords(telling, found.probability) });
}

function backgroundWords(telling: Telling, found: Omit<Concordance, "because">): string {
  if (found.background === null) return say(telling, "scan.background_unknown");
  return say(telling, "scan.background", { chance: chanceWords(telling, found.background) });
}

function backgroundId({ background }: Pick<Concordance, "background">): string {
  return background === null ? "scan.background_unknown" : "scan.background";
}

/** How often each cause that shows on a scan in this way does so. */
function rates({ causes }: Knowledge, finding: string): Basis[] {
  return Object.entries(causes).flatMap(([id, { findings }]) => {
    const rate = findings[finding];
    if (rate === undefined) return [];
    return [{ number: `causes/${id} findings.${finding}`, source: rate.source, status: rate.status }];
  });
}

function backgroundBehind({ imaging, leaks }: Knowledge, finding: string): Basis[] {
  const row = imaging.background[finding];
  if (row !== undefined)
    return [{ number: `model/imaging-background ${finding}`, source: row.source, status: row.status }];
  const leak = leaks[finding];
  return leak === undefined ? [] : [{ number: `leaks ${finding}`, source: leak.source, status: leak.status }];
}
