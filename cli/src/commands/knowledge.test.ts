import { afterAll, describe, expect, it } from "vitest";
import { exampleFiles, removeExamples, writeExample } from "../knowledge/example-folder.ts";
import { knowledge } from "./knowledge.ts";

afterAll(removeExamples);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await knowledge(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

const sound = writeExample();
const faulty = writeExample({ ...exampleFiles(), "sources/left.yaml": "id: left\nref: Left over\nstatus: seen\n" });

describe("foramen knowledge check", () => {
  it("says that all is well, and ends with 0", async () =>
    expect(await run("check", "--folder", sound)).toEqual({
      code: 0,
      out: expect.stringMatching(/keeps to all \d+ rules/),
      err: "",
    }));

  it("names file, line and rule of a fault, writes no answer, and ends with 2", async () =>
    expect(await run("check", "--folder", faulty)).toEqual({
      code: 2,
      out: "",
      err: expect.stringMatching(/^knowledge\/sources\/left\.yaml:1 {2}no-orphan-source\n(?:.*\n)+1 fault\. /),
    }));

  it("gives the faults as one JSON document", async () => {
    const { code, out } = await run("check", "--folder", faulty, "--json");
    expect(code).toBe(2);
    expect(JSON.parse(out).faults).toMatchObject([{ rule: "no-orphan-source", file: "sources/left.yaml", line: 1 }]);
  });
});

describe("foramen knowledge stats", () => {
  it("gives the counts as one JSON document with the versions", async () => {
    const { code, out, err } = await run("stats", "--folder", sound, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      engine: expect.any(String),
      knowledge: expect.stringMatching(/^[0-9a-f]{12}$/),
      mimics: 1,
      numbers: { withoutSource: 0 },
    });
  });

  it("gives the counts as text", async () =>
    expect((await run("stats", "--folder", sound)).out).toContain("Numbers of the model"));
});

it.each([[[]], [["chekc"]], [["check", "stats"]], [["check", "--jsn"]], [["check", "--folder"]]])(
  "refuses %j as no question about the knowledge",
  async (args) => expect(run(...args)).rejects.toMatchObject({ code: "COMMAND_USAGE" }),
);

it("refuses a folder that is not there", async () =>
  expect(run("check", "--folder", "no-such-folder")).rejects.toMatchObject({ code: "KNOWLEDGE_UNREADABLE" }));
