// Subscribers are told how a case goes on: each thing once, at a proven address, while everybody may read it, and nothing twice.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { handleCommand } from '#app/handle-command.ts';
import type { Command } from '#core/complaint/command.ts';
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import { destroyPerson, findAllOf } from '#db/erase-person.ts';
import { wayNewsIn } from '#db/ways/way-news.ts';
import type { Outgoing } from '#ports/channel.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testFollowKeys, testFollowing } from '#test/beds/follows.ts';
import { storeOn, testIds, testSealing } from '#test/beds/store.ts';
import { away, givenWays, gone, lost } from '#test/beds/ways.ts';
import { acts, at, upTo } from '#test/given/given.ts';
import { arrive, casesOf, comment } from '#test/given/intake.ts';
import { followSpeech } from '#words/follow-speech.ts';
import { followRounds, type FollowPorts } from './run-follows.ts';

const { pool } = await testDatabase({ after }, 'staffed');
const store = storeOn(pool);
const bed = givenWays(pool);
const { handed } = bed;
const { book, hidden } = testFollowing(pool);
const speech = followSpeech('https://tanggap.example');
const ports: FollowPorts = { ...bed.ports, sealing: testSealing, following: { speech, keys: testFollowKeys, hidden } };
const warga = 'warga@contoh.example';

const runAll = async (now: Instant, changed: Partial<FollowPorts> = {}): Promise<void> => {
  const round = followRounds({ ...ports, ...changed });
  while ((await round(() => now)) > 0);
};

let posts = 0;
const givenCase = async (): Promise<{ id: string; number: string }> => {
  posts += 1;
  const place = String(posts);
  await arrive(store, pool, [comment(`c-${place}`, 'Lampu mati', { who: `w-${place}`, post: `p-${place}` })]);
  return (await casesOf(pool)).at(-1) ?? assert.fail('no case was opened');
};
const does = async (id: string, ...commands: readonly Command[]): Promise<void> => {
  for (const command of commands) {
    const real = command.type === 'ProvideIdentity' ? { ...command, identityId: testIds.uuid() } : command;
    const handled = await handleCommand(store, id, real);
    if (!handled.ok) assert.fail(`${command.type}: refused: ${handled.refusal}`);
  }
};
const list = (id: string, isListed = true): Promise<unknown> =>
  pool.query(
    `insert into case_publication (complaint_id, listed, service_code, summary, published_at, published_by)
     values ($1, $2, 'lampu', '', now(), 'x') on conflict (complaint_id) do update set listed = excluded.listed`,
    [id, isListed],
  );

type Wanted = { address?: string; own?: boolean; language?: 'id' | 'en'; proven?: boolean };
const follow = async (complaintId: string, wanted: Wanted = {}): Promise<string> => {
  const { address = warga, own = true, language = 'id', proven = true } = wanted;
  await book.ask({ complaintId, own, address, language }, at(0));
  const { rows } = await pool.query<{ id: string }>('select id from case_follow order by id desc limit 1');
  const token = testFollowKeys.tokenOf(rows[0]?.id ?? '');
  await runAll(at(0));
  if (proven) await book.confirm(token, at(0));
  return token;
};
const followers = async (): Promise<number> => (await pool.query('select from case_follow')).rows.length;
const letters = (): Outgoing[] => handed.map(({ message }) => message);
const statuses = async (): Promise<string[]> =>
  (
    await pool.query<{ told: string }>(`select kind || ' ' || status as told from follow_letter order by at, kind`)
  ).rows.map(({ told }) => told);
const toDisposed = upTo.disposed.slice(1);

beforeEach(async () => {
  handed.length = 0;
  bed.answer({});
  await pool.query('delete from case_follow');
});

