// One event of Messenger or of Instagram's messages, whatever stands in it: what an officer reads of it, and that nothing is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import { fbAccount } from '#test/beds/simulator-bed.ts';
import { parsePayload } from '../kinds.ts';

const { id: accountId } = fbAccount;
const at = 1_700_000_000_123;
const frame = { sender: { id: '65' }, recipient: { id: accountId }, timestamp: at };

const read = (event: object, key = 'messaging'): Inbound[] =>
  parsePayload('facebook', { object: 'page', entry: [{ id: accountId, time: at, [key]: [event] }] }, accountId);

const only = (event: object): Inbound => {
  const [first, ...more] = read(event);
  assert.ok(first !== undefined && more.length === 0, JSON.stringify([first, ...more]));
  return first;
};

const said = (message: object): Extract<Inbound, { kind: 'message' }> => {
  const inbound = only({ ...frame, message: { mid: 'm_1', ...message } });
  assert.ok(inbound.kind === 'message', JSON.stringify(inbound));
  return inbound;
};

const url = 'https://scontent.xx.fbcdn.net/a.jpg';
const page = 'https://www.facebook.com/contoh/posts/1';

/** What is attached, and what of it is shown. */
const attached: readonly [name: string, attachment: object, shown: readonly object[]][] = [
  ['a picture', { type: 'image', payload: { url } }, [{ kind: 'image', url }]],
  ['a film', { type: 'video', payload: { url } }, [{ kind: 'video', url }]],
  ['a voice', { type: 'audio', payload: { url } }, [{ kind: 'audio', url }]],
  ['a file', { type: 'file', payload: { url } }, [{ kind: 'file', url }]],
  ['a sticker', { type: 'sticker', payload: { url, sticker_id: 1 } }, [{ kind: 'image', url }]],
  ['a story that names the city', { type: 'story_mention', payload: { url } }, [{ kind: 'story', url }]],
  [
    'a reel',
    { type: 'ig_reel', payload: { url: page, title: 'Jalan rusak' } },
    [{ kind: 'share', url: page, title: 'Jalan rusak' }],
  ],
  ['a shared post without a title', { type: 'share', payload: { url: page } }, [{ kind: 'share', url: page }]],
  [
    'a link of the old kind',
    { type: 'fallback', title: 'Kabar', url: page, payload: null },
    [{ kind: 'share', url: page, title: 'Kabar' }],
  ],
  ['a share that says nothing', { type: 'share', payload: {} }, [{ kind: 'share' }]],
  [
    'a card with two things',
    {
      type: 'template',
      payload: {
        elements: [
          { title: 'Satu', subtitle: 'dua', item_url: page },
          { title: 'Tiga', default_action: { url: page } },
        ],
      },
    },
    [
      { kind: 'share', url: page, title: 'Satu – dua' },
      { kind: 'share', url: page, title: 'Tiga' },
    ],
  ],
  [
    'a product',
    { type: 'template', payload: { product: { elements: [{ title: 'Lampu', url: page }] } } },
    [{ kind: 'share', url: page, title: 'Lampu' }],
  ],
  [
    'a share that leads nowhere good',
    { type: 'share', payload: { url: 'javascript:alert(1)', title: 'Judul' } },
    [{ kind: 'share', title: 'Judul' }],
  ],
  ['a picture without an address', { type: 'image', payload: {} }, [{ kind: 'image' }]],
  ['what nobody knows', { type: 'hologram', payload: {} }, [{ kind: 'unsupported' }]],
  ['what is called like a prototype', { type: 'constructor', payload: {} }, [{ kind: 'unsupported' }]],
];
for (const [name, attachment, shown] of attached)
  test(`${name} is shown as it is`, () => {
    assert.deepEqual(said({ text: 'lihat', attachments: [attachment] }).attachments, shown);
  });

