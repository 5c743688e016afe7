// Where no platform carries an answer an officer brings it, tries again, or gives up after three tries: each recorded once, with their words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toldHows } from '#core/telling.ts';
import type { OutboxRow } from '#ports/outbox.ts';
import { memoryStore, waitingRow } from '#test/beds/memory-store.ts';
import { acts, at, people, upTo } from '#test/given/given.ts';
import { endByHand, type ByHandEnd, type Ended } from './told-by-hand.ts';

const id = 'case-1';
const sending = [...upTo.conveying, acts.convey(7)];

const desk = (row: Partial<OutboxRow> = {}) => {
  const bed = memoryStore({ [id]: sending }, { waiting: [waitingRow({ createdAt: at(7), ...row })] });
  const end = (ending: ByHandEnd, outboxId = 'row-1', complaintId = id): Promise<Ended> =>
    bed.store.transact((tx) => endByHand(tx, { complaintId, outboxId, by: people.medsos, now: at(8), end: ending }));
  const before = bed.versionOf(id);
  return { ...bed, end, since: () => bed.typesOf(id, before) };
};

suite('told', () => {
  for (const how of toldHows)
    test(`by ${how}: the step is met by it, as by a platform, and the record says how`, async () => {
      const { end, since, stateOf, kept } = desk();
      assert.deepEqual(await end({ kind: 'told', how, note: '' }), { ok: true });
      assert.deepEqual(since(), ['MessageAccepted', 'StepMet', 'CaseClosed']);
      const state = stateOf(id);
      assert.ok(state.status === 'closed' && state.reason === 'conveyed');
      const [accepted] = (kept().events.get(id) ?? []).slice(-3);
      assert.ok(accepted?.type === 'MessageAccepted');
      assert.equal(accepted.externalId, `by-hand:${how}:row-1`);
      assert.deepEqual(accepted.by, people.medsos);
    });

  test('with what was said, which stands before the end of the case', async () => {
    const { end, since } = desk();
    await end({ kind: 'told', how: 'phone', note: '  Beliau berterima kasih. ' });
    assert.deepEqual(since(), ['NoteAdded', 'MessageAccepted', 'StepMet', 'CaseClosed']);
  });

  test('twice is once', async () => {
    const { end, since } = desk();
    await end({ kind: 'told', how: 'phone', note: '' });
    assert.deepEqual(await end({ kind: 'told', how: 'letter', note: 'lagi' }), {
      ok: false,
      refusal: 'already-recorded',
    });
    assert.equal(since().length, 3);
  });

  test('of a message of another case, or of none, nothing is recorded', async () => {
    const { end, since, kept } = desk();
    const refused = { ok: false, refusal: 'already-recorded' };
    assert.deepEqual(await end({ kind: 'told', how: 'phone', note: 'x' }, 'row-2'), refused);
    assert.deepEqual(await end({ kind: 'told', how: 'phone', note: 'x' }, 'row-1', 'case-2'), refused);
    assert.deepEqual([since(), kept().settled], [[], []]);
  });
});

suite('not reached', () => {
  test('is a try: it waits on, with a note where something is said', async () => {
    const { end, since, kept } = desk();
    assert.deepEqual(await end({ kind: 'not-reached', note: 'tidak diangkat' }), { ok: true });
    assert.deepEqual(await end({ kind: 'not-reached', note: ' \n' }), { ok: true });
    assert.deepEqual(since(), ['NoteAdded']);
    assert.deepEqual(
      kept().settled.map(({ settlement }) => settlement),
      [{ kind: 'by-hand' }, { kind: 'by-hand' }],
    );
  });
});

suite('given up', () => {
  test('not before the third try; the channel’s own answer that it carries nothing is none', async () => {
    for (const [attempts, may] of [
      [0, false],
      [1, false],
      [3, false],
      [4, true],
      [9, true],
    ] as const) {
      const { end, since } = desk({ attempts });
      const ended = await end({ kind: 'given-up', note: 'tiga kali' });
      assert.deepEqual(ended, may ? { ok: true } : { ok: false, refusal: 'tried-too-little' }, String(attempts));
      assert.deepEqual(since(), may ? ['NoteAdded', 'MessageRejected'] : []);
    }
  });

  test('is a failure like any other: the officer may write again, and the reason is named', async () => {
    const { end, stateOf, kept } = desk({ attempts: 4 });
    await end({ kind: 'given-up', note: 'nomor mati' });
    const state = stateOf(id);
    assert.ok(state.status === 'conveying' && state.sends === undefined);
    assert.equal(state.file.undelivered[0]?.reason, 'not-reached');
    assert.deepEqual(kept().settled[0]?.settlement, { kind: 'rejected', reason: 'not-reached', detail: 'nomor mati' });
    assert.deepEqual(
      kept().effects.map((effect) => (effect.kind === 'notify' ? `${effect.to} ${effect.what}` : effect.purpose)),
      ['admin-medsos delivery-failed', 'admin-pusat delivery-failed'],
    );
  });
});

test('what the record refuses is not settled either', async () => {
  const bed = memoryStore({ [id]: [...sending, acts.delivered(8)] }, { waiting: [waitingRow({ createdAt: at(7) })] });
  const ended = await bed.store.transact((tx) =>
    endByHand(tx, {
      ...{ complaintId: id, outboxId: 'row-1', by: people.medsos, now: at(9) },
      end: { kind: 'told', how: 'phone', note: '' },
    }),
  );
  assert.deepEqual(ended, { ok: false, refusal: 'already-recorded' });
  assert.deepEqual(bed.kept().settled, []);
});
