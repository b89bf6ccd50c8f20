import type { Point, Services } from "@foramen/engine";
import { useEffect, useRef, useState } from "preact/hooks";
import words from "../../../../content/en/journey/diary.json" with { type: "json" };
import emergencyWords from "../../../../content/en/journey/emergency.json" with { type: "json" };
import { CareCard } from "../../components/care-card/care-card.tsx";
import { CourseCard } from "../../components/course-card/course-card.tsx";
import { DiaryForm } from "../../components/diary-form/diary-form.tsx";
import {
  areMinutesWrong,
  type DraftEntry,
  EMPTY_DRAFT,
  toDraft,
  toEntry,
} from "../../components/diary-form/draft-entry.ts";
import { saidYesTo } from "../../journey/interrupts.ts";
import { EMPTY_JOURNEY, type Journey } from "../../journey/journey.ts";
import { dayOf, entryOf, type KeptDiary, readDiary, withEntry } from "../../journey/kept-diary.ts";
import { readJourney } from "../../journey/read-journey.ts";
import { forgetAll, keep, kept } from "../../journey/store.ts";
import { caseOf } from "../../journey/to-case.ts";
import { countryOf, departmentOf, numbersOf, servicesOf } from "../../services/whom-to-call.ts";
import { filled } from "../../wording/filled.ts";
import { tellerOf } from "../../wording/follow-up-words.ts";
import { askCare } from "../journey/care.ts";
import type { CareReplies } from "../journey/care-messages.ts";
import { DeleteEverything } from "../journey/delete-everything.tsx";

/** The day where the person is, as YYYY-MM-DD. */
const today = () => new Date().toLocaleDateString("sv-SE");

interface Kept {
  readonly diary: KeptDiary | null;
  readonly journey: Journey;
}

/** What the engine says, and of which diary. */
type Judged = CareReplies["diary"] & { readonly of: KeptDiary };

/** Half a minute a day: how it is, how it goes, and what leads back to the safety questions. */
export function DiaryIsland() {
  const [before, setBefore] = useState<Kept | null>(null);
  const [measures, setMeasures] = useState<CareReplies["measures"] | null>(null);
  const [services, setServices] = useState<Services | null>(null);
  const [judged, setJudged] = useState<Judged | null>(null);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [said, setSaid] = useState("");
  const [broken, setBroken] = useState<string | null>(null);
  /** A diary that was just saved and has not been judged yet. */
  const saved = useRef<KeptDiary | null>(null);
  useEffect(() => {
    Promise.all([
      kept("diary"),
      kept("journey"),
      askCare({ kind: "measures" }),
      fetch("/services.json").then((answer) => answer.json() as Promise<Services>),
    ]).then(
      ([diary, journey, measured, whom]) => {
        const read = readDiary(diary);
        const noted = read && entryOf(read, today());
        if (noted) setDraft(toDraft(noted));
        setBefore({ diary: read, journey: readJourney(journey) ?? EMPTY_JOURNEY });
        setMeasures(measured);
        setServices(whom);
      },
      (fault: Error) => setBroken(fault.message),
    );
  }, []);
  useEffect(() => {
    if (before?.diary == null || measures === null) return;
    const of = before.diary;
    const { started, entries } = of;
    let overtaken = false;
    askCare({
      kind: "diary",
      case: caseOf(before.journey, measures.findings),
      diary: { entries, today: dayOf(started, today()), reviewDay: null },
    }).then(
      (reply) => {
        if (!overtaken) setJudged({ ...reply, of });
      },
      (fault: Error) => setBroken(fault.message),
    );
    return () => {
      overtaken = true;
    };
  }, [before, measures]);
  useEffect(() => {
    // What must not wait comes into sight at once; a diary that is only opened is read from its top, where it stands.
    if (judged === null || judged.of !== saved.current) return;
    saved.current = null;
    const heading = document.getElementById("diary-gate");
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }, [judged]);
  if (broken !== null)
    return (
      <p class="notice" role="alert">
        {filled(words.broken, { why: broken })}
      </p>
    );
  if (before === null || measures === null || services === null) return <p role="status">{words.loading}</p>;
  const tell = tellerOf(measures.words, "patient");
  const save = async () => {
    const diary = withEntry(before.diary, toEntry(draft, 0), today());
    // Judged without waiting for the device to keep it.
    saved.current = diary;
    setBefore({ ...before, diary });
    setSaid("");
    const done = areMinutesWrong(draft) ? words.savedWithoutMinutes : words.saved;
    setSaid((await keep("diary", diary)) ? done : words.notKept);
  };
  const change = (changed: DraftEntry) => {
    setDraft(changed);
    setSaid("");
  };
  const country = before.journey.country || countryOf(navigator.languages, services);
  return (
    <div class="diary" data-gate={judged?.gate?.level}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {judged && judged.judgement.toGate.length > 0 && (
        <BackToGate
          judged={judged}
          said={said}
          asks={measures.findings}
          services={services}
          country={country}
          journey={before.journey}
        />
      )}
      <DiaryForm
        draft={draft}
        change={change}
        save={() => void save()}
        said={said}
        flags={measures.flags}
        tell={tell}
      />
      <section class="part" aria-labelledby="courses">
        <h2 id="courses">{words.courses}</h2>
        {before.diary === null || judged === null ? (
          <p>{words.none}</p>
        ) : (
          judged.judgement.trends.map((trend) => {
            const instrument = measures.instruments[trend.instrument];
            const points = pointsOf(before.diary!, trend.instrument);
            return (
              instrument &&
              points.length > 0 && (
                <CourseCard key={trend.instrument} instrument={instrument} points={points} judged={trend} tell={tell} />
              )
            );
          })
        )}
      </section>
      <p>
        <a href="/check">{words.toCheck}</a>
      </p>
      <DeleteEverything words={words} forget={() => void forgetEverything()} />
    </div>
  );
}

