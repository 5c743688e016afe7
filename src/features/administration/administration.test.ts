// Administrative acts are read, newest first, by those who answer for the desk, and by nobody else; no secret among them.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { administrativeActTypes, type AdministrativeAct } from '#core/administration.ts';
import { hourMs } from '#core/time.ts';
import { inTransaction } from '#db/queryable.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { peopleAt } from '#test/people/people.ts';
import { refused } from '#test/beds/problems.ts';
import { testAdministration } from '#test/beds/store.ts';
import type { AdministrationAnswer } from './administration.contract.ts';

const desk = await givenDesk({ after });
const people = peopleAt(desk);

const asked = async (search = '', who: 'ketua' | 'kabid' | 'operator' = 'kabid'): Promise<AdministrationAnswer> =>
  json(await desk.get(who, `/api/v1/administration${search}`));

const record = (act: object, at = desk.now()): Promise<void> =>
  inTransaction(desk.pool, (client) =>
    testAdministration.record(client, { by: { kind: 'command-line' }, at, act: act as AdministrativeAct }),
  );

suite('the record of administrative acts', () => {
  test('tells who did what to whom, the newest first, and where the chain ends', async () => {
    const made = await people.given('admin-medsos');
    json(await desk.send('operator', 'POST', `/api/v1/officers/${made.id}/off`, {}));
    const { rows, officers, head } = await asked();
    const [newest] = rows;
    assert.deepEqual(newest?.act, { type: 'OfficerSwitchedOff', officerId: made.id });
    assert.equal(newest.by.kind === 'officer' && newest.by.role, 'operator');
    const nameOf = (id: string | undefined) => officers.find((one) => one.id === id)?.name;
    assert.ok(nameOf(made.id));
    assert.ok(newest.by.kind === 'officer' && nameOf(newest.by.userId));
    assert.equal(newest.at, new Date(desk.now()).toISOString());
    const seqs = rows.map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      seqs.toSorted((a, b) => b - a),
    );
    const { rows: heads } = await desk.pool.query<{ hash: Buffer }>('select hash from administrative_head');
    assert.deepEqual([head.seq, head.hash], [seqs[0], heads[0]?.hash.toString('hex')]);
    assert.ok(head.recordedAt);
  });

  test('tells when the chain was last walked, and how that ended', async () => {
    assert.equal((await asked()).checked, undefined);
    const at = '2026-03-02T01:00:00.000Z';
    await desk.pool.query('insert into log_check (checked_at, whole, anchors) values ($1, false, 2)', [at]);
    assert.deepEqual((await asked()).checked, { at, whole: false, anchors: 2 });
  });

  test('shows of an act what is listed and nothing beside it', async () => {
    const secret = 'rahasia-sekali';
    await record({ type: 'AccountChanged', channel: 'x', accountId: 'kota', changed: ['token'], token: secret });
    const answer = await desk.get('operator', '/api/v1/administration');
    assert.equal(answer.body.includes(secret), false);
    assert.deepEqual(json<AdministrationAnswer>(answer).rows[0]?.act, {
      ...{ type: 'AccountChanged', channel: 'x', accountId: 'kota', changed: ['token'] },
    });
  });

  test('is narrowed by kind, by officer on either side, and by day in Jakarta', async () => {
    const { id } = await people.given('admin-pusat');
    const kinds = async (search: string) => (await asked(search)).rows.map(({ act }) => act.type);
    assert.deepEqual([...new Set(await kinds('?type=OfficerInvited'))], ['OfficerInvited']);
    assert.deepEqual((await kinds(`?officer=${id}`)).toSorted(), ['OfficerInvited', 'PasswordChanged']);
    assert.deepEqual(await kinds('?officer=nobody'), []);
    await record({ type: 'TrainingCleared', rows: 3 }, Date.parse('2031-01-01T00:30:00+07:00'));
    assert.deepEqual(await kinds('?from=2031-01-01&until=2031-01-01'), ['TrainingCleared']);
    assert.deepEqual(await kinds('?until=2030-12-31&type=TrainingCleared'), []);
    assert.deepEqual(await kinds('?from=2031-01-02'), []);
    for (const wrong of [
      '?type=Nothing',
      '?from=kemarin',
      '?from=2031-13-01',
      '?until=2031-02-31',
      '?from=0000-01-01',
      '?before=x',
    ])
      refused(await desk.get('kabid', `/api/v1/administration${wrong}`), 400, 'invalid-request');
  });

  test('comes a page at a time, each act once', async () => {
    const { rows: held } = await desk.pool.query<{ count: number }>(
      'select count(*)::int as count from administrative_event',
    );
    for (let more = held[0]?.count ?? 0; more < 60; more += 1)
      await record({ type: 'TemplateAdded', templateId: `t${String(more)}` }, desk.now() + hourMs);
    const first = await asked();
    assert.deepEqual([first.rows.length, typeof first.next], [50, 'string']);
    await record({ type: 'TemplateAdded', templateId: 'meanwhile' });
    const second = await asked(`?before=${first.next ?? ''}`);
    assert.deepEqual([second.rows.length, second.next], [10, undefined]);
    assert.equal((first.rows.at(-1)?.seq ?? 0) - 1, second.rows[0]?.seq);
  });

  test('is kept from those who work on cases alone', async () => {
    for (const who of ['medsos', 'pusat', 'pupkp'] as const)
      refused(await desk.get(who, '/api/v1/administration'), 403, 'not-allowed');
    for (const who of ['ketua', 'operator'] as const) assert.ok((await asked('', who)).rows.length > 0);
  });

  test('knows every kind of act by its name in the filter', async () => {
    assert.equal(new Set(administrativeActTypes).size, administrativeActTypes.length);
    for (const type of administrativeActTypes) await asked(`?type=${type}`);
  });
});
