import words from "../../../../../content/en/journey/questions.json" with { type: "json" };
import { atOnceOn } from "../../../journey/at-once.ts";
import { sectionsOf } from "../../../journey/safety-pages.ts";
import { NoToRest, Questions, Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** One page of safety questions. */
export function Safety(props: ScreenProps & { page: number }) {
  const { page } = props;
  return (
    <>
      <h1 tabIndex={-1}>{words.safetyTitles[page]}</h1>
      {page === 0 && (
        <p class="lead">
          {words.sensitive} {words.atOnce}
        </p>
      )}
      <SafetySections {...props} />
    </>
  );
}

/** The questions of a safety page by section, those that an answer made pressing, and "no" to all that are left. */
export function SafetySections(props: ScreenProps & { page: number }) {
  const { page, knowledge, journey } = props;
  const suits = (id: string) => {
    const { applies_to } = knowledge.findings[id] ?? {};
    return applies_to === undefined || journey.person.sex === "" || applies_to === journey.person.sex;
  };
  const sections = sectionsOf(page, knowledge).map((one) => ({ ...one, findings: one.findings.filter(suits) }));
  const more = atOnceOn(page, journey).filter(suits);
  return (
    <>
      {sections.map(({ heading, why, findings }) => (
        <section key={heading} class="ask-group">
          {sections.length > 1 && <h2>{heading}</h2>}
          <Why>{why}</Why>
          {page === 0 && findings === sections[0]!.findings && <p class="aside">{words.newOnly}</p>}
          <Questions {...props} findings={findings} />
        </section>
      ))}
      {more.length > 0 && (
        <section class="ask-group ask-more" aria-live="polite">
          <h2 id="ask-more" tabIndex={-1}>
            {words.moreTitle}
          </h2>
          <Why>{words.moreWhy}</Why>
          <Questions {...props} findings={more} />
        </section>
      )}
      <NoToRest {...props} findings={[...sections.flatMap(({ findings }) => findings), ...more]} />
    </>
  );
}
