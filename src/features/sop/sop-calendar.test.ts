// A version whose steps have ladders of their own, or run by the desk's calendars, over HTTP: which are offered and taken, cases under it, last month by it, and a calendar that stays one.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { calendarsOf } from '#core/sop/calendars.ts';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf, type SopNumbers } from '#core/sop/numbers.ts';
import { addMissingCalendars, calendarList } from '#db/calendars.ts';
import { readSops } from '#db/sop-versions.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { fresh } from '#test/given/cases.ts';
import { at, knownTerms } from '#test/given/given.ts';
import { comment } from '#test/given/intake.ts';
import type { PreviewAnswer, SopsAnswer } from './sop.contract.ts';

let terms = { ...knownTerms, calendars: calendarsOf(knownCalendars, { holidays: [], national: [] }) };
const desk = await givenDesk({ after }, { terms: () => terms });
await addMissingCalendars(desk.pool, knownCalendars);
const enacted = numbersOf(medsos1);
const iso = (hours: number): string => new Date(at(hours)).toISOString();
const by = (calendars: NonNullable<SopNumbers['calendars']>): SopNumbers => ({ ...enacted, calendars });
const office = by({ 'ask-identity': 'city-5' });

const enact = (numbers: SopNumbers, hours = 10, family = 'medsos') =>
  desk.send('kabid', 'POST', '/api/v1/sops', { family, numbers, from: iso(hours), ground: 'Keputusan Nomor 2' });
const preview = (numbers: SopNumbers) =>
  desk.send('ketua', 'POST', '/api/v1/sops/preview', { family: 'medsos', numbers });

suite('a step’s own ladder', () => {
  test('is kept and sent as it was chosen; one that climbs too late is refused', async () => {
    const own = (afterMinutes: number): SopNumbers => ({
      ...enacted,
      ladders: { convey: { warnAtPercent: [25], escalation: [{ to: 'division-head', afterMinutes }], nextCall: 30 } },
    });
    refused(await enact(own(24 * 60 + 1), 5), 422, 'sop-numbers-wrong');
    refused(await preview(own(24 * 60 + 1)), 422, 'sop-numbers-wrong');
    const { key }: { key: string } = json(await enact(own(24 * 60), 5));
    const { families }: SopsAnswer = json(await desk.get('operator', '/api/v1/sops'));
    const kept = families.flatMap(({ versions }) => versions).find((one) => one.key === key);
    assert.deepEqual(kept?.numbers, own(24 * 60));
    assert.equal((await desk.send('ketua', 'POST', `/api/v1/sops/${key}/withdraw`, {})).statusCode, 200);
  });
});

suite('a step’s own words', () => {
  test('are kept with the version and stand nowhere on the record; markup is refused', async () => {
    const saying = (activity: string): SopNumbers => ({ ...enacted, texts: { convey: { activity } } });
    refused(await enact(saying('<b>Menyampaikan</b>'), 6), 422, 'sop-numbers-wrong');
    const { key }: { key: string } = json(await enact(saying('Menyampaikan jawaban'), 6));
    const { families }: SopsAnswer = json(await desk.get('operator', '/api/v1/sops'));
    const kept = families.flatMap(({ versions }) => versions).find((one) => one.key === key);
    assert.deepEqual(kept?.numbers, saying('Menyampaikan jawaban'));
    const act = (await recordedActs(desk.pool)).findLast(({ type }) => type === 'SopEnacted');
    assert.deepEqual(act?.type === 'SopEnacted' && act.numbers, enacted);
    assert.equal((await desk.send('ketua', 'POST', `/api/v1/sops/${key}/withdraw`, {})).statusCode, 200);
  });
});

