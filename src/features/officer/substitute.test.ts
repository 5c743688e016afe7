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

test('who lent their work to whom, and its end, is on the record of the desk', async () => {
  const types = new Set((await recordedActs(desk.pool)).map(({ type }) => type));
  assert.ok(types.has('SubstituteNamed') && types.has('SubstituteEnded'));
});
