import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { IntervalBar } from "./interval-bar.tsx";

const drawn = (props: Parameters<typeof IntervalBar>[0]) => renderToString(<IntervalBar {...props} />);

describe("a bar", () => {
  it("has point and interval on one scale", () => {
    const bar = drawn({ filled: 0.3, interval: [0.2, 0.45] });
    expect(bar).toContain('class="bar-filled" y="4" width="30.0%"');
    expect(bar).toContain('cx="30.0%"');
    expect(bar).toContain('x1="20.0%" x2="45.0%"');
  });

  it("marks another chance than the one that is filled where it is told to", () => {
    const bar = drawn({ filled: 0.1, point: 0.3, interval: null });
    expect(bar).toContain('width="10.0%"');
    expect(bar).toContain('cx="30.0%"');
  });

  it("is the same but for the interval while that is not there", () => {
    const [without, having] = [null, [0.2, 0.45] as const].map((interval) => drawn({ filled: 0.3, interval }));
    expect(without).not.toContain("bar-interval");
    expect(having!.replace(/<g class="bar-interval">.*<\/g>/, "")).toBe(without);
  });

  it("stays visible for a small chance and inside its frame for a sure one", () => {
    expect(drawn({ filled: 0.0001, interval: null })).toContain('width="0.5%"');
    expect(drawn({ filled: 1, interval: [0.9, 1.2] })).toContain('x2="100.0%"');
  });

  it("is hidden from screen readers, for which the figures stand beside it", () =>
    expect(drawn({ filled: 0.3, interval: null })).toContain('aria-hidden="true"'));

  it("says itself in words where it is given a name", () => {
    const bar = drawn({ name: "Disc", filled: 0.3, interval: [0.2, 0.45] });
    expect(bar).toContain('role="img" aria-label="Disc: 30 out of 100, between 20 and 45"');
    expect(drawn({ name: "Disc", filled: 0.3, interval: null })).toContain('aria-label="Disc: 30 out of 100"');
  });
});
