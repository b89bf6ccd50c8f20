import { connect } from "node:net";
import { ForamenError } from "@foramen/engine";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { listen, type Running } from "./listen.ts";

const app = new Hono().get("/", (context) => context.text("here"));
const host = "127.0.0.1";
const open: Running[] = [];

async function start(port: number): Promise<Running> {
  const running = await listen(app, { host, port });
  open.push(running);
  return running;
}
afterEach(async () => {
  for (const running of open.splice(0)) await running.close();
});

describe("listen", () => {
  it("answers at the address it names", async () => {
    const { url, port } = await start(0);
    expect(url).toBe(`http://localhost:${port}`);
    expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe("here");
  });

  it("takes the next free port when the wanted one is taken", async () => {
    const first = await start(0);
    const second = await start(first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.port).toBeLessThanOrEqual(first.port + 20);
  });

  it("refuses an address that is not this machine's", async () => {
    const fault = await listen(app, { host: "192.0.2.1", port: 0 }).catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(ForamenError);
    expect((fault as ForamenError).code).toBe("PORT_UNAVAILABLE");
  });

  it("closes within 1 second, though a visitor keeps the line open", async () => {
    const { port, close } = await listen(app, { host, port: 0 });
    const visitor = connect(port, host);
    visitor.on("error", () => {});
    await new Promise((resolve) => visitor.once("connect", resolve));
    visitor.write("GET / HTTP/1.1\r\nHost: x\r\n"); // the request never ends
    const began = performance.now();
    await close();
    expect(performance.now() - began).toBeLessThan(1000);
    await expect(fetch(`http://${host}:${port}/`)).rejects.toThrow();
    visitor.destroy();
  });
});
