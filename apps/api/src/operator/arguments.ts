/** What stands behind a command's name: words in order, and settings such as `--reason TEXT` or `--resume`. */
export interface Arguments {
  readonly words: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** The command line cannot be read; the message is one line for the operator. */
export class WrongArguments extends Error {}

/**
 * Reads words and settings. `valued` names the settings that take a value, `flags` those that do not.
 *
 * @throws WrongArguments for a setting that is not named, or lacks its value.
 */
export function readArguments(
  given: readonly string[],
  { valued = [], flags = [] }: { readonly valued?: readonly string[]; readonly flags?: readonly string[] },
): Arguments {
  const words: string[] = [];
  const settings: Record<string, string> = {};
  const rest = [...given];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (!next.startsWith('--')) {
      words.push(next);
      continue;
    }
    const [name = '', ...value] = next.slice(2).split('=');
    if (flags.includes(name) && value.length === 0) settings[name] = 'yes';
    else if (valued.includes(name)) settings[name] = valueOf(name, value, rest);
    else throw new WrongArguments(`--${name} is not known here`);
  }
  return { words, settings };
}

function valueOf(name: string, joined: readonly string[], rest: string[]): string {
  const value = joined.length > 0 ? joined.join('=') : rest.shift();
  if (value === undefined || value === '') throw new WrongArguments(`--${name} needs a value`);
  return value;
}
