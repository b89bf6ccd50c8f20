interface Props {
  name: string;
  question: string;
  scale: readonly [least: number, most: number];
  value: number | null;
  choose: (value: number | null) => void;
  /** What the ends mean, and the middle where it has a meaning. */
  least: string;
  middle?: string;
  most: string;
}

/** A number on a short scale, one tap each; a second tap on the same number takes it back. */
export function ScaleChoice({ name, question, scale, value, choose, least, middle, most }: Props) {
  const [from, to] = scale;
  const numbers = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  return (
    <fieldset class="scale-choice" data-numbers={numbers.length}>
      <legend>{question}</legend>
      <p class="scale-numbers">
        {numbers.map((number) => (
          <label key={number}>
            <input
              type="radio"
              name={name}
              checked={value === number}
              aria-label={spoken(number, scale, { least, middle, most })}
              onChange={() => choose(number)}
              onClick={() => value === number && choose(null)}
            />
            <span aria-hidden="true">
              {number > 0 && from < 0 ? `+${number}` : String(number).replace("-", "\u2212")}
            </span>
          </label>
        ))}
      </p>
      <p class="scale-ends aside" aria-hidden="true">
        <span>{least}</span>
        {middle && <span>{middle}</span>}
        <span>{most}</span>
      </p>
    </fieldset>
  );
}

/** The number as it is read out: with its meaning where it has one. */
function spoken(
  number: number,
  [from, to]: readonly [number, number],
  { least, middle, most }: { least: string; middle: string | undefined; most: string },
): string {
  const meaning = number === from ? least : number === to ? most : number === 0 ? middle : undefined;
  return meaning === undefined ? String(number) : `${number}, ${meaning}`;
}
