import { useRef, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/result.json" with { type: "json" };
import { readJourney } from "../../../journey/read-journey.ts";
import { anatomy } from "../anatomy.ts";
import { DeleteEverything } from "../delete-everything.tsx";
import type { Part } from "./result.tsx";
import { Share } from "./share.tsx";
import type { Summarised } from "./summary.ts";

/** Print, save, share, delete. */
export function TakeAway({ props, assessment, because, sureness }: Part) {
  const { journey, knowledge, all } = props;
  const [said, setSaid] = useState("");
  const [shared, setShared] = useState<{ told: Omit<Summarised, "ranges">; as: "text" | "code" } | null>(null);
  const ranges = sureness === null || sureness === "broken" ? {} : sureness;
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
  const share = async (as: "text" | "code") => {
    const drawn = await anatomy().catch(() => null);
    const heading = document.querySelector("#care h2")?.textContent ?? "";
    setShared({ told: { journey, assessment, because, knowledge, drawn, heading }, as });
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
        <button type="button" onClick={() => void share("text")}>
          {words.share}
        </button>
        <button type="button" onClick={() => void share("code")}>
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
      {shared !== null && <Share told={{ ...shared.told, ranges }} as={shared.as} />}
      <DeleteEverything words={words} forget={() => void all.forget()} />
      <p class="limits">{words.limits}</p>
    </section>
  );
}
