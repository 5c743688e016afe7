// Whom the program had to call of what, found from the record, the roster and who took what, look by look: plain loops over everything that is
// known by then.
import { hourMs, minuteMs, type Instant } from '#core/time.ts';
import type { Office } from './office.ts';
import { happens, unopened, type Case, type Happened, type News } from './slow-cases.ts';
import type { NamedWay } from './named-ways.ts';
import { reachedBy } from './slow-people.ts';
import type { Look, Taking } from './watch.ts';

/** What goes beyond the bell, and after how many minutes to the next; 0: nobody is next. */
const minutes: Readonly<Record<string, number>> = {
  'danger-suspected': 5,
  'deadline-missed': 15,
  escalated: 15,
  'own-time-missed': 15,
  'deadline-near': 0,
  'disposed-to-you': 0,
  'disposition-refused': 0,
  'result-waiting': 0,
  reopened: 0,
};

/** Work of one step, to be done whatever becomes of its promise. */
const ofStep = ['own-time-missed', 'disposition-refused', 'result-waiting', 'reopened'];

type Matter = News & {
  step: string | undefined;
  dueAt: number | undefined;
  nextAt: Instant | undefined;
  taken: Taking | undefined;
  settled: boolean;
};

/** One person and one matter. */
export type Called = {
  matter: Matter;
  userId: string;
  insteadOf: string | null;
  at: Instant;
  taken: Taking | undefined;
  stoppedAt: Instant | undefined;
  /** Besides their own order. */
  ways: ReadonlySet<string>;
};

export type Planned = {
  office: Office;
  record: readonly Happened[];
  looks: readonly Look[];
  takings: readonly Taking[];
  named: readonly NamedWay[];
};

const isOfDeadline = ({ what }: News): boolean => ['deadline-near', 'deadline-missed', 'escalated'].includes(what);
const nameOf = ({ what, to, agencyId }: News): string => `${what} ${to} ${agencyId ?? ''}`;

class Ladder {
  readonly called: Called[] = [];
  readonly #cases = new Map<string, Case>();
  /** In the order in which they were opened: all of a case, and those of any case that did not end. */
  readonly #ofCase = new Map<string, Matter[]>();
  readonly #unsettled = new Set<Matter>();
  readonly #calledOf = new Map<Matter, Called[]>();
  readonly #heard = new Set<string>();
  readonly #office: Office;
  readonly #named: readonly NamedWay[];

  constructor({ office, named }: Planned) {
    this.#office = office;
    this.#named = named;
  }

