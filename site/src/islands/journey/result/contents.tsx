import plan from "../../../../../content/en/journey/plan.json" with { type: "json" };
import words from "../../../../../content/en/journey/result.json" with { type: "json" };

const PARTS = [
  { id: "causes", title: words.causesTitle },
  { id: "week", title: plan.weekTitle },
  { id: "return", title: words.returnTitle },
  { id: "take", title: words.takeTitle },
] as const;

/** What stands on the page. Buttons, not links: an address must not tell what somebody looks at. */
export function Contents({ inScope, emergency }: { inScope: boolean; emergency: boolean }) {
  const missing = [...(inScope ? [] : ["causes", "week"]), ...(emergency ? ["week"] : [])];
  const shown = PARTS.filter(({ id }) => !missing.includes(id));
  return (
    <nav class="contents" aria-label={words.contents}>
      <ul>
        {shown.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => show(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The heading gets the focus, so that reading goes on there. */
function show(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
