// The words in which tests of the procedure are written: given these acts, when this one, then these events.
// Histories are made by the decider itself, so that no test stands on events that could not happen.
import assert from 'node:assert/strict';
import { standardSops } from './standards.ts';
import type { Command } from '#core/complaint/command.ts';
import { initial, type Actor, type Complaint, type ThreadRef } from '#core/complaint/complaint.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { decide } from '#core/complaint/decide.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { holidaysWith } from '#core/sop/holidays.ts';
import type { Terms } from '#core/sop/terms.ts';
import { hourMs, type Holidays, type Instant } from '#core/time.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

const officer = (role: Officer['role'], agencyId?: string): Officer => ({
  kind: 'officer',
  userId: `user-${role}${agencyId ?? ''}`,
  role,
  ...(agencyId === undefined ? {} : { agencyId }),
});

/** Everybody who can act. Two agencies that tests dispose to, and one they never do. */
export const people = {
  medsos: officer('admin-medsos'),
  pusat: officer('admin-pusat'),
  lead: officer('admin-agency', 'dpupkp'),
  helper: officer('admin-agency', 'dlh'),
  stranger: officer('admin-agency', 'dishub'),
  teamLead: officer('team-lead'),
  divisionHead: officer('division-head'),
  operator: officer('operator'),
  reporter: { kind: 'reporter' },
  intake: { kind: 'system', part: 'intake' },
  sweep: { kind: 'system', part: 'sweep' },
  outbox: { kind: 'system', part: 'outbox' },
  duty: { kind: 'system', part: 'duty' },
} as const satisfies Record<string, Actor>;

/** A Monday morning in Yogyakarta. */
export const start: Instant = Date.parse('2026-03-02T08:00:00+07:00');

/** So many hours after the start. */
export const at = (hours: number): Instant => start + hours * hourMs;

export const publicThread: ThreadRef = {
  channel: 'instagram',
  accountId: '17841400000000001',
  visibility: 'public',
  key: 'post-1:warga-1',
};
export const privateThread: ThreadRef = { ...publicThread, visibility: 'private', key: 'warga-1' };
export const followerThread: ThreadRef = { ...publicThread, key: 'post-1:warga-2' };

type Fields<T extends Command['type']> = Partial<Omit<Extract<Command, { type: T }>, 'type' | 'now' | 'by'>> & {
  by?: Actor;
};

/** Makes one kind of command with what a test usually wants; the first argument is hours after the start. */
export const act =
  <T extends Command['type']>(type: T, by: Actor, usual: Omit<Extract<Command, { type: T }>, 'type' | 'now' | 'by'>) =>
  (hours: number, fields: Fields<T> = {}): Command =>
    ({ by, ...usual, ...fields, type, now: at(hours) }) as unknown as Command;

const all = ['name', 'phone', 'kelurahan'] as const;

