// Numbers within sentences: one and many as English has them, thousands and decimals as each language writes them, and a word for none.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rooms, type Rooms } from '#test/given/rooms-of-words.ts';
import { numeral } from './id/numeral.ts';

const { id: indonesian, en: english } = rooms;

type Row = readonly [say: (rooms: Rooms) => string, id: string, en: string];

const hold = (rows: readonly Row[]): void => {
  for (const [say, id, en] of rows) assert.deepEqual([say(indonesian), say(english)], [id, en]);
};

test('a number has dots at its thousands and a comma before its decimals in Indonesian', () => {
  assert.deepEqual([0, 999, 1000, 1_234_567, 0.7, -2000].map(numeral), [
    '0',
    '999',
    '1.000',
    '1.234.567',
    '0,7',
    '-2.000',
  ]);
});

suite('a recap', () => {
  test('counts one and thousands', () => {
    hold([
      [
        ({ server }) => server.recap.opened(1, 0),
        '1 aduan masuk (masa sebelumnya 0).',
        '1 complaint came (the period before: 0).',
      ],
      [
        ({ server }) => server.recap.opened(1312, 1100),
        '1.312 aduan masuk (masa sebelumnya 1.100).',
        '1,312 complaints came (the period before: 1,100).',
      ],
      [({ server }) => server.recap.told(1, 1), '1 aduan terjawab, 1 ditutup.', '1 answered, 1 closed.'],
      [
        ({ server }) => server.recap.few(1, 1),
        '1 dari 1 langkah terlambat: terlalu sedikit untuk persentase.',
        '1 of 1 step late: too few for a share.',
      ],
      [({ server }) => server.recap.peak('Sel', 1), 'Hari tersibuk: Sel, 1 aduan.', 'Busiest day: Sel, 1 complaint.'],
      [({ server }) => server.recap.countOf('Jalan', 2000), 'Jalan 2.000', 'Jalan 2,000'],
      [
        ({ server }) => server.recap.breachesCut(200, 1200, '2 Mar'),
        '200 dari 1.200 ditampilkan: tenggat sampai 2 Mar.',
        '200 of 1,200 are shown: deadlines until 2 Mar.',
      ],
    ]);
  });

  test('tells of promises how many of them were kept, one by one', () => {
    const of = (kept: number, all: number) => (rooms: Rooms) => rooms.server.recap.promises(kept, all);
    hold([
      [
        of(1, 1),
        '1 dari 1 tanggal pengerjaan yang dijanjikan kepada pelapor ditepati.',
        'Of 1 day of work that reporters were promised, 1 was kept.',
      ],
      [
        of(0, 2),
        '0 dari 2 tanggal pengerjaan yang dijanjikan kepada pelapor ditepati.',
        'Of 2 days of work that reporters were promised, 0 were kept.',
      ],
    ]);
  });
});

test('the board of now counts what is on it', () => {
  hold([
    [({ late }) => late.board.done.Claim(1), '1 aduan Anda ambil alih.', 'You took over 1 case.'],
    [({ late }) => late.board.assignTitle(1), 'Alihkan aduan', 'Hand the case on'],
    [({ late }) => late.board.assignTitle(2), 'Alihkan 2 aduan', 'Hand 2 cases on'],
    [
      ({ late }) => late.board.next.title(0),
      'Tidak ada tenggat dalam 24 jam ke depan',
      'Nothing is due in the next 24 hours',
    ],
    [
      ({ late }) => late.board.next.title(1),
      '1 aduan jatuh tempo dalam 24 jam ke depan',
      '1 case due in the next 24 hours',
    ],
    [({ late }) => late.board.lanes.openLate(1500, 1001), '1.500 terbuka, 1.001 terlambat', '1,500 open, 1,001 late'],
    [({ late }) => late.board.lanes.tooFew(0), 'belum ada', 'none yet'],
    [({ late }) => late.board.lanes.tooFew(1), 'baru 1 langkah', 'only 1 step so far'],
    [
      ({ late }) => late.board.stuck.sentence('Koordinasi', 1),
      'Koordinasi menahan paling banyak keterlambatan: 1 aduan.',
      'Koordinasi holds most of what is late: 1 case.',
    ],
    [({ late }) => late.board.loads.lateOf('Dinas A', 1000), '1.000 terlambat, Dinas A', '1,000 late, Dinas A'],
  ]);
});

