import type { ReadKind } from "@foramen/engine";
import type { FitLink, FitStep } from "../../reading/fits.ts";

interface Props {
  /** What the page itself is called. */
  here: string;
  steps: readonly FitStep[];
  titles: Readonly<Record<ReadKind, { readonly title: string }>>;
}

/** More links than these of one kind are folded away. */
const MOST = 4;

/** The path from what presses to what helps: where this page stands on it, and what lies before and after. */
export function FitsIn({ here, steps, titles }: Props) {
  return (
    <section class="fits-in" aria-labelledby="fits-heading">
      <h2 id="fits-heading">Where it fits</h2>
      <ol class="path">
        {steps.map((step) => (
          <li key={step.id} class={step.here ? "path-here" : undefined}>
            <h3>{step.title}</h3>
            {step.here && (
              <p class="you-are-here">
                <b>{here}</b> (this page)
              </p>
            )}
            <div class="path-groups">
              {step.groups.map(({ kind, links }) => (
                <div key={kind}>
                  {step.groups.length > 1 && <h4>{titles[kind].title}</h4>}
                  <Links links={links.length > MOST + 1 ? links.slice(0, MOST) : links} />
                  {links.length > MOST + 1 && (
                    <details>
                      <summary>
                        {links.length - MOST} more<span class="visually-hidden">: {titles[kind].title}</span>
                      </summary>
                      <Links links={links.slice(MOST)} />
                    </details>
                  )}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Links({ links }: { links: readonly FitLink[] }) {
  return (
    <ul class="link-list">
      {links.map(({ href, name }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
