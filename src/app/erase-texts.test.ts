// Words that are destroyed are gone from wherever the case is read, the record tells that they were, and nothing brings them back.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { wordsIn, type RecordedEvent } from '#core/complaint/recorded.ts';
import { tellingKeysIn } from '#core/complaint/telling-key.ts';
import { readStream } from '#db/event-log.ts';
import { rebuild } from '#db/rebuild.ts';
import { verifyLog } from '#db/verify-log.ts';
import { VersionConflict } from '#ports/case-log.ts';
import { givenDesk, json, type Desk, type Person } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { acts, knownTerms, people } from '#test/given/given.ts';
import { direct, drainPorts } from '#test/given/intake.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { drainInbound } from './drain-inbound.ts';
import { eraseTexts, type Erased } from './erase-texts.ts';
import { handleIn } from './handle-command.ts';

const desk = await givenDesk({ after });
const erased = { gone: 'erased' } as const;
const everybody: readonly Person[] = ['medsos', 'pusat', 'pupkp', 'ketua', 'kabid', 'data', 'pemeriksa'];

const idOf = async (number: string): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from complaint where number = $1', [number]);
  return rows[0]?.id ?? '';
};

const named = (name: string) => (event: RecordedEvent) => wordsIn(event).some((text) => text.includes(name));

const erase = async (number: string, which: (event: RecordedEvent) => boolean): Promise<Erased> => {
  const id = await idOf(number);
  return desk.store.transact((tx) => eraseTexts(tx, id, { which, by: people.teamLead, now: desk.now() }));
};

/** Every table's rows that could still hold it, but what went out to the reporter. */
const holding = async (on: Desk, words: string): Promise<string[]> => {
  const { rows: tables } = await on.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await on.pool.query(`select 1 from "${name}" t where t::text like $1 limit 1`, [`%${words}%`]);
    if (rowCount !== 0) found.push(name);
  }
  return found;
};

suite('words that are destroyed', () => {
  test('are gone for everybody who reads the case, and from every table; the rest stays', async () => {
    const number = await givenCase(desk, 'disposed');
    await desk.does('medsos', number, 'AddNote', { text: 'Bu Marsudiyatun sedang sakit' });
    await desk.does('medsos', number, 'AddNote', { text: 'Tiang nomor 7' });
    await desk.does('pupkp', number, 'AskExtension', {
      reason: 'menunggu Bu Marsudiyatun pulang',
      untilAt: '2026-03-09T08:00:00+07:00',
    });
    assert.ok((await holding(desk, 'Marsudiyatun')).length > 0);
    const done = await erase(number, named('Marsudiyatun'));
    assert.deepEqual([done.texts, done.versions.length, done.inClear], [2, 2, []]);
    assert.deepEqual(await holding(desk, 'Marsudiyatun'), []);
    for (const who of everybody) {
      const answer = await desk.get(who, `/api/v1/cases/${number}`);
      assert.doesNotMatch(answer.body, /Marsudiyatun/, who);
      const { notes, extension } = json<CaseAnswer>(answer);
      assert.deepEqual(
        notes.map(({ text }) => text),
        [erased, 'Tiang nomor 7'],
        who,
      );
      assert.deepEqual(extension?.reason, erased, who);
    }
    const told = (await desk.page('pusat', number)).timeline.at(-1)?.event;
    assert.deepEqual(told?.type === 'TextsErased' && told.versions, done.versions);
    await desk.does('pusat', number, 'GrantExtension', {});
  });

  test('stay gone when the rows are made anew, and the log is whole', async () => {
    const number = await givenCase(desk, 'disposed');
    await desk.does('pupkp', number, 'ReportFieldResult', {
      text: 'Ditambal di depan rumah Pak Wirjosemito',
      outcome: 'done',
      attachmentIds: [],
    });
    const before = await verifyLog(desk.pool);
    await erase(number, named('Wirjosemito'));
    const id = await idOf(number);
    const stateOf = async (): Promise<unknown> =>
      (await desk.pool.query('select state, version from complaint where id = $1', [id])).rows;
    const state = await stateOf();
    await rebuild(desk.pool, knownTerms);
    assert.deepEqual(await stateOf(), state);
    assert.deepEqual((await desk.page('pusat', number)).result?.text, erased);
    const verified = await verifyLog(desk.pool);
    assert.deepEqual([verified.ok, verified.ok && verified.erased], [true, 1 + ((before.ok && before.erased) || 0)]);
    await desk.does('pusat', number, 'ConveyResult', { publicText: 'Sudah ditambal.' });
  });

  test('cannot be brought back by an act that began before', async () => {
    const number = await givenCase(desk, 'coordination');
    await desk.does('medsos', number, 'AddNote', { text: 'Bu Karsinah menelepon' });
    const id = await idOf(number);
    const late = desk.store.transact(async (tx) => {
      await tx.log.load(id);
      await erase(number, named('Karsinah'));
      return handleIn(tx, id, acts.note(5, { text: 'sesudahnya' }));
    });
    await assert.rejects(late, VersionConflict);
    assert.deepEqual(await holding(desk, 'Karsinah'), []);
  });

  test('are told of once: a second time there is nothing to destroy, and nothing to record', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'AddNote', { text: 'Pak Darmosuwito' });
    assert.equal((await erase(number, named('Darmosuwito'))).texts, 1);
    const { length } = await readStream(desk.pool, await idOf(number));
    assert.deepEqual(await erase(number, () => false), { texts: 0, versions: [], inClear: [] });
    assert.deepEqual(await erase(number, named('Darmosuwito')), { texts: 0, versions: [], inClear: [] });
    assert.equal((await readStream(desk.pool, await idOf(number))).length, length);
  });

  test('go with all of an event: its text, and the note that everybody reads', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'AskIdentity', { mode: 'form-link', text: 'Ibu Tuminah, mohon isi' });
    const done = await erase(number, () => true);
    assert.equal(done.versions.length, 1);
    const stored = await readStream(desk.pool, await idOf(number));
    for (const { event } of stored) assert.deepEqual(wordsIn(event), []);
  });
});

