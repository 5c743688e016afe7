// The card of the reporter while data from a public link waits, and the form that decides on it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { givenAnswer, shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import type { CheckedAct } from '#web/acts/act-values.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const waiting = [
  { id: 'p-1', givenAt: '2026-03-03T01:30:00.000Z', says: ['W••• C•••', '0812••••••90'] },
  { id: 'p-2', givenAt: '2026-03-03T02:30:00.000Z', says: ['O••• A•••', '0813••••••22'] },
];

type Card = { answer: CaseAnswer; revealed: undefined; onReveal: undefined };
const card = (proposals: CaseAnswer['reporter']['proposals'], language = id) =>
  language.show<Card>('features/case/ReporterCard.tsx', 'ReporterCard', {
    props: {
      answer: givenAnswer({ reporter: { name: 'Warga', ...(proposals === undefined ? {} : { proposals }) } }),
      ...{ revealed: undefined, onReveal: undefined },
    },
  });

suite('data from a public link', () => {
  test('stands beside the reporter, each masked with its moment, and says that nobody made sure', async () => {
    const shown = await card(waiting);
    const { words } = shown;
    assert.match(words, /Belum ada identitas/);
    assert.match(words, /Data dari tautan umum, belum dipastikan W••• C••• · 0812••••••90 Sel, 3 Mar 08\.30 WIB/);
    assert.equal(shown.all('h3').length, 2);
    assert.match((await card(waiting, en)).words, /Data from a public link, not made sure of yet/);
  });

  test('is not spoken of where there is none', async () => {
    assert.doesNotMatch((await card(undefined)).words, /tautan umum/);
  });
});

type Settle = {
  settleProposal: {
    start: (facts: ActFacts) => { proposalId: string; outcome: string };
    body: (values: object, outlet: object) => CheckedAct<'SettleProposal'>;
  };
};

suite('the form', () => {
  const folder = 'features/acts/settle-proposal/settle-proposal.form.tsx';

  test('decides nothing beforehand, and chooses none of several', async () => {
    const { settleProposal: act } = await id.load<Settle>(folder);
    assert.deepEqual(act.start(givenFacts({ proposals: waiting })), { proposalId: '', outcome: '' });
    assert.deepEqual(act.start(givenFacts({ proposals: waiting.slice(0, 1) })), { proposalId: 'p-1', outcome: '' });
    assert.equal(act.body({ proposalId: 'p-1', outcome: '' }, {}).ok, false);
    assert.deepEqual(act.body({ proposalId: 'p-1', outcome: 'refused' }, {}), {
      ok: true,
      body: { proposalId: 'p-1', outcome: 'refused' },
    });
  });

  test('offers each of them by what it says, to take or to refuse', async () => {
    const { words } = await id.show('features/acts/ActDialog.tsx', 'ActDialog', {
      props: { act: 'SettleProposal', facts: givenFacts({ proposals: waiting }), onClose: () => undefined },
      as: { role: 'admin-pusat', userId: 'u-1' },
      now: '2026-03-03T03:00:00Z',
    });
    for (const part of [/W••• C••• · 0812••••••90/, /O••• A•••/, /Terima/, /Tolak/]) assert.match(words, part);
  });
});
