// Notes what the body said to which a matter was referred, and tells the reporter: words for it stand ready once it is chosen what was heard.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { elsewhereOutcomes, type ElsewhereOutcome } from '#core/complaint/referral.ts';
import { handOverPath, type HandOverAnswer } from '#features/hand-over/hand-over.contract.ts';
import { text } from '#words/console.ts';
import { elsewhere } from '#words/id/spoken.ts';
import { getJson } from '#web/api.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import { given, missing } from '#web/acts/checks.ts';
import {
  AnswerFields,
  answerBody,
  startingAnswer,
  type Information,
} from '../answer-information/answer-information.form.tsx';
import { AskAgainField, askAgain, type AskingAgain } from '../refer-elsewhere/AskAgainField.tsx';
import { NoteElsewhere } from './note-elsewhere.contract.ts';

/** `contacts`: how the body is reached, as its list has it. */
type News = Information &
  AskingAgain & { outcome: ElsewhereOutcome | ''; reference: string; contacts: readonly string[] };

const words = text.forms.elsewhere;

const isAskable = (outcome: News['outcome']): boolean => outcome !== '' && outcome !== 'done';

function NoteElsewhereForm({ form }: { form: ActForm<News> }): ReactNode {
  const { number } = form.facts;
  const { data } = useQuery({
    queryKey: ['live', 'hand-over', number],
    queryFn: ({ signal }) => getJson<HandOverAnswer>(handOverPath(number), signal),
  });
  const wordsFor = (outcome: News['outcome'], reference: string): string =>
    outcome === '' || data === undefined ? '' : elsewhere[outcome](number, data.bodyName, reference.trim());
  /** What somebody wrote themselves stays. */
  const change = (changed: Partial<Pick<News, 'outcome' | 'reference'>>): void => {
    const { outcome, reference, text: typed } = form.values;
    const isOurs = typed === '' || typed === wordsFor(outcome, reference);
    const next = { outcome, reference, ...changed };
    form.set({
      ...changed,
      contacts: data?.contacts ?? [],
      ...(isOurs ? { text: wordsFor(next.outcome, next.reference) } : {}),
    });
  };
  return (
    <>
      <Choices
        label={words.outcome}
        choices={elsewhereOutcomes.map((outcome) => ({ value: outcome, ...words.outcomes[outcome] }))}
        chosen={[form.values.outcome]}
        error={problemWords(form.problems.outcome)}
        onChoose={([outcome]) => change({ outcome: elsewhereOutcomes.find((one) => one === outcome) ?? '' })}
      />
      <TextField
        label={words.reference}
        optional
        maxLength={100}
        value={form.values.reference}
        onChange={({ target }) => change({ reference: target.value })}
      />
      <AnswerFields form={form} />
      {isAskable(form.values.outcome) && <AskAgainField form={form} optional={form.values.outcome !== 'waiting'} />}
    </>
  );
}

/** Begins with nothing chosen and no words; sends the morning of the day. */
export const noteElsewhere: ActScreen<'NoteElsewhere', News> = {
  act: 'NoteElsewhere',
  contract: NoteElsewhere,
  voice: 'text',
  start: (facts) => ({ ...startingAnswer(facts), outcome: '', reference: '', askOn: '', contacts: [] }),
  body: (values, outlet) => {
    const { outcome, reference } = values;
    const answer = answerBody(values, outlet, values.contacts);
    const asking = isAskable(outcome) ? askAgain(values, outcome === 'waiting') : { problems: {}, body: {} };
    const problems = { ...(answer.ok ? {} : answer.problems), ...asking.problems };
    if (outcome === '') return { ok: false, problems: { ...problems, outcome: missing } };
    if (!answer.ok || Object.keys(problems).length > 0) return { ok: false, problems };
    return { ok: true, body: { outcome, ...answer.body, ...given('reference', reference), ...asking.body } };
  },
  Form: NoteElsewhereForm,
};
