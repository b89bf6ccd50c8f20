import { useEffect, useRef } from "preact/hooks";

const KEYS: readonly { keys: string; does: string }[] = [
  { keys: "/", does: "find a finding" },
  { keys: "\u2191 \u2193", does: "go from line to line; in the list of what was found, choose" },
  { keys: "p", does: "the finding of this line is present" },
  { keys: "a", does: "it is absent" },
  { keys: "l  r  b", does: "it is on the left, on the right, on both sides" },
  { keys: "0 to 5", does: "strength of this line, MRC grade" },
  { keys: "Delete", does: "take back what this line says" },
  { keys: "Ctrl Z", does: "undo; with Shift, redo" },
  { keys: "e", does: "go to the sign of the examination that would tell most now" },
  { keys: "q  w  n", does: "go to the open safety questions, to why, to the next steps" },
  { keys: "d  t  o", does: "go to the drugs, to the plan, to what can be taken along" },
  { keys: "c", does: "copy what is open under Take along: the SOAP note unless another was opened" },
  { keys: "?", does: "open or close this list" },
];

interface Props {
  open: boolean;
  close: () => void;
  /** Keys without Ctrl work. They can be turned off, for who speaks to the machine or presses keys by accident. */
  single: boolean;
  setSingle: (on: boolean) => void;
}

/** Every key that works on the workbench. */
export function KeysHelp({ open, close, single, setSingle }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    if (open && !current.open) current.showModal();
    if (!open && current.open) current.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys-help" aria-labelledby="keys-heading" onClose={close}>
      <h2 id="keys-heading">Keys</h2>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="keys-switch">
        <input type="checkbox" checked={single} onChange={(event) => setSingle(event.currentTarget.checked)} /> Single
        keys work
      </label>
      <button type="button" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
