import type { Assessment, Sensitivity } from "../vocabulary/assessment.ts";
import { toldBehind } from "./cause-claims.ts";
import { chanceWords } from "./chance-words.ts";
import { claim, type Explaining } from "./claim.ts";
import type { Claim } from "./explanation.ts";
import { say } from "./fill.ts";
import { openFindingWords } from "./finding-words.ts";
import { spelled } from "./place-words.ts";
import { nameFor } from "./reader.ts";

const TOLD_NUMBERS = 3;

/** How much of the answer is judgement: the share of the numbers behind it, and those on which it rests most. */
export function judgementClaims(explaining: Explaining, { causes, sensitivity }: Assessment): Claim[] {
  const behind = toldBehind(explaining, causes);
  const judged = behind.filter(({ status }) => status === "elicited").length;
  return [
    ...(behind.length === 0
      ? []
      : [
          claim(
            explaining,
            "judgement.share",
            { judged: String(judged), all: String(behind.length) },
            { sources: behind.map(({ source }) => source) },
          ),
        ]),
    ...sensitivity.slice(0, TOLD_NUMBERS).map((number) => restsOn(explaining, number)),
  ];
}

const STATUSES = ["published", "derived", "elicited", "recalled", "seen"];

function restsOn(explaining: Explaining, { number, status, source, effect }: Sensitivity): Claim {
  return claim(
    explaining,
    "judgement.rests_on",
    {
      number: numberWords(explaining, number),
      status: STATUSES.includes(status) ? say(explaining, `judgement.${status}`) : status,
      change: chanceWords(explaining, Math.abs(effect)),
    },
    { behind: [{ number, source, status }] },
  );
}

/** A number of the knowledge by what it means: `causes/disc_herniation findings.crp.1` is a rate of a finding. */
export function numberWords(explaining: Explaining, number: string): string {
  const { knowledge, reader } = explaining;
  const [at = "", ...rest] = number.split(" ");
  const path = rest.join(" ");
  const finding = path.split(".").find((part) => Object.hasOwn(knowledge.findings, part));
  const shown = finding === undefined ? null : openFindingWords(explaining, { finding });
  const [folder, id = ""] = at.split("/");
  const cause = folder === "causes" ? knowledge.causes[id] : undefined;
  if (cause !== undefined) {
    const name = nameFor(reader, cause);
    if (path.startsWith("findings.") && shown !== null)
      return say(explaining, "judgement.cause_finding", { cause: name, finding: shown });
    if (path.startsWith("prior_per_1000")) return say(explaining, "judgement.cause_prior", { cause: name });
    if (path.startsWith("risk_factors.") && shown !== null)
      return say(explaining, "judgement.cause_risk", { cause: name, finding: shown });
    if (/\blinks\./.test(path)) return say(explaining, "judgement.cause_links", { cause: name });
    return say(explaining, "judgement.cause_other", { cause: name, path: pathWords(path) });
  }
  const structure = folder === "structures" ? knowledge.structures[id] : undefined;
  if (structure !== undefined && shown !== null)
    return say(explaining, "judgement.structure_finding", { structure: nameFor(reader, structure), finding: shown });
  if (shown !== null && BACKGROUND.some((start) => at.startsWith(start)))
    return say(explaining, "judgement.background", { finding: shown });
  return say(explaining, "judgement.model", { path: pathWords(path === "" ? at : path) });
}

/** "age 50-64", "level L2-L3": a path without the marks of the knowledge. */
function pathWords(path: string): string {
  return spelled(path.replace(/^site\./, "").replace(/_(?:ratio|by_level)\b/, "")).replaceAll(".", " ");
}

/** Where it is said how often something is found in people without any known cause. */
const BACKGROUND = ["leaks", "model/leaks-by-age", "model/leaks-by-risk", "model/imaging-background"];
