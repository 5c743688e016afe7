// E-mail through the whole program and real mail servers: letters come in as they arrive, answers thread, and nobody else is answered.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { wordsOf } from '#channels/email/body-text.ts';
import { headerOf, headerText, leavesOf, readMime, type Part } from '#channels/email/mime.ts';
import { trainingPassword } from '#src/training-people.ts';
import { eventually } from '../channel-scene.ts';
import { citizenAddress, emailAccount, writtenLetter } from '../email-scene.ts';
import { deskAddress, givenPost, type Post } from '../mail-post.ts';
import { givenMailbox, type Mailbox } from '../mail-server.ts';
import { call } from '../processes.ts';
import { givenProgram, type GivenProgram } from '../program.ts';
import { jpeg } from '../sample-files.ts';

type Act = (who: string, number: string, act: { type: string } & Record<string, unknown>) => Promise<void>;
type Town = { program: GivenProgram; mailbox: Mailbox; post: Post; act: Act };

const signIn = async (url: string, email: string): Promise<string> => {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: trainingPassword }),
  });
  assert.equal(answer.status, 200);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
};

const givenTown = async (t: TestContext): Promise<Town> => {
  const mailbox = await givenMailbox(t);
  const post = await givenPost(t, mailbox);
  const {
    appSecret: _derived,
    verifyToken: _v,
    accessToken: _a,
    apiUrl: _u,
    more,
    ...named
  } = emailAccount(mailbox, post);
  const folder = await mkdtemp(join(tmpdir(), 'tgp-town-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const config = join(folder, 'tanggap.config.json');
  await writeFile(config, JSON.stringify({ accounts: [{ ...named, ...more }] }));
  const program = await givenProgram(t, { TANGGAP_CONFIG: config });
  const cookies = new Map<string, string>();
  const act: Act = async (who, number, body) => {
    const cookie = cookies.get(who) ?? (await signIn(program.url, `${who}@demo.tanggap.example`));
    cookies.set(who, cookie);
    const { status, body: answer } = await call(`${program.url}/api/v1/cases/${number}/commands`, cookie, 'POST', body);
    assert.equal(status, 200, JSON.stringify(answer));
  };
  return { program, mailbox, post, act };
};

type CaseRow = { number: string; status: string; words: string[]; known: boolean };

const cases = async ({ program }: Town): Promise<CaseRow[]> => {
  const { rows } = await program.parts.database.pool.query<CaseRow>(
    `select c.number, c.status, array_agg(m.text order by m.sent_at, m.id) as words,
       (select (e.body::jsonb ->> 'identityKnown')::boolean from event e where e.stream_id = c.id and e.type = 'CaseOpened') as known
     from complaint c join message m on m.complaint_id = c.id group by c.id order by c.number`,
  );
  return rows;
};

type Got = { letter: Part; text: string; id: string };

/** What the citizen's program shows of the n-th letter that reached them. */
const letterNumber = (post: Post, index: number): Promise<Got> =>
  eventually(() => {
    const source = post.delivered[index]?.source;
    if (source === undefined) return undefined;
    const letter = readMime(Buffer.from(source));
    const plain = leavesOf(letter).find(({ type }) => type === 'text/plain');
    assert.ok(plain);
    const id = (headerOf(letter, 'message-id') ?? '').replaceAll(/[<>]/g, '');
    return { letter, text: wordsOf(Buffer.from(source), plain) ?? '', id };
  }, 20_000);

/** So large that the stored letter is kept without it. */
const photo = jpeg(1, 1, 'x'.repeat(60_000));

const withPhoto = (): string => {
  const text = writtenLetter({ text: '', id: 'awal-1@surat.example', subject: 'Lampu jalan mati' });
  const [head = ''] = text.split('\r\nMIME-Version');
  return [
    head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="batas"',
    '',
    '--batas',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Lampu di Jalan Contoh mati sejak Senin.',
    '--batas',
    'Content-Type: image/jpeg; name="foto.jpg"',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    photo.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--batas--',
  ].join('\r\n');
};

test('a letter becomes a case, identity is asked by letter, and every answer stands in the citizen’s own thread', async (t) => {
  const town = await givenTown(t);
  const { program, mailbox, post, act } = town;
  const { pool } = program.parts.database;
  await eventually(
    async () =>
      ((await pool.query('select 1 from poll_cursor where cursor is not null')).rowCount ?? 0) > 0 || undefined,
  );

  await mailbox.deliver(withPhoto());
  const opened = await eventually(async () => (await cases(town))[0], 20_000);
  const { number } = opened;
  assert.deepEqual(opened.words, ['Lampu jalan mati\n\nLampu di Jalan Contoh mati sejak Senin.']);
  const stored = await eventually(
    async () =>
      (
        await pool.query<{ kind: string; byte_length: number }>(
          `select kind, byte_length from attachment where status = 'stored'`,
        )
      ).rows[0],
    20_000,
  );
  assert.deepEqual(stored, { kind: 'image', byte_length: photo.length });
  const { rows: payloads } = await pool.query<{ size: number }>('select length(payload) as size from inbound');
  assert.ok(
    payloads.every(({ size }) => size < 20_000),
    'the file itself lies in the mailbox',
  );

  await act('medsos', number, { type: 'AskIdentity', mode: 'form-link', text: 'Mohon isi {tautan}' });
  const asked = await letterNumber(post, 0);
  assert.equal(post.delivered[0]?.to, citizenAddress);
  assert.equal(headerText(headerOf(asked.letter, 'subject')), 'Re: Lampu jalan mati');
  assert.equal(headerOf(asked.letter, 'in-reply-to'), '<awal-1@surat.example>');
  assert.equal(headerOf(asked.letter, 'references'), '<awal-1@surat.example>');
  assert.equal(headerOf(asked.letter, 'reply-to'), `Pengaduan Kota <${deskAddress}>`);
  assert.equal(headerOf(asked.letter, 'auto-submitted'), undefined);
  assert.equal(headerOf(asked.letter, 'x-mailer'), undefined);
  const link = /http\S+\/identitas\/[\w-]+/.exec(asked.text)?.[0];
  assert.ok(link, asked.text);
  const fields = { nama: 'Warga Percobaan', telepon: '081200000077', alamat: 'Jl. Contoh 7', setuju: 'ya' };
  const filled = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  assert.equal(filled.status, 303);

  const references = ['awal-1@surat.example', asked.id];
  await mailbox.deliver(
    writtenLetter({
      id: 'jawab-1@surat.example',
      subject: 'Re: Lampu jalan mati',
      inReplyTo: asked.id,
      references,
      text: 'Sudah saya isi.\r\n\r\nPada Sel, 24 Nov 2026 Pengaduan Kota menulis:\r\n> Mohon isi',
    }),
  );
  const continued = await eventually(async () => (await cases(town)).find(({ words }) => words.length === 2), 20_000);
  assert.deepEqual([continued.number, continued.words[1]], [number, 'Sudah saya isi.']);

  await act('pusat', number, { type: 'ApproveInterim', text: 'Terima kasih, kami teruskan.' });
  const interim = await letterNumber(post, 1);
  assert.match(interim.text, /^Terima kasih, kami teruskan\./);
  assert.equal(headerOf(interim.letter, 'in-reply-to'), '<jawab-1@surat.example>');
  assert.equal(
    headerOf(interim.letter, 'references'),
    [...references, 'jawab-1@surat.example'].map((id) => `<${id}>`).join(' '),
  );
  await act('medsos', number, { type: 'RegisterInUpik', upikNumber: 'JSS-77' });
  const disposition = { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'Ganti lampu.' };
  await act('pusat', number, { type: 'Dispose', ...disposition });
  const report = { text: 'Lampu sudah diganti.', outcome: 'done', attachmentIds: [] };
  await act('pupkp', number, { type: 'ReportFieldResult', ...report });
  await act('pusat', number, { type: 'ConveyResult', privateText: 'Lampu sudah <diganti> & menyala.' });
  const result = await letterNumber(post, 2);
  assert.match(result.text, /^Lampu sudah <diganti> & menyala\./);
  assert.match(result.letter.children[1]?.type ?? '', /text\/html/);
  assert.match((post.delivered[2]?.source ?? '').replaceAll('=\r\n', ''), /&lt;diganti&gt; &amp; menyala/);
  await eventually(async () => (await cases(town)).find(({ status }) => status === 'closed'), 20_000);
  // Each of our letters came back as its own proof, and none of them was taken for a citizen's.
  await eventually(
    async () => (await pool.query('select 1 from outbox where seen_at is not null')).rowCount === 3 || undefined,
    20_000,
  );
  assert.equal((await cases(town)).length, 1);
  assert.doesNotMatch(program.logged(), /rahasia-surel/);
});
