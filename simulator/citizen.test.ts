// The citizen's screen over HTTP: own things only, own pictures, no inline script.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { igAccount, simulatorBed, until, type Bed } from '#test/beds/simulator-bed.ts';
import type { citizenView } from './citizen-view.ts';

type View = ReturnType<typeof citizenView>;
const view = async (bed: Bed, me: string): Promise<View> =>
  (await (await fetch(`${bed.url}/api/view?me=${me}`)).json()) as View;
const post = (bed: Bed, path: string, json: unknown, method = 'POST'): Promise<Response> =>
  fetch(`${bed.url}/api/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });

test('The page and its files hold nothing inline and forbid it', async (t) => {
  const bed = await simulatorBed(t);
  const page = await fetch(bed.url);
  const html = await page.text();
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'self'/);
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*src=)/);
  for (const [, file] of html.matchAll(/(?:src|href)="([\w.-]+\.\w+)"/g))
    assert.equal((await fetch(`${bed.url}/${file ?? ''}`)).status, 200, file);
  assert.equal((await fetch(`${bed.url}/jakarta.woff2`)).headers.get('content-type'), 'font/woff2');
});

test('A person comments, is answered, sees it as new, and looks', async (t) => {
  const bed = await simulatorBed(t);
  const [first] = (await view(bed, 'warga-1')).posts.filter(({ channel }) => channel === 'instagram');
  const said = await post(bed, 'comments', { me: 'warga-1', postId: first?.id, text: 'lampu mati' });
  const { id } = (await said.json()) as { id: string };
  await bed.graph('POST', `${id}/replies`, { form: { message: 'Kami cek' } });
  await bed.graph('POST', 'me/messages', {
    json: { recipient: { comment_id: id }, message: { text: 'Siapa nama Anda?' } },
  });
  const seen = await view(bed, 'warga-1');
  assert.deepEqual(
    seen.notices.map(({ kind, unread }) => `${kind} ${String(unread)}`).toSorted((a, b) => a.localeCompare(b)),
    ['letter true', 'reply true'],
  );
  assert.equal(seen.threads[0]?.messages[0]?.about, 'lampu mati');
  bed.clock.at += 1;
  await post(bed, 'looked', { me: 'warga-1' });
  assert.ok((await view(bed, 'warga-1')).notices.every(({ unread }) => !unread));
  assert.equal((await view(bed, 'warga-2')).threads[0]?.messages.length, 0);
});

test('Nobody changes what another person wrote', async (t) => {
  const bed = await simulatorBed(t);
  const sent = await post(bed, 'messages', { me: 'warga-1', accountId: igAccount.id, text: 'halo' });
  const { id } = (await sent.json()) as { id: string };
  const path = `messages/${encodeURIComponent(id)}`;
  assert.equal((await post(bed, path, { me: 'warga-2', text: 'x' }, 'PATCH')).status, 404);
  assert.equal((await post(bed, path, { me: 'warga-1', text: 'halo min' }, 'PATCH')).status, 200);
  assert.equal((await fetch(`${bed.url}/api/${path}?me=warga-1`, { method: 'DELETE' })).status, 200);
  assert.equal((await post(bed, 'messages', { me: 'warga-1', accountId: igAccount.id, text: ' ' })).status, 400);
});

test('Pictures are taken by their content and served as such', async (t) => {
  const bed = await simulatorBed(t);
  const bytes = await readFile(new URL('pictures/lampu-mati.png', import.meta.url));
  const send = (body: Buffer | string, type: string): Promise<Response> =>
    fetch(`${bed.url}/api/pictures`, { method: 'POST', body, headers: { 'content-type': type } });
  const { picture } = (await (await send(bytes, 'image/png')).json()) as { picture: string };
  const served = await fetch(`${bed.url}/media/${picture}`);
  assert.deepEqual(
    [served.headers.get('content-type'), (await served.arrayBuffer()).byteLength],
    ['image/png', bytes.length],
  );
  assert.equal((await send('<svg onload="x"/>', 'image/png')).status, 415);
  assert.equal((await fetch(`${bed.url}/media/..%2Fjournal.jsonl`)).status, 404);
});

test('The stream tells of a change, and ends with the server', async (t) => {
  const bed = await simulatorBed(t);
  const stream = await fetch(`${bed.url}/api/live`);
  let told = '';
  const reading = (async () => {
    for await (const part of stream.body ?? []) told += Buffer.from(part).toString();
  })().catch(() => undefined);
  await until(() => told.includes('data: '));
  const before = told.length;
  await bed.control('POST', 'comments', { accountId: igAccount.id, person: 'warga-1', text: 'baru' });
  await until(() => told.length > before);
  await bed.close();
  await reading;
});
