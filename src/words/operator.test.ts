// The operator's words: English wherever Indonesian is, and the language that was asked for, from the first sentence on.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { afterEach, suite, test } from 'node:test';
import { ConfigError, readConfig, type Env } from '#config/config.ts';
import { DataDirInUse } from '#db/data-lock.ts';
import { WrongSecretKey } from '#keys/secret-key.ts';
import { trainingMistake } from '#run/mode-guard.ts';
import { welcome } from '#run/terminal.ts';
import { endFinding } from '#src/cli/check-accounts.ts';
import { clockFinding, diskFinding } from '#src/cli/check-machine.ts';
import { reportOf } from '#src/cli/doctor.ts';
import { runCommand } from '#src/cli/run-command.ts';
import { sayWhy } from '#src/cli/say-why.ts';
import { verbs } from '#src/cli/verbs.ts';
import { operator, operatorWords, speakToOperator } from './operator.ts';

type Leaf = { place: string; words: string };

/** Functions are called with what stands for anything. */
const spoken = (value: unknown): unknown =>
  typeof value === 'function'
    ? (value as (...given: unknown[]) => unknown)(...Array.from({ length: value.length }, (_, at) => stand(at)))
    : value;

/** A text, a number and a list in one, so that every sentence can be made of it; found again as `701`, `711`, … */
const stand = (at: number): unknown => Object.assign([`7${String(at)}1`], { valueOf: () => 701 + at * 10 });

const leavesOf = (given: unknown, place = ''): Leaf[] => {
  const value = spoken(given);
  if (typeof value === 'string') return [{ place, words: value }];
  return Object.entries(value as object).flatMap(([key, one]) => leavesOf(one, `${place}/${key}`));
};

const english = new Map(leavesOf(operatorWords.en).map(({ place, words }) => [place, words]));
const pairs = leavesOf(operatorWords.id).map(({ place, words: id }) => ({ place, id, en: english.get(place) ?? '' }));

afterEach(() => {
  speakToOperator(undefined);
});

suite('both languages', () => {
  test('say something at the same places', () => {
    assert.ok(pairs.length > 250, String(pairs.length));
    assert.deepEqual(
      pairs.map(({ place }) => place),
      [...english.keys()],
    );
    assert.deepEqual(
      pairs.filter(({ id, en }) => id.trim() === '' || en.trim() === ''),
      [],
    );
  });

  test('hand on all that they are given, and name the same settings, options and commands', () => {
    const kept = /7\d1|[A-Z]{2,}_[A-Z_]+|--[a-z][a-z-]+|npm run tanggap|(?<=tanggap )[a-z-]+/g;
    const fixed = (words: string): string[] => [...new Set(words.match(kept))].toSorted();
    for (const { place, id, en } of pairs) assert.deepEqual(fixed(en), fixed(id), place);
  });

  test('are not mixed: English holds no word that hardly any Indonesian sentence does without', () => {
    const indonesian =
      /(?<![\p{L}-])(?:yang|tidak|dan|untuk|sudah|belum|dengan|atau|ini|itu|dari|pada|harus|bukan|akan)(?![\p{L}-])/u;
    for (const { place, en } of pairs) assert.doesNotMatch(en, indonesian, place);
  });
});

const mistakesOf = (env: Env, file?: unknown): readonly string[] => {
  try {
    readConfig(env, () => (file === undefined ? undefined : JSON.stringify(file)));
  } catch (error) {
    if (error instanceof ConfigError)
      return [...error.mistakes.map((one) => one.replace(/^\/.*\.json: /, '')), error.message];
    throw error;
  }
  return [];
};

suite('the language asked for', () => {
  for (const asked of [undefined, '', 'id', 'EN', 'english', 'fr'])
    test(`is Indonesian for ${String(asked)}`, () => {
      speakToOperator('en');
      speakToOperator(asked);
      assert.equal(operator, operatorWords.id);
    });

  test('is English for en, with or without spaces around it', () => {
    for (const asked of ['en', ' en\n']) {
      speakToOperator(undefined);
      speakToOperator(asked);
      assert.equal(operator, operatorWords.en);
    }
  });

  test('is refused where it is not there, in Indonesian', () => {
    speakToOperator('fr');
    assert.deepEqual(mistakesOf({ TANGGAP_LANGUAGE: 'fr' }), [
      'TANGGAP_LANGUAGE: pilihannya id, en',
      'Pengaturan belum benar (1):\n  - TANGGAP_LANGUAGE: pilihannya id, en',
    ]);
    for (const there of ['id', 'en', '']) assert.deepEqual(mistakesOf({ TANGGAP_LANGUAGE: there }), []);
  });
});

