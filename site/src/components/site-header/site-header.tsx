import { HEAD_LINKS } from "../page/site-nav.ts";

/** The head of every page: whose it is, where to go, and the search. `here` is the address of the page. */
export function SiteHeader({ here }: { here: string }) {
  return (
    <div class="site-head">
      <a class="site-name" href="/" aria-current={here === "/" ? "page" : undefined}>
        <svg class="site-mark" viewBox="0 0 32 32" aria-hidden="true">
          <rect class="mark-bone" x="6" y="3" width="20" height="10" rx="4" />
          <rect class="mark-bone" x="6" y="19" width="20" height="10" rx="4" />
          <path class="mark-nerve" d="M16 16h13" />
        </svg>
        Foramen
      </a>
      <nav class="site-nav" aria-label="Site">
        <ul>
          {HEAD_LINKS.map(({ href, name }) => (
            <li key={href}>
              <a href={href} aria-current={here === href ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a class="site-search" href="/search" aria-current={here === "/search" ? "page" : undefined}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="M13 13l5 5" />
        </svg>
        Search
      </a>
    </div>
  );
}
