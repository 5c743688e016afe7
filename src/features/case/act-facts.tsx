// Gathers what the forms of a case show: the case itself, agencies, templates, and other open cases.
import { useQuery } from '@tanstack/react-query';
import { caseRoles } from '#core/access.ts';
import { readPlace } from '#core/place/case-place.ts';
import { tellingEvents } from '#core/complaint/acts-of-others.ts';
import { whyWhole } from '#core/complaint/stays-whole.ts';
import type { ReplyWindows } from '#core/reply-window.ts';
import type { ActFacts, Template } from '#web/acts/act-form.ts';
import { getJson } from '#web/api.ts';
import { useHolds, useOfficer } from '#web/session.ts';
import { eventWords, saidWords, type Naming } from '#words/event-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { clockTime, momentWords } from '#web/ui/time-words.ts';
import { useColleagueName } from '#features/duty/use-colleagues.tsx';
import { categoryWords } from '#features/category/use-categories.tsx';
import type { AgenciesAnswer } from '#features/agency/agency.contract.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';

const slow = 5 * 60_000;

type Known = AgenciesAnswer['agencies'][number];

/** Those that ended, too: cases name them. */
const useAgencies = (): readonly Known[] =>
  useQuery({
    queryKey: ['agencies'],
    queryFn: () => getJson<AgenciesAnswer>('/api/v1/agencies'),
    staleTime: slow,
  }).data?.agencies ?? [];

/** Where a case can go now. */
const takesCases = ({ restingSinceAt, endedAt }: Known): boolean =>
  restingSinceAt === undefined && endedAt === undefined;

/** Asks nothing for roles that only read: the server would refuse them. */
/** Whoever asked that their data is not used is called as anybody is. */
const namesOf = ({ name, handle, restricted }: CaseAnswer['reporter']): Pick<ActFacts, 'reporterName' | 'handle'> =>
  restricted === true ? {} : { reporterName: name, ...(handle === undefined ? {} : { handle }) };

export const useTemplates = (): readonly Template[] => {
  const enabled = useHolds(caseRoles);
  return (
    useQuery({
      queryKey: ['templates'],
      queryFn: () => getJson<{ templates: Template[] }>('/api/v1/templates'),
      staleTime: slow,
      enabled,
    }).data?.templates ?? []
  );
};

/** An agency's short name; its id while the names are not there yet. */
export const useAgencyName = (): ((id: string) => string) => {
  const agencies = useAgencies();
  return (id) => agencies.find((agency) => agency.id === id)?.shortName ?? id;
};

const stepName = (name: string): string =>
  (text.steps as Record<string, { name: string } | undefined>)[name]?.name ?? name;

/** The names that an event's sentence needs. */
export const useNaming = ({ timeline, steps }: Pick<CaseAnswer, 'timeline' | 'steps'>): Naming => {
  const agency = useAgencyName();
  const officer = useColleagueName(timeline.some(({ event }) => event.type === 'CaseAssigned'));
  const step = (name: string): string => steps.find((one) => one.step === name)?.stepName ?? stepName(name);
  return { step, agency, officer, moment: (at) => momentWords(new Date(at).toISOString()) };
};

/** Officers by their names; a reporter by what they are, in the console's language. */
export const byWords = ({ by, event }: CaseAnswer['timeline'][number]): string =>
  event.by.kind === 'reporter' ? late.history.by.reporter : by;

const mostNews = 3;

/** What others did to the case since `count` events were on it, in words, newest last. */
export const useNewsSince = (answer: CaseAnswer, count: number): string | undefined => {
  const { timeline } = answer;
  const naming = useNaming(answer);
  const { userId } = useOfficer();
  const others = timeline.slice(count).filter(({ event }) => event.by.kind !== 'officer' || event.by.userId !== userId);
  const telling = tellingEvents(others, ({ event }) => event).slice(-mostNews);
  if (telling.length === 0) return undefined;
  return text.forms.news(
    telling.map((entry) =>
      text.forms.newsOf(eventWords(late.history, entry.event, naming), byWords(entry), clockTime(entry.at)),
    ),
  );
};

