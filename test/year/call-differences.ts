// Where whom the program called, and whom it had to call, are not the same; as lines, none where all is well.
import type pg from 'pg';
import { minuteMs } from '#core/time.ts';
import type { Called, Planned } from './slow-ladder.ts';

type Row = {
  id: string;
  within: string | null;
  caseId: string;
  what: string;
  userId: string;
  insteadOf: string | null;
  agencyId: string | null;
  urgency: string;
  at: Date;
  leavesAt: Date | null;
  dueAt: Date | null;
  takenAt: Date | null;
  takenBy: string | null;
  stoppedAt: Date | null;
  ways: string[] | null;
};

/** What was written down, but for crowds and mornings. */
export const readCalls = async (pool: pg.Pool): Promise<Row[]> =>
  (
    await pool.query<Row>(
      `select id, told_with as within, complaint_id as "caseId", what, user_id as "userId", instead_of as "insteadOf", agency_id as "agencyId",
         urgency, at, not_before as "leavesAt", due_at as "dueAt", acknowledged_at as "takenAt", acknowledged_by as "takenBy", stopped_at as "stoppedAt", ways
       from alert where complaint_id is not null order by id`,
    )
  ).rows;

const time = (at: Date | number | null | undefined): string =>
  at === null || at === undefined ? '-' : new Date(at).toISOString();

const by = (ways: readonly string[]): string => (ways.length === 0 ? '-' : ways.toSorted().join('+'));

const isDanger = (what: string): boolean => what === 'danger-suspected';

const written = (row: Row): string =>
  [
    ...[row.caseId, row.what, row.userId, row.insteadOf ?? '-', row.agencyId ?? '-', row.urgency, time(row.at)],
    ...[isDanger(row.what) ? '-' : time(row.dueAt), row.takenBy ?? '-', time(row.takenAt), time(row.stoppedAt)],
    by(row.ways ?? []),
  ].join(' ');

const wanted = ({ matter, userId, insteadOf, at, taken, stoppedAt, ways }: Called): string =>
  [
    ...[matter.caseId, matter.what, userId, insteadOf ?? '-', matter.agencyId ?? '-'],
    ...[isDanger(matter.what) ? 'danger' : 'now', time(at), isDanger(matter.what) ? '-' : time(matter.dueAt)],
    ...[taken?.userId ?? '-', time(taken?.at), time(stoppedAt)],
    by([...ways]),
  ].join(' ');

/** Each as often as it happened. */
export const callDifferences = (calls: readonly Row[], called: readonly Called[]): string[] => {
  const counts = new Map<string, number>();
  for (const one of called) counts.set(wanted(one), (counts.get(wanted(one)) ?? 0) + 1);
  for (const row of calls) counts.set(written(row), (counts.get(written(row)) ?? 0) - 1);
  return [...counts].flatMap(([line, count]) =>
    count === 0 ? [] : [`${count > 0 ? 'not called' : 'called'}: ${line}`],
  );
};

/** Whoever was called and may not see the case: roles that see none, agencies that never had it, nobody's seat in its lane. */
export const strangersCalled = (calls: readonly Row[], { office, record }: Planned): string[] => {
  const byCase = Map.groupBy(record, ({ caseId }) => caseId);
  return calls.flatMap((row) => {
    const person = office.people.find(({ id }) => id === row.userId);
    const before = (byCase.get(row.caseId) ?? []).filter(({ at }) => at <= row.at.getTime());
    const isSealed = before.some(({ type }) => type === 'MovedToLane');
    const mayRead = ['admin-medsos', 'admin-pusat', 'team-lead', 'division-head'].includes(person?.role ?? '');
    const hadIt = before.some((event) => event.type === 'Disposed' && event.leadAgencyId === person?.agencyId);
    const may = person?.role === 'admin-agency' ? hadIt : mayRead;
    return may && (!isSealed || office.seats.includes(row.userId)) ? [] : [`may not see it: ${written(row)}`];
  });
};

/** Of one kind one person gets one message at a look, a minute later; of danger each by itself and at once. */
export const stormDifferences = (calls: readonly Row[]): string[] => {
  const groups = Map.groupBy(calls, ({ userId, what, at, id }) =>
    isDanger(what) ? `danger ${id}` : `${userId} ${what} ${time(at)}`,
  );
  return [...groups].flatMap(([name, rows]) => {
    const [first, ...others] = rows;
    const leaves = (first?.at.getTime() ?? 0) + (isDanger(first?.what ?? '') ? 0 : minuteMs);
    const isOne = first?.within === null && others.every(({ within }) => within === first.id);
    return isOne && first.leavesAt?.getTime() === leaves ? [] : [`not one message: ${name}`];
  });
};
