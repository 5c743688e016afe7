// Whose message it is: told by every id that comes with it, and the same whether the ids were asked for one by one or a batch at once.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { retryingConflicts } from '#app/handle-command.ts';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn, testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import type { InboundAuthor } from '#ports/inbound-who.ts';
import type { Expected, Tx } from '#ports/store.ts';

const { pool } = await testDatabase({ after });
const store = storeOn(pool);
/** As the program does: whoever was in another's way tries again. */
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => retryingConflicts(store, work);

let accounts = 0;
/** An account on which nobody has written yet. */
const account = (): string => `akun-${String((accounts += 1))}`;

const matched = (accountId: string, author: InboundAuthor, hours = 0) =>
  within((tx) => tx.reporters.match('whatsapp', accountId, author, at(hours)));
const who = async (accountId: string, author: InboundAuthor, hours = 0): Promise<string> =>
  (await matched(accountId, author, hours)).reporterId;

/** A person as WhatsApp tells them: an id that lasts, and a number that may pass to somebody else. */
const person = (lasting: string, number?: string): InboundAuthor =>
  number === undefined ? { id: lasting } : { id: lasting, otherIds: [number], passingIds: [number] };
const byNumber = (number: string): InboundAuthor => ({ id: number, passingIds: [number] });

const arePerson = async (one: string, other: string): Promise<boolean> =>
  (await pool.query('select 1 from person_of($1) p where p = $2', [one, other])).rowCount === 1;

suite('somebody who writes', () => {
  test('is new once, and the same ever after; on another account or platform somebody else', async () => {
    const [here, there] = [account(), account()];
    const first = await who(here, person('A'));
    assert.equal(await who(here, person('A'), 5), first);
    assert.notEqual(await who(there, person('A')), first);
    const elsewhere = await within((tx) => tx.reporters.match('telegram', here, person('A'), at(0)));
    assert.notEqual(elsewhere.reporterId, first);
  });

  test('is known by each id that ever came with them', async () => {
    const here = account();
    const first = await who(here, person('A', '0811'));
    assert.deepEqual([await who(here, person('A')), await who(here, byNumber('0811'))], [first, first]);
  });

  test('keeps the name that was told last, and the one before where none is told', async () => {
    const here = account();
    const named = async () =>
      (await pool.query('select name, handle from reporter_handle where account_id = $1', [here])).rows as unknown;
    await who(here, { id: 'A', name: 'Ani\0', handle: 'ani' });
    assert.deepEqual(await named(), [{ name: 'Ani\uFFFD', handle: 'ani' }]);
    await who(here, { id: 'A', name: 'Ani Baru' });
    await who(here, { id: 'A' });
    assert.deepEqual(await named(), [{ name: 'Ani Baru', handle: 'ani' }]);
  });

  test('leaves no row of a person where another was quicker with the same id', async () => {
    const here = account();
    const before = (await pool.query('select 1 from reporter')).rowCount ?? 0;
    const all = await Promise.all(Array.from({ length: 6 }, () => who(here, person('A', '0811'))));
    assert.equal(new Set(all).size, 1);
    assert.equal((await pool.query('select 1 from reporter')).rowCount, before + 1);
  });
});

suite('a number that passes on', () => {
  test('is its holder’s as long as they are known by nothing that lasts', async () => {
    const here = account();
    const holder = await who(here, byNumber('0811'));
    assert.equal(await who(here, person('A', '0811')), holder);
    assert.equal(await who(here, person('A')), holder);
  });

  test('with another lasting id is somebody new: who held it has lost it, and is known by the other id still', async () => {
    const here = account();
    const [first, next] = [await who(here, person('A', '0811')), await who(here, person('B', '0811'), 1)];
    assert.notEqual(next, first);
    assert.deepEqual([await who(here, byNumber('0811'), 2), await who(here, person('A'), 2)], [next, first]);
    assert.equal(await arePerson(first, next), false);
    const given = await within((tx) =>
      tx.reporters.currentIds({ channel: 'whatsapp', accountId: here }, ['0811', 'A'], at(0)),
    );
    assert.deepEqual([...given], [['0811', 'A']]);
  });

  test('begins a conversation of its own for the next holder', async () => {
    const here = account();
    const keyOf = (id: string) =>
      within((tx) => tx.reporters.threadKeyOf({ channel: 'whatsapp', accountId: here }, id));
    await who(here, person('A', '0811'));
    assert.deepEqual([await keyOf('0811'), await keyOf('A')], ['A', 'A']);
    await who(here, person('B', '0811'), 1);
    assert.notEqual(await keyOf('0811'), 'A');
  });

  test('two lasting ids that come together are one person, joined and not moved', async () => {
    const here = account();
    const [one, other] = [await who(here, person('A')), await who(here, person('B'))];
    assert.equal(await who(here, { id: 'A', otherIds: ['B'] }), one);
    assert.equal(await who(here, person('B')), other);
    assert.equal(await arePerson(one, other), true);
  });
});

