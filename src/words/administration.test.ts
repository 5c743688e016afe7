// Every administrative act is a sentence that names whom and what, also one from a version that is newer than this.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  administrativeActTypes,
  type AdministrativeAct,
  type AdministrativeActType,
  type AdministrativeActor,
} from '#core/administration.ts';
import { actOf } from '#test/given/administrative-acts.ts';
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

const told: Readonly<Record<AdministrativeActType, string>> = {
  OfficerInvited: 'mengundang <sari> sebagai [admin-agency] (DLH)',
  InvitationWithdrawn: 'menarik undangan <sari>',
  OfficerAdded: 'menambahkan <sari> sebagai [operator]',
  OfficerChanged: 'mengubah <sari>: nama, peran (dari [operator] menjadi [team-lead])',
  OfficerSwitchedOff: 'menonaktifkan <sari>',
  OfficerSwitchedOn: 'mengaktifkan lagi <sari>',
  SubstituteNamed: 'menunjuk <bima> sebagai pengganti <sari> sampai 2026-12-01',
  SubstituteEnded: 'mengakhiri penggantian <sari> oleh <bima>',
  PasswordReset: 'mematikan kata sandi lama <sari>',
  PasswordChanged: 'mengganti kata sandi <sari>',
  SecondFactorAdded: 'memasang kunci sandi untuk <sari>',
  SecondFactorRemoved: 'melepas semua faktor kedua milik <sari>',
  SessionsEnded: 'mengakhiri 2 sesi lain milik <sari>',
  AccountConnected: 'menghubungkan akun x kota',
  AccountChanged: 'mengubah akun x kota: nama akun, token',
  AccountRested: 'mengistirahatkan akun x kota',
  AccountWoken: 'membangunkan akun x kota',
  AccountRemoved: 'melepas akun x kota',
  AgencyAdded: 'menambahkan perangkat daerah DLH',
  AgencyChanged: 'mengubah perangkat daerah DLH: telepon, alamat',
  AgencyRested: 'mengistirahatkan perangkat daerah DLH',
  AgencyWoken: 'membangunkan perangkat daerah DLH',
  AgencyRemoved: 'melepas perangkat daerah DLH',
  OutsideBodyAdded: 'menambahkan lembaga luar PLN',
  OutsideBodyChanged: 'mengubah lembaga luar PLN: telepon, istirahat',
  RosterChanged: 'mengatur piket malam 2026-12-01: <sari>, <bima>',
  RosterCopied: 'menyalin piket pekan 2026-11-30 ke pekan 2026-12-07 (9 giliran)',
  ShiftNoteWritten: 'menulis serah terima piket malam 2026-12-01',
  ShiftNoteTaken: 'menerima serah terima piket pagi 2026-12-01',
  ShareOutChosen: 'mengubah pembagian aduan baru: bergiliran',
  ListImported: 'menerima berkas lembaga luar: 2 baru, 1 diubah',
  ShiftsChosen: 'menetapkan jam piket: pagi 06.00, sore 14.30, malam 24.00',
  NightHoursChosen: 'menetapkan malam hari dengan bel piket: 22.30 sampai 00.00',
  SopEnacted: 'menetapkan versi SOP medsos@2, berlaku sejak 2027-01-01',
  SopWithdrawn: 'menarik versi SOP medsos@2 sebelum berlaku',
  RoadAdded: 'menambahkan jalan Jl. Timoho',
  RoadChanged: 'mengubah jalan Jl. Timoho: kewenangan, dasar',
  ArticleAdded: 'menambahkan artikel “Jam buka loket?”',
  ArticleChanged: 'mengubah artikel “Jam buka loket?”: jawaban, berlaku sampai',
  BrandChanged: 'mengubah tampilan kota: warna, lambang',
  HolidayAdded: 'menambahkan hari libur 2028-01-01 Tahun Baru',
  HolidayChanged: 'mengubah hari libur 2028-01-01 Tahun Baru: jenis, dasar',
  CalendarAdded: 'menambahkan kalender Jam Dinas',
  CalendarChanged: 'mengubah kalender Jam Dinas: Senin, hari sendiri',
  CategoryAdded: 'menambahkan kategori Sampah',
  CategoryChanged: 'mengubah kategori Sampah: kata usulan, keadaan',
  IssueOpened: 'membuka isu',
  IssueChanged: 'mengubah isu: judul, keadaan akhir',
  StatementApproved: 'menyetujui pernyataan isu',
  StatementSent: 'mengirim pernyataan isu kepada 40 pelapor',
  StatementCalledBack: 'membatalkan pengiriman pernyataan isu kepada 40 pelapor',
  WallLinkMade: 'membuat tautan layar dinding',
  WallLinkEnded: 'mencabut tautan layar dinding',
  TeamViewsKept: 'mengatur tampilan tim di kotak masuk: 3',
  WriterBlocked: 'memblokir penulis ADU-9 sampai 2026-12-01',
  BlockAppealed: 'mencatat keberatan atas blokir',
  WriterUnblocked: 'mencabut blokir',
  TemplateAdded: 'membuat templat "t1"',
  TemplateChanged: 'mengubah templat "t1": isi',
  TemplateRemoved: 'menghapus templat "t1"',
  SettingAdded: 'menambahkan webhook dasbor',
  SettingChanged: 'mengubah webhook dasbor',
  SettingRemoved: 'menghapus webhook dasbor',
  SettingSwitchedOff: 'mematikan webhook dasbor',
  SettingSwitchedOn: 'menghidupkan webhook dasbor',
  KeyRotated: 'mengganti kunci rantai catatan; yang berlaku kini kunci ke-3',
  TrainingCleared: 'mencabut isi mode latihan (7 baris)',
  RevealsOverLimit: 'menolak <sari> membuka identitas lagi: sudah 30 dalam 60 menit',
  RetentionChanged: 'menetapkan masa simpan identitas: 30 hari',
  DataDestroyed: 'menghancurkan 12 baris lampiran yang lewat masa simpannya',
  ReportReadersChanged: 'mengubah penerima rekap pekanan lewat surel: 1 peran, 2 alamat luar',
  PersonRequestFiled: 'meneruskan permintaan akses data pada aduan ADU-2026-000001-DZ',
  PersonRequestSettled: 'menolak permintaan perbaikan data pada aduan ADU-2026-000001-DZ',
  PersonExported: 'mengekspor data pribadi pelapor aduan ADU-2026-000001-DZ',
  PersonCorrected: 'memperbaiki data pelapor aduan ADU-2026-000001-DZ: nama, telepon (2 aduan)',
  RestrictionLifted: 'mencabut pembatasan data pelapor aduan ADU-2026-000001-DZ',
  ErasureProposed: 'mengusulkan penghapusan data pelapor aduan ADU-2026-000001-DZ: diproses tanpa dasar hukum',
  PersonErased: 'menghapus data pelapor aduan ADU-2026-000001-DZ (1 aduan ditandai, 3 pesan, 2 someday)',
  CaseLookedAt: 'membuka aduan ADU-2026-000001-DZ',
  SampleDrawn: 'mengundi 5 dari 40 aduan, 2026-03-01 sampai 2026-03-31, dengan benih benih-1',
  LaneLookedAt: 'membuka satu perkara jalur khusus penyimpangan petugas',
  LaneSeatGiven: 'menunjuk <sari> untuk jalur khusus penyimpangan petugas',
  LaneSeatConfirmed: 'mengesahkan <sari> untuk jalur khusus perempuan dan anak',
  LaneSeatEnded: 'mengakhiri penunjukan <sari> untuk jalur khusus penyimpangan petugas',
  SetAsideReplayed: 'mengolah ulang kiriman 12 yang disisihkan (1)',
  TellingsReplayed: 'mengirim ulang kabar webhook dasbor sejak 2026-11-29 (4)',
};

for (const type of administrativeActTypes)
  test(`${type} is told in words`, () => {
    assert.equal(actWords(administration, actOf(type), naming), told[type]);
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