const instantIn = <Name extends string>(name: Name, iso: string | undefined): Partial<Record<Name, number>> =>
  iso === undefined ? {} : ({ [name]: Date.parse(iso) } as Partial<Record<Name, number>>);

const windowsIn = ({ message, reply }: NonNullable<CaseAnswer['windows']>): ReplyWindows => ({
  ...(message === undefined
    ? {}
    : { message: { ...instantIn('untilAt', message.untilAt), ...instantIn('agentFromAt', message.agentFromAt) } }),
  ...(reply === undefined ? {} : { reply: { ...instantIn('untilAt', reply.untilAt), isUsed: reply.isUsed } }),
});

/** Joins that nobody took back, the latest first. */
export const joinsIn = (timeline: CaseAnswer['timeline']): ActFacts['joins'] => {
  const ended = new Set(timeline.flatMap(({ event }) => (event.type === 'ReporterSeparated' ? [event.joinId] : [])));
  return timeline
    .flatMap(({ event, by, at }) =>
      event.type === 'ReporterJoined' && !ended.has(event.joinId)
        ? [{ joinId: event.joinId, otherNumber: event.otherNumber, by, at }]
        : [],
    )
    .toReversed();
};

const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** What officers photographed and channels can take. */
const photosIn = ({ photos, timeline }: CaseAnswer): ActFacts['photos'] => {
  const report = timeline.findLast(({ event }) => event.type === 'FieldResultReported')?.event;
  const ofResult = report?.type === 'FieldResultReported' ? report.attachmentIds : [];
  const ofAgencies = timeline.flatMap(({ event }) =>
    event.type === 'ProgressReported' || event.type === 'PartReported' || event.type === 'FieldResultReported'
      ? event.attachmentIds
      : [],
  );
  const sourceOf = (id: string): ActFacts['photos'][number]['source'] => {
    if (ofResult.includes(id)) return 'result';
    return ofAgencies.includes(id) ? 'progress' : 'added';
  };
  return photos.flatMap(({ id, kind, url, contentType = '' }) =>
    kind === 'image' && url !== undefined && photoTypes.includes(contentType)
      ? [{ id, url, source: sourceOf(id) }]
      : [],
  );
};

/** What the reporter sent and did not take back. */
const beforeIn = ({ messages }: CaseAnswer): ActFacts['beforePhotos'] =>
  messages.flatMap(({ from, attachments }) =>
    from === 'reporter'
      ? attachments.flatMap(({ id, kind, url, contentType = '' }) =>
          kind === 'image' && url !== undefined && photoTypes.includes(contentType) ? [{ id, url }] : [],
        )
      : [],
  );

/** The first promise that runs: what leaves later leaves before it. */
export const sendBeforeIn = ({
  clock,
  laneDue,
}: Pick<CaseAnswer, 'clock' | 'laneDue'>): Pick<ActFacts, 'sendBefore'> => {
  const [first] = [clock?.paused === false ? clock.dueAt : undefined, laneDue?.at]
    .filter((at) => at !== undefined)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other));
  return first === undefined ? {} : { sendBefore: first };
};

const extensionIn = (
  extension: CaseAnswer['extension'],
  nameOf: (id: string) => string,
): Pick<ActFacts, 'extension'> => {
  if (extension === undefined) return {};
  const { agencyId, untilAt, reason } = extension;
  return { extension: { untilAt, reason: saidWords(late.history, reason), agency: nameOf(agencyId) } };
};

const partiesIn = (
  { disposition, inside }: CaseAnswer,
  nameOf: (id: string) => string,
): Pick<ActFacts, 'parties' | 'phoneAsks'> => ({
  ...(disposition === undefined
    ? {}
    : {
        parties: [disposition.leadAgencyId, ...disposition.helpingAgencyIds].map((id) => ({ id, name: nameOf(id) })),
      }),
  ...(inside === undefined
    ? {}
    : {
        phoneAsks: inside.phoneAsks.map(({ agencyId, reason }) => ({
          ...{ id: agencyId, agency: nameOf(agencyId) },
          reason: saidWords(late.history, reason),
        })),
      }),
});

