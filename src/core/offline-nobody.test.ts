// Whatever is written into whatever field of a case, a telephone that is lost tells of nobody: rows full of people are held against what is kept.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { caseNumber, parseCaseNumber } from './case-number.ts';
import { allKelurahan } from './place/kelurahan.ts';
import { offlineCaseOf, type OfflineCase, type OfflineRow } from './offline-list.ts';

const names = {
  categories: new Map([
    ['jalan', 'Jalan rusak'],
    ['lampu', 'Lampu jalan'],
  ]),
  agencies: new Map([
    ['pupkp', 'DPUPKP'],
    ['dlh', 'DLH'],
  ]),
};
const keptNames: readonly string[] = [
  ...names.categories.values(),
  ...names.agencies.values(),
  ...allKelurahan.map(({ name }) => name),
];
const statuses = ['triage', 'awaiting-identity', 'coordination', 'registration', 'follow-up', 'conveying'];
const fields: readonly (keyof OfflineCase)[] = [
  ...(['number', 'status', 'dueAt', 'paused', 'mine', 'kelurahan', 'category', 'agency'] as const),
];

/** What somebody could be known by. None of it is anybody's. */
const person = fc.oneof(
  fc.constantFrom('Sari Contoh', 'Pak Budi Contohadi', 'sari.contoh@contoh.example', '@sari_contoh', 'Bu RT 05'),
  fc.constantFrom(
    '081234567890',
    '+62 812-3456-7890',
    '3404015507900002',
    'Jl. Kenanga No. 14A',
    'wa.me/6281234567890',
  ),
  fc.constantFrom('Anak saya dipukul tetangga', 'tolong jangan sebut nama saya', 'ꦱꦫꦶ', '🙏 Sari'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'get', 'size'),
  fc.string({ minLength: 1 }),
);

const numbers = fc.integer({ min: 1, max: 999_999 }).map((sequence) => caseNumber(2026, sequence));
/** A field as it should be, mostly; else of a person, of nothing, or of another type. */
const orPerson = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: right, weight: 4 },
    { arbitrary: person, weight: 2 },
    {
      arbitrary: fc.constantFrom(undefined, null, {}, [], ['Sari Contoh'], { name: 'Sari Contoh' }, Number.NaN),
      weight: 1,
    },
  );
const number = fc.oneof({ arbitrary: numbers, weight: 4 }, { arbitrary: person, weight: 1 });
const status = fc.oneof({ arbitrary: fc.constantFrom(...statuses), weight: 4 }, { arbitrary: person, weight: 1 });

const rows = fc
  .tuple(
    fc.record({
      ...{ number, status, dueAt: orPerson(fc.integer({ min: 0 })), paused: orPerson(fc.boolean()) },
      mine: orPerson(fc.boolean()),
      kelurahan: orPerson(fc.constantFrom(...allKelurahan.map(({ code }) => code))),
      categoryId: orPerson(fc.constantFrom(...names.categories.keys())),
      agencyId: orPerson(fc.constantFrom(...names.agencies.keys())),
    }),
    fc.dictionary(
      fc.constantFrom('reporterName', 'phone', 'handle', 'text', 'summary', 'address', 'category', 'agency', 'holder'),
      person,
    ),
  )
  .map(([known, more]) => ({ ...more, ...known }) as unknown as OfflineRow);

/** Whether a value is one of ours: held here by what each field may say, not by how it comes to be said. */
const isOurs: Readonly<Record<keyof OfflineCase, (value: unknown) => boolean>> = {
  number: (value) => typeof value === 'string' && /^ADU-2026-\d{6}-[0-9A-Z]{2}$/.test(value),
  status: (value) => statuses.some((one) => one === value),
  dueAt: (value) => typeof value === 'number' && Number.isFinite(value),
  paused: (value) => typeof value === 'boolean',
  mine: (value) => typeof value === 'boolean',
  kelurahan: (value) => keptNames.some((one) => one === value),
  category: (value) => keptNames.some((one) => one === value),
  agency: (value) => keptNames.some((one) => one === value),
};

