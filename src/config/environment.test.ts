// What is said of each setting of the environment that the program cannot start with: word for word, and where nothing must be said.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { ConfigError, readConfig, type Config, type Env } from './config.ts';
import { declaredSettingsOf } from './declared-settings.ts';

const noFile = (): undefined => undefined;
const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7 + 3)).toString('base64');
const production: Env = { TANGGAP_MODE: 'production', SECRET_KEY: key };
const main = 'postgres://desk@10.0.0.1/desk';
const copy = 'postgres://desk@10.0.0.2/desk';

const started = (env: Env): Config => readConfig(env, noFile);

/** A setting's name, and the text after it. */
const saidOf = (env: Env): readonly string[] => {
  try {
    started(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
};

const how = '32 bita acak dalam base64, misalnya dari: openssl rand -base64 32';
const https =
  'PUBLIC_URL: harus https: kuki sesi dan data pelapor akan lewat tanpa sandi; pasang TLS di perantara di depannya';
const address = 'PUBLIC_URL: harus alamat http atau https, misalnya https://aduan.contoh.go.id';
const oneServer = 'harus satu peladen, diawali postgres:// atau postgresql://; beberapa dipisah koma';
const proxies = 'TRUST_PROXY: harus alamat IP atau jangkauan seperti 10.0.0.0/8, dipisah koma';
const inner = 'ALLOW_INNER: harus alamat IP, jangkauan, nama, boleh dengan porta, atau berkas soket, dipisah koma';
const port = 'PORT: harus bilangan 0 sampai 65535';

const refusals: readonly [Env, ...string[]][] = [
  [{ PORT: '65536' }, port],
  [{ PORT: '-1' }, port],
  [{ PORT: '3000.5' }, port],
  [{ PORT: '0x1F' }, port],
  [{ PORT: '8e1' }, port],
  [{ TANGGAP_MODE: 'Production' }, 'TANGGAP_MODE: pilihannya training, production'],
  [{ TANGGAP_ROLE: 'webs' }, 'TANGGAP_ROLE: pilihannya all, web, worker'],
  [{ LOG_LEVEL: 'INFO' }, 'LOG_LEVEL: pilihannya info, fatal, error, warn, debug, trace, silent'],
  [{ TRAINING_REPORTS: 'tidak' }, 'TRAINING_REPORTS: pilihannya yes, no'],
  [{ TRAINING_PAST: 'ya' }, 'TRAINING_PAST: pilihannya yes, no'],
  [{ METRICS_TOKEN: 'x'.repeat(15) }, 'METRICS_TOKEN: paling sedikit 16 huruf'],
  [{ PUBLIC_URL: 'aduan.contoh.go.id' }, address],
  [{ PUBLIC_URL: 'https://aduan.contoh.go.id?' }, address],
  [{ PUBLIC_URL: 'https://aduan.contoh.go.id/#' }, address],
  [{ PUBLIC_URL: 'https://:sandi@aduan.contoh.go.id' }, address],
  [{ PUBLIC_URL: 'ws://aduan.contoh.go.id' }, address],
  [{ ...production, PUBLIC_URL: 'http://aduan.contoh.go.id' }, https],
  [{ ...production, PUBLIC_URL: 'HTTP://aduan.contoh.go.id' }, https],
  [{ ...production, PUBLIC_URL: 'hTTp://203.0.114.9' }, https],
  [{ ...production, PUBLIC_URL: 'http:aduan.contoh.go.id' }, https],
  [{ TANGGAP_MODE: 'production' }, `SECRET_KEY: belum diisi; ${how}`],
  [{ TANGGAP_MODE: 'production', SECRET_KEY: '  ' }, `SECRET_KEY: belum diisi; ${how}`],
  [{ SECRET_KEY: Buffer.alloc(31, 3).toString('base64') }, `SECRET_KEY: harus ${how}`],
  [{ SECRET_KEY: Buffer.alloc(33, 3).toString('base64') }, `SECRET_KEY: harus ${how}`],
  [{ SECRET_KEY: `${key} ${key}` }, `SECRET_KEY: harus ${how}`],
  [{ ...production, SECRET_KEY: Buffer.alloc(32, 9).toString('base64') }, `SECRET_KEY: dapat ditebak; harus ${how}`],
  [{ SECRET_KEY_FORMER: 'x' }, 'SECRET_KEY_FORMER: kunci ke-1 bukan 32 bita acak dalam base64'],
  [
    { SECRET_KEY_FORMER: `a,${key},b` },
    'SECRET_KEY_FORMER: kunci ke-1 bukan 32 bita acak dalam base64',
    'SECRET_KEY_FORMER: kunci ke-3 bukan 32 bita acak dalam base64',
  ],
  [{ DATABASE_URL: 'POSTGRES:desk' }, 'DATABASE_URL: harus diawali postgres:// atau postgresql://'],
  [
    { DATABASE_READ_URL: copy },
    'DATABASE_READ_URL: hanya berarti bersama DATABASE_URL, basis data utama yang direplikasi',
  ],
  [{ DATABASE_URL: main, DATABASE_READ_URL: 'http://a/b' }, `DATABASE_READ_URL: alamat ke-1 ${oneServer}`],
  [{ DATABASE_URL: main, DATABASE_READ_URL: `${copy},mysql://b` }, `DATABASE_READ_URL: alamat ke-2 ${oneServer}`],
  [{ DATABASE_URL: main, DATABASE_READ_URL: `${copy},${copy}` }, 'DATABASE_READ_URL: alamat ke-2 sudah disebut'],
  [
    { DATABASE_URL: main, DATABASE_READ_URL: `${copy} ${main}` },
    'DATABASE_READ_URL: alamat ke-2 sama dengan DATABASE_URL, bukan replika',
  ],
  ...['10.0.0.0/33', '10.0.0.1/', '10.0.0.0/8/8', '::1/129', '10.0.0.256', 'proxy', '10.0.0.1;10.0.0.2'].map(
    (entry): [Env, string] => [{ TRUST_PROXY: `127.0.0.1,${entry}` }, proxies],
  ),
  ...['ftp://dalam', 'nama dengan spasi', '10.0.0.1:123456', 'a..b'].map((entry): [Env, string] => [
    { ALLOW_INNER: entry },
    inner,
  ]),
  [{ TANGGAP_CONFIG: 'tiada.json' }, `TANGGAP_CONFIG: berkas ${resolve('tiada.json')} tidak dapat dibaca`],
];

suite('what the program cannot start with is said in these words', () => {
  for (const [env, ...said] of refusals)
    test(said.join(' · '), () => {
      assert.deepEqual(saidOf(env), said);
    });
});

test('several are told in one, by their number', () => {
  try {
    started({ PORT: 'x', LOG_LEVEL: 'x' });
    assert.fail('it started');
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    assert.equal(
      error.message,
      ['Pengaturan belum benar (2):', ...error.mistakes.map((one) => `  - ${one}`)].join('\n'),
    );
  }
});

test('a blank setting is none, whichever it is', () => {
  const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATA_DIR', 'DATABASE_URL', 'DATABASE_READ_URL', 'TANGGAP_MODE'];
  const more = ['TANGGAP_ROLE', 'SECRET_KEY', 'SECRET_KEY_FORMER', 'LOG_LEVEL', 'TRUST_PROXY', 'ALLOW_INNER'];
  const last = ['METRICS_TOKEN', 'ANCHOR_FILE', 'TANGGAP_CONFIG', 'TRAINING_REPORTS', 'TRAINING_PAST'];
  const bucket = ['S3_URL', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
  const blank = Object.fromEntries([...names, ...more, ...last, ...bucket].map((name) => [name, ' \t']));
  assert.deepEqual(started(blank), started({}));
});

test('at the bounds a setting still holds', () => {
  for (const edge of ['0', '65535', '00080']) assert.equal(started({ PORT: edge }).port, Number(edge));
  assert.equal(started({ METRICS_TOKEN: 'x'.repeat(16) }).metricsToken?.length, 16);
  for (const entry of ['10.0.0.0/32', '::/128', '0.0.0.0/0', 'uniquelocal', 'linklocal'])
    assert.deepEqual(started({ TRUST_PROXY: ` ${entry} ,, ` }).trustProxy, [entry]);
});

test('the public address is kept as a browser writes it: by its beginning is told whether cookies go over TLS alone', () => {
  const kept = (PUBLIC_URL: string): string => started({ PUBLIC_URL }).publicUrl;
  assert.equal(kept('HTTPS://Aduan.Contoh.GO.ID/'), 'https://aduan.contoh.go.id');
  assert.equal(kept('https://aduan.contoh.go.id:443'), 'https://aduan.contoh.go.id');
  assert.equal(kept('https://aduan.contoh.go.id:8443/desk//'), 'https://aduan.contoh.go.id:8443/desk');
  assert.equal(kept('http://[::1]:3000'), 'http://[::1]:3000');
  assert.equal(started({ HOST: '::1', PORT: '80' }).publicUrl, 'http://[::1]:80');
  assert.equal(started({ HOST: '0.0.0.0' }).publicUrl, 'http://0.0.0.0:3000');
});

test('production warns of an address in clear inside the own walls, and of none that is https in other letters', () => {
  const warned = (PUBLIC_URL: string): readonly string[] => started({ ...production, PUBLIC_URL }).warnings;
  const clear = 'PUBLIC_URL bukan https: kuki sesi dan data pelapor dapat disadap di jalan';
  const noAccount = 'tidak ada akun resmi di berkas pengaturan: belum ada kanal yang dilayani';
  assert.deepEqual(warned('HTTP://TANGGAP:3000'), [clear, noAccount]);
  assert.deepEqual(warned('HTTPS://aduan.contoh.go.id'), [noAccount]);
  assert.deepEqual(started({ PUBLIC_URL: 'http://aduan.contoh.go.id' }).warnings, []);
});

test('the mode that nobody named is training, and is known to be unsaid', () => {
  assert.deepEqual([started({}).mode, started({}).modeIsSaid, started({}).trainingReports], ['training', false, true]);
  const said = started({ TANGGAP_MODE: 'training', TRAINING_REPORTS: 'no' });
  assert.deepEqual([said.training, said.modeIsSaid, said.trainingReports], [true, true, false]);
  assert.deepEqual([said.trainingPast, started({ TRAINING_PAST: 'no' }).trainingPast], [true, false]);
  assert.deepEqual([started(production).training, started(production).modeIsSaid], [false, true]);
});

test('files of settings are taken from where the program is started', () => {
  assert.equal(started({ ANCHOR_FILE: 'jangkar.txt' }).anchorFile, resolve('jangkar.txt'));
  assert.equal(started({ DATA_DIR: '../isi' }).dataDir, resolve('../isi'));
  const asked: string[] = [];
  readConfig({}, (path) => void asked.push(path));
  assert.deepEqual(asked, [resolve('tanggap.config.json')]);
});

test('what is declared at a start bears the names it is recorded under, and leaves out what records itself', () => {
  const file = {
    organisation: { name: 'Kota Contoh' },
    agencies: [{ id: 'dlh', name: 'Lingkungan' }],
    accounts: [{ channel: 'walk-in', id: 'loket', handle: 'Loket' }],
    users: [{ email: 'a@contoh.example', name: 'A', role: 'operator', password: 'kata-sandi-panjang' }],
    open311: { partners: [{ id: 'warga', name: 'Warga', key: 'kunci-yang-panjang-sekali' }] },
    webhooks: [{ id: 'dasbor', url: 'https://dasbor.example/', secret: 'rahasia-yang-panjang' }],
    forwards: [{ id: 'lain', name: 'Lain', url: 'https://lain.example', apiKey: 'k', services: { '*': '1' } }],
  };
  const declared = declaredSettingsOf(readConfig({}, () => JSON.stringify(file)));
  assert.deepEqual(
    declared.map(({ kind, name }) => `${kind} ${name}`),
    [
      'setting TANGGAP_MODE',
      'setting PUBLIC_URL',
      'setting organisation',
      'setting open311',
      'agency dlh',
      'partner warga',
      'webhook dasbor',
      'forward lain',
    ],
  );
  const [, , organisation, open311] = declared;
  assert.deepEqual(organisation?.value, { name: 'Kota Contoh' });
  assert.equal('partners' in Object(open311?.value), false);
});
