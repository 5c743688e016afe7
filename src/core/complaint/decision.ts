// What a rule answers, and the few moves every rule is made of: meeting, leaving, opening, pausing a step.
// Must not know any command.
import { stepOf } from '../sop/in-force.ts';
import type { StepName } from '../sop/key.ts';
import type { Instant } from '../time.ts';
import type { Actor, CaseFile, Clock, Complaint, PublicNote, ThreadRef } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';
import { dueAt, isOverdue, limitOf, remaining, type Timing } from './deadlines.ts';
import { sameThread } from './evolve-file.ts';
import type { Refusal } from './refusal.ts';

/** What follows from a command. A refusal changes nothing, and is for the reader to understand. */
export type Decision = { ok: true; events: ComplaintEvent[] } | { ok: false; refusal: Refusal };
/** A case that has at least one event. */
export type Existing = Exclude<Complaint, { status: 'none' }>;
/** A case that has a step whose clock runs or is paused. */
export type Open = Exclude<Existing, { status: 'closed' }>;

/** When an act is recorded and by whom. */
export type Moment = { at: Instant; by: Actor };
/** What every command carries: lateness is judged by its `now`, whatever the record is dated. */
export type Asked = { now: Instant; by: Actor };

/** Found by the clock, whoever's act made it visible. */
export const sweep: Actor = { kind: 'system', part: 'sweep' };

/** Accepted without an event is possible: the command was right, and changes nothing. */
export const accepted = (...events: ComplaintEvent[]): Decision => ({ ok: true, events });
/** Refused, with the reason by its name. */
export const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });

/** Whether nothing was written but blanks, and signs that nobody sees. */
export const isBlank = (text: string | undefined): boolean =>
  text === undefined || !/[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** The moment of an act: never before what is already on the file, so that a clock set back reorders nothing. */
export const momentOf = (file: CaseFile, asked: Asked): Moment => ({
  at: Math.max(asked.now, file.lastAt),
  by: asked.by,
});

/** A promise that has passed and that nobody recorded yet. */
export const breach = (clock: Clock, { at }: Moment, now: Instant): ComplaintEvent[] =>
  isOverdue(clock, now) && clock.missedAt === undefined
    ? [{ at, by: sweep, type: 'DeadlineMissed', step: clock.step, dueAt: clock.dueAt }]
    : [];

/** The running step is done. A promise that passed unnoticed is recorded as missed first. */
export const meet = (clock: Clock, moment: Moment, now: Instant): ComplaintEvent[] => {
  const late = isOverdue(clock, now) || clock.missedAt !== undefined;
  return [...breach(clock, moment, now), { ...moment, type: 'StepMet', step: clock.step, dueAt: clock.dueAt, late }];
};

/** The running step ends without having been done; a promise already broken stays on the record. */
export const abandon = (
  clock: Clock,
  moment: Moment,
  now: Instant,
  reason: 'closed' | 'sent-back' = 'closed',
): ComplaintEvent[] => [...breach(clock, moment, now), { ...moment, type: 'StepSkipped', step: clock.step, reason }];

/** The next step begins; `from` differs from the moment only where the platform's own timestamp counts. */
export const open = (timing: Timing, step: StepName, moment: Moment, from: Instant = moment.at): ComplaintEvent => ({
  ...moment,
  type: 'StepOpened',
  step,
  dueAt: dueAt(timing, step, from),
  limitMs: limitOf(stepOf(timing.sop, step)),
});

/** The clock stands still, with what was left of it. A standing promise that is broken already is no longer mended. */
export const pause = (timing: Timing, clock: Clock, moment: Moment, now: Instant): ComplaintEvent[] =>
  clock.pausedWithMs === undefined
    ? [
        ...breach(clock, moment, now),
        {
          ...moment,
          type: 'ClockPaused',
          step: clock.step,
          remainingMs: remaining(timing, clock, now),
          reason: 'awaiting-identity',
        },
      ]
    : [];

const resumedDueAt = (timing: Timing, clock: Clock, at: Instant): Instant =>
  clock.missedAt === undefined ? Math.max(clock.dueAt, dueAt(timing, clock.step, at, clock.pausedWithMs)) : clock.dueAt;

/** The clock runs again with what was left; nothing when it runs already. A missed deadline is not promised anew. */
export const resume = (timing: Timing, clock: Clock, moment: Moment): ComplaintEvent[] =>
  clock.pausedWithMs === undefined
    ? []
    : [{ ...moment, type: 'ClockResumed', step: clock.step, dueAt: resumedDueAt(timing, clock, moment.at) }];

/** The thread on which the reporter came. */
export const originOf = (file: CaseFile): ThreadRef => {
  const [origin] = file.threads;
  if (origin === undefined) throw new Error(`case ${file.number} has no thread`);
  return origin;
};

/** Whether a conversation of this case is the reporter's own, not that of somebody whose case joined it. */
export const isOwnThread = (file: CaseFile, thread: ThreadRef): boolean =>
  !file.followers.some((follower) => follower.threads.some((theirs) => sameThread(theirs, thread)));

/** Whether anybody else hears of its end: who was split off again, or erased, does not. */
export const isFollowed = ({ followers }: Pick<CaseFile, 'followers'>): boolean =>
  followers.some(({ threads }) => threads.length > 0);

/** Where each of those who follow hears of it: one who follows by two cases hears once. */
export const followerThreads = ({ followers }: Pick<CaseFile, 'followers'>): ThreadRef[] => {
  const first = followers.flatMap(({ threads }) => threads.slice(0, 1));
  return first.filter((thread, at) => first.findIndex((other) => sameThread(other, thread)) === at);
};

/** The reporter’s own private conversation; undefined where the case has none. */
export const privateThreadOf = (file: CaseFile): ThreadRef | undefined =>
  file.threads.find((thread) => thread.visibility === 'private' && isOwnThread(file, thread));

/** Where an answer goes: where the reporter came, or to them alone, with a note in public where one is wanted. */
export type AnswerPlace = { thread: ThreadRef; privately?: true; note?: PublicNote };

/** The words that an officer lets stand in public beside a private message; undefined where there is nowhere to put them. */
export const noteOf = (file: CaseFile, text: string | undefined): { note?: PublicNote } | undefined => {
  if (text === undefined || isBlank(text)) return {};
  const thread = file.threads.find((one) => one.visibility === 'public' && isOwnThread(file, one));
  return thread === undefined ? undefined : { note: { thread, text } };
};

/** Undefined where the note has nowhere to stand. */
export const answerPlaceOf = (
  file: CaseFile,
  { privately, publicNote }: { privately?: true; publicNote?: string },
): AnswerPlace | undefined => {
  const note = noteOf(file, privately === true ? publicNote : undefined);
  if (note === undefined) return undefined;
  return privately === true
    ? { thread: privateThreadOf(file) ?? originOf(file), privately, ...note }
    : { thread: originOf(file) };
};
