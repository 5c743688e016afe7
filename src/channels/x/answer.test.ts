// Each single call to X: what is sent for each kind of message, what every end of it means, and what a look finds. The prices and
// waits beside them. Shapes are those of X's published description (test/published/x.json).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Outgoing, SendOutcome, SendTarget } from '#ports/channel.ts';
import { xAccount } from '#test/scenes/x-scene.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { recordOf } from '../http-call.ts';
import { x } from './x.channel.ts';

const now = Date.UTC(2026, 10, 24, 1);
const account: Account = { ...xAccount, apiUrl: 'https://api.x.example/', accessToken: 'TOKEN' };
const below: SendTarget = { kind: 'comment-reply', commentId: '1990000000000000001' };
const letter: SendTarget = { kind: 'private-message', personId: '42', lastFromPersonAt: now };
const reply: SendTarget = { kind: 'private-reply', commentId: '1990000000000000001' };
const say = (target: SendTarget, text = 'Siap.'): Outgoing => ({ target, text });

const using = (...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const channel = x(account, platform.fetch);
  return {
    asked: platform.asked,
    channel,
    send: async (message: Outgoing): Promise<SendOutcome> => (await channel.send(message, now)).result,
    paths: () => platform.asked.map(({ method, url }) => `${method} ${url.pathname}`),
  };
};
const told = (result: SendOutcome): string => ('reason' in result ? result.reason : result.outcome);

const posted = (id: string): ScriptedAnswer => ({ status: 201, body: { data: { id, text: '' } } });
const nothingListed: ScriptedAnswer = { body: { meta: { result_count: 0 } } };

test('an answer names the post above it; a message goes to the person, and into no post', async () => {
  const open = using(posted('7'));
  assert.deepEqual(await open.send(say(below)), { outcome: 'accepted', externalId: '7' });
  assert.deepEqual(
    [open.paths(), open.asked[0]?.body],
    [['POST /2/tweets'], { text: 'Siap.', reply: { in_reply_to_tweet_id: '1990000000000000001' } }],
  );
  const direct = using({ status: 201, body: { data: { dm_event_id: '8', dm_conversation_id: '42-1' } } });
  assert.deepEqual(await direct.send(say(letter)), { outcome: 'accepted', externalId: '8' });
  assert.deepEqual(
    [direct.paths(), direct.asked[0]?.body],
    [['POST /2/dm_conversations/with/42/messages'], { text: 'Siap.' }],
  );
  assert.equal(direct.asked[0]?.headers.get('authorization'), 'Bearer TOKEN');
});

test('a private answer asks first who wrote, and goes to that person', async () => {
  const { asked, paths, send } = using(
    { body: { data: { id: '1', author_id: '42' } } },
    { body: { data: { dm_event_id: '8' } } },
  );
  assert.equal(told(await send(say(reply))), 'accepted');
  assert.deepEqual(paths(), ['GET /2/tweets/1990000000000000001', 'POST /2/dm_conversations/with/42/messages']);
  assert.equal(asked[0]?.url.searchParams.get('expansions'), 'author_id');
});

for (const [name, answer, reason] of [
  ['was deleted', { body: { errors: [{ title: 'Not Found Error', detail: 'Could not find tweet' }] } }, 'target-gone'],
  ['is nobody’s', { body: { data: { id: '1', author_id: '' } } }, 'target-gone'],
  ['cannot be asked for now', { status: 503 }, 'temporary'],
] as const)
  test(`where a post ${name}, nothing private goes out`, async () => {
    const { paths, send } = using(answer as ScriptedAnswer);
    assert.equal(told(await send(say(reply))), reason);
    assert.ok(paths().every((path) => path.startsWith('GET ')));
  });

const part = (id: number): string => `bagian ${String(id)} ${'kata '.repeat(50)}`.trim();
const long = [part(1), part(2), part(3)].join(' ');
const textsOf = (asked: readonly { method: string; body: unknown }[]): string[] =>
  asked.flatMap(({ method, body }) => (method === 'POST' ? [String(recordOf(body)['text'])] : []));
const aboveOf = (asked: readonly { method: string; body: unknown }[]): unknown[] =>
  asked.flatMap(({ method, body }) =>
    method === 'POST' ? [recordOf(recordOf(body)['reply'])['in_reply_to_tweet_id']] : [],
  );

