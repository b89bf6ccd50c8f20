import { describe, expect, it } from "vitest";
import { notedOf } from "../../../test/reports/told.ts";

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

  it.each(["Bladder control - no", "Saddle sensation: nil", "Sexual function: nil"])(
    "stay open where 'no' may deny the trouble or the power itself: %s",
    (text) => {
      const items = noted(text).filter((line) => /bladder|saddle|sexual/.test(line));
      expect(items).toHaveLength(1);
      expect(items[0]).toMatch(/ possible$/);
    },
  );

  it("a letter for normal takes no reflex away", () =>
    expect(noted("KJ: N. AJ: N.")).not.toContainEqual(expect.stringMatching(/reflex-\S+ present/)));
});

describe("what nobody may miss in a note", () => {
  it.each([
    ["Hasn't been able to pass urine since yesterday, bladder scan 850 mL.", "bladder-dysfunction present"],
    ["Possibly some altered sensation around the back passage.", "saddle-anaesthesia possible"],
    ["H/o IV drug abuse.", "iv-drug-use present"],
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
