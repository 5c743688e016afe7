// One matter of a message as a case of its own, on the store: what it begins with, what it is asked, and what its writer is told.
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import type { CaseFile, Complaint } from '#core/complaint/complaint.ts';
import { findMessagesOf } from '#db/messages.ts';
import { rebuild } from '#db/rebuild.ts';
import { acts, at, knownTerms, people } from '#test/given/given.ts';
import { arrive, casesOf, comment, deletion, direct } from '#test/given/intake.ts';
import { testIds, testStore } from '#test/beds/store.ts';
import { handleCommand, handleIn, type Handled } from '../handle-command.ts';
import { saveWords } from '../hear-reporter.ts';
import { bothOrNeither, mergeCases } from './join-cases.ts';
import { openChild } from './open-child.ts';
import type { Declined, Doing, Prepared } from './officer-act.ts';

const identityId = testIds.uuid();
const words = 'Jalan berlubang di depan pasar,\n lampu mati, sampah menumpuk';

type Bed = Awaited<ReturnType<typeof testStore>>;

const stateOf = async ({ store }: Bed, id: string): Promise<Exclude<Complaint, { status: 'none' }>> => {
  const { state } = await store.transact((tx) => tx.log.load(id));
  assert.ok(state.status !== 'none');
  return state;
};

/** A case of one message, as far as these acts bring it. */
const given = async (t: TestContext, ...commands: Parameters<typeof handleCommand>[2][]) => {
  const bed = await testStore(t);
  await arrive(bed.store, bed.pool, [comment('c0', words)]);
  const [parent] = await casesOf(bed.pool);
  assert.ok(parent !== undefined);
  for (const command of commands) assert.ok((await handleCommand(bed.store, parent.id, command)).ok, command.type);
  return { bed, parent };
};

const known = [acts.ask(1), acts.provide(2, { identityId })];

/** The second matter an hour after the first. */
const openedAt = ({ file }: { file: CaseFile }): number => at(30 + (file.children ?? []).length);

/** Of the message that these words are of, of the first where none are named. */
type Wanted = { passage?: string; of?: string };

const prepared = async (bed: Bed, parentId: string, { passage, of = '' }: Wanted): Promise<Prepared> => {
  const { rows } = await bed.pool.query<{ id: string }>(
    'select id from message where complaint_id = $1 order by text = $2 desc, sent_at limit 1',
    [parentId, of],
  );
  const [source] = await findMessagesOf(
    bed.pool,
    parentId,
    rows.map(({ id }) => id),
  );
  assert.ok(source !== undefined);
  const state = await stateOf(bed, parentId);
  const found = { id: parentId, version: 0, state };
  const doing = {
    ports: { ids: testIds },
    found,
    by: people.pusat,
    seen: undefined,
    now: openedAt(state),
  } as unknown as Doing;
  return openChild(doing, source, passage);
};

const opens = async (bed: Bed, parentId: string, passage?: string, of?: string): Promise<Handled | Declined> => {
  const act = await prepared(bed, parentId, { ...(passage && { passage }), ...(of && { of }) });
  return act.ok ? bothOrNeither(bed.store, act.work) : act;
};

const childrenOf = async ({ pool }: Bed, parentId: string) =>
  (
    await pool.query<{ id: string; number: string; text: string; remarks: string[] }>(
      `select c.id, c.number, m.text, m.remarks from complaint c join message m on m.complaint_id = c.id
       where c.parent_id = $1 order by c.opened_at, c.number`,
      [parentId],
    )
  ).rows;

