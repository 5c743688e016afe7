// Settings are read once, checked as a whole, and every mistake is named with its place and without its value.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { ConfigError, readConfig, type Env } from './config.ts';
import { trainingPassword } from './training-password.ts';

const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7 + 3)).toString('base64');
const none = (): undefined => undefined;

const mistakesOf = (env: Env, file?: unknown): readonly string[] => {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  try {
    readConfig(env, () => (file === undefined ? undefined : text));
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
};

const account = {
  channel: 'instagram',
  id: '17841400000000001',
  handle: 'pemkotjogja',
  appSecret: 'app-secret',
  verifyToken: 'verify-token',
  accessToken: 'access-token',
  apiUrl: 'https://graph.facebook.com/',
};

test('without any setting it trains on this machine only', () => {
  const config = readConfig({}, none);
  assert.equal(config.mode, 'training');
  assert.equal(config.role, 'all');
  assert.equal(config.publicUrl, 'http://127.0.0.1:3000');
  assert.equal(config.dataDir, resolve('data'));
  assert.equal(config.databaseUrl, undefined);
  assert.equal(config.secretKey, undefined);
  assert.deepEqual(config.trustProxy, []);
  assert.ok(Object.isFrozen(config));
});

test('every setting is taken as given', () => {
  const config = readConfig(
    {
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://aduan.contoh.example/',
      DATA_DIR: '/srv/tanggap',
      DATABASE_URL: 'postgres://desk@localhost/desk',
      DATABASE_READ_URL: 'postgres://desk:a,b@10.0.0.2/desk, postgresql://desk@/desk?host=/run/replica',
      TANGGAP_MODE: 'production',
      TANGGAP_ROLE: 'worker',
      SECRET_KEY: key,
      SECRET_KEY_FORMER: `${key}, ${key}`,
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '10.0.0.1, 10.0.0.2',
      METRICS_TOKEN: 'sixteen-letters-or-more',
    },
    none,
  );
  assert.equal(config.port, 8080);
  assert.equal(config.publicUrl, 'https://aduan.contoh.example');
  assert.equal(config.dataDir, '/srv/tanggap');
  assert.deepEqual(config.databaseReadUrls, [
    'postgres://desk:a,b@10.0.0.2/desk',
    'postgresql://desk@/desk?host=/run/replica',
  ]);
  assert.equal(config.role, 'worker');
  assert.equal(config.secretKey?.length, 32);
  assert.equal(config.formerKeys.length, 2);
  assert.deepEqual(config.trustProxy, ['10.0.0.1', '10.0.0.2']);
});

test('production names everything that is missing, at once', () => {
  const file = { accounts: [{ ...account, appSecret: 'env:IG_APP_SECRET', accessToken: 'env:IG_TOKEN' }] };
  const mistakes = mistakesOf({ TANGGAP_MODE: 'production' }, file).join('\n');
  for (const name of ['SECRET_KEY', 'IG_APP_SECRET', 'IG_TOKEN']) assert.match(mistakes, new RegExp(name));
});

test('production warns of what works but should not stay', () => {
  const config = readConfig({ TANGGAP_MODE: 'production', SECRET_KEY: key }, none);
  assert.equal(config.warnings.length, 2);
});

test('production refuses a key that can be guessed; training does not care', () => {
  const guessable = [
    Buffer.alloc(32),
    Buffer.alloc(32, 7),
    Buffer.from('0123456789abcdef'.repeat(2)),
    Buffer.from('rahasia!'.repeat(4)),
    Buffer.from(Array.from({ length: 32 }, (_one, index) => index)),
    Buffer.from(Array.from({ length: 32 }, (_one, index) => 200 - index)),
  ];
  for (const bytes of guessable) {
    const SECRET_KEY = bytes.toString('base64');
    assert.match(mistakesOf({ TANGGAP_MODE: 'production', SECRET_KEY }).join(), /^SECRET_KEY: dapat ditebak/);
    assert.equal(readConfig({ SECRET_KEY }, none).secretKey?.length, 32);
  }
  for (let round = 0; round < 1000; round += 1)
    readConfig({ TANGGAP_MODE: 'production', SECRET_KEY: randomBytes(32).toString('base64') }, none);
});

test('production speaks https to the world; inside the own walls it may do without, and warns', () => {
  const urls = (PUBLIC_URL: string) => ({ TANGGAP_MODE: 'production', SECRET_KEY: key, PUBLIC_URL });
  for (const url of [
    'http://aduan.contoh.go.id',
    'http://aduan.contoh.go.id:8080',
    'http://203.0.114.9',
    'http://[2400::1]',
  ])
    assert.match(mistakesOf(urls(url)).join(), /^PUBLIC_URL: harus https/, url);
  for (const url of [
    'http://127.0.0.1:3000',
    'http://10.1.2.3',
    'http://tanggap:3000',
    'http://desk.local',
    'http://[::1]:1',
  ])
    assert.match(readConfig(urls(url), none).warnings.join(), /PUBLIC_URL bukan https/, url);
  assert.equal(readConfig(urls('https://aduan.contoh.go.id'), none).publicUrl, 'https://aduan.contoh.go.id');
});

test('the published password of training opens nothing in production', () => {
  const file = { users: [{ ...user, password: trainingPassword }] };
  assert.match(
    mistakesOf({ TANGGAP_MODE: 'production', SECRET_KEY: key }, file).join(),
    /users\[0\]\.password: kata sandi latihan/,
  );
});

test('the file is read from TANGGAP_CONFIG, and values from the environment', () => {
  const file = JSON.stringify({
    organisation: { name: 'Pemerintah Kota Contoh', phone: '0274-000000' },
    agencies: [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }],
    accounts: [
      { ...account, accessToken: 'env:IG_TOKEN' },
      { channel: 'walk-in', id: 'loket', handle: 'Loket' },
    ],
    users: [
      {
        email: 'A@Contoh.example',
        name: 'Tono',
        role: 'admin-agency',
        agencyId: 'dlh',
        password: 'kata-sandi-panjang',
      },
    ],
  });
  const paths: string[] = [];
  const config = readConfig({ TANGGAP_CONFIG: 'desk.json', IG_TOKEN: 'from-env' }, (path) => {
    paths.push(path);
    return file;
  });
  assert.deepEqual(paths, [resolve('desk.json')]);
  assert.equal(config.desk.accounts[0]?.accessToken, 'from-env');
  assert.equal(config.desk.accounts[0]?.apiUrl, 'https://graph.facebook.com');
  assert.equal(config.desk.accounts[1]?.appSecret, '');
  assert.equal(config.desk.users[0]?.email, 'a@contoh.example');
  assert.equal(config.desk.organisation?.name, 'Pemerintah Kota Contoh');
});

