// Destroys what stands of one person beside the log, wherever it stands, and tells how much of each kind. The log's own rows stay: they hold
// digests. What follows from rows (search, lists) is made anew without them; bytes are let go of by a job, so that a crash forgets none.
import type { Instant } from '#core/time.ts';
import type { Destroyed, Hiding, PersonsAll } from '#ports/person-requests.ts';
import { erasedIdOf } from './erased-ids.ts';
import { maskOfficersWords } from './mask-words.ts';
import type { Queryable } from './queryable.ts';

/** Every case that is theirs, or that one of theirs follows. */
export const findAllOf = async (db: Queryable, reporterId: string): Promise<PersonsAll> => {
  const { rows: people } = await db.query<{ id: string }>('select person_of($1) as id', [reporterId]);
  const reporterIds = people.map(({ id }) => id);
  const { rows: own } = await db.query<{ id: string; status: string }>(
    'select id, status from every_complaint where reporter_id = any($1::uuid[]) order by id',
    [reporterIds],
  );
  const caseIds = own.map(({ id }) => id);
  const { rows: followed } = await db.query<{ id: string; status: string; followers: string[] }>(
    `select c.id, c.status, array_agg(f->>'complaintId') as followers
     from every_complaint c cross join lateral jsonb_array_elements(coalesce(c.state->'file'->'followers', '[]')) f
     where f->>'complaintId' = any($1::text[]) group by c.id, c.status order by c.id`,
    [caseIds],
  );
  const { rows: unsent } = await db.query<{ waits: boolean }>(
    `select exists (select 1 from issue_recipient r where r.status = 'waiting' and r.complaint_id = any($1::uuid[]))
       or exists (select 1 from held_act h where h.refusal is null and h.complaint_id = any($1::uuid[]))
       or exists (select 1 from outbox o where o.status in ('queued', 'sending', 'by-hand') and (o.complaint_id = any($1::uuid[])
       or exists (select 1 from message m where m.reporter_id = any($2::uuid[]) and m.channel = o.channel
         and m.account_id = o.account_id and m.thread_key = o.thread_key))) as waits`,
    [caseIds, reporterIds],
  );
  return {
    ...{ reporterIds, caseIds, hasUnsent: unsent[0]?.waits === true },
    hasOpen: [...own, ...followed].some(({ status }) => status !== 'closed'),
    following: followed
      .filter(({ id }) => !caseIds.includes(id))
      .map(({ id, followers }) => ({ complaintId: id, followers })),
  };
};

/** What platforms call them, their messages and their conversations: by these their words are known in what was stored as it came. */
type Signs = { channels: string[]; ids: string[] };

const shortest = 5;

/** An id as part of a pattern of `like`; a short one only as a whole text of JSON. */
const patternOf = (id: string): string => {
  const plain = id.replaceAll(/[\\%_]/g, String.raw`\$&`);
  return id.length < shortest ? `%"${plain}"%` : `%${plain}%`;
};

const findSigns = async (db: Queryable, { reporterIds }: PersonsAll): Promise<Signs> => {
  const { rows } = await db.query<{ channel: string; id: string }>(
    `select channel, external_id as id from reporter_handle where reporter_id = any($1::uuid[])
     union select h.channel, unnest(array[h.handle, h.name]) from reporter_handle h
       where h.reporter_id = any($1::uuid[]) and length(coalesce(h.handle, '')) >= ${String(shortest)}
     union select channel, external_id from message where reporter_id = any($1::uuid[])`,
    [reporterIds],
  );
  const named = rows.filter(({ id }) => (id as string | null) !== null && id !== '');
  return {
    channels: [...new Set(named.map(({ channel }) => channel))],
    ids: [...new Set(named.map(({ id }) => id))],
  };
};

type Step = { what: string; sql: string; values: unknown[] };

const counted = async (db: Queryable, steps: readonly Step[]): Promise<Destroyed> => {
  const destroyed: Destroyed = {};
  for (const { what, sql, values } of steps) {
    const { rowCount } = await db.query(sql, values);
    if ((rowCount ?? 0) > 0) destroyed[what] = (destroyed[what] ?? 0) + (rowCount ?? 0);
  }
  return destroyed;
};

/** Stored as it came: a payload may hold words of others too, which stand in their messages since. What nobody has read yet stays. */
const payloads = ({ channels, ids }: Signs): Step[] => {
  const patterns = ids.map(patternOf);
  return [
    {
      what: 'payloads',
      sql: `update inbound set payload = '{}', raw = null, error = null,
              status = 'done', drained_at = coalesce(drained_at, received_at)
            where channel = any($1) and status <> 'new' and payload <> '{}'
              and (replace(payload, '\\/', '/') like any($2)
                or raw is not null and exists (select 1 from unnest($3::text[]) id
                  where length(id) >= ${String(shortest)} and position(convert_to(id, 'UTF8') in raw) > 0))`,
      values: [channels, patterns, ids],
    },
    {
      what: 'unplaced',
      sql: 'delete from unplaced where channel = any($1) and readable::text like any($2)',
      values: [channels, patterns],
    },
    {
      what: 'early',
      sql: 'delete from early_inbound where channel = any($1) and (external_id = any($3) or body::text like any($2))',
      values: [channels, patterns, ids],
    },
  ];
};

const theirThreads = `(select channel, account_id, thread_key from message where reporter_id = any($1::uuid[]))`;

