// A made-up city of any size: cases that the program wrote itself at every point of the procedure, copied by SQL. Kept in a folder and made once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { joinDatabase, type Database } from '#db/database.ts';
import { ids } from '#keys/ids.ts';
import type { Sealing } from '#ports/sealing.ts';
import { startProgram, type Program } from '#src/program/program.ts';
import { readSettings } from '#run/settings.ts';
import { envOf } from './city-env.ts';
import { copiedTables, copyStatements, forget, identitySeedOf, readTemplate, type Template } from './copy.ts';
import { markedWords, play, scenes, type Scene, type Stage } from './scenes.ts';
import { makeWords } from './words.ts';

/** `from`: the city that it is grown from by more open cases. */
export type CitySize = { name: string; cases: number; open: number; from?: CitySize };

const twoMillion: CitySize = { name: '2m', cases: 2_000_000, open: 20_000 };

export const sizes = {
  '10k': { name: '10k', cases: 10_000, open: 5_000 },
  '110k-open': { name: '110k-open', cases: 110_000, open: 100_000 },
  '200k': { name: '200k', cases: 200_000, open: 20_000 },
  '2m': twoMillion,
  '2m-open': { name: '2m-open', cases: 2_080_000, open: 100_000, from: twoMillion },
} satisfies Record<string, CitySize>;

/** A Wednesday morning, when everybody is at work. */
export const cityNow = Date.parse('2026-11-25T10:00:00+07:00');
const weeks = 260;
const chunks = 40;
/** Numbers below are of the cases that were copied. */
const firstCopy = 1000;

const hourMs = 3_600_000;

type Copied = { scene: Scene; template: Template; statements: readonly string[]; count: number };

const countOf = (scene: Scene, size: CitySize): number => {
  const all = scenes.filter((one) => one.open === scene.open).reduce((sum, one) => sum + one.share, 0);
  const whole = Math.round(((scene.open ? size.open : size.cases - size.open) * scene.share) / all);
  return size.from === undefined ? whole : whole - countOf(scene, size.from);
};

const templatesIn = async (stage: Stage, size: CitySize): Promise<Copied[]> => {
  const copied: Copied[] = [];
  for (const scene of scenes) {
    const id = await play(stage, scene, markedWords, cityNow - scene.age * hourMs, cityNow);
    const template = await readTemplate(stage.pool, scene.name, id);
    await forget(stage.pool, id);
    const shift = { weeks: scene.open ? 0 : weeks, of: size.cases + firstCopy };
    copied.push({ scene, template, statements: copyStatements(template, shift), count: countOf(scene, size) });
  }
  return copied;
};

const uuidOf = (text: string): string => {
  const digest = createHash('md5').update(text).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const batch = 5000;

/** What each copy's reporter told of themselves, sealed as the program seals it. Over a connection on which triggers are silent, too. */
const sealIdentities = async (
  quiet: pg.PoolClient,
  sealing: Pick<Sealing, 'seal'>,
  copied: Copied,
  from: number,
  to: number,
): Promise<void> => {
  const seed = identitySeedOf(copied.template);
  const reporter = copied.template.rows.find(({ table }) => table === 'reporter');
  if (seed === undefined || reporter === undefined) return;
  for (let first = from; first <= to; first += batch) {
    const all = Array.from({ length: Math.min(batch, to - first + 1) }, (_one, at) => first + at);
    const made = all.map((i) => uuidOf(`${seed}${String(i)}`));
    const sealed = made.map((id, at) =>
      sealing.seal(
        'identity',
        id,
        JSON.stringify({
          name: `Warga ${String(all[at])}`,
          phone: `0857${String(10_000_000 + (all[at] ?? 0))}`,
          kelurahan: 'Demangan',
        }),
      ),
    );
    await quiet.query(
      `insert into identity (id, reporter_id, sealed, fields, given_at)
       select i.id, c.reporter_id, i.sealed, array['name', 'phone', 'kelurahan'], c.opened_at
       from unnest($1::uuid[], $2::bytea[]) as i (id, sealed) join complaint c on c.identity_id = i.id`,
      [made, sealed],
    );
  }
};

/** Indexes that no constraint needs, taken away while rows come in. */
const withoutIndexes = async (pool: pg.Pool, work: () => Promise<void>): Promise<void> => {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any(select to_regclass(one) from unnest($1::text[]) one)
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [[...copiedTables, 'identity']],
  );
  for (const { name } of rows) await pool.query(`drop index ${name}`);
  await work();
  const waiting = rows.map(({ definition }) => definition);
  const makeAll = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await pool.query(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, makeAll));
};

/** What triggers keep, which are silent while rows are copied. */
const counts = `
  delete from case_count;
  insert into case_count
  select '', status, priority, turn, date_trunc('hour', due_at, 'UTC'), date_trunc('hour', near_at, 'UTC'), count(*) from complaint
  where priority < 2 group by 1, 2, 3, 4, 5, 6;
  insert into case_count
  select agency_id, status, priority, turn, date_trunc('hour', due_at, 'UTC'), date_trunc('hour', near_at, 'UTC'), count(*)
  from complaint_agency where priority < 2 and part <> 'former' group by 1, 2, 3, 4, 5, 6;
  delete from case_count_minute;
  insert into case_count_minute
  select '', status, turn, date_trunc('minute', due_at, 'UTC'), date_trunc('minute', near_at, 'UTC'), count(*), false from complaint
  where priority between -2 and 0 and due_at is not null group by 1, 2, 3, 4, 5;
  insert into case_count_minute
  select agency_id, status, turn, date_trunc('minute', due_at, 'UTC'), date_trunc('minute', near_at, 'UTC'), count(*), false
  from complaint_agency where priority between -2 and 0 and due_at is not null and part <> 'former' group by 1, 2, 3, 4, 5;`;

