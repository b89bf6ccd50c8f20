import { LONGEST_REPORT } from "@foramen/engine";
import { useRef, useState } from "preact/hooks";
import { EXAMPLE_REPORT } from "./example-report.ts";

interface Props {
  /** What stood there before. */
  before: string;
  ready: boolean;
  refusal: string | null;
  read: (text: string) => void;
}

/** Where the text goes in: typed, pasted, dropped or from a file. */
export function ReportEntry({ before, ready, refusal, read }: Props) {
  const [text, setText] = useState(before);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const found = await textOf(file);
    setFault(found.fault);
    if (found.text !== null) setText(found.text);
  };

  return (
    <form
      ref={form}
      class="report-entry"
      data-over={over ? "true" : undefined}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        read(text);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const { files } = event.dataTransfer ?? {};
        if (files && files.length > 0) void take(files[0]);
        else setText(event.dataTransfer?.getData("text/plain") ?? text);
      }}
    >
      <label>
        The words of the report
        <textarea
          rows={12}
          spellcheck={false}
          value={text}
          aria-describedby="report-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id="report-hint" class="hint">
        Paste or type them, or drop a text file here. MRI, CT or X-ray of the lower back, or a clinic note, in English.
        Leave out name and address: they are not needed.
      </p>
      <p class="report-tools">
        <button type="submit" class="report-read" disabled={!ready || text.trim() === ""}>
          {ready ? "Read the report" : "Getting ready ..."}
        </button>
        <button type="button" class="quiet" onClick={() => setText(EXAMPLE_REPORT)}>
          Show an example
        </button>
        <label class="report-file">
          A text file
          <input
            type="file"
            accept=".txt,.md,text/plain"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      {(fault ?? refusal) !== null && (
        <p class="notice" role="alert">
          {fault ?? refusal}
        </p>
      )}
    </form>
  );
}

async function textOf(file: File): Promise<{ text: string | null; fault: string | null }> {
  const no = (fault: string) => ({ text: null, fault });
  if (file.size > LONGEST_REPORT * 4)
    return no("This file is far longer than one report. Choose the report of one scan.");
  const text = await file.text();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a picture or document from text.
  if (text.startsWith("%PDF") || /[\u0000-\u0008\u000e-\u001a\ufffd]/.test(text))
    return no("This is no plain text. Open the document, copy the words of the report and paste them here.");
  return { text, fault: null };
}
