import { describe, expect, it } from "vitest";
import { reportWords } from "../../test/reports/report-words.ts";
import { readReport } from "./read-report.ts";
import { onlyTicked } from "./tick-boxes.ts";

const said = (text: string) =>
  readReport(`FINDINGS:\n${text}`, reportWords()).findings.map(
    ({ level, structure, condition, side, negated }) =>
      `${level} ${structure} ${condition}${side === "unspecified" ? "" : ` ${side}`}${negated ? " denied" : ""}`,
  );

describe("a form with boxes", () => {
  it.each([
    { form: "disc: [x] normal [ ] bulge [ ] herniation", ticked: "disc:     normal                         " },
    { form: "disc: normal [ ] bulge [x] herniation [ ]", ticked: "disc:            bulge                   " },
    { form: "☐ fracture ☑ height kept", ticked: "             height kept" },
    { form: "( ) fracture (x) height kept", ticked: "                 height kept" },
    { form: "[ ] bulge\n[x] protrusion", ticked: "         \n    protrusion" },
  ])("leaves of $form what is ticked, sign for sign", ({ form, ticked }) => {
    expect(onlyTicked(form).replaceAll("\u00a0", " ")).toBe(ticked);
    expect(ticked).toHaveLength(form.length);
  });

  it.each(["L1-L2: bulge (mild) and [sic] stenosis", "Findings: (x) marks the place", "no boxes at all"])(
    "leaves a text without an empty box as it is: %s",
    (text) => expect(onlyTicked(text)).toBe(text),
  );

  it("is read as what is ticked, and nothing else", () => {
    expect(
      said(
        "BODIES   [x] height maintained   [ ] fracture   [ ] suspicious lesion\n" +
          "L1-L2    disc: [ ] normal [ ] bulge [x] herniation | canal: [ ] patent [x] narrowed | foramina: [x] patent [ ] narrowed",
      ),
    ).toEqual(["L1-L2 disc herniation", "L1-L2 canal stenosis", "L1-L2 foramen stenosis denied"]);
  });

  it("keeps the words where they were", () => {
    const text = "FINDINGS:\nL2-L3 disc: [ ] normal [x] protrusion";
    const [first] = readReport(text, reportWords()).findings;
    expect(text.slice(...first!.span)).toContain("protrusion");
    expect(first!.text).toBe(text.slice(...first!.span));
  });
});
