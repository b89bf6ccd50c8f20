import { useEffect, useState } from "preact/hooks";
import type { DrawnSkin } from "../../components/root-map/root-drawing.tsx";
import { laterStyles } from "../later-styles.ts";
import styles from "./later.css?url";
import { useFetched } from "./use-fetched.ts";

type LaterParts = typeof import("./later.ts");

export interface Later {
  /** Null while they are being fetched. */
  readonly parts: LaterParts | null;
  readonly skin: DrawnSkin | null;
}

/** Drawings, plan and reading of reports, and the anatomy that is drawn, fetched when they are wanted for the first time. */
export function useLater(wanted: boolean): Later {
  const [parts, setParts] = useState<LaterParts | null>(null);
  const skin = useFetched<DrawnSkin | null>("/anatomy.json", null, wanted);
  useEffect(() => {
    if (!wanted || parts !== null) return;
    Promise.all([import("./later.ts"), laterStyles(styles)]).then(
      ([come]) => setParts(come),
      () => {},
    );
  }, [wanted]);
  return { parts, skin };
}
