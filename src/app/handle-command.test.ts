// The one way in: what was decided is appended whole or not at all, again when somebody was quicker, and never on a case that moved.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { KeyTaken } from '#ports/act-keys.ts';
import { VersionConflict } from '#ports/case-log.ts';
import { memoryStore } from '#test/beds/memory-store.ts';
import { acts, knownTerms, people, played, upTo } from '#test/given/given.ts';
import { initial } from '#core/complaint/complaint.ts';
import { anyCases, handleCommand, handleIn, oneCase, outcomeOf, retryingConflicts } from './handle-command.ts';

const id = 'case-1';

test('an outcome is the events, the state after them, and what follows, in the order of the events', () => {
  const outcome = outcomeOf(played(upTo.conveying).state, acts.convey(7, { privateText: 'rincian' }), knownTerms);
  assert.ok(outcome.ok);
  assert.deepEqual(
    outcome.effects.map((effect) => (effect.kind === 'send' ? effect.visibility : effect.what)),
    ['public', 'private'],
  );
  assert.ok(outcome.state.status === 'conveying' && outcome.state.sends?.pending === 2);
  assert.deepEqual(outcomeOf(initial, acts.convey(7), knownTerms), { ok: false, refusal: 'no-such-case' });
});

suite('on the record', () => {
  test('what was decided stands behind what stood there, and what follows is queued with it', async () => {
    const { store, typesOf, kept, versionOf } = memoryStore({ [id]: upTo.coordination });
    const before = versionOf(id);
    const handled = await handleCommand(store, id, acts.draft(3));
    assert.ok(handled.ok && handled.state.status === 'coordination' && handled.state.draft !== undefined);
    assert.deepEqual(typesOf(id, before), ['ResponseDrafted']);
    assert.deepEqual(kept().effects, [{ kind: 'notify', to: 'admin-pusat', what: 'draft-waiting' }]);
  });

  test('what was refused leaves nothing', async () => {
    const { store, kept, versionOf } = memoryStore({ [id]: upTo.triage });
    const before = versionOf(id);
    assert.deepEqual(await handleCommand(store, id, acts.approve(1)), { ok: false, refusal: 'wrong-step' });
    assert.equal(versionOf(id), before);
    assert.deepEqual(kept().effects, []);
  });

  test('a case that is not there is opened, and nothing else is done to it', async () => {
    const { store, typesOf } = memoryStore({});
    assert.deepEqual(await handleCommand(store, id, acts.note(1)), { ok: false, refusal: 'no-such-case' });
    assert.ok((await handleCommand(store, id, acts.open(0))).ok);
    assert.deepEqual(typesOf(id), ['CaseOpened', 'StepOpened', 'MessageReceived']);
  });
});