suite('a subscriber', () => {
  test('gets one letter that proves the address, with a link and a press that ends it', async () => {
    const { id, number } = await givenCase();
    const token = await follow(id, { proven: false });
    await runAll(at(1));
    const letter = letters()[0] ?? assert.fail('no letter');
    assert.equal(handed.length, 1);
    assert.ok(letter.text.includes(`https://tanggap.example/kabar/${token}`));
    assert.ok(letter.target.kind === 'private-message' && letter.target.subject?.includes(number));
    assert.equal(letter.subscriber?.stopNow, `https://tanggap.example/kabar/${token}/berhenti`);
    await does(id, ...toDisposed);
    await runAll(at(6));
    assert.equal(handed.length, 1, 'an address that nobody proved is told nothing');
  });

  test('hears what happened since, in one letter, with number, agency and link, and nobody’s name or words', async () => {
    const { id, number } = await givenCase();
    await follow(id);
    handed.length = 0;
    await does(id, ...toDisposed);
    await runAll(at(6));
    await runAll(at(7));
    assert.equal(handed.length, 1);
    const text = letters()[0]?.text ?? '';
    assert.ok(text.includes(number) && text.includes(`https://tanggap.example/lacak/${number}`), text);
    assert.match(text, /Diteruskan ke Dinas/);
    assert.doesNotMatch(text, /Lampu|tambal|Warga|kode=/);
  });

  test('hears the end and that it was opened again, in their own language, and nothing of what is the desk’s', async () => {
    const { id } = await givenCase();
    await follow(id, { language: 'en' });
    await does(id, ...toDisposed, acts.note(5, { text: 'hanya di dalam' }));
    await runAll(at(6));
    handed.length = 0;
    await does(id, acts.note(6, { text: 'hanya di dalam' }));
    await runAll(at(7));
    assert.deepEqual(letters(), []);
    await does(id, acts.tick(24 * 60));
    await runAll(at(24 * 60));
    assert.match(letters()[0]?.text ?? '', /Late: the time for the step/);
    assert.match(letters()[0]?.subscriber?.stop ?? '', /\?lang=en$/);
  });

  test('who stopped is told nothing, not even what waited', async () => {
    const { id } = await givenCase();
    const token = await follow(id);
    handed.length = 0;
    await does(id, ...toDisposed);
    bed.answer({ email: away });
    await runAll(at(6));
    bed.answer({});
    await book.stop(token);
    await runAll(at(30));
    assert.equal(handed.length, 1, 'the try that found nobody at home');
    assert.equal(await followers(), 0);
  });

  test('is told once though several look at once', async () => {
    const { id } = await givenCase();
    await follow(id);
    handed.length = 0;
    await does(id, ...toDisposed);
    await Promise.all([1, 2, 3].map(() => followRounds(ports)(() => at(6))));
    await runAll(at(7));
    assert.equal(handed.length, 1);
  });
});

suite('a process', () => {
  test('looks for news each half a minute at what changed, forgets of the same, and sends in between', async () => {
    const [{ id }, other] = [await givenCase(), await givenCase()];
    await follow(id);
    await list(other.id);
    await follow(other.id, { own: false });
    handed.length = 0;
    const round = followRounds(ports);
    assert.equal(await round(() => at(1)), 0);
    await does(id, ...toDisposed);
    assert.equal(await round(() => at(1) + 29_999), 0, 'a while after the last look');
    await list(other.id, false);
    await does(other.id, acts.note(2));
    assert.ok((await round(() => at(1) + 30_000)) > 0);
    assert.deepEqual([handed.length, await followers()], [1, 1]);
    await pool.query('delete from follow_letter');
    await pool.query('update case_follow set told_version = 1');
    assert.equal(await round(() => at(1) + 60_000), 0, 'of a case that did not change nothing is looked for');
    assert.equal(await round(() => at(1) + hourMs - 1), 0);
    assert.ok((await round(() => at(2) + 30_000)) > 0, 'but hourly at all');
  });

  test('tells of no joining while it can be taken back unsaid, and of none that was', async () => {
    const { id } = await givenCase();
    await follow(id);
    handed.length = 0;
    const round = followRounds(ports);
    await round(() => at(1));
    await does(id, acts.joinDuplicate(1, { tellAt: at(1) + 50_000 }));
    await round(() => at(1) + 30_000);
    assert.equal(handed.length, 0);
    await round(() => at(1) + 60_000);
    assert.equal(handed.length, 1);
    assert.match(letters()[0]?.text ?? '', /[Ss]elesai/);
  });
});