suite('a child', () => {
  test('begins with the words that were chosen, as its reporter wrote them, and the message stays', async (t) => {
    const { bed, parent } = await given(t, ...known, acts.locate(3));
    assert.ok((await opens(bed, parent.id, 'depan pasar, lampu mati')).ok);
    const [child] = await childrenOf(bed, parent.id);
    assert.deepEqual([child?.text, child?.remarks], ['depan pasar, lampu mati', ['passage']]);
    const [own, of] = [await stateOf(bed, child?.id ?? ''), await stateOf(bed, parent.id)];
    assert.deepEqual(own.file.parent, { complaintId: parent.id, number: parent.number });
    assert.deepEqual(own.file.threads, of.file.threads);
    assert.equal(own.file.reporterId, of.file.reporterId);
    assert.equal(own.file.place?.kelurahan, of.file.place?.kelurahan);
    assert.equal(of.file.messageIds.length, 1);
    const { rows } = await bed.pool.query('select text from message where complaint_id = $1', [parent.id]);
    assert.deepEqual(rows, [{ text: words }]);
  });

  test('asks nobody who they are who told its parent, and is late for nothing that its parent was in time for', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await opens(bed, parent.id, 'lampu mati');
    const [child] = await childrenOf(bed, parent.id);
    const state = await stateOf(bed, child?.id ?? '');
    assert.ok(state.status === 'coordination');
    assert.equal(state.file.identity?.identityId, identityId);
    assert.deepEqual(state.file.breaches, []);
    const { rows } = await bed.pool.query<{ purpose: string }>(`select purpose from outbox where complaint_id = $1`, [
      child?.id,
    ]);
    assert.deepEqual(rows, []);
  });

  test('goes on without knowing them for the reason that its parent has', async (t) => {
    const { bed, parent } = await given(t, acts.goWithout(1, { why: 'anonymous' }));
    await opens(bed, parent.id);
    const [child] = await childrenOf(bed, parent.id);
    const state = await stateOf(bed, child?.id ?? '');
    assert.equal(state.status, 'coordination');
    assert.deepEqual([state.file.withoutIdentity, state.file.privacy, child?.text], ['anonymous', 'anonymous', words]);
  });

  test('takes no words that are not in the message, and leaves nothing where its parent refuses', async (t) => {
    const { bed, parent } = await given(t);
    assert.deepEqual(await opens(bed, parent.id, 'pohon tumbang'), { ok: false, refusal: 'unknown-message' });
    assert.deepEqual(await opens(bed, parent.id, 'lampu mati'), { ok: false, refusal: 'identity-unknown' });
    assert.deepEqual(await childrenOf(bed, parent.id), []);
    await arrive(bed.store, bed.pool, [comment('c9', 'pohon', { who: 'warga-9', post: 'post-9' })]);
    const numbers = (await casesOf(bed.pool)).map(({ number }) => number.slice(0, 15)).toSorted();
    assert.deepEqual(numbers, ['ADU-2026-000001', 'ADU-2026-000002']);
  });

  test('is told of once, with its number, where the message was written', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await opens(bed, parent.id, 'lampu mati');
    const [child] = await childrenOf(bed, parent.id);
    const { rows } = await bed.pool.query<{ text: string; thread_key: string }>(
      `select text, thread_key from outbox where purpose = 'notice'`,
    );
    assert.equal(rows.length, 1);
    assert.match(rows[0]?.text ?? '', new RegExp(child?.number ?? '-'));
  });

  test('loses its words when its reporter takes the message back', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await opens(bed, parent.id, 'lampu mati');
    await arrive(bed.store, bed.pool, [deletion('c0')]);
    const { rows } = await bed.pool.query<{ text: string }>('select text from message');
    assert.deepEqual(rows, [{ text: '' }, { text: '' }]);
    const [child] = await childrenOf(bed, parent.id);
    const { events } = await bed.store.transact((tx) => tx.log.load(child?.id ?? ''));
    assert.equal(events.at(-1)?.type, 'MessageDeleted');
  });

  test('and loses them, too, where its parent’s were destroyed in time before that', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await opens(bed, parent.id, 'lampu mati');
    await bed.pool.query(
      `update message set text = '', deleted_at = $2, erased_at = $2 where complaint_id = $1 and quoted_id is null`,
      [parent.id, new Date(at(40))],
    );
    await arrive(bed.store, bed.pool, [deletion('c0')]);
    assert.deepEqual(
      (await childrenOf(bed, parent.id)).map(({ text }) => text),
      [''],
    );
    const { events } = await bed.store.transact((tx) => tx.log.load(parent.id));
    assert.ok(events.every(({ type }) => type !== 'MessageDeleted'));
  });

  test('and the rows of its family can be made again from the log', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await opens(bed, parent.id, 'lampu mati');
    await opens(bed, parent.id, 'sampah menumpuk');
    const before = await childrenOf(bed, parent.id);
    assert.equal(before.length, 2);
    await rebuild(bed.pool, knownTerms);
    assert.deepEqual(await childrenOf(bed, parent.id), before);
  });
});

/** What a case's reporter wrote on its page. */
const addsWords = (bed: Bed, complaintId: string, text: string): Promise<Handled> =>
  bed.store.transact(async (tx) => {
    const message = await saveWords(tx, { complaintId, now: at(4) }, testIds.uuid(), text);
    return handleIn(tx, complaintId, { type: 'AddWords', now: at(4), by: { kind: 'reporter' }, message });
  });

