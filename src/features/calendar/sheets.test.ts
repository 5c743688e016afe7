// Holidays and calendars as tables: the shapes in which decrees and spreadsheets bring them, and what is wrong, word for word in either language.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ListRow } from '#core/desk-list.ts';
import { knownHolidayRows } from '#core/sop/holidays.ts';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { serverWords } from '#words/server.ts';
import { readSheet, shownAs, tableOf, troubleFault, type Sheet } from '../desk-list/sheet.ts';
import { calendarSheet } from './calendar-file.ts';
import { holidaySheet } from './holiday-file.ts';

let made = 0;
const calendars = calendarSheet(() => `baru-${String((made += 1))}`);

const cells = (text: string): string[][] => text.split('\n').map((line) => line.split('|'));
const rowsOf = <R extends ListRow>(sheet: Sheet<R>, text: string, known: readonly R[] = []): R[] => {
  const { rows, faults } = readSheet(sheet, cells(text), known);
  assert.deepEqual(
    faults.map((say) => say(serverWords.id)),
    [],
  );
  return rows.map(({ row }) => row);
};
const faultsOf = <R extends ListRow>(sheet: Sheet<R>, text: string, known: readonly R[] = []) => {
  const { faults } = readSheet(sheet, cells(text), known);
  return { id: faults.map((say) => say(serverWords.id)), en: faults.map((say) => say(serverWords.en)) };
};

suite('a decree as a table', () => {
  const rows: [cell: string, day: string][] = [
    ['2027-01-01', '2027-01-01'],
    ['1/1/2027', '2027-01-01'],
    ['01-02-2027', '2027-02-01'],
    ['1 Januari 2027', '2027-01-01'],
    ['Jumat, 1 Januari 2027', '2027-01-01'],
    ['17 Agt 2027', '2027-08-17'],
    ['1 Mei 27', '2027-05-01'],
    // As Excel counts days.
    ['46388', '2027-01-01'],
    ['46388.0', '2027-01-01'],
  ];
  for (const [cell, day] of rows)
    test(`${cell} is ${day}`, () => {
      const [row] = rowsOf(holidaySheet, `tanggal|nama|dasar\n${cell}|A|SKB 1`);
      assert.deepEqual(row, { id: day, name: 'A', kind: 'national', decree: 'SKB 1' });
    });

  const kinds: [cell: string, kind: string][] = [
    ['', 'national'],
    ['Libur Nasional', 'national'],
    ['nasional', 'national'],
    ['CUTI BERSAMA', 'joint-leave'],
    ['joint-leave', 'joint-leave'],
    ['bukan libur', 'none'],
    ['none', 'none'],
  ];
  for (const [cell, kind] of kinds)
    test(`${JSON.stringify(cell)} is of the kind ${kind}`, () => {
      assert.equal(rowsOf(holidaySheet, `tanggal|nama|jenis|dasar\n2027-01-01|A|${cell}|x`)[0]?.kind, kind);
    });

  test('columns stand in any order, in any case, with others between them; blank rows are none', () => {
    const [row, ...more] = rowsOf(
      holidaySheet,
      'No|NAMA| Dasar |Hari|Tanggal\n||||\n1|Natal 🎄 "Sugeng"|SKB|Sabtu|25 Desember 2027\n||||',
    );
    assert.deepEqual(row, { id: '2027-12-25', name: 'Natal 🎄 "Sugeng"', kind: 'national', decree: 'SKB' });
    assert.deepEqual(more, []);
  });

  test('what the list has keeps what the file leaves out, but for the day that it names', () => {
    const [row] = rowsOf(holidaySheet, 'tanggal|jenis\n2027-05-01|bukan libur', knownHolidayRows);
    assert.deepEqual(row, { ...knownHolidayRows.find(({ id }) => id === '2027-05-01'), kind: 'none' });
  });

  test('what is wrong is said by row and column, in either language', () => {
    const said = faultsOf(
      holidaySheet,
      `tanggal|nama|jenis|dasar\n29 Februari 2027|A||x\n2027-01-02|${'n'.repeat(121)}||x\n2027-01-03|A|libur bersama|x\n2027-01-04|A||x\n4/1/2027|B||x`,
    );
    assert.deepEqual(said.id, [
      'Baris 2, kolom "tanggal": bukan tanggal dalam kalender; tulislah seperti 2027-01-01, 1/1/2027, atau 1 Januari 2027.',
      'Baris 3, kolom "nama": belum diisi, atau lebih dari 120 tanda.',
      'Baris 4, kolom "jenis": hanya libur nasional, cuti bersama, atau bukan libur.',
      'Baris 6, kolom "tanggal": sudah ada di baris lain; masing-masing satu baris.',
    ]);
    assert.deepEqual(said.en, [
      'Row 2, column "tanggal": is no day of the calendar; write it like 2027-01-01, 1/1/2027 or 1 Januari 2027.',
      'Row 3, column "nama": is empty, or longer than 120 signs.',
      'Row 4, column "jenis": libur nasional, cuti bersama or bukan libur alone.',
      'Row 6, column "tanggal": stands in another row already; one row each.',
    ]);
    const trouble = { id: '2027-01-02', field: 'decree', why: 'holiday-decree' };
    const read = readSheet(holidaySheet, cells('tanggal|nama\n2027-01-02|A'), []);
    const say = troubleFault(holidaySheet, trouble, { rows: read.rows, known: [] });
    assert.equal(say(serverWords.en), 'Row 2, column "dasar": is empty: write the number of the decree that says so.');
  });

  test('whether it tells a whole year is said beside it, with how many days it drops', () => {
    const warned = (text: string): string[] =>
      (holidaySheet.warningsIn?.(rowsOf(holidaySheet, text), knownHolidayRows) ?? []).map((say) => say(serverWords.en));
    const whole = 'tanggal|nama|dasar\n2027-01-01|A|x\n2027-12-25|B|x';
    assert.match(
      warned(whole).join(),
      /^The file names 1 January and 25 December of 2027.*: 24 days that it does not name/,
    );
    assert.match(warned(`${whole}\n2028-01-01|A|x`).join(' / '), /of 2027.* \/ The file does not tell all of 2028/);
    assert.match(warned('tanggal|nama|dasar\n2030-01-01|A|x\n2030-12-25|B|x').join(), /: no day is dropped\.$/);
    assert.deepEqual(holidaySheet.completed?.([], knownHolidayRows), []);
  });

  test('it goes out and comes in the same', () => {
    const { rows, faults } = readSheet(holidaySheet, tableOf(holidaySheet, knownHolidayRows), []);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      rows.map(({ row }) => row),
      knownHolidayRows,
    );
    assert.equal(shownAs(holidaySheet, 'kind', 'joint-leave'), 'cuti bersama');
  });
});

