// Forms of joining two reporters into one person, and of taking that back.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CandidatesAnswer, PersonAnswer, PersonsCase } from '#features/person/person.contract.ts';
import { getJson, query } from '../api.ts';
import { text } from '#words/console.ts';
import { Banner } from '../ui/Banner.tsx';
import { channelName } from '../ui/channel-name.ts';
import { Choices } from '../ui/Choices.tsx';
import { TextField } from '../ui/Field.tsx';
import { momentWords } from '../ui/time-words.ts';
import { problemWords, type ActForm } from './act-form.ts';
import type { FormValues } from './act-values.ts';

const addressOf = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/person`;

const labelOf = ({ name, handle, number }: PersonsCase): string =>
  `${name ?? (handle === undefined ? text.case.anybody : `@${handle}`)} · ${number}`;

const hintOf = ({ channel, handle, status, reportedAt }: PersonsCase): string =>
  [channelName(channel), handle === undefined ? '' : `@${handle}`, text.statuses[status], momentWords(reportedAt)]
    .filter((part) => part !== '')
    .join(' · ');

type PickProps = {
  form: ActForm<FormValues['JoinReporter']>;
  label: string;
  hint?: string;
  cases: readonly (PersonsCase & { why?: string })[];
};

function Pick({ form, label, hint, cases }: PickProps): ReactNode {
  if (cases.length === 0) return null;
  return (
    <Choices
      label={label}
      hint={hint}
      choices={cases.map((one) => ({ value: one.number, label: labelOf(one), hint: hintOf(one) }))}
      chosen={[form.values.otherNumber]}
      onChoose={([number]) => form.set({ otherNumber: number ?? '' })}
    />
  );
}

const shortest = 2;

export function JoinReporterForm({ form }: { form: ActForm<FormValues['JoinReporter']> }): ReactNode {
  const { number } = form.facts;
  const wanted = form.values.otherNumber.trim();
  const person = useQuery({
    queryKey: ['live', 'person', number],
    queryFn: ({ signal }) => getJson<PersonAnswer>(addressOf(number), signal),
  });
  const found = useQuery({
    queryKey: ['live', 'person', number, wanted],
    queryFn: ({ signal }) =>
      getJson<CandidatesAnswer>(`${addressOf(number)}/candidates${query({ q: wanted })}`, signal),
    enabled: wanted.length >= shortest,
  });
  const suggestions = person.data?.suggestions ?? [];
  return (
    <>
      <TextField
        label={text.forms.person.search}
        hint={text.forms.person.searchHint}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        value={form.values.otherNumber}
        error={problemWords(form.problems.otherNumber)}
        onChange={(event) => form.set({ otherNumber: event.target.value })}
      />
      <Pick form={form} label={text.forms.person.found} cases={found.data?.candidates ?? []} />
      <Pick
        form={form}
        label={text.forms.person.suggestions}
        hint={text.forms.person.suggestionsHint}
        cases={suggestions}
      />
      {found.data?.candidates.length === 0 && <p className="field-hint">{text.forms.person.none}</p>}
      <Banner kind="info">{text.forms.person.meaning}</Banner>
    </>
  );
}

export function SeparateReporterForm({ form }: { form: ActForm<FormValues['SeparateReporter']> }): ReactNode {
  return (
    <Choices
      label={text.forms.person.which}
      choices={form.facts.joins.map(({ joinId, otherNumber, by, at }) => ({
        value: joinId,
        label: otherNumber,
        hint: `${by} · ${momentWords(at)}`,
      }))}
      chosen={[form.values.joinId]}
      error={problemWords(form.problems.joinId)}
      onChoose={([joinId]) => form.set({ joinId: joinId ?? '' })}
    />
  );
}
