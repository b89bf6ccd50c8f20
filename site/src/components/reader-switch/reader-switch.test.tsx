import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { ReaderSwitch } from "./reader-switch.tsx";

it("says by more than colour whose words are shown", () => {
  const page = renderToString(<ReaderSwitch reader="patient" change={() => {}} />);
  expect(page).toMatch(/aria-pressed="true"[^>]*>Patient/);
  expect(page).toMatch(/aria-pressed="false"[^>]*>Practitioner/);
});
