import { describe, expect, it } from "vitest";
import { reportWords } from "../../../test/reports/report-words.ts";
import { notedOf } from "../../../test/reports/told.ts";
import { readReport } from "../read-report.ts";

const HEAD = "GP consultation. O/E: walks well. Low back pain and leg pain for six weeks. ";
const noted = (text: string) => notedOf(HEAD + text);

describe("the answers of a form", () => {
  it.each([
    ["Night pain: n", "night-pain absent"],
    ["Weight loss: -ve", "weight-loss absent"],
    ["Trauma: denied", "trauma absent"],
    ["Saddle sensation: neg", "saddle-anaesthesia absent"],
    ["Bladder - negative", "bladder-dysfunction absent"],
    ["Gait N.", "gait-abnormal absent"],
    ["Incontinence? No.", "bladder-dysfunction absent"],
    ["Steroids? No. Fever? No.", "steroid-use absent"],
    ["Trauma? Yes.", "trauma present"],
    ["No SA. No anticoags.", "anticoagulant absent"],
    ["Continent: no.", "bladder-dysfunction present"],
  ])("are read: %s", (text, expected) => expect(noted(text)).toContain(expected));

  it.each([
    ["Bladder control - no", "bladder-dysfunction present"],
    ["Saddle sensation: nil", "saddle-anaesthesia present"],
    ["Sexual function: nil", "sexual-dysfunction present"],
    ["No erection since Friday.", "sexual-dysfunction present"],
    ["No bladder control.", "bladder-dysfunction present"],
  ])("say that a power is lost where 'no' may deny it or the trouble: %s", (text, expected) =>
    expect(noted(text).filter((line) => /bladder|bowel|saddle|sexual/.test(line))).toEqual([expected]),
  );

  it("stay open where 'no' is answered to an organ", () =>
    expect(noted("Bladder: no")).toContain("bladder-dysfunction possible"));

  it.each(["No change in bladder control.", "No loss of bladder control.", "No bladder or bowel control issues."])(
    "what is denied of a power is no loss of it: %s",
    (text) => expect(noted(text)).toContain("bladder-dysfunction absent"),
  );

  it("one answer is of all that its line names", () =>
    expect(noted("Urinary retention or incontinence: N")).toEqual(
      expect.not.arrayContaining(["bladder-dysfunction present"]),
    ));

  it("a denial goes not on to what says by itself that it is not there", () =>
    expect(noted("No fevers, wt stable.")).toEqual(expect.arrayContaining(["fever absent", "weight-loss absent"])));

  it("a letter for normal takes no reflex away", () =>
    expect(noted("KJ: N. AJ: N.")).not.toContainEqual(expect.stringMatching(/reflex-\S+ present/)));
});

describe("what nobody may miss in a note", () => {
  it.each([
    ["Hasn't been able to pass urine since yesterday, bladder scan 850 mL.", "bladder-dysfunction present"],
    ["Possibly some altered sensation around the back passage.", "saddle-anaesthesia possible"],
    ["H/o IV drug abuse.", "iv-drug-use present"],
    ["Passing urine but cannot feel the flow and has to strain.", "bladder-dysfunction present"],
    ["May have been going to the toilet less to pass urine.", "bladder-dysfunction possible"],
    ["Legs weak, now can't stand.", "gait-abnormal present"],
    ["Loss of saddle sensation: yes", "saddle-anaesthesia present"],
  ])("%s", (text, expected) => expect(noted(text)).toContain(expected));
});

it("a pain that goes down the leg is no downgoing toe", () => {
  const items = notedOf(
    "GP consultation. Low back pain radiating down the left leg to the heel. No fever. Bladder fine.",
  );
  expect(items).toContain("leg-pain present left");
  expect(items).not.toContainEqual(expect.stringContaining("babinski"));
});

it("a drug that was stopped is not taken", () =>
  expect(noted("Steroids stopped in 2019.")).not.toContainEqual(expect.stringContaining("steroid-use present")));

it("a worry is not a fever", () => expect(noted("Was worried about a fever last week.")).toContain("fever possible"));

