import { ForamenError, nearest } from "@foramen/engine";

/** What a command accepts. Options are named with their dashes. */
export interface ArgumentForm {
  /** The line under "Usage:", without the word. */
  readonly usage: string;
  readonly flags?: readonly string[];
  readonly valued?: readonly string[];
  /** Names of the words expected in order; all are required. */
  readonly words: readonly string[];
}

export interface Arguments {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Every value given to an option, in order; an option not given is missing. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/**
 * Splits the words after the command's name.
 *
 * `--option value` and `--option=value` mean the same; `--` ends the options; `-` alone is a word (standard input).
 * Throws COMMAND_USAGE with the place of the word that does not fit.
 */
export function readArguments(args: readonly string[], form: ArgumentForm): Arguments {
  const words: string[] = [];
  const flags = new Set<string>();
  const values: Record<string, string[]> = {};
  let options = true;

  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    if (!options || word === "-" || !word.startsWith("-")) {
      words.push(word);
      continue;
    }
    if (word === "--") {
      options = false;
      continue;
    }
    const cut = word.indexOf("=");
    const name = cut < 0 ? word : word.slice(0, cut);
    if (form.flags?.includes(name)) {
      if (cut >= 0) throw usage(`${name} takes no value.`, name, form);
      flags.add(name);
    } else if (form.valued?.includes(name)) {
      const value = cut < 0 ? args[++at] : word.slice(cut + 1);
      if (value === undefined || value === "") throw usage(`${name} needs a value after it.`, name, form);
      values[name] = [...(values[name] ?? []), value];
    } else {
      const near = nearest(name, [...(form.flags ?? []), ...(form.valued ?? []), "--help"]);
      throw usage(`There is no option "${name}".${near.length > 0 ? ` Nearest: ${near.join(", ")}.` : ""}`, name, form);
    }
  }

  if (words.length < form.words.length) {
    throw usage(`${form.words[words.length]} is missing.`, form.words[words.length] as string, form);
  }
  if (words.length > form.words.length) {
    throw usage(`One word too many: expected ${form.words.length || "none"}.`, `word ${form.words.length + 1}`, form);
  }
  return { words, flags, values };
}

/** The single value of an option; given twice it is refused, for nobody could tell which one counts. */
export function oneValue(read: Arguments, option: string, form: ArgumentForm): string | undefined {
  const given = read.values[option] ?? [];
  if (given.length > 1) throw usage(`${option} is given ${given.length} times: expected once.`, option, form);
  return given[0];
}

function usage(found: string, where: string, form: ArgumentForm): ForamenError {
  return new ForamenError("COMMAND_USAGE", `${found}\nUsage: ${form.usage}`, where);
}
