// A case's state as its page gets it: steps, what may be done, and the text that is copied into UPIK. Pure.
import type { Actor, CaseFile, FieldResult } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { maskReporterLinks } from '#core/masking.ts';
import { withTrackCode } from '#core/track-link.ts';
import { originOf } from '#core/complaint/decision.ts';
import { lanesIn } from '#core/lane/suggest-lane.ts';
import { levelOf } from '#core/complaint/priority.ts';
import { isIdentityKnown } from '#core/complaint/identity-known.ts';
import { possibleCommands, primaryCommand } from '#core/complaint/possible.ts';
import { hasPrivateWay, publicRefusal, windowsOf, type ReplyFacts } from '#core/reply-window.ts';
import { calledStep, procedureOf } from '#core/sop/in-force.ts';
import type { Terms } from '#core/sop/terms.ts';
import { isSpoken } from '#channels/kinds.ts';
import type { Limits } from '#ports/channel.ts';
import type { AttachmentView, CaseAnswer, Message, PhotoWay } from './case.contract.ts';
import type { Existing, FoundCase, Told } from './case.query.ts';
import { dispositionPart, lastDisposition } from './disposition.view.ts';
import { passedOnPart } from './passed-on.view.ts';
import { stepViews } from './steps.view.ts';
import { upikTextOf } from './upik-text.ts';
import type { AccountHold, PublicFacts } from './windows.query.ts';

const iso = (at: number): string => new Date(at).toISOString();

const sentBackPart = ({ sentBack }: CaseFile, timeline: readonly Told[]): Partial<CaseAnswer> => {
  const last = timeline.findLast(({ event }) => event.type === 'ResultSentBack')?.event;
  return sentBack === undefined || last?.type !== 'ResultSentBack'
    ? {}
    : { sentBack: { times: sentBack, reason: last.reason } };
};

const resultPart = (result: FieldResult | undefined): Partial<CaseAnswer> => {
  if (result === undefined) return {};
  const { plannedAt, ...told } = result;
  return { result: { ...told, ...(plannedAt === undefined ? {} : { plannedAt: iso(plannedAt) }) } };
};

const promisesPart = ({ promise, promises = [] }: CaseFile): Partial<CaseAnswer> => {
  const all = [...promises, ...(promise === undefined ? [] : [promise])];
  return all.length === 0 ? {} : { promises: all.map((one) => ({ ...one, plannedAt: iso(one.plannedAt) })) };
};

/** What the agencies did stays in sight after their step, and what they brought while they do it again. */
const fieldParts = ({ status, file }: Existing, timeline: readonly Told[]): Partial<CaseAnswer> => {
  const result = { ...resultPart(file.fieldResult), ...promisesPart(file) };
  if (status === 'follow-up') return { ...result, ...sentBackPart(file, timeline) };
  if (status !== 'conveying' && status !== 'closed') return {};
  return { ...lastDisposition(timeline), ...result, ...sentBackPart(file, timeline) };
};

const insidePart = ({ visits = [], phoneAsks = [], phoneGrants = [] }: CaseFile): Partial<CaseAnswer> =>
  visits.length + phoneAsks.length + phoneGrants.length === 0
    ? {}
    : {
        inside: {
          visits: visits.map(({ agencyId, visitAt }) => ({ agencyId, visitAt: iso(visitAt) })),
          phoneAsks,
          phoneGrants: phoneGrants.map(({ agencyId, untilAt }) => ({ agencyId, untilAt: iso(untilAt) })),
        },
      };

const statusParts = (state: Existing): Partial<CaseAnswer> => {
  switch (state.status) {
    case 'coordination':
      return state.draft === undefined ? {} : { draft: state.draft };
    case 'follow-up':
      return {
        ...dispositionPart(state.disposition),
        ...(state.extension === undefined
          ? {}
          : { extension: { ...state.extension, untilAt: iso(state.extension.untilAt) } }),
      };
    case 'conveying':
      return resultPart(state.result);
    case 'closed':
      return {
        closedAt: iso(state.closedAt),
        closeReason: state.reason,
        ...(state.rating === undefined ? {} : { rating: state.rating }),
      };
    case 'triage':
    case 'awaiting-identity':
    case 'registration':
      return {};
  }
};

