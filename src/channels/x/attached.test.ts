// What goes along with a post or a message of X, by page and by webhook: pictures, films, and what only X can show.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InboundAttachment } from '#ports/channel.ts';
import { parsePayload } from '../kinds.ts';

const url = 'https://pbs.twimg.com/media/a.jpg';
const film = 'https://video.twimg.com/a.mp4';
const owner = '1500000000000000001';

const attachmentsIn = (payload: object): InboundAttachment[] => {
  const [message] = parsePayload('x', payload, owner);
  assert.ok(message?.kind === 'message', JSON.stringify(message));
  return message.attachments;
};

const onPage = (media: readonly object[], keys: readonly string[] = ['3_1']): InboundAttachment[] =>
  attachmentsIn({
    mentions: {
      data: [
        {
          ...{
            id: '1990000000000000001',
            text: '@pemkotjogja lihat',
            author_id: '42',
            created_at: '2026-11-24T01:00:00.000Z',
          },
          attachments: { media_keys: keys },
        },
      ],
      includes: { users: [{ id: '42', username: 'warga', name: 'Warga' }], media },
    },
  });

const byHook = (media: readonly object[]): InboundAttachment[] =>
  attachmentsIn({
    for_user_id: owner,
    tweet_create_events: [
      {
        ...{ id_str: '1990000000000000001', created_at: 'Tue Nov 24 01:00:00 +0000 2026', text: '@pemkotjogja lihat' },
        user: { id_str: '42', screen_name: 'warga', name: 'Warga' },
        extended_entities: { media },
      },
    ],
  });

const page: readonly [name: string, media: object, shown: InboundAttachment][] = [
  ['a picture', { type: 'photo', url }, { kind: 'image', url }],
  [
    'a film',
    {
      type: 'video',
      variants: [
        { content_type: 'application/x-mpegURL', url: 'https://video.twimg.com/a.m3u8' },
        { content_type: 'video/mp4', url: film },
      ],
    },
    { kind: 'video', url: film },
  ],
  ['a film of which only a still is told', { type: 'video', preview_image_url: url }, { kind: 'video', url }],
  [
    'a moving picture',
    { type: 'animated_gif', variants: [{ content_type: 'video/mp4', url: film }] },
    { kind: 'video', url: film },
  ],
  ['another kind', { type: 'hologram', url }, { kind: 'unsupported', url }],
  ['a kind called like a prototype', { type: 'constructor' }, { kind: 'unsupported' }],
];
for (const [name, media, shown] of page)
  test(`${name} on a page is shown as it is`, () => {
    assert.deepEqual(onPage([{ media_key: '3_1', ...media }]), [shown]);
  });

test('pictures come in the order of the post, and one that is not beside it is told all the same', () => {
  const media = [
    { media_key: '3_2', type: 'photo', url: `${url}?2` },
    { media_key: '3_1', type: 'photo', url: `${url}?1` },
  ];
  assert.deepEqual(onPage(media, ['3_1', '3_2', '3_9']), [
    { kind: 'image', url: `${url}?1` },
    { kind: 'image', url: `${url}?2` },
    { kind: 'unsupported' },
  ]);
});

const hook: readonly [name: string, media: object, shown: InboundAttachment][] = [
  ['a picture', { type: 'photo', media_url_https: url }, { kind: 'image', url }],
  [
    'a film',
    {
      type: 'video',
      media_url_https: url,
      video_info: {
        variants: [
          { content_type: 'application/x-mpegURL', url: 'https://video.twimg.com/a.m3u8' },
          { content_type: 'video/mp4', url: film },
        ],
      },
    },
    { kind: 'video', url: film },
  ],
  [
    'a film without a file',
    { type: 'video', media_url_https: url, video_info: { variants: [] } },
    { kind: 'video', url },
  ],
  ['a moving picture', { type: 'animated_gif', media_url_https: url }, { kind: 'video', url }],
  ['another kind', { type: 'hologram' }, { kind: 'unsupported' }],
  ['a kind called like a prototype', { type: 'constructor' }, { kind: 'unsupported' }],
];
for (const [name, media, shown] of hook)
  test(`${name} in a webhook is shown as it is`, () => {
    assert.deepEqual(byHook([media]), [shown]);
  });
