// How fast YouTube is asked, from whatever cursor: units keep their pace, and nothing throws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { emptyStage, heldListing, nothing, start, watching } from '#test/scenes/youtube-stage.ts';
import { costOf } from './quota.ts';

test('nothing is asked before its time; a time that lies too far ahead is none', async () => {
  const stage = await watching({ id: 'u', at: start + 2 });
  await stage.comes();
  assert.deepEqual(await stage.comes(1000), nothing);
  assert.deepEqual(stage.calls, []);
  stage.cursor = JSON.stringify({ ...(JSON.parse(stage.cursor ?? '') as object), notBefore: stage.now + 9 * dayMs });
  await stage.comes(1000);
  assert.deepEqual(stage.calls, ['listing', heldListing]);
});

test('what answers spend is counted with what polling spends, and polling leaves answers their share', async () => {
  const stage = await watching();
  const percent = async (): Promise<number | undefined> => {
    const polled = await stage.ask(minuteMs);
    return polled.outcome === 'polled' ? polled.usage?.percent : undefined;
  };
  const before = await percent();
  assert.ok(before !== undefined && before < 1);
  for (let sent = 0; sent < 190; sent += 1) stage.api.ledger.note(costOf('POST'), stage.now, false);
  assert.ok(((await percent()) ?? 0) > 95);
  assert.deepEqual(stage.calls, []);
  stage.now = start + dayMs;
  // A quiet round asks two lists: what is published, and what is held for review.
  assert.deepEqual(await percent(), 0.02);
  assert.deepEqual(stage.calls, ['listing', heldListing]);
});

test('when YouTube says that the day is used up the operator sees it, and the next day is waited for', async () => {
  const stage = await watching();
  stage.fails = () => {
    stage.api.ledger.note({ read: 0, written: 0 }, stage.now, true);
    return { outcome: 'retry-later', reason: 'rate-limited', detail: '', unknown: false, afterMs: hourMs };
  };
  const told = await stage.ask();
  assert.ok(told.outcome === 'polled' && told.usage !== undefined);
  assert.deepEqual(told.usage, { percent: 100, regainAccessMs: 23 * hourMs });
  await stage.ask();
  assert.deepEqual(stage.calls, []);
});

test('a broken cursor begins two days ago', async () => {
  for (const cursor of ['', 'null', '{', '[]', '{"from":"x","seen":1}', '"lama"']) {
    const stage = emptyStage();
    stage.said = [
      { id: 'u', at: start - hourMs },
      { id: 'v', at: start - 3 * dayMs },
    ];
    stage.cursor = cursor;
    assert.deepEqual(await stage.comes(0), { comments: ['u'], gone: [] }, cursor);
  }
});

test('whatever the cursor and the answers are, asking never throws', async () => {
  const place = fc.record(
    {
      ...{ from: fc.jsonValue(), seen: fc.jsonValue(), walk: fc.jsonValue(), used: fc.jsonValue() },
      watched: fc.array(fc.record({ id: fc.string(), at: fc.nat(), changedAt: fc.nat(), count: fc.nat() })),
    },
    { requiredKeys: [] },
  );
  const cursors = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    place.map((one) => JSON.stringify({ from: start, seen: start, ...one })),
  );
  const bodies = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.record({ items: fc.array(fc.jsonValue()), nextPageToken: fc.option(fc.string(), { nil: undefined }) }),
    fc.record({
      items: fc.array(fc.record({ id: fc.jsonValue(), snippet: fc.jsonValue(), replies: fc.jsonValue() })),
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.option(cursors, { nil: undefined }),
      fc.array(bodies, { minLength: 1 }),
      async (cursor, told) => {
        const stage = emptyStage();
        stage.cursor = cursor;
        let calls = 0;
        stage.answer = () => ({ ok: true, body: told[calls++ % told.length] ?? {} });
        const polled = await stage.ask();
        assert.ok(polled.outcome !== 'polled' || typeof polled.cursor === 'string');
      },
    ),
    { numRuns: 200 },
  );
});
