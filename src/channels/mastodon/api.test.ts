// Calls to a Mastodon instance: to whom an answer goes and how wide, what each refusal means, and what a look and a question find.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Outgoing, SendOutcome, SendTarget } from '#ports/channel.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { recordOf } from '../http-call.ts';
import { mastodon } from './mastodon.channel.ts';

const now = Date.UTC(2026, 10, 24, 1);
const account: Account = {
  ...{ channel: 'mastodon', id: '109', handle: 'pemkotjogja', appSecret: '', verifyToken: '' },
  accessToken: 'TOKEN-MD',
  apiUrl: 'https://mastodon.example/',
};
const below: SendTarget = { kind: 'comment-reply', commentId: '77' };
const letter: SendTarget = { kind: 'private-message', personId: '501', lastFromPersonAt: now };
const reply: SendTarget = { kind: 'private-reply', commentId: '77' };
const say = (target: SendTarget, text = 'Siap.', key?: string): Outgoing => ({
  ...{ target, text },
  ...(key === undefined ? {} : { key }),
});

const person = { id: '501', acct: 'warga@lain.example' };
const status = (visibility: string): ScriptedAnswer => ({ body: { id: '77', visibility, account: person } });
const written: ScriptedAnswer = { body: { id: '900' } };

const using = (...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const channel = mastodon(account, platform.fetch);
  const send = async (message: Outgoing): Promise<SendOutcome> => (await channel.send(message, now)).result;
  return { asked: platform.asked, channel, send };
};
const told = (result: SendOutcome): string => ('reason' in result ? result.reason : result.outcome);

const widths: readonly [name: string, target: SendTarget, found: ScriptedAnswer, sent: object][] = [
  ['an open one', below, status('public'), { visibility: 'public', in_reply_to_id: '77' }],
  ['an unlisted one', below, status('unlisted'), { visibility: 'unlisted', in_reply_to_id: '77' }],
  ['one for followers', below, status('private'), { visibility: 'direct', in_reply_to_id: '77' }],
  ['a direct one', below, status('direct'), { visibility: 'direct', in_reply_to_id: '77' }],
  ['one of a kind that nobody knows', below, status('lokal'), { visibility: 'direct', in_reply_to_id: '77' }],
  ['an open one in private', reply, status('public'), { visibility: 'direct', in_reply_to_id: '77' }],
  ['a person', letter, { body: person }, { visibility: 'direct' }],
  [
    'a person’s message',
    { ...letter, inReplyTo: '78' },
    { body: person },
    { visibility: 'direct', in_reply_to_id: '78' },
  ],
];
for (const [name, target, found, sent] of widths)
  test(`an answer to ${name} goes out no wider than that, and names whom it is for`, async () => {
    const { asked, send } = using(found, written);
    assert.deepEqual(await send(say(target, ' Siap. ')), { outcome: 'accepted', externalId: '900' });
    assert.deepEqual(asked[1]?.body, { status: '@warga@lain.example Siap.', ...sent });
  });

test('what goes to one person names nobody else: a name in it would bring others in', async () => {
  const text = 'Hubungi @dinas atau @pupkp@lain.example, surel: dinas@kota.example';
  const statusOf = async (target: SendTarget, found: ScriptedAnswer): Promise<string> => {
    const { asked, send } = using(found, written);
    await send(say(target, text));
    return String(recordOf(asked[1]?.body)['status']);
  };
  assert.equal(await statusOf(below, status('public')), `@warga@lain.example ${text}`);
  for (const [target, found] of [
    [reply, status('public')],
    [letter, { body: person }],
  ] as const) {
    const words = await statusOf(target, found);
    assert.ok(words.startsWith('@warga@lain.example '));
    assert.ok(!/@\w/.test(words.slice('@warga@lain.example '.length)), words);
  }
});

test('the key of a message goes along, so that a second attempt makes no second status', async () => {
  const { asked, send } = using(status('public'), written);
  await send(say(below, 'Siap.', 'kunci-1'));
  assert.deepEqual(
    asked.map(({ headers }) => headers.get('idempotency-key')),
    [null, 'kunci-1'],
  );
  assert.ok(asked.every(({ headers }) => headers.get('authorization') === 'Bearer TOKEN-MD'));
});

for (const [text, fits] of [
  ['a'.repeat(468), true],
  ['a'.repeat(469), false],
  ['🙏'.repeat(468), true],
  [` ${'a'.repeat(468)} `, true],
] as const)
  test(`a text of ${String([...text].length)} ${text.slice(0, 2)} ${fits ? 'fits' : 'does not fit'} beside the name in front`, async () => {
    const { asked, send } = using(status('public'), written);
    assert.equal(told(await send(say(below, text))), fits ? 'accepted' : 'message-too-long');
    assert.equal(asked.length, fits ? 2 : 0);
  });

