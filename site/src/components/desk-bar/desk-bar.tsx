import type { Urgency } from "@foramen/engine";
import { urgencyWords } from "../../wording/urgency-words.ts";
import { goToHeading } from "./go-to-heading.ts";

interface Props {
  /** Null while nothing has been answered. */
  urgency: Pick<Urgency, "level" | "within"> | null;
  /** It answers what stood in the form before. */
  stale: boolean;
  canUndo: boolean;
  canRedo: boolean;
  started: boolean;
  printing: boolean;
  undo: () => void;
  redo: () => void;
  open: (file: File) => void;
  save: () => void;
  print: () => void;
  reset: () => void;
  help: () => void;
}

/** How soon somebody must look, always in sight, and what can be done with the whole case. */
export function DeskBar({ urgency, stale, ...tools }: Props) {
  const words = urgency && urgencyWords(urgency);
  return (
    <div class="desk-bar">
      <div class="in-sight">
        <button
          type="button"
          class="urgency-bar"
          data-level={urgency?.level ?? "none"}
          onClick={() => goToHeading("urgency-heading")}
        >
          {words === null ? (
            "Getting ready ..."
          ) : (
            <>
              <span class="urgency-bar-sign" aria-hidden="true">
                {words.sign}
              </span>
              <span>
                {stale && <span class="stale-word">Before the last change: </span>}
                <b>{words.word}</b>
                <span class="urgency-bar-call">: {words.call}</span>
              </span>
            </>
          )}
        </button>
        <nav class="desk-parts" aria-label="Parts of the workbench">
          {PARTS.map(({ heading, name }) => (
            <button key={heading} type="button" class="quiet" onClick={() => goToHeading(heading)}>
              {name}
            </button>
          ))}
        </nav>
      </div>
      <div class="tools" role="toolbar" aria-label="The whole case">
        <button
          type="button"
          class="quiet"
          disabled={!tools.canUndo}
          aria-label="Undo"
          title="Undo (Ctrl Z)"
          onClick={tools.undo}
        >
          <span aria-hidden="true">↶</span>
        </button>
        <button
          type="button"
          class="quiet"
          disabled={!tools.canRedo}
          aria-label="Redo"
          title="Redo (Ctrl Shift Z)"
          onClick={tools.redo}
        >
          <span aria-hidden="true">↷</span>
        </button>
        <label class="file-button">
          Open
          <span class="visually-hidden"> a case, the check of a patient, or the text of a report or note</span>
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json,.txt,.md,text/plain"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = "";
              if (file) tools.open(file);
            }}
          />
        </label>
        <button type="button" class="quiet" onClick={tools.save}>
          Save
        </button>
        <button type="button" class="quiet" disabled={!tools.started} onClick={tools.print}>
          {tools.printing ? "Printing when complete ..." : "Print"}
        </button>
        <button type="button" class="quiet" onClick={tools.reset}>
          New<span class="visually-hidden"> case</span>
        </button>
        <button
          type="button"
          class="quiet keys-button"
          aria-haspopup="dialog"
          aria-keyshortcuts="?"
          onClick={tools.help}
        >
          Keys{" "}
          <span class="key" aria-hidden="true">
            ?
          </span>
        </button>
      </div>
    </div>
  );
}

/** Where the columns begin; they stand below each other on a narrow screen. */
const PARTS = [
  { heading: "known-heading", name: "Findings" },
  { heading: "urgency-heading", name: "Reasoning" },
  { heading: "action-heading", name: "Action" },
];
