// Whether messages can come in at all, for whoever waits for them: accounts that a platform refuses, by what operators and leaders are told of
// them, and when the last message came. No secret, and no word of anybody.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import { seesReporter, type Viewer } from '#db/visible-to.ts';
import type { RejectReason } from '#ports/channel.ts';
import type { InboxAnswer } from './inbox.contract.ts';

/** Whether nothing comes from an account of which a platform says so. Complete, so that a new reason is thought of here. */
const cuts: Record<RejectReason, boolean> = {
  ...{ 'token-expired': true, 'token-invalid': true, 'permission-missing': true, 'credit-used-up': true },
  ...{ 'unknown-account': true, 'webhook-missing': true, 'target-gone': true, 'bad-request': true },
  ...{ 'answer-uninvited': false, 'window-closed': false, 'private-reply-used': false, 'message-too-long': false },
  ...{ 'duplicate-text': false, 'no-private-messages': false, 'person-unavailable': false, undelivered: false },
  ...{ 'address-given-up': false, 'person-must-begin': false, 'template-refused': false, 'not-reached': false },
  ...{ 'unknown-end': false, 'automatic-unwanted': false },
};
const cutting = Object.entries(cuts).flatMap(([reason, cut]) => (cut ? [reason] : []));

/** Nothing of it for whoever waits for no message. */
export const findCutOff = async (db: ReadTables, viewer: Viewer): Promise<Pick<InboxAnswer, 'cutOff'>> => {
  if (!seesReporter(viewer)) return {};
  const { rows } = await sql<{ channel: string; handle: string; problem_at: Date }>`
    select channel, handle, problem_at from channel_account
    where problem = any(${cutting}::text[]) and problem_at is not null and resting_at is null
    order by problem_at, channel, id`.execute(db);
  const cutOff = rows.map(({ channel, handle, problem_at: at }) => ({ channel, handle, since: at.toISOString() }));
  return cutOff.length === 0 ? {} : { cutOff };
};

/** Along the open cases, which are few, and the closed one of which was heard last: asked where a page is empty. */
export const findLastCameAt = async (db: ReadTables, viewer: Viewer): Promise<Pick<InboxAnswer, 'lastCameAt'>> => {
  if (!seesReporter(viewer)) return {};
  const { rows } = await sql<{ at: Date | null }>`select greatest(
      (select max(last_message_at) from complaint where priority < 2),
      (select last_message_at from complaint where priority = 2 order by last_message_at desc, id limit 1)) as at`.execute(
    db,
  );
  const lastCameAt = rows[0]?.at?.toISOString();
  return lastCameAt === undefined ? {} : { lastCameAt };
};
