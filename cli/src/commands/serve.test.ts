import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Io } from "../io.ts";
import { serve } from "./serve.ts";

let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), "foramen-site-"));
  writeFileSync(join(site, "index.html"), "<h1>Foramen</h1>");
});
afterAll(() => rmSync(site, { recursive: true }));

/** Starts the command and waits until it says that it is ready. */
async function started(port: number): Promise<{ said: string; address: string; stop(): Promise<number> }> {
  let said = "";
  let stop = () => {};
  let ready = (_: unknown) => {};
  const isReady = new Promise((resolve) => {
    ready = resolve;
  });
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const io: Io = {
    out: (text) => {
      said += text;
      if (said.includes("ready")) ready(said);
    },
    err: () => {},
    stdin: async function* () {},
    env: { PORT: String(port) },
    colour: false,
    threads: false,
    whenSlow: () => () => {},
    stopped: () => stopped,
  };
  const ended = serve([], io, site);
  await Promise.race([isReady, ended]);
  const address = /http:\S+/.exec(said)?.[0] ?? "";
  return {
    said,
    address: address.replace("localhost", "127.0.0.1"),
    stop: () => {
      stop();
      return ended;
    },
  };
}

describe("foramen serve", () => {
  it("says where it is, serves the site there, and ends with 0 within 1 second when asked to", async () => {
    const { said, address, stop } = await started(0);
    expect(said).toMatch(/^Foramen is ready at http:\/\/localhost:\d+\n$/);
    expect(await (await fetch(address)).text()).toBe("<h1>Foramen</h1>");
    expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ status: "ok" });
    const began = performance.now();
    expect(await stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(1000);
    await expect(fetch(address)).rejects.toThrow();
  });

  it("takes the next free port when the wanted one is taken, and says so", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    const { said, stop } = await started(port);
    expect(said).toMatch(new RegExp(`^Port ${port} is taken; port \\d+ is used instead\\.\nForamen is ready at `));
    await stop();
    other.close();
  });

  it("refuses to serve a site that was never built", async () => {
    const io = { env: {}, out: () => {}, stopped: () => Promise.resolve() } as unknown as Io;
    await expect(serve([], io, join(site, "nowhere"))).rejects.toMatchObject({ code: "SITE_NOT_BUILT" });
  });
});
