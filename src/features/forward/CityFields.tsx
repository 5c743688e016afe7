// What a system of Open311 is told besides the words: where it is, and answers to the questions of its own category.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';
import { momentKept } from '#web/acts/city-answer.ts';
import type { ForwardForm, ForwardProblems } from './forward-form.tsx';
import type { ForwardQuestionsAnswer, ForwardQuestionView, ForwardTargetView } from './forward.contract.ts';
import { forwardsPath } from './use-forwards.tsx';

/** Of kind `open311` alone; undefined while nobody knows. */
export const useQuestions = (
  number: string,
  target: ForwardTargetView | undefined,
  serviceCode: string,
): ForwardQuestionsAnswer | undefined => {
  const isCity = target?.kind === 'open311';
  const query = new URLSearchParams({ serviceCode }).toString();
  const path = `${forwardsPath(number)}/${encodeURIComponent(target?.id ?? '')}/questions?${query}`;
  const { data } = useQuery({
    queryKey: ['forward-questions', target?.id, serviceCode],
    queryFn: ({ signal }) => getJson<ForwardQuestionsAnswer>(path, signal),
    enabled: isCity,
  });
  return isCity ? data : undefined;
};

type FieldsProps = { form: ForwardForm; problems: ForwardProblems };

type AnswerProps = {
  question: ForwardQuestionView;
  shared: { label: string; error: string | undefined };
  given: readonly string[];
  onAnswer: (chosen: string[]) => void;
};

function ChosenAnswer({ question: { datatype, required, values }, shared, given, onAnswer }: AnswerProps): ReactNode {
  if (datatype === 'multivaluelist')
    return (
      <Choices
        {...shared}
        many
        optional={!required}
        choices={values.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={[...given]}
        onChoose={onAnswer}
      />
    );
  return (
    <Select
      {...shared}
      options={[
        { value: '', label: late.forward.choose },
        ...values.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      value={given[0] ?? ''}
      onChange={(event) => onAnswer([event.target.value])}
    />
  );
}

function TypedAnswer({ question: { datatype, required }, shared, given, onAnswer }: AnswerProps): ReactNode {
  const [value = ''] = given;
  const props = { ...shared, optional: !required };
  if (datatype === 'datetime')
    return <MomentField {...props} value={momentKept(value)} onChange={(typed) => onAnswer([typed])} />;
  if (datatype === 'text')
    return <Textarea {...props} rows={3} value={value} onChange={(event) => onAnswer([event.target.value])} />;
  return (
    <TextField
      {...props}
      inputMode={datatype === 'number' ? 'decimal' : undefined}
      maxLength={500}
      value={value}
      onChange={(event) => onAnswer([event.target.value])}
    />
  );
}

function QuestionField({ form, problems, question }: FieldsProps & { question: ForwardQuestionView }): ReactNode {
  const { code, datatype, description, values, variable } = question;
  if (!variable) return <p className="muted">{description}</p>;
  const Answer = datatype === 'multivaluelist' || values.length > 0 ? ChosenAnswer : TypedAnswer;
  return (
    <Answer
      question={question}
      shared={{ label: description, error: problems.answers?.[code] }}
      given={form.values.answers[code] ?? []}
      onAnswer={(chosen) => form.set({ answers: { ...form.values.answers, [code]: chosen } })}
    />
  );
}

type CityFieldsProps = FieldsProps & { asked: ForwardQuestionsAnswer | undefined; canBeExact: boolean };

/**
 * An exact point is offered only where the reporter may be seen; without the system's questions the form can still be sent, which may
 * then be refused there.
 */
export function CityFields({ form, problems, asked, canBeExact }: CityFieldsProps): ReactNode {
  const { values, set } = form;
  const { near, exact } = late.forward.points;
  return (
    <>
      <TextField
        label={late.forward.point}
        hint={late.forward.pointHint}
        optional
        maxLength={60}
        value={values.point}
        error={problems.point}
        onChange={(event) => set({ point: event.target.value })}
      />
      {values.point.trim() !== '' && (
        <Choices
          label={late.forward.pointHow}
          choices={[{ value: 'near', ...near }, ...(canBeExact ? [{ value: 'exact', ...exact }] : [])]}
          chosen={[canBeExact && values.exact ? 'exact' : 'near']}
          onChoose={([how]) => set({ exact: how === 'exact' })}
        />
      )}
      {asked?.known === false && <Banner kind="soon">{late.forward.questionsUnknown}</Banner>}
      {asked?.questions.map((question) => (
        <QuestionField
          key={`${question.code}:${question.description}`}
          form={form}
          problems={problems}
          question={question}
        />
      ))}
    </>
  );
}
