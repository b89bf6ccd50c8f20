import { type Figure, figureText, type PageLink, type TerminologyCode } from "@foramen/engine";
import type { ShownSource } from "../../reading/article-view.ts";
import { dayWords } from "../../reading/dates.ts";

/** The numbers of the page, each with its people and its source. */
export function FigureTable({ figures }: { figures: readonly (Figure & { readonly sourceNumber: number })[] }) {
  if (figures.length === 0) return null;
  return (
    <div class="wide">
      <table>
        <caption>Figures on this page</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Of whom or of what</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two figures may be alike, and the list never changes
            <tr key={index}>
              <td class="number">
                {figureText(figure)}
                {figure.ci && (
                  <span class="aside">
                    {" "}
                    ({figure.ci[0]} to {figure.ci[1]})
                  </span>
                )}
              </td>
              <td>{figure.of}</td>
              <td>
                <a href={`#source-${figure.sourceNumber}`}>{figure.sourceNumber}</a>
                {figure.status === "recalled" && <span class="aside"> recalled</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SYSTEMS: Readonly<Record<TerminologyCode["system"], string>> = {
  icd10cm: "ICD-10-CM",
  snomed: "SNOMED CT",
  loinc: "LOINC",
  rxnorm: "RxNorm",
  radlex: "RadLex",
  dicom: "DICOM",
};

/** Codes of the terminologies, for who writes it into a record. */
export function Codes({ codes }: { codes: readonly TerminologyCode[] }) {
  if (codes.length === 0) return null;
  return (
    <section aria-labelledby="codes-heading">
      <h2 id="codes-heading">Codes</h2>
      <ul class="plain-list">
        {codes.map(({ system, code, display }) => (
          <li key={`${system} ${code}`}>
            <b>{SYSTEMS[system]}</b> <code>{code}</code> {display}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Under which names of the model a thing is entered, and by which acts it is found out. */
export function InTheModel({ findings, acts }: { findings: readonly PageLink[]; acts: readonly PageLink[] }) {
  const parts = [
    { title: "Entered as", links: findings },
    { title: "Done as", links: acts },
  ].filter(({ links }) => links.length > 0);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="model-heading">
      <h2 id="model-heading">In the workbench</h2>
      {parts.map(({ title, links }) => (
        <p key={title}>
          <b>{title}:</b> {links.map(({ label }) => label).join("; ")}.
        </p>
      ))}
    </section>
  );
}

interface SourceProps {
  /** Where the numbers behind the page stand; none for a page without. */
  numbers?: string | undefined;
  sources: readonly ShownSource[];
  reviewed: string;
  /** What is said of a source that nobody has read for this page. */
  unread: string;
}

/** What the page rests on, and when it was last compared with it. */
export function Sources({ numbers, sources, reviewed, unread }: SourceProps) {
  return (
    <section class="page-sources" aria-labelledby="sources-heading">
      <h2 id="sources-heading">Sources</h2>
      <ol>
        {sources.map(({ id, citation, seen, links }, index) => (
          <li key={id} id={`source-${index + 1}`}>
            {citation}
            {!seen && <span class="aside"> ({unread})</span>}
            {links.map(({ href, label }) => (
              <span key={href}>
                {" "}
                <a href={href} rel="noreferrer">
                  {label}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ol>
      {numbers && (
        <p>
          <a href={numbers}>Every number behind this page</a>
        </p>
      )}
      <p class="aside">
        Compared with its sources on <time datetime={reviewed}>{dayWords(reviewed)}</time>. No clinician outside the
        project has reviewed it yet. It informs; a clinician decides.
      </p>
    </section>
  );
}
