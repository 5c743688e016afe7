// An answer on Threads, call by call: one step, two where one is refused, and what each place at which it breaks off leaves behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Outgoing, SendOutcome, SendTarget } from '#ports/channel.ts';
import { thAccount } from '#test/beds/simulator-bed.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { threads } from './threads.channel.ts';

const now = Date.UTC(2026, 10, 24, 1);
const below: SendTarget = { kind: 'comment-reply', commentId: '18000' };
const say = (text = 'Siap.', target: SendTarget = below): Outgoing => ({ target, text });
const { id } = thAccount;

const using = (...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const account: Account = { ...thAccount, apiUrl: 'https://graph.threads.example' };
  const channel = threads(account, platform.fetch);
  return {
    ...{ asked: platform.asked, channel },
    send: async (message: Outgoing = say()): Promise<SendOutcome> => (await channel.send(message, now)).result,
    paths: () => platform.asked.map(({ method, url }) => `${method} ${url.pathname.replace('/v1.0/', '')}`),
  };
};
const told = (result: SendOutcome): string => ('reason' in result ? result.reason : result.outcome);
const isUnknown = (result: SendOutcome): boolean | undefined =>
  result.outcome === 'retry-later' ? result.unknown : undefined;

const made = (node: string): ScriptedAnswer => ({ body: { id: node } });
const address: ScriptedAnswer = { body: { id: '900', permalink: 'https://www.threads.net/@kota/post/a' } };
const unpublished: ScriptedAnswer = { body: { id: '900' } };
const refused = (code: number, subcode?: number, status = 400): ScriptedAnswer => ({
  status,
  body: { error: { message: 'x', code, ...(subcode === undefined ? {} : { error_subcode: subcode }) } },
});

test('in one step the answer is published and then has an address', async () => {
  const { asked, paths, send } = using(made('900'), address);
  assert.deepEqual(await send(say(' Siap. ')), { outcome: 'accepted', externalId: '900' });
  assert.deepEqual(paths(), [`POST ${id}/threads`, 'GET 900']);
  assert.deepEqual(asked[0]?.body, {
    media_type: 'TEXT',
    text: 'Siap.',
    reply_to_id: '18000',
    auto_publish_text: true,
  });
});

test('an id without an address is a container, which is published by itself', async () => {
  for (const shown of [unpublished, refused(100, 33)]) {
    const { asked, paths, send } = using(made('900'), shown, made('901'));
    assert.deepEqual(await send(), { outcome: 'accepted', externalId: '901' });
    assert.deepEqual(paths(), [`POST ${id}/threads`, 'GET 900', `POST ${id}/threads_publish`]);
    assert.deepEqual(asked[2]?.body, { creation_id: '900' });
  }
});

test('where the one step is refused as a call, two are taken, and the first of them says nothing of publishing', async () => {
  const { asked, paths, send } = using(refused(100), made('800'), made('901'));
  assert.deepEqual(await send(), { outcome: 'accepted', externalId: '901' });
  assert.deepEqual(paths(), [`POST ${id}/threads`, `POST ${id}/threads`, `POST ${id}/threads_publish`]);
  assert.deepEqual(asked[1]?.body, { media_type: 'TEXT', text: 'Siap.', reply_to_id: '18000' });
  assert.deepEqual(asked[2]?.body, { creation_id: '800' });
});

for (const [name, answer, reason] of [
  ['the post is gone', refused(100, 33), 'target-gone'],
  ['the right is missing', refused(10), 'permission-missing'],
  ['the token ended', refused(190, 463), 'token-expired'],
  ['the day’s answers are used up', refused(4), 'rate-limited'],
  ['Threads holds the account back', refused(368), 'blocked'],
] as const)
  test(`where ${name}, no second way is tried`, async () => {
    const { asked, send } = using(answer);
    const result = await send();
    assert.deepEqual([told(result), asked.length], [reason, 1]);
  });