/** What went out to them, as they read it. That something went out, when and how it ended stays. */
const answers = ({ reporterIds, caseIds }: PersonsAll): Step[] => [
  {
    what: 'answers',
    sql: `update outbox set text = '•••', target = null, thread_key = '', external_id = null, detail = null
          where complaint_id = any($2::uuid[]) or (channel, account_id, thread_key) in ${theirThreads}`,
    values: [reporterIds, caseIds],
  },
  { what: 'answers', sql: 'delete from held_act where complaint_id = any($1::uuid[])', values: [caseIds] },
  { what: 'answers', sql: 'delete from act_draft where complaint_id = any($1::uuid[])', values: [caseIds] },
  {
    what: 'answers',
    sql: `update issue_recipient set text = '•••' where complaint_id = any($1::uuid[])`,
    values: [caseIds],
  },
  {
    what: 'answers',
    sql: `update outside_answer set text = '•••', external_id = 'erased:' || id where complaint_id = any($1::uuid[])`,
    values: [caseIds],
  },
];

const ofAccounts = `from reporter_handle h where h.reporter_id = any($1::uuid[]) and h.channel = t.channel and h.account_id = t.account_id`;

/** Who they are on each platform, and in the vault. */
const names = ({ reporterIds, caseIds }: PersonsAll): Step[] => {
  const values = [reporterIds];
  return [
    { what: 'identities', sql: 'delete from identity where reporter_id = any($1::uuid[])', values },
    {
      what: 'identities',
      sql: 'delete from identity_proposal where complaint_id = any($1::uuid[])',
      values: [caseIds],
    },
    {
      what: 'accounts',
      sql: 'delete from case_follow where own and complaint_id = any($1::uuid[])',
      values: [caseIds],
    },
    { what: 'links', sql: 'delete from public_link where complaint_id = any($1::uuid[])', values: [caseIds] },
    {
      what: 'links',
      sql: 'delete from identity_request where reporter_id = any($1::uuid[]) or complaint_id = any($2::uuid[])',
      values: [reporterIds, caseIds],
    },
    {
      what: 'accounts',
      sql: `delete from thread_alias t where exists (select 1 ${ofAccounts} and h.external_id in (t.alias_key, t.thread_key))
              or (channel, account_id, thread_key) in ${theirThreads}`,
      values,
    },
    {
      what: 'accounts',
      sql: `delete from given_up_id t where exists (select 1 ${ofAccounts} and h.external_id in (t.external_id, t.became))`,
      values,
    },
    {
      what: 'accounts',
      sql: 'delete from reporter_same where reporter_id = any($1::uuid[]) or other_reporter_id = any($1::uuid[])',
      values,
    },
    { what: 'accounts', sql: 'delete from blocked_writer where reporter_id = any($1::uuid[])', values },
    { what: 'accounts', sql: 'delete from reporter_handle where reporter_id = any($1::uuid[])', values },
  ];
};

const files = ({ reporterIds }: PersonsAll, at: Instant): Step[] => {
  const theirs = 'message_id in (select id from message where reporter_id = any($1::uuid[]))';
  return [
    {
      what: 'bytes',
      sql: `insert into doomed_object (object_key, doomed_at)
            select object_key, $2 from attachment where object_key is not null and ${theirs} on conflict do nothing`,
      values: [reporterIds, new Date(at)],
    },
    { what: 'files', sql: `delete from attachment where ${theirs}`, values: [reporterIds] },
  ];
};

const words = ({ reporterIds, caseIds }: PersonsAll, at: Instant): Step[] => [
  {
    what: 'versions',
    sql: `delete from message_version where message_id in (select id from message where reporter_id = any($1::uuid[]))`,
    values: [reporterIds],
  },
  {
    what: 'messages',
    sql: `update message set text = '', author_name = null, salt = '', reply_target = null, permalink = null, content_digest = null,
            album = null, thread_key = '', external_id = ${erasedIdOf('external_id')},
            deleted_at = coalesce(deleted_at, $2), erased_at = $2
          where reporter_id = any($1::uuid[]) and erased_at is null`,
    values: [reporterIds, new Date(at)],
  },
  {
    what: 'requests',
    sql: `update person_request set words = '', note = '', lift_reason = ''
          where reporter_id = any($1::uuid[]) and (words <> '' or note <> '' or lift_reason <> '')`,
    values: [reporterIds],
  },
  {
    what: 'links',
    sql: 'delete from field_link where complaint_id = any($1::uuid[])',
    values: [caseIds],
  },
  {
    what: 'places',
    sql: `update service_request set lat = null, long = null, token = null, external_ref = null, thread_key = ''
          where complaint_id = any($1::uuid[])`,
    values: [caseIds],
  },
  {
    what: 'places',
    sql: `update case_publication set point = 'none' where complaint_id = any($1::uuid[])`,
    values: [caseIds],
  },
];

/** In an order in which nothing is forgotten by which the next is found. */
export const destroyPerson = async (db: Queryable, all: PersonsAll, hide: Hiding, at: Instant): Promise<Destroyed> => {
  const signs = await findSigns(db, all);
  const masked = await maskOfficersWords(db, all.caseIds, hide);
  const destroyed = await counted(db, [
    ...payloads(signs),
    ...answers(all),
    ...names(all),
    ...files(all, at),
    ...words(all, at),
  ]);
  await db.query('delete from search_case where complaint_id = any($1::uuid[])', [all.caseIds]);
  return masked === 0 ? destroyed : { ...destroyed, masked };
};
