import { BarScale, IntervalBar } from "../components/interval-bar/interval-bar.tsx";
import { Panel, Pending } from "../components/panel/panel.tsx";
import type { GalleryGroup } from "./example.ts";
import { LONG } from "./made-up.ts";

export const CONTROL_PARTS: readonly GalleryGroup[] = [
  {
    id: "controls",
    title: "Controls and notices",
    examples: [
      {
        title: "Buttons",
        drawn: (
          <p>
            <button type="button">Button</button>{" "}
            <button type="button" class="quiet">
              Quiet
            </button>{" "}
            <button type="button" disabled>
              Disabled
            </button>
          </p>
        ),
      },
      {
        title: "Fields",
        drawn: (
          <p>
            <label>
              Text <input type="text" value="Something" />
            </label>{" "}
            <label>
              Choice{" "}
              <select>
                <option>One of several</option>
              </select>
            </label>
          </p>
        ),
      },
      {
        title: "Notice",
        note: "error",
        drawn: (
          <p class="notice">
            <b>This cannot be so.</b> A finding cannot be present and absent.
          </p>
        ),
      },
      { title: "Notice", note: "long text", drawn: <p class="notice">{LONG}</p> },
      {
        title: "Panel",
        drawn: (
          <Panel id="panel" heading="A panel">
            <p>{LONG}</p>
          </Panel>
        ),
      },
      {
        title: "Panel",
        note: "being worked out",
        drawn: (
          <Panel id="pending" heading="A panel" settled={false}>
            <Pending what="something" />
          </Panel>
        ),
      },
    ],
  },
  {
    id: "bars",
    title: "Interval bar",
    examples: [
      {
        title: "With its interval",
        drawn: (
          <div>
            <BarScale />
            <IntervalBar name="A made-up cause" filled={0.3} interval={[0.2, 0.45]} />
          </div>
        ),
      },
      {
        title: "Without",
        note: "the interval is not there yet",
        drawn: <IntervalBar name="A made-up cause" filled={0.3} interval={null} />,
      },
      {
        title: "Serious",
        drawn: <IntervalBar name="A made-up serious cause" filled={0.12} interval={[0.04, 0.3]} serious />,
      },
      {
        title: "Hardly any, nearly all",
        drawn: (
          <div>
            <IntervalBar name="A rare one" filled={0.001} interval={[0, 0.02]} />
            <IntervalBar name="A sure one" filled={1} interval={[0.94, 1]} />
          </div>
        ),
      },
    ],
  },
];
