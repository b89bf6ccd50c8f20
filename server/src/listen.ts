import type { AddressInfo } from "node:net";
import { ForamenError } from "@foramen/engine";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";

export interface Running {
  /** The address to open, such as `http://localhost:4100`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening; connections that are still open after half a second are cut. */
  close(): Promise<void>;
}

/** How many ports above the wanted one are tried. */
const TRIED_PORTS = 20;
const PATIENCE_MS = 500;

/**
 * Listens on the first free port from the wanted one on; port 0 takes any.
 *
 * @throws PORT_UNAVAILABLE when none is free, or host and port may not be used
 */
export async function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Running> {
  const last = port === 0 ? 0 : Math.min(port + TRIED_PORTS, 65_535);
  for (let tried = port; tried <= last; tried++) {
    const server = createAdaptorServer({ fetch: app.fetch });
    const fault = await bind(server, host, tried);
    if (fault === null) return running(server, host);
    if (fault.code !== "EADDRINUSE") throw unavailable(whyNot(fault.code), host, tried);
  }
  throw unavailable(`Ports ${port} to ${last} are all taken. Set PORT to a free one.`, host, port);
}

function bind(server: ServerType, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => {
      server.off("error", resolve);
      resolve(null);
    });
  });
}

function running(server: ServerType, host: string): Running {
  const { port } = server.address() as AddressInfo;
  return { url: `http://${shownHost(host)}:${port}`, port, close: () => close(server) };
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}

/** An address that a browser on this machine can open. */
function shownHost(host: string): string {
  if (["127.0.0.1", "::1", "localhost", "0.0.0.0", "::"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function whyNot(code: string | undefined): string {
  switch (code) {
    case "EACCES":
      return "This port may not be used without special rights. Set PORT to one above 1023.";
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "This machine has no such address. Set HOST to 127.0.0.1 or leave it unset.";
    default:
      return `Cannot listen here${code === undefined ? "" : ` (${code})`}. Check HOST and PORT.`;
  }
}

function unavailable(message: string, host: string, port: number): ForamenError {
  return new ForamenError("PORT_UNAVAILABLE", message, `${host}:${port}`);
}
