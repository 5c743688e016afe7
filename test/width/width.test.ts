// Two web and two worker processes on one PostgreSQL server carry cases through the whole procedure, and one of each is killed on the way.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type pg from 'pg';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { readChainKeys } from '#db/hash-chain.ts';
import { verifyLog } from '#db/verify-log.ts';
import { makeSealing } from '#keys/sealing.ts';
import { trainingAgencies } from '#training/agencies.ts';
import { feed, inventedWebhook } from '../chaos/platform.ts';
import { testDatabase } from '../beds/database.ts';
import { freePort } from '../beds/free-port.ts';
import {
  becomesReady,
  call,
  eventually,
  givenScene,
  listenLive,
  password,
  productionEnv,
  receivedBy,
  secretKey,
  signIn,
  startSimulator,
  type Child,
  type Scene,
  type SimulatorProcess,
} from '../beds/processes.ts';
import { programFile } from '../beds/program-file.ts';
import { fbAccount, igAccount } from '../beds/simulator-bed.ts';
import { startBalancer } from './balancer.ts';

type Process = { child: Child; url: string };
type Who = 'medsos' | 'pusat' | 'dinas';

const people: Record<Who, { role: string; agencyId?: string }> = {
  medsos: { role: 'admin-medsos' },
  pusat: { role: 'admin-pusat' },
  dinas: { role: 'admin-agency', agencyId: 'dpupkp' },
};
const emailOf = (who: Who): string => `${who}@contoh.go.id`;

type Width = {
  webs: Process[];
  workers: Process[];
  simulator: SimulatorProcess;
  pool: pg.Pool;
  /** The address that citizens and platforms know. */
  front: string;
};

const startAll = async (scene: Scene, url: string, front: string, lists: unknown): Promise<[Process[], Process[]]> => {
  const roles = ['web', 'web', 'worker', 'worker'] as const;
  const all = await Promise.all(
    roles.map(async (role) => {
      const port = await freePort();
      const env = { ...productionEnv(scene, port, lists), DATABASE_URL: url, PUBLIC_URL: front, TANGGAP_ROLE: role };
      return { child: scene.start(programFile, [], env), url: `http://127.0.0.1:${String(port)}` };
    }),
  );
  await Promise.all(all.map((one) => becomesReady(one.url, one.child)));
  return [all.slice(0, 2), all.slice(2)];
};

/** All four start at the same instant on an empty database: one applies the migrations, the others wait for it. */
const givenWidth = async (t: TestContext): Promise<Width> => {
  const scene = givenScene(t);
  // The processes must be gone before their database is.
  const { pool, url } = await testDatabase({ after: scene.beforeEnd });
  await pool.query('drop schema public cascade');
  await pool.query('create schema public');
  const running: Process[] = [];
  const front = await startBalancer(t, () => running.map((one) => one.url));
  const simulator = await startSimulator(scene, front, [igAccount, fbAccount]);
  const [webs, workers] = await startAll(scene, url, front, {
    agencies: trainingAgencies,
    accounts: [igAccount, fbAccount].map((account) => ({ ...account, apiUrl: simulator.apiUrl })),
    users: Object.entries(people).map(([who, rights]) => ({
      ...{ email: `${who}@contoh.go.id`, name: `Petugas ${who}`, password },
      ...rights,
    })),
  });
  running.push(...webs);
  return { webs, workers, simulator, pool, front };
};

type Case = { number: string; word: string };

const at = <Thing>(list: readonly Thing[], index: number): Thing => {
  const found = list[index];
  assert.ok(found !== undefined);
  return found;
};

