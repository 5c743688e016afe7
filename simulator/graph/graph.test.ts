// The Graph interface as an adapter written from the platform's documents meets it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fbAccount, igAccount, simulatorBed, type Bed } from '#test/beds/simulator-bed.ts';
import { facebookIds } from '../facebook/ids.ts';
import { instagramIds } from '../instagram/ids.ts';
import { proofOf } from './sign.ts';

const fb = { token: fbAccount.accessToken };
const dayMs = 86_400_000;

const codeOf = (body: Record<string, unknown>): [number, number | undefined] => {
  const error = body['error'] as { code: number; error_subcode?: number; fbtrace_id: string };
  assert.ok(error.fbtrace_id);
  return [error.code, error.error_subcode];
};
const commentBy = async (bed: Bed, accountId: string, text = 'lampu mati min'): Promise<string> =>
  String((await bed.control('POST', 'comments', { accountId, person: 'warga-1', text }))['id']);
const messageBy = (bed: Bed, accountId: string): Promise<Record<string, unknown>> =>
  bed.control('POST', 'messages', { accountId, person: 'warga-1', text: 'halo' });
const send = (bed: Bed, recipient: unknown, more: Record<string, unknown> = {}) =>
  bed.graph('POST', 'me/messages', { json: { recipient, message: { text: 'Terima kasih' }, ...more } });

test('A reply to an Instagram comment is found below it', async (t) => {
  const bed = await simulatorBed(t);
  const id = await commentBy(bed, igAccount.id);
  const made = await bed.graph('POST', `${id}/replies`, { form: { message: 'Siap, kami cek' } });
  assert.equal(made.status, 200);
  const read = await bed.graph('GET', `${id}/replies?fields=id,text,username,timestamp`);
  const data = read.body['data'] as Record<string, string>[];
  assert.deepEqual(
    data.map(({ id: one, text, username }) => [one, text, username]),
    [[made.body['id'], 'Siap, kami cek', 'pemkotjogja']],
  );
  assert.match(data[0]?.['timestamp'] ?? '', /^2026-11-24T01:00:00\+0000$/);
});

test('Instagram takes no reply to a reply', async (t) => {
  const bed = await simulatorBed(t);
  const id = await commentBy(bed, igAccount.id);
  const made = await bed.graph('POST', `${id}/replies`, { form: { message: 'satu' } });
  const second = await bed.graph('POST', `${String(made.body['id'])}/replies`, { form: { message: 'dua' } });
  assert.deepEqual([second.status, codeOf(second.body)], [400, [100, 33]]);
});

test('A Facebook comment is answered and read with its author', async (t) => {
  const bed = await simulatorBed(t);
  const id = await commentBy(bed, fbAccount.id);
  await bed.graph('POST', `${id}/comments`, { ...fb, json: { message: 'Kami teruskan' } });
  const read = await bed.graph('GET', `${id}?fields=message,from,comments.limit(5){message,from}`, fb);
  assert.equal(read.body['message'], 'lampu mati min');
  assert.deepEqual(read.body['from'], { id: facebookIds.person('warga-1'), name: 'Warga Demo 1' });
  const below = read.body['comments'] as { data: { message: string; from: { id: string } }[] };
  assert.deepEqual([below.data[0]?.message, below.data[0]?.from.id], ['Kami teruskan', fbAccount.id]);
});

test('A removed comment is gone for readers and writers', async (t) => {
  const bed = await simulatorBed(t);
  const id = await commentBy(bed, fbAccount.id);
  await bed.control('DELETE', `comments/${id}`);
  const read = await bed.graph('GET', id, fb);
  const write = await bed.graph('POST', `${id}/comments`, { ...fb, form: { message: 'x' } });
  assert.deepEqual(
    [codeOf(read.body), codeOf(write.body)],
    [
      [100, 33],
      [100, 33],
    ],
  );
});

test('A private reply goes once per comment, within seven days', async (t) => {
  const bed = await simulatorBed(t);
  const id = await commentBy(bed, igAccount.id);
  const first = await send(bed, { comment_id: id });
  assert.equal(first.body['recipient_id'], instagramIds.person('warga-1'));
  assert.deepEqual(codeOf((await send(bed, { comment_id: id })).body), [10_900, undefined]);
  const late = await commentBy(bed, igAccount.id);
  bed.clock.at += 7 * dayMs + 1;
  assert.deepEqual(codeOf((await send(bed, { comment_id: late })).body), [10_903, undefined]);
});

test('A private reply opens no window: the person must write first', async (t) => {
  const bed = await simulatorBed(t);
  await send(bed, { comment_id: await commentBy(bed, igAccount.id) });
  const more = await send(bed, { id: instagramIds.person('warga-1') });
  assert.deepEqual(codeOf(more.body), [10, 2_534_022]);
});

