// What waits beside cases: words without one, changes that came before their message, pictures that came apart. Nothing is lost, nothing twice.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { minuteMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn, testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { account, comment, deletion, edit } from '#test/given/intake.ts';
import type { NewUnplaced, UnplacedEnd } from '#ports/unplaced.ts';
import type { Tx } from '#ports/store.ts';

const { pool } = await testDatabase({ after });
const store = storeOn(pool);
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => store.transact(work);

let made = 0;
const fresh = (name: string): string => `${name}-${String((made += 1))}`;

const words = (more: Partial<NewUnplaced> = {}): NewUnplaced => ({
  ...{ itemKey: fresh('butir'), channel: 'email', accountId: 'aduan@kota.example', reason: 'automatic' },
  ...{ detail: 'balasan otomatis', readable: { text: 'Saya sedang cuti' }, receivedAt: at(0), ...more },
});
const kept = (row: NewUnplaced): Promise<string> => within((tx) => tx.unplaced.keep(row));
const found = (id: string) => within((tx) => tx.unplaced.find(id));
const settled = (id: string, end: UnplacedEnd): Promise<void> => within((tx) => tx.unplaced.settle(id, end, at(1)));

suite('words without a case', () => {
  test('are kept whole, and found again by their row', async () => {
    const row = words({ readable: { text: 'a\0b', sentAt: at(0), author: { id: 'w', name: 'N\ud83d' } } });
    const id = await kept(row);
    const { itemKey, inboundId, ...rest } = (await found(id)) ?? assert.fail();
    const { itemKey: _key, ...told } = row;
    assert.deepEqual(rest, {
      ...told,
      ...{ id, state: 'open', readable: { text: 'a\uFFFDb', sentAt: at(0), author: { id: 'w', name: 'N\uFFFD' } } },
    });
    assert.match(itemKey, /^[0-9a-f]{64}$/);
    assert.equal(inboundId, undefined);
    assert.deepEqual([await found(testIds.uuid()), await found('bukan id')], [undefined, undefined]);
  });

  test('are kept once however often they are read, also where somebody decided meanwhile', async () => {
    const row = words();
    const id = await kept(row);
    assert.equal(await kept({ ...row, detail: 'lain' }), id);
    await settled(id, { state: 'dismissed', by: 'u1' });
    assert.equal(await kept(row), id);
    assert.equal((await found(id))?.state, 'dismissed');
    assert.notEqual(await kept(words()), id);
  });

  test('become a case, are dismissed, or are open again; who decided stands there until then', async () => {
    const id = await kept(words());
    const complaintId = testIds.uuid();
    const decided = async () =>
      (await pool.query('select state, complaint_id, settled_at, settled_by from unplaced where id = $1', [id]))
        .rows[0] as unknown;
    await settled(id, { state: 'dismissed', by: 'u1' });
    assert.deepEqual(await decided(), {
      state: 'dismissed',
      complaint_id: null,
      settled_at: new Date(at(1)),
      settled_by: 'u1',
    });
    await settled(id, { state: 'open' });
    assert.deepEqual(await decided(), { state: 'open', complaint_id: null, settled_at: null, settled_by: null });
    await settled(id, { state: 'case', complaintId, by: 'u2' });
    assert.deepEqual(await decided(), {
      state: 'case',
      complaint_id: complaintId,
      settled_at: new Date(at(1)),
      settled_by: 'u2',
    });
    assert.equal((await found(id))?.complaintId, complaintId);
  });

  test('of a payload that is read anew go, but for those that somebody settled', async () => {
    const { rows } = await pool.query<{ id: string }>(
      `insert into inbound (channel, payload, received_at) values ('email', '{}', now()), ('email', '{}', now()) returning id`,
    );
    const [one = '', other = ''] = rows.map(({ id }) => id);
    const [open, done, elsewhere] = [
      await kept(words({ inboundId: one })),
      await kept(words({ inboundId: one })),
      await kept(words({ inboundId: other })),
    ];
    await settled(done, { state: 'dismissed', by: 'u1' });
    await within((tx) => tx.unplaced.dropOf(one));
    assert.deepEqual(await Promise.all([open, done, elsewhere].map(async (id) => (await found(id))?.state)), [
      undefined,
      'dismissed',
      'open',
    ]);
  });

  test('are told in few: a detail of five hundred signs at most', async () => {
    const id = await kept(words({ detail: `${'x'.repeat(499)}🙏 dan seterusnya` }));
    assert.equal((await found(id))?.detail.length, 500);
  });
});

const news = (channel: string, externalId: string, now = at(2)) =>
  within((tx) => tx.early.take(channel, account, externalId, now));