const refusals: readonly [
  name: string,
  answer: ScriptedAnswer,
  told: string,
  more?: { afterMs?: number; unknown: boolean },
][] = [
  ['a revoked token', { status: 401, body: { error: 'The access token was revoked' } }, 'token-invalid'],
  ['an ended token', { status: 401, body: { error: 'The access token expired' } }, 'token-expired'],
  [
    'a scope that is missing',
    { status: 403, body: { error: 'This action is outside the authorized scopes' } },
    'permission-missing',
  ],
  ['a status that is gone', { status: 404, body: { error: 'Record not found' } }, 'target-gone'],
  ['an account that is gone', { status: 410 }, 'target-gone'],
  [
    'too long a text',
    { status: 422, body: { error: 'Validation failed: Text character limit of 500 exceeded' } },
    'message-too-long',
  ],
  ['what it does not take', { status: 422, body: { error: 'Validation failed: Text can’t be blank' } }, 'bad-request'],
  ['an error that is no text', { status: 422, body: { error: { a: 1 } } }, 'bad-request'],
  ['trouble of theirs', { status: 500 }, 'temporary', { unknown: true }],
  ['repairs', { status: 503, headers: { 'retry-after': '120' } }, 'temporary', { unknown: true, afterMs: 120_000 }],
  ['a page in HTML', { text: '<html>' }, 'temporary', { unknown: true }],
  ['no id', { body: {} }, 'temporary', { unknown: true }],
  ['a broken line', brokenOff('EPIPE'), 'network', { unknown: true }],
  ['too many calls', { status: 429 }, 'rate-limited', { unknown: false, afterMs: 300_000 }],
  [
    'too many, and until when',
    {
      status: 429,
      headers: { 'x-ratelimit-reset': new Date(now + 42_000).toISOString(), date: new Date(now).toUTCString() },
    },
    ...(['rate-limited', { unknown: false, afterMs: 42_000 }] as const),
  ],
  [
    'too many, and a reset that is over',
    {
      status: 429,
      headers: { 'x-ratelimit-reset': new Date(now - 1).toISOString(), date: new Date(now).toUTCString() },
    },
    ...(['rate-limited', { unknown: false, afterMs: 1000 }] as const),
  ],
];
for (const [name, answer, reason, more] of refusals)
  test(`an answer that meets ${name} is told as ${reason}`, async () => {
    const result = await using(status('public'), answer).send(say(below));
    assert.equal(told(result), reason, JSON.stringify(result));
    if (result.outcome === 'retry-later')
      assert.deepEqual([result.unknown, result.afterMs], [more?.unknown, more?.afterMs]);
  });

test('whom to name must be known first: trouble there has written nothing', async () => {
  for (const answer of [
    { status: 500 },
    brokenOff('ECONNRESET'),
    { body: {} },
    { body: { id: '77', account: { acct: '' } } },
  ]) {
    const { asked, send } = using(answer, written);
    const result = await send(say(below));
    assert.ok(result.outcome === 'retry-later' && !result.unknown, JSON.stringify(result));
    assert.equal(asked.length, 1);
  }
  assert.equal(told(await using({ status: 404 }).send(say(below))), 'target-gone');
});

for (const commentId of ['../accounts', '77/favourite', '', '7 7', 'é'])
  test(`what came as the id ${JSON.stringify(commentId)} is put into no address`, async () => {
    const { asked, send } = using(written);
    assert.equal(told(await send(say({ kind: 'comment-reply', commentId }))), 'bad-request');
    assert.equal(asked.length, 0);
  });

const own = (change: object = {}) => ({
  ...{ id: '900', visibility: 'public', in_reply_to_id: '77', created_at: new Date(now).toISOString() },
  content: '<p><span class="h-card"><a href="https://lain.example/@warga">@<span>warga</span></a></span> Siap.</p>',
  mentions: [{ id: '501' }],
  ...change,
});
const looks: readonly [name: string, target: SendTarget, one: object, found: boolean][] = [
  ['ours below it', below, own(), true],
  ['below another', below, own({ in_reply_to_id: '78' }), false],
  ['in other words', below, own({ content: '<p>@warga Siap</p>' }), false],
  ['for one person, where it should be open', below, own({ visibility: 'direct' }), false],
  ['a minute before', below, own({ created_at: new Date(now - 60_000).toISOString() }), true],
  ['longer before', below, own({ created_at: new Date(now - 60_001).toISOString() }), false],
  ['open, where it should be for one person', reply, own(), false],
  ['for one person', reply, own({ visibility: 'direct' }), true],
  ['to that person', letter, own({ visibility: 'direct', in_reply_to_id: null }), true],
  ['to another person', letter, own({ visibility: 'direct', mentions: [{ id: '502' }] }), false],
  ['open, and names that person', letter, own(), false],
];
for (const [name, target, one, found] of looks)
  test(`a status that is ${name} is ${found ? 'found' : 'passed over'}`, async () => {
    assert.deepEqual(
      await using({ body: [one] }, { body: [] }).channel.findSent?.(say(target), now),
      found ? ['900'] : [],
    );
  });

