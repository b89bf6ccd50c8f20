import { describe, expect, it } from "vitest";
import { type ArgumentForm, oneValue, readArguments } from "./arguments.ts";

const FORM: ArgumentForm = { usage: "foramen x <case>", flags: ["--json"], valued: ["--setting"], words: ["the case"] };
const read = (...args: string[]) => readArguments(args, FORM);

describe("the words after a command", () => {
  it("may stand in any order", () => {
    expect(read("--json", "case.yaml", "--setting", "s")).toEqual(read("case.yaml", "--setting=s", "--json"));
  });

  it("keep - as a word, for standard input", () => {
    expect(read("-").words).toEqual(["-"]);
  });

  it("are all words after --, whatever they look like", () => {
    expect(read("--", "--json")).toEqual({ words: ["--json"], flags: new Set(), values: {} });
  });

  it("keep every value of an option given several times, in order", () => {
    expect(read("c", "--setting", "b", "--setting=a=b").values).toEqual({ "--setting": ["b", "a=b"] });
  });

  it("are refused when an option that counts once is given twice", () => {
    expect(() => oneValue(read("c", "--setting", "a", "--setting", "b"), "--setting", FORM)).toThrow("given 2 times");
  });

  it.each([
    [["c", "--jsno"], "--jsno", "Nearest: --json."],
    [["c", "--json=1"], "--json", "takes no value"],
    [["c", "--setting"], "--setting", "needs a value"],
    [["--json"], "the case", "is missing"],
    [["c", "d"], "word 2", "too many"],
  ])("are refused with their place and the usage: %j", (args, where, message) => {
    expect(() => read(...args)).toThrow(expect.objectContaining({ code: "COMMAND_USAGE", where }));
    expect(() => read(...args)).toThrow(message);
    expect(() => read(...args)).toThrow("Usage: foramen x <case>");
  });
});
