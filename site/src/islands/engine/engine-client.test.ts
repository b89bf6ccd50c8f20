import type { Assessment, Case } from "@foramen/engine";
import { beforeEach, describe, expect, it } from "vitest";
import { EngineClient, type Port } from "./engine-client.ts";
import type { FromEngine, ToEngine } from "./messages.ts";

const caseOf = (age: number): Case => ({ patient: { age } });

let sent: ToEngine[];
let heard: string[];
let port: Port;
let client: EngineClient;
/** Ends the pause, when one is running. */
let pauseEnds: () => void;

const reply = (message: FromEngine) => port.onmessage?.({ data: message });
const answer = () => reply({ kind: "answer", id: sent.length, assessment: {} as Assessment });
const asked = () => sent.map((message) => `${message.case.patient?.age}${message.explain ? " with reasons" : ""}`);

beforeEach(() => {
  sent = [];
  heard = [];
  pauseEnds = () => {};
  port = { postMessage: (message) => sent.push(message), onmessage: null, onerror: null };
  client = new EngineClient(
    port,
    {
      ready: () => heard.push("ready"),
      answered: (_, given, explained) => heard.push(`${given.patient?.age}${explained ? " with reasons" : ""}`),
      refused: ({ code }) => heard.push(`refused ${code}`),
      broken: (message) => heard.push(`broken: ${message}`),
    },
    (run) => {
      pauseEnds = run;
      return () => {
        pauseEnds = () => {};
      };
    },
  );
});

describe("the engine in its worker", () => {
  it("answers at once, and with reasons after a pause", () => {
    client.assess(caseOf(1));
    answer();
    expect(heard).toEqual(["1"]);
    pauseEnds();
    answer();
    expect(asked()).toEqual(["1", "1 with reasons"]);
    expect(heard).toEqual(["1", "1 with reasons"]);
  });

  it("does not begin the reasons of a case that has changed", () => {
    client.assess(caseOf(1));
    answer();
    client.assess(caseOf(2));
    pauseEnds();
    answer();
    expect(asked()).toEqual(["1", "2"]);
    expect(heard).toEqual(["1", "2"]);
  });

  it("is asked only for the newest case when several come while it works", () => {
    client.assess(caseOf(1));
    client.assess(caseOf(2));
    client.assess(caseOf(3));
    answer();
    answer();
    expect(asked()).toEqual(["1", "3"]);
    expect(heard).toEqual(["3"]);
  });

  it("may refuse, and goes on", () => {
    client.assess(caseOf(1));
    reply({ kind: "refused", id: 1, refusal: { code: "FINDING_CONTRADICTION", message: "", where: "" } });
    pauseEnds();
    client.assess(caseOf(2));
    expect(asked()).toEqual(["1", "2"]);
    expect(heard).toEqual(["refused FINDING_CONTRADICTION"]);
  });

  it("says so when it breaks, and can be asked again", () => {
    client.assess(caseOf(1));
    port.onerror?.({ message: "out of memory" });
    client.assess(caseOf(2));
    expect(heard).toEqual(["broken: out of memory"]);
    expect(asked()).toEqual(["1", "2"]);
  });
});