suite('of rows in which people stand', () => {
  test('every field that is kept is one of eight, and says what only we say', () => {
    fc.assert(
      fc.property(rows, (row) => {
        for (const [name, value] of Object.entries(offlineCaseOf(row, names) ?? {})) {
          const field = fields.find((one) => one === name);
          assert.ok(field !== undefined && isOurs[field](value), `${name}: ${JSON.stringify(value)}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same is kept as of a row from which all that is not ours was taken', () => {
    const isTrue = (value: unknown): boolean => value === true;
    const bare = (row: OfflineRow): OfflineRow => ({
      ...{ number: row.number, status: row.status, paused: isTrue(row.paused), mine: isTrue(row.mine) },
      dueAt: isOurs.dueAt(row.dueAt) ? row.dueAt : undefined,
      kelurahan: allKelurahan.find(({ code }) => code === row.kelurahan)?.code,
      categoryId: [...names.categories.keys()].find((id) => id === row.categoryId),
      agencyId: [...names.agencies.keys()].find((id) => id === row.agencyId),
    });
    fc.assert(
      fc.property(rows, (row) => assert.deepEqual(offlineCaseOf(row, names), offlineCaseOf(bare(row), names))),
      { numRuns: 500 },
    );
  });

  test('most are kept all the same: nothing of a case is lost for what stands beside it', () => {
    const right = { number: caseNumber(2026, 7), status: 'triage', paused: false, mine: false };
    fc.assert(
      fc.property(person, (said) => {
        const row = { ...right, dueAt: 5, kelurahan: said, categoryId: said, agencyId: said, text: said };
        assert.deepEqual(offlineCaseOf(row, names), { ...right, dueAt: 5 });
      }),
    );
  });

  test('no text of a person is found in what a telephone writes down', () => {
    const secrets = ['Sari Contoh', '081234567890', '3404015507900002', '@sari_contoh', 'Jl. Kenanga No. 14A'];
    const row = { number: caseNumber(2026, 7), status: 'triage', paused: false, mine: false, dueAt: undefined };
    for (const secret of secrets)
      for (const name of [...fields, 'categoryId', 'agencyId']) {
        const kept = JSON.stringify(offlineCaseOf({ ...row, [name]: secret } as unknown as OfflineRow, names) ?? null);
        assert.ok(!kept.includes(secret), `${name}: ${kept}`);
      }
  });
});

suite('the list fails closed', () => {
  const row: OfflineRow = {
    ...{ number: caseNumber(2026, 7), status: 'triage', paused: false, mine: false, dueAt: 5 },
    ...{ kelurahan: allKelurahan[3]?.code, categoryId: 'lampu', agencyId: 'dlh' },
  };

  test('where the desk’s lists are empty, names are left out and the case is kept', () => {
    const kept = offlineCaseOf(row, { categories: new Map(), agencies: new Map() });
    assert.deepEqual(Object.keys(kept ?? {}).toSorted(), ['dueAt', 'kelurahan', 'mine', 'number', 'paused', 'status']);
  });

  test('a category that is no more has no name, and neither list is read for the other', () => {
    assert.equal(offlineCaseOf({ ...row, categoryId: 'dlh', agencyId: 'lampu' }, names)?.category, undefined);
    assert.equal(offlineCaseOf({ ...row, categoryId: 'dlh', agencyId: 'lampu' }, names)?.agency, undefined);
  });

  test('a place is one of the city’s forty-five by its code, not by a name that somebody wrote', () => {
    for (const { code, name } of allKelurahan) {
      assert.equal(offlineCaseOf({ ...row, kelurahan: code }, names)?.kelurahan, name);
      assert.equal(offlineCaseOf({ ...row, kelurahan: name }, names)?.kelurahan, undefined, name);
    }
    for (const none of ['', '34.71', '34.71.02.9999', `${allKelurahan[0]?.code ?? ''} `])
      assert.equal(offlineCaseOf({ ...row, kelurahan: none }, names)?.kelurahan, undefined, none);
  });

  test('what is neither yes nor no is no', () => {
    for (const said of ['true', 1, 'Sari Contoh', {}, undefined, null]) {
      const kept = offlineCaseOf({ ...row, paused: said, mine: said } as unknown as OfflineRow, names);
      assert.deepEqual([kept?.paused, kept?.mine], [false, false], JSON.stringify(said));
    }
  });

  test('a day that is none is left out, and the case stays', () => {
    for (const said of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '081234567890', null, {}]) {
      const kept = offlineCaseOf({ ...row, dueAt: said } as unknown as OfflineRow, names);
      assert.ok(kept !== undefined && !('dueAt' in kept), JSON.stringify(said));
    }
  });

  test('every open state is kept, and a closed one never, whatever else is said of it', () => {
    for (const one of statuses) assert.equal(offlineCaseOf({ ...row, status: one }, names)?.status, one);
    fc.assert(fc.property(rows, (any) => assert.equal(offlineCaseOf({ ...any, status: 'closed' }, names), undefined)));
  });

  test('a number with one sign wrong is no number of ours, and its case is not kept', () => {
    const at = fc.integer({ min: 9, max: 14 });
    fc.assert(
      fc.property(numbers, at, fc.integer({ min: 1, max: 9 }), (right, place, more) => {
        const digit = String((Number(right.charAt(place)) + more) % 10);
        const wrong = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
        assert.equal(parseCaseNumber(wrong).ok, false);
        assert.equal(offlineCaseOf({ ...row, number: wrong }, names), undefined, wrong);
      }),
    );
  });

  test('what is given is not changed, and what is kept is another thing', () => {
    const before = structuredClone(row);
    const kept = offlineCaseOf(row, names);
    assert.deepEqual(row, before);
    assert.notEqual(kept, row);
  });
});
