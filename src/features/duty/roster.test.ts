// Who is on duty when: set square by square, copied forward, told as it stands now; and new cases shared out among those who are.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { shareOut } from '#jobs/duty/duty.job.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { problemIn, refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import type { ColleaguesAnswer, CopyAnswer, DutyAnswer, RosterAnswer } from './duty.contract.ts';

const desk = await givenDesk({ after });

const colleagues = async (): Promise<ColleaguesAnswer['officers']> =>
  json<ColleaguesAnswer>(await desk.get('ketua', '/api/v1/colleagues')).officers;
const idOf = async (role: string): Promise<string> =>
  (await colleagues()).find((one) => one.role === role)?.id ?? assert.fail(role);
const set = (day: string, shift: string, officerIds: readonly string[], who: Person = 'ketua') =>
  desk.send(who, 'PUT', '/api/v1/roster', { day, shift, officerIds });
const week = async (from?: string): Promise<RosterAnswer> =>
  json(await desk.get('ketua', `/api/v1/roster${from === undefined ? '' : `?from=${from}`}`));
/** What was done to the desk, without who and when. */
const recorded = async () => (await recordedActs(desk.pool)).map(({ by: _by, at: _at, ...act }) => act);
const standsIn = ({ days }: RosterAnswer, day: string, shift: string): string[] =>
  days
    .find((one) => one.day === day)
    ?.squares.find((one) => one.shift === shift)
    ?.officers.map(({ id }) => id) ?? [];

suite('the roster', () => {
  test('of an empty week says that every turn is a gap, and which days are no workdays', async () => {
    const { from, before: last, after: next, days, gaps } = await week('2026-03-18');
    assert.deepEqual([last, from, next, gaps], ['2026-03-09', '2026-03-16', '2026-03-23', 21]);
    // Nyepi and Idul Fitri, with the leave that the joint decree puts around them.
    assert.deepEqual(
      days.map(({ kind }) => kind),
      ['workday', 'workday', 'holiday', 'holiday', 'holiday', 'holiday', 'holiday'],
    );
  });

  test('is set square by square, each change on the record, the same twice none', async () => {
    const [medsos, pusat] = [await idOf('admin-medsos'), await idOf('admin-pusat')];
    const before_ = (await recorded()).length;
    assert.equal((await set('2026-03-10', 'night', [pusat, medsos])).statusCode, 200);
    assert.equal((await set('2026-03-10', 'night', [medsos, pusat])).statusCode, 200);
    assert.deepEqual((await recorded()).slice(before_), [
      { type: 'RosterChanged', day: '2026-03-10', shift: 'night', officerIds: [medsos, pusat].toSorted() },
    ]);
    const there = await week('2026-03-10');
    assert.deepEqual(standsIn(there, '2026-03-10', 'night').toSorted(), [medsos, pusat].toSorted());
    assert.equal(there.gaps, 20);
    await set('2026-03-10', 'night', []);
    assert.equal((await week('2026-03-10')).gaps, 21);
  });

  test('takes no stranger, no agency’s admin, no day that there is not, and is kept by the team lead alone', async () => {
    const { rows } = await desk.pool.query<{ id: string }>(
      `select id from officer where role in ('admin-agency', 'operator', 'division-head') limit 3`,
    );
    for (const id of ['siapa', ...rows.map((row) => row.id)])
      refused(await set('2026-03-10', 'night', [id]), 422, 'unknown-officer');
    for (const day of ['2026-02-30', '2026-13-01', '2026-00-00']) {
      const answer = await set(day, 'night', []);
      refused(answer, 422, 'no-such-day');
      assert.match(problemIn(answer).title, /tidak ada dalam kalender/);
      refused(await desk.get('ketua', `/api/v1/roster?from=${day}`), 422, 'no-such-day');
    }
    assert.equal((await set('2026-03-10', 'siang', [])).statusCode, 400);
    for (const who of ['medsos', 'pusat', 'kabid', 'operator', 'pupkp'] as const)
      refused(await set('2026-03-10', 'night', [], who), 403, 'not-allowed');
  });

  test('is copied forward once, never over somebody, and an empty week copies nothing', async () => {
    const [medsos, pusat] = [await idOf('admin-medsos'), await idOf('admin-pusat')];
    await set('2026-04-06', 'morning', [medsos]);
    await set('2026-04-11', 'night', [pusat]);
    await set('2026-04-13', 'morning', [pusat]);
    const copy = async (from: string, to: string): Promise<number> =>
      json<CopyAnswer>(await desk.send('ketua', 'POST', '/api/v1/roster/copy', { from, to })).copied;
    assert.equal(await copy('2026-04-08', '2026-04-19'), 1, 'any day names its week');
    const next = await week('2026-04-13');
    assert.deepEqual(standsIn(next, '2026-04-13', 'morning'), [pusat]);
    assert.deepEqual(standsIn(next, '2026-04-18', 'night'), [pusat]);
    assert.equal(await copy('2026-04-08', '2026-04-19'), 0);
    assert.equal(await copy('2026-05-04', '2026-05-11'), 0);
  });

  test('no longer names whoever left: their turn is a gap again', async () => {
    const gone = 'petugas-pindah';
    await desk.pool.query(
      `insert into officer (id, name, email, role) values ($1, 'Petugas Pindah', 'pindah@contoh.example', 'admin-pusat')`,
      [gone],
    );
    await set('2026-06-01', 'morning', [gone]);
    assert.equal((await week('2026-06-01')).gaps, 20);
    await desk.pool.query('update officer set disabled_at = now() where id = $1', [gone]);
    assert.equal((await week('2026-06-01')).gaps, 21);
  });
});

