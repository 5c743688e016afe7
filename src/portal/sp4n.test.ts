// What citizens read of the related procedure: on its own page, and of a report that SP4N-LAPOR! passed on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { parsePayload } from '#channels/kinds.ts';
import { dayMs } from '#core/time.ts';
import { addWorking } from '#core/working-time.ts';
import { workingDays } from '#core/sop/sp4n.ts';
import { acts, at, knownHolidays } from '#test/given/given.ts';
import { anyAccount, casesOf } from '#test/given/intake.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';
import { testIds, testTrackCode } from '#test/beds/store.ts';
import { momentWords } from './moments.ts';

/** Passed on at the start; its words and its reporter's name must stand on no page. */
const passedOn = async ({ pool, store }: Portal): Promise<OpenCase> => {
  const report = {
    ...{ id: '9100001', reportClass: 'Pengaduan', privacy: 'Publik', status: '', category: '', place: '', url: '' },
    ...{ title: 'Trotoar rusak', text: 'Ubin pemandu lepas.', name: 'Warga Contoh', passedAt: at(0) },
  };
  await pool.query(
    `insert into inbound (channel, account_id, payload, received_at) values ('sp4n-lapor', 'pemkot', $1, $2)`,
    [JSON.stringify({ report }), new Date(at(0))],
  );
  await drainInbound({ store, ids: testIds, parse: parsePayload, accountOf: anyAccount }, () => at(0));
  const { id, number } = (await casesOf(pool)).at(-1) ?? assert.fail('no case was opened');
  return { id, number, code: testTrackCode(id) };
};

const open = async (portal: Portal, found: OpenCase, query = ''): Promise<string> =>
  (await portal.get(`/lacak/${found.number}${query}`, { cookie: await portal.passOf(found) })).body;

test('the page of the procedure says that these reports follow another one, class by class, in working days', async (t) => {
  const portal = await givenPortal(t);
  const { body } = await portal.get('/sop');
  const section = body.slice(body.indexOf('id="sp4n"'), body.indexOf('</table>', body.indexOf('id="sp4n"')));
  const cells = [...section.matchAll(/<td[^>]*>(?:<b>)?([^<]+)/g)].map(([, words = '']) => words.trim());
  assert.deepEqual(cells, [
    ...['Pengaduan berkadar pengawasan', '3 hari kerja', '60 hari kerja'],
    ...['Pengaduan', '3 hari kerja', '14 hari kerja'],
    ...['Aspirasi', '3 hari kerja', '5 hari kerja'],
    ...['Permintaan informasi', '3 hari kerja', '5 hari kerja'],
  ]);
  assert.match((await portal.get('/sop?lang=en')).body, /60 working days/);
});

test('such a report is tracked by its own steps, with a promise in working days, and nobody’s name or words', async (t) => {
  const portal = await givenPortal(t);
  const found = await passedOn(portal);
  const body = await open(portal, found);
  const due = momentWords(addWorking({ ...workingDays, holidays: knownHolidays }, at(0), 3 * dayMs), 'id');
  for (const words of ['SP4N-LAPOR!', 'Laporan diverifikasi', 'hari kerja, tanpa Sabtu', due, '/sop#sp4n'])
    assert.ok(body.includes(words), words);
  for (const words of ['UPIK', 'Identitas ditanyakan', 'Warga Contoh', 'Ubin pemandu'])
    assert.ok(!body.slice(body.indexOf('<main')).includes(words), words);
  assert.match(await open(portal, found, '?lang=en'), /working days, without week-ends/);
});

test('its reporter reads until which day they may say that it is not done: ten working days', async (t) => {
  const portal = await givenPortal(t);
  const found = await passedOn(portal);
  await portal.does(found, acts.answerDirectly(1));
  const { rows } = await portal.pool.query<{ key: string }>(
    `select effect_key as key from outbox where complaint_id = $1 and purpose = 'result'`,
    [found.id],
  );
  await portal.does(found, acts.delivered(2, { effectKey: rows[0]?.key ?? '' }));
  const until = momentWords(addWorking({ ...workingDays, holidays: knownHolidays }, at(2), 10 * dayMs), 'id');
  assert.ok((await open(portal, found)).includes(until), until);
});
