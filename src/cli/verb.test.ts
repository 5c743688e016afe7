// How a verb is read and how it ends, without a database: options, sentences for every failure, findings, the list of a back-up's contents.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { suite, test } from 'node:test';
import { ConfigError } from '#config/config.ts';
import { DataDirInUse } from '#db/data-lock.ts';
import type { Queryable } from '#db/queryable.ts';
import { knownMigrations } from '#db/migrate.ts';
import { WrongSecretKey } from '#keys/secret-key.ts';
import { temporaryFolder } from '#test/beds/command.ts';
import { attachmentFile, digestOfFile, parseManifest, tableFile, type Manifest } from './backup-manifest.ts';
import { checkMigrations, checkServer } from './check-machine.ts';
import { checkReplicas } from './check-replicas.ts';
import { checkRole } from './check-keys.ts';
import { holidayFindings, reportOf } from './doctor.ts';
import { helpFor, helpForAll } from './help.ts';
import { runCommand } from './run-command.ts';
import { sayWhy } from './say-why.ts';
import { withStageFolder } from './stage-folder.ts';
import { requiredFlag, textFlag, Unable, WrongUse } from './verb.ts';
import { outcomeOf } from './verify-log.ts';
import { verbs } from './verbs.ts';

/** A database that gives one answer to every question. */
const saying = (...rows: object[]): Queryable => ({
  query: (() => Promise.resolve({ rows, rowCount: rows.length })) as unknown as Queryable['query'],
});

const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });

suite('an option', () => {
  test('is trimmed; a blank one and one without a value are none', () => {
    const flags = { email: ' a@b.example\n', blank: '  ', bare: true, off: false };
    assert.deepEqual(
      ['email', 'blank', 'bare', 'off', 'absent'].map((name) => textFlag(flags, name)),
      ['a@b.example', undefined, undefined, undefined, undefined],
    );
    assert.equal(requiredFlag(flags, 'email'), 'a@b.example');
    for (const name of ['blank', 'bare', 'absent'])
      assert.throws(() => requiredFlag(flags, name), new WrongUse(`--${name} belum diisi.`));
  });

  test('that is wrong ends with 2 and the way to the help; a verb’s own refusal with 1', async () => {
    const typed = async (...words: string[]) => {
      let [out, screen] = ['', ''];
      const around = {
        env: {},
        input: Readable.from([]),
        out: { write: (text: string) => (out += text) },
        screen: { write: (text: string) => (screen += text) },
      };
      return { status: await runCommand(words, around), out, screen };
    };
    const missing = await typed('user', 'add');
    assert.deepEqual(missing, { status: 2, out: '', screen: '--email belum diisi.\nLihat: tanggap user --help\n' });
    const asJson = await typed('user', 'add', '--json');
    assert.deepEqual(asJson, { status: 2, out: '{"ok":false,"error":"--email belum diisi."}\n', screen: '' });
    const few = await typed('backup');
    assert.equal(few.screen, 'Perintah ini belum lengkap.\nLihat: tanggap backup --help\n');
    const many = await typed('migrate', 'satu', 'dua');
    assert.equal(many.screen, 'Tidak dikenal: satu dua\nLihat: tanggap migrate --help\n');
    const gone = await typed('restore', '/tiada/berkas.tar');
    assert.deepEqual([gone.status, gone.screen], [1, 'Berkas /tiada/berkas.tar tidak ada.\n']);
    for (const help of ['--help', '-h'])
      assert.deepEqual(await typed('doctor', help), { status: 0, out: `${helpFor(await doctorVerb())}\n`, screen: '' });
  });
});

const doctorVerb = async () => (await verbs['doctor']?.load()) ?? assert.fail('no doctor');

test('the help names every verb in the width of the longest, and each option with what it takes', async () => {
  const lines = helpForAll()
    .split('\n')
    .filter((line) => line.startsWith('  '));
  assert.equal(lines.length, Object.keys(verbs).length);
  const width = Math.max(...Object.keys(verbs).map((name) => name.length));
  for (const line of lines) assert.match(line, new RegExp(`^ {2}\\S.{${String(width - 1)}} {2}\\S`));
  const backup = helpFor((await verbs['backup']?.load()) ?? assert.fail());
  assert.match(backup, /^ {2}--recipient NILAI {8}\S/m);
  assert.match(backup, /^ {2}--passphrase {13}\S/m);
  assert.ok(backup.indexOf('--recipient') < backup.indexOf('--json'));
});

