// One trouble, five channels: what belongs together is put together by hand, answered five times where each wrote, and undone whole.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import { rebuild } from '#db/rebuild.ts';
import { identityVault } from '#db/identity-vault.ts';
import { verifyLog } from '#db/verify-log.ts';
import { deskSealing, givenDesk, json, type Person } from './beds/desk.ts';
import { testDoors } from './beds/doors.ts';
import { testIds } from './beds/store.ts';
import { fresh, steps, take } from './given/cases.ts';
import { knownTerms, start } from './given/given.ts';
import { comment, direct } from './given/intake.ts';
import { twoChannels } from './people/two-channels.ts';

const desk = await givenDesk({ after });
const { database, pool, store } = desk;
const { arrivesBy, caseOf } = twoChannels(desk);
const vault = identityVault({ pool, sealing: deskSealing, ids: testIds, clock: { now: desk.now } });
const { releaseHeld } = testDoors({ database, store, vault, publicUrl: 'http://127.0.0.1:3000' });
const afterSeconds = async (seconds: number): Promise<number> => {
  await desk.moveTo((desk.now() - start) / 3_600_000 + seconds / 3_600);
  return releaseHeld(desk.now());
};

/** The first writes for everybody to read, the others privately. */
const channels = ['instagram', 'facebook', 'telegram', 'whatsapp', 'x'] as const;
type Account = { channel: (typeof channels)[number]; who: string };
type Report = Account & { number: string };

const writes = async ({ channel, who }: Account, text: string): Promise<string> => {
  const id = fresh('m');
  const say = channel === 'instagram' ? comment : direct;
  const own = channel === 'instagram' ? { who, post: `kiriman-${who}` } : { who };
  await arrivesBy(channel, say(id, text, { ...own, sentAt: desk.now() }));
  return caseOf(id);
};

/** A case on each channel. */
const fiveReports = async (): Promise<[Report, Report, Report, Report, Report]> => {
  const made: Report[] = [];
  for (const channel of channels) {
    const account = { channel, who: fresh(channel) };
    made.push({ ...account, number: await writes(account, `Lampu mati, ditulis di ${channel}`) });
  }
  const [a, b, c, d, e] = made;
  assert.ok(a && b && c && d && e);
  assert.equal(new Set(made.map(({ number }) => number)).size, channels.length);
  return [a, b, c, d, e];
};

const keyOf = ({ channel, who }: Account): string => (channel === 'instagram' ? `kiriman-${who}:${who}` : who);
/** To each where they wrote, and once. */
const toEach = (accounts: readonly Account[]): string[] =>
  accounts.map((one) => `${one.channel} ${keyOf(one)}`).toSorted();

/** Where these words went, or are to go. */
const wentTo = async (words: string): Promise<string[]> => {
  const { rows } = await pool.query<{ place: string }>(
    `select channel || ' ' || thread_key as place from outbox where text = $1 order by 1`,
    [words],
  );
  return rows.map(({ place }) => place);
};
const everythingLeaves = async (): Promise<void> => {
  while ((await desk.deliver()) > 0);
};
const platformTook = async (words: string): Promise<number> =>
  (await pool.query(`select 1 from outbox where text = $1 and status = 'sent'`, [words])).rowCount ?? 0;

/** A case as those who work on it see it, without what is told of its past and how long it took. */
const standingOf = async (number: string): Promise<object> => {
  const { timeline: _past, version: _count, spans: _took, ...page } = await desk.page('pusat', number);
  const threads = await pool.query<{ key: string }>(
    `select t.channel || ' ' || t.thread_key as key from complaint_thread t join complaint c on c.id = t.complaint_id
     where c.number = $1 order by 1`,
    [number],
  );
  const person: unknown = json(await desk.get('medsos', `/api/v1/cases/${number}/person`));
  return { ...page, person, threads: threads.rows.map(({ key }) => key) };
};
const standingOfAll = async (all: readonly Report[]): Promise<object[]> => {
  const now: object[] = [];
  for (const { number } of all) now.push(await standingOf(number));
  return now;
};

type Held = { held?: { id: string } };
const holds = async (who: Person, number: string, act: 'AnswerDirectly' | 'AnswerInformation', fields: object) => {
  const { held } = json<Held>(await desk.act(who, number, act, { holdFor: 10, key: randomUUID(), ...fields }));
  assert.ok(held);
  return held.id;
};
const callsBack = async (who: Person, number: string, id: string): Promise<void> => {
  json(await desk.send(who, 'POST', `/api/v1/cases/${number}/held/${id}/call-back`, {}));
};

