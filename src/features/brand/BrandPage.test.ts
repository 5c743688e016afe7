// The operator sees how the city would look before it counts, with what was moved and how well it can be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { BrandBody } from './brand.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const none: BrandBody = { name: '', office: '', shortName: '', hue: '', logo: '' };

const show = (brand: Partial<BrandBody>, language = id, logoWidth = 192) =>
  language.show('features/brand/BrandPage.tsx', 'BrandPage', {
    as: { role: 'operator' },
    answers: {
      'GET /api/v1/brand': {
        brand: { ...none, ...brand },
        declared: { name: 'Kota Berkas', office: 'Dinas Berkas' },
        ...(brand.logo === undefined ? {} : { logoPath: '/merek/a.png', logoWidth }),
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

test('a picture by which nothing can be put on a home screen is said to be none', async () => {
  const logo = 'a'.repeat(64);
  assert.match((await show({ name: 'Kota', logo }, id, 128)).words, /hanya muat sebesar 128 piksel.*meminta 144/);
  assert.doesNotMatch((await show({ name: 'Kota', logo }, id, 144)).words, /hanya muat/);
});

test('a colour is called wrong once somebody wants to save it, not from the first key on', async () => {
  const sending = { isPending: false, error: null, mutate: () => undefined };
  const shown = (tried: boolean, hue = '#1b') =>
    id.show('features/brand/BrandFields.tsx', 'BrandFields', {
      props: {
        typed: { ...none, name: 'Kota', hue, logoPath: '', logoWidth: 0 },
        declared: { name: '', office: '' },
        onType: () => undefined,
        ...{ tried, sending },
      },
    });
  assert.doesNotMatch((await shown(false)).html, /aria-invalid="true"/);
  const tried = await shown(true);
  assert.match(tried.words, /Tulislah enam angka/);
  assert.equal(tried.all('input').filter(({ attributes }) => attributes['aria-invalid'] === 'true').length, 1);
  assert.doesNotMatch((await shown(true, '#1b7f3b')).html, /aria-invalid="true"/);
});

test('nothing is saved while the picture is on its way, and the button says so and stays where it is', async () => {
  const button = async (isSaving: boolean, isSending: boolean) => {
    const shown = await id.show('features/brand/BrandPage.tsx', 'SaveButton', { props: { isSaving, isSending } });
    const { words, attributes } = shown.all('button')[0] ?? assert.fail('no button');
    return [words, attributes['aria-disabled'], attributes['disabled']];
  };
  assert.deepEqual(await button(false, true), ['Menunggu gambar terkirim…', 'true', undefined]);
  assert.deepEqual(await button(true, false), ['Menyimpan…', 'true', undefined]);
  assert.deepEqual(await button(false, false), ['Simpan tampilan', 'false', undefined]);
});

test('reads in English', async () => {
  const { words } = await show({ name: 'Kota', hue: '#ffcc14' }, en);
  assert.doesNotMatch(words, /Simpan|Warna|Terang|Gelap|Lambang|Pratinjau/);
});