suite('why something could not be done', () => {
  for (const [error, said] of [
    [new WrongUse('Salah pakai.'), 'Salah pakai.'],
    [new Unable('Tidak bisa.'), 'Tidak bisa.'],
    [new ConfigError(['PORT: x']), 'Pengaturan belum benar (1):\n  - PORT: x'],
    [
      new DataDirInUse('/srv'),
      'DATA_DIR /srv sedang dipakai program Tanggap lain. Hentikan dulu, atau pakai DATA_DIR lain. (Another Tanggap program is using this DATA_DIR.)',
    ],
    [new WrongSecretKey(), new WrongSecretKey().message],
    [coded('ECONNREFUSED'), 'Basis data tidak dapat dihubungi (ECONNREFUSED). Periksa DATABASE_URL dan peladennya.'],
    [coded('57P03'), 'Basis data tidak dapat dihubungi (57P03). Periksa DATABASE_URL dan peladennya.'],
    [
      new Error('Connection terminated due to connection timeout'),
      'Basis data tidak dapat dihubungi. Periksa DATABASE_URL dan peladennya.',
    ],
    [
      coded('28P01', 'password authentication failed'),
      'Basis data menolak: password authentication failed. Periksa DATABASE_URL.',
    ],
    [
      coded('3D000', 'database "x" does not exist'),
      'Basis data menolak: database "x" does not exist. Periksa DATABASE_URL.',
    ],
    ['teks', 'teks'],
    [undefined, 'undefined'],
  ] as const)
    test(said.slice(0, 60), () => {
      assert.equal(sayWhy(error), said);
    });

  test('is all that is known where nobody foresaw it', () => {
    assert.match(sayWhy(new TypeError('x is not a function')), /^TypeError: x is not a function\n +at /);
  });
});

suite('the record', () => {
  test('is whole, and so many events long', () => {
    assert.deepEqual(outcomeOf({ ok: true, events: 12 }), {
      ok: true,
      text: 'Catatan utuh: 12 peristiwa.',
      json: { events: 12 },
    });
    assert.equal(
      outcomeOf({ ok: true, events: 0 }, 'administrative_event').text,
      'Catatan administrasi utuh: 0 peristiwa.',
    );
  });

  for (const [problem, words] of [
    ['missing', 'hilang'],
    ['altered', 'berubah sejak ditulis'],
    ['surplus', 'ada di luar rantai'],
    ['cut-off', 'tidak cocok dengan ujung catatan'],
    ['not-as-anchored', 'tidak cocok dengan jangkar'],
  ] as const)
    test(`is broken: ${problem}`, () => {
      const broken = { ok: false, seq: 7, eventId: 'e-7', problem } as const;
      assert.deepEqual(outcomeOf(broken), {
        ok: false,
        text: `Catatan RUSAK. Peristiwa pertama yang rusak: nomor 7 (e-7), ${words}.`,
        json: { seq: 7, eventId: 'e-7', problem },
      });
      const other = outcomeOf({ ok: false, seq: 7, problem, anchoredAt: '2026-03-02' }, 'administrative_event');
      assert.equal(
        other.text,
        `Catatan administrasi RUSAK. Peristiwa pertama yang rusak: nomor 7, ${words} 2026-03-02.`,
      );
      assert.deepEqual(other.json, { log: 'administrative_event', seq: 7, eventId: undefined, problem });
    });
});

suite('the doctor', () => {
  test('ends well with notes, and not with one thing that is wrong', () => {
    const well = { about: 'disk', state: 'well', says: 'cukup' } as const;
    const note = { about: 'akun', state: 'note', says: 'belum ada' } as const;
    const wrong = { about: 'jam', state: 'wrong', says: 'beda' } as const;
    assert.deepEqual(reportOf([well, note]), {
      ok: true,
      text: '✔ disk: cukup\n• akun: belum ada\nSemuanya baik.',
      json: { findings: [well, note] },
    });
    assert.deepEqual(
      [reportOf([wrong, well, wrong]).ok, reportOf([wrong, well, wrong]).text.split('\n').at(-1)],
      [false, '2 hal perlu diperbaiki.'],
    );
    assert.equal(reportOf([]).ok, true);
  });

  test('knows a server that is too old, by its number', async () => {
    const state = async (version: string, major: number) => (await checkServer(saying({ version, major }))).state;
    assert.deepEqual(
      [await state('14.12', 14), await state('15.0', 15), await state('18.4', 18)],
      ['wrong', 'well', 'well'],
    );
    assert.equal(
      (await checkServer(saying({ version: '14.12', major: 14 }))).says,
      'PostgreSQL 14.12 terlalu lama; perlu 15 ke atas',
    );
    assert.equal((await checkServer(saying())).state, 'wrong');
  });

  test('counts the steps that wait', async () => {
    const all = knownMigrations();
    const applied = (names: readonly string[]): Queryable => ({
      query: ((sql: string) =>
        Promise.resolve({
          rows: sql.includes('to_regclass') ? [{ there: true }] : names.map((name) => ({ name })),
        })) as unknown as Queryable['query'],
    });
    assert.equal((await checkMigrations(applied(all))).state, 'well');
    assert.deepEqual(await checkMigrations(applied(all.slice(0, -2))), {
      ...{ about: 'bentuk basis data', state: 'wrong' },
      says: '2 langkah belum dijalankan; jalankan "tanggap migrate"',
    });
  });

  test('notes a role that could change the record, of somebody else’s server alone', async () => {
    const config = (databaseUrl?: string) => ({ databaseUrl }) as unknown as Parameters<typeof checkRole>[1];
    const guard = (isSuperuser: boolean, changes: boolean) =>
      checkRole(saying({ isSuperuser, changes }), config('postgres://a/b'));
    assert.deepEqual(await checkRole(saying({ isSuperuser: true, changes: true }), config()), []);
    assert.deepEqual(await guard(false, false), []);
    assert.match((await guard(false, true))[0]?.says ?? '', /^peran di DATABASE_URL boleh mengubah catatan: /);
    assert.match((await guard(true, false))[0]?.says ?? '', /^peran di DATABASE_URL adalah superuser: /);
  });

  test('asks no replica where none is named, and knows when a year’s holidays are missing', async () => {
    assert.deepEqual(await checkReplicas(saying() as never, { databaseReadUrls: [] }), []);
    const desk = { desk: { holidays: {} } } as unknown as Parameters<typeof holidayFindings>[0];
    const far = Date.parse('2040-11-01T00:00:00+07:00');
    assert.deepEqual(holidayFindings(desk, Date.parse('2026-03-02T00:00:00+07:00')), []);
    const [missing] = holidayFindings(desk, far);
    assert.deepEqual([missing?.about, missing?.state], ['hari libur', 'note']);
    assert.match(missing?.says ?? '', /2040|2041/);
    // What the desk imported is known; a year all of whose days were taken back is not.
    const listed = (kind: 'national' | 'none') =>
      [2040, 2041].map((year) => ({ id: `${String(year)}-01-01`, name: 'A', kind, decree: 'x' }));
    assert.deepEqual(holidayFindings(desk, far, listed('national')), []);
    assert.equal(holidayFindings(desk, far, listed('none')).length, 1);
  });
});