suite('a stranger', () => {
  test('hears of a public case, and is forgotten once it is that no more, or moved to a sensitive lane', async () => {
    const [open, moved] = [await givenCase(), await givenCase()];
    for (const { id } of [open, moved]) {
      await list(id);
      await follow(id, { own: false });
    }
    handed.length = 0;
    await does(open.id, ...toDisposed);
    await runAll(at(6));
    assert.ok(letters()[0]?.text.includes(`/ikuti/${open.number}`));
    await list(open.id, false);
    await does(moved.id, acts.toLane(7));
    await does(open.id, acts.tick(24 * 60));
    await runAll(at(24 * 60));
    assert.deepEqual([handed.length, await followers()], [1, 0]);
  });
});

suite('an address', () => {
  test('at which nobody is goes at once, by the server’s word or by a letter that came back', async () => {
    const { id } = await givenCase();
    bed.answer({ email: gone });
    await follow(id, { proven: false });
    assert.equal(await followers(), 0);
    bed.answer({ email: { outcome: 'accepted', externalId: 'surat-1' } });
    await follow(id, { proven: false });
    const news = wayNewsIn(pool, { sealing: testSealing, newId: testIds.uuid });
    const fate = { channel: 'email', accountId: 'kota', externalId: 'surat-1', came: false } as const;
    assert.equal(await news.fared({ ...fate, reason: 'bad-request' }, at(1)), true);
    assert.equal(await followers(), 1);
    assert.equal(await news.fared({ ...fate, reason: 'person-unavailable' }, at(1)), true);
    assert.equal(await followers(), 0);
  });

  test('that nobody proved goes after a day, and any thirty days after the end', async () => {
    const [first, second] = [await givenCase(), await givenCase()];
    await follow(first.id, { proven: false });
    await runAll(at(0) + dayMs - 1);
    assert.equal(await followers(), 1);
    await runAll(at(0) + dayMs);
    assert.equal(await followers(), 0);
    await follow(second.id);
    await does(second.id, acts.notComplaint(1));
    await runAll(at(1) + 30 * dayMs - hourMs);
    assert.equal(await followers(), 1);
    await runAll(at(1) + 30 * dayMs);
    assert.equal(await followers(), 0);
  });

  test('of a reporter goes with the person who is erased', async () => {
    const { id } = await givenCase();
    await follow(id);
    const { rows } = await pool.query<{ reporter: string }>(
      'select reporter_id as reporter from complaint where id = $1',
      [id],
    );
    const all = await findAllOf(pool, rows[0]?.reporter ?? '');
    const destroyed = await destroyPerson(pool, all, (_id, text) => text, at(1));
    assert.ok((destroyed['accounts'] ?? 0) >= 1);
    assert.equal(await followers(), 0);
  });
});

suite('a letter that', () => {
  test('finds nobody at home is tried again, and one that may have arrived is not', async () => {
    const { id } = await givenCase();
    bed.answer({ email: away });
    await follow(id, { proven: false });
    bed.answer({});
    await runAll(at(1));
    assert.deepEqual([handed.length, await statuses()], [2, ['confirm sent']]);
    assert.equal(handed[0]?.message.key, handed[1]?.message.key);
    bed.answer({ email: lost });
    await pool.query('delete from case_follow');
    await follow(id, { proven: false });
    bed.answer({});
    await runAll(at(20));
    assert.deepEqual([handed.length, await statuses()], [3, ['confirm unknown']]);
  });

  test('was leaving when its worker died is not sent again', async () => {
    const { id } = await givenCase();
    bed.answer({
      email: () => {
        throw new Error('the machine went off');
      },
    });
    await assert.rejects(follow(id, { proven: false }), /went off/);
    bed.answer({});
    await runAll(at(1));
    assert.deepEqual([handed.length, await statuses()], [1, ['confirm unknown']]);
  });

  test('waits for a way by which letters leave, and goes by the city’s own mail where it is set', async () => {
    const { id } = await givenCase();
    await book.ask({ complaintId: id, own: true, address: warga, language: 'id' }, at(0));
    await runAll(at(0), { channels: () => [] });
    assert.deepEqual(await statuses(), ['confirm waiting']);
    let sent = 0;
    const cityMail = {
      ...{ name: 'email', account: { id: 'meja@kota.example', handle: 'Meja' } },
      check: () => Promise.resolve(undefined),
      send: () => {
        sent += 1;
        return Promise.resolve({ result: { outcome: 'accepted', externalId: 'x' } as const });
      },
    };
    await runAll(at(1), { cityMail });
    assert.deepEqual([sent, handed.length, await statuses()], [1, 0, ['confirm sent']]);
  });
});
