// What must be told to whom after an append, as rows: messages that must go out, and notices for officers.
// Must not know how anything is sent.
import type { Effect, NotifyEffect, SendEffect } from '#core/complaint/reactions.ts';
import type { Instant } from '#core/time.ts';
import type { SendTarget } from '#ports/channel.ts';
import { keepMentions } from './mentions.ts';
import type { Queryable } from './queryable.ts';
import { findOnDutyRoles } from './roster.ts';
import { insertRows, type RowOf } from './rows.ts';

/** An agency as a sentence may name it. */
export type AgencyName = { name: string; shortName: string };

/** The words of a message as they are written down: without what is secret in them. Undefined: nothing is said on that conversation. */
export type WordsFor = (
  effect: SendEffect,
  of: { complaintId: string; number: string; agency?: AgencyName },
) => string | undefined;

// In the order in which the threads are named.
const latestOnThreads = `select latest.reply_target from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality
    as t (channel, account_id, visibility, thread_key, place)
  left join lateral (select reply_target from message m
    where m.channel = t.channel and m.account_id = t.account_id and m.visibility = t.visibility and m.thread_key = t.thread_key
      and m.reply_target is not null
    order by m.deleted_at is not null, m.sent_at desc, m.id desc limit 1) latest on true
  order by t.place`;

const targetFor = (
  latest: SendTarget | null | undefined,
  { thread: { channel, accountId, visibility: kind }, visibility, to }: SendEffect,
): SendTarget => {
  // An office never wrote to us: there is no message to answer.
  if (to !== undefined)
    return { kind: 'private-message', personId: to.address, lastFromPersonAt: 0, subject: to.subject };
  if (latest === null || latest === undefined)
    throw new Error(`thread ${channel} ${accountId} ${kind} has no message to answer`);
  if (visibility === 'private' && latest.kind === 'comment-reply')
    return { kind: 'private-reply', commentId: latest.commentId };
  return latest;
};

const findTargets = async (db: Queryable, effects: readonly SendEffect[]): Promise<SendTarget[]> => {
  const { rows } = await db.query<{ reply_target: SendTarget | null }>(latestOnThreads, [
    effects.map(({ thread }) => thread.channel),
    effects.map(({ thread }) => thread.accountId),
    effects.map(({ thread }) => thread.visibility),
    effects.map(({ thread }) => thread.key),
  ]);
  return effects.map((effect, index) => targetFor(rows[index]?.reply_target, effect));
};

/** What one append must tell; keys of its effects begin with `firstEventId`. */
export type Queued = {
  complaintId: string;
  number: string;
  firstEventId: string;
  at: Instant;
  effects: readonly Effect[];
};

type Keyed<E extends Effect> = { effect: E; effectKey: string; of: Queued };

const keyed = (of: Queued): Keyed<Effect>[] =>
  of.effects.map((effect, index) => ({ effect, effectKey: `${of.firstEventId}:${String(index)}`, of }));

const isSend = (one: Keyed<Effect>): one is Keyed<SendEffect> => one.effect.kind === 'send';
const isNotice = (one: Keyed<Effect>): one is Keyed<NotifyEffect> => one.effect.kind !== 'send';

const sendRow = (
  { effect, effectKey, of }: Keyed<SendEffect>,
  target: SendTarget,
  written: { id: string; text: string },
): RowOf<'outbox'> => ({
  id: written.id,
  effect_key: effectKey,
  complaint_id: of.complaintId,
  purpose: effect.purpose,
  channel: effect.thread.channel,
  account_id: effect.thread.accountId,
  visibility: effect.visibility,
  thread_key: effect.thread.key,
  target,
  text: written.text,
  status: 'queued',
  attachment_ids: effect.attachmentIds ?? null,
  not_before: new Date(Math.max(of.at, effect.notBefore ?? 0)),
  created_at: new Date(of.at),
});

/** The agencies that sentences name; most name none. */
const findNamed = async (db: Queryable, sends: readonly Keyed<SendEffect>[]): Promise<Map<string, AgencyName>> => {
  const ids = sends.flatMap(({ effect: { text } }) => (text.kind === 'template' ? (text.agencyId ?? []) : []));
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<AgencyName & { id: string }>(
    'select id, name, short_name as "shortName" from agency where id = any($1::text[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const ofAgency = ({ text }: SendEffect, named: Map<string, AgencyName>): { agency?: AgencyName } => {
  const agency = text.kind === 'template' ? named.get(text.agencyId ?? '') : undefined;
  return agency === undefined ? {} : { agency };
};

const queueSends = async (
  db: Queryable,
  sends: readonly Keyed<SendEffect>[],
  newId: () => string,
  wordsFor: WordsFor,
): Promise<boolean> => {
  if (sends.length === 0) return false;
  const targets = await findTargets(
    db,
    sends.map(({ effect }) => effect),
  );
  const named = await findNamed(db, sends);
  const rows = sends.flatMap((send, index) => {
    const target = targets[index];
    const text = wordsFor(send.effect, { ...send.of, ...ofAgency(send.effect, named) });
    return target === undefined || text === undefined ? [] : [sendRow(send, target, { id: newId(), text })];
  });
  await insertRows(db, 'outbox', rows);
  return rows.length > 0;
};

const noticeRow = ({ effect, effectKey, of }: Keyed<NotifyEffect>): RowOf<'notice'> => ({
  effect_key: effectKey,
  role: effect.to,
  agency_id: effect.agencyId ?? null,
  user_id: effect.userId ?? null,
  complaint_id: of.complaintId,
  what: effect.what,
  at: new Date(of.at),
});

/** One row, or one for each whom the roster names at that moment. */
const noticeRows = async (db: Queryable, notice: Keyed<NotifyEffect>): Promise<RowOf<'notice'>[]> => {
  const row = noticeRow(notice);
  if (notice.effect.onDuty !== true) return [row];
  const present = await findOnDutyRoles(db, notice.of.at);
  if (present.length === 0) return [row];
  return present.map(({ id, role }) => ({ ...row, effect_key: `${row.effect_key}:${id}`, role, user_id: id }));
};

/** Writes the rows of all effects of all appends. Says whether anything must be sent. */
export const queueEffects = async (
  db: Queryable,
  queued: readonly Queued[],
  newId: () => string,
  wordsFor: WordsFor,
): Promise<boolean> => {
  const all = queued.flatMap(keyed);
  const sends = await queueSends(db, all.filter(isSend), newId, wordsFor);
  const notices: RowOf<'notice'>[] = [];
  for (const notice of all.filter(isNotice)) notices.push(...(await noticeRows(db, notice)));
  await insertRows(db, 'notice', notices);
  await keepMentions(db, notices);
  return sends;
};
