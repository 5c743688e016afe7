// Each single call to an interface of SP4N-LAPOR! that an account describes: where it goes, what its end means, and what a look finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Outgoing, SendOutcome, SendTarget } from '#ports/channel.ts';
import { sp4nAccount } from '#test/scenes/sp4n-scene.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { sp4nLapor } from './sp4n-lapor.channel.ts';

const now = Date.UTC(2026, 10, 24, 1, 0, 0, 500);
const public_: SendTarget = { kind: 'comment-reply', commentId: 'L-1:99', postId: 'L-1' };
const secret: SendTarget = { kind: 'private-message', personId: 'L-1', lastFromPersonAt: now };
const say = (more: Partial<Outgoing> = {}): Outgoing => ({ target: public_, text: 'Sudah diperbaiki.', ...more });

const using = (more: Record<string, string>, ...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const account: Account = { ...sp4nAccount, apiUrl: 'https://lapor.example/v1', accessToken: 'TOKEN', more };
  const channel = sp4nLapor(account, platform.fetch);
  return {
    ...{ asked: platform.asked, channel },
    send: async (message: Outgoing): Promise<SendOutcome> => (await channel.send(message, now)).result,
    find: (message: Outgoing) => channel.findSent?.(message, now) ?? Promise.resolve(),
  };
};
const told = (result: SendOutcome): string => ('reason' in result ? result.reason : result.outcome);
const taken: ScriptedAnswer = { body: { data: { id: 501 } } };

test('an answer goes to its report, whichever of its words is answered, with its key', async () => {
  for (const target of [public_, secret, { ...public_, commentId: 'L-1' } as const]) {
    const { asked, send } = using({}, taken);
    assert.deepEqual(await send(say({ target, text: ' Sudah. ', key: 'kunci-1' })), {
      outcome: 'accepted',
      externalId: '501',
    });
    assert.deepEqual([asked[0]?.method, asked[0]?.url.href], ['POST', 'https://lapor.example/v1/reports/L-1/replies']);
    assert.deepEqual(asked[0]?.body, { content: 'Sudah.', key: 'kunci-1' });
    assert.equal(asked[0]?.headers.get('authorization'), 'Bearer TOKEN');
  }
});

test('a state is told in the account’s words, and counts once whatever is answered to it', async () => {
  const { asked, send } = using({ statusWords: 'done=4' }, { status: 204 });
  assert.deepEqual(await send(say({ status: 'done' })), { outcome: 'accepted', externalId: 'L-1:done' });
  assert.deepEqual([asked[0]?.url.pathname, asked[0]?.body], ['/v1/reports/L-1/status', { status: '4' }]);
});

const ends: readonly [
  name: string,
  answer: ScriptedAnswer,
  told: string,
  more?: { unknown: boolean; afterMs?: number },
][] = [
  ['no number', { body: { data: {} } }, 'temporary', { unknown: true }],
  ['nothing at all', { status: 204 }, 'temporary', { unknown: true }],
  ['a page for people', { text: '<html>Situs dalam perawatan</html>' }, 'temporary', { unknown: true }],
  [
    'trouble of theirs',
    { status: 503, headers: { 'retry-after': '60' } },
    'temporary',
    { unknown: true, afterMs: 60_000 },
  ],
  ['no end in time', { status: 408 }, 'temporary', { unknown: true }],
  ['too many calls', { status: 429 }, 'rate-limited', { unknown: false }],
  ['a bad token', { status: 401 }, 'token-invalid'],
  ['no right', { status: 403 }, 'permission-missing'],
  ['a report that is gone', { status: 404 }, 'target-gone'],
  ['what it does not take', { status: 422 }, 'bad-request'],
  ['a redirect', { status: 302, headers: { location: '/masuk' } }, 'bad-request'],
  ['a broken line', brokenOff('ECONNRESET'), 'network', { unknown: true }],
  ['no line', brokenOff('ECONNREFUSED'), 'network', { unknown: false }],
];
for (const [name, answer, reason, more] of ends)
  test(`an answer that meets ${name} is told as ${reason}`, async () => {
    const result = await using({}, answer).send(say());
    assert.equal(told(result), reason, JSON.stringify(result));
    if (result.outcome === 'retry-later')
      assert.deepEqual([result.unknown, result.afterMs], [more?.unknown, more?.afterMs]);
  });

test('a page for people takes no state either: it is told again', async () => {
  const result = await using({}, { text: '<html>Situs dalam perawatan</html>' }).send(say({ status: 'done' }));
  assert.deepEqual([told(result), result.outcome], ['temporary', 'retry-later']);
});

for (const [length, reason] of [
  [5000, 'accepted'],
  [5001, 'message-too-long'],
  [0, 'bad-request'],
] as const)
  test(`an answer of ${String(length)} is told as ${reason}`, async () => {
    const { asked, send } = using({}, taken);
    assert.equal(told(await send(say({ text: '🙏'.repeat(length) }))), reason);
    assert.equal(asked.length, reason === 'accepted' ? 1 : 0);
  });

test('a number that would lead elsewhere stays one part of the path', async () => {
  for (const id of ['../../rahasia', 'a/b', 'a?b=1', 'a#b', 'a b', '..', '%2e%2e']) {
    const { asked, send } = using({}, taken);
    await send(say({ target: { kind: 'comment-reply', commentId: id, postId: id } }));
    assert.ok(
      asked.every(({ url }) => url.origin === 'https://lapor.example' && url.pathname.startsWith('/v1/reports/')),
      id,
    );
    assert.ok(
      asked.every(({ url }) => url.pathname.endsWith('/replies') && url.search === ''),
      id,
    );
  }
});

