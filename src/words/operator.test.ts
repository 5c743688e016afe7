// The operator's words: English wherever Indonesian is, and the language that was asked for, from the first sentence on.
import assert from 'node:assert/strict';
import { afterEach, suite, test } from 'node:test';
import { ConfigError, readConfig, type Env } from '#config/config.ts';
import { DataDirInUse } from '#db/data-lock.ts';
import { WrongSecretKey } from '#keys/secret-key.ts';
import { trainingMistake } from '#run/mode-guard.ts';
import { welcome } from '#run/terminal.ts';
import { sayWhy } from '#src/cli/say-why.ts';
import { operator, operatorWords, speakToOperator } from './operator.ts';

type Leaf = { place: string; words: string };

/** Functions are called with what stands for anything. */
const spoken = (value: unknown): unknown =>
  typeof value === 'function'
    ? (value as (...given: unknown[]) => unknown)(...Array.from({ length: value.length }, (_, at) => stand(at)))
    : value;

/** Of each kind that a placeholder may be, enough for a sentence to be made. */
const stand = (at: number): unknown => Object.assign([`⟨${String(at)}⟩`], { toString: () => `⟨${String(at)}⟩` });

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
    assert.ok(pairs.length > 80, String(pairs.length));
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
    const kept = /⟨\d⟩|[A-Z]{2,}_[A-Z_]+|--[a-z][a-z-]+|npm run tanggap|(?<=tanggap )[a-z-]+/g;
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
      'users[0].role: unknown; choose one of: admin-medsos, admin-pusat, admin-agency, team-lead, division-head, operator',
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
});
