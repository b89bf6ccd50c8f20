import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/check.json" with { type: "json" };
import health from "../../../../../content/en/journey/health.json" with { type: "json" };
import questions from "../../../../../content/en/journey/questions.json" with { type: "json" };
import { answerSaid } from "../../../journey/answer-said.ts";
import { atOnceOn } from "../../../journey/at-once.ts";
import { chartSaid } from "../../../journey/chart-said.ts";
import { NO_ILLNESS } from "../../../journey/journey.ts";
import { pagesBeforeChart, sectionsOf as safetySections } from "../../../journey/safety-pages.ts";
import { ASKED_OF_ALL, type Screen } from "../../../journey/screens.ts";
import { type Anatomy, anatomy } from "../anatomy.ts";
import type { ScreenProps } from "./screen-props.ts";
import { UnknownMedicines } from "./unknown-medicines.tsx";

interface Section {
  readonly title: string;
  readonly screen: Screen;
  readonly rows: readonly { readonly what: string; readonly said: string }[];
}

/** Everything that was said, with a link to change it. */
export function Check(props: ScreenProps & { goTo: (screen: Screen) => void }) {
  const [drawn, setDrawn] = useState<Anatomy | null>(null);
  useEffect(() => {
    anatomy().then(setDrawn, () => setDrawn(null));
  }, []);
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.lead}</p>
      {sectionsOf(props, drawn).map(({ title, screen, rows }) => (
        <section key={title} class="check-group">
          <div class="check-top">
            <h2>{title}</h2>
            <button type="button" class="link" onClick={() => props.goTo(screen)}>
              {words.change}
              <span class="visually-hidden">: {title}</span>
            </button>
          </div>
          <dl class="said">
            {rows.map(({ what, said }) => (
              <div key={what} class={said === words.open ? "open" : undefined}>
                <dt>{what}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
          {screen.kind === "medicines" && <UnknownMedicines names={props.journey.medicines} />}
        </section>
      ))}
    </>
  );
}

function sectionsOf({ journey, knowledge }: ScreenProps, drawn: Anatomy | null): Section[] {
  const { person, chart, themes, conditions, medicines, report } = journey;
  const row = (id: string) => ({ what: knowledge.findings[id]?.ask ?? id, said: saidTo(id) });
  const saidTo = (id: string): string => {
    const value = journey.answers[id];
    return value === undefined ? words.open : answerSaid(value, knowledge.findings[id]);
  };
  const sexes: Record<string, string> = { female: questions.female, male: questions.male, "": words.unsaid };
  const healthWords: Record<string, string> = { ...health.conditions, [NO_ILLNESS]: health.none };
  const last = pagesBeforeChart(knowledge);
  const rowsOf = (page: number) =>
    [...safetySections(page, knowledge).flatMap(({ findings }) => findings), ...atOnceOn(page, journey)].map(row);
  return [
    ...knowledge.pages.slice(0, last).map((_, page) => ({
      title: questions.safetyTitles[page]!,
      screen: { kind: "safety", page } as const,
      rows: rowsOf(page),
    })),
    {
      title: words.chart,
      screen: { kind: "chart" },
      rows: [{ what: words.chart, said: chartSaid({ chart }, drawn?.areas ?? {}) }, ...ASKED_OF_ALL.map(row)],
    },
    {
      title: words.person,
      screen: { kind: "person" },
      rows: [
        { what: words.age, said: person.age.trim() === "" ? words.unsaid : person.age },
        { what: words.sex, said: sexes[person.sex]! },
        ...("pregnancy" in journey.answers ? [row("pregnancy")] : []),
        ...rowsOf(last),
      ],
    },
    ...themes.map(({ page, findings }, at) => ({
      title: knowledge.themes.find(({ id }) => id === page)?.plain ?? page,
      screen: { kind: "theme", at } as const,
      rows: findings.map(row),
    })),
    {
      title: words.health,
      screen: { kind: "health" },
      rows: [
        { what: health.legend, said: conditions.map((id) => healthWords[id] ?? id).join(", ") || words.noneGiven },
      ],
    },
    {
      title: words.medicines,
      screen: { kind: "medicines" },
      rows: [{ what: words.medicines, said: medicines.join(", ") || words.noneGiven }],
    },
    {
      title: words.report,
      screen: { kind: "report" },
      rows: [{ what: words.report, said: report.trim() === "" ? words.noneGiven : words.pasted }],
    },
  ];
}
