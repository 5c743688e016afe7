// What a reporter says on the tracking page: a mark, a remark, the wish to have it opened again. Their words stand beside the log, or nowhere.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs } from '#core/time.ts';
import type { Command } from '#core/complaint/command.ts';
import { memoryStore } from '#test/beds/memory-store.ts';
import { acts, at, people, upTo } from '#test/given/given.ts';
import { addToCase, rateCase, reopenCase, withdrawCase, type Score } from './hear-reporter.ts';

const id = 'case-1';

const page = (history: readonly Command[], conflicts = 0) => {
  const bed = memoryStore({ [id]: history }, { conflicts });
  let made = 0;
  const put = (): Promise<void> => Promise.resolve();
  const ports = { store: bed.store, ids: { uuid: () => `words-${String((made += 1))}` }, objects: { put } };
  const before = bed.versionOf(id);
  return {
    ...bed,
    rate: (score: Score, text: string, now = at(9)) => rateCase(ports, { complaintId: id, now }, score, text),
    reopen: (text: string, now = at(9)) => reopenCase(ports, { complaintId: id, now }, text),
    add: (text: string, now = at(6)) => addToCase(ports, { complaintId: id, now }, text),
    withdraw: (text: string, now = at(6)) => withdrawCase(ports, { complaintId: id, now }, text),
    since: () => bed.typesOf(id, before),
    words: () => bed.kept().messages.map(({ messageId, text }) => `${messageId} ${text}`),
  };
};

suite('a mark', () => {
  test('each of the five is kept as it was given', async () => {
    for (const score of [1, 2, 3, 4, 5] as const) {
      const { rate, stateOf } = page(upTo.closed);
      assert.ok((await rate(score, '')).ok);
      const state = stateOf(id);
      assert.ok(state.status === 'closed' && state.rating === score);
    }
  });

  test('a remark is kept beside the log, on a thread of its own which opens no platform’s window', async () => {
    const { rate, kept, words } = page(upTo.closed);
    const rated = await rate(5, 'Matur nuwun 🙏 ꦩꦠꦸꦂ');
    assert.ok(rated.ok && rated.events[0]?.type === 'Rated');
    assert.deepEqual(rated.events[0].comment, { messageId: 'words-1', digest: 'digest of words-1' });
    assert.deepEqual(words(), ['words-1 Matur nuwun 🙏 ꦩꦠꦸꦂ']);
    const [message] = kept().messages;
    assert.deepEqual(message?.thread, { channel: 'portal', accountId: 'portal', visibility: 'private', key: id });
    assert.equal(message?.reporterId, 'reporter-1');
    assert.equal(message?.sentAt, at(9));
  });

  test('blanks are no remark', async () => {
    const { rate, words } = page(upTo.closed);
    const rated = await rate(3, ' \n\t ');
    assert.ok(rated.ok && rated.events[0]?.type === 'Rated' && rated.events[0].comment === undefined);
    assert.deepEqual(words(), []);
  });

  test('where it is refused no word of it is kept', async () => {
    const late = at(8) + 30 * dayMs + 1;
    for (const [history, now, refusal] of [
      [upTo.conveying, at(9), 'wrong-step'],
      [[...upTo.closed, acts.rate(9)], at(10), 'already-rated'],
      [[...upTo.triage, acts.notComplaint(1)], at(2), 'wrong-step'],
      [upTo.closed, late, 'too-late'],
      [[], at(1), 'no-such-case'],
    ] as const) {
      const { rate, words, since } = page(history);
      const heard = await rate(4, 'kata-kata', now);
      assert.deepEqual(heard, { ok: false, refusal });
      assert.deepEqual([words(), since()], [[], []]);
    }
  });
});

suite('opened again', () => {
  test('with its reason beside the log, and none in it', async () => {
    const { reopen, since, words } = page(upTo.closed);
    const heard = await reopen('Masih bocor');
    assert.ok(heard.ok && heard.events[0]?.type === 'CaseReopened');
    assert.deepEqual([heard.events[0].cause, heard.events[0].reason], ['reporter', '']);
    assert.deepEqual(since(), ['CaseReopened', 'StepOpened']);
    assert.deepEqual(words(), ['words-1 Masih bocor']);
  });

  test('not without a reason, not twice, not after its days; and then no word is kept', async () => {
    const message = { messageId: 'm-1', digest: 'd' };
    const again = [acts.reopen(9, { by: people.reporter, message }), acts.fieldResult(10), acts.convey(10)];
    const twice = [...upTo.closed, ...again, acts.delivered(11, { effectKey: 'effect-2' })];
    for (const [history, text, now, refusal] of [
      [upTo.closed, '  ', at(9), 'reason-missing'],
      [upTo.closed, 'bocor', at(8) + 7 * dayMs + 1, 'too-late'],
      [twice, 'bocor', at(12), 'already-reopened'],
      [[...upTo.triage, acts.mergeInto(1)], 'bocor', at(2), 'wrong-step'],
      [upTo.triage, 'bocor', at(2), 'wrong-step'],
    ] as const) {
      const { reopen, words, since } = page(history);
      assert.deepEqual(await reopen(text, now), { ok: false, refusal });
      assert.deepEqual([words(), since()], [[], []], refusal);
    }
  });

  test('on the last moment of its days it is', async () => {
    assert.ok((await page(upTo.closed).reopen('bocor', at(8) + 7 * dayMs)).ok);
  });
});

test('where somebody was quicker the words are kept once, under the id that they had', async () => {
  const { rate, words, since } = page(upTo.closed, 2);
  assert.ok((await rate(4, 'bagus')).ok);
  assert.deepEqual([words(), since()], [['words-1 bagus'], ['Rated']]);
});

suite('of an open case', () => {
  test('words that are added are kept beside the log; blanks say nothing', async () => {
    const { add, words, since } = page(upTo.disposed);
    assert.deepEqual(await add(' \n'), { ok: false, refusal: 'text-missing' });
    assert.deepEqual([words(), since()], [[], []]);
    assert.ok((await add('Airnya naik')).ok);
    assert.deepEqual(since(), ['WordsAdded']);
    assert.deepEqual(
      words().map((one) => one.replace(/^words-\d+ /, '')),
      ['Airnya naik'],
    );
  });

  test('taking it back may go without a word', async () => {
    for (const [why, kept] of [
      ['', 0],
      ['Sudah beres', 1],
    ] as const) {
      const { withdraw, words, since } = page(upTo.disposed);
      assert.ok((await withdraw(why)).ok);
      assert.deepEqual(since(), ['Withdrawn', 'StepSkipped', 'CaseClosed']);
      assert.equal(words().length, kept);
    }
  });

  test('neither is heard once it is closed, and no word of it is kept', async () => {
    const { add, withdraw, words } = page(upTo.closed);
    assert.deepEqual(await add('Lagi', at(9)), { ok: false, refusal: 'case-closed' });
    assert.deepEqual(await withdraw('Tidak jadi', at(9)), { ok: false, refusal: 'case-closed' });
    assert.deepEqual(words(), []);
  });
});
