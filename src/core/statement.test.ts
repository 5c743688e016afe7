// What must be there before something that was said is kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenProblems, type Spoken } from './statement.ts';

const said: Spoken = {
  what: 'Lampu jalan mati.',
  place: 'depan Pasar Contoh',
  kelurahan: 'Kricak',
  since: 'tiga malam',
  name: 'Warga Contoh',
  phone: '0812 0000 0001',
  home: 'Kricak',
  consent: true,
};

test('a whole statement has nothing to be put right', () => {
  assert.deepEqual(spokenProblems(said), {});
});

test('what happened and where it is are needed; the place or the kelurahan will do', () => {
  assert.deepEqual(spokenProblems({ ...said, what: ' ', place: '', kelurahan: ' ' }), {
    what: 'missing',
    place: 'missing',
  });
  assert.deepEqual(spokenProblems({ ...said, place: '' }), {});
  assert.deepEqual(spokenProblems({ ...said, kelurahan: '' }), {});
});

test('who speaks may stay unknown, and then nobody has to agree to anything', () => {
  assert.deepEqual(spokenProblems({ ...said, name: '', phone: '', home: ' ', consent: false }), {});
});

test('nothing about a person is kept without their consent', () => {
  for (const field of ['name', 'phone', 'home'] as const) {
    const only = { ...said, name: '', phone: '', home: '', consent: false, [field]: said[field] };
    assert.deepEqual(spokenProblems(only), { consent: 'consent' }, field);
  }
});

test('a number that cannot be dialled is told at once', () => {
  assert.deepEqual(spokenProblems({ ...said, phone: '08x' }), { phone: 'wrong' });
});

test('numbers that belong to a person do not go among the words', () => {
  for (const field of ['what', 'place', 'since'] as const)
    assert.deepEqual(
      spokenProblems({ ...said, [field]: 'hubungi 0812-3456-7890' }),
      { [field]: 'personal-data' },
      field,
    );
});
