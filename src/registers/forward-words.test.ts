// A case in another system's words, and its states in ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sp4nLines } from '#config/forwards.ts';
import type { ByHandTarget } from '#ports/forward-target.ts';
import { forwardValues, stateWords, textToCopy } from './forward-words.ts';

const target: ByHandTarget = {
  ...{ id: 'l', name: 'L', kind: 'by-hand', register: 'sp4n-lapor', lines: sp4nLines },
  ...{ services: { jalan: 'Infrastruktur' }, statuses: { ARSIP_X: 'Disimpan' } },
};
const forward = { number: 'ADU-1', id: 'u', text: 'Isi {title}.', serviceCode: 'jalan', fields: {} };

test('their states are ours by the configuration first, then by what SP4N-LAPOR! is known to say, else as they came', () => {
  assert.equal(stateWords(target, 'ARSIP_X'), 'Disimpan');
  assert.equal(stateWords(target, 'sedang diproses'), 'Diproses');
  assert.equal(stateWords(target, 'Entah'), 'Entah');
  const { register: _, ...other } = target;
  assert.equal(stateWords(other, 'sedang diproses'), 'sedang diproses');
  assert.equal(stateWords(other, 'constructor'), 'constructor');
});

test('classes and privacies go there as people call them, or as the system does', () => {
  const fields = { class: 'information', privacy: 'secret' } as const;
  const usual = forwardValues(target, { ...forward, fields });
  assert.deepEqual([usual['class'], usual['privacy']], ['Permintaan Informasi', 'Rahasia']);
  const words = { class: { information: '3' }, privacy: { anonymous: 'A' } };
  const own = forwardValues({ ...target, words }, { ...forward, fields });
  assert.deepEqual([own['class'], own['privacy']], ['3', 'Rahasia']);
});

test('the text to copy leaves out lines of which nothing is known, and fills in nothing twice', () => {
  assert.equal(textToCopy(target, forward), 'Isi laporan: Isi {title}.\nKategori: Infrastruktur\nNomor Tanggap: ADU-1');
  const plain = { ...target, lines: ['Yth.', '', '{text}'] };
  assert.equal(textToCopy(plain, { ...forward, serviceCode: 'lain' }), 'Yth.\n\nIsi {title}.');
});