test('an identity is told where it holds now, complete or not', async () => {
  const here = account();
  const reporterId = await who(here, person('A'));
  const keep = async (fields: string[]): Promise<string> => {
    const id = testIds.uuid();
    await pool.query('update identity set replaced_at = now() where reporter_id = $1 and replaced_at is null', [
      reporterId,
    ]);
    await pool.query(
      `insert into identity (id, reporter_id, sealed, fields, given_at) values ($1, $2, '', $3, now())`,
      [id, reporterId, fields],
    );
    return id;
  };
  assert.deepEqual(await matched(here, person('A')), { reporterId, identityComplete: false });
  const part = await keep(['name', 'phone']);
  assert.deepEqual(await matched(here, person('A')), { reporterId, identityComplete: false, identityId: part });
  const whole = await keep(['name', 'phone', 'kelurahan']);
  assert.deepEqual(await matched(here, person('A')), { reporterId, identityComplete: true, identityId: whole });
  assert.equal(await within((tx) => tx.reporters.isIdentified(reporterId)), true);
});

const threadOf = (accountId: string, key: string) => ({
  channel: 'whatsapp',
  accountId,
  visibility: 'private' as const,
  key,
});

const expected = (accountId: string, author: InboundAuthor, index: number): Expected => ({
  ...{ channel: 'whatsapp', accountId, externalId: `m-${String(index)}` },
  writer: { author, thread: threadOf(accountId, author.id), otherIds: author.otherIds ?? [] },
});

/** Names of the persons by the order in which they first wrote: two runs compare though their ids differ. */
const byFirst = (reporterIds: readonly string[]): number[] => {
  const seen = [...new Set(reporterIds)];
  return reporterIds.map((id) => seen.indexOf(id));
};

test('whoever writes is the same whether it was foreseen for a batch or asked one by one', async () => {
  const lasting = fc.constantFrom('A', 'B', 'C');
  const number = fc.constantFrom('0811', '0822');
  const author = fc.oneof(
    lasting.map((id) => person(id)),
    number.map(byNumber),
    fc.tuple(lasting, number).map(([id, one]) => person(id, one)),
  );
  // What stood there before the batch, and the batch itself.
  const story = fc.tuple(fc.array(author, { maxLength: 3 }), fc.array(author, { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(story, async ([before, batch]) => {
      const [one, many] = [account(), account()];
      const slowly: string[] = [];
      for (const [index, who_] of [...before, ...batch].entries()) slowly.push(await who(one, who_, index));
      const quickly: string[] = [];
      for (const [index, who_] of before.entries()) quickly.push(await who(many, who_, index));
      await within(async (tx) => {
        await tx.foresee(batch.map((who_, index) => expected(many, who_, index)));
        for (const [index, who_] of batch.entries())
          quickly.push((await tx.reporters.match('whatsapp', many, who_, at(before.length + index))).reporterId);
      });
      assert.deepEqual(byFirst(quickly), byFirst(slowly));
      const handles = async (accountId: string) =>
        (
          await pool.query<{ external_id: string; passing: boolean }>(
            'select external_id, passing from reporter_handle where account_id = $1 order by 1',
            [accountId],
          )
        ).rows;
      assert.deepEqual(await handles(many), await handles(one));
    }),
    { numRuns: 40 },
  );
});
