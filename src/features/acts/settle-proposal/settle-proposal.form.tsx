// Decides on data that came by a public link. Nothing is decided beforehand: an officer makes sure of it first.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { SettleProposal } from './settle-proposal.contract.ts';

const outcomes = ['accepted', 'refused'] as const;

function SettleProposalForm({ form }: { form: ActForm<Entered<typeof SettleProposal>> }): ReactNode {
  return (
    <>
      <Choices
        label={text.forms.proposal}
        choices={form.facts.proposals.map(({ id, givenAt, says }) => ({
          value: id,
          label: says.join(' · '),
          hint: momentWords(givenAt),
        }))}
        chosen={[form.values.proposalId]}
        error={problemWords(form.problems.proposalId)}
        onChoose={([proposalId]) => form.set({ proposalId: proposalId ?? '' })}
      />
      <Choices
        label={text.forms.verdict}
        choices={outcomes.map((one) => ({ value: one, ...text.forms.verdicts[one] }))}
        chosen={[form.values.outcome]}
        error={problemWords(form.problems.outcome)}
        onChoose={([chosen]) => form.set({ outcome: outcomes.find((one) => one === chosen) ?? '' })}
      />
    </>
  );
}

export const settleProposal = plainAct({
  act: 'SettleProposal',
  contract: SettleProposal,
  start: ({ proposals }) => ({ proposalId: proposals.length === 1 ? (proposals[0]?.id ?? '') : '' }),
  Form: SettleProposalForm,
});