suite('an alert', () => {
  test('beside a case counts whom it reached', () => {
    hold([
      [({ late }) => late.alerts.count(1), '1 pemberitahuan', '1 message'],
      [({ late }) => late.alerts.count(12), '12 pemberitahuan', '12 messages'],
      [({ late }) => late.alerts.takeAll(1200), 'Saya tangani semuanya (1.200)', 'I take all of them (1,200)'],
    ]);
  });

  test('of a crowd says what is usual, also where that is nothing', () => {
    hold([
      [
        ({ late }) => late.alerts.crowd(9, 0),
        '9 laporan dalam satu jam; biasanya tidak ada pada jam yang sama.',
        '9 reports within an hour; usually none at this hour.',
      ],
      [
        ({ late }) => late.alerts.crowd(1200, 3),
        '1.200 laporan dalam satu jam; biasanya paling banyak 3 pada jam yang sama.',
        '1,200 reports within an hour; usually at most 3 at this hour.',
      ],
    ]);
  });

  test('of a morning counts each of its lines', () => {
    const morning = ({ late }: Rooms): string =>
      (['open', 'dueToday', 'late', 'untaken', 'untakenAgency', 'drafts'] as const)
        .map((line) => late.alerts.morning[line](1))
        .join(', ');
    hold([
      [
        morning,
        '1 aduan terbuka, 1 jatuh tempo hari ini, 1 lewat tenggat, 1 belum ada yang memegang, 1 belum dinyatakan diterima, 1 konsep menunggu',
        '1 open case, 1 due today, 1 late, 1 held by nobody, 1 not acknowledged, 1 draft waits',
      ],
      [({ late }) => late.alerts.morning.open(2000), '2.000 aduan terbuka', '2,000 open cases'],
      [({ late }) => late.alerts.morning.drafts(2), '2 konsep menunggu', '2 drafts wait'],
    ]);
  });

  test('beside the console counts what it gathers', () => {
    hold([
      [({ speech }) => speech.many(1, 'X'), '1 aduan: X', '1 case: X'],
      [({ speech }) => speech.many(1500, 'X'), '1.500 aduan: X', '1,500 cases: X'],
      [({ speech }) => speech.several(1), '1 hal menunggu Anda', '1 matter waits for you'],
      [({ speech }) => speech.several(14), '14 hal menunggu Anda', '14 matters wait for you'],
      [({ speech }) => speech.morning.drafts(1), '1 konsep menunggu', '1 draft waiting'],
      [
        ({ speech }) => speech.crowd(1200, 1000),
        '1.200 aduan dalam satu jam; biasanya 1.000.',
        '1,200 cases within an hour; usually 1,000.',
      ],
    ]);
  });
});

test('how long data is kept, and how much of it goes', () => {
  hold([
    [({ late }) => late.retention.days(1), 'Disimpan 1 hari', 'Kept for 1 day'],
    [({ late }) => late.retention.days(36_500), 'Disimpan 36.500 hari', 'Kept for 36,500 days'],
    [
      ({ late }) => late.retention.would(0, 1),
      'Dengan 1 hari, belum ada yang dihancurkan malam ini.',
      'With 1 day nothing is destroyed tonight.',
    ],
    [
      ({ late }) => late.retention.would(1, 30),
      'Dengan 30 hari, 1 baris dihancurkan malam ini dan tidak dapat dikembalikan.',
      'With 30 days 1 row is destroyed tonight and cannot be brought back.',
    ],
    [
      ({ late }) => late.retention.would(12_000, 30),
      'Dengan 30 hari, 12.000 baris dihancurkan malam ini dan tidak dapat dikembalikan.',
      'With 30 days 12,000 rows are destroyed tonight and cannot be brought back.',
    ],
    [({ late }) => late.retention.changed('Lampiran', 1), 'Lampiran: menjadi 1 hari', 'Lampiran: 1 day from now on'],
    [
      ({ late }) => late.retention.changed('Lampiran'),
      'Lampiran: tidak dihapus dengan sendirinya',
      'Lampiran: nothing goes by itself',
    ],
    [
      ({ late }) => late.retention.destroyed(1, 'LAMPIRAN'),
      '1 baris lampiran dihancurkan',
      '1 row of lampiran destroyed',
    ],
    [({ late }) => late.processing.days(1), '1 hari', '1 day'],
    [
      ({ identity }) => identity.keptFor(1),
      'Data disimpan terenkripsi, dan dihancurkan dengan sendirinya 1 hari sesudah laporan terakhir Anda selesai.',
      'The data is stored encrypted, and destroyed by itself 1 day after your last report has ended.',
    ],
    [({ sop }) => sop.sp4n.days(1), '1 hari kerja', '1 working day'],
    [({ sop }) => sop.sp4n.days(60), '60 hari kerja', '60 working days'],
  ]);
});

test('whose data an account saw', () => {
  hold([
    [({ late }) => late.breach.found(1), '1 aduan tercatat', '1 complaint on record'],
    [({ late }) => late.breach.times(1), '1 kali', '1 time'],
    [({ late }) => late.breach.times(1000), '1.000 kali', '1,000 times'],
  ]);
  assert.match(english.late.breach.toAuthority(1), /reporters in 1 complaint was disclosed/);
  assert.match(indonesian.late.breach.toAuthority(2500), /pada 2\.500 aduan terungkap/);
});

