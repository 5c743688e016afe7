// A production start under attack, from outside and from within. Prints one line for each attack: refused, or what it reached.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type pg from 'pg';
import { inTransaction } from '#db/queryable.ts';
import { clearTraining } from '#db/training-rows.ts';
import { trainingPassword } from '#config/training-password.ts';
import { openKeys } from '#keys/keys.ts';
import { trackCoder } from '#keys/track-code.ts';
import { givenCase } from '../given/cases.ts';
import { testKey } from '../beds/command.ts';
import { givenDesk } from '../beds/desk.ts';
import { freePort } from '../beds/free-port.ts';
import { direct } from '../given/intake.ts';
import { becomesReady, givenScene, productionEnv, type Scene } from '../beds/processes.ts';
import { programFile } from '../beds/program-file.ts';
import { demoPeople, stations, type Station, type Town } from './stations.ts';

const phone = '089713572468';
const xAccount = {
  channel: 'x',
  id: '1500000000000000009',
  handle: 'kota',
  appSecret: 'rahasia-x',
  accessToken: 'token',
};

const cookieFor = async (url: string, who: string): Promise<string> => {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@demo.tanggap.example`, password: trainingPassword }),
  });
  assert.equal(answer.status, 200, who);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
};

/** As training leaves a database: three of its people, and one of its accounts. */
const leaveTraining = (pool: pg.Pool): Promise<unknown> =>
  pool.query(`update officer set declared_by = 'training' where email ~ '^(ketua|kabid|dlh)@';
    insert into channel_account (channel, id, handle, api_url, sealed_secrets, declared_by)
    values ('instagram', '17841400000000001', 'latihan', 'http://127.0.0.1:9/simulator/graph', '', 'training')`);

const settingsOf = async (scene: Scene, databaseUrl: string): Promise<Record<string, string>> => ({
  ...productionEnv(scene, await freePort(), { accounts: [xAccount] }),
  ...{ DATABASE_URL: databaseUrl, SECRET_KEY: randomBytes(32).toString('base64'), TANGGAP_ROLE: 'web' },
  // What the desk of the test sealed is opened, too.
  SECRET_KEY_FORMER: testKey,
  ...{ PUBLIC_URL: 'https://aduan.contoh.example', TRUST_PROXY: 'loopback', ALLOW_INNER: '' },
});

/** The case's tracking code in the program that was started with these settings. */
const codeOf = async (pool: pg.Pool, env: Record<string, string>, id: string): Promise<string> => {
  const secretKey = Buffer.from(env['SECRET_KEY'] ?? '', 'base64');
  const formerKeys = [Buffer.from(testKey, 'base64')];
  const { kept } = await openKeys(pool, { secretKey, formerKeys, training: false, dataDir: '.' });
  return trackCoder(kept['track-code'])(id);
};

test('nothing that was tried on a production start gets anywhere', async (t) => {
  const scene = givenScene(t);
  const desk = await givenDesk(t);
  const { pool } = desk;
  const number = await givenCase(desk, 'disposed', { who: 'warga-peka' });
  await desk.arrives(
    direct('m-telepon', `Nomor saya ${phone}, tolong telepon`, { who: 'warga-peka', sentAt: desk.now() }),
  );
  const fresh = await givenCase(desk, 'triage');
  const { rows } = await pool.query<{ id: string }>('select id from complaint where number = $1', [number]);
  const { rows: said } = await pool.query(
    'select 1 from message m join complaint c on c.id = m.complaint_id where c.number = $1 and m.text like $2',
    [number, `%${phone}%`],
  );
  assert.equal(said.length, 1, 'the number stands in the case');
  const env = await settingsOf(scene, String(pool.options.connectionString));
  const url = `http://127.0.0.1:${String(env['PORT'])}`;

  await leaveTraining(pool);
  const refused = scene.start(programFile, [], env);
  assert.equal(await refused.ended, 2, refused.said());
  assert.match(refused.said(), /dlh@demo\.tanggap\.example[\s\S]*instagram 17841400000000001[\s\S]*clear-training/);
  t.diagnostic('refused: a start on what training left');
  await inTransaction(pool, clearTraining);

  await becomesReady(url, scene.start(programFile, [], env));
  const [agency, deskCookie, operator] = [
    await cookieFor(url, 'pupkp'),
    await cookieFor(url, 'medsos'),
    await cookieFor(url, 'operator'),
  ];
  const town: Town = {
    ...{ url, pool, agency, desk: deskCookie, operator, fresh },
    disposed: { number, code: await codeOf(pool, env, rows[0]?.id ?? ''), phone },
  };
  const all: readonly Station[] = [demoPeople(trainingPassword), ...stations];
  const reached: string[] = [];
  for (const { name, attack } of all) {
    const outcome = await attack(town);
    t.diagnostic(`${outcome.reached ? 'REACHED' : 'refused'}: ${name} (${outcome.what})`);
    if (outcome.reached) reached.push(`${name} (${outcome.what})`);
  }
  assert.deepEqual(reached, []);
});
