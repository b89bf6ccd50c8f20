import type { EnteredSide, FindingEntry } from "@foramen/engine";
import { useMemo, useRef, useState } from "preact/hooks";
import { saidInQuery } from "../../case/said-in-query.ts";
import { FindingIndex } from "../../case/search-index.ts";

interface Props {
  findings: Readonly<Record<string, FindingEntry>> | null;
  add: (finding: FindingEntry, said: { side?: EnteredSide; value?: string }) => void;
}

/** Search for a finding and add it: arrows choose, Enter adds, with Shift as absent, Escape clears. */
export function FindingSearch({ findings, add }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const index = useMemo(() => (findings ? new FindingIndex(findings) : null), [findings]);
  const said = saidInQuery(query);
  const found = useMemo(() => index?.find(said.search) ?? [], [index, said.search]);
  const open = found.length > 0;

  const take = (at: number, absent = false) => {
    const finding = findings?.[found[at]?.id ?? ""];
    if (!finding) return;
    const value = absent ? "absent" : said.value;
    add(finding, { ...(said.side ? { side: said.side } : {}), ...(value ? { value } : {}) });
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
          aria-activedescendant={open ? `option-${found[chosen]?.id}` : undefined}
          value={query}
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
        A symptom, sign or result, in your words: “right groin pain”, “no fever”. / comes back here, Shift with Enter
        enters it as absent.
      </p>
      <div id="finding-options" role="listbox" aria-label="Findings" hidden={!open}>
        {found.map(({ id, label, ask }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are never focused themselves
          <div key={id} id={`option-${id}`} role="option" aria-selected={at === chosen} onClick={() => take(at)}>
            <span>
              {label}
              {said.side && findings?.[id]?.laterality === "sided" && (
                <b> ({said.side === "bilateral" ? "both sides" : said.side})</b>
              )}
              {said.value === "absent" && <b>: absent</b>}
              {said.value === "not-assessed" && <b>: choose present or absent</b>}
            </span>
            <span class="aside">{ask}</span>
          </div>
        ))}
      </div>
      <p role="status" class="aside nothing-found">
        {query !== "" && !open && index ? "Nothing found. Try another word for it." : ""}
      </p>
    </div>
  );
}
