// What the six steps and those who carry them out are called to a citizen.
import type { Rung } from '#core/access.ts';
import type { StepActor, StepName } from '#core/sop/key.ts';

type StepWords = Record<StepName, { title: string; short: string; does: string }>;

const idSteps: StepWords = {
  report: { title: 'Laporan masuk', short: 'Lapor', does: 'Anda menulis di akun resmi kami, menelepon, atau datang.' },
  'ask-identity': {
    title: 'Identitas ditanyakan',
    short: 'Tanya identitas',
    does: 'Kami menjawab lewat pesan pribadi dan menanyakan nama serta nomor HP Anda.',
  },
  coordinate: {
    title: 'Jawaban disiapkan',
    short: 'Koordinasi',
    does: 'Admin Pusat langsung menjawab, atau menentukan dinas yang berwenang.',
  },
  register: {
    title: 'Dicatat di UPIK',
    short: 'Catat di UPIK',
    does: 'Laporan mendapat nomor di buku pengaduan kota.',
  },
  'follow-up': {
    title: 'Ditindaklanjuti dinas',
    short: 'Tindak lanjut',
    does: 'Dinas yang berwenang memeriksa dan mengerjakannya di lapangan.',
  },
  convey: {
    title: 'Hasil disampaikan',
    short: 'Sampaikan hasil',
    does: 'Kami menyampaikan hasilnya di tempat Anda melapor.',
  },
};

const enSteps: StepWords = {
  report: {
    title: 'Report received',
    short: 'Report',
    does: 'You write to one of our official accounts, call, or come.',
  },
  'ask-identity': {
    title: 'Identity asked',
    short: 'Ask identity',
    does: 'We answer in a private message and ask for your name and telephone number.',
  },
  coordinate: {
    title: 'Answer prepared',
    short: 'Coordinate',
    does: 'The central admin answers at once, or finds the agency in charge.',
  },
  register: {
    title: 'Entered in UPIK',
    short: 'Enter in UPIK',
    does: 'The report gets its number in the city’s register.',
  },
  'follow-up': {
    title: 'Agency at work',
    short: 'Follow up',
    does: 'The agency in charge looks into it and does the work.',
  },
  convey: { title: 'Result conveyed', short: 'Convey result', does: 'We tell you the result where you wrote.' },
};

type Actors = Record<StepActor | Rung, string>;

const idActors: Actors = {
  reporter: 'Pelapor',
  'admin-medsos': 'Admin Medsos',
  'admin-pusat': 'Admin Pusat',
  'admin-agency': 'Admin Perangkat Daerah',
  'team-lead': 'Ketua Tim',
  'division-head': 'Kepala Bidang',
};

const enActors: Actors = {
  reporter: 'Reporter',
  'admin-medsos': 'Social-media admin',
  'admin-pusat': 'Central admin',
  'admin-agency': 'Agency admin',
  'team-lead': 'Team lead',
  'division-head': 'Head of division',
};

/** By the SOP's own step names, so that a step without words for a citizen does not compile. */
export const stepText = { id: idSteps, en: enSteps };

/** What a step is called where SP4N-LAPOR! passed the report on: it is verified first. */
const reportSteps = { id: { coordinate: 'Laporan diverifikasi' }, en: { coordinate: 'Report verified' } };

/** The name of a step of one case. */
export const stepTitle = (step: StepName, language: 'id' | 'en', isReport: boolean): string =>
  isReport && step === 'coordinate' ? reportSteps[language].coordinate : stepText[language][step].title;

/** Those who carry out the SOP's rows, as a citizen may read them: units and roles, never persons. */
export const actorText = { id: idActors, en: enActors };

/** How a step stands, said beside its picture. */
export const standingText = {
  id: {
    done: 'selesai',
    late: 'selesai, terlambat',
    skipped: 'tidak diperlukan',
    now: 'sedang berjalan',
    overdue: 'lewat batas waktu',
    paused: 'menunggu Anda',
    ahead: 'belum',
    until: 'paling lambat',
  },
  en: {
    done: 'done',
    late: 'done, late',
    skipped: 'not needed',
    now: 'under way',
    overdue: 'past its time limit',
    paused: 'waiting for you',
    ahead: 'not yet',
    until: 'by',
  },
};
