// What platforms tell of our messages after they went: that they arrived, were read, or did not arrive after all, in any order and twice.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn, testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { account } from '#test/given/intake.ts';
import type { Inbound } from '#ports/channel.ts';
import type { OutboxRow } from '#ports/outbox.ts';
import { findByHand, lastSentTo, refusesPrograms } from './outbox.ts';

const { pool } = await testDatabase({ after });
const store = storeOn(pool);

type Fields = {
  complaintId?: string;
  status?: string;
  externalId?: string | null;
  purpose?: string;
  person?: string;
  at?: number;
  settled?: number;
  thread?: string;
};

let made = 0;
const fresh = (name: string): string => `${name}-${String((made += 1))}`;

const given = async (
  fields: Fields = {},
): Promise<{ id: string; complaintId: string; externalId: string; row: OutboxRow }> => {
  const id = testIds.uuid();
  const { complaintId = id, status = 'sent', purpose = 'result', person, thread = fresh('k') } = fields;
  const externalId = fields.externalId === undefined ? fresh('sent') : fields.externalId;
  const target =
    person === undefined ? { kind: 'comment-reply', commentId: 'c' } : { kind: 'private-message', personId: person };
  const createdAt = at(fields.at ?? 0);
  await pool.query(
    `insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, thread_key, target, text, status, external_id,
       not_before, created_at, settled_at, claimed_at)
     values ($1::uuid, $1::uuid::text, $2, $3, 'whatsapp', $4, 'private', $5, $6, 'kata kami', $7, $8, $9, $9, $10, $10)`,
    [
      id,
      complaintId,
      purpose,
      account,
      thread,
      JSON.stringify(target),
      status,
      externalId,
      new Date(createdAt),
      new Date(at(fields.settled ?? 1)),
    ],
  );
  const row = {
    id,
    complaintId,
    purpose,
    channel: 'whatsapp',
    accountId: account,
    target,
    text: 'kata kami',
    attempts: 0,
    createdAt,
  } as unknown as OutboxRow;
  return { id, complaintId, externalId: externalId ?? '', row };
};

type Echo = Extract<Inbound, { kind: 'echo' }>;
const echo = (externalId: string, more: Partial<Echo> = {}): Promise<'noted' | 'early'> =>
  store.transact((tx) =>
    tx.outbox.noteEcho('whatsapp', {
      ...{ kind: 'echo', accountId: account, externalId, text: 'kata kami', sentAt: at(2) },
      thread: { visibility: 'private', threadKey: fresh('lain') },
      ...more,
    }),
  );

/** Hours after the start, as the row has them. */
const known = async (id: string): Promise<Record<string, number | boolean | null>> => {
  const { rows } = await pool.query<{ seen: boolean; arrived: Date | null; read: Date | null }>(
    'select seen_at is not null as seen, arrived_at as arrived, read_at as read from outbox where id = $1',
    [id],
  );
  const hours = (when: Date | null | undefined): number | null =>
    when === null || when === undefined ? null : (when.getTime() - at(0)) / 3_600_000;
  return { seen: rows[0]?.seen ?? null, arrived: hours(rows[0]?.arrived), read: hours(rows[0]?.read) };
};

suite('news of a message that went', () => {
  for (const [what, news, end] of [
    ['that it came back', [[undefined, 2]], { seen: true, arrived: null, read: null }],
    ['that it arrived', [['arrived', 2]], { seen: true, arrived: 2, read: null }],
    ['that it was read, which says that it arrived', [['read', 3]], { seen: true, arrived: 3, read: 3 }],
    [
      'of both in order',
      [
        ['arrived', 2],
        ['read', 3],
      ],
      { seen: true, arrived: 2, read: 3 },
    ],
    [
      'of both out of order',
      [
        ['read', 3],
        ['arrived', 2],
      ],
      { seen: true, arrived: 2, read: 3 },
    ],
    [
      'of each twice, the later one first',
      [
        ['read', 5],
        ['read', 4],
        ['arrived', 3],
        ['arrived', 6],
      ],
      { seen: true, arrived: 3, read: 4 },
    ],
    [
      'that it came back after it was read',
      [
        ['read', 3],
        [undefined, 2],
      ],
      { seen: true, arrived: 3, read: 3 },
    ],
  ] as const)
    test(`${what} is kept: ${JSON.stringify(end)}`, async () => {
      const { id, externalId } = await given();
      for (const [came, hours] of news)
        assert.equal(await echo(externalId, { sentAt: at(hours), ...(came === undefined ? {} : { came }) }), 'noted');
      assert.deepEqual(await known(id), end);
    });

  test('that comes while something is being sent is asked for again, and else belongs to nobody', async () => {
    assert.equal(await echo('siapa-1', { came: 'read' }), 'noted');
    const { id } = await given({ status: 'sending', externalId: null });
    assert.equal(await echo('siapa-2', { came: 'read' }), 'early');
    assert.equal(await echo('siapa-2'), 'noted');
    await pool.query(`update outbox set status = 'sent' where id = $1`, [id]);
  });

  test('is another account’s or platform’s own', async () => {
    const { id, externalId } = await given();
    await echo(externalId, { accountId: 'lain', came: 'read' });
    assert.deepEqual(await known(id), { seen: false, arrived: null, read: null });
  });
});