const clockPart = ({ state, warnAt, nearAt }: FoundCase, terms: Terms): Partial<CaseAnswer> => {
  if (state.status === 'closed') return {};
  const { step, dueAt, limitMs, pausedWithMs } = state.clock;
  return {
    clock: {
      ...calledStep(terms, state.file.sop, step),
      ...{ dueAt: iso(dueAt), limitMs, paused: pausedWithMs !== undefined },
      ...(warnAt === null ? {} : { warnAt: warnAt.toISOString() }),
      ...(nearAt === null ? {} : { nearAt: nearAt.toISOString() }),
    },
  };
};

/** Of a report that a register passed to the city; `url`: where that is opened. */
const reportPart = ({ file }: Existing, url: string): Partial<CaseAnswer> => {
  if (file.request !== undefined) return { request: true };
  const { reportClass } = procedureOf(file.sop);
  if (reportClass === undefined) return {};
  return { report: { reportClass, privacy: file.privacy ?? 'public', id: originOf(file).key, url } };
};

const pressingPart = ({ file }: Existing): Pick<CaseAnswer, 'level' | 'danger' | 'diverted'> => ({
  level: levelOf(file),
  ...(file.danger === undefined ? {} : { danger: [...file.danger] }),
  ...(file.diverted === undefined ? {} : { diverted: file.diverted }),
});

const holderPart = ({ state: { file }, holderName }: FoundCase): Partial<CaseAnswer> => {
  const { holder } = file;
  if (holder === undefined) return {};
  const { userId, since, whileWriting } = holder;
  const held = { userId, name: holderName ?? 'Petugas', since: iso(since) };
  return { holder: whileWriting === true ? { ...held, whileWriting } : held };
};

/** By the name that the list has now; one that the list does not hold is called as it was then. */
const categoryPart = ({ state: { file }, category }: FoundCase): Partial<CaseAnswer> => {
  if (file.category === undefined) return {};
  const { id, name } = file.category;
  return { category: category ?? { id, name, nameEn: '', agencyId: '', questions: '' } };
};

/** What is suggested comes from the reporter's own words, and of the desk's readers only those may see it who may act on it. */
const lanePart = ({ file }: Existing, messages: readonly Message[]): Partial<CaseAnswer> => {
  const { lane, accused, laneDue } = file;
  const said = messages.flatMap(({ from, deleted, text }) => (from === 'reporter' && deleted !== true ? [text] : []));
  const suggested = lane === undefined ? lanesIn(said.join('\n')) : [];
  return {
    ...(lane === undefined ? {} : { lane }),
    ...(accused === undefined ? {} : { accused }),
    ...(laneDue === undefined ? {} : { laneDue: { ...laneDue, at: iso(laneDue.at) } }),
    ...(suggested.length === 0 ? {} : { laneSuggested: suggested }),
  };
};

const reporterOf = ({ state, reporterName, handle, restricted }: FoundCase): CaseAnswer['reporter'] => ({
  name: reporterName ?? 'Warga',
  known: isIdentityKnown(state.file) && !restricted,
  ...(restricted ? { restricted } : {}),
  ...(state.file.withoutIdentity === undefined ? {} : { withoutIdentity: state.file.withoutIdentity }),
  ...(handle === null ? {} : { handle }),
  ...(state.file.identity === undefined
    ? {}
    : { identity: { fields: state.file.identity.fields, complete: state.file.identity.complete } }),
});

/** Whoever opens a one-time link could answer in the reporter's name: it is shown to nobody but them. */
const withoutLink = (event: RecordedEvent): RecordedEvent =>
  event.type === 'IdentityAsked' && typeof event.text === 'string'
    ? { ...event, text: maskReporterLinks(event.text) }
    : event;

/** One event of the timeline as officers are told it. */
export const toldEvent = ({ event, by }: Told): CaseAnswer['timeline'][number] => ({
  at: iso(event.at),
  by,
  event: withoutLink(event),
});

/** What went out with a code is shown with one, and the code to nobody. */
const spoken = (message: Message, number: string): Message => {
  const { from, visibility, delivery, text } = message;
  const hasCode =
    from === 'city' && visibility === 'private' && delivery !== undefined && delivery.purpose !== 'notice';
  return { ...message, text: maskReporterLinks(hasCode ? withTrackCode(text, number, '000000') : text) };
};

type Hide = (text: string) => string;