test('several pictures come in their order, and an empty message shows that something stands there', () => {
  const pictures = [1, 2, 3].map((one) => ({ type: 'image', payload: { url: `${url}?${String(one)}` } }));
  assert.deepEqual(
    said({ attachments: pictures }).attachments.map((one) => one.url?.slice(-1)),
    ['1', '2', '3'],
  );
  for (const message of [{}, { text: '' }, { attachments: [] }, { is_unsupported: true }])
    assert.deepEqual(said(message).attachments, [{ kind: 'unsupported' }], JSON.stringify(message));
});

const places: readonly [name: string, coordinates: object, text: string][] = [
  ['numbers', { lat: -7.8, long: 110.36 }, 'geo:-7.8,110.36'],
  ['words', { lat: ' -7.8 ', long: '110.36' }, 'geo:-7.8,110.36'],
  ['zeros', { lat: 0, long: 0 }, 'geo:0,0'],
];
for (const [name, coordinates, text] of places)
  test(`a place given in ${name} stands among the words, and is no file`, () => {
    const location = { type: 'location', payload: { coordinates } };
    const alone = said({ attachments: [location] });
    assert.deepEqual([alone.text, alone.attachments], [text, []]);
    assert.equal(said({ text: 'di sini', attachments: [location] }).text, `di sini\n${text}`);
  });

for (const coordinates of [
  { lat: -7.8 },
  { lat: 'utara', long: 110 },
  { lat: '1e5', long: 1 },
  { lat: null, long: null },
  {},
])
  test(`a place at ${JSON.stringify(coordinates)} is none, and something stands there all the same`, () => {
    const { text, attachments } = said({ attachments: [{ type: 'location', payload: { coordinates } }] });
    assert.deepEqual([text.includes('geo:'), attachments], [false, [{ kind: 'unsupported' }]]);
  });

test('words of what nobody knows are read', () => {
  const { text } = said({ attachments: [{ type: 'ramalan', payload: { caption: 'lampu mati di sini' } }] });
  assert.match(text, /lampu mati di sini/);
});

test('an answer names what it answers, and a story that is answered comes along', () => {
  assert.equal(said({ text: 'a', reply_to: { mid: 'm_0' } }).parentId, 'm_0');
  const story = said({ text: 'itu di mana', reply_to: { story: { id: '9', url } } });
  assert.deepEqual([story.parentId, story.attachments], [undefined, [{ kind: 'story', url }]]);
  assert.deepEqual(said({ text: 'a', reply_to: { story: { id: '9' } } }).attachments, [{ kind: 'story' }]);
});

test('our own words come back as an echo of the person’s talk, by mark or by id, and their removal says nothing', () => {
  const own = { sender: { id: accountId }, recipient: { id: '65' }, timestamp: at };
  const echo = {
    kind: 'echo',
    accountId,
    externalId: 'm_1',
    thread: { visibility: 'private', threadKey: '65' },
    text: 'Siap.',
    sentAt: at,
  };
  assert.deepEqual(only({ ...own, message: { mid: 'm_1', text: 'Siap.', is_echo: true } }), echo);
  assert.deepEqual(only({ ...own, message: { mid: 'm_1', text: 'Siap.' } }), echo);
  assert.equal(only({ ...own, message: { mid: 'm_1', is_deleted: true, is_echo: true } }).kind, 'ignored');
  assert.equal(only({ ...own, message_edit: { mid: 'm_1', text: 'Lain.', num_edit: 1 } }).kind, 'ignored');
});

test('a person changes and takes back what they wrote', () => {
  const thread = { visibility: 'private', threadKey: '65' };
  assert.deepEqual(only({ ...frame, message_edit: { mid: 'm_1', text: 'di timur', num_edit: 1 } }), {
    ...{ kind: 'edit', accountId, externalId: 'm_1', thread, text: 'di timur', editedAt: at },
  });
  assert.deepEqual(only({ ...frame, message: { mid: 'm_1', is_deleted: true } }), {
    ...{ kind: 'delete', accountId, externalId: 'm_1', thread, deletedAt: at },
  });
});

