// The command line: finds the verb, reads its options, prints how it ended. Exit status 0, 1 (failed), 2 (wrong use).
// Holds no verb itself, and knows of its process only what it is handed.
import { parseArgs } from 'node:util';
import { ConfigError, type Env } from '#config/config.ts';
import { readSettings } from '#run/settings.ts';
import { operator, speakToOperator } from '#words/operator.ts';
import { helpFor, helpForAll } from './help.ts';
import { sayWhy } from './say-why.ts';
import { WrongUse, type Call, type OptionType, type Screen, type Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** What a process gives to a command: results go to `out`, everything else to `screen`. */
export type Surroundings = Pick<Call, 'input' | 'screen'> & { env: Env; out: Screen };

type Written = Pick<Call, 'words' | 'flags'>;

const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

const readArguments = (verb: Verb, given: readonly string[]): Written => {
  if (verb.words === 'as-written') return { words: given, flags: { help: asksHelp(given[0]) } };
  const options = Object.fromEntries(
    Object.entries<OptionType>(verb.options).map(([name, type]) => [name, { type }] as const),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { words: positionals, flags: values as Call['flags'] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new WrongUse(operator.commandLine.use.options(said), { cause: error });
  }
};

const checkWords = (verb: Verb, { words }: Written): void => {
  if (verb.words === 'as-written') return;
  const [least, most] = verb.words;
  if (words.length < least) throw new WrongUse(operator.commandLine.use.incomplete);
  if (words.length > most) throw new WrongUse(operator.commandLine.use.surplus(words.slice(most).join(' ')));
};

const print = ({ out }: Surroundings, text: string): void => {
  out.write(`${text}\n`);
};

const tellFailure = (
  around: Surroundings,
  error: unknown,
  { name, asJson }: { name: string; asJson: boolean },
): number => {
  const wrong = error instanceof WrongUse;
  const why = sayWhy(error);
  if (asJson) print(around, JSON.stringify({ ok: false, error: why }));
  else around.screen.write(`${why}\n${wrong ? `${operator.commandLine.help.see(name)}\n` : ''}`);
  return wrong || error instanceof ConfigError ? 2 : 1;
};

const runVerb = async (verb: Verb, given: readonly string[], around: Surroundings): Promise<number | undefined> => {
  const written = readArguments(verb, given);
  if (written.flags['help'] === true) {
    print(around, helpFor(verb));
    return 0;
  }
  checkWords(verb, written);
  const { env, input, screen } = around;
  const outcome = await verb.run({ ...written, input, screen, settings: () => readSettings(env) });
  if (outcome === undefined) return undefined;
  print(around, written.flags['json'] === true ? JSON.stringify({ ok: outcome.ok, ...outcome.json }) : outcome.text);
  return outcome.ok ? 0 : 1;
};

/** Resolves to the exit status; undefined where the verb has set it. */
export const runCommand = async (
  [name = '', ...given]: readonly string[],
  around: Surroundings,
): Promise<number | undefined> => {
  speakToOperator(around.env['TANGGAP_LANGUAGE']);
  const listed = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (listed === undefined) {
    if (asksHelp(name)) {
      print(around, helpForAll());
      return 0;
    }
    const { noVerb, unknownVerb } = operator.commandLine.use;
    const unknown = name === '' ? noVerb : unknownVerb(name);
    around.screen.write(`${unknown}\n\n${helpForAll()}\n`);
    return 2;
  }
  try {
    return await runVerb(await listed.load(), given, around);
  } catch (error) {
    return tellFailure(around, error, { name, asJson: given.includes('--json') });
  }
};
