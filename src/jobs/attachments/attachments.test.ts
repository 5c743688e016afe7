// What a citizen attached is fetched once, kept only when it may be shown, and never for a message that is gone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import pg from 'pg';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import { minuteMs } from '#core/time.ts';
import { attachmentQueue } from './attachments.queue.ts';
import { startLive } from '#db/live.ts';
import type { InboundAttachment } from '#ports/channel.ts';
import type { MediaAnswer, MediaSource } from '#ports/media.ts';
import { inspectFile } from '#src/files/accepted-file.ts';
import { at } from '#test/given/given.ts';
import { account, arrive, comment, deletion } from '#test/given/intake.ts';
import { heic, html, png } from '#test/given/sample-files.ts';
import { testStore } from '#test/beds/store.ts';
import { backoffMs, fetchAttachments, type AttachmentPorts } from './attachments.job.ts';

const picture: InboundAttachment = { kind: 'image', url: 'https://a.fbcdn.net/1.png' };
const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'https://graph.facebook.com' };
const channel = instagram({ channel: 'instagram', id: account, handle: 'pemkotjogja', ...secrets });
const fetched = (bytes: Buffer): MediaAnswer => ({ outcome: 'fetched', bytes });
const trouble: MediaAnswer = { outcome: 'retry-later', detail: 'HTTP 503' };

type Row = {
  id: string;
  kind: string;
  status: string;
  refusal: string | null;
  detail: string | null;
  attempts: number;
  object_key: string | null;
  content_type: string | null;
  byte_length: number | null;
  sha256: Buffer | null;
};

/** One comment with these attachments, and a platform that answers what `answer` says. */
const given = async (t: TestContext, attachments: InboundAttachment[] = [picture]) => {
  const { store, pool, url } = await testStore(t);
  await arrive(store, pool, [comment('c-1', 'Jalan berlubang', { attachments })]);
  const kept = new Map<string, Buffer>();
  const asked: { url: string; source: MediaSource }[] = [];
  const answer: { next: () => MediaAnswer | Promise<MediaAnswer> } = { next: () => fetched(png()) };
  const ports: AttachmentPorts = {
    queue: attachmentQueue(pool),
    objects: {
      put: (key, bytes) => Promise.resolve(void kept.set(key, bytes)),
      get: (key) => Promise.resolve(kept.get(key)),
      remove: (key) => Promise.resolve(void kept.delete(key)),
    },
    fetch: (url, source) => {
      asked.push({ url, source });
      return Promise.resolve(answer.next());
    },
    inspect: inspectFile,
    channelFor: (name, id) => (name === 'instagram' && id === account ? channel : undefined),
  };
  const rows = async (): Promise<Row[]> => (await pool.query<Row>('select * from attachment order by id')).rows;
  const only = async (): Promise<Row> => (await rows())[0] ?? assert.fail('no row');
  const deleteMessage = () => arrive(store, pool, [deletion('c-1')]);
  return { store, pool, url, kept, asked, answer, ports, rows, only, deleteMessage };
};

test('a picture is fetched from where its account may fetch, kept, and described by its own bytes', async (t) => {
  const { ports, asked, kept, only, answer } = await given(t);
  answer.next = () => fetched(png(3, 2));
  assert.equal(await fetchAttachments(ports, at(0)), 1);
  assert.deepEqual(asked, [
    { url: picture.url, source: { mediaHosts: channel.limits.mediaHosts, apiUrl: secrets.apiUrl } },
  ]);
  const row = await only();
  const bytes = kept.get(row.object_key ?? '');
  assert.deepEqual(bytes, png(3, 2));
  assert.deepEqual(
    [row.status, row.kind, row.content_type, row.byte_length, row.sha256],
    ['stored', 'image', 'image/png', bytes.length, createHash('sha256').update(bytes).digest()],
  );
  assert.equal(await fetchAttachments(ports, at(99)), 0);
  assert.equal(asked.length, 1);
});

test('a file that the platform only names is asked for by its name, with what the platform wants to hear', async (t) => {
  const { ports, answer, only } = await given(t, [{ kind: 'image', reference: 'berkas-7' }]);
  const heard: unknown[] = [];
  const media = (reference: string) =>
    Promise.resolve({ url: `https://a.fbcdn.net/${reference}`, headers: { authorization: 'Bearer c' } });
  const named: AttachmentPorts = {
    ...ports,
    channelFor: () => ({ ...channel, media }),
    fetch: (url, _source, headers) => {
      heard.push([url, headers]);
      return Promise.resolve(answer.next());
    },
  };
  await fetchAttachments(named, at(0));
  assert.deepEqual(heard, [['https://a.fbcdn.net/berkas-7', { authorization: 'Bearer c' }]]);
  assert.equal((await only()).status, 'stored');
});

test('an address cannot pass itself off as the platform’s own name for a file', async (t) => {
  const { only } = await given(t, [{ kind: 'image', url: 'reference:berkas-7' }]);
  assert.equal((await only()).status, 'none');
});

