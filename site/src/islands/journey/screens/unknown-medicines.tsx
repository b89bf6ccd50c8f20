import type { UnknownDrug } from "@foramen/engine";
import { useEffect, useState } from "preact/hooks";
import words from "../../../../../content/en/journey/medicines.json" with { type: "json" };
import { filled } from "../../../wording/filled.ts";
import { askCare } from "../care.ts";

/** The names of a list that no medicine is known by: nothing was checked for them, and that is said. */
export function UnknownMedicines({ names }: { names: readonly string[] }) {
  const [unknown, setUnknown] = useState<readonly UnknownDrug[]>([]);
  const [failed, setFailed] = useState(false);
  const list = JSON.stringify(names);
  useEffect(() => {
    let wanted = true;
    if (names.length === 0) setUnknown([]);
    else
      askCare({ kind: "unknown-drugs", list: JSON.parse(list) as string[] }).then(
        (reply) => wanted && setUnknown(reply),
        () => wanted && setFailed(true),
      );
    return () => {
      wanted = false;
    };
  }, [list]);
  if (failed) return <p class="notice">{words.notLookedUp}</p>;
  if (unknown.length === 0) return null;
  return (
    <ul class="notice unknown-medicines" role="status">
      {unknown.map(({ text, alike }) => (
        <li key={text}>
          <b>{text}</b>: {words.unknown} {alike !== null && filled(words.alike, { name: alike })}
        </li>
      ))}
    </ul>
  );
}
