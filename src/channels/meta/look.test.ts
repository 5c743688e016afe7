// The look before a resend at Meta: only our own words, since then, on whatever page they stand; and never "nothing" where nobody could look.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, SendTarget } from '#ports/channel.ts';
import { fbAccount, igAccount } from '#test/beds/simulator-bed.ts';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import { facebook } from '../facebook/facebook.channel.ts';
import { instagram } from '../instagram/instagram.channel.ts';

const since = Date.UTC(2026, 10, 24, 1);
const text = 'Petugas menuju lokasi 🙏';
const stamp = (at: number): string => new Date(at).toISOString().replace('.000Z', '+0000');

const looking = (name: 'facebook' | 'instagram', ...answers: readonly ScriptedAnswer[]) => {
  const platform = scripted(...answers);
  const account: Account = { ...(name === 'facebook' ? fbAccount : igAccount), apiUrl: 'https://graph.example' };
  const channel = name === 'facebook' ? facebook(account, platform.fetch) : instagram(account, platform.fetch);
  return {
    asked: platform.asked,
    find: (target: SendTarget, sought = text) => channel.findSent?.({ target, text: sought }, since),
    check: () => channel.check(),
  };
};

const comment: SendTarget = { kind: 'comment-reply', commentId: '900_1' };
const message: SendTarget = { kind: 'private-message', personId: '65', lastFromPersonAt: since };
const reply: SendTarget = { kind: 'private-reply', commentId: '900_1' };

const from = { id: fbAccount.id };
const node = (change: object = {}) => ({ id: 'kita', message: text, created_time: stamp(since), from, ...change });
const page = (data: readonly unknown[], after?: string): ScriptedAnswer => ({
  body: { data, paging: { cursors: { before: 'b', after }, next: 'https://jahat.example/lanjut' } },
});
const filler = (count: number) =>
  Array.from({ length: count }, (_, index) => node({ id: `x${String(index)}`, message: 'lain' }));

const nodes: readonly [name: string, node: object, found: boolean][] = [
  ['ours, in these words, now', node(), true],
  ['of somebody else', node({ from: { id: '65' } }), false],
  ['of nobody who is named', node({ from: undefined }), false],
  ['in other words', node({ message: `${text}.` }), false],
  ['with blanks around', node({ message: ` ${text}\r\n` }), true],
  ['with accents in two parts', node({ message: text.normalize('NFD') }), true],
  ['a minute earlier: their clock differs', node({ created_time: stamp(since - 60_000) }), true],
  ['more than a minute earlier', node({ created_time: stamp(since - 61_000) }), false],
  ['later', node({ created_time: stamp(since + 86_400_000) }), true],
  ['at a time that is none', node({ created_time: 'kemarin' }), true],
  ['without an id', node({ id: '' }), false],
  ['without words', node({ message: undefined }), false],
];
for (const [name, one, found] of nodes)
  test(`a comment ${name} is ${found ? 'found' : 'passed over'}`, async () => {
    assert.deepEqual(await looking('facebook', page([one])).find(comment), found ? ['kita'] : []);
  });

test('on Instagram ours is known by its user name as well, wherever that stands', async () => {
  const own = { id: 'kita', text, timestamp: stamp(since) };
  const as = (change: object) =>
    looking('instagram', page([{ ...own, ...change }])).find({ ...comment, commentId: '17' });
  assert.deepEqual(await as({ username: igAccount.handle }), ['kita']);
  assert.deepEqual(await as({ from: { id: '9', username: igAccount.handle } }), ['kita']);
  assert.deepEqual(await as({ username: 'warga', from: { id: '9', username: 'warga' } }), []);
  assert.deepEqual(await as({}), []);
});

test('a page that is full is followed by its cursor, never by the address that it names', async () => {
  const { asked, find } = looking('facebook', page(filler(100), 'c1'), page([...filler(99), node()], 'c2'), page([]));
  assert.deepEqual(await find(comment), ['kita']);
  assert.ok(asked.every(({ url }) => url.hostname === 'graph.example'));
  assert.deepEqual(
    asked.map(({ url }) => url.searchParams.get('after')),
    [null, 'c1', 'c2'],
  );
});

test('the look ends with a page that is not full, at one without a cursor, and after five', async () => {
  const pagesOf = async (...answers: readonly ScriptedAnswer[]): Promise<number> => {
    const { asked, find } = looking('facebook', ...answers);
    await find(comment);
    return asked.length;
  };
  assert.equal(await pagesOf(page(filler(99), 'c')), 1);
  assert.equal(await pagesOf(page(filler(100))), 1);
  assert.equal(await pagesOf(page(filler(100), 'c')), 5);
  assert.equal(await pagesOf(page([], 'c')), 1);
});

test('an answer to an answer is looked for below the topmost comment', async () => {
  const { asked, find } = looking('facebook', page([]));
  await find({ ...comment, parentId: '900_0' });
  assert.equal(asked[0]?.url.pathname, '/v26.0/900_0/comments');
});

