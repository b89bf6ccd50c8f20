import { useEffect, useState } from "preact/hooks";
import type { DrawnSkin } from "../../components/root-map/root-drawing.tsx";
import { useFetched } from "./use-fetched.ts";

type DrawnParts = typeof import("./drawn.ts");

export interface Drawn {
  /** Null while they are being fetched. */
  readonly parts: DrawnParts | null;
  readonly skin: DrawnSkin | null;
}

/** The drawings and the anatomy that they show, fetched when they are wanted for the first time. */
export function useDrawn(wanted: boolean): Drawn {
  const [parts, setParts] = useState<DrawnParts | null>(null);
  const skin = useFetched<DrawnSkin | null>("/anatomy.json", null, wanted);
  useEffect(() => {
    if (wanted && parts === null) import("./drawn.ts").then(setParts, () => {});
  }, [wanted]);
  return { parts, skin };
}