function pointsOf({ entries }: KeptDiary, instrument: string): Point[] {
  return entries
    .flatMap(({ day, answers }) => {
      const value = answers?.[instrument]?.[0];
      return value === undefined || value === null ? [] : [{ day, value }];
    })
    .sort((a, b) => a.day - b.day);
}

function BackToGate({
  judged: { judgement, gate },
  said,
  asks,
  services,
  country,
  journey,
}: {
  judged: CareReplies["diary"];
  said: string;
  asks: CareReplies["measures"]["findings"];
  services: Services;
  country: string;
  journey: Journey;
}) {
  const here = servicesOf(country, services);
  const emergency = gate?.level === "emergency";
  const now = gate?.within === "now";
  const brought = Object.fromEntries(
    judgement.toGate.flatMap(({ findings }) => findings.map(({ id }) => [id, "present"] as const)),
  );
  const yes = saidYesTo(gate?.reasons ?? [], { answers: { ...journey.answers, ...brought } });
  const again = async () => {
    // What the diary brought goes into the answers; every safety answer of before is asked anew.
    await keep("journey", {
      ...journey,
      answers: brought,
      themes: [],
      personAsked: false,
      seen: [],
      at: { kind: "safety", page: 0 },
    });
    location.assign("/check");
  };
  return (
    <CareCard
      id="diary-gate"
      strength={emergency ? "emergency" : "urgent"}
      spoken={emergency ? (now ? emergencyWords.spokenNow : emergencyWords.spokenHours) : ""}
      heading={emergency ? (now ? emergencyWords.titleNow : emergencyWords.titleHours) : words.gateTitle}
    >
      {emergency ? (
        <p class="call-line">
          {now
            ? filled(words.call, { number: here ? numbersOf(here) : words.unset, department: departmentOf(here) })
            : filled(emergencyWords.goHours, { department: departmentOf(here) })}
        </p>
      ) : (
        <p>{words.gateWorse}</p>
      )}
      {yes.length > 0 && (
        <>
          <p>{words.gateSaid}</p>
          <ul>
            {yes.map((id) => (
              <li key={id}>{asks[id]?.ask ?? id}</li>
            ))}
          </ul>
        </>
      )}
      {said !== "" && <p class="aside">{said}</p>}
      <button type="button" onClick={() => void again()}>
        {words.gateLink}
      </button>
    </CareCard>
  );
}

const forgetEverything = async () => {
  await forgetAll();
  location.assign("/");
};
