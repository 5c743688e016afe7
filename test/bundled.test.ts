// What `npm start` and the command run is not what all other tests run: few files, made of the sources. Walks through it from door to door.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { trainingPassword } from '#config/training-password.ts';
import { trainingAccounts } from '#training/people.ts';
import { freePort } from './beds/free-port.ts';
import {
  becomesReady,
  call,
  eventually,
  givenScene,
  password,
  productionEnv,
  receivedBy,
  signIn,
  startSimulator,
  type Child,
  type Scene,
} from './beds/processes.ts';
import { igAccount } from './beds/simulator-bed.ts';

const root = join(import.meta.dirname, '..');
const lead = 'ketua@contoh.go.id';
const inboxOf = (url: string): string => `${url}/api/v1/cases?folder=all`;

/** As `npm start` does; the first one of these sources bundles them. */
const begin = async (scene: Scene, url: string, env: Record<string, string>): Promise<Child> => {
  const child = scene.start('scripts/setup.mjs', ['src/main.ts'], env);
  await becomesReady(url, child, 300_000);
  return child;
};

const end = async (child: Child): Promise<void> => {
  child.kill('SIGTERM');
  assert.equal(await child.ended, 0, child.said());
};

const firstNumber = (url: string, cookie: string): Promise<string> =>
  eventually('the comment is a case', async () => {
    const { body } = await call<{ cases?: { number: string }[] }>(inboxOf(url), cookie, 'GET');
    return body.cases?.[0]?.number;
  });

const answerIt = async (url: string, cookie: string, number: string): Promise<void> => {
  const act = { type: 'AnswerInformation', text: `Untuk ${number}: pukul delapan.` };
  const told = await call(`${url}/api/v1/cases/${number}/commands`, cookie, 'POST', act);
  assert.equal(told.status, 200, JSON.stringify(told.body));
};

const bytesOf = async (address: string, cookie: string): Promise<Buffer> => {
  const answer = await fetch(address, { headers: { cookie } });
  assert.equal(answer.status, 200, `${address}: ${String(answer.status)}`);
  return Buffer.from(await answer.arrayBuffer());
};

const send = async (address: string, body: object): Promise<Response> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(answer.status, 200, `${address}: ${String(answer.status)}`);
  return answer;
};

/** The command ends well; what it said. */
const command = async (scene: Scene, words: readonly string[], env: Record<string, string>): Promise<string> => {
  const child = scene.start('bin/tanggap.mjs', words, env);
  assert.equal(await child.ended, 0, `${words.join(' ')}: ${child.said()}`);
  return child.said();
};

test('the bundled program carries a complaint through in production, prints it, and obeys the command', async (t) => {
  const scene = givenScene(t);
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const simulator = await startSimulator(scene, url, [igAccount]);
  const env = productionEnv(scene, port, {
    accounts: [{ ...igAccount, apiUrl: simulator.apiUrl }],
    users: [{ email: lead, name: 'Ketua Tim', role: 'team-lead', password }],
  });
  const city = await begin(scene, url, env);
  // Asks for a password of one's own, which a thread weighs.
  const cookie = await signIn(url, lead);
  const author = { name: 'Warga Uji' };
  await simulator.control('POST', 'comments', { accountId: igAccount.id, author, text: 'Kapan kantor buka – besok?' });
  const number = await firstNumber(url, cookie);
  await answerIt(url, cookie, number);
  await eventually('the answer left', async () =>
    (await receivedBy(simulator)).some(({ text }) => text.includes(number)),
  );
  const page = await bytesOf(`${url}/api/v1/cases/${number}`, cookie);
  assert.match(page.toString(), /Kapan kantor buka – besok\?/);
  const paper = await bytesOf(`${url}/api/v1/cases/${number}/bundle.pdf`, cookie);
  assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
  assert.match((await bytesOf(`${url}/lacak`, '')).toString(), /<html lang="id"/);
  assert.match((await bytesOf(`${url}/meja/`, '')).toString(), /<script/);
  assert.match(await command(scene, ['user', 'list'], env), new RegExp(lead, 'u'));
  await command(scene, ['verify-log'], env);
  await command(scene, ['--help'], env);
  await end(city);
  await command(scene, ['migrate'], env);
});

test('the bundled program trains: a citizen of the stand-in writes, a role signs in by the published password', async (t) => {
  const scene = givenScene(t);
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = { TANGGAP_MODE: 'training', PORT: port, DATA_DIR: join(scene.folder, 'data'), LOG_LEVEL: 'warn' };
  const program = await begin(scene, url, env);
  assert.match((await bytesOf(`${url}/simulator/`, '')).toString(), /<html/);
  const email = 'ketua@demo.tanggap.example';
  const signedIn = await send(`${url}/api/auth/sign-in/email`, { email, password: trainingPassword });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  const accountId = trainingAccounts.find(({ channel }) => channel === 'instagram')?.id;
  const text = 'Lampu jalan mati – tolong diperbaiki';
  await send(`${url}/simulator/control/comments`, { accountId, author: { name: 'Warga Uji' }, text });
  const number = await firstNumber(url, cookie);
  const noted = await call(`${url}/api/v1/cases/${number}/commands`, cookie, 'POST', {
    type: 'AddNote',
    text: 'Dilihat.',
  });
  assert.equal(noted.status, 200, JSON.stringify(noted.body));
  await end(program);
});

test('every file of the bundle holds signs of one byte alone, and none of them is a source', () => {
  const bundles = join(root, 'dist/server');
  for (const folder of readdirSync(bundles).filter((name) => !name.startsWith('.')))
    for (const name of readdirSync(join(bundles, folder)).filter((one) => one.endsWith('.mjs')))
      assert.doesNotMatch(readFileSync(join(bundles, folder, name), 'latin1'), /\P{ASCII}/u, `${folder}/${name}`);
});