test('a file whose name the platform knows no more is gone; one that cannot be asked for waits', async (t) => {
  const { ports, only } = await given(t, [{ kind: 'image', reference: 'berkas-7' }]);
  const unreachable = () => Promise.reject(new Error('no answer'));
  await fetchAttachments({ ...ports, channelFor: () => ({ ...channel, media: unreachable }) }, at(0));
  assert.deepEqual([(await only()).status, (await only()).detail], ['waiting', 'no answer']);
  const unknown = () => Promise.resolve(undefined);
  await fetchAttachments({ ...ports, channelFor: () => ({ ...channel, media: unknown }) }, at(99));
  assert.deepEqual([(await only()).status, (await only()).refusal], ['refused', 'gone']);
});

test('its kind follows what it turned out to be', async (t) => {
  const { ports, only, answer } = await given(t);
  answer.next = () => fetched(heic());
  await fetchAttachments(ports, at(0));
  assert.deepEqual(await only().then(({ kind, content_type: type }) => [kind, type]), ['file', 'image/heic']);
});

const refusals: [what: string, answer: MediaAnswer, refusal: string][] = [
  ['HTML called a picture', fetched(html()), 'type-not-accepted'],
  ['a flood of pixels', fetched(png(50_000, 50_000)), 'too-many-pixels'],
  ['an expired address', { outcome: 'refused', refusal: 'gone' }, 'gone'],
  ['an address inside the walls', { outcome: 'refused', refusal: 'address-not-allowed' }, 'address-not-allowed'],
];

for (const [what, said, refusal] of refusals)
  test(`${what} is refused as ${refusal}, once and for all`, async (t) => {
    const { ports, kept, only, answer, asked } = await given(t);
    answer.next = () => said;
    await fetchAttachments(ports, at(0));
    const row = await only();
    assert.deepEqual([row.status, row.refusal, row.object_key], ['refused', refusal, null]);
    assert.equal(await fetchAttachments(ports, at(99)), 0);
    assert.deepEqual([kept.size, asked.length], [0, 1]);
  });

test('trouble is waited out with growing patience, then given up, and the operator can read why', async (t) => {
  const { ports, only, answer, asked } = await given(t);
  answer.next = () => trouble;
  let now = at(0);
  for (let attempt = 1; attempt < 12; attempt += 1) {
    assert.equal(await fetchAttachments(ports, now), 1);
    const row = await only();
    assert.deepEqual([row.status, row.attempts, row.detail], ['waiting', attempt, 'HTTP 503']);
    assert.equal(await fetchAttachments(ports, now + backoffMs(attempt) - 1), 0);
    now += backoffMs(attempt);
  }
  await fetchAttachments(ports, now);
  const row = await only();
  assert.deepEqual([row.status, row.refusal, row.detail, asked.length], ['refused', 'unreachable', 'HTTP 503', 12]);
  assert.ok(now - at(0) > 60 * 60_000 && now - at(0) < 12 * 60 * 60_000);
});

test('after trouble comes success, and the trouble is forgotten', async (t) => {
  const { ports, only, answer } = await given(t);
  answer.next = () => trouble;
  await fetchAttachments(ports, at(0));
  answer.next = () => fetched(png());
  await fetchAttachments(ports, at(1));
  assert.deepEqual(await only().then(({ status, detail }) => [status, detail]), ['stored', null]);
});

test('without its account nothing is asked, and it waits for the account to come back', async (t) => {
  const { ports, only, asked } = await given(t);
  await fetchAttachments({ ...ports, channelFor: () => undefined }, at(0));
  assert.equal((await only()).status, 'waiting');
  assert.equal(asked.length, 0);
  await fetchAttachments(ports, at(1));
  assert.equal((await only()).status, 'stored');
});

test('a full disk is not the picture’s fault: it is told, the others are kept, and this one waits on uncounted', async (t) => {
  const { ports, rows, kept } = await given(t, [picture, { ...picture, url: 'https://a.fbcdn.net/2.png' }]);
  const [first] = await rows();
  const put = (key: string, bytes: Buffer): Promise<void> =>
    key === first?.id ? Promise.reject(new Error('ENOSPC')) : ports.objects.put(key, bytes);
  await assert.rejects(fetchAttachments({ ...ports, objects: { ...ports.objects, put } }, at(0)), /ENOSPC/);
  assert.deepEqual(await rows().then((all) => all.map(({ status, attempts }) => [status, attempts])), [
    ['waiting', 0],
    ['stored', 1],
  ]);
  await fetchAttachments(ports, at(0) + minuteMs);
  assert.equal(kept.size, 2);
});

