import type { Services } from "@foramen/engine";
import { useEffect, useRef, useState } from "preact/hooks";
import { atOnceOn, elsewhere, safetyPageOf, withAtOnce } from "../../journey/at-once.ts";
import { emergencies, interrupts, stillSeen } from "../../journey/interrupts.ts";
import { EMPTY_JOURNEY, isChartOpen, type Journey, stillAsked } from "../../journey/journey.ts";
import { readJourney } from "../../journey/read-journey.ts";
import { pagesBeforeChart } from "../../journey/safety-pages.ts";
import { after, askedSoFar, FIRST_SCREEN, type Screen } from "../../journey/screens.ts";
import { forgetAll, keep, kept } from "../../journey/store.ts";
import { caseOf } from "../../journey/to-case.ts";
import { countryOf } from "../../services/whom-to-call.ts";
import { EngineFault, JourneyEngine, type Port } from "./journey-engine.ts";
import type { JourneyKnowledge, Replies } from "./messages.ts";
import { Settling } from "./settling.ts";

/** Everything that the frame of the journey shows and can do. */
export interface Journeying {
  readonly journey: Journey;
  /** Null while the knowledge and what was kept are fetched. */
  readonly screen: Screen | null;
  readonly knowledge: JourneyKnowledge | null;
  readonly services: Services | null;
  readonly engine: JourneyEngine | null;
  /** The gate's answer to what was said so far. */
  readonly gate: Replies["gate"] | null;
  /** Themes that may still come after this one; null while nobody knows. */
  readonly more: number | null;
  /** The engine is choosing what comes next. */
  readonly choosing: boolean;
  readonly broken: string | null;
  readonly refused: boolean;
  /** "Continue" was pressed on a chart without a mark: it is asked what that means. */
  readonly chartAsked: boolean;
  readonly country: string;
  change(by: (journey: Journey) => Journey): void;
  onward(): Promise<void>;
  goTo(screen: Screen): void;
  goBack(): void;
  /** On from the emergency page: what it showed has been read. */
  goOnFromEmergency(): void;
  load(journey: Journey): void;
  forget(): Promise<void>;
}

/** So long nothing may change before the engine chooses ahead: it cannot be interrupted in it. */
const LOOK_AHEAD_MS = 150;

