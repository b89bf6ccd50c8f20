import { useState } from "preact/hooks";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { lazily } from "../lazily.tsx";
import { type Summarised, saidLines, summaryOf } from "./summary.ts";

// Fetched when somebody asks for a code.
const QrCode = lazily(() => import("./qr-code.tsx").then(({ QrCode: shown }) => shown));

/** Answers and result as a text or a code; the person sees what it says, and may leave lines out, before it goes anywhere. */
export function Share({ told, as }: { told: Summarised; as: "text" | "code" }) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const text = summaryOf(told, leftOut, as === "text");
  const keep = (key: string, kept: boolean) => {
    setSaid("");
    setLeftOut((before) => new Set(kept ? [...before].filter((one) => one !== key) : [...before, key]));
  };
  const send = async () => {
    if (navigator.share !== undefined) {
      await navigator.share({ text }).catch(() => {});
      return;
    }
    await navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied),
      () => setSaid(words.copyFailed),
    );
  };
  return (
    <>
      <fieldset class="ticks">
        <legend>{words.shareLegend}</legend>
        {saidLines(told).map(({ key, text: line }) => (
          <label key={key} class="tick">
            <input
              type="checkbox"
              checked={!leftOut.has(key)}
              onChange={(event) => keep(key, event.currentTarget.checked)}
            />
            {line}
          </label>
        ))}
      </fieldset>
      {as === "code" ? (
        <QrCode text={text} />
      ) : (
        <button type="button" class="primary" onClick={() => void send()}>
          {words.shareNow}
        </button>
      )}
      <p role="status">{said}</p>
      <pre class="summary">{text}</pre>
    </>
  );
}
