import type { Case } from "@foramen/engine";
import type { Findings } from "../../case/entered-case.ts";
import { openedFile } from "../../case/opened-file.ts";

export interface Desk {
  readonly findings: Findings;
  readonly load: (opened: Case) => void;
  /** Reads words as a report or note. */
  readonly read: (words: string) => void;
  readonly fault: (message: string | null) => void;
  readonly say: (message: string) => void;
}

/** A file that was opened or dropped: a case takes the place of what is entered, words are read where they could be pasted. */
export async function takeIn(file: File, { findings, load, read, fault, say }: Desk): Promise<void> {
  const opened = await openedFile(file, findings);
  fault("fault" in opened ? opened.fault : null);
  if ("case" in opened) {
    load(opened.case);
    say("The case was opened.");
  }
  if ("words" in opened) {
    read(opened.words);
    const part = document.getElementById("report-part");
    part?.setAttribute("open", "");
    part?.querySelector("summary")?.focus();
    say("Read as a report or a note. Nothing is entered before you accept it.");
  }
}