describe("what begins like a denial and is none", () => {
  it.each([
    ["No doubt there is leg weakness.", "weakness-lower-limb present"],
    ["No improvement in the numbness.", "numbness-lower-limb present"],
    ["Weakness has not improved.", "weakness-lower-limb present"],
  ])("%s", (text, expected) => expect(noted(text)).toContain(expected));
});

describe("a question of the note with its answer", () => {
  it.each([
    ["Any numbness in saddle area? Yes.", "saddle-anaesthesia present"],
    ["Any bladder problems? Yes - cannot start.", "bladder-dysfunction present"],
    ["Any weakness? No.", "weakness-lower-limb absent"],
  ])("%s", (text, expected) => expect(noted(text)).toContain(expected));
});

it("when urine was passed last says nothing of the bladder", () =>
  expect(noted("Last passed urine 14 hours ago.")).not.toContainEqual(expect.stringContaining("bladder")));

it("what was so years ago is no more than possible", () =>
  expect(noted("Was incontinent once 10 years ago after surgery.")).toContain("bladder-dysfunction possible"));

it("gives each figure behind a sign of equality its own side", () =>
  expect(noted("SLR R=70 L=30.")).toEqual(
    expect.arrayContaining(["straight-leg-raise-positive absent right", "straight-leg-raise-positive present left"]),
  ));

it("the findings of a letter are those of the examination", () => {
  const items = notedOf(
    "Anamnesis: for 4 weeks pain in the lumbar spine with radiation to the left groin. No fever.\nFindings: Lasegue negative on both sides, inverse Lasegue left positive. Left hip flexors 4/5, quadriceps 5/5 on both sides. Patellar tendon reflex left weakened.",
  );
  expect(items).toContain("weakness-hip-flexion present left");
  expect(items).toContain("femoral-stretch-positive present left");
  expect(items).toContain("reflex-patellar-reduced present left");
});

describe("answers one after another", () => {
  it.each([
    ["Fever no, weight loss yes, cancer no.", ["fever absent", "weight-loss present", "cancer-history absent"]],
    ["No fever, weight loss yes.", ["fever absent", "weight-loss present"]],
    ["No trauma or fever, steroids: yes.", ["trauma absent", "fever absent", "steroid-use present"]],
    ["He denies fever but lost 8 kg in a month.", ["fever absent", "weight-loss present"]],
    ["Fever yes, weight loss no, steroids yes.", ["fever present", "weight-loss absent", "steroid-use present"]],
    ["Denies fever, denies weight loss but has lost 8 kg unintentionally.", ["fever absent", "weight-loss present"]],
  ])("each is of what it stands behind: %s", (text, expected) =>
    expect(noted(text)).toEqual(expect.arrayContaining(expected)),
  );
});

describe("a text that is headed as a note", () => {
  it.each([
    ["CLINIC NOTE\nHistory: low back pain.\nBladder control - no", "bladder-dysfunction present"],
    ["Clinic note.\nHistory: low back pain.\nAble to pass urine - no.", "bladder-dysfunction present"],
    ["Clerking\nLow back pain.\nAnal tone lax.", "rectal-tone-reduced present"],
    ["Consultation\nSaddle numbness.", "saddle-anaesthesia present"],
  ])("is one, however little it says: %s", (text, expected) => expect(notedOf(text)).toContain(expected));

  it("tells what was not understood", () => {
    const { kind, unread } = readReport("CLINIC NOTE\nHistory: low back pain.\nFrobs the wibble badly.", reportWords());
    expect([kind, unread.map(({ text }) => text)]).toEqual(["note", ["Frobs the wibble badly."]]);
    expect(readReport("Clinic note.\nPLR 450 ml.", reportWords()).unread.map(({ text }) => text)).toEqual([
      "PLR 450 ml.",
    ]);
  });
});

it("tells even the history where nothing was read of a scan", () =>
  expect(
    readReport("MRI\nHistory: his frobs wibble.", reportWords())
      .unread.map(({ text }) => text)
      .join(" "),
  ).toContain("his frobs wibble"));
