// What is sent for each of several cases, and which of it can be taken back.
import assert from 'node:assert/strict';
import { mock, suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';

type Back = (() => Promise<unknown>) | undefined;
type ManyActs = {
  doPress: (press: object, one: object) => Promise<unknown>;
  wayBackOf: (press: object, one: object, officer: { role: Role }) => Back;
  asFound: (one: object, answer: unknown) => object;
  asTheyAre: (chosen: readonly object[], rows: readonly object[]) => { number: string }[];
  allowedOf: (chosen: readonly { number: string; may: readonly string[] }[], act: string) => { number: string }[];
};
const { doPress, wayBackOf, allowedOf, asFound, asTheyAre } = await (
  await consoleIn('id')
).load<ManyActs>('web/acts/many-acts.ts');

const number = 'ADU-2026-000001-DZ';
const seen = { number, version: 4, channel: 'instagram', may: [] };
const held = { ...seen, holder: { userId: 'o-1', name: 'Sari Contoh' } };

/** What was sent to the server, without the key of the press. */
const sentBy = async (work: Back): Promise<unknown> => {
  assert.ok(work !== undefined, 'a way back');
  const answered = mock.method(globalThis, 'fetch', () => Promise.resolve(Response.json({})));
  try {
    await work();
    const [, init] = (answered.mock.calls[0]?.arguments ?? []) as unknown as [string, { body: string }];
    const { key: _key, ...body } = JSON.parse(init.body) as { key: string };
    return body;
  } finally {
    answered.mock.restore();
  }
};
const done = (press: object) => sentBy(() => doPress(press, seen));
const undone = (press: object, one: object, role: Role = 'admin-medsos') => sentBy(wayBackOf(press, one, { role }));

const claim = { act: 'Claim' };
const assign = { act: 'Assign', to: 'o-2' };
const say = { act: 'Categorise', categoryId: 'k-2' };
const close = { act: 'JudgeNotComplaint', kind: 'spam' };

suite('a press on several', () => {
  test('is the act that the case has; only what ends it counts as it was seen', async () => {
    assert.deepEqual(await done(claim), { type: 'Claim' });
    assert.deepEqual(await done(assign), { type: 'Assign', to: 'o-2' });
    assert.deepEqual(await done(say), { type: 'Categorise', categoryId: 'k-2' });
    assert.deepEqual(await done(close), { type: 'JudgeNotComplaint', expectedVersion: 4, reason: 'spam' });
  });

  test('is taken back to how it was seen', async () => {
    assert.deepEqual(await undone(claim, seen), { type: 'Release' });
    assert.deepEqual(await undone(claim, held), { type: 'Assign', to: 'o-1' });
    assert.deepEqual(await undone(assign, held), { type: 'Assign', to: 'o-1' });
    assert.deepEqual(await undone(assign, seen, 'admin-pusat'), { type: 'Release' });
    const said = { ...seen, category: { id: 'k-1' } };
    assert.deepEqual(await undone(say, said), { type: 'Categorise', categoryId: 'k-1' });
    assert.equal(((await undone(close, seen)) as { type: string }).type, 'Reopen');
  });

  test('on what a colleague took after it was chosen goes back to that colleague, and its words are of when it was chosen', async () => {
    const [now] = asTheyAre([seen], [{ ...held, version: 9, category: { id: 'k-1' } }]);
    assert.deepEqual(now, { ...held, version: 4, category: { id: 'k-1' } });
    assert.deepEqual(await undone(claim, now), { type: 'Assign', to: 'o-1' });
    assert.deepEqual(asTheyAre([held], [seen]), [seen], 'and what was let go goes to nobody');
    assert.deepEqual(asTheyAre([seen], []), [seen]);
  });

  test('goes back to whom the server took it from, whatever the list showed, and to nobody only where nobody had it', async () => {
    for (const press of [claim, assign])
      assert.deepEqual(await undone(press, asFound(seen, { takenFrom: 'o-3' })), { type: 'Assign', to: 'o-3' });
    assert.deepEqual(await undone(claim, asFound(held, { takenFrom: 'o-3' })), { type: 'Assign', to: 'o-3' });
    for (const answer of [{}, undefined])
      assert.deepEqual(await undone(claim, asFound(seen, answer)), { type: 'Release' });
  });

  test('has no way back where the server would refuse it: from a colleague by whoever does not decide, and to no category', () => {
    assert.equal(wayBackOf(assign, seen, { role: 'admin-medsos' }), undefined);
    assert.equal(wayBackOf(say, seen, { role: 'team-lead' }), undefined);
  });

  test('is about those of which the server said that it may be done', () => {
    const chosen = [
      { number: 'A', may: ['Claim'] },
      { number: 'B', may: [] },
    ];
    assert.deepEqual(allowedOf(chosen, 'Claim'), chosen.slice(0, 1));
  });
});