suite('in English', () => {
  test('wrong settings are named with what they must be', () => {
    speakToOperator('en');
    const file = { users: [{ email: 'x', name: 'A', role: 'boss', password: 'short' }], colour: 'red' };
    assert.deepEqual(mistakesOf({ PORT: 'x', TANGGAP_ROLE: 'both', SECRET_KEY: 'abc' }, file).slice(0, -1), [
      'PORT: must be a number from 0 to 65535',
      'SECRET_KEY: must be 32 random bytes in base64, for example from: openssl rand -base64 32',
      'TANGGAP_ROLE: choose one of all, web, worker',
      'colour: unknown; known are: organisation, agencies, accounts, users, open311, forwards, webhooks, signIn, holidays',
      'users[0].email: not an e-mail address',
      'users[0].role: unknown; choose one of: admin-medsos, admin-pusat, admin-agency, team-lead, division-head, operator, data-officer, examiner',
      'users[0].password: must have 12 to 128 characters',
    ]);
  });

  test('whoever cannot start hears why and what to do', () => {
    speakToOperator('en');
    assert.equal(
      sayWhy(new DataDirInUse('/srv')),
      'Another Tanggap program is using DATA_DIR /srv. Stop that one first, or use another DATA_DIR.',
    );
    assert.match(
      sayWhy(new WrongSecretKey()),
      /^SECRET_KEY is not the key .* Put that key back; .*SECRET_KEY_FORMER\.$/,
    );
    const started = {
      training: true,
      modeIsSaid: false,
      databaseUrl: 'postgres://x',
      desk: readConfig({}, () => undefined).desk,
    };
    assert.match(trainingMistake('empty', started) ?? '', /^TANGGAP_MODE: not set, .* Set TANGGAP_MODE=production, or/);
    assert.match(trainingMistake('foreign', started) ?? '', /tables of another program\. Set TANGGAP_MODE=production/);
    const config = { training: true, publicUrl: 'http://x', logLevel: 'warn' } as const;
    assert.match(
      welcome({ url: 'http://x', config }, true),
      /Tanggap runs \(training mode\)[^]*Ctrl-C stops it[^]*LOG_LEVEL=info/,
    );
  });

  test('the command line says what was wrong and where the help is', async () => {
    for (const [given, status, said] of [
      [['user', 'add'], 2, '--email is missing.\nSee: tanggap user --help\n'],
      [['user', 'add', '--email', 'x'], 2, '--email must be an e-mail address.\nSee: tanggap user --help\n'],
      [
        ['user', 'off', '--colour'],
        2,
        /^An option is unknown or incomplete: .*--colour.*\nSee: tanggap user --help\n$/,
      ],
      [['user', 'fire'], 2, 'Choose one of: add, reset, off, list.\nSee: tanggap user --help\n'],
      [['backup'], 2, 'This command is not complete.\nSee: tanggap backup --help\n'],
      [['migrate', 'one', 'two'], 2, 'Unknown: one two\nSee: tanggap migrate --help\n'],
      [['restore', '/none/at-all.tar'], 1, 'There is no file /none/at-all.tar.\n'],
      [['verify-log', '--anchors', '/none/anchors'], 1, 'There is no file of anchors /none/anchors.\n'],
      [['mend'], 2, /^There is no command "mend"\.\n\nUsage: tanggap COMMAND \[options\]\n/],
      [[], 2, /^No command was named\.\n\nUsage: /],
    ] as const) {
      const ended = await typed(given);
      assert.equal(ended.status, status, given.join(' '));
      if (typeof said === 'string') assert.equal(ended.screen, said);
      else assert.match(ended.screen, said);
    }
  });

  test('an outage, a refusal and tables of another version say where to look', () => {
    speakToOperator('en');
    const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });
    assert.equal(
      sayWhy(coded('ECONNREFUSED')),
      'The database cannot be reached (ECONNREFUSED). Check DATABASE_URL and its server.',
    );
    assert.equal(sayWhy(coded('28P01', 'no such user')), 'The database refused: no such user. Check DATABASE_URL.');
    assert.equal(clockFinding(-9000).says, 'the database’s clock is 9.0 s behind this machine; keep both right by NTP');
    assert.equal(diskFinding(1, 100).says, 'only 0.0 GiB free (1 %) in DATA_DIR; make room or enlarge it');
    assert.equal(
      endFinding('a', Date.UTC(2026, 11, 9), Date.UTC(2026, 1, 1)).says,
      'token accepted, ends on 9 December 2026',
    );
    assert.equal(reportOf([]).text, 'All is well.');
  });
});

/** Typed by somebody whose environment asks for English, whatever the process spoke before. */
const typed = async (given: readonly string[], language = 'en') => {
  let [out, screen] = ['', ''];
  const status = await runCommand(given, {
    env: { TANGGAP_LANGUAGE: language, LANG: 'id_ID.UTF-8' },
    input: Readable.from([]),
    out: { write: (text: string) => (out += text) },
    screen: { write: (text: string) => (screen += text) },
  });
  return { status, out, screen };
};

suite('the help of', () => {
  for (const [name, { load }] of Object.entries(verbs))
    test(`${name} is there in both languages, with a line for every option and the same options`, async () => {
      const verb = await load();
      assert.equal(verb.name, name);
      const [indonesian, english] = [await typed([name, '--help'], 'id'), await typed([name, '--help'])];
      const rows = (help: string): string[] => help.split('\n').filter((line) => line.startsWith('  --'));
      const options = (help: string): string[] => rows(help).map((line) => line.trim().split(' ')[0] ?? '');
      assert.deepEqual(options(english.out), [
        ...Object.keys(verb.options).map((one) => `--${one}`),
        '--json',
        '--help',
      ]);
      assert.deepEqual(options(indonesian.out), options(english.out));
      for (const line of [...rows(indonesian.out), ...rows(english.out)])
        assert.match(line, /^ {2}--\S+(?: [A-Z]+)? {2,}\S/);
      assert.match(indonesian.out, new RegExp(`^Pemakaian: tanggap ${name}[^]*\\nPilihan:\\n`));
      assert.match(english.out, new RegExp(`^Usage: tanggap ${name}[^]*\\nOptions:\\n`));
    });

  test('all names the verbs of the program, in their order, each with its line', async () => {
    for (const language of ['id', 'en']) {
      const { out, status } = await typed(['--help'], language);
      assert.equal(status, 0);
      const rows = out.split('\n').filter((line) => line.startsWith('  '));
      assert.deepEqual(
        rows.map((line) => line.trim().split(' ')[0]),
        Object.keys(verbs),
      );
    }
  });
});