/** The journey with its engine, its place in the browser's history, and what is kept on the device. */
export function useJourney(): Journeying {
  const [journey, setJourney] = useState(EMPTY_JOURNEY);
  const [screen, setScreen] = useState<Screen | null>(null);
  const [knowledge, setKnowledge] = useState<JourneyKnowledge | null>(null);
  const [services, setServices] = useState<Services | null>(null);
  const [gate, setGate] = useState<Replies["gate"] | null>(null);
  const [more, setMore] = useState<number | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [broken, setBroken] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const [chartAsked, setChartAsked] = useState(false);
  const engine = useRef<JourneyEngine | null>(null);
  // What an event handler needs is the newest, not what stood there when it was made.
  const now = useRef({
    journey: EMPTY_JOURNEY,
    screen: null as Screen | null,
    knowledge: null as JourneyKnowledge | null,
  });
  const asked = useRef(0);
  const ahead = useRef<{ key: string; reply: Promise<Replies["next"]> } | null>(null);
  const leaving = useRef(false);
  const pointed = useRef(new Set<string>());
  const settling = useRef(new Settling());
  const idle = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = (next: Screen) => {
    now.current.screen = next;
    setScreen(next);
    save();
  };
  const save = () => {
    const { journey: newest, screen: at } = now.current;
    keep("journey", { ...newest, at });
  };
  const goTo = (next: Screen) => {
    history.pushState({ screen: next }, "");
    show(next);
  };
  const put = (next: Journey) => {
    now.current.journey = next;
    setJourney(next);
    save();
  };
  const fail = (fault: unknown) => {
    if (fault instanceof EngineFault && fault.code !== "BROKEN") setRefused(true);
    else setBroken(fault instanceof Error ? fault.message : String(fault));
  };

  /** Asks the gate about the newest answers; true when the emergency page has come up. */
  const askGate = async (): Promise<boolean> => {
    const { knowledge: known } = now.current;
    if (engine.current === null || known === null) return false;
    asked.current += 1;
    const id = asked.current;
    try {
      const given = caseOf(now.current.journey, known.findings, true);
      const page = safetyPageOf(now.current.screen, known);
      const reply = await engine.current.ask({
        kind: "gate",
        case: given,
        elsewhere: elsewhere(now.current.journey, known),
        awaited: stillAsked(now.current.journey),
      });
      if (id !== asked.current) return false;
      setRefused(false);
      setGate(reply);
      if (page !== null && page === safetyPageOf(now.current.screen, known)) {
        // Nothing is kept on the device before the person has said something.
        const asked = withAtOnce(now.current.journey, page, reply.pressing);
        if (asked !== now.current.journey) put(asked);
      }
      const { seen } = now.current.journey;
      const still = stillSeen(reply.reasons, seen);
      if (still.length !== seen.length) put({ ...now.current.journey, seen: still });
      if (now.current.screen?.kind === "emergency" || !interrupts(reply.reasons, still)) return false;
      goTo({ kind: "emergency" });
      return true;
    } catch (fault) {
      fail(fault);
      return false;
    }
  };

  /** The themes for the newest answers; what was asked for already is not asked for again. */
  const themesNow = (): Promise<Replies["next"]> | null => {
    const { journey: newest, knowledge: known } = now.current;
    if (engine.current === null || known === null) return null;
    const request = {
      kind: "next" as const,
      case: caseOf(newest, known.findings),
      asked: askedSoFar(newest),
      done: newest.themes.map(({ page }) => page),
    };
    const key = JSON.stringify(request);
    if (ahead.current?.key !== key) ahead.current = { key, reply: engine.current.ask(request) };
    return ahead.current.reply;
  };

  /** Lets the engine choose while the person still reads: then nobody waits after "Continue". */
  const lookAhead = () => {
    clearTimeout(idle.current);
    const { screen: at, journey: newest } = now.current;
    const asks = at?.kind === "person" || (at?.kind === "theme" && at.at === newest.themes.length - 1);
    if (asks) idle.current = setTimeout(() => themesNow()?.catch(() => {}), LOOK_AHEAD_MS);
  };

  const choose = async () => {
    const { journey: newest } = now.current;
    const reply = themesNow();
    if (reply === null) return;
    setChoosing(true);
    try {
      const themes = await reply;
      const [first] = themes;
      setMore(Math.max(0, themes.length - 1));
      if (first === undefined) return goTo({ kind: "health" });
      const { page, findings } = first;
      put({ ...newest, themes: [...newest.themes, { page, findings }] });
      goTo({ kind: "theme", at: newest.themes.length });
    } catch (fault) {
      fail(fault);
    } finally {
      setChoosing(false);
    }
  };

  /** One step at a time: a second press while the first is under way would leave a screen out. */
  const onward = async () => {
    if (leaving.current) return;
    leaving.current = true;
    try {
      await step();
    } finally {
      leaving.current = false;
    }
  };

  const step = async () => {
    const { screen: from } = now.current;
    if (from === null) return;
    const unsaid = from.kind === "chart" && isChartOpen(now.current.journey.chart);
    setChartAsked(unsaid);
    if (unsaid) return;
    if (from.kind === "person") put({ ...now.current.journey, personAsked: true });
    if (from.kind === "chart") put({ ...now.current.journey, chart: { ...now.current.journey.chart, done: true } });
    if (await askGate()) return;
    if (pointsAtMore(from)) return;
    const next = after(from, now.current.journey, pagesBeforeChart(now.current.knowledge!));
    if (next === "choose") return choose();
    goTo(next);
    // What was said so far may make a question of the next page pressing. Nobody waits for it: a press on the new page counts.
    void askGate();
  };

  /** Before a page is left with a pressing question that nobody may have seen, it is shown; once. */
  const pointsAtMore = (from: Screen): boolean => {
    const { journey: newest, knowledge: known } = now.current;
    const page = safetyPageOf(from, known!);
    const open = page === null ? [] : atOnceOn(page, newest).filter((id) => !(id in newest.answers));
    const unseen = open.filter((id) => !pointed.current.has(id));
    for (const id of unseen) pointed.current.add(id);
    if (unseen.length > 0) document.getElementById("ask-more")?.focus();
    return unseen.length > 0;
  };

  useEffect(() => {
    const watched = new AbortController();
    settling.current.watch(watched.signal);
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    engine.current = new JourneyEngine(worker as Port);
    Promise.all([
      engine.current.knowledge,
      kept("journey"),
      fetch("/services.json").then((answer) => answer.json() as Promise<Services>),
    ]).then(([known, before, whom]) => {
      const read = readJourney(before);
      now.current.knowledge = known;
      now.current.journey = read ?? EMPTY_JOURNEY;
      setKnowledge(known);
      setServices(whom);
      setJourney(now.current.journey);
      const at = history.state?.screen ?? screenOf(before) ?? FIRST_SCREEN;
      history.replaceState({ screen: at }, "");
      now.current.screen = at;
      setScreen(at);
      void askGate();
    }, fail);
    const popped = ({ state }: PopStateEvent) => {
      if (state?.screen) show(state.screen);
    };
    addEventListener("popstate", popped);
    return () => {
      watched.abort();
      removeEventListener("popstate", popped);
      worker.terminate();
    };
  }, []);

  return {
    journey,
    screen,
    knowledge,
    services,
    engine: engine.current,
    gate,
    more,
    choosing,
    broken,
    refused,
    chartAsked,
    country: journey.country || (services ? countryOf(navigator.languages, services) : ""),
    change: (by) => {
      put(by(now.current.journey));
      settling.current.onceSettled(() => void askGate());
      lookAhead();
    },
    onward,
    goTo,
    goBack: () => history.back(),
    goOnFromEmergency: () => {
      const { journey: newest } = now.current;
      const shown = emergencies(gate?.reasons ?? []).map(({ rule }) => rule);
      put({ ...newest, seen: [...new Set([...newest.seen, ...shown])] });
      history.back();
    },
    load: (read) => {
      put(read);
      void askGate();
      goTo({ kind: "check" });
    },
    forget: async () => {
      await forgetAll();
      now.current.journey = EMPTY_JOURNEY;
      now.current.screen = null;
      location.assign("/");
    },
  };
}

/** Where somebody stopped, as it was kept. */
function screenOf(value: unknown): Screen | null {
  const at = (value as { at?: Screen } | undefined)?.at;
  return at && typeof at.kind === "string" ? at : null;
}
