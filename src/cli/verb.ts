// What a verb of the command line is, and how it ends. Must not print: run-command.ts does.
import type { Readable } from 'node:stream';
import type { Config } from '#config/config.ts';
import { operator, type OperatorWords } from '#words/operator.ts';

export type Screen = { isTTY?: boolean; write: (text: string) => unknown };

/** What an option takes; its line in the help stands in the words room. */
export type OptionType = 'string' | 'boolean';

/** Options by their long name, as they were given: true for one without a value. */
export type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** What a verb is handed: it parses nothing and reads no environment itself. */
export type Call = {
  /** The words after the verb that are no options. */
  words: readonly string[];
  flags: Flags;
  /** What is typed or piped in. */
  input: Readable;
  /** For what is said on the way, beside the result. */
  screen: Screen;
  /** Reads and checks the settings; throws ConfigError. */
  settings: () => Config;
};

/** Lines for people and the same for machines; `ok: false` ends with status 1. */
export type Outcome = { ok: boolean; text: string; json: Readonly<Record<string, unknown>> };

/** The words that are typed after `tanggap`. */
export type VerbName = keyof OperatorWords['verbs'];

/** One file each; what it comes to is a value, which the caller prints as text or JSON. */
type VerbNamed<Name extends VerbName> = {
  /** By which the words room has its help. */
  name: Name;
  /** By their long name: those that the help tells of, and no others. */
  options: Readonly<Record<keyof OperatorWords['verbs'][Name]['options'], OptionType>>;
  /** How many words it takes, at least and at most; `as-written`: options too are handed over as words, but for a first `--help`. */
  words: readonly [number, number] | 'as-written';
  /** Undefined when the verb has spoken for itself and set the exit status. */
  run: (call: Call) => Promise<Outcome | undefined>;
};

/** Any of them. */
export type Verb = { [Name in VerbName]: VerbNamed<Name> }[VerbName];

/** The command was written wrongly: exit status 2. The message is a sentence for the operator. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

/** The command cannot be carried out as things are: exit status 1. The message says what to do instead. */
export class Unable extends Error {
  override name = 'Unable';
}

/** Trimmed; undefined where the option is missing, blank or was given without a value. */
export const textFlag = (flags: Flags, name: string): string | undefined => {
  const value = flags[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** Trimmed; throws WrongUse where it is missing or blank. */
export const requiredFlag = (flags: Flags, name: string): string => {
  const value = textFlag(flags, name);
  if (value === undefined) throw new WrongUse(operator.commandLine.use.missing(name));
  return value;
};