const manifest: Manifest = {
  ...{
    format: 'tanggap-backup',
    version: 1,
    takenAt: '2026-11-29T00:00:00.000Z',
    migrations: ['0001_create_frame.sql'],
  },
  tables: [{ name: 'event', columns: ['seq'], rows: 1, sha256: 'a'.repeat(64) }],
  ...{
    sequences: [{ name: 'x_seq', lastValue: '7' }],
    attachments: [{ path: 'ab/0197a000-0000', sha256: 'b'.repeat(64) }],
  },
};

suite('the list of a back-up’s contents', () => {
  const parsed = (change: object): boolean => parseManifest(JSON.stringify({ ...manifest, ...change })) !== undefined;

  test('is taken as it was written, and its names are those of the tar', () => {
    assert.deepEqual(parseManifest(JSON.stringify(manifest)), manifest);
    assert.deepEqual([tableFile('event'), attachmentFile('ab/x')], ['tables/event.copy', 'attachments/ab/x']);
  });

  test('is none of another format or version, with no step, a wrong digest or a name that leads out', () => {
    const [table] = manifest.tables;
    for (const change of [
      ...[{ format: 'zip' }, { version: 2 }, { migrations: [] }, { migrations: ['../0001_x.sql'] }, { takenAt: 5 }],
      ...[
        { tables: [{ ...table, name: '../event' }] },
        { tables: [{ ...table, name: 'Event' }] },
        { tables: [{ ...table, rows: -1 }] },
      ],
      ...[{ tables: [{ ...table, rows: 1.5 }] }, { tables: [{ ...table, sha256: 'A'.repeat(64) }] }, { tables: 'x' }],
      ...[{ sequences: [{ name: 'x', lastValue: '-1' }] }, { sequences: [{ name: 'x', lastValue: 1 }] }],
      ...['../x', '/etc/passwd', 'a/../b', 'a//b', 'a.b', '', 'a/', 'a\\b'].map((path) => ({
        attachments: [{ path, sha256: 'b'.repeat(64) }],
      })),
    ])
      assert.equal(parsed(change), false, JSON.stringify(change));
    for (const text of ['', '{', 'null', '[]', '5']) assert.equal(parseManifest(text), undefined);
  });

  test('has the digest of each file as it lies there', async (t) => {
    const file = join(temporaryFolder(t), 'a');
    const bytes = Buffer.alloc(200_000, 'kata ');
    writeFileSync(file, bytes);
    assert.equal(await digestOfFile(file), createHash('sha256').update(bytes).digest('hex'));
  });
});

test('the folder of the parts is private, lies beside the file, and is gone however the work ends', async (t) => {
  const parent = join(temporaryFolder(t), 'baru');
  const hooks = process.listenerCount('exit');
  let seen = '';
  const work = async (folder: string): Promise<string> => {
    seen = folder;
    mkdirSync(join(folder, 'tables'));
    assert.equal(statSync(folder).mode & 0o077, 0);
    return Promise.resolve('done');
  };
  assert.equal(await withStageFolder(parent, work), 'done');
  assert.deepEqual([seen.startsWith(parent), existsSync(seen), readdirSync(parent)], [true, false, []]);
  await assert.rejects(
    withStageFolder(parent, () => Promise.reject(new Error('no room'))),
    /no room/,
  );
  assert.deepEqual([readdirSync(parent), process.listenerCount('exit')], [[], hooks]);
});
