// The lists for other systems in the configuration file: every mistake is named at its place, and no value is repeated.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDeskFile } from './config-file.ts';

const read = (file: object, training = false) => {
  const mistakes: string[] = [];
  const desk = parseDeskFile(JSON.stringify(file), {}, { agencyIds: [], training }, (place, what) =>
    mistakes.push(`${place}: ${what}`),
  );
  return { desk, mistakes };
};

const webhook = { id: 'a', url: 'https://penerima.example/kait?x=1', secret: 'rahasia-yang-panjang' };
const partner = { id: 'warga', name: 'Kanal Warga', key: 'kunci-yang-panjang-sekali' };

test('what is right is read, and a general category is always there', () => {
  const { desk, mistakes } = read({ open311: { partners: [partner] }, webhooks: [webhook] });
  assert.deepEqual(mistakes, []);
  assert.deepEqual(
    desk.open311.services.map(({ code }) => code),
    ['umum'],
  );
  assert.deepEqual(desk.accounts[0]?.more, { updates: 'yes', mediaHosts: '' });
  assert.equal(JSON.stringify(desk.accounts).includes(partner.key), false);
  assert.equal(desk.webhooks[0]?.allowPrivate, false);
});

test('what is wrong is named with its place, and never with its value', () => {
  const { mistakes } = read({
    open311: {
      services: [
        { code: 'a b', name: 'A', attributes: [{ code: 'X', datatype: 'singlevaluelist', description: 'x' }] },
      ],
      partners: [partner, { ...partner, id: 'lain', scopes: ['semua'] }, { ...partner, id: 'c', key: 'pendek' }],
    },
    forwards: [{ id: 'f', name: 'F', url: 'bukan', apiKey: 'k' }],
    webhooks: [
      { ...webhook, url: 'http://penerima.example' },
      { ...webhook, id: 'b', events: ['NoteAdded'], secret: 'pendek' },
    ],
  });
  assert.deepEqual(
    mistakes.map((mistake) => mistake.split(':', 1)[0]).toSorted((a = '', b = '') => a.localeCompare(b)),
    [
      'forwards[0].services',
      'forwards[0].url',
      'open311.partners[1].key',
      'open311.partners[1].scopes',
      'open311.partners[2].key',
      'open311.services[0].attributes[0].values',
      'open311.services[0].code',
      'webhooks[0].url',
      'webhooks[1].events',
      'webhooks[1].secret',
    ],
  );
  assert.equal(mistakes.join('\n').includes(partner.key), false);
});

test('in training a receiver may lie on this machine', () => {
  const file = { webhooks: [{ ...webhook, url: 'http://127.0.0.1:9/' }] };
  assert.deepEqual(read(file, true).mistakes, []);
  assert.equal(read(file).mistakes.length, 1);
  assert.deepEqual(read({ webhooks: [{ ...webhook, url: 'http://127.0.0.1:9/', allowPrivate: true }] }).mistakes, []);
});
