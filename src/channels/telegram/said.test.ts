// What people send a bot beside plain words, in the published shapes: nothing that was said vanishes, and neighbours' talk is not kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Inbound } from '#ports/channel.ts';
import { parseTelegram } from './parse.ts';

const accountId = '7000000001';
const bot = { id: accountId, handle: 'pemkotjogja_bot' };
const date = 1_795_482_000;
const person = { id: 55_001, is_bot: false, first_name: 'Umi', username: 'umi_uji' };
const group = { id: -1_002_000_000_001, type: 'supergroup', title: 'Grup Warga' };

const privately = (more: object): object => ({
  ...{ message_id: 11, from: person, chat: { id: 55_001, type: 'private', first_name: 'Umi' }, date },
  ...more,
});
const inGroup = (more: object): object => ({ message_id: 11, from: person, chat: group, date, ...more });
const read = (message: object, as = 'message'): Inbound[] => parseTelegram({ update_id: 1, [as]: message }, bot);
const said = (message: object): Extract<Inbound, { kind: 'message' }> => {
  const [first] = read(message);
  assert.ok(first?.kind === 'message', JSON.stringify(first));
  return first;
};
const file = { file_id: 'f', file_unique_id: 'u' };
const rich = (blocks: unknown): object => privately({ rich_message: { blocks } });

const contents: readonly { name: string; content: object; text: string; kinds?: string[] }[] = [
  { name: 'a live photo', content: { live_photo: file, caption: 'lubang' }, text: 'lubang', kinds: ['video'] },
  {
    name: 'a checklist with what is done of it',
    content: {
      checklist: {
        title: 'RT',
        tasks: [
          { id: 1, text: 'lampu' },
          { id: 2, text: 'got', completion_date: date },
        ],
      },
    },
    text: 'RT\n☐ lampu\n☑ got',
  },
  {
    name: 'tasks that were added',
    content: { checklist_tasks_added: { tasks: [{ id: 1, text: 'got' }] } },
    text: '☐ got',
  },
  {
    name: 'a poll with all its words',
    content: { poll: { question: 'Mana?', description: 'RW 4', options: [{ text: 'A' }], explanation: 'sebab' } },
    text: 'Mana?\nRW 4\nA\nsebab',
  },
  { name: 'words on a gift', content: { gift: { gift: {}, text: 'tolong' } }, text: 'tolong' },
  { name: 'a giveaway', content: { giveaway: { winner_count: 1 } }, text: '', kinds: ['unsupported'] },
  { name: 'what a small program in the chat handed over', content: { web_app_data: { data: 'RW 4' } }, text: 'RW 4' },
  {
    name: 'paid pictures, seen and unseen',
    content: { paid_media: { paid_media: [{ type: 'photo', photo: [file] }, { type: 'preview' }] } },
    text: '',
    kinds: ['image', 'unsupported'],
  },
  {
    name: 'an address hidden under words',
    content: {
      text: 'lihat ini',
      entities: [{ type: 'text_link', offset: 0, length: 5, url: 'https://contoh.example' }],
    },
    text: 'lihat ini\nhttps://contoh.example',
  },
  {
    name: 'what another chat said, quoted and with its file',
    content: {
      text: 'yang ini',
      quote: { text: 'banjir\ndi jalan', position: 0 },
      external_reply: { origin: { type: 'channel', chat: { username: 'kabar_kota' }, message_id: 9 }, photo: [file] },
    },
    text: '> banjir\n> di jalan\nyang ini',
    kinds: ['image', 'share'],
  },
  {
    name: 'a story',
    content: { story: { id: 4, chat: { id: 1, username: 'umi_uji' } } },
    text: '',
    kinds: ['share'],
  },
  {
    name: 'an answer to a story',
    content: { text: 'ini', reply_to_story: { id: 4, chat: {} } },
    text: 'ini',
    kinds: ['share'],
  },
  { name: 'words after the greeting', content: { text: '/start lampu mati' }, text: '/start lampu mati' },
  {
    name: 'a code that a link of ours hands over',
    content: { text: '/start TGP-ABCDEFGHIJKLMNOP' },
    text: '/start TGP-ABCDEFGHIJKLMNOP',
  },
  { name: 'one word after the greeting', content: { text: '/start banjir' }, text: '/start banjir' },
];

for (const { name, content, text, kinds = [] } of contents)
  test(`${name} is read`, () => {
    const message = said(privately(content));
    assert.deepEqual([message.text, message.attachments.map(({ kind }) => kind)], [text, kinds]);
  });

test('a rich message gives its words block by block, and its files', () => {
  const link = { type: 'url', text: 'peta', url: 'https://contoh.example' };
  const message = said(
    rich([
      { type: 'heading', size: 1, text: 'Aduan' },
      { type: 'paragraph', text: ['selokan ', { type: 'bold', text: 'RW 4' }, ' ', link] },
      { type: 'list', items: [{ label: '1.', blocks: [{ type: 'paragraph', text: 'mampet' }] }] },
      {
        type: 'table',
        cells: [
          [
            { text: 'a', align: 'left' },
            { text: 'b', align: 'left' },
          ],
        ],
      },
      { type: 'blockquote', blocks: [{ type: 'paragraph', text: 'kutipan' }], credit: 'Pak RT' },
      { type: 'photo', photo: [file], caption: { text: 'foto got' } },
      { type: 'voice_note', voice_note: file },
      { type: 'ramalan', text: 'bentuk baru' },
    ]),
  );
  for (const words of [
    'Aduan',
    'selokan RW 4 peta (https://contoh.example)',
    'mampet',
    'kutipan',
    'Pak RT',
    'foto got',
  ])
    assert.ok(message.text.includes(words), `${words} in ${message.text}`);
  assert.ok(message.text.includes('bentuk baru'));
  assert.deepEqual(
    message.attachments.map(({ kind }) => kind),
    ['image', 'audio'],
  );
});