test('Messages pass for a day, with the human-agent tag for seven', async (t) => {
  const bed = await simulatorBed(t);
  await messageBy(bed, igAccount.id);
  const person = { id: instagramIds.person('warga-1') };
  const tagged = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
  bed.clock.at += dayMs;
  assert.equal((await send(bed, person)).status, 200);
  bed.clock.at += 1;
  assert.equal((await send(bed, person)).status, 400);
  assert.equal((await send(bed, person, tagged)).status, 200);
  bed.clock.at += 6 * dayMs;
  assert.deepEqual(codeOf((await send(bed, person, tagged)).body), [10, 2_534_022]);
});

test('A window on Facebook closes with its own subcode', async (t) => {
  const bed = await simulatorBed(t);
  const sent = await bed.graph('POST', `${fbAccount.id}/messages`, {
    ...fb,
    form: { recipient: JSON.stringify({ id: facebookIds.person('warga-2') }), message: '{"text":"halo"}' },
  });
  assert.deepEqual(codeOf(sent.body), [10, 2_018_278]);
});

test('Nobody of that id is told apart from a closed window', async (t) => {
  const bed = await simulatorBed(t);
  assert.deepEqual(codeOf((await send(bed, { id: '999' })).body), [100, 2_534_014]);
});

test('Texts beyond the platform limits are refused', async (t) => {
  const bed = await simulatorBed(t);
  await messageBy(bed, igAccount.id);
  const id = await commentBy(bed, igAccount.id);
  const long = await send(bed, { id: instagramIds.person('warga-1') }, { message: { text: 'é'.repeat(501) } });
  assert.deepEqual(codeOf(long.body), [100, 2_534_037]);
  const reply = (message: string) => bed.graph('POST', `${id}/replies`, { form: { message } });
  assert.equal((await reply('x'.repeat(2200))).status, 200);
  assert.equal((await reply('x'.repeat(2201))).status, 400);
  assert.equal((await reply('#a '.repeat(31))).status, 400);
});

test('Sent messages are found in the conversation, newest first', async (t) => {
  const bed = await simulatorBed(t);
  await messageBy(bed, igAccount.id);
  const person = instagramIds.person('warga-1');
  bed.clock.at += 1000;
  await send(bed, { id: person });
  const fields = 'fields=messages.limit(10){id,message,from,created_time}';
  const read = await bed.graph('GET', `me/conversations?platform=instagram&user_id=${person}&${fields}`);
  const [thread] = read.body['data'] as { id: string; messages: { data: { message: string }[] } }[];
  assert.deepEqual(
    thread?.messages.data.map(({ message }) => message),
    ['Terima kasih', 'halo'],
  );
  const direct = await bed.graph('GET', `${thread?.id ?? ''}/messages?fields=message&limit=1`);
  assert.equal((direct.body['data'] as unknown[]).length, 1);
  assert.ok((direct.body['paging'] as { next?: string }).next);
});

test('Profiles, accounts, posts and tokens can be looked up', async (t) => {
  const bed = await simulatorBed(t);
  const person = await bed.graph('GET', `${instagramIds.person('mas-coba')}?fields=name,username`);
  assert.equal(person.body['username'], 'mascoba.jgj');
  const citizen = await bed.graph('GET', `${facebookIds.person('warga-1')}?fields=first_name,last_name`, fb);
  assert.deepEqual([citizen.body['first_name'], citizen.body['last_name']], ['Warga', 'Demo 1']);
  assert.equal((await bed.graph('GET', 'me?fields=id,username')).body['username'], 'pemkotjogja');
  const media = await bed.graph('GET', 'me/media?fields=id,caption,comments{text}');
  assert.equal((media.body['data'] as unknown[]).length, 3);
  const token = await bed.graph('GET', `debug_token?input_token=${igAccount.accessToken}`);
  assert.equal((token.body['data'] as { is_valid: boolean }).is_valid, true);
});

test('An account sees nothing of the other one', async (t) => {
  const bed = await simulatorBed(t);
  const id = await commentBy(bed, fbAccount.id);
  assert.deepEqual(codeOf((await bed.graph('GET', id)).body), [100, 33]);
});

test('Unknown fields and unknown tokens are refused', async (t) => {
  const bed = await simulatorBed(t);
  assert.deepEqual(codeOf((await bed.graph('GET', 'me?fields=secrets')).body), [100, undefined]);
  assert.deepEqual(codeOf((await bed.graph('GET', 'me', { token: 'salah' })).body), [190, undefined]);
});

test('A wrong proof is refused, and a missing one when the app requires it', async (t) => {
  const bed = await simulatorBed(t);
  const right = proofOf(igAccount.accessToken, igAccount.appSecret);
  assert.equal((await bed.graph('GET', `me?appsecret_proof=${right}`)).status, 200);
  assert.equal((await bed.graph('GET', 'me?appsecret_proof=00')).status, 400);
  bed.simulator.faults.set(igAccount.id, { kind: 'proof-required' });
  assert.equal((await bed.graph('GET', 'me')).status, 400);
  assert.equal((await bed.graph('GET', `me?appsecret_proof=${right}`)).status, 200);
});
