// Two accounts of one person: their cases know of each other from then on.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { getJson, query } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import type { CandidatesAnswer, PersonAnswer, PersonsCase } from '#features/person/person.contract.ts';
import { typedNumber } from '../OtherCaseForm.tsx';
import { JoinReporter } from './join-reporter.contract.ts';

const addressOf = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/person`;

const labelOf = ({ name, handle, number }: PersonsCase): string =>
  `${name ?? (handle === undefined ? late.case.anybody : `@${handle}`)} · ${number}`;

const hintOf = ({ channel, handle, status, reportedAt }: PersonsCase): string =>
  [channelName(channel), handle === undefined ? '' : `@${handle}`, text.statuses[status], momentWords(reportedAt)]
    .filter((part) => part !== '')
    .join(' · ');

type PickProps = {
  form: ActForm<Entered<typeof JoinReporter>>;
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
      chosen={[form.values.number]}
      onChoose={([number]) => form.set({ number: number ?? '' })}
    />
  );
}

const shortest = 2;

function JoinReporterForm({ form }: { form: ActForm<Entered<typeof JoinReporter>> }): ReactNode {
  const { number: own } = form.facts;
  const wanted = form.values.number.trim();
  const person = useQuery({
    queryKey: ['live', 'person', own],
    queryFn: ({ signal }) => getJson<PersonAnswer>(addressOf(own), signal),
  });
  const found = useQuery({
    queryKey: ['live', 'person', own, wanted],
    queryFn: ({ signal }) => getJson<CandidatesAnswer>(`${addressOf(own)}/candidates${query({ q: wanted })}`, signal),
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
        value={form.values.number}
        error={problemWords(form.problems.number)}
        onChange={(event) => form.set({ number: event.target.value })}
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

export const joinReporter = plainAct({
  act: 'JoinReporter',
  contract: JoinReporter,
  ...typedNumber,
  Form: JoinReporterForm,
});
