// Lives one story through: each deed is decided by the procedure itself, and time is let act in between. Writes nothing, and sends nothing.
import { outcomeOf } from '#app/handle-command.ts';
import type { Role } from '#core/access.ts';
import type { Command } from '#core/complaint/command.ts';
import { initial, type Actor, type Complaint, type MessageRef, type ThreadRef } from '#core/complaint/complaint.ts';
import { nextWakeAt } from '#core/complaint/deadlines.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { sopFor } from '#core/sop/in-force.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { Act, Deed, Story } from './plan.ts';

/** Who did it: officers by their ids. An agency without an officer has none that could be asked. */
export type Staff = { desk: Readonly<Partial<Record<Role, string>>>; agencies: ReadonlyMap<string, string> };

/** What a story needs of the installation. */
export type Setting = {
  terms: Terms;
  staff: Staff;
  reporterId: string;
  identityId: string;
  thread: ThreadRef;
  message: MessageRef;
  number: string;
  /** Until then time acts on what is open. */
  now: Instant;
};

/** `refused`: deeds that the procedure does not allow, by their names. */
export type Lived = { events: ComplaintEvent[]; state: Complaint; refused: string[] };

const system = (part: 'intake' | 'sweep' | 'outbox'): Actor => ({ kind: 'system', part });
const reporter: Actor = { kind: 'reporter' };

type Desk = 'admin-medsos' | 'admin-pusat';
const ofDesk = ({ staff: { desk } }: Setting, role: Desk): Actor => ({
  ...{ kind: 'officer', role },
  userId: desk[role] ?? `latihan-${role}`,
});

const ofAgency = ({ staff: { agencies } }: Setting, agencyId: string): Actor => ({
  ...{ kind: 'officer', role: 'admin-agency', agencyId },
  userId: agencies.get(agencyId) ?? `latihan-${agencyId}`,
});

type At<A extends Act> = { act: A; now: Instant; story: Story; setting: Setting; state: Complaint };
type Make<A extends Act> = (at: At<A>) => Command;
type Makes = { [Name in Act['does']]: Make<Act & { does: Name }> };

const fileOf = (state: Complaint) => (state.status === 'none' ? undefined : state.file);
const leadOf = ({ state, story }: Pick<At<Act>, 'state' | 'story'>): string =>
  fileOf(state)?.leadAgencyId ?? story.topic.agencyId;

const told = ({ thread }: Setting, text: string): { publicText: string } | { privateText: string } =>
  thread.visibility === 'public' ? { publicText: text } : { privateText: text };

const dispose =
  (instruction: string): Make<Act> =>
  ({ now, setting, story }) => ({
    ...{ type: 'Dispose', now, by: ofDesk(setting, 'admin-pusat'), instruction },
    ...{ leadAgencyId: story.topic.agencyId, helpingAgencyIds: [] },
  });

const field = (at: At<Act>, more: { outcome: 'done' } | { outcome: 'scheduled'; plannedAt: Instant }): Command => ({
  ...{ type: 'ReportFieldResult', now: at.now, by: ofAgency(at.setting, leadOf(at)), attachmentIds: [] },
  ...{ text: more.outcome === 'done' ? 'Sudah dikerjakan regu lapangan.' : 'Dijadwalkan, menunggu bahan.', ...more },
});

const intake = {
  ask: ({ now, setting }) => ({
    ...{ type: 'AskIdentity', now, by: ofDesk(setting, 'admin-medsos'), mode: 'form-link' },
    text: 'Mohon lengkapi nama dan nomor telepon lewat tautan.',
  }),
  provide: ({ now, setting: { identityId } }) => ({
    ...{ type: 'ProvideIdentity', now, by: reporter, identityId, fields: ['name', 'phone', 'kelurahan'], via: 'form' },
  }),
  goWithout: ({ now, setting }) => ({
    ...{ type: 'GoWithoutIdentity', now, by: ofDesk(setting, 'admin-medsos'), why: 'secret' },
  }),
  categorise: ({ now, setting, story: { topic } }) => ({
    ...{ type: 'Categorise', now, by: ofDesk(setting, 'admin-medsos'), usually: 'normal' },
    ...{ categoryId: topic.categoryId, categoryName: topic.categoryName },
  }),
  locate: ({ act, now, setting }) => ({
    ...{ type: 'Locate', now, by: ofDesk(setting, 'admin-medsos'), kelurahan: act.kelurahan },
  }),
  beside: ({ act, now, setting }) => ({
    ...{ type: 'JudgeNotComplaint', now, by: ofDesk(setting, 'admin-medsos'), reason: act.as },
  }),
  inform: ({ now, setting }) => ({
    ...{ type: 'AnswerInformation', now, by: ofDesk(setting, 'admin-medsos') },
    text: 'Loket buka Senin sampai Jumat, pukul 08.00 sampai 14.00.',
  }),
} satisfies Partial<Makes>;

