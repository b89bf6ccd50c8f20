import { describe, expect, it } from "vitest";
import { type CaseFile, casesIn, findingsUpTo } from "../../../scripts/case-files.ts";
import { loadForScripts } from "../../../scripts/load-for-scripts.ts";
import { rootAssessments } from "../assess/root-assessments.ts";
import { assess } from "../assess.ts";
import { evidenceOf } from "../belief/evidence.ts";
import { narrowed } from "../belief/narrowing.ts";
import { networkOf } from "../belief/network.ts";
import { Inference } from "../belief/posterior.ts";
import { gradeOf } from "../reading/grades.ts";
import { readCase } from "../reading/read-case.ts";
import { triage } from "../triage/triage.ts";
import { raiseByModel } from "../urgency.ts";
import type { ChangedAnswer, WhatWouldChange } from "../vocabulary/assessment.ts";
import type { Case, EnteredFinding } from "../vocabulary/case.ts";
import { urgencyRank } from "../vocabulary/urgency.ts";
import type { Weighed } from "./candidates.ts";
import { properParts } from "./smallest-change.ts";
import { leadingRoot, whatWouldChange } from "./what-would-change.ts";

const knowledge = loadForScripts();
const network = networkOf(knowledge);
/** As an assessment of somebody of known age and sex has them. */
const bounds = { causes: 15, roots: 9 };

function weighed(given: Case): Weighed {
  const reading = readCase(given, knowledge);
  const wide = narrowed(network, reading, bounds.causes).reading;
  const inference = new Inference(network, wide);
  const some = narrowed(network, wide, bounds.roots).reading;
  const { level, fired, ask } = raiseByModel(
    triage(reading, knowledge),
    knowledge,
    wide,
    inference.run({ companions: false }),
  );
  return {
    reading,
    wide: inference,
    finer: some === wide ? inference : new Inference(network, some),
    places: inference.siteJoints(),
    urgency: { level, reasons: fired, ask },
    bounds,
  };
}

/** The case as it would be entered with these answers. */
function changedCase(given: Case, changes: readonly ChangedAnswer[]): Case {
  let findings: EnteredFinding[] = (given.findings ?? []).flatMap((entered) =>
    entered.side === "bilateral"
      ? [
          { ...entered, side: "left" as const },
          { ...entered, side: "right" as const },
        ]
      : [entered],
  );
  for (const { finding, side, level, to } of changes) {
    findings = findings.filter((entered) => {
      const id = gradeOf(entered.id, knowledge.findings)?.graded.id ?? entered.id;
      const sided = knowledge.findings[id]!.laterality === "sided";
      return (
        id !== finding || entered.level !== level || (sided && (entered.side ?? "unknown") !== (side ?? "unknown"))
      );
    });
    if (to !== "not-assessed")
      findings.push({
        id: finding,
        value: to,
        ...(side === undefined ? {} : { side: side as "left" }),
        ...(level === undefined ? {} : { level }),
      });
  }
  // Whoever is said not to have something after all does not take the drug that says so either.
  const changed = new Set(changes.map(({ finding }) => finding));
  const says = (list: Case) => readCase(list, knowledge).answers.some(({ id }) => changed.has(id));
  return {
    ...given,
    findings,
    ...(given.conditions ? { conditions: given.conditions.filter((one) => !says({ conditions: [one] })) } : {}),
    ...(given.medications ? { medications: given.medications.filter((one) => !says({ medications: [one] })) } : {}),
  };
}

/** What leads in the assessment of a case; a root without side where the sides are level. */
function leading(what: WhatWouldChange["what"], given: Case): string {
  if (what !== "root") {
    const { urgency, causes } = assess(given, knowledge, { explain: false });
    return what === "urgency" ? urgency.level : causes[0]!.id;
  }
  const { finer } = weighed(given);
  const rows = rootAssessments(finer, finer.run({ companions: true })).filter(({ root }) =>
    /^(T12|L[1-5]|S1)$/.test(root),
  );
  const { root, side } = leadingRoot(
    rows.map((row) => ({ root: row.root, side: row.side })),
    { scores: rows.map(({ irritated }) => irritated) },
  );
  return side === null ? root : `${root} ${side}`;
}

/** `L2` is not another answer than `L2 left`. */
const isSame = (a: string, b: string) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

