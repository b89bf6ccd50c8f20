import { areasAreListed } from "./areas-are-listed.ts";
import { bandsFall } from "./bands-fall.ts";
import { causeHasPlainLabel } from "./cause-has-plain-label.ts";
import { claimHasSource } from "./claim-has-source.ts";
import { descriptionHasDefault } from "./description-has-default.ts";
import { elicitedSourceIsExpert } from "./elicited-source-is-expert.ts";
import { entryAnswersArticle } from "./entry-answers-article.ts";
import { entryLinksExist } from "./entry-links-exist.ts";
import { everyEvidenceFindingHasLeakOrDefault } from "./evidence-has-leak-or-default.ts";
import { followUpFits } from "./follow-up-fits.ts";
import { gateOrderHoldsEveryRule } from "./gate-order-holds-every-rule.ts";
import { gateRuleHasPlain } from "./gate-rule-has-plain.ts";
import { gateTestsOnlyStated } from "./gate-tests-only-stated.ts";
import { idIsPath } from "./id-is-path.ts";
import { linksFit } from "./links-fit.ts";
import { medicationNamesExist } from "./medication-names-exist.ts";
import { noOrphanSource } from "./no-orphan-source.ts";
import { noTypedFigure } from "./no-typed-figure.ts";
import { numberHasSource } from "./number-has-source.ts";
import { oneActEach } from "./one-act-each.ts";
import { oneLatentEach } from "./one-latent-each.ts";
import { onePlanEach } from "./one-plan-each.ts";
import { plainIsReadable } from "./plain-is-readable.ts";
import { planJudgesEveryEntry } from "./plan-judges-every-entry.ts";
import { planNamesExist } from "./plan-names-exist.ts";
import { planRuleHasSource } from "./plan-rule-has-source.ts";
import { probabilityInRange } from "./probability-in-range.ts";
import { questionEndsWithMark } from "./question-ends-with-mark.ts";
import { referenceExists } from "./reference-exists.ts";
import { referralHasService } from "./referral-has-service.ts";
import { scanTablesFit } from "./scan-tables-fit.ts";
import { sharesSumToOne } from "./shares-sum-to-one.ts";
import { sourceExists } from "./source-exists.ts";
import { statusIsKnown } from "./status-is-known.ts";
import { textInForm } from "./text-in-form.ts";
import { textIsItsOwn } from "./text-is-its-own.ts";
import type { Rule } from "./view.ts";
import { wordsHaveTwoVoices } from "./words-have-two-voices.ts";

/** Every rule that the knowledge must keep to, in the order in which faults are best mended. */
export const RULES: readonly Rule[] = [
  idIsPath,
  referenceExists,
  medicationNamesExist,
  followUpFits,
  planNamesExist,
  planRuleHasSource,
  referralHasService,
  planJudgesEveryEntry,
  scanTablesFit,
  areasAreListed,
  sourceExists,
  numberHasSource,
  statusIsKnown,
  elicitedSourceIsExpert,
  probabilityInRange,
  bandsFall,
  sharesSumToOne,
  linksFit,
  everyEvidenceFindingHasLeakOrDefault,
  descriptionHasDefault,
  oneLatentEach,
  oneActEach,
  onePlanEach,
  gateTestsOnlyStated,
  gateOrderHoldsEveryRule,
  gateRuleHasPlain,
  questionEndsWithMark,
  causeHasPlainLabel,
  noOrphanSource,
  wordsHaveTwoVoices,
  entryAnswersArticle,
  entryLinksExist,
  claimHasSource,
  textInForm,
  noTypedFigure,
  textIsItsOwn,
  plainIsReadable,
];
