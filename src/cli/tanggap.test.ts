// Every verb as it is typed: how it ends well, how it fails, and what is wrong use.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isPassword } from '#http/password.ts';
import { commandHere, commandIn, givenCommand, testKey, untouchedDatabase, type Ended } from '#test/beds/command.ts';
import { verbs } from './verbs.ts';

const json = ({ stdout }: Ended): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

const officer = ['--email', 'baru@contoh.example', '--name', 'Baru Contoh', '--role', 'admin-pusat'];

test('without a verb, or with one that is none, it lists the verbs and ends with 2', async () => {
  const tanggap = commandIn({});
  for (const words of [[], ['terbang'], ['__proto__']]) {
    const ended = await tanggap(words);
    assert.equal(ended.status, 2);
    for (const name of Object.keys(verbs)) assert.match(ended.stderr, new RegExp(`^ {2}${name} `, 'm'));
  }
  assert.equal((await tanggap(['--help'])).status, 0);
});

test('the verbs are those that the operator’s page describes', () => {
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const section = page.split('## Command line')[1]?.split('\n## ')[0] ?? '';
  const described = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name = '']) => name);
  assert.deepEqual(described.toSorted(), Object.keys(verbs).toSorted());
});

test('every verb explains itself, needs no settings for it, and refuses what it does not know', async () => {
  const tanggap = commandHere({ DATABASE_URL: 'no url at all' });
  for (const name of Object.keys(verbs)) {
    const help = await tanggap([name, '--help']);
    assert.equal(help.status, 0, name);
    assert.match(help.stdout, new RegExp(`^Pemakaian: tanggap ${name}`));
    if (name === 'bench') continue;
    const wrong = await tanggap([name, '--nonsense']);
    assert.equal(wrong.status, 2, name);
    assert.match(wrong.stderr, new RegExp(`tanggap ${name} --help`));
    assert.equal((await tanggap([name, 'one', 'two', 'three'])).status, 2, name);
  }
});

test('wrong settings end with 2 and all are named, for machines too', async () => {
  const tanggap = commandIn({ DATABASE_URL: 'no url', TANGGAP_ROLE: 'cook' });
  const ended = await tanggap(['migrate', '--json']);
  assert.equal(ended.status, 2);
  assert.equal(json(ended)['ok'], false);
  assert.match(String(json(ended)['error']), /DATABASE_URL[\s\S]*TANGGAP_ROLE/);
  assert.equal((await tanggap(['start'])).status, 2);
});

test('a database that cannot be reached or that turns us away is told in one line, without the password', async (t) => {
  const { url } = await givenCommand(t);
  const nowhere = await commandHere({ DATABASE_URL: 'postgres://a:rahasia@127.0.0.1:9/x' })(['verify-log']);
  const missing = await commandHere({ DATABASE_URL: url.replace(/tanggap_test_/, 'missing_') })(['verify-log']);
  for (const { status, stderr } of [nowhere, missing]) {
    assert.equal(status, 1);
    assert.match(stderr, /^Basis data (?:tidak dapat dihubungi|menolak).*\n$/);
    assert.doesNotMatch(stderr, /rahasia/);
  }
});

test('migrate brings an untouched database to this version, once; other verbs ask for it first', async (t) => {
  const { url, dataDir } = await givenCommand(t);
  const tanggap = commandIn({ DATABASE_URL: await untouchedDatabase(t, url), DATA_DIR: dataDir });
  const early = await tanggap(['verify-log']);
  assert.equal(early.status, 1);
  assert.match(early.stderr, /tanggap migrate/);
  const first = await tanggap(['migrate', '--json']);
  assert.equal(first.status, 0);
  assert.match(JSON.stringify(json(first)['applied']), /0001_create_frame/);
  assert.deepEqual(json(await tanggap(['migrate', '--json']))['applied'], []);
  assert.equal((await tanggap(['verify-log'])).status, 0);
});

