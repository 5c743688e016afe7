// Recaps and reports leave by mail: each reader once, on the morning that it is due or later, and never twice of what nobody knows how it ended.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import {
  findOwnReports,
  findSentReports,
  openReport,
  sendReportAgain,
  setMailing,
  wantReport,
} from '#db/report-mails.ts';
import { wayNewsIn } from '#db/ways/way-news.ts';
import type { DrawReport } from '#ports/reports.ts';
import { away, givenWays, gone, lost } from '#test/beds/ways.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testAdministration, testIds, testSealing } from '#test/beds/store.ts';
import { runReportMails, type MailPorts } from './run-report-mails.ts';

const { pool } = await testDatabase({ after });
const bed = givenWays(pool);
const { handed } = bed;
const at = (wib: string): number => Date.parse(`${wib}:00+07:00`);
/** A Sunday, and the Monday after it at eight. */
const [sunday, monday] = [at('2026-03-08T12:00'), at('2026-03-09T08:00')];

const due = { kind: 'week', period: '2026-03-02', dueAt: monday } as const;

let isDrawn = true;
const drawn: string[] = [];
const place = { number: '-', deadline: '-', link: 'https://kota.example', button: 'Buka', closing: 'c', settings: 's' };
const drawReport: DrawReport = ({ kind, period, language }) => {
  drawn.push(`${kind} ${period} ${language}`);
  const files = [{ name: `${kind}.pdf`, contentType: 'application/pdf', bytes: Buffer.from('%PDF') }];
  const readers = { officer: place, outside: { ...place, withoutPage: true } } as const;
  return Promise.resolve(isDrawn ? { subject: kind, text: period, files, readers } : undefined);
};
const ports: MailPorts = { ...bed.ports, sealing: testSealing, drawReport };
const run = (now: number, changed: Partial<MailPorts> = {}): Promise<number> =>
  runReportMails({ ...ports, ...changed }, () => now);
/** Until nothing is left for now. */
const runAll = async (now: number): Promise<void> => {
  while ((await run(now)) > 0);
};

const officer = async (id: string, role: string, ...ways: 'email'[]): Promise<void> => {
  await bed.officer(id, ways, sunday);
  await pool.query('update officer set role = $2 where id = $1', [id, role]);
};
const choose = (kind: 'week' | 'month' | 'year', roles: 'team-lead'[], outside: string[]): Promise<void> =>
  setMailing(
    { pool, sealing: testSealing },
    { actor: { kind: 'officer', userId: 'ketua', role: 'team-lead' }, now: sunday, administration: testAdministration },
    { kind, roles, outside },
  );
const statuses = async (): Promise<string[]> =>
  (await findSentReports(pool, { sealing: testSealing })).map(
    ({ kind, reader, status, reason }) => `${kind} ${reader} ${status}${reason === null ? '' : ` ${reason}`}`,
  );
const readers = (): string[] => handed.map(({ to, message }) => `${message.text} ${to}`).toSorted();

beforeEach(async () => {
  handed.length = 0;
  drawn.length = 0;
  isDrawn = true;
  bed.answer({});
  await pool.query('delete from report_mail');
  await pool.query('delete from report_issue');
  await pool.query('delete from report_mailing');
  await pool.query('delete from report_refusal');
});

await officer('ketua', 'team-lead', 'email');
await officer('kabid', 'division-head', 'email');
await officer('tanpa', 'team-lead');
await officer('pusat', 'admin-pusat', 'email');