type Job = { copied: Copied; from: number; to: number };

/** A little of each kind after the other, so that cases of all kinds lie side by side. */
const jobsFor = (all: readonly Copied[], size: CitySize): Job[] => {
  const jobs: Job[] = [];
  let next = firstCopy + (size.from?.cases ?? 0) + (size.from === undefined ? 0 : firstCopy);
  for (let chunk = 0; chunk < chunks; chunk += 1)
    for (const copied of all) {
      const count = Math.floor((copied.count * (chunk + 1)) / chunks) - Math.floor((copied.count * chunk) / chunks);
      if (count > 0) jobs.push({ copied, from: next, to: next + count - 1 });
      next += count;
    }
  return jobs;
};

type Copying = { pool: pg.Pool; sealing: Pick<Sealing, 'seal'>; jobs: Job[]; done: (cases: number) => void };

/** Takes one job after the other, beside others that do. */
const copyAll = async ({ pool, sealing, jobs, done }: Copying): Promise<void> => {
  const quiet = await pool.connect();
  try {
    await quiet.query(`set session_replication_role = replica; set synchronous_commit = off`);
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const { copied, from, to } = job;
      for (const statement of copied.statements) await quiet.query(statement, [from, to]);
      await sealIdentities(quiet, sealing, copied, from, to);
      done(to - from + 1);
    }
  } finally {
    quiet.release(true);
  }
};

/** Copies into an installation that has no case yet, or into the one that this one is grown from. `say` is told how far it is. */
export const fillCity = async (
  stage: Stage,
  sealing: Pick<Sealing, 'seal'>,
  size: CitySize,
  say: (what: string) => void,
): Promise<void> => {
  const { pool } = stage;
  await makeWords(pool);
  const jobs = jobsFor(await templatesIn(stage, size), size);
  let [all, told] = [0, 0];
  const done = (cases: number): void => {
    all += cases;
    if (all < told + 50_000) return;
    told = all;
    say(`${String(all)} cases`);
  };
  const copy = async (): Promise<void> => {
    // Sealed identities find their cases by it.
    await pool.query('create index bench_identity_idx on complaint (identity_id)');
    const lanes = Array.from({ length: availableParallelism() }, () => copyAll({ pool, sealing, jobs, done }));
    await Promise.all(lanes);
    await pool.query('drop index bench_identity_idx');
  };
  await (size.from === undefined ? withoutIndexes(pool, copy) : copy());
  await pool.query(counts);
  await pool.query(
    `insert into case_counter (year, last) values (2026, $1) on conflict (year) do update set last = excluded.last`,
    [size.cases + 10_000],
  );
  await pool.query('vacuum analyze');
};

const folderOf = ({ name }: CitySize): string =>
  join(process.env['TANGGAP_BENCH_DIR'] ?? join(tmpdir(), 'tanggap-bench'), `city-${name}`);

export type City = {
  program: Program;
  /** Of who owns everything. */ owner: Database;
  folder: string;
  close: () => Promise<void>;
};

const open = async (folder: string): Promise<City> => {
  const program = await startProgram({
    config: readSettings(envOf(folder)),
    clock: { now: () => cityNow },
    logStream: { write: () => undefined },
  });
  const owner = await joinDatabase(folder);
  if (owner === undefined) throw new Error('the embedded server does not answer');
  return {
    ...{ program, owner, folder },
    close: async () => {
      await owner.close();
      await program.stop();
    },
  };
};

/** Begins as a copy of the city that it is grown from. */
const copyFrom = async (from: CitySize, folder: string, say: (what: string) => void): Promise<void> => {
  await (await openCity(from, say)).close();
  rmSync(folder, { recursive: true, force: true });
  // Keeps whose files they are, which the database's server insists on.
  const { status } = spawnSync('cp', ['-a', folderOf(from), folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${folderOf(from)} could not be copied`);
  for (const mark of ['city-is-made', 'search-is-filled']) rmSync(join(folder, mark), { force: true });
};

/** The city of this size, running; made first where it is not there. The clock stands still at `cityNow`. */
export const openCity = async (size: CitySize, say: (what: string) => void): Promise<City> => {
  const folder = folderOf(size);
  const made = join(folder, 'city-is-made');
  if (size.from !== undefined && !existsSync(made)) await copyFrom(size.from, folder, say);
  mkdirSync(folder, { recursive: true });
  const city = await open(folder);
  if (existsSync(made)) return city;
  const { store, vault, keys } = city.program.parts;
  const keepIdentity: Stage['keepIdentity'] = (reporterId, at) =>
    vault.keep(reporterId, { name: 'Warga Contoh', phone: '081200000001', kelurahan: 'Demangan' }, at);
  const startedAt = Date.now();
  try {
    await fillCity({ store, pool: city.owner.pool, ids, keepIdentity }, keys.sealing, size, say);
  } catch (error) {
    await city.close();
    throw error;
  }
  writeFileSync(made, `${String(Date.now() - startedAt)} ms\n`);
  return city;
};
