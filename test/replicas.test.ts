// Two programs that serve officers, a primary, and a replica that is ten seconds behind: nobody sees less than they did, heard of or saw.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { trainingPassword } from '#config/training-password.ts';
import { startProgram, type Program } from '#src/program/program.ts';
import { readSettings } from '#run/settings.ts';
import { commandIn, temporaryFolder, testKey } from './beds/command.ts';
import { freePort } from './beds/free-port.ts';
import { eventually } from './beds/processes.ts';
import { call } from './people/spoken.ts';
import { addReplica, givenServers } from './beds/reading-bed.ts';
import { inDatabase } from './beds/template.ts';
import { emptyTraining } from './beds/empty-training.ts';

type Web = Program & { logged: () => string };

// The programs must be gone before their servers are: what is named first ends first.
const programs: Program[] = [];
after(async () => {
  await Promise.all(programs.map(({ stop }) => stop()));
});
const servers = await givenServers(undefined);
await servers.pool.query('create database desk');
const desk = inDatabase(servers.primary.url, 'desk');
const replica = await addReplica(servers);
const readUrl = inDatabase(replica.url, 'desk');

const start = async (role: 'all' | 'web', DATABASE_READ_URL = readUrl): Promise<Web> => {
  const lines: string[] = [];
  const program = await startProgram({
    config: readSettings({
      ...{ TANGGAP_MODE: 'training', TANGGAP_ROLE: role, ...emptyTraining, LOG_LEVEL: 'info' },
      ...{ DATABASE_URL: desk, DATABASE_READ_URL, DATA_DIR: temporaryFolder({ after }), SECRET_KEY: testKey },
      PORT: String(await freePort()),
    }),
    logStream: { write: (line) => void lines.push(line) },
  });
  programs.push(program);
  return { ...program, logged: () => lines.join('') };
};

