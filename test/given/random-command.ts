// Random walks through the procedure: mostly acts that fit, so that walks get far, and some that do not.
import fc from 'fast-check';
import type { Command } from '#core/complaint/command.ts';
import {
  initial,
  notComplaintReasons,
  statementKinds,
  withoutIdentityReasons,
  type Complaint,
} from '#core/complaint/complaint.ts';
import { issuersOf, officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { principalsOf } from '#core/complaint/standing.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { decide } from '#core/complaint/decide.ts';
import { evolve } from '#core/complaint/evolve.ts';
import { wellFormed } from '../tables/act-cells.ts';
import { childVariants } from './children.ts';
import { elsewhereActs } from './elsewhere.ts';
import { farOut } from './far-out.ts';
import {
  acts,
  at,
  followerThread,
  knownTerms,
  people,
  privateThread,
  publicThread,
  sp4nUpTo,
  start,
  upTo,
} from './given.ts';
import { insideVariants } from './inside.ts';
import { heldActs } from './held.ts';
import { issueActs } from './issue.ts';
import { partingActs, partingVariants } from './parting.ts';
import { passingActs } from './pass-on.ts';
import { proposalActs } from './proposal.ts';
import { refusedRequest, requestActs } from './request.ts';
import { strangersThread } from './strangers.ts';
import { hourMs } from '#core/time.ts';

type Make = (hours: number, fields?: Record<string, unknown>) => Command;

const { note: noteElsewhere, handOver } = elsewhereActs;
const { propose: proposeIdentity, accept: acceptProposal, refuse: refuseProposal } = proposalActs;
const proposals = { proposeIdentity, acceptProposal, refuseProposal };
const { undo: undoJoining, give: giveBack } = partingActs;
const beside = { undoJoining, giveBack, ...heldActs, ...passingActs, ...proposals, noteElsewhere, handOver };
const written = Object.entries({ ...acts, ...issueActs, ...requestActs, ...beside }) as [string, Make][];
const isWritten = (type: OfficerCommand): boolean => written.some(([, make]) => make(0).type === type);

/** As an officer would send it who may: an act that is new takes part in every walk. */
const asSent = (type: OfficerCommand): [string, Make] => {
  const issuers: readonly string[] = issuersOf(type);
  const by = Object.values(people).find((one) => principalsOf(one).some((principal) => issuers.includes(principal)));
  return [type, (hours, fields = {}) => ({ by, ...wellFormed[type], ...fields, type, now: at(hours) }) as Command];
};

const makers = [...written, ...officerCommands.filter((type) => !isWritten(type)).map(asSent)];

const variations: Record<string, readonly Record<string, unknown>[]> = {
  open: [
    { identityKnown: true },
    { thread: privateThread },
    { sentAt: start + 500 * hourMs },
    { sentAt: start - 40 * hourMs },
    ...childVariants.open,
  ],
  passOn: [{ agencyId: 'dpupkp' }, { agencyId: 'dishub', text: ' ' }],
  notePassedOn: [{ by: people.lead }, { by: people.stranger }],
  noteElsewhere: [{ outcome: 'waiting', askAt: start + 90 * hourMs }, { outcome: 'done' }],
  receive: [
    { thread: privateThread, message: { messageId: 'message-3', digest: 'd3' } },
    { thread: followerThread, message: { messageId: 'message-4', digest: 'd4' } },
    { thread: publicThread, message: { messageId: 'message-5', digest: 'd5' } },
    { thread: strangersThread, message: { messageId: 'message-6', digest: 'd6' } },
  ],
  ...partingVariants,
  categorise: [
    { categoryId: 'banjir', categoryName: 'Banjir', usually: 'high' },
    { by: people.intake, usually: 'high' },
  ],
  splitOff: [
    ...[['message-1', 'message-2'], ['message-3'], []].map((messageIds) => ({ messageIds })),
    ...childVariants.splitOff,
  ],
  ask: [
    { mode: 'private-message' },
    { mode: 'public-link' },
    { text: ' ' },
    { publicNote: 'Kami sudah mengirim pesan pribadi.' },
    { publicNote: 'hubungi 0812-3456-7890' },
  ],
  provide: [
    { fields: ['name'] },
    { fields: [] },
    { by: people.medsos, via: 'officer' },
    { fields: ['name', 'phone', 'address'] },
  ],
  classify: [{ reportClass: 'supervised' }, { reportClass: 'complaint' }],
  extend: [{ privately: true }, { text: 'hubungi 0812-3456-7890' }],
  decide: [refusedRequest, { outcome: 'partly' }, { privately: true, publicNote: 'Sudah kami jawab.' }],
  approve: [
    { text: 'hubungi 0812-3456-7890' },
    { text: 'hubungi 0812-3456-7890', publishAnyway: { reason: 'diminta pelapor' } },
    { exposes: ['address'] },
    { text: '' },
  ],
  inform: [
    { privately: true, text: 'hubungi 0812-3456-7890', publicNote: 'Kami sudah mengirim pesan pribadi.' },
    { text: 'hubungi 0812-3456-7890', publishAnyway: { reason: 'diminta pelapor' }, by: people.teamLead },
  ],
  answerDirectly: [{ publicText: undefined, privateText: 'sudah' }, { publicText: ' ' }],
  dispose: [
    { leadAgencyId: 'dlh', helpingAgencyIds: ['dlh', 'dpupkp'] },
    { helpingAgencyIds: [] },
    { leadAgencyId: '' },
  ],
  acknowledge: [{ by: people.helper }],
  refuse: [{ by: people.helper }, { suggestedAgencyId: 'dishub' }, { reason: '' }],
  progress: [{ by: people.helper }, { by: people.stranger }],
  part: [{ by: people.lead }, { by: people.stranger }],
  askExtension: [{ untilAt: start }, { untilAt: start + 900 * hourMs }],
  goWithout: withoutIdentityReasons.map((why) => ({ why })),
  choosePrivacy: [{ privacy: 'secret' }, { privacy: 'public', by: people.medsos }],
  setPriority: [{ level: 'danger' }, { level: 'normal' }],
  toLane: [
    { lane: 'women-and-children' },
    { accusedAgencyId: 'dpupkp', accusedPerson: 'Kepala dinas' },
    { accusedAgencyId: 'dishub' },
  ],
  notComplaint: [...notComplaintReasons, 'out-of-scope'].flatMap((reason) => [
    { reason },
    { reason, told: 'directly' },
  ]),
  refer: [
    { privately: true, publicNote: 'Kami sudah mengirim pesan pribadi.' },
    { text: ' ' },
    { askAt: start + 60 * hourMs },
  ],
  divert: [{ text: '' }],
  link: [{ issueId: 'issue-2' }],
  unlink: [{ issueId: 'issue-2' }],
  tell: [
    ...statementKinds.map((kind) => ({ kind, statementId: `statement-${kind}` })),
    { text: 'hubungi 0812-3456-7890' },
  ],
  ...insideVariants,
  addWords: [{ message: { messageId: 'm-page-2', digest: 'd-page-2' } }],
  withdraw: [{ message: { messageId: 'm-page-3', digest: 'd-page-3' } }],
  erase: [{ followers: ['complaint-2', 'complaint-9'] }, { by: people.teamLead }],
  assign: [{ to: 'user-team-lead', role: 'team-lead', note: 'mohon dilanjutkan' }],
  fieldResult: [
    { outcome: 'cannot' },
    { by: people.helper },
    { outcome: 'scheduled' },
    { outcome: 'scheduled', plannedAt: start + 60 * hourMs },
    { outcome: 'scheduled', plannedAt: start + 2000 * hourMs },
  ],
  convey: [
    { publicText: undefined, privateText: 'nomor 081234567890', publicNote: 'Kami sudah mengirim pesan pribadi.' },
    { privateText: 'nomor 081234567890 sudah kami hubungi' },
    { publicText: 'NIK 3471012345678901' },
    { privateText: 'rincian', attachmentIds: ['photo-1', 'photo-2'] },
    { attachmentIds: ['photo-1'], photosInPublic: true },
  ],
  delivered: [
    { effectKey: 'effect-2', withoutPhotos: 'refused' },
    { effectKey: 'effect-3' },
    { effectKey: 'effect-4', purpose: 'ask-identity' },
    { effectKey: 'effect-5', purpose: 'interim' },
    { effectKey: 'effect-9', purpose: 'notice' },
  ],
  undelivered: [
    { effectKey: 'effect-6' },
    { effectKey: 'effect-7', purpose: 'ask-identity' },
    { effectKey: 'effect-8' },
  ],
  countOutside: [
    { answerId: 'answer-2', as: 'result-told', by: people.pusat, saidAt: start + 400 * hourMs },
    { answerId: 'answer-3', as: 'result-told', by: people.pusat, saidAt: start + 7 * hourMs },
    { answerId: 'answer-4', visibility: 'public' },
    { answerId: 'answer-5', visibility: 'public', privatelyPossible: false, saidAt: start + 3 * hourMs },
  ],
  joinReporter: [
    { joinId: 'join-2', otherReporterId: 'reporter-8', identityKnown: false },
    { otherReporterId: 'reporter-1' },
  ],
  separateReporter: [{ joinId: 'join-2' }],
  releaseThreads: [{ threads: [publicThread, followerThread] }],
  reopen: [
    { by: people.reporter },
    { by: people.reporter, message: { messageId: 'reason-1', digest: 'r1' } },
    { by: people.teamLead },
  ],
};

const commandOf = (name: string, make: Make) =>
  fc.record({
    name: fc.constant(name),
    make: fc.constant(make),
    fields: fc.constantFrom({}, ...(variations[name] ?? [])),
  });

// The acts that carry a case forward are drawn more often than those that end it.
const forward = [
  'ask',
  'provide',
  'approve',
  'register',
  'dispose',
  'askExtension',
  'grant',
  'fieldResult',
  'convey',
  'delivered',
  'tick',
  'receive',
];

/** Chance seldom comes to what must stand before these. */
const seldom = [
  'returnDraft',
  'notComplaint',
  'decline',
  'beside',
  'endLink',
  'unlink',
  'tell',
  'splitOff',
  'separateReporter',
  'openPhone',
  'endPhone',
  'classify',
  'joinDuplicate',
  'mergeInto',
  'undoJoining',
  'giveBack',
];
const weightOf = (name: string): number => (forward.includes(name) ? 6 : seldom.includes(name) ? 3 : 1);

const anyAct = fc.oneof(
  ...makers.map(([name, make]) => ({ arbitrary: commandOf(name, make), weight: weightOf(name) })),
);

/** How long after the act before it, in hours: a clock set back, at once, minutes, days. */
const gap = fc.oneof(
  { arbitrary: fc.constantFrom(-5, 0, 0.1, 1), weight: 6 },
  { arbitrary: fc.constantFrom(3, 13, 25, 150, 750), weight: 3 },
);

/** null: whoever usually does it. */
const actor = fc.oneof(
  { arbitrary: fc.constant(null), weight: 12 },
  { arbitrary: fc.constantFrom(...Object.values(people)), weight: 1 },
);

const beginnings = [...Object.values(upTo), ...Object.values(sp4nUpTo), ...Object.values(farOut)].map(
  (commands): readonly Command[] => commands,
);

/** A walk: some way into the procedure, then up to sixty acts by anybody, the clock moving unevenly. */
export const allCommands = fc
  .tuple(
    fc.constantFrom({}, ...(variations['open'] ?? [])),
    fc.constantFrom(...beginnings),
    fc.array(fc.tuple(anyAct, gap, actor), { minLength: 5, maxLength: 60, size: 'max' }),
  )
  .map(([opening, beginning, steps]) => {
    let hours = beginning.length - 1;
    const [first, ...rest] = beginning;
    // A report comes on its own channel, however the walk begins.
    const own = first?.type === 'OpenCase' && first.sop !== 'medsos@1' ? { thread: first.thread } : {};
    const walk: Command[] = [{ ...first, ...opening, ...own } as Command, ...rest];
    for (const [{ make, fields }, wait, by] of steps) {
      hours += wait;
      walk.push(make(hours, by === null ? fields : { ...fields, by }));
    }
    return walk;
  });

export type Run = { state: Complaint; events: ComplaintEvent[] };

/** Acts one after another; `look` is called after each that was not refused. */
export const run = (
  commands: readonly Command[],
  look: (before: Complaint, run: Run, fresh: ComplaintEvent[]) => void,
): Run => {
  const whole: Run = { state: initial, events: [] };
  for (const command of commands) {
    const before = whole.state;
    const decision = decide(before, command, knownTerms);
    if (!decision.ok) continue;
    whole.state = decision.events.reduce(evolve, before);
    whole.events.push(...decision.events);
    look(before, whole, decision.events);
  }
  return whole;
};
