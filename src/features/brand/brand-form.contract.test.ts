// Nothing typed is lost by a save, and what others changed meanwhile is shown where nothing was typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerAfter, formOf, isWrongHue, lacksName, typedSince } from './brand-form.contract.ts';
import type { BrandAnswer } from './brand.contract.ts';

const none = { name: '', office: '', shortName: '', hue: '', logo: '' };
const declared = { name: 'Kota Berkas', office: '' };
const before: BrandAnswer = { brand: none, declared };

test('begins with the name of the file of lists, and shows what was typed over what was answered', () => {
  assert.equal(formOf(before, {}).name, 'Kota Berkas');
  const typed = { shortName: 'Lapor' };
  const others: BrandAnswer = { brand: { ...none, name: 'Kota Lain', shortName: 'Aduan' }, declared };
  assert.deepEqual([formOf(others, typed).name, formOf(others, typed).shortName], ['Kota Lain', 'Lapor']);
});

test('after a save what was typed meanwhile still stands, and nothing else', () => {
  const saved = formOf(before, { shortName: 'Lapor', hue: '#1b7f3b' });
  assert.deepEqual(typedSince({ shortName: 'Lapor', hue: '#7a1f2b' }, saved), { hue: '#7a1f2b' });
  assert.deepEqual(typedSince({ shortName: 'Lapor', hue: '#1b7f3b' }, saved), {});
});

test('what was saved is what the form begins with from then on, its picture too', () => {
  const saved = formOf(before, { logo: 'a'.repeat(64), logoPath: '/merek/a.png', logoWidth: 128 });
  assert.deepEqual(formOf(answerAfter(before, saved), {}), saved);
  const dropped = formOf(answerAfter(before, saved), { logo: '', logoPath: '', logoWidth: 0 });
  assert.deepEqual(formOf(answerAfter(before, dropped), {}), dropped);
});

test('a name is needed beside anything else, and a colour has six digits', () => {
  assert.deepEqual(
    [lacksName(formOf(before, { name: ' ', hue: '#1b7f3b' })), lacksName(formOf(before, { name: '' }))],
    [true, false],
  );
  assert.deepEqual(
    ['', '#1b7f3b', '#1b7', 'merah'].map((hue) => isWrongHue({ hue })),
    [false, false, true, true],
  );
});
