import type { BodyArea } from "@foramen/engine";
import { BodyGround, BodyLines, BodyPicture } from "../body/body-figure.tsx";
import { BODY_VIEWS, DRAWN_AREAS } from "../body/figures.ts";
import { dermatomesInWords, type LitRoot, lightOf, type Skin } from "./dermatome-lit.ts";

interface Props {
  /** Names this figure on its page; the same on the server and in the browser. */
  id: string;
  /** knowledge/anatomy/dermatomes.yaml and body-areas.yaml. */
  skin: Skin;
  areas: Readonly<Record<string, BodyArea>>;
  lit: readonly LitRoot[];
}

/** Which skin belongs to a root: its core in full, what it shares with its neighbours hatched. */
export function Dermatomes({ id, skin, areas, lit }: Props) {
  return (
    <BodyPicture label={dermatomesInWords(skin, areas, lit)}>
      <defs>
        {([1, 2, 3, 4] as const).map((step) => (
          <pattern
            key={step}
            id={`${id}-${step}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class={`fill-${step}`} width="2.2" height="5" />
          </pattern>
        ))}
      </defs>
      {BODY_VIEWS.map((view) => (
        <g key={view}>
          <BodyGround view={view} />
          {DRAWN_AREAS.filter((one) => one.view === view).map((one) => {
            const { core, shared } = lightOf(skin, lit, one.area, one.side);
            return (
              <g key={`${one.area} ${one.side}`}>
                <path class={`body-area fill-${core}`} d={one.path} />
                {shared > core && <path d={one.path} fill={`url(#${id}-${shared})`} />}
              </g>
            );
          })}
          <BodyLines view={view} />
        </g>
      ))}
      <g>
        <rect class="body-area fill-3" x="20" y="548" width="18" height="12" rx="2" />
        <text class="quiet-text" x="44" y="558">
          mostly this root
        </text>
        <rect class="body-area" x="20" y="570" width="18" height="12" rx="2" />
        <rect x="20" y="570" width="18" height="12" rx="2" fill={`url(#${id}-3)`} />
        <text class="quiet-text" x="44" y="580">
          shared with neighbours
        </text>
      </g>
    </BodyPicture>
  );
}