export type CaseParts = {
  found: FoundCase;
  messages: Message[];
  photos: AttachmentView[];
  timeline: readonly Told[];
  actor: Actor;
  limits: Limits | undefined;
  replyFacts: ReplyFacts;
  publicFacts: PublicFacts;
  hold: AccountHold;
  photoWays: PhotoWay[];
  /** Where the register is opened that passes reports to the city. */
  registerUrl: string;
  terms: Terms;
  /** A text of this case without its people. */
  hide: Hide;
  /** The same, of where the matter is: with the house, and not whose it is. */
  hidePlace: Hide;
};

const untilPart = (at: number | undefined): { untilAt?: string } => (at === undefined ? {} : { untilAt: iso(at) });

const windowsPart = (found: FoundCase, limits: Limits | undefined, facts: ReplyFacts): Partial<CaseAnswer> => {
  if (limits === undefined || isSpoken(found.channel)) return {};
  const { message, reply } = windowsOf(limits, facts);
  const agentFromAt = message?.agentFromAt;
  return {
    windows: {
      ...(message === undefined
        ? {}
        : {
            message: {
              ...untilPart(message.untilAt),
              ...(agentFromAt === undefined ? {} : { agentFromAt: iso(agentFromAt) }),
            },
          }),
      ...(reply === undefined ? {} : { reply: { ...untilPart(reply.untilAt), isUsed: reply.isUsed } }),
    },
  };
};

const limitsOf = (limits: Limits): NonNullable<CaseAnswer['limits']> => {
  const { commentLength, messageLength, hashtags, postPrices } = limits;
  return {
    comment: { ...commentLength, ...(hashtags === undefined ? {} : { hashtags }) },
    message: messageLength,
    ...(hasPrivateWay(limits) ? {} : { onlyPublic: true }),
    ...(postPrices === undefined ? {} : { prices: postPrices }),
  };
};

const holdPart = (found: FoundCase, { untilAt, reason }: AccountHold): Partial<CaseAnswer> => {
  if (isSpoken(found.channel) || (untilAt === undefined && reason === undefined)) return {};
  return { held: { ...untilPart(untilAt), ...(reason === undefined ? {} : { reason }) } };
};

const publicPart = (limits: Limits | undefined, { isInvited, url }: PublicFacts): Partial<CaseAnswer> => {
  const why = limits === undefined ? undefined : publicRefusal(limits, isInvited);
  return why === undefined ? {} : { publicRefusal: { why, ...(url === undefined ? {} : { url }) } };
};

export const viewCase = (parts: CaseParts): CaseAnswer => {
  const { found, messages, photos, photoWays, timeline, actor, limits, replyFacts, hold, registerUrl, terms } = parts;
  const { state } = found;
  const { file } = state;
  const primary = primaryCommand(state, actor);
  return {
    number: file.number,
    version: found.version,
    status: state.status,
    channel: found.channel,
    visibility: found.visibility,
    ...pressingPart(state),
    ...categoryPart(found),
    ...(file.place === undefined ? {} : { place: file.place }),
    ...lanePart(state, messages),
    reportedAt: iso(file.reportedAt),
    reporter: reporterOf(found),
    steps: stepViews(state, terms),
    messages: messages.map((message) => spoken(message, file.number)),
    photos,
    photoWays,
    timeline: timeline.map(toldEvent),
    notes: timeline.flatMap(({ event, by }) =>
      event.type === 'NoteAdded' ? [{ at: iso(event.at), by, text: event.text }] : [],
    ),
    possible: possibleCommands(state, actor),
    upikText: upikTextOf(parts),
    followers: file.followers.map(({ number }) => ({ number })),
    ...(primary === undefined ? {} : { primary }),
    ...(file.issueId === undefined ? {} : { issue: { id: file.issueId, title: found.issueTitle ?? '' } }),
    ...(file.upikNumber === undefined ? {} : { upikNumber: file.upikNumber }),
    ...(limits === undefined ? {} : { limits: limitsOf(limits) }),
    ...windowsPart(found, limits, replyFacts),
    ...publicPart(limits, parts.publicFacts),
    ...holdPart(found, hold),
    ...holderPart(found),
    ...clockPart(found, terms),
    ...reportPart(state, registerUrl),
    ...(state.file.privacy === undefined ? {} : { privacy: state.file.privacy }),
    ...fieldParts(state, timeline),
    ...insidePart(file),
    ...passedOnPart(file, timeline),
    ...statusParts(state),
  };
};
