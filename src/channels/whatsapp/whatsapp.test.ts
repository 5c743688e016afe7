// What only WhatsApp does: templates outside the window, numbers that are no numbers, files behind a token, errors of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Channel, Outgoing, SendOutcome } from '#ports/channel.ts';
import { whatsapp } from './whatsapp.channel.ts';

const account: Account = {
  channel: 'whatsapp',
  id: '106540352242922',
  handle: 'Pemkot Yogyakarta',
  appSecret: 'rahasia',
  verifyToken: 'cocok',
  accessToken: 'WATOKEN',
  apiUrl: 'https://graph.example',
};
const more = { templateName: 'kabar_aduan', templateLanguage: 'id' };
const now = Date.UTC(2026, 2, 2, 8);
const hourMs = 3_600_000;

type Call = { url: string; headers: Record<string, string>; body: Record<string, unknown> };
type Reply = { status?: number; body: unknown };

const accepted: Reply = { body: { messages: [{ id: 'wamid.KITA' }] } };

const given = (reply: Reply = accepted, change: Partial<Account> = {}): { channel: Channel; calls: Call[] } => {
  const calls: Call[] = [];
  const channel = whatsapp({ ...account, ...change }, (url, { body, headers }) => {
    calls.push({
      url,
      headers: { ...(headers as Record<string, string>) },
      body: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {},
    });
    return Promise.resolve(new Response(JSON.stringify(reply.body), { status: reply.status ?? 200 }));
  });
  return { channel, calls };
};

const to = (text: string, lastFromPersonAt = now, more: object = {}): Outgoing => ({
  target: { kind: 'private-message', personId: '6280000000001', lastFromPersonAt, ...more },
  text,
});
const reasonOf = (result: SendOutcome): unknown => ('reason' in result ? result.reason : result.outcome);

test('within a day the words go as they are, below the message that they answer', async () => {
  const { channel, calls } = given();
  const { result } = await channel.send(to('Siap.\nKami cek.', now - 24 * hourMs, { inReplyTo: 'wamid.A' }), now);
  assert.deepEqual(result, { outcome: 'accepted', externalId: 'wamid.KITA' });
  assert.deepEqual(calls[0]?.body, {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '6280000000001',
    context: { message_id: 'wamid.A' },
    type: 'text',
    text: { body: 'Siap.\nKami cek.', preview_url: false },
  });
  assert.match(calls[0].url, /^https:\/\/graph\.example\/v\d+\.\d\/106540352242922\/messages\?appsecret_proof=/);
});

test('after a day nothing goes without a template, and nothing is asked of the platform', async () => {
  const { channel, calls } = given();
  assert.equal(reasonOf((await channel.send(to('Siap.', now - 24 * hourMs - 1), now)).result), 'window-closed');
  assert.equal(calls.length, 0);
  assert.equal(channel.limits.humanAgentWindowMs, 24 * hourMs);
});

test('after a day an approved template carries the words on one line', async () => {
  const { channel, calls } = given(accepted, { more });
  await channel.send(to('Halo,\n\nlampu sudah   menyala.\tTerima kasih.', now - 48 * hourMs), now);
  assert.deepEqual(
    [calls[0]?.body['type'], calls[0]?.body['template']],
    [
      'template',
      {
        name: 'kabar_aduan',
        language: { code: 'id' },
        components: [
          { type: 'body', parameters: [{ type: 'text', text: 'Halo, · lampu sudah menyala. Terima kasih.' }] },
        ],
      },
    ],
  );
  assert.equal(channel.limits.humanAgentWindowMs, Number.POSITIVE_INFINITY);
});

test('a template holds less than a message', async () => {
  const { channel, calls } = given(accepted, { more });
  assert.equal(reasonOf((await channel.send(to('a'.repeat(1025)), now)).result), 'accepted');
  const late = await channel.send(to('a'.repeat(1025), now - 48 * hourMs), now);
  assert.equal(reasonOf(late.result), 'message-too-long');
  assert.equal(calls.length, 1);
});

test('who does not show a number is named by the id that we were given', async () => {
  const { channel, calls } = given();
  await channel.send(to('Siap.', now, { personId: 'ID.134' }), now);
  assert.deepEqual([calls[0]?.body['to'], calls[0]?.body['recipient']], [undefined, 'ID.134']);
});

test('outside groups there are no comments to answer, and a group gives nobody away', async () => {
  const { channel, calls } = given();
  for (const [kind, reason] of [
    ['comment-reply', 'bad-request'],
    ['private-reply', 'person-must-begin'],
  ] as const) {
    const { result } = await channel.send({ target: { kind, commentId: '1' }, text: 'Siap.' }, now);
    assert.equal(reasonOf(result), reason);
  }
  assert.equal(calls.length, 0);
});

test('an answer to a group goes to the group, below what it answers', async () => {
  const { channel, calls } = given();
  const target = { kind: 'comment-reply', commentId: 'wamid.G', postId: 'Y2FwaV9ncm91cDoxNzA1' } as const;
  await channel.send({ target, text: 'Kami cek.' }, now);
  assert.deepEqual(calls[0]?.body, {
    messaging_product: 'whatsapp',
    recipient_type: 'group',
    to: 'Y2FwaV9ncm91cDoxNzA1',
    context: { message_id: 'wamid.G' },
    type: 'text',
    text: { body: 'Kami cek.', preview_url: false },
  });
});