test('user add makes a password, prints it once, and keeps only its hash', async (t) => {
  const { tanggap, pool } = await givenCommand(t);
  const added = await tanggap(['user', 'add', ...officer]);
  assert.equal(added.status, 0);
  const password = /: ([\w-]{19})\n$/.exec(added.stdout)?.[1] ?? '';
  const { rows } = await pool.query<{ password: string }>('select password from officer_credential');
  assert.equal(await isPassword(rows[0]?.password ?? '', password), true);
  const again = await tanggap(['user', 'add', ...officer, '--json']);
  assert.equal(json(again)['added'], false);
  assert.equal(json(again)['password'], undefined);
});

test('user add takes a password from the standard input and never shows it', async (t) => {
  const { url, dataDir, pool } = await givenCommand(t);
  const tanggap = commandIn({ DATABASE_URL: url, DATA_DIR: dataDir, SECRET_KEY: testKey });
  const given = 'sandi dari berkas';
  const added = await tanggap(['user', 'add', ...officer, '--password-stdin'], `${given}\n`);
  assert.equal(added.status, 0);
  assert.equal(`${added.stdout}${added.stderr}`.includes(given), false);
  const { rows } = await pool.query<{ password: string }>('select password from officer_credential');
  assert.equal(await isPassword(rows[0]?.password ?? '', given), true);
  const short = await tanggap(['user', 'reset', '--email', 'baru@contoh.example', '--password-stdin'], 'pendek');
  assert.equal(short.status, 1);
});

test('user off ends an account, and leaves the last operator', async (t) => {
  const { tanggap } = await givenCommand(t);
  const one = ['--email', 'satu@contoh.example', '--name', 'Satu', '--role', 'operator'];
  await tanggap(['user', 'add', ...one]);
  const last = await tanggap(['user', 'off', '--email', 'satu@contoh.example']);
  assert.equal(last.status, 1);
  assert.match(last.stderr, /operator terakhir/);
  const demoted = await tanggap(['user', 'add', ...one.slice(0, 4), '--role', 'admin-pusat']);
  assert.deepEqual([demoted.status, demoted.stderr], [1, last.stderr]);
  assert.equal((await tanggap(['user', 'add', ...one.slice(0, 2), '--name', 'Lain', '--role', 'operator'])).status, 0);
  await tanggap(['user', 'add', '--email', 'dua@contoh.example', '--name', 'Dua', '--role', 'operator']);
  assert.equal((await tanggap(['user', 'off', '--email', 'satu@contoh.example'])).status, 0);
  assert.match((await tanggap(['user', 'list'])).stdout, /satu@contoh\.example.*nonaktif/);
});

test('user add takes several roles, lists them, and counts an operator in either place', async (t) => {
  const { tanggap, pool } = await givenCommand(t);
  const both = ['--email', 'dua@contoh.example', '--name', 'Dua', '--role', 'admin-pusat, operator'];
  assert.match((await tanggap(['user', 'add', ...both])).stdout, /sebagai admin-pusat, operator\./);
  const { rows } = await pool.query('select role, also_roles from officer');
  assert.deepEqual(rows, [{ role: 'admin-pusat', also_roles: ['operator'] }]);
  assert.match((await tanggap(['user', 'list'])).stdout, /dua@contoh\.example\tDua\tadmin-pusat, operator/);
  assert.equal((await tanggap(['user', 'off', '--email', 'dua@contoh.example'])).status, 1, 'the last operator');
});