function isMoved({ what, from, to }: WhatWouldChange, there: string): boolean {
  if (what !== "urgency") return !isSame(from, there);
  const [before, wanted, now] = [from, to!, there].map((level) => urgencyRank(level as "urgent"));
  return wanted! > before! ? now! > before! && there !== "not-enough-known" : now! < before!;
}

function holds(given: Case, change: WhatWouldChange): void {
  expect(change.because).not.toBe("");
  if (change.to === null) {
    expect(change.changes).toEqual([]);
    return;
  }
  expect(change.changes.length).toBeGreaterThan(0);
  expect(change.changes.length).toBeLessThanOrEqual(3);
  expect(isMoved(change, change.to)).toBe(true);
  const told = `${change.what}: ${change.changes.map(({ finding, to }) => `${finding} ${to}`).join(", ")}`;
  expect(leading(change.what, changedCase(given, change.changes)), told).toBe(change.to);
  for (const part of properParts(change.changes))
    expect(isMoved(change, leading(change.what, changedCase(given, part))), `${told}, in part`).toBe(false);
}

const files = (["published", "own"] as const).flatMap((set) => casesIn(set));
const caseOf = (file: CaseFile) => findingsUpTo(file, "examination");
const bitsOf = (file: CaseFile) => evidenceOf(network, readCase(caseOf(file), knowledge)).bits;
/** A third of the case files, without those that take longest; all of them with FORAMEN_ALL_CASES=1. */
const looked = process.env.FORAMEN_ALL_CASES ? files : files.filter((file, i) => i % 3 === 1 && bitsOf(file) <= 11);
const SLOW = 240_000;

describe.each(looked)("What would change $id", (file) => {
  let known: readonly WhatWouldChange[] | null = null;
  const told = () => {
    known ??= whatWouldChange(knowledge, weighed(caseOf(file)));
    return known;
  };

  it("is told of the urgency, the leading cause and the leading root", { timeout: SLOW }, () => {
    expect([...new Set(told().map(({ what }) => what))]).toEqual(["urgency", "cause", "root"]);
    for (const change of told())
      expect(isSame(leading(change.what, caseOf(file)), change.from), change.what).toBe(true);
  });

  it("comes true when it is entered, and with no part of it", { timeout: SLOW }, () => {
    for (const change of told()) holds(caseOf(file), change);
  });

  it("is answered by something that may well be", { timeout: SLOW }, () => {
    const { finer } = weighed(caseOf(file));
    const before = finer.run({ companions: false }).evidence;
    for (const { changes } of told())
      for (const { finding, side, from, to } of changes) {
        const entry = knowledge.findings[finding]!;
        if (from !== "not-assessed" || entry.role === "context" || entry.kind !== "plain") continue;
        const absent = { id: finding, lo: 0, hi: 0, ...(side === undefined ? {} : { side: side as "left" }) };
        const answers = [...finer.reading.answers, absent];
        const without = new Inference(network, { ...finer.reading, answers }).run({ companions: false }).evidence;
        const share = without / before;
        expect(to === "absent" ? share : 1 - share, finding).toBeGreaterThan(knowledge.asking.could_happen.p * 0.999);
      }
  });
});

describe("What would change the urgency", () => {
  const man = { age: 60, sex: "male" } as const;
  const urgency = (given: Case) => whatWouldChange(knowledge, weighed(given)).filter(({ what }) => what === "urgency");
  const GROIN: EnteredFinding = { id: "pain_inguinal_groin", side: "left", value: "present" };

  it("an emergency that rests on one answer is none without it", () => {
    const given: Case = {
      patient: man,
      findings: [GROIN, { id: "trauma_major", value: "present" }, { id: "cannot_bear_weight", value: "present" }],
    };
    const rows = urgency(given);
    expect(
      rows.every(({ from, to }) => to === null || urgencyRank(to as "urgent") < urgencyRank(from as "urgent")),
    ).toBe(true);
    for (const row of rows) holds(given, row);
  });

  it("raises by an answer that was denied and lowers by one that was given", () => {
    const given: Case = {
      patient: man,
      findings: [
        GROIN,
        { id: "weak_hip_flexion", side: "left", value: "4" },
        { id: "urinary_retention", value: "absent" },
      ],
    };
    const rows = urgency(given);
    expect(rows.map(({ from }) => from)).toEqual(rows.map(() => rows[0]!.from));
    for (const row of rows) holds(given, row);
    const up = rows.find(({ from, to }) => to !== null && urgencyRank(to as "urgent") > urgencyRank(from as "urgent"));
    expect(up?.to).toBe("emergency");
  });
});
