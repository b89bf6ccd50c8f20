import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ForamenError } from "@foramen/engine";
import { createApp } from "@foramen/server";
import { listen } from "@foramen/server/listen";
import { type ArgumentForm, readArguments } from "../arguments.ts";
import type { Io } from "../io.ts";
import { openKnowledge } from "../open-knowledge.ts";

export const FORM: ArgumentForm = { usage: "foramen serve", words: [] };

const USUAL_PORT = 4100;
const SITE = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "site", "dist");

/** Serves the built site until it is asked to stop. HOST and PORT change where. */
export async function serve(args: readonly string[], io: Io, siteFolder = SITE): Promise<number> {
  readArguments(args, FORM);
  const wanted = readPort(io.env.PORT);
  const host = io.env.HOST || "127.0.0.1";
  if (!existsSync(join(siteFolder, "index.html"))) {
    throw new ForamenError("SITE_NOT_BUILT", "The site has not been built. Run npm start, or npm run build first.");
  }
  const { version } = await openKnowledge();
  const stopped = io.stopped();
  const running = await listen(createApp({ siteFolder, knowledgeVersion: version }), { host, port: wanted });
  if (wanted !== 0 && running.port !== wanted)
    io.out(`Port ${wanted} is taken; port ${running.port} is used instead.\n`);
  io.out(`Foramen is ready at ${running.url}\n`);
  await stopped;
  await running.close();
  return 0;
}

function readPort(word: string | undefined): number {
  if (word === undefined || word === "") return USUAL_PORT;
  const port = /^\d{1,5}$/.test(word) ? Number(word) : Number.NaN;
  if (port <= 65_535) return port;
  throw new ForamenError("COMMAND_USAGE", "Expected a whole number from 0 to 65535 (0: any free port).", "PORT");
}
