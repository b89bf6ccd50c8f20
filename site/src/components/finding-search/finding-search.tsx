import type { FindingEntry } from "@foramen/engine";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Stated } from "../../case/entered-case.ts";
import type { SaidOfFinding } from "../../case/said-of-finding.ts";
import type { TypedFinding } from "../../case/typed-findings.ts";

interface Props {
  findings: Readonly<Record<string, FindingEntry>> | null;
  add: (finding: FindingEntry, said: Stated) => void;
}

/** Search for a finding and add it: arrows choose, Enter adds, with Shift as absent, Escape clears. */
export function FindingSearch({ findings, add }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const [wanted, setWanted] = useState(false);
  const [find, setFind] = useState<((query: string) => TypedFinding[]) | null>(null);
  useEffect(() => {
    if (!wanted || findings === null) return;
    // Fetched when somebody comes to the field: until then nothing is looked for.
    import("../../case/typed-findings.ts").then(
      ({ finderOf }) => setFind(() => finderOf(findings)),
      () => setWanted(false),
    );
  }, [wanted, findings]);
  const found = useMemo(() => find?.(query) ?? [], [find, query]);
  const open = found.length > 0;

  const take = (at: number, absent = false) => {
    const taken = found[at];
    if (!taken) return;
    const { side, level, value: typed } = taken.said;
    const value = absent ? "absent" : typed;
    add(taken.finding, { ...(side ? { side } : {}), ...(level ? { level } : {}), ...(value ? { value } : {}) });
    setQuery("");
    setChosen(0);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setQuery("");
    // The key that leads here, pressed once more.
    if (event.key === "/" && query === "") event.preventDefault();
    if (!open) return;
    if (event.key === "Enter") take(chosen, event.shiftKey);
    else if (event.key === "ArrowDown") setChosen((chosen + 1) % found.length);
    else if (event.key === "ArrowUp") setChosen((chosen + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <label for="finding-search">Find a finding</label>
      <div class="search-field">
        <input
          ref={input}
          id="finding-search"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls="finding-options"
          aria-describedby="finding-hint"
          aria-activedescendant={open ? `option-${found[chosen]?.finding.id}` : undefined}
          value={query}
          onFocus={() => setWanted(true)}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span class="search-key" aria-hidden="true">
          /
        </span>
      </div>
      <p id="finding-hint" class="aside">
        In your words, with grade and side: “hip flexion 4 left”, “SLR positive right”, “no fever”. Shift with Enter
        enters it as absent, / comes back here, ? shows all keys.
      </p>
      <div id="finding-options" role="listbox" aria-label="Findings" hidden={!open}>
        {found.map(({ finding: { id, label, ask }, said }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are never focused themselves
          <div key={id} id={`option-${id}`} role="option" aria-selected={at === chosen} onClick={() => take(at)}>
            <span>
              {label}
              <Understood said={said} />
            </span>
            <span class="aside">{ask}</span>
          </div>
        ))}
      </div>
      <p role="status" class="aside nothing-found">
        {query !== "" && !open && find ? "Nothing found. Try another word for it." : ""}
      </p>
    </div>
  );
}

/** What was typed beside the name, as it will enter. */
function Understood({ said: { side, level, words, leftOut } }: { said: SaidOfFinding }) {
  const place = [level, side === "bilateral" ? "both sides" : side].filter(Boolean).join(", ");
  return (
    <>
      {place && <b> ({place})</b>}
      {words !== null && <b>: {words}</b>}
      {leftOut !== null && <span class="left-out"> ({leftOut})</span>}
    </>
  );
}