/** An officer's browser: keeps every cookie. */
const browser = async ({ url }: Web, who: string) => {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, json?: unknown, at = url): Promise<Response> => {
    const body = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) };
    const headers = { 'content-type': 'application/json', cookie: cookies() };
    const answer = await fetch(`${at}${path}`, { ...body, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const email = `${who}@demo.tanggap.example`;
  assert.equal((await ask('/api/auth/sign-in/email', { email, password: trainingPassword })).status, 200);
  return {
    ask,
    cookies,
    list: async (at = url): Promise<InboxAnswer> =>
      (await (await ask('/api/v1/cases?folder=all', undefined, at)).json()) as InboxAnswer,
  };
};

const numbersIn = ({ cases }: InboxAnswer): string[] => cases.map(({ number }) => number);
const countIn = ({ folders }: InboxAnswer): number =>
  folders.reduce((all, { name, count }) => (name === 'mine' || name === 'by-hand' ? all : all + count), 0);

const readsAt = async (): Promise<boolean> =>
  (await replica.ask(
    `select count(*) from pg_stat_activity where application_name = 'tanggap' and query ~ 'case_count|complaint'`,
  )) !== '0';

const lagBy = async (seconds: string): Promise<void> => {
  await replica.ask(`alter system set recovery_min_apply_delay = '${seconds}'`);
  await replica.ask('select pg_reload_conf()');
};

const usedBy = async ({ url }: Web): Promise<number | undefined> =>
  ((await (await fetch(`${url}/readyz`)).json()) as { replicas?: { used: number } }).replicas?.used;

const doctor = commandIn({ DATABASE_URL: desk, DATABASE_READ_URL: readUrl, DATA_DIR: temporaryFolder({ after }) });

suite('two programs and a replica', { timeout: 120_000 }, async () => {
  const one = await start('all');
  const other = await start('web');
  const medsos = await browser(one, 'medsos');
  const pusat = await browser(other, 'pusat');
  const takes = async (what: string): Promise<string> => {
    const answer = await medsos.ask('/api/v1/intake', call({ now: () => Date.now() }, { what }));
    assert.equal(answer.status, 201, await answer.clone().text());
    return ((await answer.json()) as { number: string }).number;
  };

  test('lists are read at the replica while it keeps up', async () => {
    const number = await takes('Lampu mati');
    assert.ok(numbersIn(await medsos.list()).includes(number));
    await eventually('a list is read at the replica', async () => {
      assert.ok(numbersIn(await medsos.list()).includes(number));
      return readsAt();
    });
    for (const web of [one, other]) await eventually('it is used', async () => (await usedBy(web)) === 1);
    const { stdout } = await doctor(['doctor']);
    assert.match(stdout, /✔ replika 1 \(\/.+\): dibaca; tertinggal 0 bita/);
  });

  test('ten seconds behind: who acted sees it in every process, who heard of it too, and no page goes back', async () => {
    await lagBy('10s');
    const stream = await pusat.ask('/api/v1/live');
    const heard = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const before = countIn(await pusat.list());
    const number = await takes('Jalan berlubang');
    assert.ok(numbersIn(await medsos.list(other.url)).includes(number), 'at another process, at once');
    assert.ok(numbersIn(await medsos.list()).includes(number));
    let told = '';
    while (!told.includes(number)) told += (await heard?.read())?.value ?? assert.fail('the stream ended');
    const list = await pusat.list();
    assert.ok(numbersIn(list).includes(number), 'what the news told of is in the list');
    assert.equal(countIn(list), before + 1);
    for (const at of [one.url, other.url, one.url, other.url])
      assert.ok(numbersIn(await pusat.list(at)).includes(number), 'no page goes back');
    await heard?.cancel();
    const metrics = await (await fetch(`${other.url}/metrics`)).text();
    assert.match(metrics, /^tanggap_replica_used\{replica="1"\} [01]$/m);
    const { stdout } = await doctor(['doctor']);
    assert.match(stdout, /• replika 1 \(\/.+\): tertinggal [1-9]\d* bita, \d+\.\d s: yang perlu lebih baru/);
    const asked = `select count(*) from complaint where number = '${number}'`;
    assert.equal(await replica.ask(asked, 'desk'), '0', 'all the while it was behind');
  });

  test('whoever is signed out is asked nothing of a replica that still knows them', async () => {
    const kabid = await browser(other, 'kabid');
    assert.equal((await kabid.ask('/api/v1/lateness')).status, 200);
    const session = { cookie: kabid.cookies() };
    assert.equal((await kabid.ask('/api/auth/sign-out', {})).status, 200);
    const answer = await fetch(`${one.url}/api/v1/lateness`, { headers: session });
    assert.equal(answer.status, 401);
  });

  test('promoted, it is told of and not read, and nobody sees what it has of its own', async () => {
    await lagBy('0');
    await eventually('it has caught up', async () => (await usedBy(one)) === 1);
    await replica.ask('select pg_promote()');
    await replica.ask(`update complaint set status = 'closed', priority = 2`, 'desk');
    const number = await takes('Pohon tumbang');
    const list = await pusat.list();
    assert.ok(numbersIn(list).includes(number) && countIn(list) > 0);
    for (const web of [one, other]) await eventually('it is not used', async () => (await usedBy(web)) === 0);
    assert.match(one.logged(), /read replica 1 \(.+\) is no replica: it takes writes of its own/);
    const { stdout, status } = await doctor(['doctor']);
    assert.equal(status, 1);
    assert.match(stdout, /✖ replika 1 \(\/.+\): menerima tulisan sendiri/);
  });

  test('gone, or never there at the start, nobody misses it', async () => {
    await replica.stop();
    const number = await takes('Sampah menumpuk');
    assert.ok(numbersIn(await medsos.list()).includes(number));
    const later = await start('web', 'postgresql://desk:rahasia@localhost/desk?host=/nowhere');
    assert.equal(await usedBy(later), 0);
    assert.ok(numbersIn(await medsos.list(later.url)).includes(number));
    await eventually('it is said', () => /read replica 1 \(\/nowhere\) cannot be reached/.test(later.logged()));
    assert.doesNotMatch(later.logged(), /rahasia/);
  });
});