suite('where somebody else was quicker', () => {
  test('it is decided anew, three times in all', async () => {
    for (const [conflicts, tries] of [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const) {
      const { store, transactions } = memoryStore({ [id]: upTo.triage }, { conflicts });
      assert.ok((await handleCommand(store, id, acts.ask(1))).ok);
      assert.equal(transactions(), tries);
    }
  });

  test('after the third time it is thrown, and nothing stays', async () => {
    const { store, transactions, versionOf } = memoryStore({ [id]: upTo.triage }, { conflicts: 3 });
    const before = versionOf(id);
    await assert.rejects(handleCommand(store, id, acts.ask(1)), VersionConflict);
    assert.equal(transactions(), 3);
    assert.equal(versionOf(id), before);
  });

  test('any other error is thrown at once', async () => {
    const { store, transactions } = memoryStore({ [id]: upTo.triage });
    await assert.rejects(
      retryingConflicts(store, () => Promise.reject(new Error('disk full'))),
      /disk full/,
    );
    assert.equal(transactions(), 1);
  });

  test('work on several cases is undone as a whole when its last part comes too late', async () => {
    const two = { [id]: upTo.triage, 'case-2': upTo.triage };
    const { store, trouble, typesOf } = memoryStore(two);
    const begun = { [id]: typesOf(id).length, 'case-2': typesOf('case-2').length };
    trouble.conflicts = 0;
    let tries = 0;
    await anyCases(store)(async (tx) => {
      tries += 1;
      await handleIn(tx, id, acts.note(1));
      // The first time another append is quicker on the second case.
      if (tries === 1) trouble.conflicts = 1;
      await handleIn(tx, 'case-2', acts.note(1));
    });
    assert.equal(tries, 2);
    assert.deepEqual(typesOf(id, begun[id]), ['NoteAdded'], 'once, though begun twice');
    assert.deepEqual(typesOf('case-2', begun['case-2']), ['NoteAdded']);
  });
});

suite('on a case as somebody saw it', () => {
  const seenAt = played(upTo.coordination).events.length;

  test('a colleague’s act since then stands in the way, with what they did and the version it is at', async () => {
    const { store, versionOf } = memoryStore({ [id]: [...upTo.coordination, acts.draft(3)] });
    const moved = await handleCommand(store, id, acts.approve(4), { seen: seenAt });
    assert.ok(!moved.ok && moved.refusal === 'case-moved' && 'version' in moved);
    assert.equal(moved.version, versionOf(id));
    assert.deepEqual(
      moved.since.map(({ type }) => type),
      ['ResponseDrafted'],
    );
  });

  test('deliveries, clocks and what was seen already do not', async () => {
    const delivered = acts.delivered(3, { purpose: 'ask-identity' });
    for (const [history, seen] of [
      [[...upTo.coordination, delivered], seenAt],
      [[...upTo.coordination, acts.tick(14)], seenAt],
      [[...upTo.coordination, acts.draft(3)], seenAt + 1],
      [[...upTo.coordination, acts.draft(3)], undefined],
      [[...upTo.coordination, acts.draft(3)], 999],
    ] as const) {
      const { store } = memoryStore({ [id]: history });
      assert.ok((await handleCommand(store, id, acts.approve(15), { seen })).ok);
    }
  });

  test('what moved comes before what the act is refused for: it explains the refusal', async () => {
    const { store } = memoryStore({ [id]: [...upTo.coordination, acts.approve(3, { by: people.teamLead })] });
    const late = await handleCommand(store, id, acts.approve(4), { seen: seenAt });
    assert.ok(!late.ok);
    assert.equal(late.refusal, 'case-moved');
  });

  test('one’s own second press counts as news as well', async () => {
    const { store } = memoryStore({ [id]: [...upTo.triage, acts.ask(1)] });
    const again = await handleCommand(store, id, acts.ask(1), { seen: 3 });
    assert.ok(!again.ok);
    assert.equal(again.refusal, 'case-moved');
  });
});

suite('under a key', () => {
  const key = { userId: 'user-1', key: { text: 'form-1' }, asked: '"x"' };

  test('whoever comes second is told so, and does nothing', async () => {
    const { store, typesOf } = memoryStore({ [id]: upTo.triage });
    const before = typesOf(id).length;
    const work = (begin: ReturnType<typeof anyCases>) => begin((tx) => handleIn(tx, id, acts.note(1)), { key, now: 1 });
    assert.ok((await work(anyCases(store))).ok);
    await assert.rejects(work(anyCases(store)), KeyTaken);
    await assert.rejects(work(oneCase(store, id)), KeyTaken);
    assert.deepEqual(typesOf(id, before), ['NoteAdded']);
  });

  test('work that threw lets go of it', async () => {
    const { store } = memoryStore({ [id]: upTo.triage });
    const broken = anyCases(store)(() => Promise.reject(new Error('cut')), { key, now: 1 });
    await assert.rejects(broken, /cut/);
    assert.ok((await anyCases(store)((tx) => handleIn(tx, id, acts.note(1)), { key, now: 2 })).ok);
  });
});
