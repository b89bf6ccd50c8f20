import type { Assessment, Case, NextStep } from "@foramen/engine";
import { assess } from "@foramen/engine";
import type { Page } from "playwright-core";
import { loadForScripts } from "../scripts/load-for-scripts.ts";
import type { Answered, Stage } from "../site/src/islands/engine/messages.ts";
import { told } from "../site/src/islands/engine/told.ts";
import { vocabularyOf } from "../site/src/islands/engine/vocabulary-of.ts";

/** What the stand-in answers with at each stage. */
export type Canned = Readonly<Record<Stage, Answered>>;

/** A whole answer, with something in every part of it, put together by hand around real chances. */
export function wholeAnswer(given: Case, change: Partial<Assessment> = {}): Canned {
  const knowledge = loadForScripts();
  const real = assess(given, knowledge);
  const [first, second] = [real.causes[0]!.id, real.causes[1]!.id];
  const assessment: Assessment = { ...real, ...partsBeside(first, second), ...change };
  const sayIn = (answer: Assessment): Answered => ({
    assessment: answer,
    told: { patient: told(answer, knowledge, "patient"), practitioner: told(answer, knowledge, "practitioner") },
  });
  const early: Assessment = {
    ...real,
    causes: real.causes.map((cause) => ({ ...cause, for: [], against: [], missing: [] })),
    roots: [],
    syndromes: [],
  };
  return {
    chances: { assessment: early, told: null },
    reasons: sayIn(assessment),
    intervals: sayIn(withIntervals(assessment)),
  };
}

function withIntervals(assessment: Assessment): Assessment {
  const around = (p: number): [number, number] => [p / 2, Math.min(0.95, p * 1.8)];
  return {
    ...assessment,
    causes: assessment.causes.map((cause) => ({ ...cause, interval90: around(cause.probability) })),
    nonSpecific: { ...assessment.nonSpecific, interval90: around(assessment.nonSpecific.probability) },
    roots: assessment.roots.map((root) => ({ ...root, interval90: around(root.irritated) })),
  };
}

function partsBeside(first: string, second: string): Partial<Assessment> {
  const outcome = (value: string, probability: number, leading: string, plan: string) => ({
    value,
    probability,
    leading,
    serious: probability / 4,
    plan,
  });
  const step = (change: Partial<NextStep> & Pick<NextStep, "finding" | "act">): NextStep => ({
    findings: [change.finding],
    safety: false,
    score: 1,
    gain: 1,
    gains: { serious: 0.02, cause: 0.31, root: 0.004, plan: 0.12 },
    burden: { burden: 0, money: 0, harm: 0, waitDays: 0 },
    changesPlan: false,
    outcomes: [outcome("present", 0.3, second, "hip_care"), outcome("absent", 0.7, first, "nerve_root_care")],
    because: "",
    ...change,
  });
  return {
    nextSteps: [
      step({
        finding: "mri_disc",
        act: "mri_lumbar_spine",
        findings: ["mri_disc", "mri_central_stenosis", "mri_acute_vertebral_fracture"],
        burden: { burden: 1, money: 3, harm: 1, waitDays: 28 },
        changesPlan: true,
        outcomes: [outcome("extrusion", 0.2, second, "nerve_root_care"), outcome("none", 0.8, first, "hip_care")],
      }),
      step({
        finding: "numb_perineum_saddle",
        act: "question",
        safety: true,
        gains: { serious: 0.4, cause: 0.1, root: 0.2, plan: 0.3 },
      }),
      step({
        finding: "crp",
        act: "blood_inflammation_and_count",
        findings: ["crp"],
        burden: { burden: 1, money: 1, harm: 0, waitDays: 2 },
        outcomes: [],
      }),
      step({ finding: "worse_cough_strain", act: "question" }),
      step({ finding: "reflex_patellar_reduced", act: "neurological_examination_legs" }),
    ],
    testing: { wouldChange: true, explanation: "" },
    whatWouldChange: [
      { what: "urgency", from: "emergency", to: null, changes: [], because: "" },
      {
        what: "cause",
        from: first,
        to: second,
        changes: [{ finding: "pain_inguinal_groin", side: "left", from: "not-assessed", to: "present" }],
        because: "",
      },
      {
        what: "root",
        from: "L5 left",
        to: "L2 left",
        changes: [{ finding: "reflex_patellar_reduced", side: "left", from: "not-assessed", to: "absent" }],
        because: "",
      },
    ],
    conflict: { score: -1, unusual: false, findings: [], explanation: "" },
    concordance: [
      {
        finding: "mri_disc",
        level: "L4-L5",
        value: "bulge",
        verdict: "does-not-explain",
        probability: 0.03,
        background: 0.6,
        because: "",
      },
    ],
    sensitivity: [
      {
        number: `causes/${first} prior_per_1000.primary_care`,
        value: 1,
        status: "elicited",
        source: "expert",
        effect: 0.12,
      },
    ],
  };
}

interface StandIn {
  /** Lets the oldest question that waits be answered; waits for it if there is none yet. */
  release(): Promise<Stage>;
  /** The same for the oldest question about a case with findings; what is asked about the empty form is answered before. */
  releaseCase(): Promise<Stage>;
  /** Cases that were asked about so far, with the stage. */
  asked(): Promise<{ stage: Stage; case: Case }[]>;
}

/** Puts stand-ins in the place of the engine's workers before the page is opened: they answer when they are told to. */
export async function standIn(page: Page, canned: Canned, atOnce: boolean): Promise<StandIn> {
  const script = `
    const canned = ${JSON.stringify(canned)};
    const asked = [], waiting = [];
    const answer = () => { const { id, stage } = waiting.shift(); postMessage({ kind: "answer", id, ...canned[stage] }); return stage; };
    self.asked = asked;
    self.release = () => waiting.length > 0 ? { empty: waiting[0].case.findings.length === 0, stage: answer() } : null;
    onmessage = ({ data }) => {
      if (data.kind === "brief") return postMessage({ kind: "no-brief", id: data.id });
      asked.push({ stage: data.stage, case: data.case });
      waiting.push(data);
      if (${atOnce}) answer();
    };
    postMessage({ kind: "ready", vocabulary: ${JSON.stringify(vocabularyOf(loadForScripts()))} });`;
  await page.route(/\/worker-[^/]*\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  const engines = () => page.workers().filter((worker) => /\/worker-[^/]*\.js$/.test(worker.url()));
  const released = async (): Promise<{ empty: boolean; stage: Stage }> => {
    for (;;) {
      for (const worker of engines()) {
        const one = (await worker.evaluate("self.release?.() ?? null")) as { empty: boolean; stage: Stage } | null;
        if (one !== null) return one;
      }
      await page.waitForTimeout(20);
    }
  };
  return {
    release: async () => (await released()).stage,
    releaseCase: async () => {
      for (;;) {
        const { empty, stage } = await released();
        if (!empty) return stage;
      }
    },
    asked: async () =>
      (await Promise.all(engines().map((worker) => worker.evaluate("self.asked")))).flat() as {
        stage: Stage;
        case: Case;
      }[],
  };
}