/** Of those that this officer does not see it is known how many are open, and no more. */
const familyIn = ({ family }: CaseAnswer): Pick<ActFacts, 'family'> => {
  if (family === undefined) return {};
  const open = family.children.filter(({ status }) => status !== 'closed');
  const openHidden = family.isChild ? 0 : family.all - family.done - open.length;
  return { family: { isChild: family.isChild, open, openHidden } };
};

/** What the core would answer, told before anybody tries. */
const wholeIn = ({ channel, family, report, reporter }: CaseAnswer): Pick<ActFacts, 'whole'> => {
  const isKnown =
    reporter.known === true || reporter.identity?.complete === true || reporter.withoutIdentity !== undefined;
  const isChild = family?.isChild === true;
  const whole = whyWhole({ isChild, isOfRegister: report !== undefined, channel, isKnown });
  return whole === undefined ? {} : { whole };
};

export const useActFacts = (answer: CaseAnswer): ActFacts => {
  const agencies = useAgencies().filter(takesCases);
  const templates = useTemplates();
  const nameOf = useAgencyName();
  const { extension, result, draft, clock, reporter, limits, windows, publicRefusal, held, category } = answer;
  const theirs = answer.messages.filter((message) => message.from === 'reporter');
  return {
    number: answer.number,
    version: answer.version,
    channel: answer.channel,
    // Out of a lane nothing is said in public, wherever its reporter wrote.
    hasPublic:
      answer.lane === undefined &&
      (answer.visibility === 'public' || theirs.some((message) => message.visibility === 'public')),
    ...(answer.level === 'danger' ? { danger: true as const } : {}),
    ...(answer.lane === undefined ? {} : { inLane: true as const }),
    hasPrivate: theirs.some((message) => message.visibility === 'private'),
    photos: photosIn(answer),
    beforePhotos: beforeIn(answer),
    photoWays: answer.photoWays,
    agencies,
    ...(answer.accused?.agencyId === undefined ? {} : { accusedAgencyId: answer.accused.agencyId }),
    ...(category === undefined ? {} : { category: { name: categoryWords(category), agencyId: category.agencyId } }),
    templates,
    messages: theirs.map((message) => ({ id: message.id, text: message.text })),
    identityFields: reporter.identity?.fields ?? [],
    upikText: answer.upikText,
    ...(answer.jssUrl === undefined ? {} : { jssUrl: answer.jssUrl }),
    ...namesOf(reporter),
    ...(typeof draft?.text === 'string' ? { draft: draft.text } : {}),
    ...(answer.drafts === undefined ? {} : { drafts: answer.drafts }),
    ...(answer.place === undefined ? {} : { place: readPlace(answer.place) }),
    knownIdentity: reporter.known === true,
    joins: joinsIn(answer.timeline),
    proposals: reporter.proposals ?? [],
    ...(windows === undefined ? {} : { windows: windowsIn(windows) }),
    ...(publicRefusal === undefined ? {} : { publicRefusal }),
    ...(held === undefined ? {} : { held }),
    ...(limits === undefined ? {} : { publicLimit: limits.comment, privateLimit: limits.message }),
    ...(limits?.onlyPublic === true ? { onlyPublic: true } : {}),
    ...(limits?.prices === undefined ? {} : { postPrices: limits.prices }),
    ...(clock === undefined ? {} : { dueAt: clock.dueAt }),
    ...sendBeforeIn(answer),
    ...extensionIn(extension, nameOf),
    ...partiesIn(answer, nameOf),
    ...wholeIn(answer),
    ...familyIn(answer),
    ...(typeof result?.text === 'string' ? { agencyAnswer: result.text } : {}),
  };
};
