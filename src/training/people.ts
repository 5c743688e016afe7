// The plainly invented officers, agencies and accounts of training mode. Must never be used in production mode.
import type { Role } from '#core/access.ts';
import { trainingPassword } from '#config/training-password.ts';
import type { SignInHints } from '#http/session.route.ts';
import type { Tour } from '#portal/home.page.ts';
import { emailStandIn } from '#simulator/email/stand-in.ts';
import { standIns } from '#simulator/stand-ins.ts';
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
  { email: 'data@demo.tanggap.example', name: 'Wulan Contoh', role: 'data-officer' },
  { email: 'pemeriksa@demo.tanggap.example', name: 'Galih Contoh', role: 'examiner' },
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
  { channel: 'web', id: 'web-1', handle: 'Web Kota (latihan)' },
] as const;

/** One for each network that the simulator plays, shaped as its platform shapes it, so that the adapters' own checks apply. */
export const trainingAccounts: readonly { channel: string; id: string; handle: string }[] = Object.entries(
  standIns,
).map(([channel, { training }]) => ({ channel, id: training.id, handle: training.handle }));

/** The desk's own mailbox, which the simulator keeps. */
export const trainingMailbox = {
  channel: 'email',
  id: emailStandIn.training.id,
  handle: emailStandIn.training.handle,
} as const;
