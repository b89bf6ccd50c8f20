/** A page in a list. */
export interface Topic {
  readonly href: string;
  readonly name: string;
  /** What it is, where the name does not say it. */
  readonly about?: string;
  /** Verdict in a word, and its code for the colour. */
  readonly verdict?: { readonly code: string; readonly word: string };
}

export interface TopicGroup {
  readonly id: string;
  /** None where the list has one group alone. */
  readonly title?: string;
  readonly topics: readonly Topic[];
}

/** Pages by groups, each with what it is about. */
export function TopicList({ groups }: { groups: readonly TopicGroup[] }) {
  return (
    <div class="topic-groups">
      {groups.map(({ id, title, topics }) => (
        <section key={id} id={id}>
          {title && <h2>{title}</h2>}
          <ul class="topics">
            {topics.map(({ href, name, about, verdict }) => (
              <li key={href}>
                <a href={href}>{name}</a>
                {verdict && (
                  <span class="verdict" data-verdict={verdict.code}>
                    {verdict.word}
                  </span>
                )}
                {about && about !== name && <span class="topic-about">{about}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
