// What is known of the people of cases: reporters and followers, under every account of theirs. Only opened to hide it from texts:
// nothing that is found here may be shown or logged.
import { sql } from 'kysely';
import { hidingOf } from '#core/hide-person.ts';
import { factsInWords, numbersOf, together, type PersonFacts } from '#core/person-facts.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { ReadTables } from './queryable.ts';
import { seesReporter, type Viewer } from './visible-to.ts';

const latestWords = 100;

type Row = {
  id: string;
  handles: { name: string | null; handle: string | null; account: string }[] | null;
  /** Ids that they gave up. */
  former: string[] | null;
  identities: string[] | null;
  authors: string[] | null;
  words: string[] | null;
};

// By what became of it, and by the private conversation that was kept under it.
const givenUp = sql`(select array_agg(id) from (
  select g.external_id as id from given_up_id g join reporter_handle h
    on h.channel = g.channel and h.account_id = g.account_id and h.external_id = g.became
    where h.reporter_id = any(w.people)
  union select g.external_id from message m join given_up_id g
    on g.channel = m.channel and g.account_id = m.account_id and g.external_id = split_part(m.thread_key, '~', 1)
    where m.visibility = 'private' and m.reporter_id = any(w.people)) former)`;

// A case stands in one of several tables: asked for one by one it is found by its index, and joined the tables would be walked through.
const findRows = async (db: ReadTables, complaintIds: readonly string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    with wanted as materialized (
      select c.id, array(select distinct p.one from (
        select c.reporter_id as one
        union select m.reporter_id from message m where m.complaint_id = c.id
        union select f.reporter_id from jsonb_array_elements(coalesce(c.state->'file'->'followers', '[]')) follower
          cross join lateral (select one.reporter_id from every_complaint one
            where one.id = (follower->>'complaintId')::uuid limit 1) f) r
        cross join lateral (select person_of(r.one) as one) p) as people
      from every_complaint c where c.id = any(${[...complaintIds]}::uuid[]))
    select w.id,
      (select json_agg(json_build_object('name', h.name, 'handle', h.handle, 'account', h.external_id))
        from reporter_handle h where h.reporter_id = any(w.people)) as handles,
      ${givenUp} as former,
      (select array_agg(i.id) from identity i where i.reporter_id = any(w.people)) as identities,
      (select array_agg(distinct m.author_name) from message m
        where m.reporter_id = any(w.people) and m.author_name is not null) as authors,
      array(select m.text from message m where m.reporter_id = any(w.people) and m.text <> ''
        order by m.complaint_id = w.id desc, m.sent_at desc limit ${latestWords}) as words
    from wanted w`.execute(db);
  return rows;
};

/** Below this an account's id says nothing, and stands in many a text. */
const shortestId = 5;

const ofAccount = (account: string): Partial<PersonFacts> => {
  if (account.includes('@')) return { emails: [account.replace(/^@/, '')], handles: [account] };
  if (/^\+?\d+$/.test(account)) return { numbers: numbersOf(account) };
  return account.length < shortestId ? {} : { handles: [account] };
};

const none: PersonFacts = { names: [], handles: [], emails: [], numbers: [], homes: [], kelurahan: [] };

type Opened = Awaited<ReturnType<IdentityVault['openAll']>>;

const factsOf = (opened: Opened, row: Row): PersonFacts => {
  const identities = (row.identities ?? []).map((id) => opened.get(id));
  const accounts = row.handles ?? [];
  return together([
    factsInWords(row.words ?? []),
    ...[...accounts.map(({ account }) => account), ...(row.former ?? [])].map((id) => ({ ...none, ...ofAccount(id) })),
    {
      ...none,
      names: [
        ...identities.flatMap((one) => one?.name ?? []),
        ...accounts.flatMap(({ name }) => name ?? []),
        ...(row.authors ?? []),
      ],
      handles: accounts.flatMap(({ handle }) => handle ?? []),
      numbers: numbersOf(...identities.map((one) => one?.phone)),
      homes: identities.flatMap((one) => one?.address ?? []),
      kelurahan: identities.flatMap((one) => one?.kelurahan ?? []),
    },
  ]);
};

/** A text of one case as somebody reads it; `place`: of where the matter is, which may be somebody's home. */
export type Reading = (complaintId: string, text: string, of?: 'place') => string;

/** Without homes only where that is asked for: most texts are words. */
const hiderOf = (facts: PersonFacts): ((text: string, of?: 'place') => string) => {
  const words = hidingOf(facts);
  return (text, of) => (of === 'place' ? hidingOf({ ...facts, homes: [], kelurahan: [] })(text) : words(text));
};

type Deps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'> };

/** Texts of these cases without their people. Of a case that was not named nothing is shown. */
export const hidingPeople = async ({ db, vault }: Deps, complaintIds: readonly string[]): Promise<Reading> => {
  const rows = complaintIds.length === 0 ? [] : await findRows(db, complaintIds);
  const opened = await vault.openAll(rows.flatMap(({ identities }) => identities ?? []));
  const hiders = new Map(rows.map((row) => [row.id, hiderOf(factsOf(opened, row))] as const));
  return (complaintId, text, of) => hiders.get(complaintId)?.(text, of) ?? '';
};

/** As this officer may read them. */
export const readingFor = (deps: Deps, viewer: Viewer, complaintIds: readonly string[]): Promise<Reading> =>
  seesReporter(viewer) ? Promise.resolve((_id, text) => text) : hidingPeople(deps, complaintIds);
