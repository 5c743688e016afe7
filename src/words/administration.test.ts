// Every administrative act is a sentence that names whom and what, also one from a version that is newer than this.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import {
  administrativeActTypes,
  type AdministrativeAct,
  type AdministrativeActType,
  type AdministrativeActor,
} from '#core/administration.ts';
import { actorWords, actWords, type Naming } from './administrative-acts.ts';
import { administration } from './id/administration.ts';

const naming: Naming = {
  officer: (id) => `<${id}>`,
  role: (role) => `[${role}]`,
  agency: (id) => id.toUpperCase(),
  template: (id) => `"${id}"`,
  channel: (channel) => channel,
  moment: (iso) => iso.slice(0, 10),
};
const officerId = 'sari';

type Example<Type extends AdministrativeActType> = Omit<Extract<AdministrativeAct, { type: Type }>, 'type'>;
const account = { channel: 'x', accountId: 'kota' };
const setting = { kind: 'webhook', name: 'dasbor' } as const;
const examples: { [Type in AdministrativeActType]: readonly [Example<Type>, string] } = {
  OfficerInvited: [
    { officerId, role: 'admin-agency', agencyId: 'dlh' },
    'mengundang <sari> sebagai [admin-agency] (DLH)',
  ],
  InvitationWithdrawn: [{ officerId }, 'menarik undangan <sari>'],
  OfficerAdded: [{ officerId, role: 'operator' }, 'menambahkan <sari> sebagai [operator]'],
  OfficerChanged: [
    { officerId, changed: ['name', 'role'], former: { role: 'operator' }, role: 'team-lead' },
    'mengubah <sari>: nama, peran (dari [operator] menjadi [team-lead])',
  ],
  OfficerSwitchedOff: [{ officerId }, 'menonaktifkan <sari>'],
  OfficerSwitchedOn: [{ officerId }, 'mengaktifkan lagi <sari>'],
  SubstituteNamed: [
    { officerId, substituteId: 'bima', until: '2026-12-01T00:00:00Z' },
    'menunjuk <bima> sebagai pengganti <sari> sampai 2026-12-01',
  ],
  SubstituteEnded: [{ officerId, substituteId: 'bima' }, 'mengakhiri penggantian <sari> oleh <bima>'],
  PasswordReset: [{ officerId }, 'mematikan kata sandi lama <sari>'],
  PasswordChanged: [{ officerId }, 'mengganti kata sandi <sari>'],
  SecondFactorAdded: [{ officerId, factor: 'passkey' }, 'memasang kunci sandi untuk <sari>'],
  SecondFactorRemoved: [{ officerId, factor: 'all' }, 'melepas semua faktor kedua milik <sari>'],
  SessionsEnded: [{ officerId, which: 'others', count: 2 }, 'mengakhiri 2 sesi lain milik <sari>'],
  AccountConnected: [account, 'menghubungkan akun x kota'],
  AccountChanged: [{ ...account, changed: ['handle', 'token'] }, 'mengubah akun x kota: nama akun, token'],
  AccountRested: [account, 'mengistirahatkan akun x kota'],
  AccountWoken: [account, 'membangunkan akun x kota'],
  AccountRemoved: [account, 'melepas akun x kota'],
  AgencyAdded: [{ agencyId: 'dlh' }, 'menambahkan perangkat daerah DLH'],
  AgencyChanged: [{ agencyId: 'dlh', changed: ['phone', 'address'] }, 'mengubah perangkat daerah DLH: telepon, alamat'],
  AgencyRested: [{ agencyId: 'dlh' }, 'mengistirahatkan perangkat daerah DLH'],
  AgencyWoken: [{ agencyId: 'dlh' }, 'membangunkan perangkat daerah DLH'],
  AgencyRemoved: [{ agencyId: 'dlh' }, 'melepas perangkat daerah DLH'],
  OutsideBodyAdded: [{ bodyId: 'pln', name: 'PLN' }, 'menambahkan lembaga luar PLN'],
  OutsideBodyChanged: [
    { bodyId: 'pln', name: 'PLN', changed: ['phone', 'resting'] },
    'mengubah lembaga luar PLN: telepon, istirahat',
  ],
  RosterChanged: [
    { day: '2026-12-01', shift: 'night', officerIds: ['sari', 'bima'] },
    'mengatur piket malam 2026-12-01: <sari>, <bima>',
  ],
  RosterCopied: [
    { from: '2026-11-30', to: '2026-12-07', turns: 9 },
    'menyalin piket pekan 2026-11-30 ke pekan 2026-12-07 (9 giliran)',
  ],
  ShareOutChosen: [{ way: 'in-turn' }, 'mengubah pembagian aduan baru: bergiliran'],
  ListImported: [{ list: 'outside-body', added: 2, count: 1 }, 'menerima berkas lembaga luar: 2 baru, 1 diubah'],
  ShiftsChosen: [
    { morning: 360, evening: 870, night: 1440 },
    'menetapkan jam piket: pagi 06.00, sore 14.30, malam 24.00',
  ],
  NightHoursChosen: [
    { fromMinute: 1350, untilMinute: 0 },
    'menetapkan malam hari dengan bel piket: 22.30 sampai 00.00',
  ],
  SopEnacted: [
    { key: 'medsos@2', from: '2027-01-01T00:00:00.000Z', numbers: numbersOf(medsos1) },
    'menetapkan versi SOP medsos@2, berlaku sejak 2027-01-01T00:00:00.000Z',
  ],
  SopWithdrawn: [{ key: 'medsos@2' }, 'menarik versi SOP medsos@2 sebelum berlaku'],
  RoadAdded: [{ roadId: 'timoho', name: 'Jl. Timoho' }, 'menambahkan jalan Jl. Timoho'],
  RoadChanged: [
    { roadId: 'timoho', name: 'Jl. Timoho', changed: ['authority', 'source'] },
    'mengubah jalan Jl. Timoho: kewenangan, dasar',
  ],
  HolidayAdded: [{ day: '2028-01-01', name: 'Tahun Baru' }, 'menambahkan hari libur 2028-01-01 Tahun Baru'],
  HolidayChanged: [
    { day: '2028-01-01', name: 'Tahun Baru', changed: ['kind', 'decree'] },
    'mengubah hari libur 2028-01-01 Tahun Baru: jenis, dasar',
  ],
  CalendarAdded: [{ calendarId: 'c', name: 'Jam Dinas' }, 'menambahkan kalender Jam Dinas'],
  CalendarChanged: [
    { calendarId: 'c', name: 'Jam Dinas', changed: ['monday', 'ownDays'] },
    'mengubah kalender Jam Dinas: Senin, hari sendiri',
  ],
  CategoryAdded: [{ categoryId: 'sampah', name: 'Sampah' }, 'menambahkan kategori Sampah'],
  CategoryChanged: [
    { categoryId: 'sampah', name: 'Sampah', changed: ['words', 'state'] },
    'mengubah kategori Sampah: kata usulan, keadaan',
  ],
  IssueOpened: [{ issueId: 'i1' }, 'membuka isu'],
  IssueChanged: [{ issueId: 'i1', changed: ['title', 'ended'] }, 'mengubah isu: judul, keadaan akhir'],
  StatementApproved: [{ issueId: 'i1', statementId: 's1' }, 'menyetujui pernyataan isu'],
  StatementSent: [{ issueId: 'i1', statementId: 's1', count: 40 }, 'mengirim pernyataan isu kepada 40 pelapor'],
  WallLinkMade: [{ linkId: 'w1' }, 'membuat tautan layar dinding'],
  WallLinkEnded: [{ linkId: 'w1' }, 'mencabut tautan layar dinding'],
  WriterBlocked: [
    { blockId: 'b1', number: 'ADU-9', until: '2026-12-01T00:00:00.000Z' },
    'memblokir penulis ADU-9 sampai 2026-12-01',
  ],
  BlockAppealed: [{ blockId: 'b1' }, 'mencatat keberatan atas blokir'],
  WriterUnblocked: [{ blockId: 'b1' }, 'mencabut blokir'],
  TemplateAdded: [{ templateId: 't1' }, 'membuat templat "t1"'],
  TemplateChanged: [{ templateId: 't1', changed: ['body'] }, 'mengubah templat "t1": isi'],
  TemplateRemoved: [{ templateId: 't1' }, 'menghapus templat "t1"'],
  SettingAdded: [setting, 'menambahkan webhook dasbor'],
  SettingChanged: [setting, 'mengubah webhook dasbor'],
  SettingRemoved: [setting, 'menghapus webhook dasbor'],
  SettingSwitchedOff: [setting, 'mematikan webhook dasbor'],
  SettingSwitchedOn: [setting, 'menghidupkan webhook dasbor'],
  KeyRotated: [{ chainVersion: 3 }, 'mengganti kunci rantai catatan; yang berlaku kini kunci ke-3'],
  TrainingCleared: [{ rows: 7 }, 'mencabut isi mode latihan (7 baris)'],
  RevealsOverLimit: [
    { officerId, count: 30, withinMinutes: 60 },
    'menolak <sari> membuka identitas lagi: sudah 30 dalam 60 menit',
  ],
  RetentionChanged: [{ kind: 'identity', days: 30 }, 'menetapkan masa simpan identitas: 30 hari'],
  DataDestroyed: [{ kind: 'files', count: 12 }, 'menghancurkan 12 baris lampiran yang lewat masa simpannya'],
  PersonRequestFiled: [
    { requestId: 'r1', kind: 'access', number: 'ADU-2026-000001-DZ', via: 'portal' },
    'meneruskan permintaan akses data pada aduan ADU-2026-000001-DZ',
  ],
  PersonRequestSettled: [
    { requestId: 'r1', kind: 'correct', number: 'ADU-2026-000001-DZ', outcome: 'declined' },
    'menolak permintaan perbaikan data pada aduan ADU-2026-000001-DZ',
  ],
  PersonExported: [
    { requestId: 'r1', number: 'ADU-2026-000001-DZ' },
    'mengekspor data pribadi pelapor aduan ADU-2026-000001-DZ',
  ],
  PersonCorrected: [
    { requestId: 'r1', number: 'ADU-2026-000001-DZ', fields: ['name', 'phone'], cases: 2 },
    'memperbaiki data pelapor aduan ADU-2026-000001-DZ: nama, telepon (2 aduan)',
  ],
  RestrictionLifted: [
    { requestId: 'r1', number: 'ADU-2026-000001-DZ' },
    'mencabut pembatasan data pelapor aduan ADU-2026-000001-DZ',
  ],
  ErasureProposed: [
    { requestId: 'r1', number: 'ADU-2026-000001-DZ', basis: 'unlawful' },
    'mengusulkan penghapusan data pelapor aduan ADU-2026-000001-DZ: diproses tanpa dasar hukum',
  ],
  PersonErased: [
    { requestId: 'r1', number: 'ADU-2026-000001-DZ', destroyed: { cases: 1, messages: 3, someday: 2 } },
    'menghapus data pelapor aduan ADU-2026-000001-DZ (1 aduan ditandai, 3 pesan, 2 someday)',
  ],
  CaseLookedAt: [{ number: 'ADU-2026-000001-DZ', what: 'page' }, 'membuka aduan ADU-2026-000001-DZ'],
  SampleDrawn: [
    { seed: 'benih-1', from: '2026-03-01', until: '2026-03-31', count: 5, of: 40, drawn: 5 },
    'mengundi 5 dari 40 aduan, 2026-03-01 sampai 2026-03-31, dengan benih benih-1',
  ],
  LaneLookedAt: [
    { lane: 'misconduct', what: 'page', caseId: 'c1' },
    'membuka satu perkara jalur khusus penyimpangan petugas',
  ],
  LaneSeatGiven: [{ officerId, lane: 'misconduct' }, 'menunjuk <sari> untuk jalur khusus penyimpangan petugas'],
  LaneSeatConfirmed: [
    { officerId, lane: 'women-and-children' },
    'mengesahkan <sari> untuk jalur khusus perempuan dan anak',
  ],
  LaneSeatEnded: [
    { officerId, lane: 'misconduct' },
    'mengakhiri penunjukan <sari> untuk jalur khusus penyimpangan petugas',
  ],
  SetAsideReplayed: [{ which: '12', count: 1 }, 'mengolah ulang kiriman 12 yang disisihkan (1)'],
  TellingsReplayed: [
    { which: 'since', webhook: 'dasbor', since: '2026-11-29T00:00:00Z', count: 4 },
    'mengirim ulang kabar webhook dasbor sejak 2026-11-29 (4)',
  ],
};

