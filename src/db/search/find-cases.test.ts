// Cases come in one order whatever piece of the index they were read from: open ones, then closed ones, the latest first, each once.
import assert from 'node:assert/strict';
import { after, mock, suite, test } from 'node:test';
import pg from 'pg';
import { signs, weekOf } from '#core/search/lexemes.ts';
import { parseQuery } from '#core/search/query.ts';
import { threesOf } from '#core/search/tokens.ts';
import { testDatabase } from '#test/beds/database.ts';
import type { Viewer } from '../visible-to.ts';
import { digestOf, listOfDigests } from './digests.ts';
import { hitsOf, type Hit, type SearchPlace } from './find-cases.ts';

const weekMs = 604_800_000;
const now = Date.parse('2026-11-25T10:00:00+07:00');
const thisWeek = weekOf(now) * weekMs;
const medsos: Viewer = { userId: 'u', role: 'admin-medsos' };
const roads: Viewer = { userId: 'u', role: 'admin-agency', agencyId: 'dpupkp' };

type Kept = { id: string; open: boolean; at: number; words: string[] };

const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

/** Around the first moment of each week, so that a piece that begins or ends a moment off loses a case or finds it twice. */
const momentsOf = (weeksAgo: number): number[] => [-1, 0, 0, 1].map((beside) => thisWeek - weeksAgo * weekMs + beside);

suite('what is found', async () => {
  const { database, pool } = await testDatabase({ after });

  const keep = async (all: readonly Kept[]): Promise<void> => {
    await pool.query('delete from search_case');
    await pool.query(
      `insert into search_case (complaint_id, words, open, at) select id, words::int[], open, at
       from unnest($1::uuid[], $2::text[], $3::boolean[], $4::timestamptz[]) as one (id, words, open, at)`,
      [
        all.map(({ id }) => id),
        all.map(({ words, at }) => listOfDigests([...words, signs.week(weekOf(at))].map(digestOf))),
        all.map(({ open }) => open),
        all.map(({ at }) => new Date(at)),
      ],
    );
  };

  const find = async (typed: string, viewer: Viewer, open?: boolean, from?: SearchPlace): Promise<Hit[]> => {
    const asked = { viewer, query: parseQuery(typed, 2026), now, ...(open === undefined ? {} : { open }) };
    const found: Hit[] = [];
    for await (const hits of hitsOf(database.kysely, asked, from)) found.push(...hits);
    return found.filter(({ forgiving }) => !forgiving);
  };

  const inOrder = (all: readonly Kept[]): string[] =>
    all
      .toSorted(
        (one, other) => Number(other.open) - Number(one.open) || other.at - one.at || (one.id < other.id ? -1 : 1),
      )
      .map(({ id }) => id);

  const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

  const holdsFor = async (all: readonly Kept[]): Promise<void> => {
    await keep(all);
    const held = all.filter(({ words }) => words.includes('lampu') && words.includes('tidak'));
    const expected = inOrder(held);
    const hits = await find('lampu tidak', medsos);
    assert.deepEqual(idsOf(hits), expected);
    assert.deepEqual(
      idsOf(await find('lampu tidak', roads)),
      inOrder(held.filter(({ words }) => words.includes(signs.agency('dpupkp')))),
    );
    for (const open of [true, false])
      assert.deepEqual(
        idsOf(await find('tidak lampu', medsos, open)),
        inOrder(held.filter((one) => one.open === open)),
      );
    for (const [at, place] of hits.entries())
      if (at % 7 === 0)
        assert.deepEqual(idsOf(await find('lampu tidak', medsos, undefined, place)), expected.slice(at + 1));
  };

  const keptAt = (moments: readonly number[]): Kept[] =>
    moments.map((at, nth) => ({
      ...{ id: idOf(nth), open: nth % 9 === 0, at },
      words: [
        'lampu',
        ...(nth % 5 === 4 ? [] : ['tidak']),
        ...(nth % 3 === 0 ? [signs.agency('dpupkp')] : [signs.agency('dlh')]),
      ],
    }));

  test('comes in its order from every piece, at the first and the last moment of each', async () => {
    await holdsFor(keptAt([-1, 0, 1, 2, 3, 24, 25, 26, 27, 260].flatMap(momentsOf)));
  });

  test('does so where none is of the latest weeks, and where all are older than half a year', async () => {
    await holdsFor(keptAt([4, 5, 24, 25, 26, 40].flatMap(momentsOf)));
    await holdsFor(keptAt([30, 60, 61].flatMap(momentsOf)));
  });

  test('does so where more are open than a page holds', async () => {
    await holdsFor(keptAt(Array.from({ length: 150 }, (_one, week) => momentsOf(week % 40)).flat()));
  });

  test('does so over more than one page of each piece', async () => {
    await holdsFor(keptAt(Array.from({ length: 50 }, (_one, week) => momentsOf(week)).flat()));
  });

  test('a last word that has only been begun leads to who holds it first, then to all that the others lead to', async () => {
    const held = [['lampu'], ['lampu', 'rt'], ['rt']];
    await keep(held.map((words, nth) => ({ id: idOf(nth), open: true, at: now - nth, words })));
    const found: Hit[] = [];
    for await (const hits of hitsOf(database.kysely, { viewer: medsos, query: parseQuery('lampu rt', 2026), now }))
      found.push(...hits);
    assert.deepEqual(
      found.map(({ id, forgiving }) => [id, forgiving]),
      [
        [idOf(1), false],
        [idOf(0), true],
        [idOf(1), true],
      ],
    );
  });

  test('what was typed in one piece leads to whoever holds each of its words, or all of its parts', async () => {
    const parts = threesOf('budisantprad').map(signs.part);
    const held: readonly string[][] = [
      ['budi', 'sant', 'prad'],
      parts,
      parts.map((part) => `~${part}`),
      ['budi', 'sant', ...parts.slice(1)],
      ['budi', 'sant'],
      [...parts, 'prad'],
    ];
    for (const open of [true, false]) {
      await keep(held.map((words, nth) => ({ id: idOf(nth), open, at: thisWeek - 40 * weekMs - nth, words })));
      const found = new Set<string>();
      const asked = { viewer: medsos, query: parseQuery('budi_sant_prad', 2026), now };
      for await (const hits of hitsOf(database.kysely, asked)) for (const { id } of hits) found.add(id);
      assert.deepEqual([...found].toSorted(), [0, 1, 2, 5].map(idOf));
    }
  });

  test('words that were typed in one piece are asked for in no more ways than one', async () => {
    await keep([]);
    const heard = mock.method(pg.Client.prototype, 'query');
    try {
      const asked = { viewer: medsos, query: parseQuery('a_budi_sant_prad_jgj', 2026), now, open: true };
      for await (const hits of hitsOf(database.kysely, asked)) assert.equal(hits.length, 0);
    } finally {
      heard.mock.restore();
    }
    const texts = heard.mock.calls.map(({ arguments: [text] }) => String(text));
    // Everybody's parts and those of the person.
    assert.deepEqual(
      texts.map((text) => text.split('@>').length - 1).filter((n) => n > 0),
      [2],
    );
  });
});