suite('five people who report one trouble on five channels', () => {
  test('are answered by one press, each where they wrote; called back at second nine, none of the five is', async () => {
    const all = await fiveReports();
    const [first, ...rest] = all;
    for (const { number } of rest) await desk.does('medsos', number, 'JoinAsDuplicate', { number: first.number });
    for (const step of [steps.ask, steps.identify]) await take(desk, first.number, step);
    await everythingLeaves();
    const before = await standingOfAll(all);
    const publicText = `Lampu di ${first.number} sudah menyala.`;

    const id = await holds('pusat', first.number, 'AnswerDirectly', { publicText });
    assert.equal(await afterSeconds(9), 0);
    await callsBack('pusat', first.number, id);
    assert.equal(await afterSeconds(60), 0);
    await everythingLeaves();
    assert.deepEqual(await wentTo(publicText), []);
    assert.deepEqual(await standingOfAll(all), before);

    await holds('pusat', first.number, 'AnswerDirectly', { publicText });
    assert.equal(await afterSeconds(10), 1);
    await everythingLeaves();
    assert.deepEqual(await wentTo(publicText), toEach(all));
    assert.equal(await platformTook(publicText), channels.length);
    assert.equal((await desk.page('pusat', first.number)).closeReason, 'conveyed');
  });
});

const joins = async (first: Report, others: readonly Report[]): Promise<void> => {
  for (const { number } of others) await desk.does('medsos', first.number, 'JoinReporter', { number });
};
/** Every join that the case knows of, the first one first. */
const separates = async ({ number }: Report): Promise<void> => {
  const { timeline } = await desk.page('medsos', number);
  const made = timeline.flatMap(({ event }) => (event.type === 'ReporterJoined' ? [event.joinId] : []));
  assert.equal(made.length, channels.length - 1);
  for (const joinId of made) await desk.does('medsos', number, 'SeparateReporter', { joinId });
};
const accountsOf = async ({ number }: Report): Promise<number> =>
  json<{ accounts: unknown[] }>(await desk.get('medsos', `/api/v1/cases/${number}/person`)).accounts.length;

/** Each case by its own words: where they go. */
const answersEach = async (all: readonly Report[]): Promise<string[]> => {
  const words = all.map(({ number }) => `Jawaban atas ${number}.`);
  for (const [at, { number }] of all.entries())
    await desk.does('medsos', number, 'AnswerInformation', { text: words[at] });
  await everythingLeaves();
  return (await Promise.all(words.map(wentTo))).flat();
};

suite('five accounts of one person', () => {
  test('joined, their five answers called back and the joins undone, all five stand as they stood', async () => {
    const all = await fiveReports();
    const [first, ...rest] = all;
    const before = await standingOfAll(all);
    await joins(first, rest);
    for (const one of all) assert.equal(await accountsOf(one), channels.length - 1, one.channel);

    const held: string[] = [];
    for (const { number } of all)
      held.push(await holds('medsos', number, 'AnswerInformation', { text: `Salah: ${number}.` }));
    assert.equal(await afterSeconds(9), 0);
    for (const [at, { number }] of all.entries()) await callsBack('medsos', number, held[at] ?? '');
    await separates(first);
    assert.equal(await afterSeconds(60), 0);
    assert.deepEqual(await standingOfAll(all), before);
    assert.deepEqual(
      await answersEach(all),
      all.flatMap((one) => toEach([one])),
    );
    for (const { number } of all) assert.deepEqual(await wentTo(`Salah: ${number}.`), []);
  });

  test('whose words came together in one case: undone, no answer goes astray, and each message leaves for a case of its own', async () => {
    const all = await fiveReports();
    const [first, ...rest] = all;
    for (const { number } of rest)
      await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise', note: 'Ucapan.' });
    const before = await standingOf(first.number);
    await joins(first, rest);
    for (const one of rest) assert.equal(await writes(one, `Lagi, di ${one.channel}`), first.number);
    assert.equal((await desk.page('medsos', first.number)).messages.length, channels.length);

    await separates(first);
    const parted: Report[] = [first];
    for (const one of rest) {
      const { messages } = await desk.page('medsos', first.number);
      const message = messages.find(({ text }) => text === `Lagi, di ${one.channel}`);
      const { number } = await desk.does('medsos', first.number, 'SplitOff', { messageIds: [message?.id] });
      parted.push({ ...one, number: String(number) });
    }
    assert.deepEqual(await standingOf(first.number), before);
    for (const one of parted.slice(1)) assert.equal(await writes(one, `Dan lagi, di ${one.channel}`), one.number);

    const rows = async (table: string) => (await pool.query(`select * from ${table} order by 1, 2, 3, 4, 5`)).rows;
    const kept = [await rows('reporter_join'), await rows('complaint_thread')];
    await rebuild(pool, knownTerms);
    assert.deepEqual([await rows('reporter_join'), await rows('complaint_thread')], kept);
    assert.ok((await verifyLog(pool)).ok);
    assert.deepEqual(
      await answersEach(parted),
      parted.flatMap((one) => toEach([one])),
    );
  });
});

/** What left by itself, to whoever reported it. */
const toldIn = async ({ number }: Report): Promise<string[]> => {
  const { rows } = await pool.query<{ text: string }>(
    `select o.text from outbox o join complaint c on c.id = o.complaint_id
     where c.number = $1 and o.status = 'sent' order by o.created_at`,
    [number],
  );
  return rows.map(({ text }) => text);
};