const report = async ({ simulator, webs }: Width, cookie: string, word: string): Promise<Case> => {
  const isPrivate = word.endsWith('pesan');
  const accountId = word.startsWith('ig') ? igAccount.id : fbAccount.id;
  const author = { name: `Warga Uji ${word}` };
  await simulator.control('POST', isPrivate ? 'messages' : 'comments', { accountId, author, text: `Lubang ${word}` });
  const number = await eventually(`${word} is a case on the other web process`, async () => {
    const inbox = `${at(webs, 1).url}/api/v1/cases?folder=triage&q=${word}`;
    const { body } = await call<{ cases?: { number: string }[] }>(inbox, cookie, 'GET');
    return body.cases?.[0]?.number;
  });
  return { number, word };
};

/** Fills the form behind the link that the reporter was sent. */
const fillForm = async ({ simulator, front }: Width, { number }: Case): Promise<void> => {
  const link = await eventually('the link arrives', async () => {
    const sent = (await receivedBy(simulator)).find(({ text }) => text.includes(number));
    return /\/identitas\/\S+/.exec(sent?.text ?? '')?.[0];
  });
  const body = new URLSearchParams({
    nama: 'Warga Contoh',
    telepon: '081200000001',
    kelurahan: 'Kricak',
  });
  const answer = await fetch(`${front}${link}`, { method: 'POST', body, redirect: 'manual' });
  assert.equal(answer.status, 303, await answer.text());
};