for (const replyPath of [
  'https://jahat.example/{id}',
  '//jahat.example/{id}',
  '@jahat.example/{id}',
  '/../../{id}',
  'reports/{id}',
])
  test(`a path of the settings as "${replyPath}" takes the token nowhere`, async () => {
    const { asked, send } = using({ replyPath }, taken);
    assert.equal(told(await send(say())), 'bad-request');
    assert.equal(asked.length, 0);
  });

const answerAt = (change: object = {}) => ({
  id: 501,
  content: 'Sudah diperbaiki.',
  created_at: '2026-11-24 08:00:00',
  ...change,
});
const reported = (replies: unknown): ScriptedAnswer => ({ body: { data: { replies } } });
const looks: readonly [name: string, one: object, found: boolean][] = [
  // Their times are Jakarta's and end with the second: it was begun half a second later by our clock.
  ['ours, within the same second', answerAt(), true],
  ['a minute before by their clock', answerAt({ created_at: '2026-11-24 07:59:01' }), true],
  ['older', answerAt({ created_at: '2026-11-24 07:58:59' }), false],
  ['of another time zone', answerAt({ created_at: '2026-11-24T01:00:01Z' }), true],
  ['at no time', answerAt({ created_at: '' }), true],
  ['in other words', answerAt({ content: 'Sudah' }), false],
  ['with blanks around', answerAt({ content: ' Sudah diperbaiki.\n' }), true],
];
for (const [name, one, found] of looks)
  test(`an answer that is ${name} is ${found ? 'found' : 'passed over'}`, async () => {
    const { asked, find } = using({}, reported([one]));
    assert.deepEqual(await find(say()), found ? ['501'] : []);
    assert.equal(asked[0]?.url.pathname, '/v1/reports/L-1');
  });

test('a report without answers holds none of ours; one that is not there, or a page, is no look', async () => {
  for (const replies of [[], undefined, null]) assert.deepEqual(await using({}, reported(replies)).find(say()), []);
  for (const answer of [
    { body: {} },
    { body: { status: 'ok' } },
    { text: '<html>' },
    { status: 404 },
    { status: 500 },
    brokenOff('ECONNRESET'),
  ])
    await assert.rejects(using({}, answer).find(say()));
});

test('a state is never looked for, and nothing private stands beside a report', async () => {
  const { asked, find, send } = using({}, taken);
  assert.deepEqual(await find(say({ status: 'done' })), []);
  assert.deepEqual(await find(say({ target: { kind: 'private-reply', commentId: 'L-1' } })), []);
  assert.equal(told(await send(say({ target: { kind: 'private-reply', commentId: 'L-1' } }))), 'no-private-messages');
  assert.equal(asked.length, 0);
});

const item = (id: string, changed: string) => ({
  ...{ tracking_id: id, title: 'Lampu', content: 'mati', disposed_at: changed, updated_at: changed },
});

test('a list is asked for from the last change on, and what it holds again is told once', async () => {
  const first = { body: { data: [item('1', '2026-11-24 08:00:00'), item('2', '2026-11-24 08:05:00')] } };
  const later = { body: { data: [item('2', '2026-11-24 08:05:00'), item('3', '2026-11-24 08:10:00')] } };
  const { asked, channel } = using({}, first, later);
  const ids = async (cursor: string | undefined): Promise<{ ids: string[]; cursor: string }> => {
    const polled = await channel.poll?.ask(cursor, now);
    assert.ok(polled?.outcome === 'polled');
    const inbounds = polled.payloads.flatMap((one) => channel.parse(one, 'lapor'));
    return { ids: inbounds.map((one) => ('externalId' in one ? one.externalId : one.kind)), cursor: polled.cursor };
  };
  const begun = await ids(undefined);
  assert.deepEqual(begun.ids, ['1', '2']);
  assert.deepEqual((await ids(begun.cursor)).ids, ['3']);
  assert.deepEqual(
    asked.map(({ url }) => url.searchParams.get('since')),
    ['1970-01-01T00:00:00.000Z', '2026-11-24T01:05:00.000Z'],
  );
});

for (const [name, answer, outcome] of [
  ['a page for people', { text: '<html>' }, 'retry-later'],
  ['no list', { body: { data: {} } }, 'rejected'],
  ['a bad token', { status: 401 }, 'rejected'],
  ['trouble', { status: 502 }, 'retry-later'],
] as const)
  test(`a question that meets ${name} moves nothing on, and the check says ${outcome === 'rejected' ? 'why' : 'nothing'}`, async () => {
    const { channel } = using({}, answer);
    assert.equal((await channel.poll?.ask(undefined, now))?.outcome, outcome);
    if (outcome === 'rejected') assert.ok(await channel.check());
    else await assert.rejects(channel.check());
  });

test('a full list that brought news is asked further at once, and one that brought none is not', async () => {
  const many = (count: number): ScriptedAnswer => ({
    body: { data: Array.from({ length: count }, (_, index) => item(String(index), '2026-11-24 08:00:00')) },
  });
  const more = async (answer: ScriptedAnswer, cursor?: string) => {
    const polled = await using({}, answer).channel.poll?.ask(cursor, now);
    assert.ok(polled?.outcome === 'polled');
    return polled;
  };
  const full = await more(many(50));
  assert.equal(full.more, true);
  assert.equal((await more(many(50), full.cursor)).more, false);
  assert.equal((await more(many(49))).more, false);
});
