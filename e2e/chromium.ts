import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { LaunchOptions } from "playwright-core";

/** Where the package keeps what has to be unpacked. */
const PACKED = fileURLToPath(new URL("../node_modules/@sparticuz/chromium/bin", import.meta.url));

const CACHE = fileURLToPath(new URL("../node_modules/.cache/foramen", import.meta.url));

/**
 * How to start Chromium on this machine: the one named by FORAMEN_CHROMIUM, else the one that comes as a package (Linux x64),
 * else an installed Chrome. Throws with the one line that helps when libraries of the system are missing.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const own = process.env.FORAMEN_CHROMIUM;
  if (own) return { executablePath: own };
  if (process.platform !== "linux" || process.arch !== "x64") return { channel: "chrome" };
  const folder = await unpacked();
  const executablePath = path.join(folder, "chromium");
  const env = workingEnvironment(folder, executablePath);
  // No zygote and no sandbox: containers, and machines where tests run as root, allow neither.
  return { executablePath, env, args: ["--no-sandbox", "--no-zygote", "--font-render-hinting=none"] };
}

/** Unpacks the package once. A run that was cut short leaves a draft behind, never half a browser. */
async function unpacked(): Promise<string> {
  const { default: chromium, inflate } = await import("@sparticuz/chromium");
  const folder = path.join(CACHE, "chromium-153");
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}.draft`;
  mkdirSync(draft, { recursive: true });
  const before = process.env.TMPDIR;
  // The package unpacks to the folder for temporary files, where another project's copy may lie.
  process.env.TMPDIR = draft;
  try {
    await chromium.executablePath();
    await inflate(path.join(PACKED, "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return folder;
}

/** The environment in which the browser starts: the system's own libraries, else those that the package brings. */
function workingEnvironment(folder: string, executablePath: string): Record<string, string> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  const plain = { ...inherited, ...fonts };
  const withLibraries = { ...plain, LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") };
  let said = "";
  for (const env of [plain, withLibraries]) {
    const { status, stderr } = spawnSync(executablePath, ["--version"], { env, encoding: "utf8", timeout: 20_000 });
    if (status === 0) return env;
    said = stderr;
  }
  throw new Error(
    `Chromium does not start here: ${said.trim()}\nInstall its libraries (apt-get install -y libnss3) or name a browser: FORAMEN_CHROMIUM=/path/to/chromium npm test`,
  );
}
