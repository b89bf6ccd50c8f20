interface FigureProps {
  label: string;
  value: string;
  change: (value: string) => void;
  /** Taken over at every key; else when the field is left, so that nothing half-typed is judged. */
  live?: boolean | undefined;
  mode?: "decimal" | "numeric";
  most?: number;
}

/** A number as typed; an empty one is not known. */
export function Figure({ label, value, change, live = false, mode = "decimal", most = 8 }: FigureProps) {
  return (
    <label>
      {label}
      <input type="text" inputmode={mode} autocomplete="off" maxLength={most} value={value} {...taking(change, live)} />
    </label>
  );
}

interface MeasuredProps extends Omit<FigureProps, "mode" | "most"> {
  /** The first is the one of the case; where there is only one it is told and not chosen. */
  units: readonly [string, ...string[]];
  unit: string;
  choose: (unit: string) => void;
}

/** A number with its unit. */
export function Measured({ label, units, unit, choose, ...figure }: MeasuredProps) {
  if (units.length === 1) return <Figure {...figure} label={`${label}, ${units[0]}`} />;
  return (
    <div class="measured">
      <Figure {...figure} label={label} />
      <select
        aria-label={`Unit of ${label.toLowerCase()}`}
        value={unit}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  label: string;
  /** What can be said of it; that nothing is stated comes first. */
  options: readonly Option[];
  value: string;
  change: (value: string) => void;
}

export function Choice({ label, options, value, change }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">Not stated</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface LinesProps {
  label: string;
  value: string;
  change: (text: string) => void;
  live?: boolean | undefined;
}

/** Several entries, one a line. */
export function Lines({ label, value, change, live = false }: LinesProps) {
  return (
    <label class="about-lines">
      {label}
      <textarea rows={2} spellcheck={false} value={value} {...taking(change, live)} />
    </label>
  );
}

function taking(change: (text: string) => void, live: boolean) {
  const take = (event: { currentTarget: { value: string } }) => change(event.currentTarget.value);
  return live ? { onInput: take } : { onChange: take };
}