const user = { email: 'a@contoh.example', name: 'A', role: 'team-lead', password: 'kata-sandi-panjang' };

const primary = { DATABASE_URL: 'postgres://desk@10.0.0.1/desk' };
const replica = 'postgres://desk@10.0.0.2/desk';

/** What is wrong, and where it must be said. */
const table: [string, Env, unknown, string][] = [
  ['port', { PORT: '70000' }, undefined, 'PORT:'],
  ['port is no number', { PORT: '30oo' }, undefined, 'PORT:'],
  ['mode', { TANGGAP_MODE: 'demo' }, undefined, 'TANGGAP_MODE:'],
  ['role', { TANGGAP_ROLE: 'both' }, undefined, 'TANGGAP_ROLE:'],
  ['log level', { LOG_LEVEL: 'loud' }, undefined, 'LOG_LEVEL:'],
  ['public address', { PUBLIC_URL: 'aduan.contoh.example' }, undefined, 'PUBLIC_URL:'],
  ['public address with a script', { PUBLIC_URL: 'javascript:alert(1)' }, undefined, 'PUBLIC_URL:'],
  ['database', { DATABASE_URL: 'mysql://x' }, undefined, 'DATABASE_URL:'],
  ['replica', { ...primary, DATABASE_READ_URL: 'mysql://x' }, undefined, 'DATABASE_READ_URL: alamat ke-1'],
  [
    'second replica',
    { ...primary, DATABASE_READ_URL: `${replica},10.0.0.3` },
    undefined,
    'DATABASE_READ_URL: alamat ke-1',
  ],
  ['replica of two hosts', { ...primary, DATABASE_READ_URL: 'postgres://a:1,b:2/c' }, undefined, 'DATABASE_READ_URL:'],
  ['replica named twice', { ...primary, DATABASE_READ_URL: `${replica} ${replica}` }, undefined, 'alamat ke-2 sudah'],
  ['the primary as replica', { ...primary, DATABASE_READ_URL: primary.DATABASE_URL }, undefined, 'bukan replika'],
  ['replica of the own server', { DATABASE_READ_URL: replica }, undefined, 'hanya berarti bersama DATABASE_URL'],
  ['short key', { SECRET_KEY: 'c2hvcnQ=' }, undefined, 'SECRET_KEY:'],
  ['key that is not base64', { SECRET_KEY: '%%%' }, undefined, 'SECRET_KEY:'],
  ['former key', { SECRET_KEY_FORMER: `${key},x` }, undefined, 'SECRET_KEY_FORMER: kunci ke-2'],
  ['metrics token', { METRICS_TOKEN: 'short' }, undefined, 'METRICS_TOKEN:'],
  ['proxy by name', { TRUST_PROXY: '10.0.0.1, proxy.contoh.example' }, undefined, 'TRUST_PROXY:'],
  ['proxy range too wide', { TRUST_PROXY: '10.0.0.0/33' }, undefined, 'TRUST_PROXY:'],
  ['named file absent', { TANGGAP_CONFIG: 'none.json' }, undefined, 'TANGGAP_CONFIG:'],
  ['broken JSON', {}, '{\n  "accounts": [,]\n}', 'baris 2 kolom 16'],
  ['a list instead of an object', {}, [], 'harus berupa objek'],
  ['unknown key', {}, { akun: [] }, 'akun: tidak dikenal'],
  ['accounts is no list', {}, { accounts: {} }, 'accounts: harus berupa daftar'],
  ['account is no object', {}, { accounts: ['x'] }, 'accounts[0]: harus berupa objek'],
  ['unknown channel', {}, { accounts: [{ ...account, channel: 'myspace' }] }, 'accounts[0].channel:'],
  ['missing secret', {}, { accounts: [{ ...account, appSecret: undefined }] }, 'accounts[0].appSecret: belum diisi'],
  ['empty secret', {}, { accounts: [{ ...account, appSecret: ' ' }] }, 'accounts[0].appSecret: kosong'],
  ['number for a text', {}, { accounts: [{ ...account, id: 1784140 }] }, 'accounts[0].id: harus berupa teks'],
  [
    'unset env value',
    {},
    { accounts: [{ ...account, appSecret: 'env:NOT_SET' }] },
    'accounts[0].appSecret: variabel lingkungan NOT_SET',
  ],
  [
    'address with a user',
    {},
    { accounts: [{ ...account, apiUrl: 'https://a:b@contoh.example' }] },
    'accounts[0].apiUrl:',
  ],
  ['account twice', {}, { accounts: [account, account] }, 'accounts[1]: sama dengan accounts[0]'],
  ['misspelt field', {}, { accounts: [{ ...account, appsecret: 'x' }] }, 'accounts[0].appsecret: tidak dikenal'],
  ['agency id', {}, { agencies: [{ id: 'D L H', name: 'x' }] }, 'agencies[0].id:'],
  [
    'agency twice',
    {},
    {
      agencies: [
        { id: 'a', name: 'x' },
        { id: 'a', name: 'y' },
      ],
    },
    'agencies[1].id: sama dengan agencies[0].id',
  ],
  [
    'agency twice, behind what is no object',
    {},
    {
      agencies: [{ id: 'a', name: 'x' }, 'x', { id: 'a', name: 'y' }],
    },
    'agencies[2].id: sama dengan agencies[0].id',
  ],
  [
    'an address of JSS that is none',
    {},
    { organisation: { name: 'x', jssUrl: 'javascript:alert(1)' } },
    'organisation.jssUrl: harus diawali https://',
  ],
  ['organisation without a name', {}, { organisation: {} }, 'organisation.name: belum diisi'],
  ['user role', {}, { users: [{ ...user, role: 'admin' }] }, 'users[0].role:'],
  ['user e-mail', {}, { users: [{ ...user, email: 'nobody' }] }, 'users[0].email:'],
  ['user password', {}, { users: [{ ...user, password: 'pendek' }] }, 'users[0].password:'],
  ['agency admin without agency', {}, { users: [{ ...user, role: 'admin-agency' }] }, 'users[0].agencyId: belum diisi'],
  [
    'agency nobody declared',
    {},
    { users: [{ ...user, role: 'admin-agency', agencyId: 'x' }] },
    'users[0].agencyId: tidak ada',
  ],
  ['agency of a role without one', {}, { users: [{ ...user, agencyId: 'dlh' }] }, 'users[0].agencyId: hanya untuk'],
  ['user twice', {}, { users: [user, user] }, 'users[1].email: sama dengan'],
];

