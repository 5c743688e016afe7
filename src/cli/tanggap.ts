// The command line: finds the verb, reads its options, prints how it ended. Exit status 0, 1 (failed), 2 (wrong use).
// Holds no verb itself.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigError, processEnv, readConfig, type Config } from '#config/config.ts';
import { trainingAgencies } from '#training/agencies.ts';
import { helpFor, helpForAll } from './help.ts';
import { sayWhy } from './say-why.ts';
import { WrongUse, type Call, type Outcome, type Verb } from './verb.ts';
import { verbs } from './verbs.ts';

const settings = (): Config =>
  readConfig(
    processEnv,
    (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    trainingAgencies.map(({ id }) => id),
  );

type Written = Pick<Call, 'words' | 'flags'>;

const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

const readArguments = (verb: Verb, given: readonly string[]): Written => {
  if (verb.words === 'as-written') return { words: given, flags: { help: asksHelp(given[0]) } };
  const options = Object.fromEntries(
    Object.entries(verb.options ?? {}).map(([name, { type }]) => [name, { type }] as const),
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
    throw new WrongUse(`Pilihan tidak dikenal atau kurang lengkap: ${said}`, { cause: error });
  }
};

const checkWords = (verb: Verb, { words }: Written): void => {
  if (verb.words === 'as-written') return;
  const [least, most] = verb.words;
  if (words.length < least) throw new WrongUse('Perintah ini belum lengkap.');
  if (words.length > most) throw new WrongUse(`Tidak dikenal: ${words.slice(most).join(' ')}`);
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const tell = (outcome: Outcome, asJson: boolean): void => {
  print(asJson ? JSON.stringify({ ok: outcome.ok, ...outcome.json }) : outcome.text);
  process.exitCode = outcome.ok ? 0 : 1;
};

const tellFailure = (error: unknown, name: string, asJson: boolean): void => {
  const wrong = error instanceof WrongUse;
  const why = sayWhy(error);
  if (asJson) print(JSON.stringify({ ok: false, error: why }));
  else process.stderr.write(`${why}\n${wrong ? `Lihat: tanggap ${name} --help\n` : ''}`);
  process.exitCode = wrong || error instanceof ConfigError ? 2 : 1;
};

const runVerb = async (name: string, verb: Verb, given: readonly string[]): Promise<void> => {
  const written = readArguments(verb, given);
  if (written.flags['help'] === true) {
    print(helpFor(verb));
    return;
  }
  checkWords(verb, written);
  const outcome = await verb.run({ ...written, settings });
  if (outcome !== undefined) tell(outcome, written.flags['json'] === true);
};

const [name = '', ...given] = process.argv.slice(2);
const listed = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
if (listed !== undefined) {
  try {
    await runVerb(name, await listed.load(), given);
  } catch (error) {
    tellFailure(error, name, given.includes('--json'));
  }
} else if (asksHelp(name)) {
  print(helpForAll());
} else {
  const unknown = name === '' ? 'Perintahnya belum disebut.' : `Perintah "${name}" tidak dikenal.`;
  process.stderr.write(`${unknown}\n\n${helpForAll()}\n`);
  process.exitCode = 2;
}
