// Words of the screens of holidays and of working hours.
import type { HolidayKind } from '#core/sop/holidays.ts';
import type { Weekday } from '#core/sop/calendars.ts';

/** What was promised stands: said wherever a day is changed. */
export const calendars = {
  holidays: {
    title: 'Hari libur',
    lead: 'Hari libur nasional dan cuti bersama, tahun demi tahun. Waktu kerja tidak berjalan pada hari itu. Tenggat yang sudah dijanjikan tidak bergeser; langkah berikutnya memakai daftar ini.',
    add: 'Tambah hari libur',
    edit: 'Ubah',
    editOf: (name: string): string => `Ubah ${name}`,
    save: 'Simpan hari libur',
    saved: 'Hari libur tersimpan. Tenggat yang sudah dijanjikan tetap.',
    year: 'Tahun',
    none: 'Belum ada hari libur untuk tahun ini.',
    count: (national: number, joint: number): string =>
      `${String(national)} libur nasional, ${String(joint)} cuti bersama`,
    missing: (year: number): string =>
      `Hari libur ${String(year)} belum ada, sehingga hari kerjanya hanya mengenal akhir pekan. Unggah atau tempel keputusan bersamanya di sini begitu terbit.`,
    declared: (years: string): string =>
      `Hari libur ${years} ditulis di berkas daftar. Yang berlaku untuk tahun itu adalah berkas, bukan daftar di bawah.`,
    kinds: { national: 'Libur nasional', 'joint-leave': 'Cuti bersama', none: 'Bukan libur' } satisfies Record<
      HolidayKind,
      string
    >,
    fields: { id: 'Tanggal', name: 'Nama', kind: 'Jenis', decree: 'Dasar' },
    decreeHint: 'Nomor keputusan yang menetapkan atau mencabutnya.',
  },
  hours: {
    title: 'Jam kerja',
    lead: 'Kalender kerja: jam buka setiap hari, masa dengan jam lain seperti Ramadan, dan hari sendiri. Langkah SOP berjalan menurut jam dinding, kecuali yang ditetapkan memakai salah satu kalender ini.',
    add: 'Tambah kalender',
    addPeriod: 'Tambah masa',
    addPeriodOf: (name: string): string => `Tambah masa pada ${name}`,
    edit: 'Ubah',
    editOf: (name: string): string => `Ubah ${name}`,
    save: 'Simpan kalender',
    savePeriod: 'Simpan masa',
    saved: 'Kalender tersimpan. Tenggat yang sudah dijanjikan tetap.',
    wall: 'Jam dinding',
    wallNote:
      'Setiap jam dihitung, siang dan malam, hari libur juga. Inilah kalender langkah SOP yang ditetapkan 2023.',
    periods: 'Masa dengan jam lain',
    closed: 'tutup',
    span: (from: string, to: string): string => `${from} sampai ${to}`,
    jointLeaves: { closed: 'Cuti bersama tutup', worked: 'Cuti bersama tetap masuk' },
    weekly: (hours: string): string => `${hours} jam sepekan`,
    fields: {
      name: 'Nama',
      zone: 'Zona waktu',
      jointLeave: 'Pada cuti bersama',
      fromDate: 'Mulai tanggal',
      toDate: 'Sampai tanggal',
      ownDays: 'Hari sendiri',
      source: 'Dasar',
    },
    jointLeaveOptions: { closed: 'Tutup', worked: 'Tetap masuk' },
    days: {
      monday: 'Senin',
      tuesday: 'Selasa',
      wednesday: 'Rabu',
      thursday: 'Kamis',
      friday: 'Jumat',
      saturday: 'Sabtu',
      sunday: 'Minggu',
    } satisfies Record<Weekday, string>,
    hoursHint: 'Contoh: 07.30-12.00, 13.00-16.00. Kosong berarti tutup.',
    noHours: 'Bukan jam. Tulislah seperti 07.30-12.00, 13.00-16.00.',
    ownDaysHint: 'Satu hari satu baris: 2026-12-24 tutup, atau 2026-02-28 09.00-12.00 untuk hari yang dikerjakan.',
    noOwnDays: 'Ada baris yang bukan tanggal dengan jamnya atau tutup.',
    noPeriod: 'Tanggal sampai tidak boleh lebih awal daripada tanggal mulai.',
  },
};
