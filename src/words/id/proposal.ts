// Words of data that came by a public link: what the act is called, its form, and its sentences in the timeline.
import type { EventOf, EventSentences } from '../event-words.ts';

/** Part of acts.ts. */
export const proposalActs = {
  SettleProposal: {
    button: 'Pastikan data umum',
    title: 'Putuskan data dari tautan umum',
    send: 'Simpan putusan',
    done: 'Putusan tersimpan.',
    lead: 'Siapa pun dapat mengisinya. Terima hanya bila akun pelapor sudah membenarkan.',
  },
} as const;

/** Part of forms.ts. */
export const proposalForms = {
  proposal: 'Isian',
  verdict: 'Putusan',
  verdicts: {
    accepted: { label: 'Terima', hint: 'Akun pelapor sudah membenarkannya. Data ini menjadi identitas pelapor.' },
    refused: { label: 'Tolak', hint: 'Bukan dari pelapor, atau tidak dapat dipastikan. Isian dihancurkan.' },
  },
};

const outcomes = {
  accepted: 'diterima',
  refused: 'ditolak dan dihancurkan',
  expired: 'dihancurkan: masa berlaku tautannya lewat',
} as const satisfies Record<EventOf<'ProposalSettled'>['outcome'], string>;

/** Part of history.ts. */
export const proposalSentences: Pick<EventSentences, 'IdentityProposed' | 'ProposalSettled'> = {
  IdentityProposed: () => 'Data masuk lewat tautan umum, belum dipastikan.',
  ProposalSettled: ({ outcome }) => `Data dari tautan umum ${outcomes[outcome]}.`,
};
