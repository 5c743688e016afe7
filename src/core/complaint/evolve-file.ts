// What every event leaves in the case's file, whatever the status. Must not look at the status.
import type { CaseFile, Complaint, ComplaintEvent, ThreadRef } from './complaint.ts';

type EventOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>;

/** Whether two references name the same conversation. */
export const sameThread = (a: ThreadRef, b: ThreadRef): boolean =>
  a.channel === b.channel && a.accountId === b.accountId && a.visibility === b.visibility && a.key === b.key;

const withThreads = (file: CaseFile, threads: readonly ThreadRef[]): CaseFile => {
  const added = threads.filter((thread) => !file.threads.some((known) => sameThread(known, thread)));
  return added.length === 0 ? file : { ...file, threads: [...file.threads, ...added] };
};

/** The state a case begins with; the StepOpened beside CaseOpened sets its clock. */
export const opened = (event: EventOf<'CaseOpened'>): Complaint => ({
  status: 'triage',
  clock: { step: 'ask-identity', openedAt: event.at, limitMs: 0, dueAt: event.at, warnedPercent: 0 },
  file: {
    number: event.number,
    sop: event.sop,
    openedAt: event.at,
    reportedAt: event.reportedAt,
    lastAt: event.at,
    reporterId: event.reporterId,
    threads: [event.thread],
    lastMessageAt: event.reportedAt,
    messageIds: [],
    steps: [{ step: 'report', outcome: 'met', at: event.reportedAt }],
    breaches: [],
    followers: [],
    refusals: [],
    agencyIds: [],
    formerAgencyIds: [],
    undelivered: [],
    settledEffects: [],
    reopenedByReporter: 0,
    knownIdentity: event.identityKnown,
  },
});

const onMessage = (file: CaseFile, event: ComplaintEvent): CaseFile => {
  switch (event.type) {
    case 'MessageReceived':
      return {
        ...withThreads(file, [event.thread]),
        messageIds: [...file.messageIds, event.message.messageId],
        lastMessageAt: Math.max(file.lastMessageAt, event.sentAt),
      };
    case 'MessagesSplitOff':
      return { ...file, messageIds: file.messageIds.filter((id) => !event.messageIds.includes(id)) };
    case 'CaseMerged':
      return { ...withThreads(file, event.threads), messageIds: [...file.messageIds, ...event.messageIds] };
    case 'DuplicateAdded': {
      const { complaintId, number, threads } = event;
      return { ...file, followers: [...file.followers, { complaintId, number, threads }] };
    }
    case 'MessageAccepted':
      return { ...file, settledEffects: [...file.settledEffects, event.effectKey] };
    case 'MessageRejected': {
      const { effectKey, purpose, reason } = event;
      return {
        ...file,
        settledEffects: [...file.settledEffects, effectKey],
        undelivered: [...file.undelivered, { effectKey, purpose, reason }],
      };
    }
    default:
      return file;
  }
};

const withRefusal = (file: CaseFile, event: EventOf<'DispositionRefused'>): CaseFile => {
  const { agencyId, reason, suggestedAgencyId } = event;
  const refusal = { agencyId, reason, ...(suggestedAgencyId === undefined ? {} : { suggestedAgencyId }) };
  const { leadAgencyId, ...rest } = file;
  const lead = leadAgencyId === undefined || leadAgencyId === agencyId ? {} : { leadAgencyId };
  const formerAgencyIds = [...new Set([...file.formerAgencyIds, agencyId])];
  return { ...rest, ...lead, formerAgencyIds, refusals: [...file.refusals, refusal] };
};

const onHandling = (file: CaseFile, event: ComplaintEvent): CaseFile => {
  switch (event.type) {
    case 'IdentityProvided':
      return { ...file, identity: { identityId: event.identityId, fields: event.fields, complete: event.complete } };
    case 'DeadlineMissed':
      return { ...file, breaches: [...file.breaches, { step: event.step, dueAt: event.dueAt, at: event.at }] };
    case 'RegisteredInUpik':
      return { ...file, upikNumber: event.upikNumber };
    case 'Disposed': {
      const named = [event.leadAgencyId, ...event.helpingAgencyIds];
      const agencyIds = [...new Set([...file.agencyIds, ...named])];
      const formerAgencyIds = agencyIds.filter((id) => !named.includes(id));
      return { ...file, agencyIds, formerAgencyIds, leadAgencyId: event.leadAgencyId };
    }
    case 'DispositionRefused':
      return withRefusal(file, event);
    case 'FieldResultReported':
      return { ...file, fieldResult: { text: event.text, outcome: event.outcome, agencyId: event.agencyId } };
    case 'CaseReopened':
      return event.cause === 'reporter' ? { ...file, reopenedByReporter: file.reopenedByReporter + 1 } : file;
    default:
      return onMessage(file, event);
  }
};

/** The file after an event. */
export const evolveFile = (file: CaseFile, event: ComplaintEvent): CaseFile => ({
  ...onHandling(file, event),
  lastAt: Math.max(file.lastAt, event.at),
});
