import type { Assessment, Case } from "@foramen/engine";
import { beforeEach, describe, expect, it } from "vitest";
import { EngineClient, type Port } from "./engine-client.ts";
import type { FromEngine, ToEngine } from "./messages.ts";

const caseOf = (age: number): Case => ({ patient: { age }, findings: [{ id: "slr", value: "present" }] });

/** An engine that answers when it is told to. */
interface Played {
  readonly port: Port;
  readonly sent: ToEngine[];
  stopped: boolean;
}

let quick: Played;
/** Engines for reasons and intervals, in the order in which they were started. */
let slow: Played[];
let heard: string[];
let pauses: number[];
let client: EngineClient;
/** Ends the pause, when one is running. */
let pauseEnds: () => void;

function played(): Played {
  const sent: ToEngine[] = [];
  const one: Played = {
    sent,
    stopped: false,
    port: {
      postMessage: (message) => void sent.push(message),
      onmessage: null,
      onerror: null,
      terminate: () => {
        one.stopped = true;
      },
    },
  };
  return one;
}

const reply = (one: Played, message: FromEngine) => one.port.onmessage?.({ data: message });
const answer = (one: Played, id = one.sent.at(-1)?.id ?? 0) =>
  reply(one, { kind: "answer", id, assessment: {} as Assessment, told: null });
const asked = (one: Played) => one.sent.map((message) => `${message.case.patient?.age} ${message.stage}`);
/** Chances of a case, then the pause, so that its reasons are under way. */
const upToReasons = (age: number) => {
  client.assess(caseOf(age));
  answer(quick);
  pauseEnds();
};

beforeEach(() => {
  quick = played();
  slow = [];
  heard = [];
  pauses = [];
  pauseEnds = () => {};
  client = new EngineClient(
    quick.port,
    () => {
      slow.push(played());
      return slow.at(-1)!.port;
    },
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

describe("the engines in their workers", () => {
  it("answer in three parts, the chances at once and the others after longer and longer pauses", () => {
    upToReasons(1);
    expect(heard).toEqual(["1 chances"]);
    answer(slow[0]!);
    pauseEnds();
    answer(slow[0]!);
    expect(heard).toEqual(["1 chances", "1 reasons", "1 intervals"]);
    expect([asked(quick), asked(slow[0]!)]).toEqual([["1 chances"], ["1 reasons", "1 intervals"]]);
    expect(pauses.length).toBe(2);
    expect(pauses[0]).toBeLessThan(pauses[1]!);
  });

  it("give chances while reasons are worked out: no key waits for them", () => {
    upToReasons(1);
    client.assess(caseOf(2));
    answer(quick);
    expect(heard).toEqual(["1 chances", "2 chances"]);
  });

  it("explain nothing of an empty form", () => {
    client.assess({ patient: { age: 1 }, findings: [] });
    answer(quick);
    pauseEnds();
    expect([slow.length, pauses.length]).toEqual([0, 0]);
  });

  it("do not begin the reasons of a case that has changed", () => {
    client.assess(caseOf(1));
    answer(quick);
    client.assess(caseOf(2));
    pauseEnds();
    answer(quick);
    expect(asked(quick)).toEqual(["1 chances", "2 chances"]);
    expect(asked(slow[0]!)).toEqual([]);
  });

  it("never show reasons of a case that has changed while they were worked out, and go on with the newest", () => {
    upToReasons(1);
    upToReasons(2);
    answer(slow[0]!);
    expect(heard).toEqual(["1 chances", "2 chances"]);
    answer(slow[0]!);
    expect(heard).toEqual(["1 chances", "2 chances", "2 reasons"]);
    expect(asked(slow[0]!)).toEqual(["1 reasons", "2 reasons"]);
  });

  it("leave the intervals of a case that has changed, and answer the newest in their place", () => {
    upToReasons(1);
    answer(slow[0]!);
    pauseEnds();
    upToReasons(2);
    // The engine had just finished what nobody waits for.
    answer(slow[0]!, 2);
    answer(slow[0]!, 3);
    expect(heard).toEqual(["1 chances", "1 reasons", "2 chances", "2 reasons"]);
    expect(asked(slow[0]!)).toEqual(["1 reasons", "1 intervals", "2 reasons"]);
    expect(slow[0]!.stopped).toBe(false);
  });

  it("do not take intervals of a case that has changed for those of the newest", () => {
    upToReasons(1);
    answer(slow[0]!);
    pauseEnds();
    client.assess(caseOf(2));
    answer(slow[0]!);
    expect(heard).toEqual(["1 chances", "1 reasons"]);
  });

  it("are asked only for the newest case when several come while one works", () => {
    for (const age of [1, 2, 3]) client.assess(caseOf(age));
    answer(quick);
    answer(quick);
    expect(asked(quick)).toEqual(["1 chances", "3 chances"]);
    expect(heard).toEqual(["3 chances"]);
  });

  it("do not take an answer to an older question for the newest", () => {
    client.assess(caseOf(1));
    answer(quick);
    client.assess(caseOf(2));
    answer(quick, 1);
    expect(heard).toEqual(["1 chances"]);
    answer(quick, 2);
    expect(heard).toEqual(["1 chances", "2 chances"]);
  });

  it("may refuse, and go on", () => {
    client.assess(caseOf(1));
    reply(quick, { kind: "refused", id: 1, refusal: { code: "FINDING_CONTRADICTION", message: "", where: "" } });
    pauseEnds();
    client.assess(caseOf(2));
    expect(asked(quick)).toEqual(["1 chances", "2 chances"]);
    expect(heard).toEqual(["1 refused FINDING_CONTRADICTION"]);
  });

  it("say so when one breaks, with what could not be answered, and can be asked again", () => {
    client.assess(caseOf(1));
    quick.port.onerror?.({ message: "out of memory" });
    upToReasons(2);
    reply(slow[0]!, { kind: "broken", message: "a fault" });
    expect(heard).toEqual(["1 chances broken: out of memory", "2 chances", "2 reasons broken: a fault"]);
  });

  it("start the engine of the reasons anew when it has stopped", () => {
    upToReasons(1);
    slow[0]!.port.onerror?.({ message: "out of memory" });
    upToReasons(2);
    answer(slow[1]!);
    expect(heard).toEqual(["1 chances", "1 reasons broken: out of memory", "2 chances", "2 reasons"]);
  });

  it("say nothing of a fault in reasons that nobody waits for any more", () => {
    upToReasons(1);
    client.assess(caseOf(2));
    reply(slow[0]!, { kind: "broken", message: "a fault" });
    answer(quick);
    expect(heard).toEqual(["1 chances", "2 chances"]);
  });

  it("ask for the newest case when the quick one breaks over one that nobody waits for", () => {
    client.assess(caseOf(1));
    client.assess(caseOf(2));
    reply(quick, { kind: "broken", message: "a fault" });
    answer(quick);
    expect(heard).toEqual(["2 chances"]);
  });
});