test('a telephone number that names a conversation stands nowhere in the log, and goes from beside it; the words with it stay', async () => {
  const who = '6281377778888';
  const told = [direct('wa-1', 'got mampet', { who }), direct('wa-2', 'ngarep omah', { who })];
  await desk.pool.query(`insert into inbound (channel, payload, received_at) values ('whatsapp', $1, $2)`, [
    JSON.stringify(told),
    new Date(desk.now()),
  ]);
  await drainInbound(drainPorts(desk.store), desk.now);
  const number = await desk.latest();
  await desk.does('medsos', number, 'AskIdentity', { mode: 'form-link', text: 'Mohon isi {tautan}' });
  const { rows } = await desk.pool.query<{ log: string }>(`select string_agg(body, ' ') as log from event`);
  const log = rows[0]?.log ?? '';
  assert.deepEqual([log.includes('"channel":"whatsapp"'), log.includes(who)], [true, false]);
  const id = await idOf(number);
  const streamOf = async (): Promise<RecordedEvent[]> => (await readStream(desk.pool, id)).map(({ event }) => event);
  const words = (await streamOf()).flatMap((event) => wordsIn(event));
  assert.ok((await streamOf()).flatMap(tellingKeysIn).includes(who), 'whoever answers knows where');
  const by = { by: people.teamLead, now: desk.now() };
  const done = await desk.store.transact((tx) => eraseTexts(tx, id, { which: () => false, keys: 'all', ...by }));
  assert.ok(done.texts > 2);
  assert.deepEqual(done.inClear, []);
  const after = await streamOf();
  assert.deepEqual([after.flatMap(tellingKeysIn), after.flatMap((event) => wordsIn(event))], [[], words]);
  assert.deepEqual(await holding(desk, who).then((tables) => tables.filter((name) => name.startsWith('event'))), []);
  const verified = await verifyLog(desk.pool);
  assert.equal(verified.ok, true);
});

test('words from before they stood beside the log are named, stay, and are not recorded as destroyed', async () => {
  const number = await givenCase(desk, 'triage');
  await desk.does('medsos', number, 'AddNote', { text: 'Pak Sastrosuwignyo' });
  const id = await idOf(number);
  const { rows } = await desk.pool.query<{ seq: string; version: number }>(
    `select seq, version from event where stream_id = $1 and type = 'NoteAdded'`,
    [id],
  );
  const [row] = rows;
  await desk.pool.query('alter table event disable trigger event_append_only');
  await desk.pool.query(
    `update event set body = regexp_replace(body, '\\{"digest":"[0-9a-f]+"\\}', '"Pak Sastrosuwignyo"') where seq = $1`,
    [row?.seq],
  );
  await desk.pool.query('alter table event enable trigger event_append_only');
  await desk.pool.query('delete from event_text where seq = $1', [row?.seq]);
  assert.deepEqual(await erase(number, named('Sastrosuwignyo')), { texts: 0, versions: [], inClear: [row?.version] });
  assert.ok((await readStream(desk.pool, id)).every(({ event }) => event.type !== 'TextsErased'));
});