suite('cases that were made one by mistake', () => {
  test('taken back in the seconds in which nobody is told, all five stand as they stood, and nobody heard of it', async () => {
    const all = await fiveReports();
    const [first, ...rest] = all;
    const before = await standingOfAll(all);
    const into = { number: first.number, holdFor: 10 };
    for (const [at, { number }] of rest.entries())
      await desk.does('medsos', number, at < 2 ? 'JoinAsDuplicate' : 'MergeInto', into);
    await afterSeconds(9);
    await everythingLeaves();
    for (const { number } of rest) await desk.does('medsos', number, 'UndoJoining', { reason: 'Keliru.' });
    await afterSeconds(60);
    await everythingLeaves();
    assert.deepEqual(await standingOfAll(all), before);
    assert.deepEqual(await Promise.all(all.map(toldIn)), [[], [], [], [], []]);
  });

  test('found later, who had joined goes back with it, and what came meanwhile; its reporter is told once', async () => {
    const [first, second, third] = await fiveReports();
    await desk.does('medsos', third.number, 'JoinAsDuplicate', { number: second.number });
    await desk.does('medsos', second.number, 'MergeInto', { number: first.number });
    await everythingLeaves();
    assert.equal(await writes(second, 'Sudah menyala belum?'), first.number);
    await desk.does('medsos', second.number, 'UndoJoining', { reason: 'Masalahnya lain.' });
    await everythingLeaves();
    assert.deepEqual(await toldIn(second), [`merged ${first.number}`, `joining-undone ${second.number}`]);
    const { messages, followers } = await desk.page('medsos', second.number);
    const theirs = messages.filter(({ from }) => from !== 'city').map(({ text }) => text);
    assert.deepEqual(theirs, ['Lampu mati, ditulis di facebook', 'Sudah menyala belum?']);
    const left = await desk.page('medsos', first.number);
    assert.deepEqual([followers, left.followers], [[{ number: third.number }], []]);
    assert.equal(await writes(second, 'Dan lagi'), second.number);
    await rebuild(pool, knownTerms);
    assert.ok((await verifyLog(pool)).ok);
    assert.deepEqual(await answersEach([first, second]), [...toEach([first]), ...toEach([second, third])]);
  });
});

suite('five cases merged into one', () => {
  test('and split again: each is answered in its own case alone', async () => {
    const all = await fiveReports();
    const [first, ...rest] = all;
    for (const { number } of rest) await desk.does('medsos', number, 'MergeInto', { number: first.number });
    assert.equal((await desk.page('medsos', first.number)).messages.length, channels.length);
    const parted: Report[] = [first];
    for (const one of rest) {
      const { messages } = await desk.page('medsos', first.number);
      const message = messages.find(({ text }) => text === `Lampu mati, ditulis di ${one.channel}`);
      const { number } = await desk.does('medsos', first.number, 'SplitOff', { messageIds: [message?.id] });
      parted.push({ ...one, number: String(number) });
    }
    for (const one of parted.slice(1)) assert.equal(await writes(one, `Dan lagi, di ${one.channel}`), one.number);
    assert.deepEqual(
      await answersEach(parted),
      parted.flatMap((one) => toEach([one])),
    );
  });

  test('and one of them split off again by mistake: who follows by another case of theirs still hears', async () => {
    const [first, , again] = await fiveReports();
    await desk.does('medsos', again.number, 'JoinAsDuplicate', { number: first.number });
    const second = await writes(again, 'Sampah menumpuk di pasar');
    if (second !== first.number) await desk.does('medsos', second, 'MergeInto', { number: first.number });
    const { messages } = await desk.page('medsos', first.number);
    const message = messages.find(({ text }) => text === 'Sampah menumpuk di pasar');
    await desk.does('medsos', first.number, 'SplitOff', { messageIds: [message?.id] });
    for (const step of [steps.ask, steps.identify]) await take(desk, first.number, step);
    const publicText = `Lampu ${first.number} menyala lagi.`;
    await desk.does('pusat', first.number, 'AnswerDirectly', { publicText });
    await everythingLeaves();
    assert.deepEqual(await wentTo(publicText), toEach([first, again]));
  });

  test('and split again: nobody follows any more, so that a private answer needs no public words', async () => {
    const [, , first, stranger] = await fiveReports();
    await desk.does('medsos', stranger.number, 'MergeInto', { number: first.number });
    for (const step of [steps.ask, steps.identify]) await take(desk, first.number, step);
    const privateText = `Hanya untuk Anda: ${first.number} selesai.`;
    assert.equal((await desk.act('pusat', first.number, 'AnswerDirectly', { privateText })).statusCode, 422);
    const { messages } = await desk.page('medsos', first.number);
    const message = messages.find(({ text }) => text === `Lampu mati, ditulis di ${stranger.channel}`);
    await desk.does('medsos', first.number, 'SplitOff', { messageIds: [message?.id] });
    await desk.does('pusat', first.number, 'AnswerDirectly', { privateText });
    await everythingLeaves();
    assert.deepEqual(await wentTo(privateText), toEach([first]));
  });
});
