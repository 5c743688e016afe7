// One person in several roles over HTTP: who may be given them, what they see and may do, and under which role the record names them.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import { givenDesk, json, type Answer } from '#test/beds/desk.ts';
import type { ProblemCode } from '#http/problem.ts';
import { problemIn, refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { peopleAt } from '#test/people/people.ts';

const desk = await givenDesk({ after });
const { given, listed, seen } = peopleAt(desk);

const invite = (who: 'operator' | 'ketua', role: Role, alsoRoles: readonly string[], email: string): Promise<Answer> =>
  desk.send(who, 'POST', '/api/v1/officers', { email, name: 'Contoh', role, alsoRoles });

/** Their requests, whoever they are now. */
const as = (cookie: string) => ({
  get: async <T>(url: string): Promise<T> => json<T>(await desk.app.inject({ url, headers: { cookie } })),
  act: (number: string, type: string, fields: object = {}) =>
    desk.app.inject({
      ...{ method: 'POST', url: `/api/v1/cases/${number}/commands`, headers: { cookie } },
      payload: { type, ...fields },
    }),
  try: (method: 'GET' | 'PUT', url: string, payload?: object) =>
    desk.app.inject({ method, url, headers: { cookie }, ...(payload === undefined ? {} : { payload }) }),
});

suite('several roles are given', () => {
  test('where they may stand together, and by whoever looks after all of them', async () => {
    const rows: [by: 'operator' | 'ketua', Role, string[], number, ProblemCode | undefined][] = [
      ['operator', 'admin-medsos', ['admin-pusat'], 201, undefined],
      ['ketua', 'admin-pusat', ['admin-medsos', 'data-officer'], 201, undefined],
      ['operator', 'team-lead', ['operator'], 201, undefined],
      ['ketua', 'admin-pusat', ['operator'], 403, 'not-allowed'],
      ['ketua', 'admin-pusat', ['team-lead'], 403, 'not-allowed'],
      ['operator', 'admin-pusat', ['examiner'], 422, 'roles-apart'],
      ['operator', 'examiner', ['data-officer'], 422, 'roles-apart'],
      ['operator', 'admin-medsos', ['admin-agency'], 422, 'roles-apart'],
      ['operator', 'admin-medsos', ['admin-medsos'], 422, 'roles-apart'],
    ];
    for (const [at, [by, role, also, status, code]] of rows.entries()) {
      const answer = await invite(by, role, also, `peran${String(at)}@contoh.example`);
      if (code === undefined) assert.equal(answer.statusCode, status, answer.body);
      else refused(answer, status, code);
      if (code === 'roles-apart') assert.match(problemIn(answer).detail, /akun terpisah/);
    }
    assert.equal((await invite('operator', 'admin-medsos', ['walikota'], 'w@contoh.example')).statusCode, 400);
    assert.equal(
      (await invite('operator', 'admin-medsos', ['admin-pusat', 'admin-pusat'], 'd@contoh.example')).statusCode,
      400,
    );
  });

  test('as one change on the record, with what was held before', async () => {
    const { id } = await given('admin-medsos');
    const change = (alsoRoles: readonly Role[]) =>
      desk.send('operator', 'PUT', `/api/v1/officers/${id}`, { name: 'Baru Contoh', role: 'admin-medsos', alsoRoles });
    assert.equal((await change(['admin-pusat'])).statusCode, 200);
    assert.equal((await change(['admin-pusat'])).statusCode, 200);
    const acts = (await recordedActs(desk.pool)).filter((act) => act.type === 'OfficerChanged' && act.officerId === id);
    assert.equal(acts.length, 1, 'the same again is no act');
    const [act] = acts;
    assert.ok(act?.type === 'OfficerChanged');
    assert.deepEqual([act.changed, act.role, act.alsoRoles], [['role'], 'admin-medsos', ['admin-pusat']]);
    assert.deepEqual(act.former, { role: 'admin-medsos' });
    assert.deepEqual((await listed()).find((one) => one.id === id)?.alsoRoles, ['admin-pusat']);
    await change([]);
    assert.equal((await listed()).find((one) => one.id === id)?.alsoRoles, undefined);
  });

  test('and nobody touches an account that holds one role beyond theirs', async () => {
    const { id } = await given('admin-pusat', { alsoRoles: ['operator'] });
    assert.equal((await listed('ketua')).find((one) => one.id === id)?.mayChange, false);
    for (const [method, path, body] of [
      ['PUT', '', { name: 'Lain', role: 'admin-pusat' }],
      ['POST', '/off', {}],
      ['POST', '/link', { forgetFactors: false }],
    ] as const)
      refused(await desk.send('ketua', method, `/api/v1/officers/${id}${path}`, body), 403, 'not-allowed');
  });
});

suite('who is Admin Medsos and Admin Pusat', () => {
  let both: ReturnType<typeof as>;
  let id = '';
  before(async () => {
    const made = await given('admin-medsos', { alsoRoles: ['admin-pusat'] });
    both = as(made.cookie);
    ({ id } = made);
    const { officer } = json<{ officer: { role: string; alsoRoles: string[] } }>(await seen(made.cookie));
    assert.deepEqual([officer.role, officer.alsoRoles], ['admin-medsos', ['admin-pusat']]);
  });

  test('brings a case through both’s steps alone, and each act is recorded under the role whose step it is', async () => {
    const number = await givenCase(desk, 'triage');
    const steps: [string, object, Role][] = [
      ['GoWithoutIdentity', { why: 'unreachable' }, 'admin-medsos'],
      ['DraftResponse', { text: 'Kami teruskan.' }, 'admin-medsos'],
      ['ApproveInterim', { text: 'Kami teruskan.' }, 'admin-pusat'],
      ['RegisterInUpik', { upikNumber: 'UPIK-RANGKAP-1' }, 'admin-medsos'],
      ['Dispose', { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'Tambal.' }, 'admin-pusat'],
    ];
    for (const [type, fields, role] of steps) {
      const answer = await both.act(number, type, fields);
      assert.equal(answer.statusCode, 200, answer.body);
      const { timeline } = await both.get<CaseAnswer>(`/api/v1/cases/${number}`);
      const by = timeline.findLast(({ event }) => event.by.kind === 'officer')?.event.by;
      assert.deepEqual(by, { kind: 'officer', userId: id, role }, type);
    }
    refused(await both.act(number, 'AcknowledgeDisposition'), 403, 'not-allowed');
  });

  test('finds the work of both in one list, each case once, counted once', async () => {
    const [triage, followUp] = [await givenCase(desk, 'triage'), await givenCase(desk, 'registered')];
    const drafting = await givenCase(desk, 'coordination');
    const { cases, folders } = await both.get<InboxAnswer>('/api/v1/cases?folder=mine');
    const numbers = cases.map(({ number }) => number);
    for (const number of [triage, followUp, drafting])
      assert.equal(numbers.filter((one) => one === number).length, 1, number);
    assert.equal(folders.find(({ name }) => name === 'mine')?.count, numbers.length);
    const single = json<InboxAnswer>(await desk.get('medsos', '/api/v1/cases?folder=mine'));
    assert.ok(!single.cases.some(({ number }) => number === followUp));
  });

  test('hears what either is told, and each notice once', async () => {
    const number = await givenCase(desk, 'drafted');
    const { notices } = await both.get<NoticesAnswer>('/api/v1/notices');
    const told = notices.filter((one) => one.number === number).map(({ what }) => what);
    assert.ok(told.includes('draft-waiting'), told.join(' '));
    assert.equal(new Set(told).size, told.length);
  });

  test('may be given a case, and is asked for neither more nor less than their roles let them', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('ketua', number, 'Assign', { to: id });
    assert.equal((await desk.page('ketua', number)).holder?.userId, id);
    refused(await both.try('PUT', '/api/v1/share-out', { way: 'off' }), 403, 'not-allowed');
    refused(await both.try('GET', '/api/v1/officers'), 403, 'not-allowed');
    assert.equal((await both.try('GET', '/api/v1/templates')).statusCode, 200);
  });

  test('holds what is left at once when one role is taken', async () => {
    const { id: who, cookie } = await given('admin-medsos', { alsoRoles: ['admin-pusat'] });
    const number = await givenCase(desk, 'coordination');
    await desk.send('operator', 'PUT', `/api/v1/officers/${who}`, { name: 'Baru Contoh', role: 'admin-medsos' });
    refused(await as(cookie).act(number, 'ApproveInterim', { text: 'Kami teruskan.' }), 403, 'not-allowed');
  });
});

