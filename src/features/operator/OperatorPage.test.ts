// For whoever keeps the program running: how accounts and replicas fare in words, and what could not be read as it came.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import { replicaStates, type OperatorAnswer } from './operator.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const page = ['features/operator/OperatorPage.tsx', 'OperatorPage'] as const;

type Account = OperatorAnswer['accounts'][number];
type Aside = OperatorAnswer['setAside'][number];

const account = (changed: Partial<Account> = {}): Account => ({
  ...{ channel: 'instagram', id: '1784', handle: '@kota', usagePercent: 0, ...changed },
});
const aside = (changed: Partial<Aside> = {}): Aside => ({
  ...{
    id: '7',
    channel: 'email',
    receivedAt: '2026-03-02T01:00:00.000Z',
    error: 'Error: x',
    payload: '{}',
    ...changed,
  },
});
const lamps = { out: 0, of: 0, lamps: [] };
const show = (changed: Partial<OperatorAnswer>, language = id) => {
  const answer: OperatorAnswer = { accounts: [], setAside: [], ...changed };
  return language.show(...page, {
    as: { role: 'operator' },
    answers: { 'GET /api/v1/operator': answer, 'GET /api/v1/way-lamps': lamps },
  });
};

suite('an account', () => {
  test('that is well says so without a trouble, and its use only where there is some', async () => {
    const [calm] = (await show({ accounts: [account()] })).wordsOf('li.account');
    const [used] = (await show({ accounts: [account({ usagePercent: 83 })] })).wordsOf('li.account');
    assert.match(calm ?? '', /^@kota Instagram 1784 /);
    assert.doesNotMatch(calm ?? '', /%|undefined/);
    assert.match(used ?? '', /83/);
  });

  test('in trouble is told in a sentence, not by the trouble’s own name, in either language', async () => {
    for (const language of [id, en]) {
      const shown = await show({ accounts: [account({ problem: 'token-expired' })] }, language);
      assert.match(shown.wordsOf('span.row-alarm')[0] ?? '', /^[A-Z].*\.$/);
      assert.doesNotMatch(shown.words, /token-expired/);
      assert.equal(shown.all('span.badge-warn').length, 1);
    }
  });
});

suite('what was set aside', () => {
  test('is offered one by one, and all together only where there are several', async () => {
    const [none, one, two] = [
      await show({}),
      await show({ setAside: [aside()] }),
      await show({ setAside: [aside(), aside({ id: '8' })] }),
    ];
    assert.deepEqual([none.buttons.length, one.buttons.length, two.buttons.length], [0, 1, 3]);
    assert.equal(none.all('li.aside-row').length, 0);
  });

  test('is shown as it came, whatever it holds', async () => {
    const payload = '<script>alert(1)</script>\n{"a":"\u0000"}'.replace('\u0000', '?');
    const shown = await show({ setAside: [aside({ payload, error: 'Error: <b>' })] });
    assert.doesNotMatch(shown.html, /<script|<b>/);
    assert.match(shown.wordsOf('pre.raw')[0] ?? '', /^<script>alert\(1\)<\/script> \{"a":"\?"\}$/);
    assert.match(shown.words, /Error: <b>/);
  });
});

suite('a replica', () => {
  test('has a sentence for each way in which it may fare, and is well in one alone', async () => {
    const said = new Set<string>();
    for (const state of replicaStates) {
      const shown = await show({ replicas: [{ name: '1 (10.0.0.2)', state }] });
      said.add(shown.words);
      assert.equal(shown.all('span.badge-ok').length, state === 'used' ? 1 : 0, state);
      assert.doesNotMatch(shown.words, /undefined|NaN/);
    }
    assert.equal(said.size, replicaStates.length);
  });

  test('is not spoken of where there is none', async () => {
    const [without, withOne] = [
      await show({}),
      await show({ replicas: [{ name: 'satu', state: 'used', behindBytes: 0 }] }),
    ];
    assert.equal(withOne.all('section.panel').length, without.all('section.panel').length + 1);
  });
});

test('a year without holidays is warned of by its number, and no other time', async () => {
  assert.match((await show({ withoutHolidays: 2031 })).words, /2031/);
  assert.doesNotMatch((await show({})).words, /20\d\d/);
});
