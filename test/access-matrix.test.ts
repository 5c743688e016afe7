// Who may open what: every route × every role, with and without a session × every way in which an agency may stand to a case.
// A route that has no entry in `table` fails the test.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import { trainingPassword } from '#config/training-password.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import type { UpikAnswer } from '#features/upik/upik.contract.ts';
import { bodies, png } from './tables/access-bodies.ts';
import { callers, standings, table, type Caller, type Expected, type Standing } from './tables/access-table.ts';
import { filled, type Place } from './tables/filled-path.ts';
import { givenCase, steps, take } from './given/cases.ts';
import { givenDesk, json, type Answer, type Person } from './beds/desk.ts';
import { cookieIn } from './beds/http-server.ts';
import { withoutRequest } from './beds/problems.ts';
import { routesOf, withoutHash } from './tables/route-table.ts';

const desk = await givenDesk({ after });

const disabledCookie = async (): Promise<string> => {
  const email = 'bekas@demo.tanggap.example';
  await desk.officers.addOfficer({
    email,
    name: 'Bekas Contoh',
    role: 'admin-pusat',
    password: trainingPassword,
    keepsPassword: true,
  });
  const payload = { email, password: trainingPassword };
  const signedIn = await desk.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
  assert.equal(signedIn.statusCode, 200);
  await desk.officers.deactivate(email);
  return cookieIn(signedIn.headers['set-cookie']);
};

let disabled: Promise<string> | undefined;
const cookieOf = async (caller: Caller): Promise<Record<string, string>> => {
  if (caller === 'nobody') return {};
  disabled ??= disabledCookie();
  return { cookie: await (caller === 'disabled' ? disabled : desk.cookieOf(caller)) };
};

/** A live stream never ends by itself: its head says everything that is asked here. */
const ask = async (caller: Caller, route: string, place: Place): Promise<Answer> => {
  const [method = '', path = ''] = route.split(' ');
  const { payload, headers = {} } = bodies[withoutHash(route)]?.() ?? {};
  const answer = await desk.app.inject({
    method: method as 'GET',
    url: filled(path, place),
    headers: { ...(await cookieOf(caller)), ...headers },
    ...(payload === undefined ? {} : { payload }),
    ...(path === '/api/v1/live' ? { payloadAsStream: true } : {}),
  });
  if (path === '/api/v1/live') answer.stream().destroy();
  return answer;
};

const attach = async (number: string): Promise<string> => {
  const id = randomUUID();
  desk.objects.set(id, png);
  await desk.pool.query(
    `insert into attachment (id, complaint_id, uploaded_by, kind, status, object_key, content_type, byte_length)
     select $1::uuid, id, 'somebody', 'image', 'stored', $1::text, 'image/png', $2 from complaint where number = $3`,
    [id, png.length, number],
  );
  return id;
};

const disposedTo = async (leadAgencyId: string, helpingAgencyIds: readonly string[]): Promise<string> => {
  const number = await givenCase(desk, 'registered');
  const fields = { leadAgencyId, helpingAgencyIds, instruction: 'Tindak lanjuti.' };
  await take(desk, number, { who: 'pusat', type: 'Dispose', fields });
  return number;
};

const givenStanding: Record<Standing, () => Promise<string>> = {
  lead: () => disposedTo('dpupkp', ['dlh']),
  helping: () => disposedTo('dlh', ['dpupkp']),
  other: () => disposedTo('dlh', []),
  former: async () => {
    const number = await disposedTo('dpupkp', ['dlh']);
    await desk.does('pupkp', number, 'RefuseDisposition', { reason: 'Bukan kewenangan kami.' });
    return number;
  },
  undisposed: () => givenCase(desk, 'registered'),
};

const places = new Map<Standing, Place>();
for (const standing of standings) {
  const number = await givenStanding[standing]();
  places.set(standing, { number, attachmentId: await attach(number) });
}
const placeOf = (standing: Standing): Place => places.get(standing) ?? { number: '', attachmentId: '' };
const nowhere: Place = { number: 'ADU-2026-999999-ZZ', attachmentId: randomUUID() };

const isSeen = (caller: Caller, standing: Standing): boolean =>
  caller !== 'pupkp' || standing === 'lead' || standing === 'helping';

const forOfficers = async (route: string, { may, status }: Exclude<Expected, { kind: 'open' }>, caller: Caller) => {
  const answer = await ask(caller, route, placeOf('lead'));
  const signedIn = caller !== 'nobody' && caller !== 'disabled';
  const otherwise = signedIn ? 403 : 401;
  assert.equal(answer.statusCode, may.includes(caller) ? status : otherwise, `${caller}: ${answer.statusMessage}`);
  return answer;
};

const routes = routesOf(desk.app);

