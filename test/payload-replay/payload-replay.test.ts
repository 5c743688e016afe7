// Each payload, signed as its platform signs, through the running program: what it carried must stand where an officer finds it.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, after, test } from 'node:test';
import type { Cleanup } from '../beds/database.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { givenProgram, type GivenProgram } from '../beds/program.ts';
import { declared, fixtures, signedCall, type Expected, type Fixture } from './fixture.ts';
import { standAfter, type Landed, type Stand } from './landed.ts';
import { waiting } from './waiting.ts';

const releases: (() => Promise<void> | void)[] = [];
const given: { program?: GivenProgram } = {};

const programOf = (): GivenProgram => {
  assert.ok(given.program, 'the program runs');
  return given.program;
};

before(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-payloads-'));
  const cleanup: Cleanup = { after: (release) => void releases.unshift(release) };
  cleanup.after(() => rm(folder, { recursive: true, force: true }));
  const accounts = new Map(
    fixtures.map((one) => [`${one.channel}/${one.account.id}`, declared(one, 'http://127.0.0.1:9')]),
  );
  const file = join(folder, 'config.json');
  await writeFile(file, JSON.stringify({ accounts: [...accounts.values()] }));
  given.program = await givenProgram(cleanup, { TANGGAP_CONFIG: file });
});

after(async () => {
  for (const release of releases) await release();
});

/** A webhook is called; what a poll brings stands in the queue as the poller writes it. */
const arrive = async (fixture: Fixture, payload: unknown): Promise<void> => {
  const { url, parts, clock } = programOf();
  const body = JSON.stringify(payload);
  if (fixture.via === 'poll') {
    await parts.database.pool.query(
      `with came as (
         insert into inbound (channel, account_id, payload, received_at) values ($1, $2, $3, now()) returning id)
       select pg_notify('tanggap_work', 'inbound') from came`,
      [fixture.channel, fixture.account.id, body],
    );
    return;
  }
  const { path, headers } = signedCall(fixture, body, clock.now());
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200, await answer.text());
};

const isDrained = async (): Promise<true | undefined> => {
  const { rows } = await programOf().parts.database.pool.query<{ waits: boolean }>(
    `select exists (select 1 from inbound where status = 'new') as waits`,
  );
  return rows[0]?.waits === false ? true : undefined;
};

const isAsExpected = (expected: Expected) => (message: Landed) => {
  const { text, textIncludes = [], attachments, minAttachments = 0 } = expected;
  return (
    (text === undefined || message.text === text) &&
    textIncludes.every((words) => [message.text, ...message.titles].some((one) => one.includes(words))) &&
    (attachments === undefined || message.attachments.toSorted().join() === attachments.toSorted().join()) &&
    message.attachments.length >= minAttachments &&
    (expected.visibility === undefined || message.visibility === expected.visibility) &&
    (expected.sentAt === undefined || message.sentAt === expected.sentAt) &&
    (expected.authorId === undefined || message.authorIds.includes(expected.authorId)) &&
    (expected.authorName === undefined || message.authorName === expected.authorName) &&
    (expected.handle === undefined || message.handle === expected.handle) &&
    (expected.noAuthor !== true || message.authorName === null)
  );
};

/** Messages that must have become part of a case. */
const wantedMessages = ({ expect }: Fixture): Expected[] =>
  expect.filter(({ kind, accountId }) => kind === 'message' && accountId === undefined);

const checkMessages = (fixture: Fixture, { messages }: Stand): void => {
  const told = JSON.stringify(messages, undefined, 1);
  const wanted = wantedMessages(fixture);
  assert.equal(messages.length, wanted.length, told);
  const conversations = new Map<string, string>();
  for (const expected of wanted) {
    const found = messages.find(isAsExpected(expected));
    assert.ok(found, `${JSON.stringify(expected)} is not among ${told}`);
    if (expected.sameThread === undefined) continue;
    const before = conversations.get(expected.sameThread) ?? found.conversation;
    conversations.set(expected.sameThread, before);
    assert.equal(found.conversation, before);
  }
};

const checkRest = ({ expect }: Fixture, { setAside, kept }: Stand): void => {
  const isAside = expect.some(({ kind, accountId }) => kind === 'unknown' || accountId !== undefined);
  for (const { kind, accountId, textIncludes = [] } of expect) {
    if (kind === 'unknown' || accountId !== undefined)
      assert.ok(
        setAside.some(({ words }) => textIncludes.every((one) => words.includes(one))),
        `an officer must see it, not only ${JSON.stringify(setAside)}`,
      );
    // What changes a message that never came waits for it, or is shown with its words.
    else if (kind === 'edit' || kind === 'delete') assert.ok(kept + setAside.length > 0, 'it must not vanish');
    else if (!isAside) assert.deepEqual(setAside, [], 'nothing of it is unclear');
  }
};

for (const fixture of fixtures)
  test(fixture.id, { skip: waiting.includes(fixture.id) && 'its adapter does not read it yet' }, async () => {
    const { pool } = programOf().parts.database;
    const stand = await standAfter(pool, async () => {
      for (const payload of fixture.payloads) {
        await arrive(fixture, payload);
        await eventually(isDrained, 20_000);
      }
    });
    checkMessages(fixture, stand);
    checkRest(fixture, stand);
  });
