import { useRef, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { readJourney } from "../../../journey/read-journey.ts";
import { anatomy } from "../anatomy.ts";
import { lazily } from "../lazily.tsx";
import type { Part } from "./result.tsx";
import { summaryOf } from "./summary.ts";

// Fetched when somebody asks for a code.
const QrCode = lazily(() => import("./qr-code.tsx").then(({ QrCode: shown }) => shown));

/** Print, save, share, delete. */
export function TakeAway({ props, assessment }: Part) {
  const { journey, knowledge, all } = props;
  const [said, setSaid] = useState("");
  const [text, setText] = useState<string | null>(null);
  const [coded, setCoded] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const save = () => {
    const content = JSON.stringify({ foramen: "journey", ...journey }, null, 2);
    const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = "back-pain-check.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  const summarise = async (denials: boolean) => {
    const drawn = await anatomy().catch(() => null);
    const heading = document.querySelector("#care h2")?.textContent ?? "";
    return summaryOf({ journey, assessment, knowledge, drawn, heading, denials });
  };
  const code = async () => setCoded(await summarise(false));
  const share = async () => {
    const summary = await summarise(true);
    setText(summary);
    if (navigator.share !== undefined) {
      await navigator.share({ text: summary }).catch(() => {});
      return;
    }
    await navigator.clipboard.writeText(summary).then(
      () => setSaid(words.copied),
      () => setSaid(words.copyFailed),
    );
  };
  const open = async (event: Event) => {
    const [chosen] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (chosen === undefined) return;
    const read = await chosen
      .text()
      .then((content) => readJourney(JSON.parse(content)))
      .catch(() => null);
    if (read === null) setSaid(words.openWrong);
    else all.load(read);
  };
  return (
    <section class="part take-away" aria-labelledby="take">
      <h2 id="take" tabIndex={-1}>
        {words.takeTitle}
      </h2>
      <div class="tools-row">
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" onClick={save}>
          {words.save}
        </button>
        <button type="button" onClick={() => void share()}>
          {words.share}
        </button>
        <button type="button" onClick={() => void code()}>
          {words.qr}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {words.open}
        </button>
        <input
          ref={file}
          class="visually-hidden"
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          aria-label={words.open}
          onChange={(event) => void open(event)}
        />
        <button type="button" onClick={() => all.goTo({ kind: "check" })}>
          {words.change}
        </button>
        <a class="button" href="/diary">
          {words.diary}
        </a>
      </div>
      <p class="aside">{words.saveNote}</p>
      <p role="status">{said}</p>
      {coded !== null && (
        <>
          <QrCode text={coded} />
          <pre class="summary">{coded}</pre>
        </>
      )}
      {text !== null && <pre class="summary">{text}</pre>}
      {sure ? (
        <div class="notice">
          <p>{words.deleteSure}</p>
          <div class="tools-row">
            <button type="button" onClick={() => void all.forget()}>
              {words.deleteYes}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {words.deleteNo}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="quiet" onClick={() => setSure(true)}>
          {words.delete}
        </button>
      )}
      <p class="limits">{words.limits}</p>
    </section>
  );
}
