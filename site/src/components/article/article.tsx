import type { ExerciseEntry } from "@foramen/engine";
import type { KindWords, VerdictWords } from "../../build/site-words.ts";
import type { ArticleView, Section } from "../../reading/article-view.ts";
import type { Picture } from "../../reading/pictures.tsx";
import { ArticlePicture } from "./article-picture.tsx";
import { EvidenceBox } from "./evidence-box.tsx";
import { ExerciseSteps } from "./exercise-steps.tsx";
import { FitsIn } from "./fits-in.tsx";
import { Meanings, Pieces } from "./pieces.tsx";
import { ReaderChoice } from "./reader-choice.tsx";
import { Codes, FigureTable, InTheModel, Sources } from "./rests-upon.tsx";

interface Props {
  view: ArticleView;
  picture: Picture | null;
  /** Of a programme of exercises, the gentlest first. */
  exercises: readonly ExerciseEntry[];
  /** Where the numbers behind it stand; undefined when it has none. */
  numbers: string | undefined;
  kinds: KindWords;
  verdicts: VerdictWords;
}

/** A page about one thing: the answer first, then what it means, what is known, where it fits and what it rests on. */
export function Article({ view, picture, exercises, numbers, kinds, verdicts }: Props) {
  const { grade } = view;
  return (
    <article class="article">
      <header class="article-head">
        <p class="kicker">
          <a href={view.kindAddress}>{view.kindTitle}</a>
        </p>
        <h1>{view.title}</h1>
        {view.kind !== "questions" && view.other !== view.title && <p class="other-name">{view.other}</p>}
      </header>
      <div class="answer-first">
        {grade?.about === "care" && (
          <p class="short-verdict">
            <span class="verdict" data-verdict={grade.verdict}>
              {grade.word}
            </span>{" "}
            {grade.plain}
          </p>
        )}
        {view.lead.map((pieces, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
          <Pieces key={index} pieces={pieces} />
        ))}
      </div>
      {picture && <ArticlePicture picture={picture} />}
      <div class="article-body">
        <ReaderChoice />
        <div class="for-plain">
          <TextSection section={view.meaning} />
          <div class="get-help">
            <TextSection section={view.help} />
          </div>
        </div>
        <div class="for-clinical">
          {view.clinical.map((section) => (
            <TextSection key={section.title} section={section} />
          ))}
          {view.clinicalOfArticle && <p class="aside">{verdicts.article}</p>}
          {view.cautions.length > 0 && (
            <section>
              <h2>Cautions</h2>
              <ul>
                {view.cautions.map((caution) => (
                  <li key={caution}>{caution}</li>
                ))}
              </ul>
            </section>
          )}
          <FigureTable figures={view.figures} />
          <InTheModel findings={view.findings} acts={view.acts} />
          <Codes codes={view.codes} />
        </div>
        <ExerciseSteps exercises={exercises} />
        <EvidenceBox
          grade={grade}
          correction={view.correction}
          none={verdicts.none}
          recalled={verdicts.recalled}
          article={verdicts.article}
        />
        <aside class="for-me">
          <h2>What does it mean for me?</h2>
          <p>
            Answer some questions about your own pain. Nothing that you enter leaves your device.{" "}
            <a href="/">Check your pain</a>
          </p>
          {view.kind === "drugs" && (
            <p class="for-clinical">
              <a href="/medication">Is this medicine safe for this patient?</a> Dose, kidneys, other medicines and more.
            </p>
          )}
        </aside>
        <FitsIn here={view.title} steps={view.fits} titles={kinds.kinds} />
        <Sources numbers={numbers} sources={view.sources} reviewed={view.reviewed} unread={verdicts.unread} />
        {view.synonyms.length > 0 && <p class="aside also-called">Also looked for as: {view.synonyms.join(", ")}.</p>}
        <Meanings terms={view.terms} />
      </div>
    </article>
  );
}

function TextSection({ section }: { section: Section }) {
  return (
    <section>
      <h2>{section.title}</h2>
      {section.paragraphs.map((pieces, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
        <Pieces key={index} pieces={pieces} />
      ))}
    </section>
  );
}
