// Fills the rows that cases are found by, of those cases of which something changed. Any number of processes may do it at once.
// Must not decide who may see what: agencies' words come through known-people.ts, and nothing that is opened here is kept but digests.
import { sql, type Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { parsePhone } from '#core/phone-number.ts';
import { forgives } from '#core/search/fault.ts';
import { signsOfCase, typedWordsOf, type Findable, type Signs } from '#core/search/lexemes.ts';
import { squash } from '#core/search/tokens.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { Database } from '../database.ts';
import { hidingPeople } from '../known-people.ts';
import { inTransaction } from '../queryable.ts';
import type { Tables } from '../tables.ts';
import { digestOf, listOfDigests, nearDigestsOf, personDigestOf } from './digests.ts';

export type IndexDeps = {
  database: Pick<Database, 'pool' | 'kysely'>;
  vault: Pick<IdentityVault, 'openAll'>;
  /** The digest of a telephone number, or of a name, that only this installation can make. */
  callerIdOf: (secret: string) => string;
};

/** A digest that cannot be one of a number. */
export const nameDigestOf = (callerIdOf: IndexDeps['callerIdOf'], name: string): string =>
  callerIdOf(`name:${squash(name)}`);

type Row = {
  id: string;
  number: string;
  upik_number: string | null;
  open: boolean;
  at: Date;
  agencies: string[];
  people: string[];
  alone: boolean;
  texts: string[];
  names: string[];
  callers: string[];
  identities: string[];
};

// `alone`: nothing beyond the rows of one reporter says what agencies may read of the case.
const findRows = async (db: Kysely<Tables>, ids: readonly string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    with wanted as (
      select c.*, array(select distinct p.one from (
        select c.reporter_id as one union select m.reporter_id from message m where m.complaint_id = c.id) r
        cross join lateral (select person_of(r.one) as one) p) as people
      from complaint c where c.id = any(${[...ids]}::uuid[]))
    select w.id, w.number, w.upik_number, w.status <> 'closed' as open, w.last_message_at as at, w.people,
      array(select a.agency_id from complaint_agency a where a.complaint_id = w.id and a.part <> 'former') as agencies,
      cardinality(w.people) = 1 and coalesce(jsonb_array_length(w.state->'file'->'followers'), 0) = 0
        and not exists (select 1 from given_up_id) as alone,
      array(select m.text from message m where m.complaint_id = w.id and m.text <> '' order by m.sent_at, m.id) as texts,
      array(select distinct n.name from (
        select m.author_name as name from message m where m.complaint_id = w.id
        union select unnest(array[h.name, h.handle, case when h.channel = 'whatsapp' then h.external_id end])
          from reporter_handle h where h.reporter_id = any(w.people)) n where n.name <> '') as names,
      array(select h.external_id from reporter_handle h where h.reporter_id = any(w.people)
        and h.channel in ('phone', 'walk-in')) as callers,
      array(select i.id from identity i where i.reporter_id = any(w.people) and i.replaced_at is null
        and not exists (select 1 from reporter r where r.id = any(w.people) and r.restricted_at is not null)) as identities
    from wanted w`.execute(db);
  return rows;
};

type Opened = Awaited<ReturnType<IndexDeps['vault']['openAll']>>;

/** Of what is sealed nothing but digests leaves here. */
const digestsIn = (row: Row, opened: Opened, callerIdOf: IndexDeps['callerIdOf']): string[] => [
  ...row.callers,
  ...row.identities.flatMap((id) => {
    const { phone, name } = opened.get(id) ?? {};
    const dialled = parsePhone(phone ?? '');
    return [
      ...(dialled === undefined ? [] : [callerIdOf(dialled)]),
      ...(name === undefined ? [] : [nameDigestOf(callerIdOf, name)]),
    ];
  }),
];

type Made = {
  id: string;
  row: Row;
  signs: Signs;
  typed: { everybody: string[]; person: string[] };
  texts: readonly string[] | null;
};

const make = async ({ database, vault, callerIdOf }: IndexDeps, ids: readonly string[]): Promise<Made[]> => {
  const rows = await findRows(database.kysely, ids);
  const given = rows.filter(({ agencies }) => agencies.length > 0).map(({ id }) => id);
  const reading = await hidingPeople({ db: database.kysely, vault }, given);
  const opened = await vault.openAll(rows.flatMap(({ identities }) => identities));
  return rows.map((row) => {
    const read = row.agencies.length === 0 ? [] : row.texts.map((text) => reading(row.id, text));
    const findable: Findable = {
      ...{ number: row.number, at: row.at.getTime(), agencyIds: row.agencies },
      ...(row.upik_number === null ? {} : { upikNumber: row.upik_number }),
      ...{ read, written: row.texts, names: row.names, digests: digestsIn(row, opened, callerIdOf) },
    };
    const everybody = read.flatMap(typedWordsOf);
    const known = new Set(everybody);
    const person = [...row.texts, ...row.names].flatMap(typedWordsOf).filter((word) => !known.has(word));
    const texts = row.alone && row.agencies.length > 0 ? read : null;
    return { id: row.id, row, signs: signsOfCase(findable), typed: { everybody, person }, texts };
  });
};

const digestsOf = ({ everybody, person }: Signs): number[] => [
  ...new Set([...[...everybody].map(digestOf), ...[...person].map(personDigestOf)]),
];

const writeCases = async (client: PoolClient, made: readonly Made[]): Promise<void> => {
  await client.query(
    `insert into search_case (complaint_id, words, open, at, agency_texts)
     select id, words::int[], open, at, case when texts is not null then array(select jsonb_array_elements_text(texts::jsonb)) end
     from unnest($1::uuid[], $2::text[], $3::boolean[], $4::timestamptz[], $5::text[]) as one (id, words, open, at, texts)
     on conflict (complaint_id) do update set words = excluded.words, open = excluded.open, at = excluded.at,
       agency_texts = excluded.agency_texts
     where (search_case.words, search_case.open, search_case.at, search_case.agency_texts)
       is distinct from (excluded.words, excluded.open, excluded.at, excluded.agency_texts)`,
    [
      made.map(({ id }) => id),
      made.map(({ signs }) => listOfDigests(digestsOf(signs))),
      made.map(({ row }) => row.open),
      made.map(({ row }) => row.at),
      made.map(({ texts }) => (texts === null ? null : JSON.stringify(texts))),
    ],
  );
};

type TypedWord = { word: string; person: boolean };

const writeWords = async (client: PoolClient, made: readonly Made[]): Promise<void> => {
  const typed = made.flatMap(({ typed: { everybody, person } }): TypedWord[] => [
    ...everybody.map((word) => ({ word, person: false })),
    ...person.map((word) => ({ word, person: true })),
  ]);
  const words = new Map(typed.map((one) => [`${one.word} ${one.person ? '~' : ''}`, one]));
  // In one order everywhere, so that two processes never wait for each other's words in turn.
  const all = [...words.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
  await client.query(
    `insert into search_word (word, person, near) select word, person, near::int[]
     from unnest($1::text[], $2::boolean[], $3::text[]) as one (word, person, near)
     where not exists (select 1 from search_word known where known.word = one.word and known.person = one.person)
     on conflict do nothing`,
    [
      all.map(({ word }) => word),
      all.map(({ person }) => person),
      all.map(({ word }) => listOfDigests(forgives(word) ? nearDigestsOf(word) : [])),
    ],
  );
};

const batch = 200;

/** Brings these cases in as they stand. How many of them there are. */
export const bringIn = async (deps: IndexDeps, client: PoolClient, ids: readonly string[]): Promise<number> => {
  const made = await make(deps, ids);
  await client.query(
    'delete from search_case where complaint_id = any($1::uuid[]) and complaint_id <> all($2::uuid[])',
    [ids, made.map(({ id }) => id)],
  );
  await writeCases(client, made);
  await writeWords(client, made);
  return made.length;
};

/** The cases noted last; how many there were. What is noted while this goes on stays noted. */
export const indexCases = async (deps: IndexDeps): Promise<number> =>
  inTransaction(deps.database.pool, async (client) => {
    const { rows } = await client.query<{ complaint_id: string }>(
      `delete from search_due where id in (select id from search_due order by id desc limit ${String(batch)} for update skip locked)
       returning complaint_id`,
    );
    if (rows.length === 0) return 0;
    const ids = [...new Set(rows.map(({ complaint_id: id }) => id))].toSorted();
    // One process at a time on a case: who comes later reads what is there later.
    await client.query('select pg_advisory_xact_lock(hashtextextended(one, 7263453)) from unnest($1::text[]) one', [
      ids,
    ]);
    await bringIn(deps, client, ids);
    return rows.length;
  });