test('messages are looked for in each conversation with that person, and old ones end the look', async () => {
  const talks = page([{ id: 't_1' }, { id: 't_2' }]);
  const old = filler(100).map((one) => ({ ...one, created_time: stamp(since - 3_600_000) }));
  const { asked, find } = looking(
    'facebook',
    talks,
    page([node({ id: 'satu' }), ...old.slice(1)], 'c'),
    page([node({ id: 'dua' })]),
  );
  assert.deepEqual(await find(message), ['satu', 'dua']);
  assert.deepEqual(
    asked.map(({ url }) => url.pathname.replace('/v26.0/', '')),
    [`${fbAccount.id}/conversations`, 't_1/messages', 't_2/messages'],
  );
  assert.deepEqual(
    ['user_id', 'platform'].map((name) => asked[0]?.url.searchParams.get(name)),
    ['65', 'messenger'],
  );
});

test('a private reply is looked for with its writer, or in the newest conversations where nobody is named', async () => {
  const named = looking(
    'facebook',
    { body: { id: '900_1', from: { id: '65' } } },
    page([{ id: 't_1' }]),
    page([node()]),
  );
  assert.deepEqual(await named.find(reply), ['kita']);
  assert.equal(named.asked[1]?.url.searchParams.get('user_id'), '65');
  const newest = page([{ id: 't_1', messages: { data: [node()] } }, { id: 't_2' }]);
  for (const writer of [{}, { from: { id: fbAccount.id } }]) {
    const nameless = looking('facebook', { body: { id: '900_1', ...writer } }, newest);
    assert.deepEqual(await nameless.find(reply), ['kita']);
    assert.equal(nameless.asked[1]?.url.searchParams.get('user_id'), null);
  }
});

const refusals: readonly [name: string, answer: ScriptedAnswer, looks: 'nothing is there' | 'nobody could look'][] = [
  ['the comment is gone', { status: 400, body: { error: { code: 100, error_subcode: 33 } } }, 'nothing is there'],
  ['the person is gone', { status: 400, body: { error: { code: 551 } } }, 'nothing is there'],
  ['the token ended', { status: 401, body: { error: { code: 190, error_subcode: 463 } } }, 'nothing is there'],
  ['the token is none', { status: 401, body: { error: { code: 190 } } }, 'nothing is there'],
  ['reading is not allowed', { status: 403, body: { error: { code: 200 } } }, 'nobody could look'],
  ['a field is unknown', { status: 400, body: { error: { code: 100 } } }, 'nobody could look'],
  ['too many calls', { status: 400, body: { error: { code: 4 } } }, 'nobody could look'],
  ['Meta has trouble', { status: 500, body: { error: { code: 2 } } }, 'nobody could look'],
  ['a page in HTML', { text: '<html>' }, 'nobody could look'],
  ['the answer holds no list', { body: { status: 'ok' } }, 'nobody could look'],
  ['the list is none', { body: { data: {} } }, 'nobody could look'],
  ['the line broke', brokenOff('ECONNRESET'), 'nobody could look'],
];
for (const [name, answer, looks] of refusals)
  test(`where ${name}, ${looks}`, async () => {
    for (const target of [comment, message, reply]) {
      const found = looking('facebook', answer).find(target);
      if (looks === 'nothing is there') assert.deepEqual(await found, []);
      else await assert.rejects(found ?? Promise.resolve(), /could not be read/);
    }
  });

test('trouble on a later page is no end of the look', async () => {
  const { find } = looking('facebook', page(filler(100), 'c'), { status: 500 });
  await assert.rejects(find(comment) ?? Promise.resolve());
});

test('an answer to a mention cannot be looked for, and nobody claims to have', async () => {
  const { asked, find } = looking('instagram', page([]));
  await assert.rejects(
    find({ kind: 'comment-reply', commentId: 'mention:18:17' }) ?? Promise.resolve(),
    /see the post/,
  );
  assert.equal(asked.length, 0);
});

const checks: readonly [name: string, answer: ScriptedAnswer, told: string | undefined][] = [
  ['the Page itself', { body: { id: fbAccount.id } }, undefined],
  ['another Page', { body: { id: '1' } }, 'unknown-account'],
  ['nothing', { body: {} }, 'unknown-account'],
  ['a Page that is gone', { status: 400, body: { error: { code: 100, error_subcode: 33 } } }, 'unknown-account'],
  ['a name that nobody has', { status: 404, body: { error: { code: 803 } } }, 'unknown-account'],
  ['an ended token', { status: 401, body: { error: { code: 190, error_subcode: 463 } } }, 'token-expired'],
  ['a missing right', { status: 403, body: { error: { code: 200 } } }, 'permission-missing'],
  ['a limit', { status: 400, body: { error: { code: 4 } } }, 'away'],
  ['trouble of theirs', { status: 503 }, 'away'],
  ['a broken line', brokenOff('ETIMEDOUT'), 'away'],
];
for (const [name, answer, expected] of checks)
  test(`the check of an account that meets ${name} says ${expected ?? 'that all is well'}`, async () => {
    const { check } = looking('facebook', answer);
    if (expected === 'away') await assert.rejects(check());
    else assert.equal(await check(), expected);
  });
