// Somebody else's work lent until a date: who may lend and take it, and that it ends by itself.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { OwnAccountAnswer } from '#features/own-account/own-account.contract.ts';
import { givenDesk, json, type Answer } from '#test/beds/desk.ts';
import { demo, peopleAt } from '#test/people/people.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';

const desk = await givenDesk({ after });
const { post, listed, idOf, given, seen } = peopleAt(desk);

suite('a substitute', () => {
  const until = (hours: number): string => new Date(desk.now() + hours * 3600_000).toISOString();
  const roleOf = async (cookie: string): Promise<string> =>
    json<{ officer: { role: string } }>(await seen(cookie)).officer.role;
  const actFor = (cookie: string, substitution: string | null): Promise<Answer> =>
    post('/api/v1/me/acting', { substitution }, cookie);
  const lentTo = async (cookie: string): Promise<OwnAccountAnswer['lent']> =>
    json<OwnAccountAnswer>(await desk.app.inject({ url: '/api/v1/me', headers: { cookie } })).lent;

  test('acts in the role of the one who is away, until the date, and then no longer', async () => {
    const { id: away } = await given('team-lead');
    const { id, cookie } = await given('admin-pusat');
    const named = await desk.send('operator', 'PUT', `/api/v1/officers/${away}/substitute`, {
      substituteId: id,
      untilAt: until(5),
    });
    assert.equal(named.statusCode, 200, named.body);
    assert.equal(await roleOf(cookie), 'admin-pusat');
    const [lent] = await lentTo(cookie);
    assert.equal((await actFor(cookie, lent?.id ?? '')).statusCode, 200);
    assert.equal(await roleOf(cookie), 'team-lead');
    assert.equal((await listed('ketua')).find((one) => one.id === away)?.substitute?.id, id);
    await desk.moveTo(6);
    assert.equal(await roleOf(cookie), 'admin-pusat');
    assert.deepEqual(await lentTo(cookie), []);
    refused(await actFor(cookie, lent?.id ?? ''), 404, 'not-found');
  });

  test('loses it at once when it is ended, when the other is put out, or when either changes role', async () => {
    const ends: ((away: string, id: string) => Promise<Answer>)[] = [
      (away) => desk.send('operator', 'POST', `/api/v1/officers/${away}/substitute/end`, {}),
      (away) => desk.send('operator', 'POST', `/api/v1/officers/${away}/off`, {}),
      (away) => desk.send('operator', 'PUT', `/api/v1/officers/${away}`, { name: 'Baru', role: 'division-head' }),
      (_away, id) => desk.send('operator', 'PUT', `/api/v1/officers/${id}`, { name: 'Baru', role: 'admin-pusat' }),
    ];
    for (const end of ends) {
      const { id: away } = await given('team-lead');
      const { id, cookie } = await given('admin-medsos');
      await desk.send('operator', 'PUT', `/api/v1/officers/${away}/substitute`, {
        substituteId: id,
        untilAt: until(5),
      });
      const [lent] = await lentTo(cookie);
      await actFor(cookie, lent?.id ?? '');
      assert.equal(await roleOf(cookie), 'team-lead');
      assert.equal((await end(away, id)).statusCode, 200);
      assert.notEqual(await roleOf(cookie), 'team-lead');
    }
  });

  test('is named by oneself for oneself, but nobody takes what is not lent to them', async () => {
    const pusat = await given('admin-pusat');
    const medsos = await given('admin-medsos');
    const name = (cookie: string, officerId: string, substituteId: string, untilAt = until(5)): Promise<Answer> =>
      desk.app.inject({
        method: 'PUT',
        url: `/api/v1/officers/${officerId}/substitute`,
        payload: { substituteId, untilAt },
        headers: { cookie },
      });
    assert.equal((await name(pusat.cookie, pusat.id, medsos.id)).statusCode, 200);
    const ketua = await idOf(demo('ketua'));
    refused(await name(medsos.cookie, ketua, medsos.id), 403, 'not-allowed');
    refused(await name(await desk.cookieOf('operator'), ketua, await idOf(demo('operator'))), 422, 'unfit-substitute');
    refused(await name(pusat.cookie, pusat.id, await idOf(demo('operator'))), 422, 'unfit-substitute');
    refused(await name(pusat.cookie, pusat.id, pusat.id), 422, 'unfit-substitute');
    for (const untilAt of [until(-1), until(24 * 91), 'besok', ''])
      refused(await name(pusat.cookie, pusat.id, medsos.id, untilAt), 422, 'bad-until');
    refused(
      await actFor((await given('admin-pusat')).cookie, (await lentTo(medsos.cookie))[0]?.id ?? ''),
      404,
      'not-found',
    );
  });
});

