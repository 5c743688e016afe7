// What the screen of settings says of the city goes before the file of lists, in every process at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandId } from '#core/brand/brand.ts';
import type { Change } from '#db/live.ts';
import { testDatabase } from '#test/beds/database.ts';
import { eventually } from '#test/scenes/channel-scene.ts';
import { officeOf, openBrand } from './known-brand.ts';

const declared = { name: 'Kota Berkas', office: 'Dinas Berkas', phone: '0274 000000', jssUrl: 'https://jss.example' };
const none = { id: brandId, name: '', office: '', shortName: '', hue: '', logo: '' };

test('without a word on the screen the file of lists counts, or nothing', () => {
  assert.equal(officeOf(declared, none, undefined), declared);
  assert.equal(officeOf(undefined, none, undefined), undefined);
});

test('what is said on the screen goes before the file, and what it leaves out stands', () => {
  const office = officeOf(declared, { ...none, name: 'Kota Layar', hue: '#7a1f2b' }, undefined);
  assert.deepEqual(
    [office?.name, office?.office, office?.phone, office?.jssUrl],
    ['Kota Layar', 'Dinas Berkas', '0274 000000', 'https://jss.example'],
  );
  assert.match(office?.style ?? '', /^\/merek\/7a1f2b-asli\.[0-9a-f]{12}\.css$/);
  assert.deepEqual([office?.colour, office?.shortName, office?.logo], ['#7a1f2b', undefined, undefined]);
});

test('a picture that cannot be read is left out, with all that would name it', () => {
  const office = officeOf(undefined, { ...none, name: 'Kota', logo: 'ab'.repeat(32) }, undefined);
  assert.deepEqual(office, { name: 'Kota' });
});

test('the picture is as wide as its own bytes say', () => {
  const head = Buffer.alloc(24);
  head.write('IHDR', 12, 'latin1');
  for (const place of [16, 20]) head.writeUInt32BE(128, place);
  const brand = { ...none, name: 'Kota', logo: 'ab'.repeat(32) };
  assert.equal(officeOf(undefined, brand, head)?.logo?.width, 128);
  assert.deepEqual(officeOf(undefined, brand, Buffer.from('no picture')), { name: 'Kota' });
});

test('a change anywhere is heard, and so is one that was missed', async (t) => {
  const { pool } = await testDatabase(t);
  const tell = new Set<(change: Change) => void>();
  const live = { subscribe: (one: (change: Change) => void) => (tell.add(one), () => tell.delete(one)) };
  const organisation = await openBrand({ pool, live, onError: () => assert.fail() }, declared);
  assert.equal(organisation()?.name, 'Kota Berkas');
  for (const [what, name] of [
    ['brand', 'Kota Satu'],
    ['gap', 'Kota Dua'],
  ] as const) {
    await pool.query(
      'insert into brand (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
      [...[brandId, name]],
    );
    for (const one of tell) one({ what });
    await eventually(() => organisation()?.name === name || undefined);
  }
});