export const acts = {
  open: act('OpenCase', people.intake, {
    number: 'ADU-2026-000001-XX',
    sop: 'medsos@1',
    thread: publicThread,
    reporterId: 'reporter-1',
    message: { messageId: 'message-1', digest: 'digest-1' },
    sentAt: start,
    identityKnown: false,
  }),
  receive: act('ReceiveMessage', people.intake, {
    message: { messageId: 'message-2', digest: 'digest-2' },
    thread: publicThread,
    sentAt: start,
  }),
  edit: act('EditMessage', people.intake, { message: { messageId: 'message-1', digest: 'digest-1b' } }),
  remove: act('DeleteMessage', people.intake, { messageId: 'message-1' }),
  splitOff: act('SplitOff', people.medsos, { messageIds: ['message-2'], into: 'complaint-2' }),
  ask: act('AskIdentity', people.medsos, { mode: 'form-link', text: 'Mohon lengkapi data: tautan' }),
  provide: act('ProvideIdentity', people.reporter, { identityId: 'identity-1', fields: [...all], via: 'form' }),
  goWithout: act('GoWithoutIdentity', people.medsos, { why: 'unreachable' }),
  choosePrivacy: act('ChoosePrivacy', people.reporter, { privacy: 'anonymous' }),
  setPriority: act('SetPriority', people.medsos, { level: 'high' }),
  categorise: act('Categorise', people.medsos, { categoryId: 'sampah', categoryName: 'Sampah', usually: 'normal' }),
  locate: act('Locate', people.medsos, { text: 'Jalan Mangkubumi', kelurahan: '34.71.02.1003' }),
  divert: act('DivertToEmergency', people.medsos, { text: 'Segera hubungi 112' }),
  toLane: act('MoveToLane', people.medsos, { lane: 'misconduct' }),
  outOfLane: act('TakeOutOfLane', people.pusat, { reason: 'keliru dipindahkan' }),
  reveal: act('RevealIdentity', people.medsos, { fields: ['phone'], reason: 'menelepon pelapor' }),
  classify: act('Classify', people.pusat, { reportClass: 'information' }),
  notComplaint: act('JudgeNotComplaint', people.medsos, { reason: 'praise', note: 'ucapan terima kasih' }),
  refer: act('ReferElsewhere', people.pusat, {
    ...{ bodyId: 'pln', bodyName: 'PLN', contacts: ['123'] },
    text: 'Tiang itu milik PLN, telepon 123.',
  }),
  inform: act('AnswerInformation', people.medsos, { text: 'Kantor buka pukul 08.00' }),
  joinDuplicate: act('JoinAsDuplicate', people.medsos, { of: 'complaint-9', ofNumber: 'ADU-2026-000009-XX' }),
  addDuplicate: act('AddDuplicate', people.medsos, {
    complaintId: 'complaint-2',
    number: 'ADU-2026-000002-XX',
    reporterId: 'reporter-2',
    threads: [followerThread],
    followers: [],
  }),
  mergeInto: act('MergeInto', people.medsos, { into: 'complaint-9', intoNumber: 'ADU-2026-000009-XX' }),
  acceptMerge: act('AcceptMerge', people.medsos, {
    from: 'complaint-2',
    fromNumber: 'ADU-2026-000002-XX',
    reporterId: 'reporter-1',
    threads: [followerThread],
    messageIds: ['message-9'],
    followers: [],
  }),
  draft: act('DraftResponse', people.medsos, { text: 'Terima kasih, kami teruskan' }),
  returnDraft: act('ReturnDraft', people.pusat, { reason: 'sebutkan lokasinya' }),
  approve: act('ApproveInterim', people.pusat, { text: 'Terima kasih, kami teruskan' }),
  answerDirectly: act('AnswerDirectly', people.pusat, { publicText: 'Lampu sudah menyala kembali' }),
  register: act('RegisterInUpik', people.medsos, { upikNumber: 'UPIK-77' }),
  dispose: act('Dispose', people.pusat, {
    leadAgencyId: 'dpupkp',
    helpingAgencyIds: ['dlh'],
    instruction: 'tambal lubang',
  }),
  acknowledge: act('AcknowledgeDisposition', people.lead, {}),
  refuse: act('RefuseDisposition', people.lead, { reason: 'jalan provinsi' }),
  progress: act('ReportProgress', people.lead, { text: 'tim berangkat', attachmentIds: [] }),
  makeLink: act('MakeFieldLink', people.lead, { linkId: 'link-1', untilAt: at(30) }),
  endLink: act('EndFieldLink', people.lead, { linkId: 'link-1' }),
  byLink: act('ReportByLink', people.intake, {
    ...{ linkId: 'link-1', name: 'Pak Tukang', text: 'aspal dituang', attachmentIds: [] },
  }),
  contact: act('RecordContact', people.lead, { how: 'call', outcome: 'no-answer' }),
  agreeVisit: act('AgreeVisit', people.lead, { visitAt: at(400) }),
  minutes: act('RecordMinutes', people.lead, { present: ['reporter', 'agency'], found: 'lubang sedalam lutut' }),
  askPhone: act('AskPhone', people.lead, { reason: 'menanyakan letak persisnya' }),
  openPhone: act('OpenPhone', people.lead, { reason: 'menanyakan letak persisnya' }),
  grantPhone: act('GrantPhone', people.pusat, {
    ...{ agencyId: 'dpupkp', span: 'day', reason: 'letaknya belum jelas' },
  }),
  endPhone: act('EndPhone', people.pusat, {}),
  part: act('ReportPart', people.helper, { text: 'pasir diangkut', attachmentIds: [] }),
  askExtension: act('AskExtension', people.lead, { reason: 'menunggu aspal', untilAt: at(72) }),
  grant: act('GrantExtension', people.pusat, {}),
  decline: act('DeclineExtension', people.pusat, { reason: 'bisa hari ini' }),
  fieldResult: act('ReportFieldResult', people.lead, { text: 'lubang ditambal', outcome: 'done', attachmentIds: [] }),
  convey: act('ConveyResult', people.pusat, { publicText: 'Lubang sudah ditambal' }),
  sendBack: act('SendBackResult', people.pusat, { reason: 'foto belum jelas' }),
  delivered: act('RecordAccepted', people.outbox, { effectKey: 'effect-1', purpose: 'result', externalId: 'reply-1' }),
  undelivered: act('RecordRejected', people.outbox, {
    effectKey: 'effect-1',
    purpose: 'result',
    reason: 'token-expired',
  }),
  countOutside: act('CountOutsideAnswer', people.medsos, {
    answerId: 'answer-1',
    saidAt: start,
    visibility: 'private',
    privatelyPossible: true,
    as: 'identity-asked',
  }),
  note: act('AddNote', people.medsos, { text: 'catatan' }),
  tick: act('NoteTime', people.sweep, {}),
  addWords: act('AddWords', people.reporter, { message: { messageId: 'm-page', digest: 'digest-page' } }),
  withdraw: act('Withdraw', people.reporter, {}),
  rate: act('Rate', people.reporter, { score: 5 }),
  joinReporter: act('JoinReporter', people.medsos, {
    joinId: 'join-1',
    otherReporterId: 'reporter-7',
    otherNumber: 'ADU-2026-000007-XX',
    identityKnown: true,
  }),
  separateReporter: act('SeparateReporter', people.medsos, { joinId: 'join-1' }),
  releaseThreads: act('ReleaseThreads', people.medsos, { threads: [privateThread] }),
  claim: act('Claim', people.medsos, {}),
  assign: act('Assign', people.pusat, { to: 'user-admin-medsos', role: 'admin-medsos' }),
  release: act('Release', people.medsos, {}),
  remind: act('RemindHolder', people.teamLead, {}),
  eraseTexts: act('EraseTexts', people.teamLead, { versions: [1] }),
  erase: act('ErasePerson', people.divisionHead, {}),
  reopen: act('Reopen', people.pusat, { reason: 'belum tuntas' }),
};

