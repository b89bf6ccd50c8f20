import type { Case } from "@foramen/engine";
import { useEffect, useMemo, useState } from "preact/hooks";
import { answerText } from "../../case/answer-text.ts";
import { caseText } from "../../case/case-text.ts";
import type { HandOverText } from "../../components/hand-over/hand-over.tsx";
import type { Care } from "../engine/care-messages.ts";
import type { Answer, Standing } from "./answer.ts";
import { copyText } from "./take-along.ts";

const NO_LETTER = "No referral follows from what was entered, so there is no letter.";
const TITLES = { soap: "SOAP", letter: "Letter", leaflet: "Leaflet", reasons: "Reasons", json: "JSON", case: "Case" };
type TextId = keyof typeof TITLES;

export interface HandOverState {
  readonly texts: readonly HandOverText[];
  readonly shown: string;
  readonly show: (id: string) => void;
  /** The text that is shown; only that one is written before it is copied: they are long. */
  readonly written: string | null;
  readonly copied: string | null;
  readonly copy: (id: string) => void;
}

/** What can be taken along of the answer. What answers the entries before is never copied as the answer to these. */
export function useHandOver(
  { assessment, told }: Answer,
  { busy, refused }: Standing,
  given: Case | null,
  care: Care | null,
  say: (said: string) => void,
): HandOverState {
  const [shown, show] = useState<TextId>("soap");
  const [copied, setCopied] = useState<string | null>(null);
  const stale = busy || refused;
  const writers: Readonly<Record<TextId, (() => string) | null>> = {
    soap: care && !stale ? () => care.soap : null,
    letter: care && !stale ? () => care.letter ?? NO_LETTER : null,
    leaflet: care && !stale ? () => care.leaflet : null,
    reasons: told && !stale ? () => answerText(told.practitioner) : null,
    json: assessment && !stale ? () => JSON.stringify(assessment, null, 2) : null,
    case: given && (() => caseText(given)),
  };
  const standsOn = [care, told, assessment, given, stale];
  useEffect(() => setCopied(null), standsOn);
  const copy = async (id: TextId) => {
    const text = writers[id]?.();
    if (text === undefined) return say(`${TITLES[id]} is not ready yet.`);
    const done = await copyText(text);
    setCopied(done ? id : null);
    say(done ? `Copied: ${TITLES[id]}` : "The browser did not let the page copy. Select the text and copy it.");
  };
  return {
    texts: useMemo(
      () => Object.entries(TITLES).map(([id, title]) => ({ id, title, ready: writers[id as TextId] !== null })),
      standsOn,
    ),
    shown,
    show: (id) => show(id as TextId),
    written: useMemo(() => writers[shown]?.() ?? null, [...standsOn, shown]),
    copied,
    copy: (id) => void copy(id as TextId),
  };
}
