// The lamps of the system: counted from what the database has, of this week and of what is due alone, and shown with a word and a sign each.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { markMadeIn, noteBackup } from '#db/installation.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenCase } from '#test/given/cases.ts';
import type { DashboardAnswer } from './dashboard.contract.ts';
import { findHealth } from './health.query.ts';

const desk = await givenDesk({ after });
const { pool } = desk;
const db = desk.database.kysely;
const now = desk.now() + dayMs;
const ago = (ms: number): Date => new Date(now - ms);
await markMadeIn(pool, 'training');

suite('the health of the system', () => {
  test('of an installation in which nothing happened is that nothing waits, and that no back-up was taken', async () => {
    const { channels, ...rest } = await findHealth(db, now);
    assert.equal(channels.troubled, 0);
    const nothing = { intake: { unread: 0 }, outbox: { n: 0 }, ways: { n: 0, failed: 0 }, backup: {} };
    assert.deepEqual(rest, nothing);
  });

  test('counts accounts in trouble, what waits the longest to be read, and what could not be', async () => {
    await pool.query(`insert into channel_account (channel, id, handle, api_url, sealed_secrets, problem)
      values ('x', '1', 'kota', '', '', null), ('email', '2', 'kota', '', '', 'token-expired')`);
    await pool.query(
      `insert into inbound (channel, payload, received_at, status) values ('x', '{}', $1, 'new'), ('x', '{}', $2, 'new'), ('x', '{}', $3, 'poison')`,
      [ago(20 * minuteMs), ago(5 * minuteMs), ago(9 * dayMs)],
    );
    const { channels, intake } = await findHealth(db, now);
    assert.equal(channels.troubled, 1);
    assert.deepEqual(intake, { unread: 1, waitsMs: 20 * minuteMs });
  });

  test('counts what is to go out by now, not what goes later or has gone', async () => {
    await givenCase(desk, 'triage');
    const [{ id } = { id: '' }] = (await pool.query<{ id: string }>('select id from complaint')).rows;
    const rows: [string, string, Date][] = [
      ['a', 'queued', ago(2 * hourMs)],
      ['b', 'sending', ago(minuteMs)],
      ['c', 'queued', ago(-minuteMs)],
      ['d', 'accepted', ago(dayMs)],
    ];
    for (const [key, status, at] of rows)
      await pool.query(
        `insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, text, status, not_before, created_at)
         values (gen_random_uuid(), $1, $2, 'result', 'x', '1', 'public', 'x', $3, $4, $4)`,
        [key, id, status, at],
      );
    assert.deepEqual((await findHealth(db, now)).outbox, { n: 2, waitsMs: 2 * hourMs });
  });

  test('knows how old the last back-up is, also where its clock ran ahead', async () => {
    await noteBackup(pool, ago(7 * hourMs).toISOString());
    assert.deepEqual((await findHealth(db, now)).backup, { ageMs: 7 * hourMs });
    await noteBackup(pool, ago(-hourMs).toISOString());
    assert.deepEqual((await findHealth(db, now)).backup, { ageMs: 0 });
  });

  test('is told whoever sees the whole city, and no agency', async () => {
    const of = async (who: Person): Promise<DashboardAnswer> =>
      json(await desk.get(who, '/api/v1/dashboard?from=2026-03-01&until=2026-03-31'));
    const health = await findHealth(db, desk.now());
    for (const who of ['kabid', 'ketua'] as const) assert.deepEqual((await of(who)).health, health);
    assert.ok(!('health' in (await of('pupkp'))));
  });
});

suite('the row of lamps', async () => {
  const languages = { id: await consoleIn('id'), en: await consoleIn('en') };
  const health: NonNullable<DashboardAnswer['health']> = {
    channels: { n: 12, troubled: 1 },
    intake: { unread: 0 },
    outbox: { n: 2, waitsMs: 2 * hourMs },
    ways: { n: 40, failed: 0 },
    backup: {},
  };
  const show = (language: 'id' | 'en') =>
    languages[language].show('features/dashboard/HealthChart.tsx', 'HealthChart', { props: { health } });

  test('says of each part how it is and why, and above them what is to be mended today', async () => {
    const shown = await show('id');
    const { words } = shown;
    assert.match(words, /Apakah sistem sehat\? Perlu ditangani hari ini: jawaban keluar dan cadangan\./);
    assert.match(words, /Kanal perhatikan · 1 dari 12 akun bermasalah/);
    assert.match(words, /Kiriman masuk baik · semua terbaca/);
    assert.match(words, /Jawaban keluar buruk · 2 menunggu, paling lama 2 jam/);
    assert.match(words, /Kabar ke petugas baik · 40 sampai/);
    assert.match(words, /Cadangan buruk · belum pernah dibuat/);
    assert.equal(shown.all('li.lamp').length, 5);
  });

  test('says the same in English', async () => {
    const { words } = await show('en');
    assert.match(words, /To be mended today: answers out and back-up\./);
    assert.match(words, /Channels watch · 1 of 12 accounts in trouble/);
    assert.match(words, /Answers out bad · 2 waiting, for 2 hours at most/);
    assert.match(words, /Back-up bad · never taken/);
  });
});