test('a long answer is a chain, each part below the one before, and goes by the id of the first', async () => {
  const { asked, send } = using(nothingListed, posted('11'), posted('12'), posted('13'), posted('14'));
  assert.deepEqual(await send(say(below, long)), { outcome: 'accepted', externalId: '11' });
  const count = textsOf(asked).length;
  assert.ok(count > 2);
  assert.ok(textsOf(asked).every((text, index) => text.endsWith(` (${String(index + 1)}/${String(count)})`)));
  assert.deepEqual(aboveOf(asked).slice(0, 3), ['1990000000000000001', '11', '12']);
});

test('where the own posts cannot be read, no part of a long answer is sent', async () => {
  for (const answer of [{ status: 503 }, brokenOff('ECONNRESET'), { body: { status: 'ok' } }]) {
    const { asked, send } = using(answer);
    const result = await send(say(below, long));
    assert.ok(result.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
    assert.deepEqual(textsOf(asked), []);
  }
});

test('parts that stand already are gone on with', async () => {
  const first = using(nothingListed, posted('11'), { status: 503 });
  const broken = await first.send(say(below, long));
  assert.ok(
    broken.outcome === 'retry-later' && broken.unknown && broken.detail.startsWith('1 of '),
    JSON.stringify(broken),
  );
  const [begun = ''] = textsOf(first.asked);
  const standing = {
    id: '11',
    text: `@warga ${begun}`,
    created_at: new Date(now).toISOString(),
    referenced_posts: [{ type: 'replied_to', id: '1990000000000000001' }],
  };
  const again = using(
    { body: { data: [standing], meta: { result_count: 1 } } },
    posted('12'),
    posted('13'),
    posted('14'),
  );
  assert.deepEqual(await again.send(say(below, long)), { outcome: 'accepted', externalId: '11' });
  assert.ok(!textsOf(again.asked).includes(begun));
  assert.equal(aboveOf(again.asked)[0], '11');
});

test('a first part that was not taken leaves nothing half done, and a later one says how many stand', async () => {
  const refused = {
    status: 403,
    body: { title: 'Forbidden', detail: 'You are not permitted to perform this action.' },
  };
  const first = await using(nothingListed, refused).send(say(below, long));
  assert.ok(first.outcome === 'rejected' && !/parts stand/.test(first.detail));
  const second = await using(nothingListed, posted('11'), refused).send(say(below, long));
  assert.ok(second.outcome === 'rejected' && second.detail.startsWith('1 of '), JSON.stringify(second));
  const silent = await using(nothingListed, posted('11'), { status: 201, body: {} }).send(say(below, long));
  assert.ok(silent.outcome === 'retry-later' && silent.unknown);
});

const duplicate: ScriptedAnswer = {
  status: 403,
  body: { title: 'Forbidden', detail: 'You are not allowed to create a Tweet with duplicate content.' },
};

test('the same words that X refuses are ours where they stand below that post, and nobody knows where no look is possible', async () => {
  const own = (change: object = {}): ScriptedAnswer => ({
    body: {
      data: [
        {
          ...{ id: '7', text: '@warga Siap.', created_at: new Date(now).toISOString() },
          referenced_posts: [{ type: 'replied_to', id: '1990000000000000001' }],
          ...change,
        },
      ],
      meta: { result_count: 1 },
    },
  });
  assert.deepEqual(await using(duplicate, own()).send(say(below)), { outcome: 'accepted', externalId: '7' });
  const elsewhere = own({ referenced_posts: [{ type: 'replied_to', id: '5' }] });
  assert.equal(told(await using(duplicate, elsewhere).send(say(below))), 'duplicate-text');
  assert.equal(told(await using(duplicate, nothingListed).send(say(below))), 'duplicate-text');
  const unlooked = await using(duplicate, { status: 503 }).send(say(below));
  assert.ok(unlooked.outcome === 'retry-later' && unlooked.unknown);
});

for (const [length, sign, fits] of [
  [1400, 'a', true],
  [1401, 'a', false],
  [700, '字', true],
  [701, '字', false],
] as const)
  test(`${String(length)} ${sign} in public ${fits ? 'fit' : 'do not fit'} into five posts`, async () => {
    const { asked, send } = using(nothingListed, posted('1'));
    const text = sign.repeat(length);
    const result = await send(say(below, text));
    assert.equal(told(result), fits ? 'accepted' : 'message-too-long');
    if (!fits) assert.equal(asked.length, 0);
  });

test('a message holds ten thousand characters, and none is no message', async () => {
  const ok = { body: { data: { dm_event_id: '8' } } };
  assert.equal(told(await using(ok).send(say(letter, '🙏'.repeat(10_000)))), 'accepted');
  assert.equal(told(await using(ok).send(say(letter, '🙏'.repeat(10_001)))), 'message-too-long');
  for (const target of [below, letter, reply]) {
    const { asked, send } = using(ok);
    assert.deepEqual([told(await send(say(target, ' \n'))), asked.length], ['bad-request', 0]);
  }
});

const ends: readonly [name: string, answer: ScriptedAnswer, told: string, unknown?: boolean][] = [
  ['no id', { status: 201, body: { data: {} } }, 'temporary', true],
  ['no data', { status: 201, body: {} }, 'temporary', true],
  ['a page in HTML', { text: '<html>' }, 'temporary', true],
  ['trouble of theirs', { status: 503 }, 'temporary', true],
  ['a broken line', brokenOff('ECONNRESET'), 'network', true],
  ['no line', brokenOff('ENOTFOUND'), 'network', false],
  ['too many calls', { status: 429 }, 'rate-limited', false],
  ['a token that nothing renews', { status: 401 }, 'token-expired'],
];
for (const [name, answer, reason, unknown] of ends)
  test(`a message that meets ${name} is told as ${reason}`, async () => {
    for (const target of [below, letter]) {
      const result = await using(answer).send(say(target));
      assert.equal(told(result), reason, JSON.stringify(result));
      assert.equal(result.outcome === 'retry-later' ? result.unknown : undefined, unknown);
    }
  });

const sent = (change: object = {}) => ({
  ...{
    id: '8',
    sender_id: account.id,
    text: 'Lihat https://t.co/abc &amp; tunggu',
    created_at: new Date(now).toISOString(),
  },
  entities: { urls: [{ url: 'https://t.co/abc', expanded_url: 'https://contoh.example/a' }] },
  ...change,
});
const words = 'Lihat https://contoh.example/a & tunggu';
const looks: readonly [name: string, node: object, found: boolean][] = [
  ['ours, as X keeps it', sent(), true],
  ['of the person', sent({ sender_id: '42' }), false],
  ['in other words', sent({ text: 'Tunggu' }), false],
  ['a minute before', sent({ created_at: new Date(now - 60_000).toISOString() }), true],
  ['longer before', sent({ created_at: new Date(now - 60_001).toISOString() }), false],
];
for (const [name, node, found] of looks)
  test(`a message that is ${name} is ${found ? 'found' : 'passed over'}`, async () => {
    const { channel, paths } = using({ body: { data: [node], meta: { result_count: 1 } } });
    assert.deepEqual(await channel.findSent?.(say(letter, words), now), found ? ['8'] : []);
    assert.equal(paths()[0], 'GET /2/dm_conversations/with/42/dm_events');
  });

for (const [name, answer, isLook] of [
  ['counts nothing', nothingListed, true],
  ['says that the person is gone', { status: 404 }, true],
  ['says that the token ended', { status: 401 }, true],
  ['is forbidden', { status: 403, body: { title: 'Forbidden' } }, false],
  ['meets trouble', { status: 500 }, false],
  ['breaks off', brokenOff('ECONNRESET'), false],
  ['holds no list', { body: { status: 'ok' } }, false],
  ['holds problems alone', { body: { errors: [{ title: 'Authorization Error' }] } }, false],
] as const)
  test(`a look that ${name} is ${isLook ? 'a look' : 'no look: nobody may send again'}`, async () => {
    for (const target of [below, letter]) {
      const found = using(answer as ScriptedAnswer).channel.findSent?.(say(target), now) ?? Promise.resolve();
      if (isLook) assert.deepEqual(await found, []);
      else await assert.rejects(found, /could not be read/);
    }
  });
