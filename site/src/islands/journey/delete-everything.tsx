import { useEffect, useRef, useState } from "preact/hooks";

interface Props {
  words: Readonly<Record<"delete" | "deleteSure" | "deleteYes" | "deleteNo", string>>;
  forget: () => void;
}

/** Deletes what is kept on the device, once that is said twice. The focus goes to the question, and back to the button. */
export function DeleteEverything({ words, forget }: Props) {
  const [sure, setSure] = useState<boolean | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (sure !== null) (sure ? question : button).current?.focus();
  }, [sure]);
  if (sure !== true)
    return (
      <button type="button" class="quiet" ref={button} onClick={() => setSure(true)}>
        {words.delete}
      </button>
    );
  return (
    <div class="notice">
      <p tabIndex={-1} ref={question}>
        {words.deleteSure}
      </p>
      <div class="tools-row">
        <button type="button" onClick={forget}>
          {words.deleteYes}
        </button>
        <button type="button" onClick={() => setSure(false)}>
          {words.deleteNo}
        </button>
      </div>
    </div>
  );
}
