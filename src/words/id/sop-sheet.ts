// Words of the official sheet of the procedure, in the form of PermenPANRB 35/2012. What the enacted sheet of 18 September 2023 says beside its steps.

/** A line for a hand to fill stands where nobody may be named. */
const blank = '................................';

/** Boxes around the lanes, and what stands in them beside the page's own words. */
export const sopSheet = {
  title: 'Standar Operasional Prosedur (SOP)',
  pdf: 'Lembar resmi (PDF)',
  office: ['Pemerintah Kota Yogyakarta', 'Dinas Komunikasi Informatika dan Persandian'],
  enacted: [
    `Nomor SOP: ${blank}`,
    'Tanggal pembuatan: 4 September 2023',
    'Tanggal revisi: 7 September 2023',
    'Tanggal efektif: 18 September 2023',
  ],
  later: (version: number, from: string): string[] => [
    `Nomor SOP: ${blank}`,
    `Tanggal pembuatan: ${blank}`,
    `Tanggal revisi: versi ${String(version)} dari SOP 18 September 2023`,
    `Tanggal efektif: ${from}`,
  ],
  /** Of a procedure that no decree of the city is known of. */
  undated: [
    `Nomor SOP: ${blank}`,
    `Tanggal pembuatan: ${blank}`,
    `Tanggal revisi: ${blank}`,
    `Tanggal efektif: ${blank}`,
  ],
  versionFrom: (version: number, from: string): string[] => [
    `Nomor SOP: ${blank}`,
    `Tanggal pembuatan: ${blank}`,
    `Tanggal revisi: versi ${String(version)}`,
    `Tanggal efektif: ${from}`,
  ],
  past: (until: string): string => `VERSI LAMA: tidak lagi untuk aduan baru sejak ${until}`,
  planned: (from: string): string => `BELUM BERLAKU: untuk aduan yang masuk sejak ${from}`,
  signed: [`Disahkan oleh: Kepala Dinas Komunikasi Informatika dan Persandian`, `Nama: ${blank}`, `NIP: ${blank}`],
  name: (name: string): string => `Nama SOP: ${name}`,
  facts: 'Identitas SOP',
  staffHeading: 'Kualifikasi pelaksana',
  staff: [
    'Kepala Bidang Informasi dan Komunikasi Publik: S-1 Statistika, Ekonomi, Ilmu Komunikasi, Ilmu Hukum, Teknologi Informasi, Teknik Informatika, atau Manajemen Teknik Informatika; diutamakan S-2 serumpun.',
    'Ketua Tim Kerja Layanan Informasi dan Pengaduan: D-III, atau bidang lain yang relevan dengan tugas jabatan.',
    'Pengolah Data dan Informasi: D-III Administrasi Perkantoran, Teknik Komputer, atau Teknik Informatika.',
  ],
  relatedHeading: 'Keterkaitan',
  relatedNote:
    'Tiap kanal punya SOP sendiri. Waktu yang belum ditetapkan tersendiri dimulai dengan waktu SOP media sosial.',
  equipmentHeading: 'Peralatan/perlengkapan',
  lanesHeading: 'Prosedur',
  groups: ['Pelaksana', 'Mutu baku'] as readonly [string, string],
  note: 'Keterangan',
  words: { start: 'mulai', decision: 'keputusan', process: 'kegiatan', end: 'selesai' },
  foot: 'Bentuk: PermenPANRB 35/2012. Dibuat dari data yang menghitung batas waktu.',
};
