import words from "../../../../../content/en/journey/questions.json" with { type: "json" };
import { SAFETY_PAGES } from "../../../journey/safety-pages.ts";
import { NoToRest, Questions, Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** One page of safety questions: a screen of the gate, or some that belong together. */
export function Safety(props: ScreenProps & { page: number }) {
  const { page, knowledge, journey } = props;
  const screens = knowledge.screens.filter(({ step }) => SAFETY_PAGES[page]!.includes(step));
  const findings = screens
    .flatMap((screen) => screen.findings)
    .filter((id) => {
      const { applies_to } = knowledge.findings[id] ?? {};
      return applies_to === undefined || journey.person.sex === "" || applies_to === journey.person.sex;
    });
  return (
    <>
      <h1 tabIndex={-1}>{words.safetyTitles[page]}</h1>
      {page === 0 && (
        <p class="lead">
          {words.sensitive} {words.atOnce}
        </p>
      )}
      {screens.map(({ step, plain, why, findings: asked }) => (
        <section key={step} class="ask-group">
          {screens.length > 1 && <h2>{plain}</h2>}
          <Why>{why}</Why>
          {page === 0 && <p class="aside">{words.newOnly}</p>}
          <Questions {...props} findings={asked.filter((id) => findings.includes(id))} />
        </section>
      ))}
      <NoToRest {...props} findings={findings} />
    </>
  );
}
