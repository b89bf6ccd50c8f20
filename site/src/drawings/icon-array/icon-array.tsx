import { short } from "../canvas/path.ts";

const ACROSS = 10;
const STEP = { x: 20, y: 25 } as const;
export const ICON_VIEW = { width: 212, height: 262 } as const;

interface Props {
  /** Of 100 people, those to whom it happens: 0 to 100. */
  count: number;
  /** Lower and upper end where the figure is uncertain; people between them are drawn half. */
  range?: readonly [number, number];
  /** What happens to them and what to the others, as a sentence goes on: "have a slipped disc", "do not". */
  happens: string;
  otherwise: string;
  /** The group and the time, so that the figure can be understood: "people like you, within one year". */
  among: string;
}

/** A hundred people: to how many it happens, and to how many it does not. */
export function IconArray(props: Props) {
  const { count, range, happens, otherwise, among } = props;
  const sure = Math.round(range ? range[0] : count);
  const perhaps = Math.round(range ? range[1] : count);
  const { first, second } = framings(props);
  return (
    <figure class="icon-array">
      <svg
        class="drawing"
        viewBox={`0 0 ${ICON_VIEW.width} ${ICON_VIEW.height}`}
        role="img"
        aria-label={iconsInWords(props)}
      >
        {Array.from({ length: 100 }, (_, index) => {
          const x = 6 + (index % ACROSS) * STEP.x;
          const y = 6 + Math.floor(index / ACROSS) * STEP.y;
          const kind = index < sure ? "happens" : index < perhaps ? "perhaps" : "otherwise";
          return <path key={`${x} ${y}`} class={`icon-${kind}`} d={person(x, y)} />;
        })}
      </svg>
      <figcaption>
        <p class="icon-among">Out of 100 {among}:</p>
        <p class="icon-line">
          <span class="icon-key icon-key-happens" />
          <b>{first}</b> {happens}
        </p>
        <p class="icon-line">
          <span class="icon-key" />
          <b>{second}</b> {otherwise}
        </p>
      </figcaption>
    </figure>
  );
}

/** Both framings, in one denominator: those to whom it happens, and the others. */
function framings({ count, range }: Props): { first: string; second: string } {
  if (!range) return { first: String(Math.round(count)), second: String(100 - Math.round(count)) };
  const [low, high] = range.map(Math.round) as [number, number];
  return { first: `${low} to ${high}`, second: `${100 - high} to ${100 - low}` };
}

/** The array in words, for who cannot see it: made from the same data. */
export function iconsInWords(props: Props): string {
  const { first, second } = framings(props);
  return `Out of 100 ${props.among}: ${first} ${props.happens}, ${second} ${props.otherwise}.`;
}

/** Head and shoulders, 14 wide and 20 high. */
function person(x: number, y: number): string {
  const at = (dx: number, dy: number) => `${short(x + dx)} ${short(y + dy)}`;
  return `M${at(7, 0)}a4.2 4.2 0 1 1-.01 0M${at(0, 20)}v-3.4c0-4 3-6.6 7-6.6s7 2.6 7 6.6v3.4z`;
}
