import { FOOT_LINKS } from "../page/site-nav.ts";

/** The foot of every page: the warning that holds everywhere, and where the rest is. */
export function SiteFooter() {
  return (
    <div class="site-foot">
      <p>
        <b>Not for emergencies.</b> If somebody may be in danger, call for help now. See{" "}
        <a href="/red-flags">the warning signs</a>.
      </p>
      <nav aria-label="More">
        <ul>
          {FOOT_LINKS.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="aside">
        Foramen informs; a clinician decides. Clinicians have not reviewed it yet. Free and open source. No account, no
        cookies, no tracking.
      </p>
    </div>
  );
}
