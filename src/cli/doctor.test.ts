// The doctor finds what is wrong, says what to do, and ends with 1; where all is well it ends with 0.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { accountBook } from '#db/accounts.ts';
import { commandHere, givenCommand, testKey, untouchedDatabase, type Ended } from '#test/beds/command.ts';
import type { Cleanup } from '#test/beds/database.ts';
import { makeSealing } from '#keys/sealing.ts';
import { trainingMailFor } from '#training/mail.ts';
import { keptKeys } from '#db/kept-keys.ts';
import { checkPush, isTrustedByBrowsers } from './check-push.ts';
import { endFinding } from './check-accounts.ts';
import { clockFinding, diskFinding } from './check-machine.ts';
import { testRecording } from '#test/beds/store.ts';

type Told = { ok: boolean; findings: { about: string; state: string; says: string }[] };

const told = ({ stdout }: Ended): Told => JSON.parse(stdout) as Told;

/** A platform that answers every question in one way. */
const platform = async (t: Cleanup, status: number, body: unknown): Promise<string> => {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

const account = { channel: 'instagram', id: '17841400000000001', handle: 'kotacontoh' } as const;
const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'token-yang-rahasia' };
const sealing = makeSealing(Buffer.from(testKey, 'base64'));

test('a sound installation without accounts is well', async (t) => {
  const { tanggap } = await givenCommand(t);
  const ended = await tanggap(['doctor']);
  assert.equal(ended.status, 0, ended.stdout);
  assert.match(ended.stdout, /✔ basis data: PostgreSQL \d+/);
  assert.match(ended.stdout, /✔ jam:[\s\S]*✔ disk:[\s\S]*Semuanya baik/);
});

test('an account whose token is accepted is well; one whose token expired is wrong, in words and without the token', async (t) => {
  const { tanggap, pool } = await givenCommand(t);
  const book = accountBook({ pool, ...testRecording }, sealing);
  await book.declare({ ...account, ...secrets, apiUrl: await platform(t, 200, { id: account.id }) });
  const well = await tanggap(['doctor', '--json']);
  assert.equal(well.status, 0, well.stdout);
  assert.ok(told(well).findings.some(({ about, state }) => about.includes('kotacontoh') && state === 'well'));
  const error = { message: 'Session has expired', type: 'OAuthException', code: 190, error_subcode: 463 };
  await book.declare({ ...account, ...secrets, apiUrl: await platform(t, 400, { error }) });
  const expired = await tanggap(['doctor']);
  assert.equal(expired.status, 1);
  assert.match(expired.stdout, /✖ akun instagram kotacontoh .*kedaluwarsa/);
  assert.equal(expired.stdout.includes(secrets.accessToken), false);
});

test('a platform that cannot be reached, and a key that opens nothing, are told', async (t) => {
  const { tanggap, pool, url, dataDir } = await givenCommand(t);
  await accountBook({ pool, ...testRecording }, sealing).declare({
    ...account,
    ...secrets,
    apiUrl: 'http://127.0.0.1:9',
  });
  const away = await tanggap(['doctor']);
  assert.equal(away.status, 1);
  assert.match(away.stdout, /✖ akun instagram kotacontoh .*tidak dapat ditanya/);
  const otherKey = Buffer.alloc(32, 9).toString('base64');
  const closed = await commandHere({ DATABASE_URL: url, DATA_DIR: dataDir, SECRET_KEY: otherKey })(['doctor']);
  assert.match(closed.stdout, /✖ akun: .*SECRET_KEY berganti/);
  const keyless = await commandHere({ DATABASE_URL: url, DATA_DIR: dataDir })(['doctor']);
  assert.match(keyless.stdout, /✖ akun: SECRET_KEY tidak ada/);
});

test('a training account waits for the simulator, and that is nothing to repair', async (t) => {
  const { tanggap, pool } = await givenCommand(t, { PORT: '9' });
  const apiUrl = 'http://127.0.0.1:9/simulator/graph';
  await accountBook({ pool, ...testRecording }, sealing).declare({ ...account, ...secrets, apiUrl });
  const ended = await tanggap(['doctor']);
  assert.equal(ended.status, 0, ended.stdout);
  assert.match(ended.stdout, /• akun instagram .*simulator/);
});