const errors: [number, string][] = [
  [131_047, 'window-closed'],
  [131_026, 'person-unavailable'],
  [131_030, 'person-unavailable'],
  [131_031, 'permission-missing'],
  [133_010, 'unknown-account'],
  [132_000, 'template-refused'],
  [132_001, 'template-refused'],
  [132_015, 'template-refused'],
  [132_005, 'message-too-long'],
  [131_051, 'bad-request'],
  [130_497, 'permission-missing'],
  [131_060, 'undelivered'],
  [131_061, 'template-refused'],
  [131_062, 'person-unavailable'],
  [131_063, 'template-refused'],
  [131_064, 'rate-limited'],
  [138_012, 'rate-limited'],
  [130_429, 'rate-limited'],
  [131_048, 'rate-limited'],
  [131_056, 'temporary'],
  [131_000, 'temporary'],
  [131_016, 'temporary'],
];
for (const [code, reason] of errors)
  test(`error ${String(code)} means ${reason}`, async () => {
    const { channel } = given({ status: 400, body: { error: { message: 'x', type: 'OAuthException', code } } });
    assert.equal(reasonOf((await channel.send(to('Siap.'), now)).result), reason);
  });

test('too many to one person rest only that message, for seconds, and were surely not taken', async () => {
  const { channel } = given({ status: 400, body: { error: { code: 131_056 } } });
  const { result } = await channel.send(to('Siap.'), now);
  assert.ok(result.outcome === 'retry-later');
  assert.deepEqual([result.afterMs, result.unknown], [6000, false]);
});

test('an inner failure may come after the message was taken', async () => {
  const { channel } = given({ status: 500, body: { error: { code: 131_000 } } });
  const { result } = await channel.send(to('Siap.'), now);
  assert.ok(result.outcome === 'retry-later' && result.unknown);
});

test('an answer without an id is no proof', async () => {
  const { channel } = given({ body: { messages: [] } });
  const { result } = await channel.send(to('Siap.'), now);
  assert.ok(result.outcome === 'retry-later' && result.unknown);
});

test('nobody is shown what was sent', () => {
  assert.equal(given().channel.findSent, undefined);
});

test('a file is asked for by its id, and fetched with the token', async () => {
  const url = 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1';
  const { channel, calls } = given({ body: { url, mime_type: 'image/jpeg', id: '27' } });
  assert.deepEqual(await channel.media?.('2754859441498128'), {
    url,
    headers: { authorization: 'Bearer WATOKEN' },
  });
  assert.match(calls[0]?.url ?? '', /\/2754859441498128\?phone_number_id=106540352242922&/);
});

test('a file that is gone is gone, and a platform that cannot be asked says nothing of it', async () => {
  const gone = given({ status: 400, body: { error: { code: 100, error_subcode: 33 } } });
  assert.equal(await gone.channel.media?.('27'), undefined);
  const away = given({ status: 500, body: {} });
  await assert.rejects(async () => away.channel.media?.('27'));
  const climbing = given();
  await assert.rejects(async () => climbing.channel.media?.('../me'));
  assert.equal(climbing.calls.length, 0);
});

const templateNameIn = (call: Call | undefined): unknown =>
  (call?.body['template'] as { name: string } | undefined)?.name;

const officer = {
  ...{ number: 'ADU-2026-000123-K7', deadline: '2 Mar 15.30 WIB', link: 'https://kota.example/meja/kasus/x' },
  ...{ button: 'Saya tangani', closing: 'Jangan dibalas.', settings: 'https://kota.example/meja/saya/pemberitahuan' },
};

test('an officer is told by the template with three places once a day has passed, and freely before', async () => {
  const { channel, calls } = given(accepted, { more: { ...more, alertTemplateName: 'kabar_petugas' } });
  await channel.send({ ...to('Tenggat hampir lewat', now - 48 * hourMs), officer }, now);
  await channel.send({ ...to('Tenggat hampir lewat', now - hourMs), officer }, now);
  await channel.send(to('Siap.', now - 48 * hourMs), now);
  const text = (words: string) => ({ type: 'text', text: words });
  assert.deepEqual(calls[0]?.body['template'], {
    name: 'kabar_petugas',
    language: { code: 'id' },
    components: [{ type: 'body', parameters: [text(officer.number), text(officer.deadline), text(officer.link)] }],
  });
  assert.equal(calls[1]?.body['type'], 'text');
  assert.equal(templateNameIn(calls[2]), 'kabar_aduan', 'citizens have their own');
});

test('without that template an officer gets the one that there is, and is refused where there is none', async () => {
  const { channel, calls } = given(accepted, { more });
  await channel.send({ ...to('Tenggat hampir lewat', now - 48 * hourMs), officer }, now);
  assert.equal(templateNameIn(calls[0]), 'kabar_aduan');
  const none = await given().channel.send({ ...to('Tenggat hampir lewat', now - 48 * hourMs), officer }, now);
  assert.equal(reasonOf(none.result), 'window-closed');
});

test('what Meta says of a template for officers is a refusal, by each of its numbers', async () => {
  for (const code of [132_000, 132_001, 132_007, 132_012, 132_015, 132_016, 132_018]) {
    const reply = { status: 400, body: { error: { code, message: 'template', type: 'OAuthException' } } };
    const { channel } = given(reply, { more: { ...more, alertTemplateName: 'kabar_petugas' } });
    const { result } = await channel.send({ ...to('x', now - 48 * hourMs), officer }, now);
    assert.equal(reasonOf(result), 'template-refused', String(code));
  }
});
