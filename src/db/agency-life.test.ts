// An agency rests, wakes and ends, templates come and go, receivers are switched: what stands in the way, what is left, what is recorded.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { officeOn } from '#test/beds/office.ts';
import { recordedActs, storeOn, testAdministration, testIds } from '#test/beds/store.ts';
import { handleCommand } from '#app/handle-command.ts';
import { acts, at, people } from '#test/given/given.ts';
import { arrive, casesOf, comment } from '#test/given/intake.ts';
import { declareAgencies, findAgencyName, findAgencyTrouble } from './agencies.ts';
import { removeAgency, restAgency, wakeAgency, type AgencyChange, type AgencyEnd } from './agency-life.ts';
import { changeTemplateBy, dropTemplate, keepNewTemplate } from './template-life.ts';
import { addMissingTemplates } from './templates.ts';

const { pool } = await testDatabase({ after });
const office = await officeOn(pool);
const operator = await office.hire('operator');
const change = (hours = 1): AgencyChange => ({
  by: office.asks(operator).actor,
  now: at(hours),
  administration: testAdministration,
});

const said = (end: AgencyEnd): unknown => (end.ok ? 'ok' : 'waiting' in end ? [end.refusal, end.waiting] : end.refusal);

/** What was recorded meanwhile, by the type and the agency or template. */
const recorded = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = (await recordedActs(pool)).length;
  await work();
  return (await recordedActs(pool))
    .slice(before)
    .map(
      (act) => `${act.type} ${'agencyId' in act ? String(act.agencyId) : 'templateId' in act ? act.templateId : ''}`,
    );
};

const declared = async (id: string, by: 'operator' | 'training' = 'operator'): Promise<string> => {
  await declareAgencies(pool, [{ id, name: `Dinas ${id}`, shortName: id.toUpperCase() }], by);
  return id;
};

suite('an agency', () => {
  test('rests and wakes once each, however often it is said', async () => {
    const id = await declared('satu');
    assert.deepEqual(
      await recorded(async () => {
        for (const act of [restAgency, restAgency, wakeAgency, wakeAgency, restAgency])
          assert.equal(said(await act(pool, change(), id)), 'ok');
      }),
      ['AgencyRested satu', 'AgencyWoken satu', 'AgencyRested satu'],
    );
  });

  test('at rest is given no case, and an unknown or ended one is none', async () => {
    const [awake, resting, ended] = [await declared('terjaga'), await declared('istirahat'), await declared('selesai')];
    await restAgency(pool, change(), resting);
    await restAgency(pool, change(), ended);
    assert.equal(said(await removeAgency(pool, change(), ended)), 'ok');
    for (const [ids, trouble] of [
      [[], undefined],
      [[awake], undefined],
      [[awake, awake], undefined],
      [[awake, resting], 'agency-resting'],
      [[resting, 'tiada'], 'unknown-agency'],
      [[ended], 'unknown-agency'],
      [[awake, ''], 'unknown-agency'],
    ] as const)
      assert.equal(await findAgencyTrouble(pool, ids), trouble, ids.join());
  });

  test('that ended is a name still, and neither rests, wakes nor ends again', async () => {
    const id = await declared('lama');
    await restAgency(pool, change(), id);
    await removeAgency(pool, change(), id);
    assert.deepEqual(
      await recorded(async () => {
        for (const act of [restAgency, wakeAgency, removeAgency])
          assert.equal(said(await act(pool, change(), id)), 'not-found');
      }),
      [],
    );
    assert.equal(await findAgencyName(pool, id), 'LAMA');
    assert.equal(await findAgencyName(pool, 'tiada'), undefined);
  });

  test('that is declared again is back, awake or not as it was', async () => {
    const id = await declared('kembali');
    await restAgency(pool, change(), id);
    await removeAgency(pool, change(), id);
    await declared(id);
    assert.equal(await findAgencyTrouble(pool, [id]), 'agency-resting');
    await wakeAgency(pool, change(), id);
    assert.equal(await findAgencyTrouble(pool, [id]), undefined);
  });

  test('awake, or declared by the last start, is not ended', async () => {
    const id = await declared('terdaftar');
    assert.equal(said(await removeAgency(pool, change(), id)), 'agency-awake');
    await restAgency(pool, change(), id);
    await pool.query(
      `insert into declared_setting (kind, name, digest) values ('agency', $1, ''), ('webhook', 'satu', '')`,
      [id],
    );
    assert.equal(said(await removeAgency(pool, change(), id)), 'agency-declared');
    const training = await declared('latihan', 'training');
    await restAgency(pool, change(), training);
    assert.equal(said(await removeAgency(pool, change(), training)), 'agency-declared');
    await pool.query('delete from declared_setting');
    assert.equal(said(await removeAgency(pool, change(), id)), 'ok');
  });

  test('with officers is not ended: those who can still sign in are named', async () => {
    const id = await declared('berpetugas');
    await restAgency(pool, change(), id);
    const officer = await office.hire('admin-agency', { agencyId: id });
    await office.hire('admin-agency', { agencyId: id, disabled: true });
    assert.deepEqual(said(await removeAgency(pool, change(), id)), ['agency-has-officers', ['Contoh']]);
    await pool.query('update officer set disabled_at = now() where id = $1', [officer.id]);
    assert.equal(said(await removeAgency(pool, change(), id)), 'ok');
  });

  test('with open cases is not ended: their numbers are named, not those that it had once', async () => {
    const store = storeOn(pool);
    await declared('dlh');
    await declared('dishub');
    await arrive(store, pool, [comment('k1', 'Lampu mati')]);
    const [found = assert.fail()] = await casesOf(pool);
    const way = [acts.ask(1), acts.provide(2, { identityId: testIds.uuid() }), acts.approve(3), acts.register(4)];
    for (const command of [...way, acts.dispose(5)])
      assert.ok((await handleCommand(store, found.id, command)).ok, command.type);
    for (const id of ['dpupkp', 'dlh']) {
      await restAgency(pool, change(), id);
      assert.deepEqual(said(await removeAgency(pool, change(), id)), ['agency-holds-cases', [found.number]]);
    }
    assert.ok((await handleCommand(store, found.id, acts.refuse(6, { by: people.lead }))).ok);
    assert.ok(
      (await handleCommand(store, found.id, acts.dispose(7, { leadAgencyId: 'dishub', helpingAgencyIds: [] }))).ok,
    );
    assert.equal(said(await removeAgency(pool, change(), 'dpupkp')), 'ok');
  });
});

