// What a telephone keeps of a case tells of nobody, whatever else is known of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { caseNumber } from './case-number.ts';
import { allKelurahan } from './place/kelurahan.ts';
import { offlineCaseOf, type OfflineRow } from './offline-list.ts';

const number = caseNumber(2026, 123);
const [place] = allKelurahan;
const names = { categories: new Map([['jalan', 'Jalan rusak']]), agencies: new Map([['pupkp', 'DPUPKP']]) };
const row: OfflineRow = {
  ...{ number, status: 'coordination', dueAt: 1_000, paused: false, mine: true },
  ...{ kelurahan: place?.code, categoryId: 'jalan', agencyId: 'pupkp' },
};

suite('of an open case', () => {
  test('number, state, deadline and names of the desk’s own lists are kept', () => {
    assert.deepEqual(offlineCaseOf(row, names), {
      ...{ number, status: 'coordination', dueAt: 1_000, paused: false, mine: true },
      ...{ kelurahan: place?.name, category: 'Jalan rusak', agency: 'DPUPKP' },
    });
  });

  test('what more is known goes nowhere: no name, no word, no account', () => {
    const secrets = {
      reporterName: 'Sari Contoh',
      text: 'Saya Sari',
      holder: 'Rina',
      channel: '@sari',
      handle: '@sari',
    };
    assert.deepEqual(offlineCaseOf({ ...row, ...secrets } as OfflineRow, names), offlineCaseOf(row, names));
  });

  test('what is no value of ours is left out, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        const kept = offlineCaseOf({ ...row, kelurahan: said, categoryId: `x${said}`, agencyId: `x${said}` }, names);
        assert.deepEqual(Object.keys(kept ?? {}).toSorted(), ['dueAt', 'mine', 'number', 'paused', 'status']);
      }),
    );
  });
});

suite('nothing is kept', () => {
  test('of a case that is closed, or whose state nobody knows', () => {
    for (const status of ['closed', 'none', 'toString', '', 'Sari Contoh'])
      assert.equal(offlineCaseOf({ ...row, status }, names), undefined, status);
  });

  test('of what bears no number of ours, just as we write it', () => {
    for (const other of ['', 'Sari Contoh', number.toLowerCase(), `${number} `, 'ADU-2026-000123-XX'])
      assert.equal(offlineCaseOf({ ...row, number: other }, names), undefined, other);
  });
});