test('a worker that died between claim and end gives its row back when its lease is over', async (t) => {
  const { ports, only, asked } = await given(t);
  const [claimed] = await ports.queue.claim(at(0), 9, 2 * minuteMs);
  assert.equal(await fetchAttachments(ports, at(0) + 2 * minuteMs - 1), 0);
  assert.equal(await fetchAttachments(ports, at(0) + 2 * minuteMs), 1);
  assert.deepEqual(await only().then(({ status, attempts }) => [status, attempts]), ['stored', 2]);
  assert.equal(asked.length, 1);
  const late = { kind: 'refused', refusal: 'gone' } as const;
  assert.equal(await ports.queue.settle(claimed ?? assert.fail(), late), 'superseded');
  assert.equal((await only()).status, 'stored');
});

test('a worker whose lease ran out has no say any more while another holds the row', async (t) => {
  const { ports, only } = await given(t);
  const [slow] = await ports.queue.claim(at(0), 9, minuteMs);
  const [quick] = await ports.queue.claim(at(0) + minuteMs, 9, minuteMs);
  const gone = { kind: 'refused', refusal: 'gone' } as const;
  assert.equal(await ports.queue.settle(slow ?? assert.fail(), gone), 'superseded');
  assert.equal((await only()).status, 'waiting');
  assert.equal(await ports.queue.settle(quick ?? assert.fail(), gone), 'settled');
});

test('what ends every worker that takes it is given up without being fetched again', async (t) => {
  const { ports, pool, only, asked } = await given(t);
  await pool.query('update attachment set attempts = 12');
  await fetchAttachments(ports, at(0));
  assert.deepEqual(await only().then(({ status, refusal }) => [status, refusal]), ['refused', 'unreachable']);
  assert.equal(asked.length, 0);
});

test('many workers at once fetch each attachment once', async (t) => {
  const many = Array.from({ length: 20 }, (_, n) => ({
    kind: 'image' as const,
    url: `https://a.fbcdn.net/${String(n)}.png`,
  }));
  const { ports, asked, rows } = await given(t, many);
  for (let round = 0; round < 6; round += 1)
    await Promise.all(Array.from({ length: 4 }, () => fetchAttachments(ports, at(0))));
  assert.equal(
    (await rows()).every(({ status }) => status === 'stored'),
    true,
  );
  assert.deepEqual(asked.map(({ url }) => url).toSorted(), many.map(({ url }) => url).toSorted());
});

test('a row that another transaction holds is passed over, not waited for', async (t) => {
  const { ports, pool } = await given(t);
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select 1 from attachment for update');
  assert.equal(await fetchAttachments(ports, at(0)), 0);
  await client.query('rollback');
  client.release();
  assert.equal(await fetchAttachments(ports, at(0)), 1);
});

test('of a deleted message nothing is fetched', async (t) => {
  const { ports, only, asked, deleteMessage, kept } = await given(t);
  await deleteMessage();
  await fetchAttachments(ports, at(2));
  assert.deepEqual(await only().then(({ status, refusal }) => [status, refusal]), ['refused', 'message-deleted']);
  assert.deepEqual([asked.length, kept.size], [0, 0]);
});

test('of a message that is deleted during the fetch nothing is kept', async (t) => {
  const { ports, only, answer, deleteMessage, kept } = await given(t);
  answer.next = async () => {
    await deleteMessage();
    return fetched(png());
  };
  await fetchAttachments(ports, at(2));
  const row = await only();
  assert.deepEqual([row.status, row.refusal, row.object_key], ['refused', 'message-deleted', null]);
  assert.equal(kept.size, 0);
});

test('what has no address, and what an officer added, is no work', async (t) => {
  const { ports, rows, asked } = await given(t, [
    { kind: 'unsupported', url: 'https://a.fbcdn.net/1' },
    { kind: 'image' },
  ]);
  assert.equal(await fetchAttachments(ports, at(9)), 0);
  assert.deepEqual(await rows().then((all) => all.map(({ status }) => status)), ['none', 'none']);
  assert.equal(asked.length, 0);
});

test('officers who look at the case hear of it', async (t) => {
  const { ports, url, pool } = await given(t);
  const live = await startLive({ url });
  t.after(() => live.close());
  const heard = new Promise((resolve) => live.subscribe(resolve));
  await fetchAttachments(ports, at(0));
  const { rows } = await pool.query<{ id: string }>('select id from complaint');
  assert.deepEqual(await heard, { complaintId: rows[0]?.id, what: 'attachment' });
});

test('who fetches is woken by a message with a picture, and by no other', async (t) => {
  const { store, pool, url } = await testStore(t);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const heard: string[] = [];
  client.on('notification', ({ payload }) => void heard.push(payload ?? ''));
  await client.query('listen tanggap_work');
  await arrive(store, pool, [comment('c-1', 'Jalan berlubang')]);
  await client.query('select 1');
  assert.equal(heard.includes('attachment'), false);
  await arrive(store, pool, [comment('c-2', 'Ini fotonya', { attachments: [picture] })]);
  await client.query('select 1');
  await client.end();
  assert.equal(heard.includes('attachment'), true);
});