/** Where it breaks off, and whether the answer may stand there. */
const breaks: readonly [name: string, answers: readonly ScriptedAnswer[], reason: string, unknown: boolean][] = [
  ['in the one step', [brokenOff('ECONNRESET')], 'network', true],
  ['before the one step', [brokenOff('ECONNREFUSED')], 'network', false],
  ['inside Threads, in the one step', [refused(2, undefined, 500)], 'temporary', true],
  ['in an answer without an id', [{ body: {} }], 'temporary', true],
  ['while its address is asked for', [made('900'), brokenOff('ECONNRESET')], 'network', true],
  ['inside Threads, while its address is asked for', [made('900'), refused(2, undefined, 500)], 'temporary', true],
  // A container that nobody publishes is seen by nobody.
  ['in the first of two steps', [refused(100), brokenOff('ECONNRESET')], 'network', false],
  ['in a first step without an id', [refused(100), { body: {} }], 'temporary', false],
  ['in the second of two steps', [refused(100), made('800'), brokenOff('ECONNRESET')], 'network', true],
  ['in a second step without an id', [refused(100), made('800'), { body: {} }], 'temporary', true],
  ['where the container is not ready yet', [refused(100), made('800'), refused(24, 4_279_009)], 'temporary', false],
];
for (const [name, answers, reason, unknown] of breaks)
  test(`broken off ${name}, the answer ${unknown ? 'may stand there' : 'surely does not stand there'}`, async () => {
    const result = await using(...answers).send();
    assert.deepEqual([told(result), isUnknown(result)], [reason, unknown], JSON.stringify(result));
  });

for (const [length, reason] of [
  [500, 'accepted'],
  [501, 'message-too-long'],
  [0, 'bad-request'],
] as const)
  test(`an answer of ${String(length)} signs is told as ${reason}`, async () => {
    const { asked, send } = using(made('900'), address);
    assert.equal(told(await send(say('🙏'.repeat(length)))), reason);
    assert.equal(asked.length > 0, reason === 'accepted');
  });

test('nothing private goes out, and nothing private is looked for', async () => {
  for (const target of [
    { kind: 'private-reply', commentId: '18000' },
    { kind: 'private-message', personId: 'warga', lastFromPersonAt: now },
  ] as const) {
    const { asked, channel, send } = using(made('900'));
    assert.equal(told(await send(say('Siap.', target))), 'no-private-messages');
    assert.deepEqual(await channel.findSent?.(say('Siap.', target), now), []);
    assert.equal(asked.length, 0);
  }
});

const stamp = (at: number): string => new Date(at).toISOString().replace('.000Z', '+0000');
const own = (change: object = {}) => ({
  id: '900',
  text: 'Siap.',
  timestamp: stamp(now),
  replied_to: { id: '18000' },
  ...change,
});
const looks: readonly [name: string, one: object, found: boolean][] = [
  ['ours', own(), true],
  ['below another', own({ replied_to: { id: '18001' } }), false],
  ['below nothing', own({ replied_to: undefined }), false],
  ['in other words', own({ text: 'Siap' }), false],
  ['with a line’s end of another kind', own({ text: 'Siap.\r\n' }), true],
  ['a minute before', own({ timestamp: stamp(now - 60_000) }), true],
  ['longer before', own({ timestamp: stamp(now - 61_000) }), false],
  ['at no time', own({ timestamp: '' }), true],
];
for (const [name, one, found] of looks)
  test(`an answer that is ${name} is ${found ? 'found' : 'passed over'}`, async () => {
    const { channel, paths } = using({ body: { data: [one] } });
    assert.deepEqual(await channel.findSent?.(say(), now), found ? ['900'] : []);
    assert.deepEqual(paths(), [`GET ${id}/replies`]);
  });

test('a look follows its cursor while pages follow and are not older, and five pages at most', async () => {
  const page = (data: readonly object[], more = true): ScriptedAnswer => ({
    body: { data, paging: { cursors: { after: 'c' }, ...(more ? { next: 'https://jahat.example' } : {}) } },
  });
  const other = own({ text: 'lain' });
  const counted = async (...answers: readonly ScriptedAnswer[]): Promise<number> => {
    const { asked, channel } = using(...answers);
    await channel.findSent?.(say(), now);
    assert.ok(asked.every(({ url }) => url.host === 'graph.threads.example'));
    return asked.length;
  };
  assert.equal(await counted(page([other]), page([own()], false)), 2);
  assert.equal(await counted(page([own({ timestamp: stamp(0) })]), page([own()])), 1);
  assert.equal(await counted(page([])), 1);
  assert.equal(await counted(page([other])), 5);
});

for (const [name, answer] of [
  ['is refused', refused(10)],
  ['meets trouble', refused(2, undefined, 500)],
  ['breaks off', brokenOff('ECONNRESET')],
  ['brings no list', { body: { status: 'ok' } }],
] as const)
  test(`a look that ${name} is no look: nobody may send again`, async () => {
    await assert.rejects(using(answer).channel.findSent?.(say(), now) ?? Promise.resolve(), /could not be read/);
  });