test('the training mailbox waits for the simulator too', async (t) => {
  const { tanggap, pool, dataDir } = await givenCommand(t, { PORT: '9' });
  const mailbox = trainingMailFor(randomBytes(32), { dataDir });
  assert.ok(mailbox);
  await accountBook({ pool, ...testRecording }, sealing).declare(mailbox);
  const ended = await tanggap(['doctor']);
  assert.equal(ended.status, 0, ended.stdout);
  assert.match(ended.stdout, /• akun email Aduan Kota .*simulator/);
});

test('missing migrations, a server that is away, and every wrong setting end with 1', async (t) => {
  const { url, dataDir } = await givenCommand(t);
  const fresh = await commandHere({ DATABASE_URL: await untouchedDatabase(t, url), DATA_DIR: dataDir })(['doctor']);
  assert.equal(fresh.status, 1);
  assert.match(fresh.stdout, /✖ bentuk basis data: \d+ langkah belum dijalankan; jalankan "tanggap migrate"/);
  const away = await commandHere({ DATABASE_URL: 'postgres://a@127.0.0.1:9/x', DATA_DIR: dataDir })(['doctor']);
  assert.equal(away.status, 1);
  assert.match(away.stdout, /✖ basis data: .*tidak dapat dihubungi[\s\S]*✔ disk/);
  const wrong = await commandHere({ TANGGAP_MODE: 'production', PORT: 'x' })(['doctor', '--json']);
  assert.equal(wrong.status, 1);
  assert.deepEqual(
    told(wrong).findings.map(({ state, says }) => [state, says.split(':')[0]]),
    [
      ['wrong', 'PORT'],
      ['wrong', 'SECRET_KEY'],
    ],
  );
});

test('browsers can be told where they trust the address, and the key is there and opens', async (t) => {
  const { pool, dataDir } = await givenCommand(t);
  const secretKey = Buffer.from(testKey, 'base64');
  const settings = { publicUrl: 'https://aduan.example', formerKeys: [], training: false, dataDir, secretKey };
  const stateOf = async (changed: Partial<typeof settings> = {}): Promise<string> => {
    const [found] = await checkPush(pool, { ...settings, ...changed });
    return found === undefined ? 'nothing' : `${found.state}: ${found.says}`;
  };
  assert.match(await stateOf(), /^note: kuncinya belum ada/);
  await keptKeys(pool, sealing).get('web-push', () => randomBytes(32));
  assert.match(await stateOf(), /^well: .*kuncinya ada$/);
  assert.match(await stateOf({ publicUrl: 'http://aduan.example' }), /^note: PUBLIC_URL bukan https/);
  assert.match(await stateOf({ secretKey: Buffer.alloc(32, 9) }), /^wrong: .*SECRET_KEY berganti/);
});

test('browsers trust https, and their own machine without it', () => {
  const trusted = ['https://a.example', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'];
  const strange = ['http://a.example', 'http://10.0.0.5:3000', 'http://localhost.example', 'http://127.0.0.1.example'];
  assert.deepEqual([...trusted, ...strange].filter(isTrustedByBrowsers), trusted);
});

test('two seconds between two clocks are borne, more are told with their direction', () => {
  assert.equal(clockFinding(-2000).state, 'well');
  assert.match(clockFinding(2001).says, /lebih cepat 2\.0 s/);
  assert.match(clockFinding(-90_000).says, /lebih lambat 90\.0 s/);
  assert.equal(clockFinding(2001).state, 'wrong');
});

test('a disk is nearly full below one GiB or five percent', () => {
  const gib = 1024 ** 3;
  assert.equal(diskFinding(10 * gib, 100 * gib).state, 'well');
  assert.equal(diskFinding(0.9 * gib, 4 * gib).state, 'wrong');
  assert.equal(diskFinding(4 * gib, 100 * gib).state, 'wrong');
});

test('a token that is accepted is told with its end, and from a week before as something to do', () => {
  const end = Date.UTC(2026, 4, 12);
  const days = 24 * 3_600_000;
  assert.deepEqual(endFinding('akun', undefined, end).state, 'well');
  assert.deepEqual(endFinding('akun', end, end - 8 * days), {
    about: 'akun',
    state: 'well',
    says: 'token diterima, berakhir 12 Mei 2026',
  });
  const near = endFinding('akun', end, end - 7 * days);
  assert.equal(near.state, 'note');
  assert.match(near.says, /12 Mei 2026; buat token baru/);
});
