// Words that stand in a payload and in nothing that is made of it are set aside, and nothing else is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { parsePayload } from './kinds.ts';

const accountId = '100';
const read = (channel: string, payload: unknown): Inbound[] => parsePayload(channel, payload, accountId);
const kindsOf = (told: readonly Inbound[]): string[] => told.map(({ kind }) => kind);

const messaging = (event: object): unknown => ({
  object: 'page',
  entry: [
    {
      id: accountId,
      time: 1_795_482_000,
      messaging: [{ sender: { id: '7' }, recipient: { id: accountId }, ...event }],
    },
  ],
});

const telegram = (message: object, name = 'message'): unknown => ({
  update_id: 1,
  [name]: {
    ...{ message_id: 5, date: 1_795_482_000, from: { id: 7, is_bot: false, first_name: 'Warga Uji' } },
    ...{ chat: { id: 7, type: 'private', first_name: 'Warga Uji' }, ...message },
  },
});

const post = (fields: object): unknown => ({
  mentions: {
    data: [{ id: '2090000000000000001', author_id: '7', created_at: '2026-11-24T01:00:00.000Z', ...fields }],
    includes: { users: [{ id: '7', name: 'Warga Uji', username: 'warga_uji' }] },
  },
});

test('a message whose words have another name is told, and set aside with them', () => {
  const [message, aside, ...more] = read('facebook', messaging({ message: { mid: 'm1', isi_text: 'lampu mati' } }));
  assert.deepEqual([message?.kind, more], ['message', []]);
  assert.ok(aside?.kind === 'unknown' && aside.accountId === accountId);
  assert.match(JSON.stringify(aside.part), /lampu mati/);
});

test('a picture whose caption has another name is one, too', () => {
  const told = read(
    'telegram',
    telegram({ photo: [{ file_id: 'a', width: 1, height: 1 }], keterangan: 'jalan berlubang' }),
  );
  assert.deepEqual(kindsOf(told), ['message', 'unknown']);
});

test('an edit whose words have another name takes no words away', () => {
  const edit = { mid: 'm1', num_edit: 1 };
  assert.deepEqual(kindsOf(read('facebook', messaging({ message_edit: { ...edit, isi_text: 'lampu mati' } }))), [
    'unknown',
  ]);
  assert.deepEqual(kindsOf(read('facebook', messaging({ message_edit: { ...edit, text: '' } }))), ['edit']);
});

test('an edit in a group, which is not kept, takes no words away from a message that is', () => {
  const group = { chat: { id: -9, type: 'group', title: 'Warga RT 3' }, edit_date: 1_795_482_100 };
  const [spoken] = read('telegram', telegram({ ...group, text: 'lampu mati' }, 'edited_message'));
  const [mute] = read('telegram', telegram({ ...group, isi: 'lampu mati' }, 'edited_message'));
  assert.ok(spoken?.kind === 'ignored' && spoken.unless?.kind === 'edit');
  assert.ok(mute?.kind === 'ignored' && mute.forget === true && mute.unless === undefined);
});

test('a long post whose note has another name is told as far as it goes, and set aside', () => {
  const told = read(
    'x',
    post({ text: '@kota jalan rusak dan…', catatan: { text: '@kota jalan rusak dan tergenang' } }),
  );
  assert.deepEqual(kindsOf(told), ['message', 'unknown']);
});

test('what is set aside anyway bears the words that it has', () => {
  const business = { business_connection_id: 'b', isi_text: 'pohon tumbang' };
  const [told, ...more] = read('telegram', telegram(business, 'business_message'));
  assert.ok(told?.kind === 'unplaced' && more.length === 0);
  assert.equal(told.readable.text, 'pohon tumbang');
});

test('stickers, pictures, quotes, reactions and choices without more to say are no words', () => {
  const unnoticed: readonly [string, unknown][] = [
    ['telegram', telegram({ sticker: { file_id: 'a', set_name: 'Set Lucu Sekali', emoji: '😀' } })],
    ['telegram', telegram({ photo: [{ file_id: 'a', width: 1, height: 1 }] })],
    ['telegram', telegram({ photo: [{ file_id: 'a' }], reply_to_message: { message_id: 1, text: 'kata orang lain' } })],
    [
      'facebook',
      messaging({ message: { mid: 'm1', attachments: [{ type: 'image', payload: { url: 'https://a.example/1' } }] } }),
    ],
    ['facebook', messaging({ reaction: { mid: 'm1', action: 'react', reaction: 'love', emoji: '❤' } })],
    ['x', post({ text: 'https://t.co/abc', entities: { urls: [{ url: 'https://t.co/abc', media_key: '3_1' }] } })],
    [
      'x',
      post({ text: '', referenced_tweets: [{ type: 'quoted', id: '2090000000000000000', text: 'kata orang lain' }] }),
    ],
  ];
  for (const [channel, payload] of unnoticed)
    assert.ok(!kindsOf(read(channel, payload)).includes('unknown'), JSON.stringify(payload));
});

test('a page of nothing is passed over, and one that says something is not', () => {
  const nothing = [{ kind: 'ignored', accountId, what: 'nothing in it' }];
  assert.deepEqual(read('x', { mentions: { meta: { result_count: 0 } } }), nothing);
  assert.deepEqual(read('facebook', { object: 'page', entry: [] }), nothing);
  assert.deepEqual(read('youtube', { comments: [], at: 1_795_482_000_000 }), nothing);
  assert.deepEqual(kindsOf(read('x', { mentions: { isi: [{ id: '1', text: 'banjir' }] } })), ['unknown']);
  assert.deepEqual(kindsOf(read('youtube', { komentar: [{ snippet: { textOriginal: 'banjir' } }] })), ['unknown']);
});

test('a tapped button whose title has another name, and a notification without its status, say something', () => {
  const tapped = { mid: 'm1', payload: 'LAPOR', tampak: 'Lapor kerusakan' };
  assert.deepEqual(kindsOf(read('facebook', messaging({ postback: tapped }))), ['unknown']);
  const notified = { id: '1', type: 'mention', account: { id: '7', display_name: 'Warga Uji', note: 'tentang saya' } };
  assert.deepEqual(kindsOf(read('mastodon', { notifications: [notified] })), ['ignored']);
  const strange = { ...notified, kiriman: { content: '<p>banjir</p>' } };
  assert.deepEqual(kindsOf(read('mastodon', { notifications: [strange] })), ['unknown']);
});