const middle = {
  approve: ({ now, setting }) => ({
    ...{ type: 'ApproveInterim', now, by: ofDesk(setting, 'admin-pusat') },
    text: 'Terima kasih, laporan kami teruskan ke dinas terkait.',
  }),
  answer: ({ now, setting }) => ({
    ...{ type: 'AnswerDirectly', now, by: ofDesk(setting, 'admin-pusat') },
    ...told(setting, 'Terima kasih. Hal ini sudah selesai ditangani hari ini.'),
  }),
  register: ({ now, setting }) => ({
    ...{ type: 'RegisterInUpik', now, by: ofDesk(setting, 'admin-medsos'), upikNumber: `LATIHAN-${setting.number}` },
  }),
  dispose: dispose('Mohon ditindaklanjuti.'),
  disposeAgain: dispose('Sudah dicek ulang: tetap kewenangan dinas ini.'),
} satisfies Partial<Makes>;

const inTheField = {
  acknowledge: (at) => ({ type: 'AcknowledgeDisposition', now: at.now, by: ofAgency(at.setting, leadOf(at)) }),
  refuse: (at) => ({
    ...{ type: 'RefuseDisposition', now: at.now, by: ofAgency(at.setting, leadOf(at)) },
    reason: 'Letaknya di batas kota, mohon dicek ulang.',
  }),
  field: (at) => field(at, { outcome: 'done' }),
  promise: (at) => field(at, { outcome: 'scheduled', plannedAt: at.act.until }),
} satisfies Partial<Makes>;

const end = {
  convey: ({ now, setting }) => ({
    ...{ type: 'ConveyResult', now, by: ofDesk(setting, 'admin-pusat') },
    ...told(setting, 'Laporan Anda sudah ditangani petugas. Terima kasih.'),
  }),
  accepted: ({ now, setting, act: { does }, state }) => {
    const count = fileOf(state)?.settledEffects.length ?? 0;
    const key = `${setting.number}/${does}/${String(count)}`;
    return { type: 'RecordAccepted', now, by: system('outbox'), effectKey: key, purpose: 'result', externalId: key };
  },
  rate: ({ now, act: { score } }) => ({ type: 'Rate', now, by: reporter, score }),
  reopen: ({ now, setting }) => ({
    ...{ type: 'Reopen', now, by: ofDesk(setting, 'admin-pusat') },
    reason: 'Pelapor menelepon: belum tuntas, masih sama seperti kemarin.',
  }),
} satisfies Partial<Makes>;

const makes: Makes = { ...intake, ...middle, ...inTheField, ...end };

const commandOf = <Name extends Act['does']>(at: At<Act & { does: Name }>): Command => makes[at.act.does as Name](at);

const opened = ({ at, channel }: Story, setting: Setting): Command => {
  const { terms, number, thread, reporterId, message } = setting;
  return {
    ...{ type: 'OpenCase', now: at, by: system('intake'), number, thread, reporterId, message },
    ...{ sop: sopFor(terms, at, { channel, reportClass: undefined }), sentAt: at, identityKnown: false },
  };
};

/** Everything that happened of a story until now. A deed that is refused is left out: time was quicker. */
export const liveThrough = (story: Story, setting: Setting): Lived => {
  const lived: Lived = { events: [], state: initial, refused: [] };
  const does = (command: Command, name: string): boolean => {
    const outcome = outcomeOf(lived.state, command, setting.terms);
    if (!outcome.ok) lived.refused.push(`${name}: ${outcome.refusal}`);
    else [lived.state, lived.events] = [outcome.state, [...lived.events, ...outcome.events]];
    return outcome.ok;
  };
  const passTime = (until: Instant): void => {
    for (;;) {
      const wakeAt = nextWakeAt(lived.state, setting.terms);
      if (wakeAt === undefined || wakeAt > until) return;
      if (!does({ type: 'NoteTime', now: wakeAt, by: system('sweep') }, 'NoteTime')) return;
    }
  };
  does(opened(story, setting), 'OpenCase');
  for (const deed of story.deeds) {
    const { at, ...act }: Deed = deed;
    passTime(at);
    does(commandOf({ act, now: at, story, setting, state: lived.state }), deed.does);
  }
  passTime(setting.now);
  return lived;
};
