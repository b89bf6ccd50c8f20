import { NoToRest, Questions, Why } from "./questions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** A theme that the engine chose, with the questions that are worth asking. */
export function Theme(props: ScreenProps & { at: number }) {
  const { journey, knowledge, at } = props;
  const theme = journey.themes[at];
  const page = knowledge.themes.find(({ id }) => id === theme?.page);
  if (theme === undefined || page === undefined) return null;
  return (
    <>
      <h1 tabIndex={-1}>{page.plain}</h1>
      <Why>{page.why}</Why>
      <Questions {...props} findings={theme.findings} />
      <NoToRest {...props} findings={theme.findings} />
    </>
  );
}