suite('who may stand in', () => {
  type Body = { substituteId: string; untilAt: string };
  const name = (cookie: string, officerId: string, body: Partial<Body>): Promise<Answer> =>
    desk.app.inject({
      ...{ method: 'PUT', url: `/api/v1/officers/${officerId}/substitute`, headers: { cookie } },
      payload: { untilAt: new Date(desk.now() + 3600_000).toISOString(), ...body },
    });
  const own = async (cookie: string): Promise<OwnAccountAnswer> =>
    json(await desk.app.inject({ url: '/api/v1/me', headers: { cookie } }));

  test('are for everybody exactly those whom their own page offers, in the order of their names', async () => {
    for (const who of ['medsos', 'pusat', 'pupkp', 'ketua', 'kabid', 'operator'] as const) {
      const cookie = await desk.cookieOf(who);
      const { id, candidates } = await own(cookie);
      const names = candidates.map((one) => one.name.toLowerCase());
      assert.deepEqual(
        names,
        names.toSorted((one, other) => one.localeCompare(other)),
        who,
      );
      for (const other of await listed()) {
        const isOffered = candidates.some((one) => one.id === other.id);
        const answer = await name(cookie, id, { substituteId: other.id });
        assert.equal(answer.statusCode, isOffered ? 200 : 422, `${who}: ${other.email} ${answer.body}`);
      }
    }
  });

  test('are never those whose access has ended', async () => {
    const [away, gone] = [await given('admin-pusat'), await given('team-lead')];
    assert.ok((await own(away.cookie)).candidates.some(({ id }) => id === gone.id));
    await desk.send('operator', 'POST', `/api/v1/officers/${gone.id}/off`, {});
    assert.ok(!(await own(away.cookie)).candidates.some(({ id }) => id === gone.id));
    refused(await name(away.cookie, away.id, { substituteId: gone.id }), 422, 'unfit-substitute');
  });

  test('stand in for ninety days at most, to the very instant, however the moment is written', async () => {
    const [away, other] = [await given('admin-pusat'), await given('admin-medsos')];
    const longest = desk.now() + 90 * 24 * 3600_000;
    const until = (untilAt: string): Promise<Answer> => name(away.cookie, away.id, { substituteId: other.id, untilAt });
    assert.equal((await until(new Date(longest).toISOString())).statusCode, 200);
    assert.equal((await until(new Date(desk.now() + 1).toISOString())).statusCode, 200);
    assert.equal((await until('2026-03-20T23:59:00+07:00')).statusCode, 200);
    for (const wrong of [new Date(longest + 1).toISOString(), new Date(desk.now()).toISOString(), '20-03-2026', '0'])
      refused(await until(wrong), 422, 'bad-until');
    refused(await until('2'.repeat(41)), 400, 'invalid-request');
  });

  test('are one at a time: the next one takes the work over, and the end is told once', async () => {
    const [away, first, second] = [await given('admin-pusat'), await given('team-lead'), await given('admin-medsos')];
    for (const { id } of [first, second])
      assert.equal((await name(away.cookie, away.id, { substituteId: id })).statusCode, 200);
    assert.deepEqual([(await own(first.cookie)).lent, (await own(second.cookie)).lent.length], [[], 1]);
    assert.equal((await own(away.cookie)).substitute?.id, second.id);
    const end = (): Promise<Answer> => post(`/api/v1/officers/${away.id}/substitute/end`, {}, away.cookie);
    assert.equal((await end()).statusCode, 200);
    refused(await end(), 404, 'not-found');
    assert.equal((await own(away.cookie)).substitute, undefined);
  });

  test('are named for nobody who is not there', async () => {
    const { cookie, id } = await given('admin-pusat');
    const nobody = '0199c7a0-1111-7000-8000-00000000abcd';
    refused(await name(await desk.cookieOf('operator'), nobody, { substituteId: id }), 404, 'not-found');
    refused(await name(cookie, id, { substituteId: nobody }), 422, 'unfit-substitute');
    refused(
      await post(`/api/v1/officers/${nobody}/substitute/end`, {}, await desk.cookieOf('operator')),
      404,
      'not-found',
    );
  });
});

test('who lent their work to whom, and its end, is on the record of the desk', async () => {
  const types = new Set((await recordedActs(desk.pool)).map(({ type }) => type));
  assert.ok(types.has('SubstituteNamed') && types.has('SubstituteEnded'));
});
