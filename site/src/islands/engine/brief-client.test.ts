import type { Case } from "@foramen/engine";
import { describe, expect, it } from "vitest";
import { BriefClient } from "./brief-client.ts";
import type { BriefPort, ToBriefs } from "./messages.ts";

const given = (age: number): Case => ({ patient: { age } });

function withPort() {
  const sent: ToBriefs[] = [];
  const port: BriefPort = { postMessage: (message) => void sent.push(message), onmessage: null };
  const client = new BriefClient(port);
  const told: number[] = [];
  /** Asks about somebody of that age, and notes the age when it is answered. */
  const asking = (age: number) => ({ case: given(age), done: () => void told.push(age) });
  const answer = (kind: "brief" | "no-brief" = "brief") => {
    const { id } = sent.at(-1)!;
    port.onmessage?.({ data: kind === "brief" ? { kind, id, brief: null } : { kind, id } });
  };
  return { client, sent, told, asking, answer, ages: () => sent.map((message) => message.case.patient?.age) };
}

describe("many short answers", () => {
  it("are asked for one at a time, what is urgent first", () => {
    const { client, asking, answer, ages } = withPort();
    for (const age of [1, 2]) client.ask(asking(age).case, asking(age).done);
    client.askFirst([asking(3), asking(4)]);
    expect(ages()).toEqual([1]);
    for (let more = 0; more < 3; more += 1) answer();
    expect(ages()).toEqual([1, 3, 4, 2]);
  });

  it("give up what was urgent before for what is now", () => {
    const { client, asking, answer, ages, told } = withPort();
    client.askFirst([asking(1), asking(2)]);
    client.askFirst([asking(3)]);
    answer();
    answer();
    expect(ages()).toEqual([1, 3]);
    expect(told).toEqual([1, 3]);
  });

  it("are not told once they were given up, and the next one is asked all the same", () => {
    const { client, asking, answer, ages, told } = withPort();
    client.ask(asking(1).case, asking(1).done);
    client.clear();
    client.ask(asking(2).case, asking(2).done);
    answer();
    answer();
    expect(ages()).toEqual([1, 2]);
    expect(told).toEqual([2]);
  });

  it("leave open what the engine fails over, and go on", () => {
    const { client, asking, answer, told } = withPort();
    for (const age of [1, 2]) client.ask(asking(age).case, asking(age).done);
    answer("no-brief");
    answer();
    expect(told).toEqual([2]);
  });
});
