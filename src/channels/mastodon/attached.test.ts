// What goes along with a status, what it asks and quotes, and who may read it: shape by shape of Mastodon's own description.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { parsePayload } from '../kinds.ts';

const person = { id: '501', acct: 'warga@lain.example', display_name: 'Warga Demo' };
const status = (change: object = {}) => ({
  ...{ id: '77', created_at: '2026-11-24T01:00:00.000Z', edited_at: null, in_reply_to_id: null, visibility: 'public' },
  ...{ url: 'https://lain.example/@warga/77', content: '<p>lampu mati</p>', spoiler_text: '', account: person },
  media_attachments: [],
  ...change,
});
const read = (notification: object): Inbound[] =>
  parsePayload('mastodon', { notifications: [notification], edited: [], gone: [], at: 1_795_482_000 }, '109');
const message = (change: object = {}) => {
  const [first, ...more] = read({ id: '1', type: 'mention', status: status(change) });
  assert.ok(first?.kind === 'message' && more.length === 0, JSON.stringify([first, ...more]));
  return first;
};

const here = 'https://mastodon.example/a.jpg';
const there = 'https://lain.example/a.jpg';
const files: readonly [name: string, media: object, shown: object][] = [
  ['a picture', { type: 'image', url: here, description: 'tiang' }, { kind: 'image', url: here, title: 'tiang' }],
  ['a picture that moves', { type: 'gifv', url: here }, { kind: 'video', url: here }],
  ['a film', { type: 'video', url: here }, { kind: 'video', url: here }],
  ['a voice', { type: 'audio', url: here }, { kind: 'audio', url: here }],
  ['a file of no known kind', { type: 'unknown', url: here }, { kind: 'unsupported', url: here }],
  ['a kind that is called like a prototype', { type: 'constructor', url: here }, { kind: 'unsupported', url: here }],
  ['no kind', { url: here }, { kind: 'unsupported', url: here }],
  [
    'what the instance has not brought over',
    { type: 'image', url: null, remote_url: there },
    { kind: 'unsupported', url: there },
  ],
  ['an address that none opens', { type: 'image', url: 'javascript:alert(1)' }, { kind: 'image' }],
  [
    'a long description',
    { type: 'image', url: here, description: 'a'.repeat(400) },
    { kind: 'image', url: here, title: 'a'.repeat(300) },
  ],
];
for (const [name, media, shown] of files)
  test(`${name} is shown as it is`, () => {
    assert.deepEqual(message({ media_attachments: [media] }).attachments, [shown]);
  });

const words: readonly [name: string, change: object, text: string][] = [
  ['paragraphs', { content: '<p>satu</p><p>dua<br>tiga</p>' }, 'satu\n\ndua\ntiga'],
  ['a warning before them', { spoiler_text: 'Hati-hati' }, 'Hati-hati\n\nlampu mati'],
  ['choices', { poll: { options: [{ title: 'Ya' }, { title: 'Tidak' }] } }, 'lampu mati\n\n- Ya\n- Tidak'],
  [
    'an address in three pieces',
    {
      content:
        '<p><a href="https://a.example/x"><span class="invisible">https://</span><span>a.example</span><span class="invisible">/x</span></a></p>',
    },
    'https://a.example/x',
  ],
  ['signs of HTML', { content: '<p>1 &lt; 2 &amp; 3</p>' }, '1 < 2 & 3'],
];
for (const [name, change, text] of words)
  test(`words with ${name} are read`, () => {
    assert.equal(message(change).text, text);
  });

test('what is quoted is told by its words and its address, or as something that is not shown', () => {
  const quoted = { url: 'https://lain.example/@x/5', content: '<p>kata lain</p>' };
  assert.deepEqual(message({ quote: { quoted_status: quoted } }).attachments, [
    { kind: 'share', url: quoted.url, title: 'kata lain' },
  ]);
  assert.deepEqual(message({ quote: { state: 'deleted', quoted_status: null } }).attachments, [{ kind: 'share' }]);
});

for (const [visibility, seen, key] of [
  ['public', 'public', '77:501'],
  ['unlisted', 'public', '77:501'],
  ['private', 'private', '501'],
  ['direct', 'private', '501'],
  ['ramalan', 'private', '501'],
] as const)
  test(`a status that is "${visibility}" stands in ${seen}`, () => {
    assert.deepEqual(message({ visibility }).thread, { visibility: seen, threadKey: key });
  });

test('an answer stands with what it answers, person by person', () => {
  const { thread, parentId } = message({ in_reply_to_id: '70' });
  assert.deepEqual([thread.threadKey, parentId], ['70:501', '70']);
});

const kinds: readonly [type: string, kind: Inbound['kind']][] = [
  ['mention', 'message'],
  ['quote', 'message'],
  ['update', 'edit'],
  ['quoted_update', 'edit'],
  ['favourite', 'ignored'],
  ['reblog', 'ignored'],
  ['follow', 'ignored'],
  ['poll', 'ignored'],
  ['status', 'ignored'],
  ['admin.sign_up', 'ignored'],
  ['ramalan', 'unknown'],
  ['', 'unknown'],
];
for (const [type, kind] of kinds)
  test(`a notification "${type}" is told as ${kind}`, () => {
    const [first] = read({ id: '1', type, status: status({ edited_at: '2026-11-24T01:05:00.000Z' }) });
    assert.equal(first?.kind, kind);
  });

test('our own status tells us nothing, and one without its status nothing either', () => {
  assert.equal(
    read({ id: '1', type: 'mention', status: status({ account: { ...person, id: '109' } }) })[0]?.kind,
    'ignored',
  );
  assert.equal(read({ id: '1', type: 'mention' })[0]?.kind, 'ignored');
});
