import type { Case } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import type { Brief } from "./brief.ts";
import { BriefClient } from "./brief-client.ts";
import type { BriefPort, ToBriefs } from "./messages.ts";

const given = (age: number): Case => ({ patient: { age } });

function withPort() {
  const sent: ToBriefs[] = [];
  const port: BriefPort = { postMessage: (message) => void sent.push(message), onmessage: null };
  const client = new BriefClient(port);
  const answer = () => {
    const { id, cases } = sent.at(-1)!;
    port.onmessage?.({ data: { kind: "briefs", id, briefs: cases.map((): Brief | null => null) } });
  };
  return { client, sent, answer, ages: () => sent.map(({ cases }) => cases[0]?.patient?.age) };
}

describe("many short answers", () => {
  it("are asked for one portion at a time, what is urgent first", () => {
    const { client, answer, ages } = withPort();
    client.ask([given(1)], () => {});
    client.ask([given(2)], () => {});
    client.ask([given(3)], () => {}, true);
    expect(ages()).toEqual([1]);
    answer();
    answer();
    expect(ages()).toEqual([1, 3, 2]);
  });

  it("are not told once they were given up, and the next one is asked all the same", () => {
    const { client, answer, ages } = withPort();
    const told: string[] = [];
    client.ask([given(1)], () => told.push("old"));
    client.clear();
    client.ask([given(2)], () => told.push("new"));
    answer();
    answer();
    expect(ages()).toEqual([1, 2]);
    expect(told).toEqual(["new"]);
  });
});