suite('on duty now', () => {
  const duty = async (who: Person = 'medsos'): Promise<DutyAnswer> => json(await desk.get(who, '/api/v1/duty'));

  test('is whoever stands in the shift that runs, nobody where nobody does', async () => {
    // The desk's clock begins on Monday, 2 March 2026, at 08.00 in Yogyakarta.
    assert.deepEqual(await duty(), { shift: 'morning', untilAt: '2026-03-02T08:00:00.000Z', officers: [] });
    const medsos = await idOf('admin-medsos');
    await set('2026-03-02', 'morning', [medsos]);
    for (const who of ['medsos', 'pusat', 'ketua', 'kabid'] as const)
      assert.deepEqual(
        (await duty(who)).officers.map(({ id }) => id),
        [medsos],
      );
    const now = (await week()).days[0]?.squares.map(({ shift, isNow }) => [shift, isNow]);
    assert.deepEqual(now, [
      ['morning', true],
      ['evening', false],
      ['night', false],
    ]);
    refused(await desk.get('pupkp', '/api/v1/duty'), 403, 'not-allowed');
  });
});

suite('new cases', () => {
  const second = 'petugas-kedua';
  const choose = (way: string, who: Person = 'ketua') => desk.send(who, 'PUT', '/api/v1/share-out', { way });
  const share = (): Promise<number> => shareOut({ pool: desk.pool, store: desk.store }, desk.now());
  const holderOf = async (number: string): Promise<string | undefined> =>
    (await desk.page('ketua', number)).holder?.userId;

  before(async () => {
    await desk.pool.query(
      `insert into officer (id, name, email, role) values ($1, 'Petugas Kedua', 'kedua@contoh.example', 'admin-medsos')`,
      [second],
    );
    await set('2026-03-02', 'morning', []);
  });

  test('are everybody’s until the office says otherwise, which the team lead alone may', async () => {
    const number = await givenCase(desk, 'triage');
    assert.equal(await share(), 0);
    assert.equal(await holderOf(number), undefined);
    for (const who of ['medsos', 'pusat', 'operator'] as const)
      refused(await choose('in-turn', who), 403, 'not-allowed');
    assert.equal((await choose('semua')).statusCode, 400);
    await choose('in-turn');
    await choose('in-turn');
    const chosen = (await recorded()).filter(({ type }) => type === 'ShareOutChosen');
    assert.deepEqual(chosen, [{ type: 'ShareOutChosen', way: 'in-turn' }]);
    assert.ok((await share()) >= 1, 'what nobody took yet is shared out, too');
    assert.notEqual(await holderOf(number), undefined);
  });

  test('go round in turn, are recorded as the program’s act, and none twice', async () => {
    const numbers = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
    assert.equal(await share(), 3);
    assert.equal(await share(), 0);
    const [first, other, again] = await Promise.all(numbers.map(holderOf));
    assert.notEqual(first, other);
    assert.equal(first, again);
    const last = (await desk.page('ketua', numbers[0] ?? '')).timeline.at(-1)?.event;
    assert.deepEqual([last?.type, last?.by], ['CaseAssigned', { kind: 'system', part: 'duty' }]);
  });

  test('go to those on duty alone where anybody is, and to nobody who is away', async () => {
    await choose('least-held');
    await set('2026-03-02', 'morning', [second]);
    const onDuty = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
    await share();
    assert.deepEqual(await Promise.all(onDuty.map(holderOf)), [second, second]);
    const until = new Date(desk.now() + 3600_000).toISOString();
    const body = { substituteId: await idOf('admin-pusat'), untilAt: until };
    assert.equal((await desk.send('ketua', 'PUT', `/api/v1/officers/${second}/substitute`, body)).statusCode, 200);
    const away = await givenCase(desk, 'triage');
    await share();
    const others = (await colleagues()).filter(({ id, role }) => role === 'admin-medsos' && id !== second);
    assert.deepEqual(
      others.map(({ id }) => id),
      [await holderOf(away)],
    );
  });

  test('that an officer gave back are not given out again', async () => {
    const number = await givenCase(desk, 'triage');
    await share();
    await desk.does('ketua', number, 'Release', {});
    assert.equal(await share(), 0);
    assert.equal(await holderOf(number), undefined);
  });
});