suite('a message that did not arrive after all', () => {
  const failed = (externalId: string) =>
    store.transact((tx) =>
      tx.outbox.failDelivery('whatsapp', {
        kind: 'failed',
        accountId: account,
        externalId,
        reason: 'window-closed',
        detail: 'too\0late',
      } as never),
    );

  test('is ended once, and told with its case; told again it is only known', async () => {
    const { id, complaintId, externalId } = await given({ purpose: 'interim' });
    assert.deepEqual(await failed(externalId), {
      known: true,
      row: { complaintId, effectKey: id, purpose: 'interim' },
    });
    assert.deepEqual(await failed(externalId), { known: true });
    const { rows } = await pool.query('select status, reason, detail from outbox where id = $1', [id]);
    assert.deepEqual(rows, [{ status: 'rejected', reason: 'window-closed', detail: 'too\uFFFDlate' }]);
  });

  test('is none of ours where nobody knows it, and nothing that waits is ended by it', async () => {
    assert.deepEqual(await failed('tiada'), { known: false });
    const { externalId } = await given({ status: 'queued' });
    assert.deepEqual(await failed(externalId), { known: true });
  });
});

suite('before a message goes', () => {
  test('the last one to the same person for the same purpose is known, also one that is going just now and is older', async () => {
    const person = fresh('orang');
    const { row } = await given({ person, status: 'queued', externalId: null, at: 5 });
    assert.equal(await lastSentTo(pool, row), undefined);
    await given({ person, settled: 2 });
    await given({ person, settled: 4, purpose: 'interim' });
    await given({ person: fresh('orang'), settled: 4 });
    assert.equal(await lastSentTo(pool, row), at(2));
    await given({ person, status: 'sending', externalId: null, at: 6, settled: 6 });
    assert.equal(await lastSentTo(pool, row), at(2));
    await given({ person, status: 'sending', externalId: null, at: 4, settled: 3 });
    assert.equal(await lastSentTo(pool, row), at(3));
    assert.equal(await lastSentTo(pool, (await given()).row), undefined);
  });

  test('it is known whether somebody in that conversation asked that no program answer', async () => {
    const reporterId = testIds.uuid();
    await pool.query('insert into reporter (id, created_at) values ($1, now())', [reporterId]);
    const heard = (complaintId: string, thread: string, remarks: string[]) =>
      pool.query(
        `insert into message (id, complaint_id, channel, account_id, visibility, thread_key, external_id, reporter_id, text, salt, sent_at, remarks)
         values ($1, $2, 'whatsapp', $3, 'private', $4, $5, $6, '', '', now(), $7)`,
        [testIds.uuid(), complaintId, account, thread, fresh('m'), reporterId, remarks],
      );
    for (const [remarks, refuses] of [
      [['relayed'], true],
      [['no-automatic-answer', 'same-id'], true],
      [['same-id', 'writer-named-beside'], false],
      [[], false],
    ] as const) {
      const thread = fresh('k');
      const { row, complaintId } = await given({ thread });
      await heard(complaintId, thread, [...remarks]);
      await heard(complaintId, fresh('k'), ['relayed']);
      assert.equal(await refusesPrograms(pool, row), refuses, remarks.join());
    }
  });

  test('one that waits for an officer’s hands is found on its own case alone', async () => {
    const { id, complaintId } = await given({ status: 'by-hand', externalId: null });
    assert.equal((await findByHand(pool, complaintId, id))?.id, id);
    for (const [on, which] of [
      [testIds.uuid(), id],
      [complaintId, testIds.uuid()],
      [complaintId, 'bukan id'],
    ] as const)
      assert.equal(await findByHand(pool, on, which), undefined);
    await pool.query(`update outbox set status = 'sent' where id = $1`, [id]);
    assert.equal(await findByHand(pool, complaintId, id), undefined);
  });
});
