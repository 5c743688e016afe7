// What another system asks of an officer, the words that fill its templates, and its signature: by the configuration, and by nothing else.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { ByHandTarget, ForwardTarget, HttpTarget } from '#ports/forward-target.ts';
import { attributeIn, fieldsFor, forwardValues, stateWords, statesOf, textToCopy } from './forward-words.ts';
import { signatureOf } from './webhook/signature.ts';

const byHand: ByHandTarget = {
  ...{ id: 'l', name: 'L', kind: 'by-hand', lines: ['Judul: {title}', 'Isi: {text}', 'Kelas: {class}', '---'] },
  ...{ services: { jalan: 'Infrastruktur', '*': 'Lain-lain' }, statuses: { S1: 'Disimpan' } },
};
const http = (body: unknown): HttpTarget => ({
  ...{
    id: 'h',
    name: 'H',
    kind: 'http',
    url: 'https://dinas.example',
    header: 'Authorization',
    scheme: 'Bearer',
    token: 't',
  },
  ...{ services: {}, statuses: {} },
  create: { method: 'POST', path: '/aduan', as: 'json', body, number: 'id' },
});
const forward = { number: 'ADU-1', id: 'u-1', text: 'lampu mati', serviceCode: 'jalan', fields: {} };

test('an officer is asked for those fields alone that a template names, wherever it does', () => {
  assert.ok(fieldsFor(byHand).includes('title') && fieldsFor(byHand).includes('class'));
  assert.ok(!fieldsFor(byHand).includes('privacy'));
  const deep = http({ laporan: { isi: '{text}', sifat: ['{privacy}'] }, nomor: '{number}' });
  assert.deepEqual(fieldsFor(deep), ['privacy']);
  assert.deepEqual(fieldsFor(http({ isi: '{text}' })), []);
});

test('a category is called as there, or as all others are, or not at all', () => {
  const of = (serviceCode: string, target: Pick<ForwardTarget, 'services'> = byHand): string | undefined =>
    forwardValues(target, { ...forward, serviceCode })['category'];
  assert.equal(of('jalan'), 'Infrastruktur');
  assert.equal(of('sampah'), 'Lain-lain');
  assert.equal(of('sampah', { services: { jalan: 'Infrastruktur' } }), undefined);
  for (const name of ['constructor', 'toString', '__proto__'])
    assert.equal(of(name, { services: {} }), undefined, name);
});

test('what is not known is no name, so that its line or key is left out', () => {
  const values = forwardValues(byHand, { ...forward, text: '', fields: { title: '' } });
  assert.deepEqual(Object.keys(values).toSorted(), ['category', 'id', 'number']);
  assert.equal(textToCopy(byHand, forward), 'Isi: lampu mati\n---');
  assert.equal(
    textToCopy(byHand, { ...forward, fields: { title: 'Lampu', class: 'complaint' } }),
    'Judul: Lampu\nIsi: lampu mati\nKelas: Pengaduan\n---',
  );
});

test('of a case that was entered by hand an officer says how far it is, in our words; other systems tell it themselves', () => {
  assert.deepEqual(statesOf(byHand), ['Disimpan']);
  const lapor = statesOf({ ...byHand, register: 'sp4n-lapor' });
  assert.deepEqual([lapor.includes('Selesai'), lapor.at(-1)], [true, 'Disimpan']);
  assert.deepEqual(statesOf(http({})), []);
});

for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
  test(`a state that is called "${name}" is shown as it came`, () => {
    assert.equal(stateWords({ ...byHand, register: 'sp4n-lapor' }, name), name);
  });

test('answers to a system’s own questions are one value or several, and always words', () => {
  const fields = {
    title: 'Lampu',
    'attribute:WARNA': '"merah"',
    'attribute:JUMLAH': '3',
    'attribute:SIFAT': '["a",2]',
    'attribute:KOSONG': '[]',
  };
  assert.deepEqual(attributeIn(fields), [
    { code: 'WARNA', values: ['merah'], many: false },
    { code: 'JUMLAH', values: ['3'], many: false },
    { code: 'SIFAT', values: ['a', '2'], many: true },
    { code: 'KOSONG', values: [], many: true },
  ]);
});

test('a signature holds the second and the very bytes', () => {
  const now = 1_700_000_000_999;
  const body = '{"teks":"sugéng 🙏"}';
  const expected = createHmac('sha256', 'rahasia')
    .update(Buffer.from(`1700000000.${body}`))
    .digest('hex');
  assert.equal(signatureOf('rahasia', body, now), `t=1700000000,v1=${expected}`);
  assert.notEqual(signatureOf('rahasia', `${body} `, now), signatureOf('rahasia', body, now));
  assert.notEqual(signatureOf('rahasia', body, now + 1), signatureOf('rahasia', body, now));
  assert.notEqual(signatureOf('lain', body, now), signatureOf('rahasia', body, now));
});