suite('a recap', () => {
  test('leaves on Monday at eight to whoever leads and has a proven address, each once, with its sheet', async () => {
    await runAll(sunday);
    await runAll(monday - 1);
    assert.deepEqual(readers(), [], 'what was due before the list began stays unsent');
    await runAll(monday);
    await runAll(monday + 1);
    await runAll(monday + 6 * dayMs);
    assert.deepEqual(readers(), ['2026-03-02 email-kabid@contoh.example', '2026-03-02 email-ketua@contoh.example']);
    assert.deepEqual(await statuses(), ['week kabid sent', 'week ketua sent']);
    const [one] = handed;
    assert.deepEqual(
      one?.message.files?.map(({ name }) => name),
      ['week.pdf'],
    );
    assert.equal(one?.message.officer?.withoutPage, undefined);
  });

  test('leaves once though two look at the same moment, and those who follow', async () => {
    await run(sunday);
    await Promise.all([run(monday), run(monday), run(monday)]);
    await runAll(monday + minuteMs);
    assert.equal(handed.length, 2);
    assert.equal(new Set(readers()).size, 2);
  });

  test('leaves late where the program was off, and one that was missed by the next is made up by nobody', async () => {
    await run(sunday);
    await runAll(monday + 16 * dayMs);
    assert.deepEqual(
      [...new Set(handed.map(({ message }) => message.text))],
      ['2026-03-16'],
      'of the week that ended last',
    );
  });

  test('waits for a way by which letters leave, and for its sheet', async () => {
    const mute = { channels: () => [] };
    await run(sunday, mute);
    assert.equal(await run(monday, mute), 0);
    isDrawn = false;
    await runAll(monday + hourMs);
    assert.deepEqual(await statuses(), ['week kabid waiting not-drawn', 'week ketua waiting not-drawn']);
    isDrawn = true;
    await runAll(monday + 2 * hourMs);
    assert.deepEqual(await statuses(), ['week kabid sent', 'week ketua sent']);
  });

  test('goes by the city’s own mail where it is set', async () => {
    await run(sunday);
    const by: string[] = [];
    const cityMail = {
      ...{ name: 'email', account: { id: 'meja@kota.example', handle: 'Meja' } },
      check: () => Promise.resolve(undefined),
      send: () => {
        by.push('kota');
        return Promise.resolve({ result: { outcome: 'accepted', externalId: 'x' } as const });
      },
    };
    while ((await run(monday, { cityMail })) > 0);
    assert.deepEqual([by.length, handed.length], [2, 0]);
    const { rows } = await pool.query<{ by: string }>('select distinct account_id as by from report_mail');
    assert.deepEqual(rows, [{ by: 'meja@kota.example' }]);
  });
});

suite('its readers', () => {
  test('are the roles that were chosen and other addresses, in a form that names no page of officers', async () => {
    await run(sunday);
    await choose('week', [], ['Walikota@Kota.example', 'walikota@kota.example', 'sekda@kota.example']);
    await runAll(monday);
    assert.deepEqual(readers(), ['2026-03-02 sekda@kota.example', '2026-03-02 walikota@kota.example']);
    assert.ok(handed.every(({ message }) => message.officer?.withoutPage === true));
    assert.deepEqual(drawn, ['week 2026-03-02 id', 'week 2026-03-02 id']);
    const { rows } = await pool.query<{ all: string }>(`select string_agg(m::text, '') as all from report_mail m`);
    assert.doesNotMatch(rows[0]?.all ?? '', /kota\.example/, 'addresses stand sealed');
  });

  test('get it in their language, and do not where they want none, left, or dropped their address meanwhile', async () => {
    await run(sunday);
    await wantReport(pool, 'ketua', { kind: 'week', wanted: false });
    await pool.query(`update officer set language = 'en' where id = 'kabid'`);
    await openReport({ pool, sealing: testSealing, newId: testIds.uuid }, due, monday);
    await runAll(monday);
    assert.deepEqual([readers(), drawn], [['2026-03-02 email-kabid@contoh.example'], ['week 2026-03-02 en']]);
    await wantReport(pool, 'ketua', { kind: 'week', wanted: true });
    handed.length = 0;
    const next = { ...due, period: '2026-03-09', dueAt: monday + 7 * dayMs };
    await openReport({ pool, sealing: testSealing, newId: testIds.uuid }, next, next.dueAt);
    await wantReport(pool, 'ketua', { kind: 'week', wanted: false });
    await runAll(next.dueAt);
    assert.deepEqual(readers(), ['2026-03-09 email-kabid@contoh.example']);
    assert.deepEqual((await statuses()).slice(0, 2), ['week kabid sent', 'week ketua skipped']);
    await pool.query(`update officer set language = null where id = 'kabid'`);
  });

  test('are those of the moment at which it leaves, by a press too', async () => {
    await run(sunday);
    await choose('week', ['team-lead'], ['salah@kota.example', 'sekda@kota.example']);
    await openReport({ pool, sealing: testSealing, newId: testIds.uuid }, due, monday);
    await choose('week', ['team-lead'], ['sekda@kota.example']);
    await pool.query(`update officer set role = 'admin-pusat' where id = 'ketua'`);
    await runAll(monday);
    for (const { id } of await findSentReports(pool, { sealing: testSealing })) await sendReportAgain(pool, id, monday);
    await runAll(monday);
    await pool.query(`update officer set role = 'team-lead' where id = 'ketua'`);
    const ends = ['week ketua skipped', 'week salah@kota.example skipped', 'week sekda@kota.example sent'];
    assert.deepEqual([(await statuses()).toSorted(), handed.length], [ends, 1]);
  });

  test('are asked of each kind by itself, and of no kind that does not go to their role', async () => {
    await run(sunday);
    await wantReport(pool, 'ketua', { kind: 'month', wanted: false });
    const own = async (id: string) =>
      (await findOwnReports(pool, id)).map(({ kind, wanted }) => `${kind} ${String(wanted)}`);
    assert.deepEqual(await own('ketua'), ['week true', 'month false', 'year true']);
    assert.deepEqual(await own('pusat'), []);
    await choose('week', [], []);
    assert.deepEqual(await own('ketua'), ['month false', 'year true']);
  });
});

