// What is known of one person is found in a public text however it is written, and what is no secret is let through.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownDataIn, type KnownPerson } from './known-person.ts';

const person: KnownPerson = {
  name: 'Sari Contoh Percobaan',
  phone: '0274 555123',
  address: 'Jl. Percobaan Utara No. 012A RT 03 / RW 005, Demangan',
  privately: [],
  publicly: [],
};

const shown = (text: string, known: Partial<KnownPerson> = {}): string[] =>
  knownDataIn(text, { ...person, ...known }).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

test('a street with its house number is found however it is written', () => {
  assert.deepEqual(shown('Petugas datang ke Jalan Percobaan Utara 12A besok.'), ['address: Percobaan Utara 12']);
  assert.deepEqual(shown('ke jln percobaan utara nomor 12'), ['address: percobaan utara nomor 12']);
  assert.deepEqual(shown('JL.PERCOBAAN UTARA NO.12'), ['address: PERCOBAAN UTARA NO.12']);
  assert.deepEqual(shown('di RT3/RW5 sudah selesai'), ['address: RT3/RW5']);
  assert.deepEqual(shown('RT 003 RW 05'), ['address: RT 003 RW 05']);
});

test('a street alone, another number and a kelurahan are nobody’s address', () => {
  for (const text of [
    'Lampu Jalan Percobaan Utara sudah menyala',
    'Jalan Percobaan Utara 14',
    'Jalan Percobaan Utara 120',
    'Kelurahan Demangan',
    'RT 3',
    'RT 4 RW 5',
    'Selesai pukul 12',
    '',
  ])
    assert.deepEqual(shown(text), [], text);
});

test('an address without a number, or with nothing but one, says nothing', () => {
  for (const address of ['Kampung Contoh', '12', 'RT 3', 'A 12', '', 'belakang pasar'])
    assert.deepEqual(shown('Kampung Contoh 12, belakang pasar, RT 3', { address }), [], address);
});

test('what the person wrote in public themselves may be repeated', () => {
  const publicly = ['lampu di depan jl percobaan utara 12 mati'];
  assert.deepEqual(shown('Lampu Jl. Percobaan Utara 12 sudah menyala', { publicly }), []);
  assert.deepEqual(shown('Lampu di RT 3 RW 5 sudah menyala', { publicly }), ['address: RT 3 RW 5']);
  assert.deepEqual(shown('Terima kasih, Sari Contoh', { publicly: ['Sari Contoh Percobaan'] }), []);
});

test('a full name is found, a first name is a greeting', () => {
  assert.deepEqual(shown('Terima kasih, Ibu Sari.'), []);
  assert.deepEqual(shown('Terima kasih, Ibu SARI CONTOH.'), ['name: SARI CONTOH']);
  assert.deepEqual(shown('laporan Contoh Percobaan'), ['name: Contoh Percobaan']);
  assert.deepEqual(shown('Contoh Sari'), []);
  assert.deepEqual(shown('Terima kasih, Sari.', { name: 'Sari' }), []);
});

test('the person’s own number is found, a landline too, and even where they published it', () => {
  const publicly = ['hubungi (0274) 555123'];
  for (const text of ['0274555123', '(0274) 555-123', '+62 274 555 123', '0274.555.123'])
    assert.deepEqual(shown(`hubungi ${text} ya`, { publicly }), [`phone: ${text}`], text);
  assert.deepEqual(shown('kantor (0274) 515865'), []);
  assert.deepEqual(shown('10274555123'), []);
  assert.deepEqual(shown('nomor 123', { phone: '0123' }), []);
  const { phone: _none, ...without } = person;
  assert.deepEqual(knownDataIn('0274 555123', without), []);
});

test('what was written in private is known too, an address where it says whose', () => {
  const none = { name: '', phone: '', address: '' };
  const home = { ...none, privately: ['Rumah saya di Gg. Contoh no 4, telepon 0274 555777'] };
  assert.deepEqual(shown('ke gang contoh 4', home), ['address: gang contoh 4']);
  assert.deepEqual(shown('hubungi 0274-555777', home), ['phone: 0274-555777']);
  assert.deepEqual(shown('Gg. Contoh 4', { ...none, privately: ['lubang di Gg. Contoh 4'] }), []);
  assert.deepEqual(shown('RT 7 RW 2', { ...none, privately: ['saya di RT 07/RW 02'] }), ['address: RT 7 RW 2']);
});

test('of whom nothing is known, nothing is found', () => {
  assert.deepEqual(knownDataIn('Terima kasih, Ibu Sari Contoh, RT 3 RW 5.', { privately: [], publicly: [] }), []);
});

test('two finds that overlap are told once, in the order of the text', () => {
  const text = 'Sari Contoh Percobaan, Jl. Percobaan Utara 12 RT 3 RW 5';
  assert.deepEqual(shown(text), ['name: Sari Contoh', 'address: Percobaan Utara 12', 'address: RT 3 RW 5']);
});

test('a long text is looked through at once', () => {
  const began = performance.now();
  const privately = [`${'rumah jalan contoh '.repeat(500)} 0274 55`];
  assert.deepEqual(shown('0274 5 jl contoh '.repeat(1000), { privately, address: 'x '.repeat(200) }), []);
  assert.ok(performance.now() - began < 2000);
});