test('what training declares never takes the place of what an operator did; an operator takes over what training did', async () => {
  const rowOf = async (id: string) =>
    (await pool.query('select name, declared_by from agency where id = $1', [id])).rows[0] as unknown;
  await declared('milik');
  await declareAgencies(pool, [{ id: 'milik', name: 'Dari latihan', shortName: 'L' }], 'training');
  assert.deepEqual(await rowOf('milik'), { name: 'Dinas milik', declared_by: 'operator' });
  await declared('contoh', 'training');
  await declareAgencies(pool, [{ id: 'contoh', name: 'Sungguhan', shortName: 'S' }]);
  assert.deepEqual(await rowOf('contoh'), { name: 'Sungguhan', declared_by: 'operator' });
});

suite('a template', () => {
  const asks = () => office.asks(operator);
  const template = (id: string, more: object = {}) => ({
    id,
    purpose: 'ask',
    name: 'Tanya',
    body: 'Mohon {tautan}',
    ...more,
  });
  const kept = async (): Promise<unknown[]> => (await pool.query('select * from reply_template order by id')).rows;

  test('is added, changed by name of what is other, and removed, each recorded once', async () => {
    await pool.query('delete from reply_template');
    const told = await recorded(async () => {
      await keepNewTemplate(pool, asks(), template('a'));
      assert.equal(await changeTemplateBy(pool, asks(), template('a')), true);
      assert.equal(await changeTemplateBy(pool, asks(), template('a', { name: 'Lain', body: 'Lain' })), true);
      assert.equal(await changeTemplateBy(pool, asks(), template('tiada')), false);
    });
    assert.deepEqual(told, ['TemplateAdded a', 'TemplateChanged a']);
    const last = (await recordedActs(pool)).at(-1);
    assert.deepEqual(last?.type === 'TemplateChanged' && last.changed, ['name', 'body']);
    assert.deepEqual(await kept(), [template('a', { name: 'Lain', body: 'Lain' })]);
    assert.deepEqual(
      await recorded(async () => {
        assert.equal(await dropTemplate(pool, asks(), 'tiada'), false);
        assert.equal(await dropTemplate(pool, asks(), 'a'), true);
        assert.equal(await dropTemplate(pool, asks(), 'a'), false);
      }),
      ['TemplateRemoved a'],
    );
  });

  test('that cannot be kept leaves no record either', async () => {
    const id = testIds.uuid();
    await keepNewTemplate(pool, asks(), template(id));
    assert.deepEqual(
      await recorded(() => assert.rejects(keepNewTemplate(pool, asks(), template(id)), /duplicate key/)),
      [],
    );
  });

  test('that the program brings is added where it is missing, and leaves alone what officers made of it', async () => {
    await pool.query('delete from reply_template');
    await addMissingTemplates(pool, [template('a'), template('b')]);
    await changeTemplateBy(pool, asks(), template('b', { body: 'Diubah' }));
    await addMissingTemplates(pool, [template('a', { body: 'Baru' }), template('b'), template('c')]);
    assert.deepEqual(await kept(), [template('a'), template('b', { body: 'Diubah' }), template('c')]);
  });
});
