import { useEffect, useRef } from "preact/hooks";
import words from "../../../../content/en/journey/frame.json" with { type: "json" };
import { emergencies } from "../../journey/interrupts.ts";
import { pagesBeforeChart } from "../../journey/safety-pages.ts";
import { EXTRAS, type Screen } from "../../journey/screens.ts";
import { departmentOf, numbersOf, servicesOf } from "../../services/whom-to-call.ts";
import { filled } from "../../wording/filled.ts";
import { laterStyles } from "../later-styles.ts";
import { lazily } from "./lazily.tsx";
import resultStyles from "./result/result.css?url";
import { Emergency } from "./screens/emergency.tsx";
import { Safety } from "./screens/safety.tsx";
import { type Journeying, useJourney } from "./use-journey.ts";

// What comes after the safety questions is fetched when it is shown.
const Chart = lazily(() => import("./screens/chart.tsx").then(({ Chart: shown }) => shown));
const Person = lazily(() => import("./screens/person.tsx").then(({ Person: shown }) => shown));
const Theme = lazily(() => import("./screens/theme.tsx").then(({ Theme: shown }) => shown));
const Health = lazily(() => import("./screens/health.tsx").then(({ Health: shown }) => shown));
const Medicines = lazily(() => import("./screens/medicines.tsx").then(({ Medicines: shown }) => shown));
// A report that was read is told there as in the result.
const Report = lazily(() =>
  Promise.all([import("./screens/report.tsx"), laterStyles(resultStyles)]).then(([{ Report: shown }]) => shown),
);
const Check = lazily(() => import("./screens/check.tsx").then(({ Check: shown }) => shown));
const Result = lazily(() =>
  Promise.all([import("./result/result.tsx"), laterStyles(resultStyles)]).then(([{ Result: shown }]) => shown),
);

/** A person's way from the first safety question to the result, one screen after another. */
export function JourneyIsland() {
  const all = useJourney();
  const { screen, broken, knowledge, services, country } = all;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<Screen | null>(null);
  useEffect(() => {
    // The first screen is read from the top of the page; every later one from its heading.
    const moved = before.current !== null && screen !== null;
    before.current = screen;
    if (screen === null || place.current === null) return;
    if (moved) scrollTo(0, 0);
    return whenThere(place.current, (heading) => {
      document.title = `${heading.textContent} - ${words.brand}`;
      if (moved) heading.focus({ preventScroll: true });
    });
  }, [screen]);
  if (broken !== null) {
    const here = services ? servicesOf(country, services) : null;
    return (
      <p class="notice" role="alert">
        {filled(words.broken, {
          why: broken,
          number: here ? numbersOf(here) : words.unset,
          department: departmentOf(here),
        })}
      </p>
    );
  }
  if (screen === null || knowledge === null || services === null)
    return (
      <p class="loading" role="status">
        {words.loading}
      </p>
    );
  return (
    <div class="journey" ref={place} data-screen={screen.kind} data-choosing={all.choosing}>
      <Frame all={all} screen={screen}>
        <Shown all={all} screen={screen} />
      </Frame>
    </div>
  );
}

/** Calls back with the heading of the screen, now or once its code has come. */
function whenThere(place: HTMLElement, arrived: (heading: HTMLElement) => void): (() => void) | undefined {
  const heading = place.querySelector("h1");
  if (heading !== null) {
    arrived(heading);
    return undefined;
  }
  const observer = new MutationObserver(() => {
    const come = place.querySelector("h1");
    if (come === null) return;
    observer.disconnect();
    arrived(come);
  });
  observer.observe(place, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** The second half of a double press comes so soon after the first. */
const DOUBLE_PRESS_MS = 350;

/** Tells whether a press was meant for the screen: the second half of a double press would leave out the one it led to. */
function useOwnPresses(screen: Screen): (press: MouseEvent) => boolean {
  const shown = useRef({ screen, at: 0 });
  if (shown.current.screen !== screen) shown.current = { screen, at: performance.now() };
  return ({ detail, timeStamp }) => detail <= 1 || timeStamp - shown.current.at > DOUBLE_PRESS_MS;
}

function Frame({ all, screen, children }: { all: Journeying; screen: Screen; children: preact.ComponentChildren }) {
  const { gate, journey } = all;
  const pressing = emergencies(gate?.reasons ?? []);
  const asks = screen.kind !== "emergency" && screen.kind !== "result";
  const isOfThisScreen = useOwnPresses(screen);
  return (
    <>
      {screen.kind !== "emergency" && pressing.length > 0 && journey.seen.length > 0 && (
        <p class="emergency-bar" role="status">
          <b>{pressing.some(({ within }) => within === "now") ? words.bannerEmergency : words.bannerHours}</b>{" "}
          <button type="button" class="link" onClick={() => all.goTo({ kind: "emergency" })}>
            {words.bannerLink}
          </button>
        </p>
      )}
      {asks && (
        <div class="journey-top">
          {!(screen.kind === "safety" && screen.page === 0) && (
            <button type="button" class="link back" onClick={all.goBack}>
              {words.back}
            </button>
          )}
          <p class="progress">{progressOf(screen, all)}</p>
          <a class="help-link" href="/#emergency">
            {words.help}
          </a>
        </div>
      )}
      {all.refused && (
        <p class="notice" role="alert">
          {words.refused}
        </p>
      )}
      {children}
      {asks && (
        <div class="onward">
          <button
            type="button"
            class="primary"
            disabled={all.choosing}
            onClick={(press) => isOfThisScreen(press) && void all.onward()}
          >
            {screen.kind === "check" ? words.showResult : words.continue}
          </button>
          {all.choosing && (
            <p class="aside" role="status">
              {words.thinking}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function Shown({ all, screen }: { all: Journeying; screen: Screen }) {
  const { journey, knowledge, services, change, onward, country, gate } = all;
  const props = { journey, knowledge: knowledge!, services: services!, change, onward: () => void onward() };
  switch (screen.kind) {
    case "safety":
      return <Safety key={screen.page} {...props} page={screen.page} />;
    case "chart":
      return <Chart {...props} asked={all.chartAsked} />;
    case "person":
      return <Person {...props} />;
    case "theme":
      return <Theme key={screen.at} {...props} at={screen.at} />;
    case "health":
      return <Health {...props} />;
    case "medicines":
      return <Medicines {...props} />;
    case "report":
      return <Report {...props} />;
    case "check":
      return <Check {...props} goTo={all.goTo} />;
    case "result":
      return <Result {...props} all={all} />;
    case "emergency":
      return gate === null ? null : (
        <Emergency {...props} gate={gate} country={country} goBack={all.goBack} onward={all.goOnFromEmergency} />
      );
  }
}

function progressOf(screen: Screen, { more, knowledge }: Journeying): string {
  if (screen.kind === "safety" && knowledge !== null)
    return filled(words.safetyProgress, { at: screen.page + 1, of: pagesBeforeChart(knowledge) });
  if (screen.kind === "chart") return words.chartProgress;
  if (screen.kind === "person") return words.personProgress;
  if (screen.kind === "check") return words.checkProgress;
  if (EXTRAS.some((kind) => kind === screen.kind)) return words.extraProgress;
  return filled(words.themeProgress, {
    more: more === null || more > 1 ? words.moreMany : more === 1 ? words.moreOne : words.moreLast,
  });
}