suite('calendars of steps', () => {
  test('are offered by their names, and periods of them are none', async () => {
    const { calendars }: SopsAnswer = json(await desk.get('medsos', '/api/v1/sops'));
    assert.deepEqual(calendars, [{ key: 'city-5', name: 'Jam kerja kota, 5 hari' }]);
  });

  test('that the desk does not have are refused, in the preview and at enacting: unknown, or a period', async () => {
    for (const key of ['burung-dara', 'city-5-ramadan-2026']) {
      refused(await enact(by({ convey: key })), 422, 'sop-numbers-wrong');
      refused(await preview(by({ convey: key })), 422, 'sop-numbers-wrong');
    }
    refused(await enact(by({ convey: '' })), 400, 'invalid-request');
    const report = { ...numbersOf(terms.sops.known['sp4n-complaint@1'] ?? medsos1), calendars: { convey: 'city-5' } };
    refused(await enact(report, 10, 'sp4n-complaint'), 422, 'sop-numbers-wrong');
  });

  test('count last month anew: each promise by the hours between its instants', async () => {
    const fact = (turn: number, [from, until]: [number, number], [outcome, minutes]: [string, number]) =>
      desk.pool.query(
        `insert into step_fact (complaint_id, what, turn, step, sop, started_at, due_at, ended_at, outcome, decided_at, own_ms, kind, sealed)
         values ($1, 'step', $2, 'ask-identity', 'medsos@1', $3, $4, $4, $5, $4, $6, 'complaint', false)`,
        ['018f0000-0000-7000-8000-000000000002', turn, iso(from), iso(until), outcome, minutes * 60_000],
      );
    await desk.moveTo(9);
    // Late over the night by the wall; by working time an hour and a half.
    await fact(0, [-17, 1.5], ['late', 18.5 * 60]);
    // Two and a half hours of the morning are too long by both.
    await fact(1, [0, 2.5], ['late', 150]);
    // The clock stood still until an hour before the end.
    await fact(2, [0, 3], ['met', 60]);
    // Met with more time than the step has: more was granted.
    await fact(3, [0, 4], ['met', 240]);
    const { steps }: PreviewAnswer = json(await preview(office));
    assert.deepEqual(steps[0], { step: 'ask-identity', n: 4, late: 2, wouldBeLate: 1 });
    assert.equal(steps.length, 5);
    const same: PreviewAnswer = json(await preview(enacted));
    assert.deepEqual(same.steps[0], { step: 'ask-identity', n: 4, late: 2, wouldBeLate: 2 });
  });

  test('are those by which cases run that open from its instant on', async () => {
    assert.deepEqual(json(await enact(office)), { key: 'medsos@4' });
    terms = { ...terms, sops: await readSops(desk.pool) };
    await desk.moveTo(10);
    const sentAt = desk.now();
    await desk.arrives(comment(fresh('m'), 'Lampu mati', { who: fresh('warga'), post: fresh('post'), sentAt }));
    const { rows } = await desk.pool.query<{ sop: string; due_at: Date }>(
      'select sop, due_at from complaint order by opened_at desc limit 1',
    );
    // Opened on Monday at 18.00: two hours from 08.00 on the morning after.
    assert.deepEqual(rows, [{ sop: 'medsos@4', due_at: new Date(at(26)) }]);
  });

  test('stay calendars: one that a version names becomes no period of another, and the refusal says which version', async () => {
    const [city] = (await calendarList.read(desk.pool)).filter(({ id }) => id === 'city-5');
    assert.ok(city !== undefined);
    const { id: _id, ...row } = city;
    const other = { ...row, name: 'Contoh lain' };
    const { id }: { id: string } = JSON.parse((await desk.send('ketua', 'POST', '/api/v1/calendars', other)).body);
    const period = { ...row, partOf: id, fromDate: '2027-01-01', toDate: '2027-01-02' };
    const said = await desk.send('ketua', 'PUT', '/api/v1/calendars/city-5', period);
    refused(said, 422, 'list-not-accepted');
    assert.match(said.body, /versi SOP medsos@4/);
    assert.equal(
      (await desk.send('ketua', 'PUT', `/api/v1/calendars/${id}`, { ...other, name: 'Lain' })).statusCode,
      200,
    );
  });

  test('are free again once no version that stands names them', async () => {
    const own = { ...knownCalendars[0], id: undefined, name: 'Damkar' };
    const made = await desk.send('ketua', 'POST', '/api/v1/calendars', own);
    const { id }: { id: string } = JSON.parse(made.body);
    assert.deepEqual(json(await enact(by({ 'follow-up': id }), 30)), { key: 'medsos@5' });
    const period = { ...knownCalendars[1], id: undefined, name: 'Masa', fromDate: '2028-01-01', toDate: '2028-01-02' };
    const asPeriod = () => desk.send('ketua', 'PUT', `/api/v1/calendars/${id}`, period);
    refused(await asPeriod(), 422, 'list-not-accepted');
    await desk.send('ketua', 'POST', '/api/v1/sops/medsos@5/withdraw', {});
    assert.equal((await asPeriod()).statusCode, 200);
    refused(await enact(by({ 'follow-up': id }), 31), 422, 'sop-numbers-wrong');
  });
});
