import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { examplePage } from "../../../test/example-page.ts";
import { RestsOn } from "./rests-on.tsx";

const page = (status: string) => {
  const number = { ...examplePage().assessment.sensitivity[0]!, status };
  return renderToString(<RestsOn {...examplePage({ sensitivity: [number] })} />);
};

describe("what the answer rests on", () => {
  it("names the number, its status and how far it moves the answer", () =>
    expect(page("published")).toMatch(/Rests mostly on the rate of .*, which is published.*12 in 100/));

  it("calls a judgement a judgement", () => expect(page("elicited")).toMatch(/which is elicited \(own judgement\)/));

  it("is left out when nothing was worked out", () =>
    expect(renderToString(<RestsOn {...examplePage({ sensitivity: [], causes: [] })} />)).toBe(""));
});