suite('what somebody holds who is away', () => {
  test('moves to their substitute where that is asked, each case on its own record', async () => {
    const [lead, pusat] = [await idOf('team-lead'), await idOf('admin-pusat')];
    const [one, other] = [await givenCase(desk, 'triage'), await givenCase(desk, 'disposed')];
    for (const number of [one, other]) await desk.does('ketua', number, 'Claim');
    const body = { substituteId: pusat, untilAt: new Date(desk.now() + 3600_000).toISOString() };
    const name = (moveHeld?: boolean) =>
      desk.send('ketua', 'PUT', `/api/v1/officers/${lead}/substitute`, {
        ...body,
        ...(moveHeld === undefined ? {} : { moveHeld }),
      });
    assert.deepEqual(json(await name()), { ok: true });
    assert.equal((await desk.page('pusat', one)).holder?.userId, lead);
    assert.deepEqual(json(await name(true)), { ok: true, moved: 2 });
    for (const number of [one, other]) assert.equal((await desk.page('pusat', number)).holder?.userId, pusat);
  });

  test('goes back to all once they leave the desk, and may be given out anew', async () => {
    const gone = 'petugas-keluar';
    await desk.pool.query(
      `insert into officer (id, name, email, role) values ($1, 'Petugas Keluar', 'keluar@contoh.example', 'admin-pusat')`,
      [gone],
    );
    await desk.send('ketua', 'PUT', '/api/v1/share-out', { way: 'off' });
    const number = await givenCase(desk, 'coordination');
    await desk.does('medsos', number, 'Assign', { to: gone });
    await desk.pool.query('update officer set disabled_at = now() where id = $1', [gone]);
    assert.equal(await shareOut({ pool: desk.pool, store: desk.store }, desk.now()), 1);
    const { holder, timeline } = await desk.page('ketua', number);
    assert.deepEqual([holder, timeline.at(-1)?.event.type], [undefined, 'CaseReleased']);
    assert.equal(await shareOut({ pool: desk.pool, store: desk.store }, desk.now()), 0);
  });
});