test('every route has its entry, and every entry its route', () => {
  assert.deepEqual(Object.keys(table).toSorted(), [...new Set(routes.map(withoutHash))].toSorted());
});

suite('open to everybody, and the same for everybody', () => {
  for (const route of routes) {
    const expected = table[withoutHash(route)];
    if (expected?.kind !== 'open') continue;
    test(route, async () => {
      // Signing out would end the sessions of the other tests.
      for (const caller of route === 'POST /api/auth/sign-out' ? (['nobody'] as const) : callers) {
        const answer = await ask(caller, route, placeOf('lead'));
        assert.equal(answer.statusCode, expected.status, `${caller}: ${answer.body}`);
        for (const { number } of places.values())
          if (!route.includes(':number')) assert.equal(answer.body.includes(number), false, caller);
      }
    });
  }
});

suite('for officers of some roles', () => {
  for (const route of routes) {
    const expected = table[withoutHash(route)];
    if (expected === undefined || expected.kind === 'open') continue;
    test(route, async () => {
      for (const caller of callers) await forOfficers(route, expected, caller);
    });
  }
});

suite('a case that is not theirs does not exist for them', () => {
  for (const route of routes) {
    const expected = table[withoutHash(route)];
    if (expected?.kind !== 'case') continue;
    for (const standing of standings)
      test(`${route}: ${standing}`, async () => {
        for (const caller of expected.may) {
          const answer = await ask(caller, route, placeOf(standing));
          if (isSeen(caller, standing)) assert.equal(answer.statusCode, expected.status, `${caller}: ${answer.body}`);
          else {
            assert.equal(answer.statusCode, 404, `${caller}: ${answer.body}`);
            assert.deepEqual(withoutRequest(answer), withoutRequest(await ask(caller, route, nowhere)), caller);
          }
        }
      });
  }
});

suite('lists, counts, searches and files hold only what is theirs', () => {
  const theirs = (['lead', 'helping'] as const).map((standing) => placeOf(standing).number).toSorted();
  const all = standings.map((standing) => placeOf(standing).number).toSorted();
  const hidden = all.filter((number) => !theirs.includes(number));

  test('the inbox, its folders and its search', async () => {
    const inbox = async (who: Person, query: string) =>
      json<InboxAnswer>(await desk.get(who, `/api/v1/cases?${query}`));
    const numbers = ({ cases }: InboxAnswer): string[] => cases.map(({ number }) => number).toSorted();
    const { folders, ...agency } = await inbox('pupkp', 'folder=all');
    assert.deepEqual(numbers({ folders, ...agency }), theirs);
    assert.equal(folders.find(({ name }) => name === 'follow-up')?.count, theirs.length);
    assert.deepEqual(numbers(await inbox('pusat', 'folder=all')), all);
    for (const number of hidden) assert.deepEqual(numbers(await inbox('pupkp', `folder=all&q=${number}`)), []);
    for (const who of ['medsos', 'ketua', 'kabid'] as const)
      assert.equal((await inbox(who, 'folder=all')).cases.length, all.length, who);
  });

  test('the UPIK register and its file', async () => {
    const register = json<UpikAnswer>(await desk.get('pupkp', '/api/v1/upik'));
    assert.deepEqual(register.entries.map(({ number }) => number).toSorted(), theirs);
    for (const path of ['/api/v1/upik.csv', ...hidden.map((number) => `/api/v1/upik.csv?q=${number}`)]) {
      const { body } = await desk.get('pupkp', path);
      for (const number of hidden) assert.equal(body.includes(number), false, path);
    }
    const whole = await desk.get('pusat', '/api/v1/upik.csv');
    for (const number of all) assert.ok(whole.body.includes(number));
  });

  test('notices', async () => {
    const { notices } = json<NoticesAnswer>(await desk.get('pupkp', '/api/v1/notices'));
    assert.deepEqual([...new Set(notices.flatMap(({ number: one }) => one ?? []))].toSorted(), theirs);
  });

  test('what is late', async () => {
    await desk.moveTo(200);
    const lateness = async (who: Person) => json<LatenessAnswer>(await desk.get(who, '/api/v1/lateness'));
    const { late, steps: byStep, breaches } = await lateness('pupkp');
    assert.deepEqual(late.map(({ number }) => number).toSorted(), theirs);
    assert.deepEqual(byStep, [
      { step: 'follow-up', open: theirs.length, late: theirs.length, soon: 0, hour: 0, both: 0 },
    ]);
    assert.deepEqual([...new Set(breaches.map(({ number }) => number))].toSorted(), theirs);
    assert.equal((await lateness('kabid')).late.length, all.length);
  });

  test('a case that was disposed to them anew is theirs again', async () => {
    const { number } = placeOf('former');
    await take(desk, number, steps.dispose);
    assert.equal((await desk.get('pupkp', `/api/v1/cases/${number}`)).statusCode, 200);
  });
});