test('figures, with what they are of', () => {
  hold([
    [({ late }) => late.charts.barOpen(1200, 0), '1.200 terbuka', '1,200 open'],
    [({ late }) => late.charts.barOpen(1200, 1001), '1.200 terbuka, 1.001 terlambat', '1,200 open, 1,001 late'],
    [({ late }) => late.charts.lateAlready(1001), '1.001 sudah lewat', '1,001 late already'],
    [({ late }) => late.charts.stars(1), '1 bintang', '1 star'],
    [({ late }) => late.charts.channel(1, 0), '1 aduan, sebelumnya 0', '1 complaint, 0 before'],
    [
      ({ late }) => late.charts.inBoth(1, 2000, 'Oktober'),
      '1 aduan; 2.000 pada Oktober.',
      '1 complaint; 2,000 in Oktober.',
    ],
    [
      ({ late }) => late.charts.ranks.few(1),
      '1 perangkat daerah dengan kurang dari lima giliran tidak dinilai.',
      '1 agency with fewer than five turns not judged.',
    ],
    [({ late }) => late.charts.behind.shown(1000, 2500), '1.000 dari 2.500 ditampilkan.', '1,000 of 2,500 shown.'],
    [({ late }) => late.charts.behind.shown(1, 1), '1 janji.', '1 promise.'],
    [({ late }) => late.charts.hoursOf(72, undefined), '72 jam dan lebih', '72 hours and more'],
    [({ late }) => late.charts.hoursOf(0, 24), '0–24 jam', '0–24 hours'],
    [({ late }) => late.map.figure('95 %', 1), '95 %, dari 1 aduan', '95 %, of 1 case'],
    [({ late }) => late.sample.drawn(5, 1200), '5 terundi dari 1.200 aduan', '5 drawn from 1,200 cases'],
  ]);
});

test('a simulation says shares with their decimals, and of nothing no share that is no number', () => {
  hold([
    [({ late }) => late.whatIf.seenOf(0, 0), '0,0 % (0 dari 0)', '0.0% (0 of 0)'],
    [({ late }) => late.whatIf.seenOf(1, 3), '33,3 % (1 dari 3)', '33.3% (1 of 3)'],
    [({ late }) => late.whatIf.seenOf(1200, 1200), '100,0 % (1.200 dari 1.200)', '100.0% (1,200 of 1,200)'],
    [({ late }) => late.whatIf.expected(0.125, 0, 1), '12,5 % (0,0 % sampai 100,0 %)', '12.5% (0.0% to 100.0%)'],
    [({ late }) => late.whatIf.numberWrong(0.5, 20), 'Isi angka dari 0,5 sampai 20.', 'Enter a number from 0.5 to 20.'],
    [
      ({ late }) => late.whatIf.tooLittle(1),
      'Catatan empat pekan terakhir baru memuat 1 aduan menurut SOP ini. Simulasi memerlukan sedikitnya 30.',
      'The record of the last four weeks holds 1 complaint of this procedure only. A simulation needs at least 30.',
    ],
  ]);
});

test('lists, issues and what the operator reads', () => {
  hold([
    [({ late }) => late.deskList.apply(1), 'Terapkan 1 perubahan', 'Apply 1 change'],
    [
      ({ late }) => late.deskList.faults(1),
      '1 hal harus diperbaiki dulu; tidak ada yang diterapkan',
      '1 thing must be mended first; nothing is applied',
    ],
    [
      ({ server }) => server.listFile.rosterGaps(1, 'Sen'),
      '1 giliran tanpa petugas: Sen',
      '1 turn without anybody: Sen',
    ],
    [
      ({ server }) => server.listFile.templateTooLong('A', 1200, { channel: 'X', max: 1000 }),
      'Templat "A": 1.200 tanda, lebih dari 1.000 yang muat di X.',
      'Template "A": 1,200 signs, more than the 1,000 that fit on X.',
    ],
    [
      ({ late }) => late.issues.over(1, 1000),
      '1 tanda terlalu panjang; batas kanal ini 1.000',
      '1 sign too long; this channel takes 1,000',
    ],
    [({ late }) => late.issues.sentTo(1), 'Dikirim ke 1 pelapor.', 'Sent to 1 reporter.'],
    [
      ({ late }) => late.operator.replicaLag(2048, 650),
      'tertinggal 2.048 bita, paling lama 0,7 detik',
      '2,048 bytes behind, 0.7 seconds at most',
    ],
    [({ late }) => late.operator.replicaLag(1, undefined), 'tertinggal 1 bita', '1 byte behind'],
    [
      ({ operator }) => operator.backups.counted(1, 12_000, 1),
      '  1 tabel, 12.000 baris, 1 lampiran.',
      '  1 table, 12,000 rows, 1 attachment.',
    ],
  ]);
  assert.match(english.server.listFile.wholeYears('2027', 1), /: 1 day that it does not name is a holiday no more\.$/);
  assert.match(english.server.listFile.wholeYears('2027', 2), /: 2 days that it does not name are holidays no more\.$/);
  assert.match(indonesian.server.listFile.wholeYears('2027', 0), /: tidak ada hari yang gugur\.$/);
});
