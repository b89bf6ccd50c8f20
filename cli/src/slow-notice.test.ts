import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const NOTICE = JSON.stringify(fileURLToPath(new URL("slow-notice.ts", import.meta.url)));

/** Standard error of a process that computes without a pause for so long. */
function afterWorking(milliseconds: number, patience: number): string {
  const program = `
    import { noticeWhenSlow } from ${NOTICE};
    const done = noticeWhenSlow("Working ...", ${patience});
    const end = performance.now() + ${milliseconds};
    while (performance.now() < end);
    done();
  `;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" }).stderr;
}

describe("the notice of slow work", () => {
  it("is written while the work goes on, and taken away again", () => {
    expect(afterWorking(1500, 100)).toBe("Working ...\r\u001b[K");
  });

  it("is not written when the work is done in time", () => {
    expect(afterWorking(0, 20_000)).toBe("");
  });
});
