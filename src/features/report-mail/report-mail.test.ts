// Readers of reports over HTTP: chosen by whoever leads, looked at first, recorded without an address; and a letter as it is really drawn.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { drawnReports } from '#features/recap/drawn-report.ts';
import { makeRecap } from '#db/recaps.ts';
import { paperPress } from '#src/paper/paper.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { knownTerms } from '#test/given/given.ts';
import type { OwnReportsAnswer, PreviewAnswer, ReportMailsAnswer } from './report-mail.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/report-mails';
const set = (who: Person, body: object) => desk.send(who, 'PUT', path, body);
const found = async (): Promise<ReportMailsAnswer> => json(await desk.get('ketua', path));
const week = { kind: 'week', roles: ['team-lead'], outside: [] };

suite('who gets a report', () => {
  test('is whoever leads until somebody chooses, and nobody can be written to without a way', async () => {
    const { mailings, canSend, sent } = await found();
    assert.deepEqual(
      mailings.map(({ kind, roles, outside }) => [kind, roles, outside]),
      ['week', 'month', 'year'].map((kind) => [kind, ['team-lead', 'division-head'], []]),
    );
    assert.deepEqual([canSend, sent], [false, []]);
  });

  test('is chosen by whoever leads alone, for one kind, and recorded by how many', async () => {
    for (const who of ['medsos', 'pusat', 'data', 'operator', 'pupkp'] as const)
      refused(await set(who, week), 403, 'not-allowed');
    assert.equal((await set('kabid', { ...week, outside: ['Walikota@Kota.example', ' '] })).statusCode, 200);
    const { mailings } = await found();
    const [first, second] = mailings;
    assert.deepEqual([first?.roles, first?.outside], [['team-lead'], ['walikota@kota.example']]);
    assert.ok(first?.setBy !== undefined && first.setAt !== undefined);
    assert.deepEqual(second?.outside, []);
    const act = (await recordedActs(desk.pool)).at(-1);
    assert.ok(act?.type === 'ReportReadersChanged' && act.outside === 1);
    assert.doesNotMatch(JSON.stringify(act), /walikota/i);
  });

  test('is no role that may not read reports, and no line that is no address: nothing changes then', async () => {
    const before = await found();
    for (const bad of [
      { ...week, roles: ['admin-agency'] },
      { ...week, roles: ['team-lead', 'team-lead'] },
      { ...week, kind: 'day' },
      { ...week, outside: Array.from({ length: 51 }, (_, at) => `a${String(at)}@kota.example`) },
      { ...week, setBy: 'x' },
    ])
      refused(await set('ketua', bad), 400, 'invalid-request');
    for (const line of ['walikota', 'Nama <a@kota.example>', 'a@kota.example, b@kota.example']) {
      refused(await set('ketua', { ...week, outside: [line] }), 422, 'no-mail-address');
      refused(
        await desk.send('ketua', 'POST', `${path}/preview`, { ...week, outside: [line] }),
        422,
        'no-mail-address',
      );
    }
    assert.deepEqual(await found(), before);
  });

  test('is looked at beforehand by name and never by an officer’s address, and that changes nothing', async () => {
    const before = await found();
    const body = { kind: 'month', roles: ['team-lead', 'division-head'], outside: ['b@kota.example'] };
    const seen = json<PreviewAnswer>(await desk.send('ketua', 'POST', `${path}/preview`, body));
    assert.deepEqual(
      seen.officers.map(({ state }) => state),
      seen.officers.map(() => 'no-address'),
    );
    assert.ok(seen.officers.length >= 2);
    assert.deepEqual(seen.outside, ['b@kota.example']);
    assert.doesNotMatch(JSON.stringify(seen.officers), /@/);
    assert.deepEqual(await found(), before);
  });
});

test('what one wants oneself is one’s own, and what is not on the list is sent to nobody again', async () => {
  const own = async (who: Person): Promise<OwnReportsAnswer['reports']> =>
    json<OwnReportsAnswer>(await desk.get(who, '/api/v1/me/reports')).reports;
  assert.equal(
    (await desk.send('ketua', 'PUT', '/api/v1/me/reports', { kind: 'year', wanted: false })).statusCode,
    200,
  );
  assert.deepEqual((await own('ketua')).at(-1), { kind: 'year', wanted: false });
  assert.deepEqual((await own('kabid')).at(-1), { kind: 'year', wanted: true });
  assert.deepEqual(await own('medsos'), []);
  refused(
    await desk.send('ketua', 'PUT', '/api/v1/me/reports', { kind: 'hari', wanted: true }),
    400,
    'invalid-request',
  );
  refused(await desk.send('ketua', 'POST', `${path}/tidak-ada/again`, {}), 404, 'not-found');
});

test('a letter holds the week in sentences with its sheet as PDF, and nobody of any case', async () => {
  await givenCase(desk, 'triage', { text: 'Saya Wagiyem, 081200000001.' });
  const monday = Date.parse('2026-03-09T08:00:00+07:00');
  const draw = drawnReports({
    ...{ database: desk.database, terms: () => knownTerms, paper: paperPress() },
    ...{ organisation: () => undefined, training: true, publicUrl: 'https://kota.example' },
  });
  const asked = { kind: 'week', period: '2026-03-02', language: 'id' } as const;
  assert.equal(await draw(asked, monday), undefined, 'not before its recap was made');
  await makeRecap(desk.database, monday);
  const drawn = (await draw(asked, monday)) ?? assert.fail();
  assert.match(drawn.subject, /^Rekap pekanan 2 Maret 2026 – 8 Maret 2026$/);
  assert.match(
    drawn.text,
    /• 1 aduan masuk[\s\S]*Terlampir: rekap-2026-03-02\.pdf[\s\S]*\nhttps:\/\/kota\.example\/meja\/rekap\/2026-03-02$/,
  );
  const [file] = drawn.files;
  assert.deepEqual([file?.name, file?.contentType], ['rekap-2026-03-02.pdf', 'application/pdf']);
  const { words } = await readPdf(file?.bytes ?? Buffer.alloc(0));
  assert.match(words, /1 aduan masuk/);
  assert.doesNotMatch(words + drawn.text, /Wagiyem|081200000001/);
  assert.equal(drawn.readers.officer.settings, 'https://kota.example/meja/saya/pemberitahuan');
  assert.equal(drawn.readers.outside.withoutPage, true);
});
