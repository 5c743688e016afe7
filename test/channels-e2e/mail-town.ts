// The whole program in training mode with one account: the desk's mailbox, behind real mail servers; and officers who act over HTTP.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { wordsOf } from '#channels/email/body-text.ts';
import { headerOf, leavesOf, readMime, type Part } from '#channels/email/mime.ts';
import { trainingPassword } from '#config/training-password.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { emailAccount } from '../scenes/email-scene.ts';
import { givenPost, type Post } from '../beds/mail-post.ts';
import { givenMailbox } from '../beds/mail-server.ts';
import type { Mailbox } from '../beds/mailbox.ts';
import { call } from '../beds/processes.ts';
import { givenProgram, type GivenProgram } from '../beds/program.ts';

export type Act = (who: string, number: string, act: { type: string } & Record<string, unknown>) => Promise<void>;
export type Town = { program: GivenProgram; mailbox: Mailbox; post: Post; act: Act };

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

export const givenTown = async (t: TestContext): Promise<Town> => {
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
  // From now on nothing that is delivered is old.
  await eventually(async () => {
    const { rowCount } = await program.parts.database.pool.query(
      `select 1 from poll_cursor where channel = 'email' and account_id = $1 and cursor is not null`,
      [named.id],
    );
    return rowCount === 0 ? undefined : true;
  }, 20_000);
  return { program, mailbox, post, act };
};

export type CaseRow = { number: string; status: string; words: string[]; known: boolean };

export const cases = async ({ program }: Town): Promise<CaseRow[]> => {
  const { rows } = await program.parts.database.pool.query<CaseRow>(
    `select c.number, c.status, array_agg(m.text order by m.sent_at, m.id) as words,
       (select (e.body::jsonb ->> 'identityKnown')::boolean from event e where e.stream_id = c.id and e.type = 'CaseOpened') as known
     from complaint c join message m on m.complaint_id = c.id group by c.id order by c.number`,
  );
  return rows;
};

export type Got = { letter: Part; text: string; id: string };

/** What the citizen's program shows of the n-th letter that reached them. */
export const letterNumber = (post: Post, index: number): Promise<Got> =>
  eventually(() => {
    const source = post.delivered[index]?.source;
    if (source === undefined) return undefined;
    const letter = readMime(Buffer.from(source));
    const plain = leavesOf(letter).find(({ type }) => type === 'text/plain');
    assert.ok(plain);
    const id = (headerOf(letter, 'message-id') ?? '').replaceAll(/[<>]/g, '');
    return { letter, text: wordsOf(Buffer.from(source), plain) ?? '', id };
  }, 20_000);