suite('words that were not written to everybody', () => {
  test('stay so in the child, which is answered where its parent came from, as long as the message can be', async (t) => {
    const { bed, parent } = await given(t, ...known);
    assert.ok((await addsWords(bed, parent.id, 'Got di belakang rumah saya mampat')).ok);
    assert.ok((await opens(bed, parent.id, 'mampat', 'Got di belakang rumah saya mampat')).ok);
    assert.ok((await opens(bed, parent.id, 'lampu mati')).ok);
    const { rows } = await bed.pool.query(
      `select m.text, m.channel, m.visibility, m.thread_key = $1 as theirs, q.text is not null as known
       from message m join complaint c on c.id = m.complaint_id left join message q on q.id = m.quoted_id and q.reply_target is not distinct from m.reply_target
       where c.parent_id = $1::uuid order by c.opened_at`,
      [parent.id],
    );
    assert.deepEqual(
      rows.map((row: Record<string, unknown>) => [
        row['text'],
        row['channel'],
        row['visibility'],
        row['theirs'],
        row['known'],
      ]),
      [
        ['mampat', 'portal', 'private', true, true],
        ['lampu mati', 'instagram', 'public', false, true],
      ],
    );
    const [child] = await childrenOf(bed, parent.id);
    assert.deepEqual((await stateOf(bed, child?.id ?? '')).file.threads, (await stateOf(bed, parent.id)).file.threads);
  });

  test('of somebody whose case was merged into it are told to nobody else: their page is no conversation of it', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await arrive(bed.store, bed.pool, [comment('b0', 'Got mampat', { who: 'warga-2' })]);
    const other = (await casesOf(bed.pool)).find(({ id }) => id !== parent.id);
    assert.ok(other !== undefined);
    assert.ok((await addsWords(bed, other.id, 'Rumah saya nomor 7')).ok);
    const asks = { now: at(5), by: people.pusat };
    assert.ok((await bothOrNeither(bed.store, (tx) => mergeCases(tx, other, parent, asks))).ok);
    const refused = { ok: false, refusal: 'unknown-message' };
    assert.deepEqual(await opens(bed, parent.id, undefined, 'Rumah saya nomor 7'), refused);
    assert.ok((await opens(bed, parent.id, undefined, 'Got mampat')).ok);
    const [child] = await childrenOf(bed, parent.id);
    const { file } = await stateOf(bed, child?.id ?? '');
    // What the parent's reporter chose for themselves says nothing of anybody else.
    assert.deepEqual([file.privacy, file.threads[0]?.key, file.identity], ['secret', 'post-1:warga-2', undefined]);
  });

  test('and of a message that was taken back nothing goes on', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await arrive(bed.store, bed.pool, [deletion('c0')]);
    assert.deepEqual(await opens(bed, parent.id), { ok: false, refusal: 'unknown-message' });
  });
});

suite('what its reporter writes next', () => {
  test('goes to the parent while that runs, and then to the child that was opened last', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await opens(bed, parent.id, 'lampu mati');
    await opens(bed, parent.id, 'sampah menumpuk');
    const [, last] = await childrenOf(bed, parent.id);
    await arrive(bed.store, bed.pool, [comment('c1', 'bagaimana?')]);
    assert.equal((await stateOf(bed, parent.id)).file.messageIds.length, 2);
    for (const command of [acts.answerDirectly(41), acts.delivered(42)])
      assert.ok((await handleCommand(bed.store, parent.id, command)).ok);
    await arrive(bed.store, bed.pool, [comment('c2', 'sampahnya masih ada')]);
    assert.equal((await stateOf(bed, last?.id ?? '')).file.messageIds.length, 2);
  });

  test('in private goes to the parent, too', async (t) => {
    const { bed, parent } = await given(t, ...known);
    await opens(bed, parent.id, 'lampu mati');
    await arrive(bed.store, bed.pool, [direct('d0', 'bagaimana?')]);
    assert.equal((await stateOf(bed, parent.id)).file.messageIds.length, 2);
  });
});

test('merged into its parent a child gives its words back and ends; the parent is answered once', async (t) => {
  const { bed, parent } = await given(t, ...known);
  await opens(bed, parent.id, 'lampu mati');
  const [child] = await childrenOf(bed, parent.id);
  assert.ok(child !== undefined);
  const merged = await bothOrNeither(bed.store, (tx) =>
    mergeCases(tx, child, parent, { now: at(31), by: people.pusat }),
  );
  assert.ok(merged.ok);
  const state = await stateOf(bed, parent.id);
  assert.deepEqual([state.file.messageIds.length, state.file.followers.length], [2, 0]);
  const of = await stateOf(bed, child.id);
  assert.ok(of.status === 'closed' && of.reason === 'merged');
  assert.equal(of.file.joinedTo?.complaintId, parent.id);
});