test('a pressed button says its title; one that only opens the talk says nothing', () => {
  const pressed = only({ ...frame, postback: { title: 'Lapor', payload: 'LAPOR', mid: 'm_9' } });
  assert.ok(pressed.kind === 'message');
  assert.deepEqual([pressed.text, pressed.externalId], ['Lapor', 'm_9']);
  const nameless = only({ ...frame, postback: { title: 'Lapor', payload: 'LAPOR' } });
  assert.ok(nameless.kind === 'message' && nameless.externalId === `postback:65:${String(at)}`);
  for (const postback of [{ title: 'Mulai', payload: 'GET_STARTED' }, { payload: 'X' }])
    assert.equal(only({ ...frame, postback }).kind, 'ignored', JSON.stringify(postback));
});

for (const key of [
  'reaction',
  'read',
  'delivery',
  'optin',
  'referral',
  'account_linking',
  'pass_thread_control',
  'take_thread_control',
])
  test(`"${key}" says nothing, and is named`, () => {
    assert.deepEqual(only({ ...frame, [key]: { mid: 'm_1' } }), {
      kind: 'ignored',
      accountId,
      what: `messaging ${key}`,
    });
  });

test('what nobody knows is kept whole, beside what is understood too, and so is nothing at all', () => {
  const strange = only({ ...frame, ramalan: { hari: 'ini' } });
  assert.ok(strange.kind === 'unknown' && strange.reason === 'unknown-kind');
  assert.deepEqual(strange.part, { ...frame, ramalan: { hari: 'ini' } });
  assert.equal(only(frame).kind, 'unknown');
  const beside = read({ ...frame, message: { mid: 'm_1', text: 'a' }, survei: { text: 'lampu mati' } });
  assert.deepEqual(
    beside.map(({ kind }) => kind),
    ['message', 'unknown'],
  );
});

const broken: readonly [name: string, event: object][] = [
  ['no sender', { ...frame, sender: undefined, message: { mid: 'm_1', text: 'lampu mati' } }],
  ['a sender without an id', { ...frame, sender: {}, message: { mid: 'm_1', text: 'lampu mati' } }],
  ['no id', { ...frame, message: { text: 'lampu mati' } }],
  ['words that are none', { ...frame, message: { mid: 'm_1', text: { a: 'lampu mati' } } }],
  ['files that are no list', { ...frame, message: { mid: 'm_1', attachments: 'lampu mati' } }],
  ['an edit without an id', { ...frame, message_edit: { text: 'lampu mati' } }],
];
for (const [name, event] of broken)
  test(`an event with ${name} is set aside, and the next one read`, () => {
    const payload = {
      object: 'page',
      entry: [
        { id: accountId, time: at, messaging: [event, { ...frame, message: { mid: 'm_2', text: 'berikutnya' } }] },
      ],
    };
    const kinds = parsePayload('facebook', payload, accountId).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['unknown', 'message']);
  });

test('what another app is in charge of was written to the city all the same', () => {
  const [inbound] = read({ ...frame, message: { mid: 'm_1', text: 'lampu mati' } }, 'standby');
  assert.ok(inbound?.kind === 'message' && inbound.text === 'lampu mati');
});

test('without a time of its own an event has that of its frame', () => {
  const { timestamp: _timestamp, ...timeless } = frame;
  const inbound = only({ ...timeless, message: { mid: 'm_1', text: 'a' } });
  assert.ok(inbound.kind === 'message' && inbound.sentAt === at);
});

test('the same event twice is the same, so that whoever keeps it knows it again', () => {
  const event = {
    ...frame,
    message: { mid: 'm_1', text: 'lampu mati', attachments: [{ type: 'image', payload: { url } }] },
  };
  const payload = { object: 'page', entry: [{ id: accountId, time: at, messaging: [event, event] }] };
  const [first, second] = parsePayload('facebook', payload, accountId);
  assert.deepEqual(first, second);
});
