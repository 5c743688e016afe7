// The promises of a case as they were kept or broken, read from its events: of each step, and of whoever held the case meanwhile. A fold over the log.
// Must not ask what a standard is today: what was promised stands in the events.
import { initial, type Complaint } from '../complaint/complaint.ts';
import { dueAt, timeBetween, type Timing, timingOf } from '../complaint/deadlines.ts';
import { evolve } from '../complaint/evolve.ts';
import { begunAt, holderOf, ownTimeOf, type Holder } from '../complaint/holder.ts';
import type { RecordedEvent } from '../complaint/recorded.ts';
import type { SopKey, StepName } from '../sop/key.ts';
import type { Terms } from '../sop/terms.ts';
import type { Instant } from '../time.ts';
import type { FactHolder, Outcome, PromiseFact } from './fact.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;
type Running = Exclude<Existing, { status: 'closed' }>;

/** While one holder has a step: from when, by when they should be done, and when they let it go. */
type Part = {
  holder: FactHolder;
  agencyId: string | null;
  from: Instant;
  dueAt: Instant;
  /** As it was stamped when an agency got it. */
  own?: Instant;
  /** The promise that the clock found broken while they had it. */
  broken?: Instant;
  until?: Instant;
};
type Stretch = { from: Instant; until: Instant };
/** One opening of a step. `missed`: promises that were found broken, in their order. */
type Turn = {
  step: StepName;
  sop: SopKey;
  startedAt: Instant;
  dueAt: Instant;
  missed: Instant[];
  pauses: Stretch[];
  pausedAt?: Instant;
  end?: { at: Instant; outcome: Outcome };
  /** Its end was a mistake, found a moment ago: what opens next is this step. */
  again?: true;
  parts: Part[];
};

const chargedTo = (holder: Holder): Pick<Part, 'holder' | 'agencyId'> | undefined => {
  switch (holder.kind) {
    case 'desk':
      return { holder: holder.role, agencyId: null };
    case 'agency':
      return { holder: 'agency', agencyId: holder.agencyId };
    case 'reporter':
    case 'closed':
      return undefined;
  }
};

/** Whoever has a step from its beginning has its promise; whoever gets it later the whole time of it anew, if that ends later. */
const partDue = (state: Running, turn: Turn, { from, own }: Pick<Part, 'from' | 'own'>, timing: Timing): Instant => {
  const { dueAt: promised } = state.clock;
  const stamped = ownTimeOf(state) ?? own;
  if (stamped !== undefined) return Math.max(stamped, promised);
  if (from <= turn.startedAt || timing.sop.request !== undefined) return promised;
  return Math.max(promised, dueAt(timing, turn.step, from));
};

const isOf = (part: Part, holder: Pick<Part, 'holder' | 'agencyId'> | undefined): boolean =>
  part.holder === holder?.holder && part.agencyId === holder.agencyId;

/** What lasted no time is no part. */
const letGo = (parts: readonly Part[], at: Instant): Part[] =>
  parts.flatMap((part) => (part.until !== undefined ? [part] : part.from >= at ? [] : [{ ...part, until: at }]));

/** Only the clock finds it: nothing that is said meanwhile changes what figures count. */
const found = (part: Part, event: RecordedEvent): Part =>
  part.broken === undefined &&
  (event.type === 'DeadlineMissed' || event.type === 'OwnTimeMissed') &&
  event.at > part.dueAt
    ? { ...part, broken: part.dueAt }
    : part;