test('Two web and two worker processes share the work, and the death of one of each stops nothing', async (t) => {
  const width = await givenWidth(t);
  const { webs, workers, simulator, pool, front } = width;
  const cookies: Record<Who, string> = {
    medsos: await signIn(at(webs, 0).url, emailOf('medsos')),
    pusat: await signIn(at(webs, 1).url, emailOf('pusat')),
    dinas: await signIn(at(webs, 0).url, emailOf('dinas')),
  };
  const heardMs: number[] = [];
  const listeners = [
    await listenLive(t, at(webs, 0).url, cookies.pusat),
    await listenLive(t, at(webs, 1).url, cookies.pusat),
  ];
  let acts = 0;
  const alive = [0, 1];

  /** Presses on one web process and sees that whoever looks at the other hears of it. */
  const does = async (who: Who, { number }: Case, type: OfficerCommand, fields: object): Promise<void> => {
    acts += 1;
    const on = at(alive, acts % alive.length);
    const heard = at(listeners, at(alive, (acts + 1) % alive.length));
    const before = heard().length;
    const told = await call(`${at(webs, on).url}/api/v1/cases/${number}/commands`, cookies[who], 'POST', {
      type,
      ...fields,
    });
    assert.equal(told.status, 200, `${type} by ${who}: ${JSON.stringify(told.body)}`);
    const began = Date.now();
    await eventually('the other web process tells it', () => heard().slice(before).includes(number), 10_000);
    heardMs.push(Date.now() - began);
  };
  const isOver = (): boolean => false;
  const storm = feed(
    front,
    Array.from({ length: 200 }, (_, index) => inventedWebhook(index)),
    isOver,
  );
  storm.allow(200);

  const cases: Case[] = [];
  for (const word of ['igsatu', 'fbsatu', 'igpesan', 'fbpesan', 'igdua', 'fbdua'])
    cases.push(await report(width, cookies.medsos, word));
  for (const one of cases)
    await does('medsos', one, 'AskIdentity', { mode: 'form-link', text: `Untuk ${one.number}: isi {tautan}` });
  for (const one of cases) await fillForm(width, one);

  // One worker sleeps, so that the other is surely the one that dies with an answer under way.
  const isQuiet = async (): Promise<boolean> => {
    const { rows } = await pool.query(
      `select 1 from outbox where status <> 'sent' union all select 1 from inbound where status = 'new'`,
    );
    return rows.length === 0;
  };
  await eventually('nothing is under way', isQuiet);
  at(workers, 1).child.kill('SIGSTOP');
  await simulator.control('POST', 'faults', { accountId: igAccount.id, kind: 'hang-after-accept', writesOnly: true });
  const first = at(cases, 0);
  await does('pusat', first, 'ApproveInterim', { text: `Jawaban sementara ${first.number}` });
  await eventually('the platform has the answer', async () =>
    (await receivedBy(simulator)).some(({ text }) => text === `Jawaban sementara ${first.number}`),
  );
  at(workers, 0).child.kill('SIGKILL');
  await at(workers, 0).child.ended;
  await simulator.control('DELETE', 'faults');
  const { rowCount } = await pool.query(
    `update outbox set leased_until = now() - interval '1 s' where status = 'sending'`,
  );
  assert.equal(rowCount, 1, 'the dead worker left one answer without an end');
  at(workers, 1).child.kill('SIGCONT');

  for (const one of cases.slice(1))
    await does('pusat', one, 'ApproveInterim', { text: `Jawaban sementara ${one.number}` });
  at(webs, 0).child.kill('SIGKILL');
  await at(webs, 0).child.ended;
  alive.shift();
  for (const one of cases) {
    await does('medsos', one, 'RegisterInUpik', { upikNumber: `UPIK-2026-${one.number}` });
    await does('pusat', one, 'Dispose', {
      leadAgencyId: 'dpupkp',
      helpingAgencyIds: ['dlh'],
      instruction: 'Tambal lubang.',
    });
    await does('dinas', one, 'AcknowledgeDisposition', {});
    await does('dinas', one, 'ReportFieldResult', { text: 'Lubang ditambal.', outcome: 'done', attachmentIds: [] });
    const words = `Hasil ${one.number}: lubang ditambal.`;
    await does(
      'pusat',
      one,
      'ConveyResult',
      one.word.endsWith('pesan') ? { privateText: words } : { publicText: words },
    );
  }
  await eventually('every case is closed', async () => {
    const { rows } = await pool.query(`select 1 from complaint where number = any($1) and status <> 'closed'`, [
      cases.map(({ number }) => number),
    ]);
    return rows.length === 0;
  });
  await storm.ended;
  await eventually('all is read', isQuiet);

  const received = await receivedBy(simulator);
  // Whoever wrote in private is told to whom it went; the others read that on the page.
  const wantedOf = ({ word }: Case): number => (word.endsWith('pesan') ? 4 : 3);
  for (const one of cases) {
    const texts = received.map(({ text }) => text).filter((text) => text.includes(one.number));
    const told = `question, interim answer, result, and in private whom ${one.number} went to, each once`;
    assert.equal(texts.length, wantedOf(one), `${told}: ${texts.join(' | ')}`);
    assert.equal(new Set(texts).size, texts.length);
  }
  assert.equal(
    received.length,
    cases.map(wantedOf).reduce((sum, wanted) => sum + wanted, 0),
  );
  const { rows: doubled } = await pool.query(
    'select complaint_id, role, agency_id, what from notice group by 1, 2, 3, 4 having count(*) > 1',
  );
  assert.deepEqual(doubled, [], 'each officer is told once');
  const { rows: stored } = await pool.query<{ external_id: string }>('select external_id from message');
  const ids = stored.map(({ external_id: id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    storm.acked.filter((id) => !ids.includes(id)),
    [],
  );
  const { rows: aside } = await pool.query(`select error from inbound where status <> 'done'`);
  assert.deepEqual(aside, []);
  const keys = await readChainKeys(pool, makeSealing(Buffer.from(secretKey, 'base64')));
  assert.ok(keys.length > 0);
  assert.equal((await verifyLog(pool, { keys })).ok, true);
  assert.ok(at(webs, 1).child.isRunning() && at(workers, 1).child.isRunning());

  const slow = heardMs.toSorted((one, other) => one - other);
  t.diagnostic(
    `${String(acts)} acts, ${String(new Set(storm.acked).size)} more messages; heard on the other process after ms: median ${String(at(slow, Math.floor(slow.length / 2)))}, longest ${String(at(slow, slow.length - 1))}`,
  );
  assert.ok(at(slow, Math.floor(slow.length / 2)) < 1000, 'live within a second');
});
