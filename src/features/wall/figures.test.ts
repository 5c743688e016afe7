// What the wall counts, at the edges: agencies in one order, twelve of them, days that begin at midnight in Yogyakarta; and places that say nothing.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { findWall } from './wall.query.ts';
import type { WallLinksAnswer } from './wall.contract.ts';

const desk = await givenDesk({ after });
const wall = (hours: number) => findWall(desk.database.kysely, at(hours));
const make = (place: string) => desk.send('ketua', 'POST', '/api/v1/wall-links', { place });
const places = async (): Promise<string[]> =>
  json<WallLinksAnswer>(await desk.get('kabid', '/api/v1/wall-links')).links.map(({ place }) => place);

const led = await givenCase(desk, 'disposed');
const fresh = await givenCase(desk, 'triage');
const due = (number: string, hours: number) =>
  desk.pool.query('update complaint set due_at = $2 where number = $1', [number, new Date(at(hours))]);

suite('what is late', () => {
  test('is late a millisecond after its promise, and due within the hour at its very end', async () => {
    await due(led, 100);
    const counts = async (hours: number): Promise<number[]> => {
      await due(fresh, hours);
      const { late, hour, open } = await wall(10);
      return [late, hour, open];
    };
    const millisecond = 1 / 3_600_000;
    assert.deepEqual(await counts(10 - millisecond), [1, 0, 2]);
    assert.deepEqual(await counts(10), [0, 1, 2]);
    assert.deepEqual(await counts(11), [0, 1, 2]);
    assert.deepEqual(await counts(11 + millisecond), [0, 0, 2]);
  });

  test('is counted in its status and with its agency; what comes next there is no more than a moment', async () => {
    await due(led, 9);
    const { agencies, stuck } = await wall(10);
    assert.deepEqual(agencies, [{ name: 'DPUPKP', held: 1, late: 1 }]);
    assert.deepEqual(
      stuck.find(({ status }) => status === 'follow-up'),
      { status: 'follow-up', open: 1, late: 1 },
    );
    await due(led, 10);
    assert.deepEqual((await wall(10)).agencies, [
      { name: 'DPUPKP', held: 1, late: 0, nextAt: new Date(at(10)).toISOString() },
    ]);
  });
});

suite('today', () => {
  // The desk's clock begins at 08.00 in Yogyakarta: sixteen hours later it is midnight.
  test('begins at midnight in Yogyakarta, and counts what was decided since, this moment with it', async () => {
    const n = async (hours: number): Promise<number> => (await wall(hours)).today.n;
    const millisecond = 1 / 3_600_000;
    const first = await n(0);
    assert.ok(first > 0);
    assert.equal(await n(16 - millisecond), first);
    assert.equal(await n(16), 0);
    assert.equal(await n(-millisecond), 0);
  });
});

suite('agencies', () => {
  test('stand by how much is late, then by how much they have, then by name; twelve of them', async () => {
    const short = (nth: number): string => `D${String(nth).padStart(2, '0')}`;
    await desk.pool.query(
      `insert into agency select (jsonb_populate_record(a, jsonb_build_object('id', 'd' || n, 'name', 'Dinas ' || n,
        'short_name', case n % 2 when 0 then 'D' else 'd' end || lpad(n::text, 2, '0')))).*
      from agency a, generate_series(1, 14) n where a.id = 'dlh'`,
    );
    let made = 0;
    const copies = (agency: number, count: number, hours: number) =>
      desk.pool.query(
        `insert into complaint select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
          'number', 'ADU-2026-' || ($5::int + n) || '-XX', 'upik_number', null, 'lead_agency_id', $2::text, 'due_at', $4::timestamptz))).*
        from complaint c, generate_series(1, $3::int) n where c.number = $1`,
        [led, `d${String(agency)}`, count, new Date(at(hours)), 700_000 + (made += 10)],
      );
    for (let nth = 1; nth <= 14; nth += 1) await copies(nth, 1, 20);
    await copies(9, 2, 5);
    await copies(4, 1, 5);
    await copies(12, 1, 20);
    const { agencies, open } = await wall(10);
    const names = agencies.map(({ name }) => name.toUpperCase());
    assert.deepEqual(names, [...[short(9), short(4), short(12)], ...[1, 2, 3, 5, 6, 7, 8, 10, 11].map(short)]);
    assert.deepEqual(
      agencies.slice(0, 3).map(({ held, late }) => [held, late]),
      [
        [3, 2],
        [2, 1],
        [2, 0],
      ],
    );
    assert.equal(open, 2 + 14 + 4);
  });
});

suite('the place of a link', () => {
  test('of blanks alone is refused in words, and no link is made', async () => {
    for (const blank of ['', ' ', '\n\t ', '\u00A0\u2003'])
      assert.equal(
        refused(await make(blank), 400, 'invalid-request').detail,
        'Periksa isian yang ditunjuk lalu kirim lagi.',
        JSON.stringify(blank),
      );
    assert.deepEqual(await places(), []);
  });

  test('is kept without blanks at its ends, as it was written, the newest first; eighty signs are enough', async () => {
    const hostile = '<b>Lobi</b> & ruang “piket” 🖥️ لوحة';
    assert.equal((await make(`  ${hostile} `)).statusCode, 201);
    await desk.moveTo(1);
    assert.equal((await make('x'.repeat(80))).statusCode, 201);
    refused(await make('x'.repeat(81)), 400, 'invalid-request');
    assert.deepEqual(await places(), ['x'.repeat(80), hostile]);
  });

  test('is asked for in a body of nothing else', async () => {
    for (const body of [{}, { place: ['x', 'y'] }, { place: 'x', token: 'mine' }, { place: { at: 'x' } }])
      refused(await desk.send('ketua', 'POST', '/api/v1/wall-links', body), 400, 'invalid-request');
    assert.equal((await places()).length, 2);
  });
});
