// The plainly invented officers, agencies and accounts of training mode. Must never be used in production mode.
import type { Role } from '#core/access.ts';
import type { Agency } from '#config/config-file.ts';

/** Shown on the sign-in page in training mode only. */
export const trainingPassword = 'jogja-latihan-2026';

export const trainingAgencies: readonly Agency[] = [
  { id: 'dpupkp', name: 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman', shortName: 'DPUPKP' },
  { id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
  { id: 'dishub', name: 'Dinas Perhubungan', shortName: 'Dishub' },
  { id: 'satpolpp', name: 'Satuan Polisi Pamong Praja', shortName: 'Satpol PP' },
  { id: 'pdam', name: 'PDAM Tirtamarta', shortName: 'PDAM' },
];

export type TrainingOfficer = { email: string; name: string; role: Role; agencyId?: string };

export const trainingOfficers: readonly TrainingOfficer[] = [
  { email: 'medsos@demo.tanggap.example', name: 'Sari Contoh', role: 'admin-medsos' },
  { email: 'pusat@demo.tanggap.example', name: 'Bima Contoh', role: 'admin-pusat' },
  { email: 'pupkp@demo.tanggap.example', name: 'Rahma Contoh', role: 'admin-agency', agencyId: 'dpupkp' },
  { email: 'dlh@demo.tanggap.example', name: 'Tono Contoh', role: 'admin-agency', agencyId: 'dlh' },
  { email: 'ketua@demo.tanggap.example', name: 'Dewi Contoh', role: 'team-lead' },
  { email: 'kabid@demo.tanggap.example', name: 'Agus Contoh', role: 'division-head' },
  { email: 'operator@demo.tanggap.example', name: 'Operator Contoh', role: 'operator' },
];

/** Lines without a platform: they hold no secret. */
export const trainingLines = [
  { channel: 'phone', id: 'telepon-1', handle: 'Telepon aduan (latihan)' },
  { channel: 'walk-in', id: 'loket-1', handle: 'Loket aduan Balai Kota (latihan)' },
] as const;

/** Whom the simulated SP4N-LAPOR! passes reports on to. */
export const trainingSp4n = {
  channel: 'sp4n-lapor',
  id: 'pemkot-yogyakarta',
  handle: 'SP4N-LAPOR! (latihan)',
} as const;

/** The desk's own mailbox, which the simulator keeps. */
export const trainingMailbox = {
  channel: 'email',
  id: 'aduan@latihan.example',
  handle: 'Aduan Kota (latihan)',
} as const;

export const trainingAccounts = [
  { channel: 'instagram', id: '17841400000000001', handle: 'pemkotjogja' },
  { channel: 'facebook', id: '100000000000001', handle: 'Pemerintah Kota Yogyakarta' },
  { channel: 'whatsapp', id: '100000000000002', handle: 'Pemkot Yogyakarta (latihan)' },
  { channel: 'telegram', id: '7000000001', handle: 'pemkot_latihan_bot' },
  { channel: 'x', id: '1500000000000000001', handle: 'pemkotjogja' },
  { channel: 'threads', id: '17841400000000003', handle: 'pemkotjogja' },
  { channel: 'youtube', id: 'UCpemkotjogjalatihan0001', handle: 'pemkotjogja' },
  { channel: 'tiktok', id: '-000pemkotjogjaLatihan0000000001', handle: 'pemkotjogja' },
  { channel: 'bluesky', id: 'did:plc:pemkotlatihan', handle: 'pemkotjogja.latihan.example' },
  { channel: 'mastodon', id: '109000000000000001', handle: 'pemkotjogja' },
] as const;
