export { answerReport, type ReportOptions } from "./answer-report.ts";
export { askPatient } from "./ask-patient.ts";
export { type CaseIntervals, withIntervals } from "./assess/case-intervals.ts";
export { type AssessOptions, assess, intervalsInSteps } from "./assess.ts";
export { ERROR_CODES, type ErrorCode, ForamenError } from "./errors.ts";
export {
  type ChosenExercises,
  chooseExercises,
  type ExercisePlace,
  type ExerciseReason,
  type LeftOut,
  type OfferedProgramme,
} from "./exercise/choose-exercises.ts";
export {
  type ExerciseSession,
  type ExerciseState,
  type NextDose,
  nextDose,
  startState,
} from "./exercise/next-dose.ts";
export type { ExercisePerson } from "./exercise/person.ts";
export { caseFacts, type ExerciseWishes, exercisesFor } from "./follow-up/exercises-for.ts";
export { type FollowUp, followUp } from "./follow-up/follow-up.ts";
export { askAtOnce, gateOf } from "./gate-of.ts";
export { loadFollowUp } from "./knowledge/compile-follow-up.ts";
export { loadMedication } from "./knowledge/compile-medication.ts";
export { loadPlan } from "./knowledge/compile-plan.ts";
export { loadReportWords } from "./knowledge/compile-report-words.ts";
export { loadScan, type ScanKnowledge } from "./knowledge/compile-scan.ts";
export type { BodyArea, BodyAreas, Dermatome, Dermatomes, SpineCourse } from "./knowledge/drawn-anatomy.ts";
export type { CauseEntry, FindingEntry, SourceEntry, StructureEntry } from "./knowledge/entries.ts";
export type {
  Correction,
  EntryGroup,
  Evidence,
  Figure,
  ReadKind,
  TerminologyCode,
  Verdict,
} from "./knowledge/entry.ts";
export type { FollowUpKnowledge, Programme } from "./knowledge/follow-up.ts";
export type { ExerciseDose, ExerciseEntry, InstrumentEntry } from "./knowledge/follow-up-entries.ts";
export type { GateRule, GateTest, SafetyScreens } from "./knowledge/gate.ts";
export type { Knowledge } from "./knowledge/knowledge.ts";
export { loadKnowledge } from "./knowledge/load.ts";
export type { MedicationKnowledge } from "./knowledge/medication.ts";
export type { SyndromeEntry } from "./knowledge/model-entries.ts";
export {
  figureText,
  type LinkedKind,
  type PageLink,
  type PageSource,
  type PageTitle,
  type ReadingPage,
} from "./knowledge/page.ts";
export type { PlanKnowledge } from "./knowledge/plan.ts";
export type { Answer, CaseReading } from "./knowledge/reading.ts";
export type { ReportWords } from "./knowledge/report-words.ts";
export type { CountryServices, Line, Services } from "./knowledge/services.ts";
export { checkMedication } from "./medication/check-medication.ts";
export { shown as amountWords } from "./medication/numbers.ts";
export { type UnknownDrug, unknownDrugs } from "./medication/unknown-drugs.ts";
export type { AskedPage } from "./next-test/question-pages.ts";
export type { Diary, DiaryEntry, GradedStrength, StrengthGrade } from "./outcomes/diary.ts";
export { type Forecast, forecast } from "./outcomes/forecast.ts";
export { type BackToGate, type DiaryJudgement, judgeDiary, type Review } from "./outcomes/judge-diary.ts";
export { type Score, score } from "./outcomes/score.ts";
export { type Course, type Point, type Trend, trendOf } from "./outcomes/trend.ts";
export type { PlanningKnowledge } from "./plan/case-view.ts";
export { referralLetter } from "./plan/notes/referral-letter.ts";
export { soapNote } from "./plan/notes/soap-note.ts";
export { type NotePart, summaryFor } from "./plan/notes/summary.ts";
export { planCare } from "./plan/plan-care.ts";
export type { CaseFacts, DirectionPreference, Irritability } from "./reading/case-facts.ts";
export { nearest } from "./reading/nearest.ts";
export { readCase } from "./reading/read-case.ts";
export { LONGEST_REPORT, readReport } from "./report/read-report.ts";
export { ENGINE_VERSION } from "./version.ts";
export * from "./vocabulary/anatomy.ts";
export type * from "./vocabulary/assessment.ts";
export * from "./vocabulary/case.ts";
export * from "./vocabulary/medication.ts";
export type * from "./vocabulary/plan.ts";
export * from "./vocabulary/report.ts";
export type * from "./vocabulary/report-answer.ts";
export * from "./vocabulary/urgency.ts";
export { chanceWords, figureWords, intervalWords, strengthOf } from "./words/chance-words.ts";
export { changesToTell } from "./words/changes-to-tell.ts";
export { explain } from "./words/explain.ts";
export type { Claim, Explanation, ExplanationPart, ExplanationSection, Topic } from "./words/explanation.ts";
export { fill, type Slots, say } from "./words/fill.ts";
export { valueWords } from "./words/finding-words.ts";
export { aboutRangeWords, aboutWords, likelihoodScale, likelihoodWords, type Scale } from "./words/likelihood.ts";
export { nerveWords } from "./words/place-words.ts";
export { nameFor, type Reader, type Telling, type WordsKnowledge } from "./words/reader.ts";
export { screenQuestion } from "./words/screen-question.ts";
export { furtherAction, urgencyReasons } from "./words/urgency-claims.ts";