for (const [name, env, file, expected] of table) {
  test(`a mistake is named with its place: ${name}`, () => {
    const mistakes = mistakesOf(env, file);
    assert.ok(
      mistakes.some((mistake) => mistake.includes(expected)),
      `${expected} is not in ${JSON.stringify(mistakes)}`,
    );
  });
}

test('proxies may be ranges and names of private ones', () => {
  const { trustProxy } = readConfig({ TRUST_PROXY: '10.0.0.0/8,::1,loopback' }, none);
  assert.deepEqual(trustProxy, ['10.0.0.0/8', '::1', 'loopback']);
});

test('several mistakes are named together', () => {
  const mistakes = mistakesOf({ PORT: 'x', LOG_LEVEL: 'x' }, { accounts: [{ channel: 'instagram' }], users: [{}] });
  assert.ok(mistakes.length >= 10, mistakes.join('\n'));
});

test('a mistake never repeats a value', () => {
  const secret = 'sangat-rahasia-sekali';
  const broken = `{"accounts":[{"appSecret":"${secret}" "x"}]}`;
  const all = [
    ...mistakesOf({}, broken),
    ...mistakesOf({ SECRET_KEY: secret, METRICS_TOKEN: secret.slice(0, 6), DATABASE_URL: secret, PUBLIC_URL: secret }),
    ...mistakesOf({}, { users: [{ ...user, password: secret.slice(0, 8), role: secret, email: secret }] }),
  ].join('\n');
  assert.equal(all.includes(secret.slice(0, 6)), false, all);
});
