// What the file keeps of a referral, also of logs that an earlier version wrote, that somebody erased words of, or that are out of order.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { elsewhereActs, referred } from '#test/given/elsewhere.ts';
import { eventOf } from '#test/given/event-histories.ts';
import { acts, at, played, upTo } from '#test/given/given.ts';
import { withoutWords } from '#test/given/without-words.ts';
import type { CaseFile } from './complaint.ts';
import { evolve } from './evolve.ts';
import { evolveFile } from './evolve-file.ts';
import type { RecordedEvent } from './recorded.ts';
import { asksAt, type Referral } from './referral.ts';

const fileOf = (history: Parameters<typeof played>[0]): CaseFile => {
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  return state.file;
};
const plain = fileOf(upTo.triage);
const after = (file: CaseFile, ...events: RecordedEvent[]): Referral | undefined =>
  events.reduce(evolveFile, file).referral;

const moment = { at: at(9), by: { kind: 'system', part: 'sweep' } } as const;
const noted = eventOf('ElsewhereNoted');
assert.ok(noted.type === 'ElsewhereNoted');

suite('a file that knows no referral', () => {
  const strays: RecordedEvent[] = [
    eventOf('HandedOver'),
    eventOf('ElsewhereNoted'),
    { ...moment, type: 'ElsewhereDue', bodyName: 'PLN', askAt: at(8) },
  ];
  for (const stray of strays)
    test(`learns of none by ${stray.type}`, () => {
      assert.equal(after(plain, stray), undefined);
    });

  test('keeps everything else that it held', () => {
    for (const stray of strays) assert.deepEqual({ ...evolveFile(plain, stray), lastAt: 0 }, { ...plain, lastAt: 0 });
  });
});

suite('a referral', () => {
  test('of a version that set no day is one without a day', () => {
    const old = eventOf('ReferredElsewhere');
    assert.ok(!('askAt' in old));
    assert.deepEqual(after(plain, old), { bodyId: 'pln', bodyName: 'PLN', ways: [] });
    assert.equal(asksAt(after(plain, old)), undefined);
  });

  test('whose number was erased beside the log says so, and is no number', () => {
    const file = fileOf(referred);
    for (const why of ['erased', 'missing'] as const)
      assert.deepEqual(after(file, withoutWords(noted, why))?.reference, { gone: why });
  });

  test('stays closed in every event of its own', () => {
    const { state } = played(referred);
    const own = [
      eventOf('HandedOver'),
      noted,
      { ...moment, type: 'ElsewhereDue', bodyName: 'PLN', askAt: at(8) } as const,
    ];
    for (const event of own) assert.equal(evolve(state, event).status, 'closed', event.type);
  });

  test('is asked after on the day that was said last, whichever event said it', () => {
    const file = fileOf([...upTo.triage, acts.refer(1, { askAt: at(50) })]);
    const due: RecordedEvent = { ...moment, type: 'ElsewhereDue', bodyName: 'PLN', askAt: at(50) };
    const days = (...events: RecordedEvent[]): number | undefined => asksAt(after(file, ...events));
    assert.equal(days(), at(50));
    assert.equal(days(due), undefined);
    assert.equal(days({ ...noted, askAt: at(60) }), at(60));
    assert.equal(days(due, { ...noted, askAt: at(60) }), at(60));
    assert.equal(days({ ...noted, askAt: at(60) }, due), undefined);
    assert.equal(days({ ...noted, askAt: at(60) }, noted), undefined);
    assert.equal(days(due, due, { ...noted, askAt: at(61) }), at(61));
  });

  test('names each way once, in the order in which they were gone', () => {
    const ways = (['email', 'copied', 'email', 'sp4n', 'copied'] as const).map((way, hour) =>
      elsewhereActs.handOver(2 + hour, { way }),
    );
    assert.deepEqual(fileOf([...referred, ...ways]).referral?.ways, ['email', 'copied', 'sp4n']);
  });
});
