// The database goes away while the program runs, and comes back: frozen, stopped in order, killed. Nobody lends a hand.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { startEmbeddedServer } from '#db/embedded-server.ts';
import { freePort } from '../beds/free-port.ts';
import {
  call,
  givenScene,
  listenLive,
  password,
  productionEnv,
  readiness,
  receivedBy,
  signal,
  signIn,
  startSimulator,
  type Scene,
  type SimulatorProcess,
} from '../beds/processes.ts';
import { igAccount } from '../beds/simulator-bed.ts';
import { type City, eventuallyAsked, startCity } from './city.ts';
import { inventedWebhook, post } from './platform.ts';

const email = 'medsos@contoh.go.id';
const noticedWithinMs = 5000;
/** How long the stand-in waits for its webhook's answer, as Meta may. */
const patienceMs = 10_000;

type Desk = { city: City; simulator: SimulatorProcess; cookie: string };

const givenDesk = async (scene: Scene, env: Record<string, string> = {}): Promise<Desk> => {
  const port = await freePort();
  const simulator = await startSimulator(scene, `http://127.0.0.1:${String(port)}`, [igAccount]);
  const lists = {
    accounts: [{ ...igAccount, apiUrl: simulator.apiUrl }],
    users: [{ email, name: 'Admin Medsos', role: 'admin-medsos', password }],
  };
  const city = startCity(scene, { ...productionEnv(scene, port, lists), ...env });
  await city.ready();
  return { city, simulator, cookie: await signIn(city.url, email) };
};

/** A question comes in, is read, answered and delivered: every loop and both doors at work. */
const carriesThrough = async ({ city, simulator, cookie }: Desk, word: string): Promise<void> => {
  const author = { name: `Warga Uji ${word}` };
  await simulator.control('POST', 'comments', { accountId: igAccount.id, author, text: `Kapan ${word} buka?` });
  const number = await eventuallyAsked(`${word} is a case`, async () => {
    const inbox = `${city.url}/api/v1/cases?folder=all&q=${word}`;
    const { body } = await call<{ cases?: { number: string }[] }>(inbox, cookie, 'GET');
    return body.cases?.[0]?.number;
  });
  const act = { type: 'AnswerInformation', text: `Untuk ${number}: pukul delapan.` };
  const told = await call(`${city.url}/api/v1/cases/${number}/commands`, cookie, 'POST', act);
  assert.equal(told.status, 200);
  await eventuallyAsked(`${word} is answered`, async () =>
    (await receivedBy(simulator)).some(({ text }) => text.includes(number)),
  );
};

const isAway = async (t: TestContext, { city }: Desk, how: string): Promise<void> => {
  const began = Date.now();
  await eventuallyAsked('readyz says 503', async () => (await readiness(city.url)) === 503);
  const noticed = Date.now() - began;
  assert.ok(noticed <= noticedWithinMs, `noticed within ${String(noticed)} ms`);
  const refused = Date.now();
  const { status, retryAfter } = await post(city.url, inventedWebhook(1));
  t.diagnostic(`${how}: readyz 503 after ${String(noticed)} ms, webhook 503 after ${String(Date.now() - refused)} ms`);
  assert.equal(status, 503);
  assert.ok(Date.now() - refused < patienceMs, 'before the platform gives up');
  assert.ok(Number(retryAfter) > 0, 'told when to come again');
  assert.equal((await fetch(`${city.url}/healthz`)).status, 200);
};

const isBack = async (t: TestContext, desk: Desk, how: string, heard: () => string): Promise<void> => {
  const { city } = desk;
  const began = Date.now();
  await eventuallyAsked('readyz says 200', async () => (await readiness(city.url)) === 200);
  const ready = Date.now() - began;
  const before = heard().length;
  await carriesThrough(desk, how);
  t.diagnostic(
    `${how}: ready after ${String(ready)} ms, a case carried through after ${String(Date.now() - began)} ms`,
  );
  await eventuallyAsked('the open console hears of it', () => heard().slice(before).includes('event: complaint'));
  assert.equal((await post(city.url, inventedWebhook(1))).status, 200);
  assert.ok(city.program().isRunning());
};

/** The server's own processes, which do not end with the first one. */
const serverProcesses = (postmaster: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(join('/proc', name, 'stat'), 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster;
      } catch {
        return false;
      }
    })
    .map(Number);

test('The embedded server goes away under a program at work', async (t) => {
  const scene = givenScene(t);
  const desk = await givenDesk(scene);
  const heard = await listenLive(t, desk.city.url, desk.cookie);
  await carriesThrough(desk, 'sebelum');

  await t.test('frozen, it is noticed, and what waited goes on when it thaws', async (inner) => {
    if (process.platform !== 'linux') return inner.skip('needs /proc');
    const { pid } = desk.city.postmaster();
    const frozen = [pid, ...serverProcesses(pid)];
    for (const one of frozen) signal(one, 'SIGSTOP');
    await isAway(inner, desk, 'beku');
    for (const one of frozen) signal(one, 'SIGCONT');
    await isBack(inner, desk, 'beku', heard);
  });

  for (const name of ['SIGINT', 'SIGKILL'] as const) {
    await t.test(`ended by ${name}, it is started again at once`, async (inner) => {
      const { pid } = desk.city.postmaster();
      signal(pid, name);
      await eventuallyAsked('it is gone', () => !signal(pid, 0));
      await isBack(inner, desk, name, heard);
    });
  }
});

test("The city's own server is stopped and comes back", async (t) => {
  const scene = givenScene(t);
  const settings = { folder: join(scene.folder, 'server'), onEvent: () => undefined };
  let server = await startEmbeddedServer(settings);
  // Before the folder goes, or it would be started once more.
  scene.beforeEnd(() => server.stop());
  const desk = await givenDesk(scene, { DATABASE_URL: server.url });
  const heard = await listenLive(t, desk.city.url, desk.cookie);
  await carriesThrough(desk, 'sebelum');
  await server.stop();
  await isAway(t, desk, 'berhenti');
  server = await startEmbeddedServer(settings);
  await isBack(t, desk, 'berhenti', heard);
});
