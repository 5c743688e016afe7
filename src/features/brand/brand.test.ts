// The city's look over HTTP: kept by the operator alone, with its history; what pages then show has addresses of its own.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { styleAddress } from '#http/brand-files.ts';
import type { ListHistory } from '../desk-list/desk-list.contract.ts';
import type { BrandAnswer, BrandBody, LogoAnswer } from './brand.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/brand';
const none: BrandBody = { name: '', office: '', shortName: '', hue: '', logo: '' };
const city: BrandBody = { ...none, name: 'Pemerintah Kota Contoh', shortName: 'Lapor Contoh', hue: '#1b7f3b' };
const keep = (brand: object, who: Person = 'operator'): Promise<Answer> => desk.send(who, 'PUT', path, brand);
const kept = async (): Promise<BrandBody> => json<BrandAnswer>(await desk.get('operator', path)).brand;

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
/** Grey, and as large as it is said to be. */
const png = (width: number, height: number, ...beside: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const lines = deflateSync(Buffer.alloc(height * (width + 1)));
  return Buffer.concat([sign, chunk('IHDR', head), ...beside, chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
};

const sendLogo = async (bytes: Buffer, who: Person = 'operator'): Promise<Answer> =>
  desk.app.inject({
    method: 'POST',
    url: `${path}/logo`,
    headers: {
      cookie: await desk.cookieOf(who),
      'content-type': 'multipart/form-data; boundary=grens',
      'sec-fetch-site': 'same-origin',
    },
    payload: Buffer.concat([
      Buffer.from('--grens\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n'),
      bytes,
      Buffer.from('\r\n--grens--\r\n'),
    ]),
  });

suite('how the city shows itself', () => {
  test('is nothing of its own at first; the operator says it, and nobody else may', async () => {
    assert.deepEqual(await kept(), none);
    refused(await keep(city, 'ketua'), 403, 'not-allowed');
    refused(await desk.get('ketua', path), 403, 'not-allowed');
    assert.equal((await keep({ ...city, name: ' Pemerintah Kota Contoh ' })).statusCode, 200);
    assert.deepEqual(await kept(), city);
    assert.deepEqual((await recordedActs(desk.pool)).at(-1)?.type, 'BrandChanged');
  });

  test('needs a name, a colour that is one, and a picture that was sent', async () => {
    const problem = refused(await keep({ ...none, hue: '#1b7f3b' }), 422, 'list-not-accepted');
    assert.match(problem.detail ?? '', /^Nama: belum diisi/);
    for (const hue of ['#fff', 'red', '#1b7f3b;}']) assert.equal((await keep({ ...city, hue })).statusCode, 400, hue);
    const unknown = refused(await keep({ ...city, logo: 'a'.repeat(64) }), 422, 'list-not-accepted');
    assert.match(unknown.detail ?? '', /Lambang: gambar itu tidak tersimpan lagi/);
    assert.deepEqual(await kept(), city);
  });

  test('has a history of which each change can be taken back, also the first', async () => {
    await keep({ ...city, hue: '#7a1f2b' });
    const { changes } = json<ListHistory>(await desk.get('operator', `${path}/history`));
    assert.deepEqual(changes[0]?.fields, [{ label: 'Warna', before: '#1b7f3b', after: '#7a1f2b' }]);
    for (const { seq } of changes)
      assert.equal((await desk.send('operator', 'POST', `${path}/history/${seq}/take-back`, {})).statusCode, 200);
    assert.deepEqual(await kept(), none);
  });
});

suite('the city’s picture', () => {
  const text = chunk('tEXt', Buffer.from('Author\0Seorang Petugas'));

  test('is a small square PNG, kept without what an editor wrote beside it, and shown once it is chosen', async () => {
    const { logo, logoPath, logoWidth } = json<LogoAnswer>(await sendLogo(png(128, 128, text)));
    assert.equal(logoWidth, 128);
    assert.equal((await keep({ ...city, logo })).statusCode, 200);
    const shown = await desk.get(undefined, logoPath);
    assert.deepEqual([shown.statusCode, shown.headers['content-type']], [200, 'image/png']);
    assert.match(String(shown.headers['cache-control']), /immutable/);
    assert.equal(shown.rawPayload.includes('Seorang'), false);
    const answer = json<BrandAnswer>(await desk.get('operator', path));
    assert.deepEqual([answer.logoPath, answer.logoWidth], [logoPath, 128]);
  });

  test('is nothing else: no drawing that can act, no banner, no flood of pixels', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const other of [svg, Buffer.from('GIF89a'), png(192, 96), png(64, 64), png(1024, 1024), Buffer.alloc(0)])
      refused(await sendLogo(other), 422, 'logo-not-accepted');
    refused(await sendLogo(png(192, 192), 'ketua'), 403, 'not-allowed');
  });
});

suite('the style sheet', () => {
  const address = styleAddress({ hue: '#1b7f3b', logo: '' }) ?? '';

  test('is kept by browsers for good, and not sent again to whoever has it', async () => {
    const sheet = await desk.get(undefined, address);
    assert.deepEqual([sheet.statusCode, sheet.headers['content-type']], [200, 'text/css; charset=utf-8']);
    assert.match(String(sheet.headers['cache-control']), /immutable/);
    assert.match(sheet.body, /^:root\{--brand:#1b7f3b;/);
    const { etag } = sheet.headers;
    const again = await desk.app.inject({ url: address, headers: { 'if-none-match': String(etag) } });
    assert.deepEqual([again.statusCode, again.body], [304, '']);
  });

  test('of another version is told anew each time, and what is none is not found', async () => {
    const other = await desk.get(undefined, address.replace(/\.[0-9a-f]{12}\./, '.000000000000.'));
    assert.deepEqual([other.statusCode, other.headers['cache-control']], [200, 'no-cache']);
    for (const no of ['/merek/x.css', '/merek/asli-asli.000000000000.css', `/merek/${'0'.repeat(24)}.png`])
      assert.equal((await desk.get(undefined, no)).statusCode, 404, no);
  });

  test('leaves the rules of what a page may do as strict as they are', async () => {
    const { headers } = await desk.get(undefined, '/lacak');
    assert.match(String(headers['content-security-policy']), /style-src 'self'(?:;|$)/);
  });
});
