// The notice that ends a request for information: what it came to, the ground where it is refused, and words that begin as the law wants them.
import type { ReactNode } from 'react';
import {
  exemptionGrounds,
  requestOutcomes,
  type ExemptionGround,
  type RequestOutcome,
} from '#core/complaint/request.ts';
import { text } from '#words/console.ts';
import { requestSentences } from '#words/id/spoken.ts';
import { problemWords, type ActFacts, type ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import { missing } from '#web/acts/checks.ts';
import { fillTemplate, knownOf } from '#web/acts/templates.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Select } from '#web/ui/Field.tsx';
import {
  AnswerFields,
  answerBody,
  startingAnswer,
  type Information,
} from '../answer-information/answer-information.form.tsx';
import { DecideRequest } from './decide-request.contract.ts';

type Decided = Information & { outcome: RequestOutcome | ''; ground: ExemptionGround | '' };

/** `{dasar}` and the other gaps stay until they are filled: the form asks for them. */
const wordsOf = (outcome: RequestOutcome, facts: ActFacts): string =>
  fillTemplate(requestSentences.outcomes[outcome], { ...knownOf(facts), jawaban: facts.agencyAnswer });

const withGround = (words: string, ground: ExemptionGround): string =>
  fillTemplate(words, { dasar: requestSentences.ground('abcdefghij'.charAt(exemptionGrounds.indexOf(ground))) });

function DecisionForm({ form }: { form: ActForm<Decided> }): ReactNode {
  const words = text.requests;
  const { outcome, ground } = form.values;
  return (
    <>
      <Choices
        label={words.outcome}
        choices={requestOutcomes.map((one) => ({ value: one, ...words.outcomes[one] }))}
        chosen={[outcome]}
        error={problemWords(form.problems.outcome)}
        onChoose={([chosen]) => {
          const found = requestOutcomes.find((one) => one === chosen);
          if (found !== undefined) form.set({ outcome: found, ground: '', text: wordsOf(found, form.facts) });
        }}
      />
      {outcome === 'refused' && (
        <Select
          label={words.ground}
          empty={text.common.choose}
          options={exemptionGrounds.map((one) => ({ value: one, label: words.grounds[one] }))}
          value={ground}
          error={problemWords(form.problems.ground)}
          onChange={({ target }) => {
            const found = exemptionGrounds.find((one) => one === target.value);
            form.set(
              found === undefined ? { ground: '' } : { ground: found, text: withGround(form.values.text, found) },
            );
          }}
        />
      )}
      <AnswerFields form={form} />
    </>
  );
}

/** The words begin anew with each outcome that is chosen. */
export const decideRequest: ActScreen<'DecideRequest', Decided> = {
  act: 'DecideRequest',
  contract: DecideRequest,
  voice: 'text',
  start: (facts) => ({ ...startingAnswer(facts), outcome: '', ground: '' }),
  body: (values, outlet) => {
    const answer = answerBody(values, outlet);
    const { outcome, ground } = values;
    const problems = {
      ...(answer.ok ? {} : answer.problems),
      ...(outcome === '' ? { outcome: missing } : {}),
      ...(outcome === 'refused' && ground === '' ? { ground: missing } : {}),
    };
    if (outcome === '' || !answer.ok || Object.keys(problems).length > 0) return { ok: false, problems };
    return { ok: true, body: { outcome, ...(ground === '' ? {} : { ground }), ...answer.body } };
  },
  Form: DecisionForm,
};
