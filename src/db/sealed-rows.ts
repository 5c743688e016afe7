// Moves a case's row into the table of sealed cases and back: it stands in one of the two, never in both. Must not decide what is sealed.
import type { Complaint } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { Queryable } from './queryable.ts';
import { upsertRows, type RowOf } from './rows.ts';

type Changed = {
  id: string;
  before: Complaint;
  after: Exclude<Complaint, { status: 'none' }>;
  events: readonly RecordedEvent[];
};
type Row = RowOf<'complaint'>;

const laneOf = (state: Complaint): Lane | undefined => (state.status === 'none' ? undefined : state.file.lane);

const idsOf = (cases: readonly Changed[]): string[] => cases.map(({ id }) => id);

const happened =
  (type: 'MovedToLane' | 'TakenOutOfLane') =>
  ({ events }: Changed): boolean =>
    events.some((event) => event.type === type);

/** What would have told of them elsewhere, and has not yet: it is told no more, and nobody lists them again by itself. */
const silence = async (db: Queryable, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await db.query(`delete from webhook_delivery where complaint_id = any($1::uuid[]) and status = 'waiting'`, [ids]);
  await db.query('update case_publication set listed = false where complaint_id = any($1::uuid[]) and listed', [ids]);
};

/** A trigger keeps it of rows that stand among the others: of one that comes back it is found anew. */
const findByHand = async (db: Queryable, ids: readonly string[]): Promise<void> => {
  await db.query(
    `update complaint c set by_hand = true where c.id = any($1::uuid[]) and not c.by_hand
       and exists (select 1 from outbox o where o.complaint_id = c.id and o.status = 'by-hand')`,
    [ids],
  );
};

type Left = ReadonlyMap<string, Date | null>;

/** Takes the rows of these cases out of one table, with what of them stands in no event of this append. */
const takeOut = async (
  db: Queryable,
  from: 'complaint' | 'sealed_complaint',
  ids: readonly string[],
): Promise<Left> => {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; since: Date | null }>(
    `delete from ${from} where id = any($1::uuid[]) returning id, stands_since as since`,
    [ids],
  );
  return new Map(rows.map(({ id, since }) => [id, since]));
};

const since = <R extends Row>(row: R, left: Left): R => ({
  ...row,
  stands_since: row.stands_since ?? left.get(row.id) ?? null,
});

const by = { key: ['id'], unlessNull: ['stands_since'] } as const;

/** Each row where it belongs; `rowOf` makes it. */
export const placeRows = async <T extends Changed>(
  db: Queryable,
  cases: readonly T[],
  rowOf: (one: T) => Row,
): Promise<void> => {
  const open = cases.filter(({ after }) => laneOf(after) === undefined);
  const sealed = cases.filter(({ after }) => laneOf(after) !== undefined);
  const comingOut = idsOf(open.filter(happened('TakenOutOfLane')));
  const gone = await takeOut(db, 'complaint', idsOf(sealed.filter(happened('MovedToLane'))));
  const back = await takeOut(db, 'sealed_complaint', comingOut);
  await upsertRows(
    db,
    'complaint',
    by,
    open.map((one) => since(rowOf(one), back)),
  );
  await upsertRows(
    db,
    'sealed_complaint',
    by,
    sealed.flatMap((one) => {
      const lane = laneOf(one.after);
      return lane === undefined ? [] : [{ ...since(rowOf(one), gone), lane }];
    }),
  );
  await silence(db, idsOf(sealed.filter(({ before }) => before.status !== 'none' && laneOf(before) === undefined)));
  if (comingOut.length > 0) await findByHand(db, comingOut);
};
