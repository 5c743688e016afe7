// E-mail in training mode, through the whole program as `npm start` runs it: letters by the simulator's own mail servers, and no port but the program's own.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { bytesOf } from '#channels/email/body-text.ts';
import { leavesOf, readMime } from '#channels/email/mime.ts';
import type { Program } from '#src/program/program.ts';
import { trainingMailbox } from '#training/people.ts';
import { steps } from '../given/cases.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { testDatabase } from '../beds/database.ts';
import { givenProgram } from '../beds/program.ts';
import { jpeg } from '../given/sample-files.ts';
import { simulatorBed } from '../beds/simulator-bed.ts';
import { carryToConveying, deskAtWork, written, type DeskAtWork } from './desk-at-work.ts';

/** Letters from before the first look are left alone. */
const looksIntoMailbox = ({ parts }: Pick<Program, 'parts'>): Promise<true> =>
  eventually(async () => {
    const { rowCount } = await parts.database.pool.query(
      `select 1 from poll_cursor where channel = 'email' and cursor is not null`,
    );
    return rowCount === 0 ? undefined : true;
  }, 20_000);

const givenDesk = async (t: TestContext): Promise<DeskAtWork> => {
  const desk = await deskAtWork(t, 'email');
  await looksIntoMailbox(desk.program);
  return desk;
};

type Letters = { letters: { to: string[]; from: string; text: string; messageId: string; references: string[] }[] };

/** The letter of the city that says this, as the citizen got it. */
const letterSaying = ({ control, accountId }: DeskAtWork, words: RegExp) =>
  eventually(async () => {
    const { letters } = (await control('GET', 'letters')) as Letters;
    return letters.find(({ from, text }) => from === accountId && words.test(text));
  }, 20_000);

/** What is attached to this letter, as it went over the wire. */
const picturesIn = ({ program }: DeskAtWork, messageId: string): (Buffer | undefined)[] => {
  const letters = [...(program.simulator?.store.world.letters.values() ?? [])];
  const source = Buffer.from(letters.find((one) => one.messageId === messageId)?.source ?? '', 'latin1');
  return leavesOf(readMime(source))
    .filter(({ type }) => type === 'image/jpeg')
    .map((part) => bytesOf(source, part));
};

const firstLetter = { person: 'bu-contoh', subject: 'Lampu jalan mati 💡', text: 'Lampu di Jalan Contoh mati.' };

test('a letter becomes a case, identity is asked by letter, and the result is conveyed by letter', async (t) => {
  const desk = await givenDesk(t);
  const { control, act, shows } = desk;
  await control('POST', 'letters', { ...firstLetter, picture: 'lampu-mati.png' });
  const number = await desk.newCase();
  const opened = await shows(number, (now) => written(now)[0]?.attachments[0]?.url !== undefined);
  assert.deepEqual(
    written(opened).map(({ text, visibility }) => [text, visibility]),
    [['Lampu jalan mati 💡\n\nLampu di Jalan Contoh mati.', 'private']],
  );

  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  const asked = await letterSaying(desk, /\/identitas\//);
  assert.deepEqual(asked.to, ['bu-contoh@warga.example', desk.accountId]);
  await control('POST', 'letters', {
    ...{ person: 'bu-contoh', subject: 'Re: Lampu jalan mati 💡', inReplyTo: asked.messageId },
    text: 'Sudah saya isi.\n\nPada Rab, 25 Nov 2026 Aduan Kota menulis:\n> Mohon lengkapi data',
  });
  await desk.fillsIn(asked.text);
  const attachmentIds = await carryToConveying(desk, number, [jpeg(31, 20, 'GPS -7.7956 110.3695')]);
  await act('pusat', number, 'ConveyResult', { privateText: 'Lampu sudah menyala.', attachmentIds });
  const result = await letterSaying(desk, /^Lampu sudah menyala\./);
  assert.equal(result.references[0], asked.references[0], 'in the conversation that the citizen began');
  assert.deepEqual(picturesIn(desk, result.messageId), [jpeg(31, 20)], 'once, and without its place');
  const closed = await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  assert.deepEqual(
    written(closed).map(({ text }) => text),
    ['Lampu jalan mati 💡\n\nLampu di Jalan Contoh mati.', 'Sudah saya isi.'],
  );
});

test('a letter to an address that is none comes back, and the officer is told', async (t) => {
  const desk = await givenDesk(t);
  await desk.control('POST', 'letters', firstLetter);
  const number = await desk.newCase();
  await desk.control('POST', 'faults', { accountId: desk.accountId, kind: 'bounce', times: 1 });
  await desk.act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'person-unavailable');
});

test('what came while the program was down is a case after it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tgp-latihan-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { url } = await testDatabase(t);
  const env = { DATA_DIR: folder, DATABASE_URL: url };
  const first = await givenProgram(t, env);
  await looksIntoMailbox(first);
  await first.stop();

  const account = { ...trainingMailbox, appSecret: '', verifyToken: '', accessToken: '' };
  const town = await simulatorBed(t, { dataDir: folder, accounts: [account] });
  await town.control('POST', 'letters', { person: 'mbah-conto', subject: 'Selokan', text: 'Toya mboten mili' });
  await town.close();

  const second = await givenProgram(t, env);
  const words = await eventually(async () => {
    const { rows } = await second.parts.database.pool.query<{ text: string }>('select text from message');
    return rows[0]?.text;
  }, 20_000);
  assert.equal(words, 'Selokan\n\nToya mboten mili');
});

/** TCP ports on which this process listens, as Linux tells. */
const portsOf = (): number[] => {
  const fds = readdirSync('/proc/self/fd');
  const open = new Set(
    fds.map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return '';
      }
    }),
  );
  const lines = ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/self/net/${kind}`, 'utf8').trim().split('\n').slice(1),
  );
  return lines.flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
    const isOurs = state === '0A' && open.has(`socket:[${inode}]`);
    return isOurs ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : [];
  });
};

test('the program opens no port but its own', { skip: process.platform !== 'linux' }, async (t) => {
  const before = portsOf();
  const { program } = await givenDesk(t);
  assert.equal(program.simulator?.post?.account.id, trainingMailbox.id);
  assert.deepEqual(
    portsOf().filter((port) => !before.includes(port)),
    [Number(new URL(program.url).port)],
  );
});
