// The operator sees how the city would look before it counts, with what was moved and how well it can be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { BrandBody } from './brand.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const none: BrandBody = { name: '', office: '', shortName: '', hue: '', logo: '' };

const show = (brand: Partial<BrandBody>, language = id) =>
  language.show('features/brand/BrandPage.tsx', 'BrandPage', {
    as: { role: 'operator' },
    answers: {
      'GET /api/v1/brand': {
        brand: { ...none, ...brand },
        declared: { name: 'Kota Berkas', office: 'Dinas Berkas' },
        ...(brand.logo === undefined ? {} : { logoPath: '/merek/a.png' }),
      },
    },
  });

test('begins with what the file of lists says, in the light and in the dark at once', async () => {
  const shown = await show({});
  assert.ok(shown.all('input').some(({ attributes }) => attributes['value'] === 'Kota Berkas'));
  assert.equal(shown.all('section.brand-sample').length, 2);
  assert.match(shown.words, /Di berkas pengaturan: Kota Berkas/);
  assert.doesNotMatch(shown.words, /Kontras/);
});

test('a colour that can be read is used as it is, one that cannot is moved, and both are said', async () => {
  const green = await show({ name: 'Kota', hue: '#1b7f3b' });
  assert.match(green.words, /Terang: dipakai persis seperti dipilih/);
  assert.match(green.words, /Gelap: #1b7f3b tidak cukup terbaca, jadi dipakai #[0-9a-f]{6}\./);
  assert.match(green.words, /label tombol di atas warna kota 5/);
  assert.doesNotMatch(green.words, /merah tanda terlambat/);
  assert.match((await show({ name: 'Kota', hue: '#c1121f' })).words, /dekat dengan merah tanda terlambat/);
});

test('the picture is shown where it stands, and can be left out again', async () => {
  const shown = await show({ name: 'Kota', logo: 'a'.repeat(64) });
  assert.ok(shown.buttons.includes('Tanpa lambang'));
  assert.ok(shown.all('img').some(({ attributes }) => attributes['alt'] === 'Lambang kota'));
  assert.ok(!(await show({})).buttons.includes('Tanpa lambang'));
});

test('reads in English', async () => {
  const { words } = await show({ name: 'Kota', hue: '#ffcc14' }, en);
  assert.doesNotMatch(words, /Simpan|Warna|Terang|Gelap|Lambang|Pratinjau/);
});