for (const type of administrativeActTypes)
  test(`${type} is told in words`, () => {
    const [fields, told] = examples[type];
    assert.equal(actWords(administration, { type, ...fields } as AdministrativeAct, naming), told);
    assert.match(administration.kinds[type], /^[A-Z]/);
  });

test('a case that was taken along is told apart from one that was looked at', () => {
  const act = { type: 'CaseLookedAt', number: 'ADU-2026-000001-DZ', what: 'bundle' } as const;
  assert.equal(actWords(administration, act, naming), 'membawa berkas bukti aduan ADU-2026-000001-DZ');
});

test('a look at a file of a case says whose it is', () => {
  const act = { type: 'CaseLookedAt', number: 'ADU-2026-000001-DZ', what: 'attachment' } as const;
  assert.equal(actWords(administration, act, naming), 'membuka lampiran aduan ADU-2026-000001-DZ');
});

test('replays of many say so', () => {
  assert.match(
    actWords(administration, { type: 'SetAsideReplayed', which: 'all', count: 3 }, naming),
    /semua kiriman yang disisihkan \(3\)/,
  );
  assert.match(
    actWords(administration, { type: 'TellingsReplayed', which: 'given-up', count: 3 }, naming),
    /semua kabar webhook yang gagal/,
  );
});

test('an act that this version does not know is named as it stands', () => {
  const newer = { type: 'toString' } as unknown as AdministrativeAct;
  assert.equal(actWords(administration, newer, naming), 'melakukan toString, yang belum dikenal versi ini');
});

test('who did it is an officer, or where it came from', () => {
  const by: AdministrativeActor[] = [
    { kind: 'officer', userId: 'sari', role: 'operator' },
    { kind: 'command-line' },
    { kind: 'settings' },
    { kind: 'program' },
  ];
  assert.deepEqual(
    by.map((one) => actorWords(administration, one, naming)),
    ['<sari>', 'Baris perintah', 'Berkas pengaturan', 'Program'],
  );
});