suite('a letter that', () => {
  const states = async (...answers: (typeof gone)[]): Promise<string> => {
    await run(sunday);
    await choose('week', [], ['sekda@kota.example']);
    for (const [index, answer] of answers.entries()) {
      bed.answer({ email: answer });
      await runAll(monday + index * hourMs);
    }
    return (await statuses()).join();
  };

  test('is refused is said to be, and is sent once more by a press alone', async () => {
    assert.equal(await states(gone), 'week sekda@kota.example refused person-unavailable');
    bed.answer({});
    await runAll(monday + dayMs);
    assert.equal(handed.length, 1);
    const [one] = await findSentReports(pool, { sealing: testSealing });
    assert.equal(await sendReportAgain(pool, one?.id ?? '', monday + dayMs), true);
    await runAll(monday + dayMs);
    assert.deepEqual([handed.length, (await statuses()).join()], [2, 'week sekda@kota.example sent']);
    assert.equal(
      await sendReportAgain(pool, one?.id ?? '', monday + dayMs),
      false,
      'what arrived goes to nobody again',
    );
    assert.equal(handed[0]?.message.key, handed[1]?.message.key);
  });

  test('finds nobody at home is tried again', async () => {
    assert.equal(await states(away, { outcome: 'accepted', externalId: 'e' }), 'week sekda@kota.example sent');
    assert.equal(handed.length, 2);
  });

  test('may have arrived is not sent again by itself', async () => {
    assert.equal(await states(lost), 'week sekda@kota.example unknown network');
    bed.answer({});
    await runAll(monday + 3 * dayMs);
    assert.equal(handed.length, 1);
  });

  test('was leaving when its worker died is not sent again by itself, and keeps nobody else’s back', async () => {
    await run(sunday);
    await choose('week', [], ['sekda@kota.example', 'wali@kota.example']);
    const ends = async (): Promise<string[]> => (await statuses()).map((row) => row.replace(/.* /, '')).toSorted();
    let letters = 0;
    bed.answer({
      email: () => {
        if ((letters += 1) === 1) throw new Error('the machine went off');
        return { outcome: 'accepted', externalId: 'e' };
      },
    });
    await assert.rejects(runAll(monday), /went off/);
    await runAll(monday + minuteMs);
    assert.deepEqual(await ends(), ['sending', 'sent']);
    await runAll(monday + hourMs);
    assert.deepEqual([await ends(), handed.length], [['sent', 'unknown'], 2]);
  });

  test('came back later is said to have, and its officer’s address fails', async () => {
    await run(sunday);
    await runAll(monday);
    const { rows } = await pool.query<{ id: string; by: string }>(
      `select external_id as id, account_id as by from report_mail where officer_id = 'ketua'`,
    );
    const news = wayNewsIn(pool, { sealing: testSealing, newId: testIds.uuid });
    const fate = { channel: 'email', accountId: rows[0]?.by ?? '', externalId: rows[0]?.id ?? '' };
    const came = { ...fate, came: false, reason: 'person-unavailable' } as const;
    assert.equal(await news.fared({ ...came, externalId: 'lain' }, monday + hourMs), false);
    assert.equal(await news.fared(came, monday + hourMs), true);
    assert.deepEqual(await statuses(), ['week kabid sent', 'week ketua refused person-unavailable']);
    const { rows: failing } = await pool.query<{ id: string }>(
      'select officer_id as id from officer_way where failing_since is not null',
    );
    assert.deepEqual(failing, [{ id: 'ketua' }]);
  });
});

test('months and years leave on the first, beside the week where it is a Monday', async () => {
  await run(at('2026-05-31T12:00'));
  await runAll(at('2026-06-01T08:00'));
  assert.deepEqual(
    [
      ...new Set(
        handed.map(
          ({ message }) => `${message.target.kind === 'private-message' ? message.target.subject : ''} ${message.text}`,
        ),
      ),
    ].toSorted(),
    ['month 2026-05', 'week 2026-05-25'],
  );
  handed.length = 0;
  await runAll(at('2027-01-01T09:00'));
  assert.deepEqual([...new Set(handed.map(({ message }) => message.text))].toSorted(), [
    '2026',
    '2026-12',
    '2026-12-21',
  ]);
});