const withHolder = ({ again, ...turn }: Turn, state: Running, event: RecordedEvent, terms: Terms): Turn => {
  const { at } = event;
  const timing = timingOf(turn, terms);
  const holder = chargedTo(holderOf(state));
  const last = turn.parts.at(-1);
  if (last !== undefined && last.until === undefined && isOf(last, holder)) {
    const held = found({ ...last, dueAt: partDue(state, turn, last, timing) }, event);
    return { ...turn, parts: [...turn.parts.slice(0, -1), held] };
  }
  const parts = letGo(turn.parts, at);
  if (holder === undefined) return { ...turn, parts };
  const from = event.type === 'StepOpened' && again !== true ? turn.startedAt : at;
  const own = event.type === 'Disposed' && event.ownDueAt !== undefined ? { own: event.ownDueAt } : {};
  const part = { ...holder, from, ...own };
  return { ...turn, parts: [...parts, { ...part, dueAt: partDue(state, turn, part, timing) }] };
};

const withPause = (turn: Turn, isPaused: boolean, at: Instant): Turn => {
  const { pausedAt, ...running } = turn;
  if (isPaused) return pausedAt === undefined ? { ...turn, pausedAt: at } : turn;
  return pausedAt === undefined ? turn : { ...running, pauses: [...turn.pauses, { from: pausedAt, until: at }] };
};

const ended = (turn: Turn, at: Instant, outcome: Outcome): Turn => ({
  ...withPause(turn, false, at),
  parts: letGo(turn.parts, at),
  end: { at, outcome },
});

/** A promise that was met after it was found broken because its answer had been given in time was not broken. */
const met = (turn: Turn, event: Extract<RecordedEvent, { type: 'StepMet' }>): Turn => {
  const missed = event.late ? turn.missed : turn.missed.filter((promised) => promised !== event.dueAt);
  const late = event.late || missed.length > 0;
  return {
    ...ended(turn, event.at, late ? 'late' : 'met'),
    missed: event.late && missed.length === 0 ? [event.dueAt] : missed,
  };
};

/** How a turn ends by an event; undefined where it goes on. */
const endedBy = (turn: Turn, event: RecordedEvent): Turn | undefined => {
  if (event.type === 'StepMet') return met(turn, event);
  if (event.type === 'StepSkipped' || event.type === 'StepOpened' || event.type === 'CaseClosed')
    return ended(turn, event.at, turn.missed.length > 0 ? 'late' : 'skipped');
  return undefined;
};

/** The step goes on by its promise; the time until the mistake was found is the desk's, whoever had it before. */
const goesOn = ({ end, ...turn }: Turn, at: Instant): Turn => {
  const last = turn.parts.at(-1);
  if (last?.holder === 'admin-medsos') {
    const { until: _mistake, ...held } = last;
    return { ...turn, again: true, parts: [...turn.parts.slice(0, -1), held] };
  }
  const part: Part = { holder: 'admin-medsos', agencyId: null, from: end?.at ?? at, dueAt: turn.dueAt };
  return { ...turn, again: true, parts: [...turn.parts, part] };
};

const opens = (state: Running, event: Extract<RecordedEvent, { type: 'StepOpened' }>, isFirst: boolean): Turn => ({
  step: event.step,
  sop: state.file.sop,
  // SOP row 2: the first clock runs from when the report reached the platform.
  startedAt: isFirst ? Math.min(begunAt(state.file), event.at) : event.at,
  dueAt: event.dueAt,
  missed: [],
  pauses: [],
  parts: [],
});

const afterEvent = (turns: readonly Turn[], state: Existing, event: RecordedEvent, terms: Terms): Turn[] => {
  const last = turns.at(-1);
  if (event.type === 'JoiningUndone' && last !== undefined) return [...turns.slice(0, -1), goesOn(last, event.at)];
  const before = turns.slice(0, -1);
  let open = last?.end === undefined ? last : undefined;
  const done = last === undefined || open !== undefined ? before : [...before, last];
  const goesOnHere = open?.again === true;
  const end = open === undefined || goesOnHere ? undefined : endedBy(open, event);
  if (end !== undefined) [open] = [undefined];
  const closed = end === undefined ? done : [...done, end];
  if (state.status === 'closed') return open === undefined ? closed : [...closed, open];
  if (event.type === 'StepOpened' && !goesOnHere) open = opens(state, event, closed.length === 0);
  if (open === undefined) return closed;
  const missed = event.type === 'DeadlineMissed' ? [...open.missed, event.dueAt] : open.missed;
  const paused = withPause(
    { ...open, missed, dueAt: state.clock.dueAt },
    state.clock.pausedWithMs !== undefined,
    event.at,
  );
  return [...closed, withHolder(paused, state, event, terms)];
};

