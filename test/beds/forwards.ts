// Cases on their way to other systems, as rows: queued, taken and looked at by a test that has systems of its own.
import assert from 'node:assert/strict';
import type pg from 'pg';
import { minuteMs } from '#core/time.ts';
import { forwardsIn } from '#db/forward-rows.ts';
import { forwardBook } from '#jobs/forwards/forwards.queue.ts';
import type { ForwardClaim, NewForward } from '#ports/forwards.ts';
import { at, people } from '../given/given.ts';
import { testIds } from './store.ts';

export const leaseMs = 2 * minuteMs;
export const asSent = { byHand: false, looked: false };

let systems = 0;

export const forwardsOn = (pool: pg.Pool) => {
  const book = forwardBook(pool);
  const rows = forwardsIn(pool);

  /** Another one each time, so that no test meets another's rows. */
  const system = (): string => `sistem-${String((systems += 1))}`;

  const wanted = (targetId: string, more: Partial<NewForward> = {}): NewForward => ({
    ...{ id: testIds.uuid(), complaintId: testIds.uuid(), number: 'ADU-2026-000001-XX', targetId, serviceCode: '001' },
    ...{ text: 'Lampu mati', fields: { title: 'Lampu' }, askedBy: people.pusat, ...more },
  });

  const queued = async (targetId: string, hours = 0, more: Partial<NewForward> = {}): Promise<NewForward> => {
    const forward = wanted(targetId, more);
    assert.equal(await rows.queue(forward, asSent, at(hours)), true);
    return forward;
  };

  const claimed = (targetId: string, now = at(1), limit = 5): Promise<ForwardClaim[]> =>
    book.claim(targetId, now, { limit, leaseMs, untilRegistered: false });

  const taken = async (targetId: string, now = at(1)): Promise<ForwardClaim> => {
    const [claim = assert.fail('nothing was due')] = await claimed(targetId, now);
    return claim;
  };

  const rowOf = async ({ id }: Pick<NewForward, 'id'>): Promise<Record<string, unknown>> =>
    (await pool.query<Record<string, unknown>>('select * from forward where id = $1', [id])).rows[0] ?? {};

  const noticesOf = async ({ complaintId }: Pick<NewForward, 'complaintId'>): Promise<string[]> => {
    const { rows: told } = await pool.query<{ told: string }>(
      `select role || ' ' || what as told from notice where complaint_id = $1 order by id`,
      [complaintId],
    );
    return told.map((one) => one.told);
  };
  return { book, rows, system, wanted, queued, claimed, taken, rowOf, noticesOf };
};
