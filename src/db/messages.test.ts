// What citizens wrote is kept with every version in its place, under digests that only the stored words make, and files beside it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, suite, test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn, testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { account } from '#test/given/intake.ts';
import type { NewMessage } from '#ports/messages.ts';
import type { Tx } from '#ports/store.ts';
import { findMessagesOf } from './messages.ts';

const { pool } = await testDatabase({ after });
const store = storeOn(pool);
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => store.transact(work);

const reporterId = testIds.uuid();
await pool.query('insert into reporter (id, created_at) values ($1, now())', [reporterId]);

let made = 0;
const message = (text: string, more: Partial<NewMessage> = {}): NewMessage => {
  made += 1;
  return {
    ...{ messageId: testIds.uuid(), complaintId: testIds.uuid(), reporterId, externalId: `m-${String(made)}`, text },
    thread: { channel: 'instagram', accountId: account, visibility: 'public', key: `k-${String(made)}` },
    ...{ sentAt: at(0), attachments: [], ...more },
  };
};

const saved = async (text: string, more: Partial<NewMessage> = {}): Promise<NewMessage> => {
  const one = message(text, more);
  await within((tx) => tx.messages.save(one));
  return one;
};

type Row = { text: string; salt: Buffer; edited_at: Date | null; deleted_at: Date | null };
const rowOf = async ({ messageId }: NewMessage): Promise<Row> =>
  (await pool.query<Row>('select * from message where id = $1', [messageId])).rows[0] ?? assert.fail('no message');

/** As the timeline tells it: the words and the hour until which they stood, then the words of now. */
const story = async (one: NewMessage): Promise<(string | [string, number])[]> => {
  const { rows } = await pool.query<{ text: string; until_at: Date }>(
    'select text, until_at from message_version where message_id = $1 order by until_at',
    [one.messageId],
  );
  const hours = (until: Date): number => (until.getTime() - at(0)) / 3_600_000;
  return [...rows.map(({ text, until_at: until }): [string, number] => [text, hours(until)]), (await rowOf(one)).text];
};

const digest = ({ salt, text }: Row): string => createHash('sha256').update(salt).update(text).digest('hex');

suite('a message', () => {
  test('is referred to by a digest of what is stored, salted anew each time', async () => {
    const [one, other] = [message('Lampu mati\0'), message('Lampu mati\0')];
    const refs = await within(async (tx) => [await tx.messages.save(one), await tx.messages.save(other)]);
    for (const [index, sent] of [one, other].entries()) {
      const row = await rowOf(sent);
      assert.equal(row.text, 'Lampu mati\uFFFD');
      assert.deepEqual(refs[index], { messageId: sent.messageId, digest: digest(row) });
    }
    assert.notEqual(refs[0]?.digest, refs[1]?.digest);
  });

  test('names the signs of danger in it beside its digest, also once it was changed, and no word of it', async () => {
    const [calm, fire] = [message('Lampu mati'), message('KEBAKARAN di pasar, ada yang kejepit')];
    const refs = await within(async (tx) => [
      await tx.messages.save(calm),
      await tx.messages.save(fire),
      await tx.messages.edit(calm.messageId, 'lampunya jatuh, ada yang kesetrum', at(1)),
      await tx.messages.edit(fire.messageId, 'sudah padam', at(1)),
    ]);
    assert.deepEqual(
      refs.map(({ danger }) => danger),
      [undefined, ['fire', 'trapped'], ['electricity'], undefined],
    );
    assert.deepEqual(Object.keys(refs[1] ?? {}).toSorted(), ['danger', 'digest', 'messageId']);
  });

  test('is found by its id on its account, with what became of it, also within the unit that saved it', async () => {
    const one = message('Lampu', { contentDigest: 'd' });
    const { thread, externalId, messageId, complaintId } = one;
    const told = { messageId, complaintId, reporterId, visibility: 'public', text: 'Lampu', contentDigest: 'd' };
    const find = (tx: Tx) => tx.messages.find(thread.channel, thread.accountId, externalId);
    await within(async (tx) => {
      assert.equal(await find(tx), undefined);
      await tx.messages.save(one);
      assert.deepEqual(await find(tx), told);
      await tx.messages.edit(messageId, 'Lampu jalan', at(1));
      assert.deepEqual(await find(tx), { ...told, text: 'Lampu jalan', editedAt: at(1) });
      await tx.messages.remove(messageId, at(2));
      assert.deepEqual(await find(tx), { ...told, text: '', editedAt: at(1), deletedAt: at(2) });
    });
    assert.equal(await within((tx) => tx.messages.find('facebook', thread.accountId, externalId)), undefined);
    assert.equal(await within((tx) => tx.messages.find(thread.channel, 'lain', externalId)), undefined);
  });

  test('of an attempt that failed is not there, and the unit goes on without it', async () => {
    const [bad, good] = [message('x'), message('y')];
    await within(async (tx) => {
      const tried = await tx.attempt(async () => {
        await tx.messages.save(bad);
        throw new Error('no');
      });
      assert.equal(tried.ok, false);
      assert.equal(await tx.messages.find('instagram', account, bad.externalId), undefined);
      await tx.messages.save(good);
    });
    const { rowCount } = await pool.query('select 1 from message where id = any($1::uuid[])', [
      [bad.messageId, good.messageId],
    ]);
    assert.equal(rowCount, 1);
  });
});