test('whatever stands in a rich message is read quickly, and something is there of it', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (blocks) => {
      const message = said(rich(blocks));
      assert.ok(message.text !== '' || message.attachments.length > 0);
    }),
  );
});

test('an edit whose message never came is the message', () => {
  const [message, edit] = read(privately({ text: 'lampu mati', edit_date: date + 60 }), 'edited_message');
  assert.deepEqual([message?.kind, edit?.kind], ['message', 'edit']);
});

test('what is said to the city by a way on which it cannot be answered here is set aside for somebody to see', () => {
  for (const as of ['business_message', 'edited_business_message', 'guest_message'])
    assert.deepEqual(read(privately({ text: 'ke akun dinas' }), as), [
      {
        ...{ kind: 'unplaced', accountId, reason: 'elsewhere', detail: as },
        readable: {
          author: { id: '55001', name: 'Umi', handle: 'umi_uji' },
          ...{ text: 'ke akun dinas', attachments: [], sentAt: date * 1000 },
        },
      },
    ]);
  const toChannel = { ...group, is_direct_messages: true };
  assert.equal(read(inGroup({ chat: toChannel, text: 'halo' }))[0]?.kind, 'unplaced');
});

const named = { text: '@PemkotJogja_bot got mampet', entities: [{ type: 'mention', offset: 0, length: 16 }] };
const channelBot = { id: 136_817_688, is_bot: true, first_name: 'Channel' };

test('a person who writes as their channel, and an administrator as the group, are heard', () => {
  const channel = { id: -1_009_999, type: 'channel', title: 'Kabar RW', username: 'kabar_rw' };
  assert.deepEqual(said(inGroup({ ...named, from: channelBot, sender_chat: channel })).author, {
    ...{ id: '-1009999', name: 'Kabar RW', handle: 'kabar_rw' },
  });
  const admin = said(inGroup({ ...named, from: channelBot, sender_chat: group, author_signature: 'Sekretaris' }));
  assert.deepEqual(admin.author, { id: String(group.id), name: 'Grup Warga (Sekretaris)' });
  assert.equal(read(inGroup({ ...named, from: { ...channelBot, id: 5 } }))[0]?.kind, 'ignored');
});

const toUs: readonly { name: string; message: object }[] = [
  { name: 'a mention', message: named },
  { name: 'a mention without its entity', message: { text: 'tolong @pemkotjogja_bot, gelap' } },
  { name: 'a mention below a picture', message: { photo: [file], caption: '@pemkotjogja_bot got' } },
  {
    name: 'a mention by number',
    message: {
      text: 'Pemkot got',
      entities: [{ type: 'text_mention', offset: 0, length: 6, user: { id: 7_000_000_001 } }],
    },
  },
  {
    name: 'an answer to us',
    message: { text: 'ini', reply_to_message: { message_id: 1, from: { id: 7_000_000_001 } } },
  },
  {
    name: 'a mention in a rich message',
    message: {
      rich_message: {
        blocks: [{ type: 'paragraph', text: [{ type: 'mention', username: 'pemkotjogja_bot', text: 'x' }] }],
      },
    },
  },
  { name: 'a mention in a poll', message: { poll: { question: '@pemkotjogja_bot kapan?', options: [] } } },
];
for (const { name, message } of toUs)
  test(`${name} in a group is said to us`, () => {
    assert.equal(read(inGroup(message))[0]?.kind, 'message');
  });

const notToUs: readonly { name: string; message: object }[] = [
  { name: 'talk', message: { text: 'nanti sore kerja bakti' } },
  { name: 'a longer name', message: { text: '@pemkotjogja_botani halo' } },
  { name: 'an address of mail', message: { text: 'surat ke umi@pemkotjogja_bot' } },
  {
    name: 'any message of a topic that we opened',
    message: {
      text: 'halo',
      reply_to_message: { message_id: 1, from: { id: 7_000_000_001 }, forum_topic_created: {} },
    },
  },
  { name: 'a greeting of somebody else’s bot', message: { text: '/mulai@lain_bot' } },
];
for (const { name, message } of notToUs)
  test(`${name} in a group is forgotten`, () => {
    assert.deepEqual(read(inGroup(message)), [{ kind: 'ignored', accountId, what: 'not for us', forget: true }]);
  });

test('a picture without words is ours only with its album, and changed words only with their message', () => {
  const [picture] = read(inGroup({ photo: [file], media_group_id: '77' }));
  assert.ok(picture?.kind === 'ignored' && picture.forget === true && picture.unless?.kind === 'message');
  assert.equal(picture.unless.album, `${String(group.id)}:77`);
  assert.equal(said(inGroup({ ...named, media_group_id: '77' })).album, `${String(group.id)}:77`);
  const [changed] = read(inGroup({ text: 'tidak jadi', edit_date: date + 60 }), 'edited_message');
  assert.ok(changed?.kind === 'ignored' && changed.forget === true && changed.unless?.kind === 'edit');
});

test('a group that has grown is followed from its old id to the new one, told on either side', () => {
  const change = { kind: 'identity-change', accountId, of: 'group', from: ['-500'], to: ['-1002'], at: date * 1000 };
  const small = { id: -500, type: 'group', title: 'Grup' };
  assert.deepEqual(read(inGroup({ chat: small, migrate_to_chat_id: -1002 })), [change]);
  assert.deepEqual(read(inGroup({ chat: { ...group, id: -1002 }, migrate_from_chat_id: -500 })), [change]);
});