suite('calendars as a table', () => {
  test('they go out and come in the same, lines of their own days and all', () => {
    const list = knownCalendars.map((row) =>
      row.partOf === '' ? { ...row, ownDays: '2026-02-28 09.00-12.00\n2026-12-24 tutup' } : row,
    );
    const { rows, faults } = readSheet(calendars, tableOf(calendars, list), []);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      rows.map(({ row }) => row),
      list,
    );
  });

  test('a row without an id is the one of its name in its calendar, or a new one', () => {
    const rows = rowsOf(
      calendars,
      'nama|bagian_dari|senin\nJam kerja kota, 5 hari||08.00-09.00\nRamadan 1447 H|city-5|08.00-09.00\nRamadan 1447 H||08.00-09.00',
      knownCalendars,
    );
    assert.deepEqual(
      rows.slice(0, 2).map(({ id }) => id),
      knownCalendars.map(({ id }) => id),
    );
    assert.match(rows[2]?.id ?? '', /^baru-\d+$/);
    assert.deepEqual([rows[0]?.tuesday, rows[2]?.tuesday, rows[2]?.zone], [knownCalendars[0]?.tuesday, '', 'WIB']);
  });

  test('dates as people write them, zones in any case, joint leave by its word', () => {
    const [row] = rowsOf(
      calendars,
      'nama|bagian_dari|mulai|sampai|zona|cuti_bersama\nRamadan 1448 H|city-5|8 Februari 2027|9/3/2027|wita|Masuk',
    );
    assert.deepEqual(
      [row?.fromDate, row?.toDate, row?.zone, row?.jointLeave],
      ['2027-02-08', '2027-03-09', 'WITA', 'worked'],
    );
    assert.equal(shownAs(calendars, 'jointLeave', 'worked'), 'masuk');
  });

  test('what is wrong is said by row and column, in either language', () => {
    const said = faultsOf(
      calendars,
      `nama|mulai|zona|cuti_bersama|rabu\n|||tutup|\nA|kemarin||tutup|\nA||GMT|tutup|\nA|||kadang|\nA|||tutup|${'8'.repeat(121)}`,
    );
    assert.deepEqual(said.id, [
      'Baris 2, kolom "nama": belum diisi, atau lebih dari 120 tanda.',
      'Baris 3, kolom "mulai": bukan tanggal; tulislah seperti 2026-02-19 atau 19/2/2026.',
      'Baris 4, kolom "zona": hanya WIB, WITA, WIT.',
      'Baris 5, kolom "cuti_bersama": hanya tutup atau masuk.',
      'Baris 6, kolom "rabu": lebih dari 120 tanda.',
    ]);
    assert.equal(said.en[1], 'Row 3, column "mulai": is no date; write it like 2026-02-19 or 19/2/2026.');
    assert.equal(said.en.length, said.id.length);
  });
});