test('the look goes back page by page until it is before the time, and not without end', async () => {
  const page = (from: number): ScriptedAnswer => ({
    body: Array.from({ length: 40 }, (_, index) => own({ id: String(from - index), content: '<p>@x lain</p>' })),
  });
  const found = using(page(900), { body: [own({ id: '860' })] }, { body: [] });
  assert.deepEqual(await found.channel.findSent?.(say(below), now), ['860']);
  assert.deepEqual(
    found.asked.map(({ url }) => url.searchParams.get('max_id')),
    [null, '861', '860'],
  );
  const endless = using(page(900));
  await endless.channel.findSent?.(say(below), now);
  assert.equal(endless.asked.length, 5);
});

for (const [name, answer] of [
  ['is refused', { status: 403 }],
  ['meets trouble', { status: 500 }],
  ['breaks off', brokenOff('ECONNRESET')],
  ['brings no list', { body: { status: 'ok' } }],
] as const)
  test(`a look that ${name} is no look: nobody may send again`, async () => {
    await assert.rejects(using(answer).channel.findSent?.(say(below), now) ?? Promise.resolve(), /could not be read/);
  });

const watched = { id: '77', edited_at: null, visibility: 'public', in_reply_to_id: null, account: { id: '501' } };
const cursor = JSON.stringify({ seen: '10', watched: [watched] });

const changes: readonly [name: string, answer: ScriptedAnswer, told: readonly string[]][] = [
  ['stands as it was', { body: [{ ...watched }] }, []],
  ['was changed', { body: [{ ...watched, edited_at: '2026-11-24T00:59:00Z', content: '<p>di timur</p>' }] }, ['edit']],
  ['is gone', { body: [] }, ['delete']],
  ['cannot be asked for on an older instance', { status: 404 }, []],
  ['meets trouble', { status: 500 }, []],
  // Nothing was said of it: silence is no deletion.
  ['is answered with something else', { body: { status: 'ok' } }, []],
];
for (const [name, answer, kinds] of changes)
  test(`a status that ${name} tells ${kinds.length === 0 ? 'nothing' : kinds.join()}`, async () => {
    const { channel } = using({ body: [] }, answer);
    const polled = await channel.poll?.ask(cursor, now);
    assert.ok(polled?.outcome === 'polled');
    const inbounds = polled.payloads.flatMap((one) => channel.parse(one, account.id));
    assert.deepEqual(
      inbounds.map(({ kind }) => kind),
      kinds,
    );
  });

test('a question walks forward from the newest that was seen, however ids are written', async () => {
  const notified = (id: string) => ({
    id,
    type: 'mention',
    status: own({ id: `s${id}`, account: { ...person, id: '501' } }),
  });
  const { asked, channel } = using({ body: [notified('9'), notified('10')] }, { body: [] });
  const polled = await channel.poll?.ask(JSON.stringify({ seen: '8', watched: [] }), now);
  assert.ok(polled?.outcome === 'polled');
  const { seen } = JSON.parse(polled.cursor) as { seen: string };
  assert.equal(seen, '10', 'as numbers, not as words');
  const { searchParams } = asked[0]?.url ?? new URL('http://x');
  assert.deepEqual([searchParams.get('min_id'), searchParams.getAll('types[]')], ['8', ['mention', 'quote', 'update']]);
  assert.equal(polled.more, false);
});

test('a full page says that there is more, and what is no list moves nothing on', async () => {
  const full = Array.from({ length: 30 }, (_, index) => ({ id: String(100 + index), type: 'mention' }));
  const polled = await using({ body: full }).channel.poll?.ask('{"seen":"1"}', now);
  assert.ok(polled?.outcome === 'polled' && polled.more);
  const strange = await using({ body: { notifications: [] } }).channel.poll?.ask('{"seen":"1"}', now);
  assert.equal(strange?.outcome, 'retry-later');
  assert.equal((await using({ body: {} }).channel.poll?.ask(undefined, now))?.outcome, 'retry-later');
});
