// What no parser foresaw: nothing of it is lost, the rest is taken in, and the operator sees it with its reason.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { parsePayload } from '#channels/kinds.ts';
import type { OperatorAnswer } from '#features/operator/operator.contract.ts';
import { anyAccount } from '#test/given/intake.ts';
import { givenDesk, json, type Desk } from '#test/beds/desk.ts';
import { testIds } from '#test/beds/store.ts';

const entry = (parts: object): object => ({ id: '17841400000000001', time: 1_772_413_200, ...parts });
const webhook = (...entries: object[]): object => ({ object: 'instagram', entry: entries });
const comment = (id: string): object => ({
  field: 'comments',
  value: { id, text: 'lampu mati', from: { id: 'warga-1', username: 'warga_demo' }, media: { id: 'm1' } },
});

const drain = async (desk: Desk, ...payloads: (string | object)[]): Promise<number> => {
  for (const payload of payloads)
    await desk.pool.query(`insert into inbound (channel, payload, received_at) values ('instagram', $1, now())`, [
      typeof payload === 'string' ? payload : JSON.stringify(payload),
    ]);
  const ports = { store: desk.store, ids: testIds, parse: parsePayload, accountOf: anyAccount };
  return drainInbound(ports, desk.now);
};

const setAside = async (desk: Desk): Promise<OperatorAnswer['setAside']> =>
  json<OperatorAnswer>(await desk.get('operator', '/api/v1/operator')).setAside;

const messageIds = async (desk: Desk): Promise<string[]> =>
  (await desk.pool.query<{ id: string }>('select external_id as id from message order by 1')).rows.map(({ id }) => id);

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const bottomless = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;

const strange: readonly { name: string; payload: string | object; reason: RegExp }[] = [
  { name: 'no JSON', payload: 'bukan json', reason: /SyntaxError/ },
  { name: 'half of a JSON', payload: '{"object":"instagram","entry":[', reason: /SyntaxError/ },
  { name: 'nothing', payload: '', reason: /SyntaxError/ },
  { name: 'another JSON altogether', payload: { update_id: 1, message: {} }, reason: /object: "instagram" expected/ },
  { name: 'a list', payload: '[]', reason: /payload: an object expected, a list found/ },
  { name: 'null', payload: 'null', reason: /payload: an object expected/ },
  { name: 'another product', payload: { object: 'page', entry: [] }, reason: /object: "instagram" expected/ },
  { name: 'entries that are none', payload: { object: 'instagram', entry: 'x' }, reason: /entry: a list expected/ },
  { name: 'an entry of nobody', payload: webhook({ time: 1 }), reason: /entry\[0\]\.id/ },
  { name: 'an empty entry', payload: webhook(entry({})), reason: /entry\[0\]: nothing in it/ },
  { name: 'an entry with an unknown part', payload: webhook(entry({ ramalan: [] })), reason: /entry\[0\]\.ramalan/ },
  { name: 'changes that are no list', payload: webhook(entry({ changes: {} })), reason: /changes: a list expected/ },
  {
    name: 'a change of an unknown field',
    payload: webhook(entry({ changes: [{ field: 'ramalan', value: {} }] })),
    reason: /not understood: field ramalan/,
  },
  {
    name: 'an event of an unknown kind',
    payload: webhook(entry({ messaging: [{ sender: { id: '1' }, ramalan: {} }] })),
    reason: /messaging\[0\]: ramalan/,
  },
  {
    name: 'a text that is none',
    payload: webhook(entry({ changes: [{ field: 'comments', value: { id: '1', media: { id: '1' }, text: {} } }] })),
    reason: /entry\[0\]\.changes\[0\]\.value\.text: text expected/,
  },
  { name: 'a hundred thousand lists', payload: deep, reason: /a list found/ },
  { name: 'a hundred thousand objects', payload: bottomless, reason: /object: "instagram" expected/ },
  {
    name: 'a bottomless text',
    payload: `{"object":"instagram","entry":[{"id":"1","time":1,"changes":[{"field":"comments","value":{"id":"1","media":{"id":"1"},"text":${deep}}}]}]}`,
    reason: /value\.text: text expected, a list found/,
  },
  { name: 'words that no database holds', payload: '"\\u0000\\ud83d"', reason: /payload: an object expected/ },
];

test('each shape that nobody foresaw is kept and shown with its reason, and blocks nothing', async (t) => {
  const desk = await givenDesk(t);
  const drained = await drain(
    desk,
    ...strange.map(({ payload }) => payload),
    webhook(entry({ changes: [comment('c1')] })),
  );
  assert.equal(drained, strange.length + 1);
  assert.deepEqual(await messageIds(desk), ['c1']);
  const shown = (await setAside(desk)).toReversed();
  assert.equal(shown.length, strange.length);
  for (const [index, { name, payload, reason }] of strange.entries()) {
    assert.match(shown[index]?.error ?? '', reason, name);
    const whole = typeof payload === 'string' ? payload : JSON.stringify(payload);
    assert.ok(whole.startsWith(shown[index]?.payload ?? '-'), name);
  }
});

test('what is understood beside it is taken in at once, and once only though it is tried again', async (t) => {
  const desk = await givenDesk(t);
  const mixed = webhook(
    entry({
      changes: [comment('c1'), { field: 'ramalan', value: 1 }, { field: 'comments', value: {} }, comment('c2')],
    }),
    { time: 1 },
    entry({ changes: [comment('c3')] }),
  );
  await drain(desk, mixed);
  assert.deepEqual(await messageIds(desk), ['c1', 'c2', 'c3']);
  const [shown] = await setAside(desk);
  for (const part of [/field ramalan/, /changes\[2\]\.value\.id/, /entry\[1\]\.id/])
    assert.match(shown?.error ?? '', part);
  const replayed = await desk.send('operator', 'POST', `/api/v1/operator/set-aside/${shown?.id ?? ''}/replay`, {});
  assert.deepEqual(json(replayed), { replayed: 1 });
  assert.deepEqual(await setAside(desk), []);
  await drain(desk);
  assert.deepEqual(await messageIds(desk), ['c1', 'c2', 'c3']);
  assert.equal((await setAside(desk)).length, 1);
});

test('what says nothing is no trouble', async (t) => {
  const desk = await givenDesk(t);
  const person = { sender: { id: '1' }, recipient: { id: '17841400000000001' }, timestamp: 1_772_413_200_123 };
  const wordless = ['reaction', 'read', 'delivery', 'referral'].map((key) => ({ ...person, [key]: { mid: 'm' } }));
  await drain(
    desk,
    webhook(entry({ messaging: wordless })),
    webhook(entry({ changes: [{ field: 'story_insights' }] })),
  );
  assert.deepEqual(await setAside(desk), []);
  assert.equal((await desk.pool.query(`select 1 from inbound where status = 'done'`)).rowCount, 2);
});

test('bytes that are no text are shown as they are', async (t) => {
  const desk = await givenDesk(t);
  await desk.pool.query(
    `insert into inbound (channel, payload, raw, received_at) values ('instagram', '', '\\x7bff007d', now())`,
  );
  await drain(desk);
  const [shown] = await setAside(desk);
  assert.match(shown?.error ?? '', /SyntaxError/);
  assert.equal(shown?.payload, '{\u00ff\0}');
});
