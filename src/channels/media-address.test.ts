// An address is judged by how it reads and by where it leads; only what both allow is asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MediaSource } from '#ports/media.ts';
import { isPublicIp, mediaAddress, publicLookup } from './media-address.ts';

const mediaHosts = ['.cdninstagram.com', '.fbcdn.net', 'lookaside.fbsbx.com'];
const production: MediaSource = { mediaHosts, apiUrl: 'https://graph.facebook.com' };

test('allowed are the platform’s own media hosts over https, and the account’s own interface', () => {
  const allowed = ['https://scontent-cgk1-1.cdninstagram.com/v/t51/x.jpg?oh=1', 'https://video.fbcdn.net:443/a.mp4'];
  for (const url of [...allowed, 'https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=1'])
    assert.deepEqual(mediaAddress(url, production), { ok: true, url: new URL(url), standIn: false });
  const own = 'https://graph.facebook.com/picture';
  assert.deepEqual(mediaAddress(own, production), { ok: true, url: new URL(own), standIn: true });
});

test('a number is no host, even where somebody listed it: no name would be looked up, so nothing would be checked', () => {
  const listed: MediaSource = { mediaHosts: ['10.0.0.5', '[fd00::5]', '.5'], apiUrl: production.apiUrl };
  for (const host of ['10.0.0.5', '[fd00::5]'])
    assert.deepEqual(mediaAddress(`https://${host}/`, listed), { ok: false, refusal: 'address-not-allowed' });
});

test('public addresses are public', () => {
  for (const ip of ['8.8.8.8', '93.184.216.34', '::ffff:8.8.8.8', '2606:4700::1111', '2a03:2880:f003::1'])
    assert.equal(isPublicIp(ip), true, ip);
});

test('what was checked is what is connected to: a name that changes its mind is asked only once', async () => {
  const answers = [[{ address: '8.8.8.8', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
  const lookup = publicLookup(() => Promise.resolve(answers.shift() ?? []));
  const ask = (all: boolean) =>
    new Promise((resolve) => {
      lookup('video.fbcdn.net', { all }, (error, address, family) => {
        resolve(error?.name ?? [address, family]);
      });
    });
  assert.deepEqual(await ask(true), [[{ address: '8.8.8.8', family: 4 }], undefined]);
  assert.equal(await ask(true), 'AddressRefused');
  answers.push([{ address: '8.8.4.4', family: 4 }]);
  assert.deepEqual(await ask(false), ['8.8.4.4', 4]);
});

test('an address inside the walls is refused however it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const inside = fc.oneof(
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  );
  const written = fc.constantFrom<(parts: number[]) => string>(
    (parts) => parts.join('.'),
    (parts) => parts.map((part) => `0x${part.toString(16)}`).join('.'),
    (parts) => parts.map((part) => `0${part.toString(8)}`).join('.'),
    (parts) => String(parts.reduce((sum, part) => sum * 256 + part, 0)),
    (parts) => `[::ffff:${parts.join('.')}]`,
    (parts) => `[::${parts.join('.')}]`,
  );
  fc.assert(
    fc.property(inside, written, fc.constantFrom('http', 'https'), (parts, write, scheme) => {
      assert.equal(mediaAddress(`${scheme}://${write(parts)}/`, production).ok, false);
      assert.equal(isPublicIp(parts.join('.')), false);
      assert.equal(isPublicIp(`::ffff:${parts.join('.')}`), false);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is written as an address, only listed hosts come through', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withFragments: true }), fc.string(), fc.string({ unit: 'binary' })), (address) => {
      const checked = mediaAddress(address, production);
      if (checked.ok) assert.match(checked.url.host, /(?:\.fbcdn\.net|\.cdninstagram\.com|^lookaside\.fbsbx\.com)$/);
    }),
    { numRuns: 5000 },
  );
});
