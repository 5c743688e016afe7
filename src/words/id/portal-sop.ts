// Words of the procedure's page, as the enacted SOP has them; the English is our translation.
import type { StepName } from '#core/sop/key.ts';

/** Has no time limit of the steps in it: those are counted from the core's table of the SOP in force. */
export const sop = {
  title: 'Prosedur',
  heading: 'Pengelolaan pengaduan melalui akun resmi media sosial',
  lead: 'Standar Operasional Prosedur (SOP) Dinas Komunikasi Informatika dan Persandian Kota Yogyakarta, disahkan 18 September 2023. Surat elektronik, telepon, layanan perpesanan, dan loket memakai langkah yang sama dengan SOP masing-masing; SP4N-LAPOR! memakai prosedur lain.',
  description:
    'SOP pengelolaan pengaduan melalui akun resmi media sosial: langkah, pelaksana, batas waktu, dan dasar hukumnya.',
  flow: 'Alur',
  flowText: 'Bagan alur enam langkah menurut pelaksananya. Isinya sama dengan tabel langkah di halaman ini.',
  legend: 'Arti lambang',
  shapes: { start: 'mulai', decision: 'keputusan', process: 'kegiatan', end: 'selesai' },
  steps: 'Langkah demi langkah',
  columns: {
    step: 'No.',
    activity: 'Kegiatan',
    actor: 'Pelaksana',
    needs: 'Kelengkapan',
    limit: 'Mutu waktu',
    output: 'Output',
  },
  needs: 'Komputer/HP',
  noLimit: '–',
  working: '(jam kerja)',
  output: { laporan: 'Laporan', identitas: 'Identitas' },
  activities: {
    report: 'Pelapor menyampaikan aduan melalui akun resmi media sosial.',
    'ask-identity': 'Menerima aduan yang masuk dari pelapor dan menanyakan identitas pelapor.',
    coordinate: 'Admin Medsos berkoordinasi dengan Admin Pusat untuk memberikan respons kepada pelapor.',
    register:
      'Admin memasukkan aduan ke Unit Pengelolaan Informasi dan Keluhan (UPIK) pada aplikasi Jogja Smart Service (JSS).',
    'follow-up': 'Admin Perangkat Daerah menindaklanjuti pengaduan yang masuk.',
    convey: 'Menyampaikan hasil koordinasi dan tindak lanjut di lapangan kepada pelapor.',
  } satisfies Record<StepName, string> as Record<StepName, string>,
  clock:
    'Batas waktu sebuah langkah dihitung sejak langkah sebelumnya selesai. Langkah kedua dihitung sejak laporan masuk. Selama identitas belum kami terima, jam berhenti.',
  answered: 'langsung dijawab',
  notComplaint: 'bukan aduan: ditutup dengan alasan',
  result: 'hasil diterima',
  sp4n: {
    heading: 'Laporan dari SP4N-LAPOR!',
    lead: 'Laporan yang diteruskan SP4N-LAPOR! kepada kota berjalan menurut prosedur lain. Identitas tidak kami tanyakan lagi, dan batas waktunya dalam hari kerja.',
    columns: { reportClass: 'Klasifikasi', verify: 'Verifikasi', followUp: 'Tindak lanjut dan jawaban' },
    classes: {
      supervised: 'Pengaduan berkadar pengawasan',
      complaint: 'Pengaduan',
      aspiration: 'Aspirasi',
      information: 'Permintaan informasi',
    },
    days: (days: number): string => `${String(days)} hari kerja`,
    note: 'Hari kerja: Senin sampai Jumat, bukan hari libur nasional dan cuti bersama. Pelapor dapat menyatakan belum selesai dalam 10 hari kerja.',
  },
  others: 'SOP kanal lain',
  warningHeading: 'Peringatan',
  warning:
    'Jika tidak tepat waktu dalam merespons pengaduan masyarakat, akan memengaruhi tingkat kepercayaan masyarakat pada Pemerintah Kota Yogyakarta.',
  late: (lead: string, hours: string, head: string): string =>
    `Bila batas waktu terlewat, ${lead} langsung diberi tahu. ${hours} kemudian ${head} juga.`,
  lateAtMost: (who: string, hours: string): string =>
    `Bila batas waktu terlewat, ${who} diberi tahu, paling lambat ${hours} kemudian.`,
  and: ' dan ',
  basisHeading: 'Dasar hukum',
  basis: [
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 62 Tahun 2018 tentang Pedoman Sistem Pengaduan Pelayanan Publik Nasional',
    'Peraturan Wali Kota Yogyakarta Nomor 69 Tahun 2017 tentang Penyusunan Standar Operasional Prosedur Penyelenggaraan Pemerintahan di Pemerintah Kota Yogyakarta',
    'Peraturan Wali Kota Yogyakarta Nomor 105 Tahun 2021 tentang Kedudukan, Susunan Organisasi, Tugas, Fungsi, dan Tata Kerja Dinas Komunikasi Informatika dan Persandian',
  ],
  relatedHeading: 'SOP terkait',
  related: [
    'UPIK pada Jogja Smart Service (JSS)',
    'SP4N-LAPOR!',
    'Surat elektronik',
    'Telepon',
    'Layanan perpesanan',
    'Datang langsung',
  ],
  equipmentHeading: 'Peralatan',
  equipment: ['Komputer', 'Jaringan internet', 'Ponsel pintar', 'Alat tulis kantor', 'Printer'],
  staffHeading: 'Pelaksana',
  staff: [
    'Kepala Bidang Informasi dan Komunikasi Publik',
    'Ketua Tim Kerja Layanan Informasi dan Pengaduan',
    'Pengolah Data dan Informasi',
  ],
  recordHeading: 'Pencatatan dan pendataan',
  record: 'Setiap tindakan dan setiap batas waktu tercatat dalam log yang tidak dapat diubah.',
};
