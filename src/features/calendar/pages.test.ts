// The screens of holidays and of working hours: which year is shown, what is missing, what a calendar's week and its periods look like.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownHolidayRows } from '#core/sop/holidays.ts';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { CalendarBody, HolidaysAnswer } from './calendar.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const holidays = (answer: Partial<HolidaysAnswer>, language = id) =>
  language.show('features/calendar/HolidaysPage.tsx', 'HolidaysPage', {
    as: { role: 'team-lead' },
    answers: { 'GET /api/v1/holidays': { holidays: [...knownHolidayRows], declared: [], ...answer } },
  });

test('the newest year is shown, each day with its kind and its decree', async () => {
  const shown = await holidays({});
  assert.match(shown.words, /18 libur nasional, 8 cuti bersama/);
  assert.match(
    shown.words,
    /cuti bersama · Menag 1205\/2026, Menaker 3\/2026, MenPANRB 2\/2026 Jum, 1 Jan Tahun Baru Masehi Libur nasional/,
  );
  assert.equal(shown.words.match(/Menag 1205/g)?.length, 1);
  assert.equal(shown.all('li').filter(({ attributes }) => attributes['class']?.includes('panel')).length, 26);
  assert.ok(shown.buttons.includes('Tempel teks') && shown.links.includes('/api/v1/holidays.xlsx'));
});

test('a year that is missing is shown as missing, with what to do about it, in either language', async () => {
  const shown = await holidays({ withoutHolidays: 2028 });
  assert.match(shown.words, /Hari libur 2028 belum ada.*Unggah atau tempel keputusan bersamanya/);
  assert.match(shown.words, /Belum ada hari libur untuk tahun ini/);
  assert.match((await holidays({ withoutHolidays: 2028 }, en)).words, /The holidays of 2028 are missing/);
});

test('years that the file of lists names are said to hold before the list', async () => {
  assert.doesNotMatch((await holidays({})).words, /berkas daftar/);
  assert.match(
    (await holidays({ declared: ['2026', '2027'] })).words,
    /Hari libur 2026, 2027 ditulis di berkas daftar/,
  );
});

const hours = (calendars: readonly (CalendarBody & { id: string })[], language = id) =>
  language.show('features/calendar/HoursPage.tsx', 'HoursPage', {
    as: { role: 'operator' },
    answers: { 'GET /api/v1/calendars': { calendars } },
  });

test('the wall clock stands first, then each calendar with its week and its periods', async () => {
  const shown = await hours(knownCalendars);
  assert.match(shown.words, /Jam dinding.*Jam kerja kota, 5 hari.*Ramadan 1447 H/);
  assert.match(shown.words, /WIB · 37,5 jam sepekan · Cuti bersama tutup/);
  assert.match(shown.words, /2026-02-19 sampai 2026-03-20 · 32,5 jam sepekan/);
  assert.match(shown.words, /Jumat 07\.30-11\.30, 13\.00-16\.30 Sabtu tutup Minggu tutup/);
  assert.ok(shown.buttons.includes('Tambah masa pada Jam kerja kota, 5 hari'));
  assert.ok(shown.buttons.includes('Ubah Ramadan 1447 H'));
});

test('days of a calendar’s own are listed, and it reads in English', async () => {
  const [city] = knownCalendars;
  assert.ok(city);
  const own = { ...city, jointLeave: 'worked' as const, ownDays: '2026-02-28 09.00-12.00\n2026-12-24 tutup' };
  const shown = await hours([own], en);
  assert.match(shown.words, /2026-02-28 09\.00-12\.00 2026-12-24 tutup/);
  assert.match(shown.words, /37\.5 hours a week · Works on joint leave/);
  assert.doesNotMatch(shown.words, /Periods with other hours/);
});
