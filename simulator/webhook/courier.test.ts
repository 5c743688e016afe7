// Webhooks as the city's receiver meets them: handshake, signature, batches, retries, duplicates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fbAccount, igAccount, receiver, simulatorBed, until, type Receiver } from '#test/beds/simulator-bed.ts';
import { instagramIds } from '../instagram/ids.ts';
import { metaJson } from '../graph/sign.ts';

const changes = ({ taken }: Receiver) =>
  taken.flatMap(({ body }) => body.entry.flatMap((entry) => entry.changes ?? []));
const letters = ({ taken }: Receiver) =>
  taken.flatMap(({ body }) => body.entry.flatMap((entry) => entry.messaging ?? []));

test('Everything but ASCII is escaped in lower case, slashes too', () => {
  assert.equal(metaJson({ a: 'é😭/' }), String.raw`{"a":"\u00e9\ud83d\ude2d\/"}`);
});

test('After the handshake a comment arrives, signed over its raw bytes', async (t) => {
  const hook = await receiver(t);
  const bed = await simulatorBed(t, { hookBaseUrl: hook.url });
  const text = 'lampu mati 😭 http://contoh/é';
  const made = await bed.control('POST', 'comments', { accountId: igAccount.id, person: 'warga-1', text });
  const [change] = await until(() => changes(hook).length > 0 && changes(hook));
  assert.deepEqual(hook.handshakes.toSorted(), ['facebook', 'instagram']);
  assert.equal(change?.field, 'comments');
  assert.equal(change.value['id'], made['id']);
  assert.equal(change.value['text'], text);
  assert.deepEqual(change.value['from'], { id: instagramIds.person('warga-1'), username: 'warga.demo1' });
  assert.ok(hook.taken.every(({ signed }) => signed));
  assert.match(hook.taken[0]?.raw ?? '', /\\ud83d\\ude2d http:\\\/\\\/contoh\\\/\\u00e9/);
});

test('A Facebook comment comes back added, edited and removed; the page name is on our own', async (t) => {
  const hook = await receiver(t);
  const bed = await simulatorBed(t, { hookBaseUrl: hook.url });
  const speak = { accountId: fbAccount.id, person: 'warga-2', text: 'jalan rusak', picture: 'jalan-berlubang.png' };
  const id = String((await bed.control('POST', 'comments', speak))['id']);
  await bed.graph('POST', `${id}/comments`, { token: fbAccount.accessToken, form: { message: 'Kami cek' } });
  await bed.control('PATCH', `comments/${id}`, { text: 'jalan rusak parah' });
  await bed.control('DELETE', `comments/${id}`);
  const all = await until(() => changes(hook).length === 4 && changes(hook).map(({ value }) => value));
  assert.deepEqual(
    all.map(({ verb, message }) => [verb, message]),
    [
      ['add', 'jalan rusak'],
      ['add', 'Kami cek'],
      ['edited', 'jalan rusak parah'],
      ['remove', undefined],
    ],
  );
  assert.match(String(all[0]?.['photo']), /^http:\/\/127.*\/simulator\/media\/jalan-berlubang\.png$/);
  assert.equal((await fetch(String(all[0]?.['photo']))).headers.get('content-type'), 'image/png');
  assert.deepEqual(all[1]?.['from'], { id: fbAccount.id, name: fbAccount.handle });
  assert.equal(all[1]?.['parent_id'], id);
});

test('Messages arrive, are edited and unsent; ours come back as echoes', async (t) => {
  const hook = await receiver(t);
  const bed = await simulatorBed(t, { hookBaseUrl: hook.url });
  const mine = { accountId: igAccount.id, person: 'warga-1', text: 'halo' };
  const id = String((await bed.control('POST', 'messages', mine))['id']);
  const recipient = { id: instagramIds.person('warga-1') };
  await bed.graph('POST', 'me/messages', { json: { recipient, message: { text: 'Siap' } } });
  await bed.control('PATCH', `messages/${encodeURIComponent(id)}`, { text: 'halo min' });
  await bed.control('DELETE', `messages/${encodeURIComponent(id)}`);
  const all = await until(() => letters(hook).length === 4 && letters(hook));
  const words = all.map(({ message, message_edit: edit }) => message ?? edit) as Record<string, unknown>[];
  assert.deepEqual([words[0]?.['mid'], words[0]?.['text']], [id, 'halo']);
  assert.equal(words[1]?.['is_echo'], true);
  assert.deepEqual(all[1]?.['sender'], { id: igAccount.id });
  assert.deepEqual([words[2]?.['mid'], words[2]?.['text'], words[2]?.['num_edit']], [id, 'halo min', 1]);
  assert.equal(words[3]?.['is_deleted'], true);
});

test('A refused webhook is tried again until it is taken, and a lost one never', async (t) => {
  const hook = await receiver(t);
  hook.answers.push(500, 503, 500);
  const bed = await simulatorBed(t, { hookBaseUrl: hook.url });
  const said = { accountId: igAccount.id, person: 'warga-1' };
  for (const text of ['satu', 'dua', 'tiga']) await bed.control('POST', 'comments', { ...said, text });
  const all = await until(() => changes(hook).length >= 3 && changes(hook));
  assert.deepEqual(all.map(({ value }) => String(value['text'])).toSorted(), ['dua', 'satu', 'tiga']);
  assert.equal(hook.answers.length, 0);
});

test('Paused deliveries wait, then come in one batch, newest first when shuffled', async (t) => {
  const hook = await receiver(t);
  const bed = await simulatorBed(t, { hookBaseUrl: hook.url });
  const { id: accountId } = igAccount;
  await bed.control('PUT', 'delivery', { accountId, paused: true, shuffle: true });
  for (const text of ['1', '2', '3']) await bed.control('POST', 'comments', { accountId, person: 'warga-1', text });
  await bed.control('POST', 'messages', { accountId, person: 'warga-1', text: '4' });
  await bed.control('PUT', 'delivery', { accountId, paused: false });
  await until(() => hook.taken.length > 0);
  assert.deepEqual(
    changes(hook).map(({ value }) => value['text']),
    ['3', '2', '1'],
  );
  assert.equal(hook.taken.length, 1);
});

test('Now and then one delivery comes twice', async (t) => {
  const hook = await receiver(t);
  const bed = await simulatorBed(t, { hookBaseUrl: hook.url, duplicateEvery: 1 });
  await bed.control('POST', 'comments', { accountId: igAccount.id, person: 'warga-1', text: 'sekali' });
  await until(() => hook.taken.length === 2);
  assert.equal(hook.taken[0]?.raw, hook.taken[1]?.raw);
});

test('What was not delivered before a restart is delivered after it, and the world is the same', async (t) => {
  const before = await simulatorBed(t);
  const said = { accountId: igAccount.id, person: 'warga-1', text: 'sebelum mati' };
  const made = await before.control('POST', 'comments', said);
  await before.close();
  const hook = await receiver(t);
  const after = await simulatorBed(t, { dataDir: before.dataDir, hookBaseUrl: hook.url });
  const [change] = await until(() => changes(hook).length > 0 && changes(hook));
  assert.equal(change?.value['id'], made['id']);
  const read = await after.graph('GET', `${String(made['id'])}?fields=text`);
  assert.equal(read.body['text'], 'sebelum mati');
  const next = await after.control('POST', 'comments', said);
  assert.notEqual(next['id'], made['id']);
  const { posts } = await after.control('GET', 'state');
  assert.equal((posts as unknown[]).length, 6);
});
