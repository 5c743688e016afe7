// What groups tell, and events of several parts: each part is read by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { parseFacebook } from './parse.ts';

const accountId = '100000000000001';
const person = '5000000000000001';
const told = 1_772_413_200_000;
const sent = told + 123;

const onlyOne = (value: object, field: string): Inbound => {
  const [one, ...others] = parseFacebook({
    object: 'page',
    entry: [{ id: accountId, time: told / 1000, changes: [{ field, value }] }],
  });
  assert.ok(one);
  assert.deepEqual(others, []);
  return one;
};

test('a group that tells of what is written in it asks an officer, and keeps nothing of the city’s own', () => {
  const value = { from: { id: person, name: 'Warga Demo 1' }, post_id: '5_6', message: 'Lampu mati', verb: 'add' };
  const inGroup = (more: object, field = 'posts'): Inbound[] =>
    parseFacebook({
      object: 'group',
      entry: [{ id: '5', time: told / 1000, changes: [{ field, value: { ...value, ...more } }] }],
    });
  const [post] = inGroup({ created_time: '2026-11-29T05:00:00+0000' });
  assert.ok(post?.kind === 'unplaced');
  assert.deepEqual(
    [post.accountId, post.reason, post.readable.text, post.readable.author?.id, post.readable.sentAt],
    ['5', 'elsewhere', 'Lampu mati', person, Date.UTC(2026, 10, 29, 5)],
  );
  assert.deepEqual(
    inGroup({ comment_id: '7', verb: 'edit', message: 'Lampu mati 3' }, 'comments').map(({ kind }) => kind),
    ['edit'],
  );
  assert.deepEqual(inGroup({ verb: 'delete' })[0]?.kind, 'delete');
  assert.deepEqual(inGroup({}, 'ramalan')[0]?.kind, 'unknown');
  const onPage = (more: object) => onlyOne({ ...value, ...more }, 'group_feed');
  assert.equal(onPage({}).kind, 'unplaced');
  assert.equal(onPage({ from: { id: accountId } }).kind, 'ignored');
  assert.equal(onPage({ item: 'reaction' }).kind, 'ignored');
});

test('each part of one Messenger event is taken by itself, also with one id for both', () => {
  const event = { sender: { id: person }, recipient: { id: accountId }, timestamp: sent };
  const kindsOf = (more: object) =>
    parseFacebook({ object: 'page', entry: [{ id: accountId, time: told, messaging: [{ ...event, ...more }] }] });
  const both = kindsOf({
    message: { mid: 'm1', text: 'Lampu' },
    postback: { mid: 'm1', title: 'Lapor', payload: 'x' },
  });
  assert.deepEqual(
    both.map((one) => one.kind === 'message' && [one.externalId, one.text]),
    [
      ['m1', 'Lampu'],
      ['postback:m1', 'Lapor'],
    ],
  );
  const [first, second] = kindsOf({
    message: { mid: 'm2', text: 'Got' },
    voice_note: { transcript: { text: 'mampet' } },
  });
  assert.deepEqual([first?.kind, second?.kind], ['message', 'unknown']);
  assert.equal(kindsOf({ message: { mid: 'm3', text: 'Got' }, referral: { source: 'a b' }, tag: 'x' }).length, 1);
  assert.deepEqual(
    kindsOf({ message: { text: 'tanpa id' }, postback: { title: 'Lapor', payload: 'x' } }).map(({ kind }) => kind),
    ['unknown', 'message'],
  );
});