/** Every opening of a step, in the order of the log. */
const turnsOf = (events: readonly RecordedEvent[], terms: Terms): Turn[] => {
  let state: Complaint = initial;
  let turns: Turn[] = [];
  for (const event of events) {
    state = evolve(state, event);
    if (state.status !== 'none' && event.type !== 'CaseOpened') turns = afterEvent(turns, state, event, terms);
  }
  return turns;
};

const decided = (outcome: Outcome, due: Instant, endedAt: Instant | undefined): Instant | null => {
  if (outcome === 'late') return due;
  // Met by what was said in time, though it was counted later.
  return outcome === 'met' && endedAt !== undefined ? Math.min(endedAt, due) : null;
};

type Lasting = Pick<PromiseFact, 'endedAt' | 'ownMs' | 'wallMs'>;

const lasting = (turn: Turn, from: Instant, until: Instant | undefined, terms: Terms): Lasting => {
  if (until === undefined) return { endedAt: null, ownMs: null, wallMs: null };
  const timing = timingOf(turn, terms);
  const between = (one: Instant, other: Instant): number => Math.max(0, timeBetween(timing, turn.step, one, other));
  const paused = turn.pauses
    .map((pause) => between(Math.max(pause.from, from), Math.min(pause.until, until)))
    .reduce((sum, one) => sum + one, 0);
  return { endedAt: until, ownMs: between(from, until) - paused, wallMs: until - from };
};

const stepFact = (turn: Turn, index: number, terms: Terms): PromiseFact => {
  const { step, sop, startedAt, missed, end } = turn;
  const outcome = end?.outcome ?? (missed.length > 0 ? 'late' : 'open');
  const due = missed[0] ?? turn.dueAt;
  return {
    ...{ what: 'step', turn: index, step, sop, holder: null, agencyId: null, startedAt, dueAt: due, outcome },
    ...{ decidedAt: decided(outcome, due, end?.at), ...lasting(turn, startedAt, end?.at, terms) },
  };
};

const partOutcome = (turn: Turn, part: Part): Outcome => {
  const isLast = part === turn.parts.at(-1);
  const end = isLast ? turn.end?.outcome : undefined;
  // What was said in time met the step, and whoever had it then.
  if (end === 'met') return 'met';
  if (part.broken !== undefined) return 'late';
  if (part.until === undefined) return 'open';
  if (part.until > part.dueAt) return 'late';
  return end === 'skipped' ? 'skipped' : 'met';
};

const partFact = (turn: Turn, part: Part, terms: Terms): Omit<PromiseFact, 'turn'> => {
  const outcome = partOutcome(turn, part);
  const { holder, agencyId, from, until } = part;
  const due = outcome === 'late' ? (part.broken ?? part.dueAt) : part.dueAt;
  return {
    ...{ what: 'holder', step: turn.step, sop: turn.sop, holder, agencyId, startedAt: from, dueAt: due, outcome },
    ...{ decidedAt: decided(outcome, due, until), ...lasting(turn, from, until, terms) },
  };
};

/** Of every step that opened, and of everybody who held the case while it ran. */
export const promisesOf = (events: readonly RecordedEvent[], terms: Terms): PromiseFact[] => {
  const turns = turnsOf(events, terms);
  const parts = turns.flatMap((turn) => turn.parts.map((part) => partFact(turn, part, terms)));
  return [
    ...turns.map((turn, index) => stepFact(turn, index, terms)),
    ...parts.map((part, index) => ({ ...part, turn: index })),
  ];
};
