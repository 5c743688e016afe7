// The plainly invented officers, agencies and accounts of training mode. Must never be used in production mode.
import type { Role } from '#core/access.ts';
import { trainingPassword } from '#config/training-password.ts';
import type { SignInHints } from '#http/session.route.ts';
import type { Tour } from '#portal/home.page.ts';
import { trainingAgencies } from './agencies.ts';

/** An officer without a password: all share the one that the sign-in page shows. */
export type TrainingOfficer = { email: string; name: string; role: Role; agencyId?: string };

/** At least one of each role with work of its own; addresses lie under `.example`, which no real domain has. */
export const trainingOfficers: readonly TrainingOfficer[] = [
  { email: 'medsos@demo.tanggap.example', name: 'Sari Contoh', role: 'admin-medsos' },
  { email: 'pusat@demo.tanggap.example', name: 'Bima Contoh', role: 'admin-pusat' },
  { email: 'pupkp@demo.tanggap.example', name: 'Rahma Contoh', role: 'admin-agency', agencyId: 'dpupkp' },
  { email: 'dlh@demo.tanggap.example', name: 'Tono Contoh', role: 'admin-agency', agencyId: 'dlh' },
  { email: 'ketua@demo.tanggap.example', name: 'Dewi Contoh', role: 'team-lead' },
  { email: 'kabid@demo.tanggap.example', name: 'Agus Contoh', role: 'division-head' },
  { email: 'operator@demo.tanggap.example', name: 'Operator Contoh', role: 'operator' },
];

/** Who could sign in: shown on the sign-in page of training alone. */
export const signInHints: SignInHints = {
  password: trainingPassword,
  officers: trainingOfficers.map(({ email, name, role, agencyId }) => {
    const agencyName = trainingAgencies.find(({ id }) => id === agencyId)?.shortName;
    return { email, name, role, ...(agencyName === undefined ? {} : { agencyName }) };
  }),
};

const nameOf = (role: Role): string => trainingOfficers.find((officer) => officer.role === role)?.name ?? role;

/** The demo officers whom the home page's tour names, in the order of the procedure. */
export const tour: Tour = {
  medsos: nameOf('admin-medsos'),
  pusat: nameOf('admin-pusat'),
  agency: nameOf('admin-agency'),
};

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

/** Ids are shaped as each platform shapes them, so that the adapters' own checks apply. */
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