test('user add refuses what is no officer: 2 for how it is written, 1 for an agency that nobody declared', async (t) => {
  const { tanggap } = await givenCommand(t);
  const wrong = [
    ['user'],
    ['user', 'fly'],
    ['user', 'constructor'],
    ['user', 'add', '--email', 'baru@contoh.example'],
    ['user', 'add', '--email', 'nobody', '--name', 'X', '--role', 'operator'],
    ['user', 'add', '--email', 'x@contoh.example', '--name', 'X', '--role', 'king'],
    ['user', 'add', '--email', 'x@contoh.example', '--name', 'X', '--role', 'admin-agency'],
    ['user', 'add', '--email', 'x@contoh.example', '--name', 'X', '--role', 'admin-pusat,examiner'],
    ['user', 'add', '--email', 'x@contoh.example', '--name', 'X', '--role', 'admin-pusat,king'],
    ['user', 'add', '--email', 'x@contoh.example', '--name', 'X', '--role', 'admin-pusat,'],
    ['user', 'add', '--email', 'x@contoh.example', '--name', 'X', '--role', 'operator', '--agency', 'dlh'],
  ];
  for (const words of wrong) assert.equal((await tanggap(words)).status, 2, words.join(' '));
  const field = ['--email', 'x@contoh.example', '--name', 'X', '--role', 'admin-agency', '--agency', 'nowhere'];
  const unknown = await tanggap(['user', 'add', ...field]);
  assert.equal(unknown.status, 1);
  assert.match(unknown.stderr, /nowhere/);
  assert.deepEqual(json(await tanggap(['user', 'list', '--json']))['officers'], []);
});

test('user reset ends all sessions and sets another password; nobody is nobody', async (t) => {
  const { tanggap, pool } = await givenCommand(t);
  await tanggap(['user', 'add', ...officer]);
  await pool.query(
    `insert into officer_session (id, token, user_id, expires_at) select 's', 't', id, now() + interval '1 day' from officer`,
  );
  const reset = await tanggap(['user', 'reset', '--email', 'baru@contoh.example', '--json']);
  assert.equal(reset.status, 0);
  const { rows } = await pool.query<{ password: string; sessions: string }>(
    'select password, (select count(*) from officer_session) as sessions from officer_credential',
  );
  assert.equal(rows[0]?.sessions, '0');
  assert.equal(await isPassword(rows[0]?.password ?? '', String(json(reset)['password'])), true);
  assert.equal((await tanggap(['user', 'reset', '--email', 'siapa@contoh.example'])).status, 1);
});

test('user reset takes no password that is the officer’s own name', async (t) => {
  const { tanggap, pool } = await givenCommand(t);
  const named = ['--name', 'Kusumastuti Wulandari', '--role', 'admin-pusat'];
  await tanggap(['user', 'add', '--email', 'baru@contoh.example', ...named]);
  const kept = async () => (await pool.query('select password from officer_credential')).rows;
  const before = await kept();
  const own = await tanggap(
    ['user', 'reset', '--email', 'Baru@contoh.example', '--password-stdin'],
    'kusumastuti-wulandari',
  );
  assert.deepEqual([own.status, await kept()], [1, before]);
  assert.match(own.stderr, /^Kata sandi itu tidak dapat dipakai\. Mudah ditebak: hampir seluruhnya nama/);
  const other = await tanggap(
    ['user', 'reset', '--email', 'baru@contoh.example', '--password-stdin'],
    'kuda betul baterai',
  );
  assert.equal(other.status, 0, other.stderr);
});

test('user list shows officers to people and machines', async (t) => {
  const { tanggap } = await givenCommand(t);
  assert.match((await tanggap(['user', 'list'])).stdout, /Belum ada petugas/);
  await tanggap(['user', 'add', ...officer]);
  assert.match((await tanggap(['user', 'list'])).stdout, /^baru@contoh\.example\tBaru Contoh\tadmin-pusat\n$/);
  const listed = json(await tanggap(['user', 'list', '--json']))['officers'] as { email: string }[];
  assert.deepEqual(
    listed.map(({ email }) => email),
    ['baru@contoh.example'],
  );
});

test('bench names the benches there are and ends with 2 for one that is none', async () => {
  const ended = await commandIn({})(['bench', 'nosuch']);
  assert.equal(ended.status, 2);
  assert.match(ended.stderr, /ingest/);
});
