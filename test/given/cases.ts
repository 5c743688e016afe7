// Cases at any point of the procedure, brought there by officers over HTTP. Nothing here knows a rule: every act must be accepted.
import { randomUUID } from 'node:crypto';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { Desk, Person } from '../beds/desk.ts';
import { comment, direct } from './intake.ts';

/** One act as an officer would send it. */
export type Step = { who: Person; type: OfficerCommand; fields?: object };

const identity = { name: 'Warga Demo', phone: '081200000001', kelurahan: 'Demangan' };

/** The acts of the plain way through the procedure, in order. */
export const steps = {
  ask: { who: 'medsos', type: 'AskIdentity', fields: { mode: 'form-link', text: 'Mohon lengkapi data di {tautan}' } },
  identify: { who: 'medsos', type: 'ProvideIdentity', fields: { identity } },
  draft: { who: 'medsos', type: 'DraftResponse', fields: { text: 'Terima kasih, kami teruskan.' } },
  approve: { who: 'pusat', type: 'ApproveInterim', fields: { text: 'Terima kasih, kami teruskan.' } },
  register: { who: 'medsos', type: 'RegisterInUpik' },
  dispose: {
    who: 'pusat',
    type: 'Dispose',
    fields: { leadAgencyId: 'dpupkp', helpingAgencyIds: ['dlh'], instruction: 'Tambal lubang.' },
  },
  report: {
    who: 'pupkp',
    type: 'ReportFieldResult',
    fields: { text: 'Lubang sudah ditambal.', outcome: 'done', attachmentIds: [] },
  },
  convey: { who: 'pusat', type: 'ConveyResult', fields: { publicText: 'Lubang sudah ditambal.' } },
} as const satisfies Record<string, Step>;

const ways = {
  triage: [],
  waiting: ['ask'],
  coordination: ['ask', 'identify'],
  drafted: ['ask', 'identify', 'draft'],
  registration: ['ask', 'identify', 'approve'],
  registered: ['ask', 'identify', 'approve', 'register'],
  disposed: ['ask', 'identify', 'approve', 'register', 'dispose'],
  conveying: ['ask', 'identify', 'approve', 'register', 'dispose', 'report'],
  closed: ['ask', 'identify', 'approve', 'register', 'dispose', 'report', 'convey'],
  // Last, since bringing another case to its end delivers everything that waits.
  sending: ['ask', 'identify', 'approve', 'register', 'dispose', 'report', 'convey'],
} as const satisfies Record<string, readonly (keyof typeof steps)[]>;

export type Stage = keyof typeof ways;
export const stages = Object.keys(ways) as Stage[];

let made = 0;
/** Numbers and names that no other case of this process has. */
export const fresh = (prefix: string): string => `${prefix}-${String((made += 1))}-${randomUUID().slice(0, 8)}`;

export const take = async (desk: Desk, number: string, { who, type, fields }: Step): Promise<void> => {
  const own = type === 'RegisterInUpik' ? { upikNumber: fresh('UPIK') } : {};
  await desk.does(who, number, type, { ...own, ...fields });
};

export type CaseOptions = { who?: string; post?: string; text?: string; private?: boolean };

/** A new reporter's case at `stage`; its number. */
export const givenCase = async (desk: Desk, stage: Stage, options: CaseOptions = {}): Promise<string> => {
  const { who = fresh('warga'), post = fresh('post'), text = 'Jalan berlubang di depan pasar' } = options;
  const sentAt = desk.now();
  const say = options.private === true ? direct : comment;
  await desk.arrives(say(fresh('m'), text, options.private === true ? { who, sentAt } : { who, post, sentAt }));
  const number = await desk.latest();
  for (const name of ways[stage]) await take(desk, number, steps[name]);
  if (stage === 'closed') for (let sent = 1; sent > 0;) sent = await desk.deliver();
  return number;
};
