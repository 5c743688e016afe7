// What a system of Open311 is told besides the words: where it is, and answers to the questions of its own category.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { text } from '#web/text/id.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
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

function QuestionField({ form, problems, question }: FieldsProps & { question: ForwardQuestionView }): ReactNode {
  const { code, datatype, required, description, values, variable } = question;
  const given = form.values.answers[code] ?? [];
  const answer = (chosen: string[]): void => form.set({ answers: { ...form.values.answers, [code]: chosen } });
  const shared = { label: description, error: problems.answers?.[code] };
  if (!variable) return <p className="muted">{description}</p>;
  const [only = ''] = given;
  if (datatype === 'multivaluelist')
    return (
      <Choices
        {...shared}
        many
        optional={!required}
        choices={values.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={given}
        onChoose={answer}
      />
    );
  if (values.length > 0)
    return (
      <Select
        {...shared}
        options={[
          { value: '', label: text.forward.choose },
          ...values.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        value={only}
        onChange={(event) => answer([event.target.value])}
      />
    );
  return datatype === 'text' ? (
    <Textarea
      {...shared}
      rows={3}
      optional={!required}
      value={only}
      onChange={(event) => answer([event.target.value])}
    />
  ) : (
    <TextField
      {...shared}
      optional={!required}
      hint={datatype === 'datetime' ? text.forward.datetimeHint : undefined}
      inputMode={datatype === 'number' ? 'decimal' : undefined}
      maxLength={500}
      value={only}
      onChange={(event) => answer([event.target.value])}
    />
  );
}

type CityFieldsProps = FieldsProps & { asked: ForwardQuestionsAnswer | undefined; canBeExact: boolean };

export function CityFields({ form, problems, asked, canBeExact }: CityFieldsProps): ReactNode {
  const { values, set } = form;
  const { near, exact } = text.forward.points;
  return (
    <>
      <TextField
        label={text.forward.point}
        hint={text.forward.pointHint}
        optional
        maxLength={60}
        value={values.point}
        error={problems.point}
        onChange={(event) => set({ point: event.target.value })}
      />
      {values.point.trim() !== '' && (
        <Choices
          label={text.forward.pointHow}
          choices={[{ value: 'near', ...near }, ...(canBeExact ? [{ value: 'exact', ...exact }] : [])]}
          chosen={[canBeExact && values.exact ? 'exact' : 'near']}
          onChoose={([how]) => set({ exact: how === 'exact' })}
        />
      )}
      {asked?.known === false && <Banner kind="soon">{text.forward.questionsUnknown}</Banner>}
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
