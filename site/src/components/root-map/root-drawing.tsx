import type { Assessment, BodyArea } from "@foramen/engine";
import type { Skin } from "../../drawings/dermatomes/dermatome-lit.ts";
import { Dermatomes } from "../../drawings/dermatomes/dermatomes.tsx";
import { SpineBehind } from "../../drawings/spine/spine-behind.tsx";
import { litBy, skinLitBy } from "./lit-roots.ts";

/** The areas of the body and the skin of the roots, from knowledge/anatomy. */
export interface DrawnSkin {
  readonly areas: Readonly<Record<string, BodyArea>>;
  readonly dermatomes: Skin;
}

interface Props {
  assessment: Assessment;
  /** Null while it is being fetched: then the spine stands alone. */
  skin: DrawnSkin | null;
}

/** Roots and levels on the lumbar spine, and the skin that belongs to the roots, lit by their chances. */
export function RootDrawing({ assessment, skin }: Props) {
  return (
    <div class="roots-drawn">
      <SpineBehind lit={litBy(assessment)} />
      {skin && <Dermatomes id="skin-lit" areas={skin.areas} skin={skin.dermatomes} lit={skinLitBy(assessment)} />}
    </div>
  );
}