test('a change of the desk is recorded under the role that allows it, whichever comes first in the account', async () => {
  for (const [role, also] of [
    ['admin-pusat', 'team-lead'],
    ['team-lead', 'admin-pusat'],
    ['data-officer', 'team-lead'],
  ] as const) {
    const { id, cookie } = await given(role, { alsoRoles: [also] });
    const body = { day: '2026-03-05', shift: 'night', officerIds: [role === 'data-officer' ? '' : id].filter(Boolean) };
    assert.equal((await as(cookie).try('PUT', '/api/v1/roster', body)).statusCode, 200);
    const last = (await recordedActs(desk.pool)).at(-1);
    assert.deepEqual([last?.type, last?.by], ['RosterChanged', { kind: 'officer', userId: id, role: 'team-lead' }]);
  }
});

test('what stands in the database and does not stand together is not held: the first role alone is', async () => {
  const { id, cookie } = await given('admin-medsos');
  await assert.rejects(
    desk.pool.query(`update officer set also_roles = '{examiner}' where id = $1`, [id]),
    /officer_also_roles_known/,
  );
  await assert.rejects(
    desk.pool.query(`update officer set also_roles = '{admin-medsos}' where id = $1`, [id]),
    /officer_alone/,
  );
  await desk.pool.query(`update officer set also_roles = '{operator,operator}' where id = $1`, [id]);
  refused(await as(cookie).try('GET', '/api/v1/officers'), 403, 'not-allowed');
});