/** A report that SP4N-LAPOR! passed to the city. */
export const reportThread: ThreadRef = {
  channel: 'sp4n-lapor',
  accountId: 'pemkot-yogyakarta',
  visibility: 'public',
  key: '9100001',
};
const passedOn = acts.open(0, { sop: 'sp4n-complaint@1', thread: reportThread });

/** The same for a report of SP4N-LAPOR!, which nobody asks for an identity and which is registered already. */
export const sp4nUpTo = {
  coordination: [passedOn],
  followUp: [passedOn, acts.approve(1)],
  disposed: [passedOn, acts.approve(1), acts.dispose(2)],
  conveying: [passedOn, acts.approve(1), acts.dispose(2), acts.fieldResult(3)],
  closed: [passedOn, acts.approve(1), acts.dispose(2), acts.fieldResult(3), acts.convey(4), acts.delivered(5)],
} as const satisfies Record<string, readonly Command[]>;

/** Acts up to each state, an hour apart, all in time. */
export const upTo = {
  triage: [acts.open(0)],
  awaiting: [acts.open(0), acts.ask(1)],
  coordination: [acts.open(0), acts.ask(1), acts.provide(2)],
  registration: [acts.open(0), acts.ask(1), acts.provide(2), acts.approve(3)],
  followUp: [acts.open(0), acts.ask(1), acts.provide(2), acts.approve(3), acts.register(4)],
  disposed: [acts.open(0), acts.ask(1), acts.provide(2), acts.approve(3), acts.register(4), acts.dispose(5)],
  conveying: [
    acts.open(0),
    acts.ask(1),
    acts.provide(2),
    acts.approve(3),
    acts.register(4),
    acts.dispose(5),
    acts.fieldResult(6),
  ],
  closed: [
    acts.open(0),
    acts.ask(1),
    acts.provide(2),
    acts.approve(3),
    acts.register(4),
    acts.dispose(5),
    acts.fieldResult(6),
    acts.convey(7),
    acts.delivered(8),
  ],
} as const satisfies Record<string, readonly Command[]>;

export type Played = { state: Complaint; events: ComplaintEvent[] };

/** Those that the program brings along. */
export const knownHolidays: Holidays = holidaysWith({});

/** With the tests' own numbers. */
export const knownTerms: Terms = { holidays: knownHolidays, sops: standardSops };

/** The state after these acts; a refused one fails the test. */
export const played = (commands: readonly Command[], terms: Terms = knownTerms): Played =>
  commands.reduce<Played>(
    ({ state, events }, command) => {
      const decision = decide(state, command, terms);
      if (!decision.ok) assert.fail(`given ${command.type}: refused: ${decision.refusal}`);
      return { state: decision.events.reduce(evolve, state), events: [...events, ...decision.events] };
    },
    { state: initial, events: [] },
  );

type EventShape = { type: ComplaintEvent['type'] } & Record<string, unknown>;

const assertShape = (actual: ComplaintEvent, expected: EventShape): void => {
  const picked = Object.fromEntries(
    Object.keys(expected).map((key) => [key, (actual as Record<string, unknown>)[key]]),
  );
  assert.deepEqual(picked, expected);
};

/** `then` names every event in order, each by the fields that matter. */
export const givenOn = (terms: Terms, ...commands: readonly Command[]) => ({
  when: (command: Command) => {
    const { state } = played(commands, terms);
    const decision = decide(state, command, terms);
    return {
      then: (...expected: EventShape[]): Complaint => {
        if (!decision.ok) assert.fail(`refused: ${decision.refusal}`);
        assert.deepEqual(
          decision.events.map((event) => event.type),
          expected.map((event) => event.type),
        );
        decision.events.forEach((event, index) => assertShape(event, expected[index] ?? { type: event.type }));
        return decision.events.reduce(evolve, state);
      },
      refused: (refusal: Refusal): void => assert.deepEqual(decision, { ok: false, refusal }),
    };
  },
});

/** The same by what the program brings along, with the tests' own numbers. */
export const given = (...commands: readonly Command[]) => givenOn(knownTerms, ...commands);
