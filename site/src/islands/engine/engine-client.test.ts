import type { Assessment, Case } from "@foramen/engine";
import { beforeEach, describe, expect, it } from "vitest";
import { EngineClient, type Port } from "./engine-client.ts";
import type { FromEngine, ToEngine } from "./messages.ts";

const caseOf = (age: number): Case => ({ patient: { age } });

let sent: ToEngine[];
let heard: string[];
let pauses: number[];
let port: Port;
let client: EngineClient;
/** Ends the pause, when one is running. */
let pauseEnds: () => void;

const reply = (message: FromEngine) => port.onmessage?.({ data: message });
const answer = (id = sent.length) => reply({ kind: "answer", id, assessment: {} as Assessment, told: null });
const asked = () => sent.map((message) => `${message.case.patient?.age} ${message.stage}`);

beforeEach(() => {
  sent = [];
  heard = [];
  pauses = [];
  pauseEnds = () => {};
  port = { postMessage: (message) => sent.push(message), onmessage: null, onerror: null };
  client = new EngineClient(
    port,
    {
      ready: () => heard.push("ready"),
      answered: (_, given, stage) => heard.push(`${given.patient?.age} ${stage}`),
      refused: ({ code }, given) => heard.push(`${given.patient?.age} refused ${code}`),
      broken: (message, given, stage) => heard.push(`${given?.patient?.age} ${stage} broken: ${message}`),
    },
    (run, ms) => {
      pauses.push(ms);
      pauseEnds = run;
      return () => {
        pauseEnds = () => {};
      };
    },
  );
});

describe("the engine in its worker", () => {
  it("answers in three parts, the chances at once and the others after longer and longer pauses", () => {
    client.assess(caseOf(1));
    answer();
    expect(heard).toEqual(["1 chances"]);
    pauseEnds();
    answer();
    pauseEnds();
    answer();
    expect(heard).toEqual(["1 chances", "1 reasons", "1 intervals"]);
    expect(asked()).toEqual(heard);
    expect(pauses.length).toBe(2);
    expect(pauses[0]).toBeLessThan(pauses[1]!);
  });

  it("does not begin the reasons of a case that has changed", () => {
    client.assess(caseOf(1));
    answer();
    client.assess(caseOf(2));
    pauseEnds();
    answer();
    expect(asked()).toEqual(["1 chances", "2 chances"]);
    expect(heard).toEqual(["1 chances", "2 chances"]);
  });

  it("never shows reasons or intervals of a case that has changed while they were worked out", () => {
    client.assess(caseOf(1));
    answer();
    pauseEnds();
    client.assess(caseOf(2));
    answer();
    answer();
    expect(asked()).toEqual(["1 chances", "1 reasons", "2 chances"]);
    expect(heard).toEqual(["1 chances", "2 chances"]);
  });

  it("is asked only for the newest case when several come while it works", () => {
    client.assess(caseOf(1));
    client.assess(caseOf(2));
    client.assess(caseOf(3));
    answer();
    answer();
    expect(asked()).toEqual(["1 chances", "3 chances"]);
    expect(heard).toEqual(["3 chances"]);
  });

  it("does not take an answer to an older question for the newest", () => {
    client.assess(caseOf(1));
    answer();
    client.assess(caseOf(2));
    answer(1);
    expect(heard).toEqual(["1 chances"]);
    answer(2);
    expect(heard).toEqual(["1 chances", "2 chances"]);
  });

  it("may refuse, and goes on", () => {
    client.assess(caseOf(1));
    reply({ kind: "refused", id: 1, refusal: { code: "FINDING_CONTRADICTION", message: "", where: "" } });
    pauseEnds();
    client.assess(caseOf(2));
    expect(asked()).toEqual(["1 chances", "2 chances"]);
    expect(heard).toEqual(["1 refused FINDING_CONTRADICTION"]);
  });

  it("says so when it breaks, with what could not be answered, and can be asked again", () => {
    client.assess(caseOf(1));
    port.onerror?.({ message: "out of memory" });
    client.assess(caseOf(2));
    answer();
    pauseEnds();
    reply({ kind: "broken", message: "a fault" });
    expect(heard).toEqual(["1 chances broken: out of memory", "2 chances", "2 reasons broken: a fault"]);
  });

  it("asks for the newest case when it breaks over one that nobody waits for", () => {
    client.assess(caseOf(1));
    client.assess(caseOf(2));
    reply({ kind: "broken", message: "a fault" });
    answer();
    expect(heard).toEqual(["2 chances"]);
  });
});
