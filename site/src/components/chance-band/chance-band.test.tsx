import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { ChanceBand } from "./chance-band.tsx";

describe("the band of a chance", () => {
  it("reaches from the lower to the upper end on the scale from 0 to 100", () => {
    const drawn = renderToString(<ChanceBand steps={[10, 50, 80]} range={[0.2, 0.75]} />);
    expect(drawn).toContain('class="chance-band-range" x="20.0%" y="3" width="55.0%"');
    expect(drawn).not.toContain("chance-band-point");
  });

  it("marks the best guess where there is one to be told", () =>
    expect(renderToString(<ChanceBand steps={[10, 50, 80]} range={[0.2, 0.45]} point={0.3} />)).toContain(
      'cx="30.0%"',
    ));

  it("stays visible, and inside the scale, where the range is next to nothing", () => {
    expect(renderToString(<ChanceBand steps={[10, 50, 80]} range={[0, 0.001]} />)).toContain(
      'x="0.0%" y="3" width="1.5%"',
    );
    expect(renderToString(<ChanceBand steps={[10, 50, 80]} range={[1, 1.2]} />)).toContain(
      'x="98.5%" y="3" width="1.5%"',
    );
  });

  it("has a step at each word of the scale", () => {
    const drawn = renderToString(<ChanceBand steps={[10, 50, 80]} range={[0, 1]} />);
    for (const at of ["10.0%", "50.0%", "80.0%"]) expect(drawn).toContain(`x1="${at}"`);
  });
});
