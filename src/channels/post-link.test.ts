import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { postIn } from './post-link.ts';

/** By channel and id: every way in which one post is copied. */
const same: readonly (readonly [channel: string, id: string, ...addresses: string[]])[] = [
  [
    'instagram',
    'C9xYz_-1',
    ...[
      'https://www.instagram.com/p/C9xYz_-1/',
      'instagram.com/reel/C9xYz_-1?igsh=abc==',
      'HTTPS://Instagram.com/warga.contoh/p/C9xYz_-1/#komentar',
    ],
  ],
  [
    'facebook',
    '123456',
    'https://www.facebook.com/warga.contoh/posts/123456?ref=share',
    'https://m.facebook.com/story.php?story_fbid=123456&id=77',
  ],
  [
    'facebook',
    'pfbid02Ab',
    'https://www.facebook.com/permalink.php?id=9&story_fbid=pfbid02Ab',
    'facebook.com/warga/posts/judul-panjang/pfbid02Ab',
  ],
  ['facebook', 'share/p/1AbC', 'https://www.facebook.com/share/p/1AbC/'],
  ['facebook', 'fb.watch/aB-c', 'https://fb.watch/aB-c/'],
  [
    'threads',
    'DAbc-1',
    'https://www.threads.net/@warga.contoh/post/DAbc-1',
    'https://threads.com/@warga.contoh/post/DAbc-1?xmt=1',
  ],
  [
    'x',
    '1799',
    'https://x.com/warga/status/1799?s=20',
    'https://mobile.twitter.com/warga/status/1799/photo/1',
    'x.com/i/web/status/1799',
  ],
  [
    'tiktok',
    '7301',
    'https://www.tiktok.com/@warga.contoh/video/7301?is_from_webapp=1',
    'm.tiktok.com/@warga.contoh/photo/7301',
  ],
  ['tiktok', 'vm.tiktok.com/ZMabc', 'https://vm.tiktok.com/ZMabc/'],
  [
    'youtube',
    'dQw4w9WgXcQ',
    'https://www.youtube.com/watch?t=3&v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ?si=x',
    'youtube.com/shorts/dQw4w9WgXcQ',
  ],
  ['telegram', 'kotacontoh/55', 'https://t.me/kotacontoh/55', 'https://t.me/s/kotacontoh/55'],
  ['bluesky', 'warga.bsky.social/post/3kab', 'https://bsky.app/profile/warga.bsky.social/post/3kab'],
  ['mastodon', 'sosial.contoh.example/@warga/112233445566', 'https://sosial.contoh.example/@warga/112233445566'],
];

suite('an address of a post', () => {
  for (const [channel, id, ...addresses] of same)
    for (const address of addresses)
      test(`${address} is ${channel} ${id}`, () => {
        const found = postIn(` ${address}\n`);
        assert.deepEqual([found?.channel, found?.id], [channel, id]);
        assert.match(found?.url ?? '', /^https:\/\/[a-z]/);
      });

  test('is none where it names a person, a page, another place, or nothing', () => {
    for (const address of [
      ...[
        '',
        'tulisan biasa',
        'https://www.instagram.com/warga.contoh/',
        'https://x.com/warga',
        'https://youtube.com/@kanal',
      ],
      ...['https://instagram.com.jahat.example/p/C9xYz/', 'https://jahat.example/instagram.com/p/C9xYz/'],
      ...['javascript:alert(1)//instagram.com/p/C9xYz', 'https://x.com/warga/status/', 'https://t.me/kotacontoh'],
      ...['https://x.com/warga/status/1799 dan lagi', `https://x.com/warga/status/1${'0'.repeat(3000)}`],
    ])
      assert.equal(postIn(address), undefined, address);
  });
});
