// What the procedures beside the one of social media are called, what is done in their steps where it is another thing, and where their times are from.
import type { StepName } from '#core/sop/key.ts';

type Family = { name: string; source: string; activities: { readonly [Name in StepName]?: string } };

/** No public source gives these channels times. */
const asSocialMedia =
  'Waktu: belum ada standar tersendiri dalam sumber terbuka, jadi dimulai dengan waktu SOP media sosial 18 September 2023.';

const days62 = 'Waktu: hari kerja menurut PermenPANRB 62/2018; jawaban adalah hari terakhir dari waktu tindak lanjut.';

const report = (does: string, source: string): Family => ({
  name: does,
  source,
  activities: {
    report: 'SP4N-LAPOR! meneruskan laporan kepada kota.',
    coordinate: 'Admin Pusat memverifikasi laporan: menjawab, meneruskan, atau menentukan perangkat daerah.',
  },
});

/** By family; the enacted one stands in the words of its own page. */
export const sopFamilies: Readonly<Record<string, Family>> = {
  email: {
    name: 'Pengelolaan pengaduan melalui surat elektronik',
    source: asSocialMedia,
    activities: { report: 'Pelapor menyampaikan aduan melalui surat elektronik resmi.' },
  },
  phone: {
    name: 'Pengelolaan pengaduan melalui telepon',
    source: asSocialMedia,
    activities: {
      report: 'Pelapor menyampaikan aduan melalui telepon.',
      'ask-identity': 'Mencatat aduan dari penelepon dan menanyakan identitasnya.',
    },
  },
  messaging: {
    name: 'Pengelolaan pengaduan melalui layanan perpesanan',
    source: asSocialMedia,
    activities: { report: 'Pelapor menyampaikan aduan melalui WhatsApp atau Telegram resmi.' },
  },
  'walk-in': {
    name: 'Pengelolaan pengaduan yang disampaikan langsung',
    source: asSocialMedia,
    activities: {
      report: 'Pelapor datang dan menyampaikan aduan di loket.',
      'ask-identity': 'Mencatat aduan pengunjung dan menanyakan identitasnya.',
    },
  },
  'sp4n-complaint': report('Pengelolaan laporan SP4N-LAPOR!: pengaduan', days62),
  'sp4n-information': report('Pengelolaan laporan SP4N-LAPOR!: permintaan informasi', days62),
  'sp4n-aspiration': report(
    'Pengelolaan laporan SP4N-LAPOR!: aspirasi',
    'Waktu: hari kerja; untuk aspirasi diambil yang terpendek dari waktu yang diumumkan, karena PermenPANRB 62/2018 tidak tegas menyebutnya.',
  ),
  'sp4n-supervised': report('Pengelolaan laporan SP4N-LAPOR!: pengaduan berkadar pengawasan', days62),
  information: {
    name: 'Permohonan informasi publik',
    source:
      'Waktu: UU 14/2008 pasal 22 ayat (7) dan (8): 10 hari kerja sejak permohonan diterima untuk semua langkah, dan sekali 7 hari kerja lagi.',
    activities: {
      report: 'Pemohon menyampaikan permohonan informasi.',
      coordinate: 'Permohonan dicatat sebagai permohonan informasi.',
      'follow-up': 'Perangkat daerah yang menguasai informasi mencarinya.',
      convey: 'Pemberitahuan tertulis disampaikan kepada pemohon.',
    },
  },
};
