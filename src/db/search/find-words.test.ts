// Words that somebody may have meant: those that begin so, or are one slip away; words of people only for those who see them.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { isOneFault } from '#core/search/fault.ts';
import { testDatabase } from '#test/beds/database.ts';
import { digestOf, listOfDigests, nearDigestsOf, personDigestOf } from './digests.ts';
import { findWordsLike } from './find-words.ts';
import { forgetWords } from './forget-words.ts';

const { database, pool } = await testDatabase({ after });

const known = async (words: readonly string[], person = false): Promise<void> => {
  for (const word of words)
    await pool.query('insert into search_word (word, person, near) values ($1, $2, $3::int[])', [
      word,
      person,
      listOfDigests(nearDigestsOf(word)),
    ]);
};
const emptied = (): Promise<unknown> => pool.query('delete from search_word');
const like = (word: string, person = false): Promise<string[]> => findWordsLike(database.kysely, word, person);

suite('a word', () => {
  test('leads to those that begin with it, the shortest first, and to those one slip away', async () => {
    await emptied();
    await known(['lampu', 'lampunya', 'lampion', 'lumpu', 'lamu', 'lampuu', 'alpmu', 'jalan']);
    assert.deepEqual(await like('lampu'), ['lamu', 'lampu', 'lumpu', 'lampuu', 'lampunya']);
    assert.deepEqual(await like('lamp'), ['lamu', 'lampu', 'lampuu', 'lampion', 'lampunya']);
  });

  test('of fewer than three signs leads nowhere, of three only to beginnings', async () => {
    await emptied();
    await known(['air', 'aku', 'aer', 'airnya']);
    assert.deepEqual([await like('ai'), await like('air')], [[], ['airnya']]);
  });

  test('with digits is forgiven no slip: another number is another thing', async () => {
    await emptied();
    await known(['rt03', 'rt04', 'rt034']);
    assert.deepEqual(await like('rt03'), ['rt034']);
  });

  test('of a person is led to only for who sees the reporter', async () => {
    await emptied();
    await known(['sarinah'], true);
    await known(['sarinahan']);
    assert.deepEqual([await like('sarin'), await like('sarin', true)], [['sarinahan'], ['sarinah', 'sarinahan']]);
  });

  test('leads to sixty at most, the shortest of them', async () => {
    await emptied();
    await known(
      Array.from({ length: 80 }, (_, index) => `jalan${'a'.repeat(1 + (index % 3))}${String(index).padStart(2, '0')}`),
    );
    const found = await like('jalan');
    assert.equal(found.length, 60);
    assert.deepEqual(
      found,
      found.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1)),
    );
  });
});

const letters = 'aeijklmnpu'.split('');

test('words one slip apart always share a digest, so that none is missed', () => {
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(
      word,
      fc.nat(8),
      fc.constantFrom(...letters),
      fc.constantFrom('drop', 'add', 'change', 'swap'),
      (one, nat, letter, slip) => {
        const at = nat % one.length;
        const other = {
          drop: one.slice(0, at) + one.slice(at + 1),
          add: one.slice(0, at) + letter + one.slice(at),
          change: one.slice(0, at) + letter + one.slice(at + 1),
          swap:
            one.slice(0, at) +
            one
              .slice(at, at + 2)
              .split('')
              .toReversed()
              .join('') +
            one.slice(at + 2),
        }[slip];
        assert.equal(isOneFault(one, other), true);
        const near = new Set(nearDigestsOf(one));
        assert.ok(
          nearDigestsOf(other).some((digest) => near.has(digest)),
          `${one} ${other}`,
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('a digest is 32 bits that PostgreSQL takes, the same for ever, and another for what only some may look for', async () => {
  assert.deepEqual([digestOf(''), digestOf('a'), digestOf('lampu')], [-2128831035, digestOf('a'), digestOf('lampu')]);
  const words = ['', 'a', 'lampu', '~lampu', 'ꦱ', '🙏', 'x'.repeat(500)];
  const digests = words.flatMap((word) => [digestOf(word), personDigestOf(word)]);
  for (const one of digests) assert.ok(Number.isInteger(one) && one >= -(2 ** 31) && one < 2 ** 31);
  assert.equal(personDigestOf('lampu'), digestOf('~lampu'));
  assert.notEqual(personDigestOf('lampu'), digestOf('lampu'));
  const { rows } = await pool.query<{ kept: number[] }>('select $1::int[] as kept', [listOfDigests(digests)]);
  assert.deepEqual(rows[0]?.kept, digests);
});

suite('a word that stands in no case any more', () => {
  const inCase = (words: readonly string[]): Promise<unknown> =>
    pool.query(
      'insert into search_case (complaint_id, words, open, at) values (gen_random_uuid(), $1::int[], true, now())',
      [listOfDigests(words.map(digestOf))],
    );
  const left = async (): Promise<string[]> =>
    (await pool.query<{ word: string }>('select word from search_word order by word')).rows.map(({ word }) => word);

  test('is forgotten, and those that stand somewhere are kept', async () => {
    await emptied();
    await pool.query('delete from search_due');
    await known(['lampu', 'jalan', 'hilang']);
    await known(['sarinah'], true);
    await inCase(['lampu', 'jalan']);
    assert.equal(await forgetWords(database.kysely), undefined);
    assert.deepEqual(await left(), ['jalan', 'lampu']);
  });

  test('is not forgotten while something waits to be brought in', async () => {
    await emptied();
    await known(['menunggu']);
    await pool.query('insert into search_due (complaint_id) values (gen_random_uuid())');
    await forgetWords(database.kysely);
    assert.deepEqual(await left(), ['menunggu']);
    await pool.query('delete from search_due');
    await forgetWords(database.kysely);
    assert.deepEqual(await left(), []);
  });

  test('is looked for some hundred at a time, and the next look goes on behind them', async () => {
    await emptied();
    await pool.query(
      `insert into search_word (word, person, near) select 'kata' || lpad(n::text, 4, '0'), false, '{}' from generate_series(1, 700) n`,
    );
    const place = await forgetWords(database.kysely);
    assert.deepEqual([place, (await left()).length], [{ word: 'kata0500', person: false }, 200]);
    assert.equal(await forgetWords(database.kysely, place), undefined);
    assert.deepEqual(await left(), []);
  });
});