suite('what is told of a message before it', () => {
  test('waits for that message of that channel and account, and comes in the order in which it was told', async () => {
    const id = fresh('m');
    const [first, second] = [edit(id, 'satu'), edit(id, 'dua')];
    await within(async (tx) => {
      await tx.early.keep('instagram', second, at(0.2));
      await tx.early.keep('instagram', first, at(0.1));
      await tx.early.keep('facebook', edit(id, 'lain'), at(0));
      await tx.early.keep('instagram', deletion(fresh('m')), at(0));
    });
    assert.deepEqual(await news('instagram', id), [first, second]);
    assert.deepEqual(await news('instagram', id), []);
    assert.equal((await news('facebook', id)).length, 1);
  });

  test('without a message’s id waits for nothing', async () => {
    await assert.rejects(
      within((tx) => tx.early.keep('x', { kind: 'revoked', accountId: account, at: at(0) }, at(0))),
      /no message has no id/,
    );
  });

  test('is shown to officers once it has waited too long, each once, changes of words alone', async () => {
    const [late, young, gone] = [fresh('m'), fresh('m'), fresh('m')];
    await within(async (tx) => {
      await tx.early.keep('instagram', edit(late, 'terlambat'), at(1));
      await tx.early.keep('instagram', edit(young, 'baru'), at(3));
      await tx.early.keep('instagram', deletion(gone), at(1));
    });
    const placed: string[] = [];
    const place = () =>
      within((tx) =>
        tx.unplaced.placeLateEdits(at(3), async ({ edit: { externalId, text }, channel, keptAt }) => {
          assert.deepEqual([channel, keptAt, text], ['instagram', at(1), 'terlambat']);
          placed.push(externalId);
          return tx.unplaced.keep(words({ itemKey: externalId, reason: 'edit-without-original' }));
        }),
      );
    assert.deepEqual([await place(), await place(), placed], [1, 0, [late]]);
    const { rows } = await pool.query<{ id: string }>(
      'select unplaced_id as id from early_inbound where external_id = $1',
      [late],
    );
    assert.equal((await news('instagram', late)).length, 1);
    assert.equal((await found(rows[0]?.id ?? ''))?.state, 'arrived');
  });

  test('is dropped where an officer made a case of it', async () => {
    const id = fresh('m');
    await within((tx) => tx.early.keep('instagram', edit(id, 'x'), at(1)));
    const row = await within(async (tx) => {
      const unplacedId = await tx.unplaced.keep(words());
      await tx.unplaced.placeLateEdits(at(3), () => Promise.resolve(unplacedId));
      await tx.early.dropOf(unplacedId);
      return unplacedId;
    });
    assert.deepEqual([await news('instagram', id), (await found(row))?.state], [[], 'open']);
  });
});

suite('pictures that were sent together', () => {
  const part = (id: string) => comment(id, '');
  const keep = (album: string, id: string, hours = 0) =>
    within((tx) => tx.albums.keepPart('whatsapp', album, part(id), at(hours)));
  const take = (album: string, hours = 1) => within((tx) => tx.albums.takeParts('whatsapp', account, album, at(hours)));

  test('wait for the one with the words, in their order, and are taken once', async () => {
    const album = fresh('album');
    await keep(album, 'b', 0.02);
    await keep(album, 'a', 0.01);
    assert.deepEqual(await take(album), [part('a'), part('b')]);
    assert.deepEqual(await take(album), []);
  });

  test('are no news of a message that bears the album’s name', async () => {
    const album = fresh('album');
    await keep(album, 'a');
    assert.deepEqual(await news('whatsapp', album), []);
    assert.equal((await take(album)).length, 1);
  });

  test('of neighbours go after ten minutes, to the millisecond; what waits for a message stays', async () => {
    const [old, young, message] = [fresh('album'), fresh('album'), fresh('m')];
    await keep(old, 'a');
    await within((tx) => tx.albums.keepPart('whatsapp', young, part('b'), at(0) + 1));
    await within((tx) => tx.early.keep('whatsapp', edit(message, 'x'), at(0)));
    await store.forgetAlbumParts(at(0) + 10 * minuteMs + 1);
    assert.deepEqual([(await take(old)).length, (await take(young)).length], [0, 1]);
    assert.equal((await news('whatsapp', message)).length, 1);
  });

  test('are known once one of them was taken in, on that account alone', async () => {
    const album = fresh('album');
    const reporterId = testIds.uuid();
    const isKnown = (accountId: string) => within((tx) => tx.albums.isKnown('whatsapp', accountId, album));
    assert.equal(await isKnown(account), false);
    await pool.query('insert into reporter (id, created_at) values ($1, now())', [reporterId]);
    await pool.query(
      `insert into message (id, complaint_id, channel, account_id, visibility, thread_key, external_id, reporter_id, text, salt, sent_at, album)
       values ($1, $1, 'whatsapp', $2, 'private', 'k', $3, $4, '', '', now(), $3)`,
      [testIds.uuid(), account, album, reporterId],
    );
    assert.deepEqual([await isKnown(account), await isKnown('lain')], [true, false]);
  });
});

test('what carries nobody’s words is counted by its name, and its name alone is kept', async () => {
  const what = `reaction ${'x'.repeat(100)}`;
  for (const hours of [1, 2])
    await within((tx) => tx.unplaced.passOver({ channel: 'x', accountId: '1\0', what }, at(hours)));
  await within((tx) => tx.unplaced.passOver({ channel: 'x', accountId: '1\0', what: 'read' }, at(1)));
  const { rows } = await pool.query('select account_id, what, times, last_at from passed_over order by times desc');
  assert.deepEqual(rows, [
    { account_id: '1\uFFFD', what: what.slice(0, 80), times: '2', last_at: new Date(at(2)) },
    { account_id: '1\uFFFD', what: 'read', times: '1', last_at: new Date(at(1)) },
  ]);
});