suite('versions', () => {
  test('end when the next begins; a deletion is the last of them', async () => {
    const one = await saved('a');
    await within((tx) => tx.messages.edit(one.messageId, 'b', at(1)));
    const ref = await within((tx) => tx.messages.edit(one.messageId, 'c', at(2)));
    assert.equal(ref.digest, digest(await rowOf(one)));
    await within((tx) => tx.messages.remove(one.messageId, at(3)));
    assert.deepEqual(await story(one), [['a', 1], ['b', 2], ['c', 3], '']);
  });

  test('that are told late stand where they stood: each shortens the one that it replaced', async () => {
    const one = await saved('a');
    await within((tx) => tx.messages.edit(one.messageId, 'd', at(4)));
    const late = (text: string, hours: number): Promise<void> =>
      within((tx) => tx.messages.keepVersion(one.messageId, text, at(hours)));
    await late('c', 3);
    assert.deepEqual(await story(one), [['a', 3], ['c', 4], 'd']);
    await late('b', 1);
    assert.deepEqual(await story(one), [['a', 1], ['b', 3], ['c', 4], 'd']);
  });

  test('that are told twice are kept once, and what is later than all of them adds nothing', async () => {
    const one = await saved('a');
    await within((tx) => tx.messages.remove(one.messageId, at(4)));
    const late = (text: string, hours: number): Promise<void> =>
      within((tx) => tx.messages.keepVersion(one.messageId, text, at(hours)));
    for (const _time of [1, 2]) await late('b', 2);
    assert.deepEqual(await story(one), [['a', 2], ['b', 4], '']);
    await late('z', 4);
    await late('z', 5);
    assert.deepEqual(await story(one), [['a', 2], ['b', 4], '']);
  });

  test('of one message are no other’s', async () => {
    const [one, other] = [await saved('a'), await saved('x')];
    await within((tx) => tx.messages.edit(one.messageId, 'b', at(1)));
    assert.deepEqual(await story(other), ['x']);
  });
});

suite('what comes along', () => {
  const filesOf = async ({ messageId }: NewMessage) =>
    (
      await pool.query<Record<string, unknown>>(
        'select kind, source_url, title, status, file_name, byte_length, refusal from attachment where message_id = $1 order by id',
        [messageId],
      )
    ).rows;
  const none = { source_url: null, title: null, status: 'none', file_name: null, byte_length: null, refusal: null };

  test('waits to be fetched where there is an address and something to fetch', async () => {
    const url = 'https://media.example/a.jpg';
    for (const [kind, status] of [
      ...['image', 'video', 'audio', 'file', 'letter', 'story', 'share'].map((one) => [one, 'waiting'] as const),
      ['unsupported', 'none'],
    ] as const) {
      assert.deepEqual(await filesOf(await saved('', { attachments: [{ kind, url }] })), [
        { ...none, kind, source_url: url, status },
      ]);
      assert.deepEqual(await filesOf(await saved('', { attachments: [{ kind }] })), [{ ...none, kind }]);
    }
  });

  test('is asked for by the platform’s own name, and no payload passes an address off as one', async () => {
    const [named] = await filesOf(
      await saved('', { attachments: [{ kind: 'image', reference: 'F-1', url: 'https://x.example' }] }),
    );
    assert.deepEqual([named?.['source_url'], named?.['status']], ['reference:F-1', 'waiting']);
    const [forged] = await filesOf(await saved('', { attachments: [{ kind: 'image', url: 'reference:F-2' }] }));
    assert.deepEqual([forged?.['source_url'], forged?.['status']], [null, 'none']);
  });

  test('is named as its sender named it, in two hundred signs, and says why it cannot be shown', async () => {
    const name = `${'n'.repeat(199)}🙏.pdf\0`;
    const [file] = await filesOf(
      await saved('', { attachments: [{ kind: 'unsupported', name, byteLength: 7, why: 'encrypted', title: 'T' }] }),
    );
    assert.deepEqual(file, {
      ...{ kind: 'unsupported', source_url: null, status: 'none', byte_length: 7, refusal: 'encrypted', title: 'T' },
      file_name: `${'n'.repeat(199)}\uFFFD`,
    });
  });
});

test('the conversation that an answer names is found by their message or by ours, of that person alone', async () => {
  const one = await saved('a', { reporterId });
  const thread = { ...one.thread, key: 'unknown' };
  const answered = (id: string, who = reporterId, visibility: 'public' | 'private' = 'public') =>
    within((tx) => tx.messages.threadAnswered({ ...thread, visibility }, who, id));
  await pool.query(
    `insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, thread_key, target, text, status, external_id, not_before, created_at)
     values ($1::uuid, $1::uuid::text, $1::uuid, 'result', 'instagram', $2, 'public', $3, '{}', 'kami', 'sent', 'ours-1', now(), now())`,
    [testIds.uuid(), account, one.thread.key],
  );
  assert.deepEqual(await answered(one.externalId), one.thread);
  assert.deepEqual(await answered('ours-1'), one.thread);
  for (const nothing of [
    answered('tiada'),
    answered(one.externalId, testIds.uuid()),
    answered('ours-1', testIds.uuid()),
    answered(one.externalId, reporterId, 'private'),
  ])
    assert.equal(await nothing, undefined);
});

test('messages that leave for a case of their own are told oldest first, with digests of now, of that case alone', async () => {
  const complaintId = testIds.uuid();
  const [late, early] = [
    await saved('b', { complaintId, sentAt: at(2) }),
    await saved('a', { complaintId, sentAt: at(1) }),
  ];
  const elsewhere = await saved('c');
  const ids = [late, early, elsewhere].map(({ messageId }) => messageId);
  const told = await findMessagesOf(pool, complaintId, [...ids, 'bukan id']);
  assert.deepEqual(
    told.map(({ message: { messageId }, sentAt }) => [messageId, sentAt]),
    [
      [early.messageId, at(1)],
      [late.messageId, at(2)],
    ],
  );
  assert.deepEqual(told[0]?.thread, early.thread);
  assert.equal(told[0]?.message.digest, digest(await rowOf(early)));
  assert.deepEqual(await findMessagesOf(pool, complaintId, []), []);
});
