// The roster as it is seen: gaps said to be gaps, the running turn marked, changed by whoever leads alone; and who is on duty in a line.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shiftNames } from '#core/duty/shifts.ts';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { DutyAnswer, RosterAnswer } from './duty.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const sari = { id: 'o-1', name: 'Sari Contoh' };

const day = (
  of: string,
  kind: RosterAnswer['days'][number]['kind'],
  names: string[] = [],
): RosterAnswer['days'][number] => ({
  ...{ day: of, kind },
  squares: shiftNames.map((shift) => ({
    ...{ shift, isNow: of === '2026-03-02' && shift === 'morning' },
    officers: names.map((name) => ({ id: name, name })),
  })),
});
const week = (changed: Partial<RosterAnswer> = {}): RosterAnswer => ({
  ...{ from: '2026-03-02', before: '2026-02-23', after: '2026-03-09', gaps: 3, shareOut: 'off' },
  ...{ starts: { morning: 420, evening: 900, night: 1320 }, history: [] },
  days: [
    day('2026-03-02', 'workday', ['Sari Contoh']),
    day('2026-03-07', 'weekend'),
    day('2026-03-19', 'holiday', ['Budi']),
  ],
  ...changed,
});
const show = (answer: RosterAnswer, role: Role, language = id) =>
  language.show('features/duty/RosterPage.tsx', 'RosterPage', {
    as: { role },
    answers: { 'GET /api/v1/roster': answer },
  });

suite('the roster', () => {
  test('says of each turn who stands in it, or that nobody does, and how many gaps the week has', async () => {
    const shown = await show(week(), 'admin-medsos');
    assert.deepEqual(shown.wordsOf('strong.roster-gap'), ['Kosong', 'Kosong', 'Kosong']);
    assert.match(shown.words, /3 giliran pekan ini belum terisi\./);
    assert.match(shown.words, /akhir pekan.*hari libur/);
    assert.deepEqual(shown.wordsOf('td.roster-now'), ['sekarang Sari Contoh']);
    const full = await show(week({ gaps: 0 }), 'admin-medsos');
    assert.doesNotMatch(full.words, /belum terisi/);
  });

  test('is changed, copied and shared out from by whoever leads the team, and read by the others', async () => {
    const leads = await show(week(), 'team-lead');
    assert.equal(leads.buttons.filter((name) => name.startsWith('Atur Piket')).length, 9);
    assert.ok(leads.buttons.includes('Simpan jam piket') && leads.buttons.includes('Simpan bel malam'));
    assert.ok(leads.buttons.includes('Salin pekan sebelumnya'));
    assert.match(leads.words, /Pembagian aduan baru/);
    for (const role of ['admin-medsos', 'admin-pusat', 'division-head'] as const) {
      const reads = await show(week(), role);
      assert.deepEqual(reads.buttons, ['Pekan sebelumnya', 'Pekan berikutnya'], role);
      assert.doesNotMatch(reads.words, /Pembagian aduan baru/);
    }
  });

  test('in English reads so as well', async () => {
    const shown = await show(week({ gaps: 1 }), 'team-lead', en);
    assert.match(shown.words, /One turn of this week has nobody\./);
    assert.match(shown.words, /Sharing out new cases/);
    assert.deepEqual(shown.wordsOf('strong.roster-gap'), ['Nobody', 'Nobody', 'Nobody']);
  });
});

suite('the hours of duty', () => {
  const chosen: RosterAnswer['history'] = [
    { seq: 9, at: '2026-03-02T01:00:00.000Z', by: 'Sari Contoh', act: { type: 'NightHoursChosen' } },
    { seq: 8, at: '2026-03-01T01:00:00.000Z', act: { type: 'ShiftsChosen', morning: 360, evening: 840, night: 1440 } },
  ];

  test('stand over the week as they were chosen, and what was chosen before is read by everybody', async () => {
    const starts = { morning: 360, evening: 840, night: 1440 };
    const shown = await show(
      week({ starts, history: chosen, night: { fromMinute: 1350, untilMinute: 300 } }),
      'admin-medsos',
    );
    assert.match(shown.words, /Pagi 06\.00–14\.00.*Sore 14\.00–24\.00.*Malam 24\.00–06\.00/);
    assert.match(shown.words, /Aduan baru antara 22\.30 dan 05\.00 membunyikan bel petugas piket\./);
    assert.match(shown.words, /Sari Contoh · Aduan baru pada malam hari tidak membunyikan bel\./);
    assert.match(shown.words, /sistem · Pagi 06\.00–14\.00, Sore 14\.00–24\.00, Malam 24\.00–06\.00/);
    assert.ok(!shown.buttons.includes('Simpan jam piket'));
  });

  test('say that nobody is rung for as long as nobody chose so, in English as well', async () => {
    assert.match((await show(week(), 'admin-pusat')).words, /malam hari tidak membunyikan bel\..*Belum pernah diubah/s);
    assert.match(
      (await show(week(), 'team-lead', en)).words,
      /New cases of the night ring for nobody\..*Bell of the night/s,
    );
  });
});

suite('who is on duty now', () => {
  const duty = (officers: DutyAnswer['officers']): DutyAnswer => ({
    ...{ shift: 'night', untilAt: '2026-03-02T00:00:00.000Z', officers },
  });
  const head = (officers: DutyAnswer['officers'], role: Role = 'admin-medsos', language = id) =>
    language.show('features/duty/DutyNow.tsx', 'DutyNow', {
      as: { role },
      answers: { 'GET /api/v1/duty': duty(officers) },
    });

  test('stands in the head by name, with how many more, and until when for whoever listens', async () => {
    const shown = await head([sari, { id: 'o-2', name: 'Budi' }]);
    assert.deepEqual(shown.wordsOf('span'), ['Sari Contoh +1']);
    assert.equal(
      shown.all('a.duty-now')[0]?.attributes['aria-label'],
      'Bertugas sekarang: Sari Contoh, Budi, sampai pukul 07.00.',
    );
    assert.match(shown.all('a.duty-now')[0]?.attributes['href'] ?? '', /petugas\/piket$/);
  });

  test('is said to be nobody where nobody is', async () => {
    assert.deepEqual((await head([])).wordsOf('span'), ['Piket kosong']);
    assert.deepEqual((await head([], 'admin-pusat', en)).wordsOf('span'), ['Nobody on duty']);
  });

  test('is asked and shown for the desk alone', async () => {
    for (const role of ['admin-agency', 'operator', 'examiner', 'data-officer'] as const) {
      const shown = await head([sari], role);
      assert.deepEqual([shown.words, shown.asked], ['', []], role);
    }
  });
});
