import type { Correction } from "@foramen/engine";
import { type Grade, speaksOfArticle } from "../../reading/article-view.ts";

interface Props {
  grade: Grade | null;
  correction: Correction | null;
  /** What is said where nobody has graded anything, and where part of it is from memory. */
  none: string;
  recalled: string;
  /** What "the article" is. */
  article: string;
}

/** What the evidence comes to, and where the usual story is wrong: both sides. */
export function EvidenceBox({ grade, correction, none, recalled, article }: Props) {
  return (
    <section class="evidence" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">What the evidence says</h2>
      {grade === null ? <p>{none}</p> : <GradeLine grade={grade} />}
      {(correction || speaksOfArticle(grade?.because ?? "")) && <p class="aside">{article}</p>}
      {correction && (
        <dl class="both-sides">
          <div>
            <dt>What the article says</dt>
            <dd>{correction.articleSays}</dd>
          </div>
          <div class="found">
            <dt>What studies show</dt>
            <dd>{correction.evidenceSays}</dd>
          </div>
        </dl>
      )}
      {grade && <p class="for-clinical">{grade.because}</p>}
      {(grade?.recalled || correction?.status === "recalled") && <p class="aside">{recalled}</p>}
    </section>
  );
}

/** The verdict as a word, and how sure it is: in words, and as four dots. */
export function GradeLine({ grade }: { grade: Grade }) {
  const { certainty } = grade;
  return (
    <p class="grade">
      <span class="verdict" data-verdict={grade.verdict}>
        {grade.word}
      </span>{" "}
      <span>
        {grade.about === "fact" && `${grade.plain} `}
        {certainty.plain}
      </span>{" "}
      <span class="certainty">
        <span class="dots" aria-hidden="true">
          {"●".repeat(certainty.dots)}
          {"○".repeat(4 - certainty.dots)}
        </span>{" "}
        Certainty: {certainty.word}
      </span>
    </p>
  );
}
