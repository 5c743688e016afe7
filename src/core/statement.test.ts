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

test('who speaks may leave out any of it, or stay unknown', () => {
  const nobody = { ...said, name: '', phone: '', home: ' ' };
  assert.deepEqual(spokenProblems(nobody), {});
  // UU 27/2022 article 20: the basis is the public task, so no consent is asked beside it.
  for (const field of ['name', 'phone', 'home'] as const)
    assert.deepEqual(spokenProblems({ ...nobody, [field]: said[field] }), {}, field);
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
