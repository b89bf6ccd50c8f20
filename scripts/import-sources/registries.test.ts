import { expect, it } from "vitest";
import { joined, sourceEntry } from "./registries.ts";

it("keeps the work, what was read of it and its numbers", () =>
  expect(
    sourceEntry("kreiner2014", {
      ref: "Kreiner D. Spine J 2014, doi 10.1016/j.spinee.2013.08.003",
      status: "seen (abstract)",
    }),
  ).toEqual({
    id: "kreiner2014",
    ref: "Kreiner D. Spine J 2014, doi 10.1016/j.spinee.2013.08.003",
    status: "seen",
    where: "abstract",
    doi: "10.1016/j.spinee.2013.08.003",
  }));

it("tells a page that was read in part by its title and address", () =>
  expect(
    sourceEntry("CG1", {
      title: "Guideline 1",
      url: "https://www.example.org/cg1",
      status: "partly_seen",
      note: "table 2",
    }),
  ).toEqual({
    id: "CG1",
    ref: "Guideline 1; example.org/cg1",
    status: "seen",
    where: "read in part; table 2",
  }));

it("never makes a recalled source a seen one", () => {
  expect(sourceEntry("a", { ref: "A 2001", status: "recalled" }).status).toBe("recalled");
  expect(sourceEntry("a", { ref: "A 2001", status: "recalled (seen by others)" }).status).toBe("recalled");
  expect(sourceEntry("a", { ref: "A 2001" }).status).toBe("recalled");
});

it("takes a row of text for a list that was read", () =>
  expect(sourceEntry("icd", "List of codes 2026")).toEqual({
    id: "icd",
    ref: "List of codes 2026",
    status: "seen",
    where: "list of codes",
  }));

it("takes of several rows the one that says most, and never one that only points elsewhere", () => {
  const short = { ref: "Study 2007" };
  const full = { ref: "Study A. Journal 2007;1:2-9" };
  const pointing = { ref: "see causes.yaml study2007 and the remarks that stand there" };
  expect(joined([{ a: short }, { a: full }, { a: pointing }]).rows.get("a")).toBe(full);
  expect(joined([{ a: pointing }, { a: short }]).rows.get("a")).toBe(short);
});

it("keeps the first of two ids that differ in capitals alone, and says so", () => {
  const { rows, same } = joined([{ ng59: { ref: "Guideline" } }, { NG59: { title: "Guideline" }, other: "x" }]);
  expect([...rows.keys()]).toEqual(["ng59", "other"]);
  expect([...same]).toEqual([["NG59", "ng59"]]);
});