  /** What its step names for a rung, else what all steps do. */
  #waysOf({ what, to, step }: Matter): ReadonlySet<string> {
    const ofRung = what === 'escalated' ? this.#named.filter((one) => one.to === to) : [];
    const line = ofRung.find((one) => one.step === step) ?? ofRung.find((one) => one.step === 'all');
    return new Set(line?.ways);
  }

  /** Whoever hears of two rungs in one message hears by the ways of both. */
  #alsoBy(matter: Matter, now: Instant, userIds: readonly string[]): void {
    for (let last = this.called.length - 1; this.called[last]?.at === now; last -= 1) {
      const one = this.called[last];
      if (one?.matter.append !== matter.append || !userIds.includes(one.userId)) continue;
      one.ways = new Set([...one.ways, ...this.#waysOf(matter)]);
    }
  }

  #caseOf(id: string): Case {
    const known = this.#cases.get(id) ?? unopened();
    this.#cases.set(id, known);
    return known;
  }

  #mattersOf(caseId: string): Matter[] {
    const known = this.#ofCase.get(caseId) ?? [];
    this.#ofCase.set(caseId, known);
    return known;
  }

  look(events: readonly Happened[], now: Instant): void {
    const news = events.flatMap((event) => happens(this.#caseOf(event.caseId), event));
    const isDanger = ({ what }: News): boolean => what === 'danger-suspected';
    for (const one of [...news.filter(isDanger), ...news.filter((other) => !isDanger(other))]) this.#open(one, now);
    for (const matter of this.#unsettled) if (this.#hasEnded(matter, now)) this.#settle(matter, now);
    const due = [...this.#unsettled].filter(({ nextAt = Infinity }) => nextAt <= now);
    for (const matter of due.toSorted(
      (one, other) => (one.nextAt ?? 0) - (other.nextAt ?? 0) || (nameOf(one) < nameOf(other) ? -1 : 1),
    ))
      this.#call(matter, now, Infinity);
  }

  #open(news: News, now: Instant): void {
    const one = this.#caseOf(news.caseId);
    if (minutes[news.what] === undefined || this.#isOver(news, one)) return;
    const alike = this.#mattersOf(news.caseId).filter((known) => nameOf(known) === nameOf(news));
    if (alike.some(({ append }) => append === news.append)) return;
    const isAgain = alike.some(({ settled, at }) => !settled && at > news.at - hourMs);
    if (news.what === 'danger-suspected' && isAgain) return;
    const running = { step: one.running?.step, dueAt: one.running?.dueAt };
    const matter: Matter = { ...news, ...running, nextAt: undefined, taken: this.#inHand(news, one), settled: false };
    this.#mattersOf(news.caseId).push(matter);
    this.#unsettled.add(matter);
    if (matter.taken === undefined) this.#call(matter, now, 1);
  }

  #isOver({ what, at, agencyId }: News, one: Case): boolean {
    const { running, closed, lead, laneBroken } = one;
    if (closed || (agencyId !== null && lead !== agencyId)) return true;
    if (what === 'danger-suspected' || what === 'disposed-to-you') return false;
    if (running === undefined || running.since > at) return true;
    return (what === 'deadline-missed' || what === 'escalated') && !running.broken && !laneBroken;
  }

  /** Nobody hears of what one on the same rung took, or one above. */
  #inHand({ what, caseId, to }: News, { running }: Case): Taking | undefined {
    if (what !== 'escalated') return undefined;
    const isLeader = (id: string): boolean =>
      this.#office.people.some(
        (person) =>
          person.id === id &&
          [person.role, ...person.also].some(
            (held) => held === 'division-head' || (held === 'team-lead' && to !== 'division-head'),
          ),
      );
    return this.#mattersOf(caseId).find(
      (known) =>
        (known.what === 'deadline-missed' || known.what === 'escalated') &&
        known.dueAt === running?.dueAt &&
        known.taken !== undefined &&
        isLeader(known.taken.userId),
    )?.taken;
  }

  /** The nearest of so many groups in which somebody is new to it; who opens a matter waits for the first, also where others told them. */
  #call(matter: Matter, now: Instant, most: number): void {
    const { holder, lane } = this.#caseOf(matter.caseId);
    const { to, agencyId, what } = matter;
    const call = { to, agencyId, holder, isSealed: lane !== undefined, withLead: what === 'danger-suspected' };
    const wait = (minutes[what] ?? 0) * minuteMs;
    matter.nextAt = undefined;
    for (const wave of reachedBy(call, { office: this.#office, now }).slice(0, most)) {
      const fresh = wave.filter(({ userId }) => !this.#heard.has(`${matter.append} ${userId}`));
      if (most === 1)
        this.#alsoBy(
          matter,
          now,
          wave.map(({ userId }) => userId),
        );
      for (const { userId, insteadOf } of fresh) {
        this.#heard.add(`${matter.append} ${userId}`);
        const one: Called = {
          matter,
          userId,
          insteadOf,
          at: now,
          taken: undefined,
          stoppedAt: undefined,
          ways: this.#waysOf(matter),
        };
        this.called.push(one);
        this.#calledOf.set(matter, [...(this.#calledOf.get(matter) ?? []), one]);
      }
      if (fresh.length === 0 && most > 1) continue;
      if (wait > 0) matter.nextAt = now + wait;
      return;
    }
  }

  #hasEnded(matter: Matter, now: Instant): boolean {
    const { running, closed, lead, givenBy } = this.#caseOf(matter.caseId);
    const { what, step, dueAt, agencyId, seq } = matter;
    if (closed || (agencyId !== null && agencyId !== lead)) return true;
    if (isOfDeadline(matter) && (running?.step !== step || running?.dueAt !== dueAt)) return true;
    if (what === 'deadline-near') return (dueAt ?? 0) < now;
    if (what === 'disposed-to-you') return running?.step !== 'follow-up';
    if (what === 'disposition-refused' && givenBy > seq) return true;
    return ofStep.includes(what) && running?.step !== step;
  }

  #settle(matter: Matter, now: Instant): void {
    [matter.settled, matter.nextAt] = [true, undefined];
    this.#unsettled.delete(matter);
    for (const one of this.#calledOf.get(matter) ?? []) one.stoppedAt ??= now;
  }

  take(taking: Taking): void {
    for (const matter of this.#mattersOf(taking.caseId)) {
      const isTheirs = taking.agencyId === null || taking.agencyId === matter.agencyId;
      if (matter.settled || matter.taken !== undefined || !isTheirs) continue;
      [matter.taken, matter.nextAt] = [taking, undefined];
      for (const one of this.#calledOf.get(matter) ?? []) one.taken ??= taking;
    }
  }
}

/** Everybody who had to be called. */
export const callSlowly = (planned: Planned): Called[] => {
  const { record, looks, takings } = planned;
  const ladder = new Ladder(planned);
  let read = 0;
  let took = 0;
  const inTime = takings.toSorted((one, other) => one.at - other.at);
  for (const [index, { at: now, seq }] of looks.entries()) {
    const until = looks[index + 1]?.at ?? Infinity;
    const events: Happened[] = [];
    for (let next = record[read]; next !== undefined && next.seq <= seq; next = record[(read += 1)]) events.push(next);
    ladder.look(events, now);
    for (let next = inTime[took]; next !== undefined && next.at < until; next = inTime[(took += 1)]) ladder.take(next);
  }
  return ladder.called;
};
