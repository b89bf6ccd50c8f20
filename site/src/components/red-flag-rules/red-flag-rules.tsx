import type { RedFlagRule } from "../../build/red-flags.ts";
import { WITHIN } from "../../wording/urgency-words.ts";

/** The rules of one topic, the most urgent first: the sign, how soon somebody must look, and what is done. */
export function RedFlagRules({ rules, unsourced }: { rules: readonly RedFlagRule[]; unsourced: string }) {
  return (
    <ul class="red-flag-rules">
      {rules.map(({ id, plain, sign, within, action, sources }) => (
        <li key={id} id={id} data-within={within}>
          <p class="red-flag-sign for-plain">{plain}</p>
          <p class="red-flag-sign for-clinical">
            <b>{sign}</b>
          </p>
          <p class="red-flag-within">Must be seen {WITHIN[within]}</p>
          <div class="for-clinical">
            <p>{action}</p>
            <p class="aside">
              {sources.length === 0 && unsourced}
              {sources.map((source, index) => (
                <span key={source.id}>
                  {index > 0 && "; "}
                  {source.citation}
                  {source.links.map(({ href, label }) => (
                    <span key={href}>
                      {" "}
                      <a href={href} rel="noreferrer">
                        {label}
                      </a>
                    </span>
                  ))}
                </span>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
