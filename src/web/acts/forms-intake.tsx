// Forms of the acts of steps 1-2: identity, triage, joining and splitting.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import type { IdentityField, NotComplaintReason } from '#core/complaint/complaint.ts';
import { reportClasses } from '#core/sp4n.ts';
import { getJson } from '../api.ts';
import { text } from '#words/console.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { Banner } from '../ui/Banner.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Textarea, TextField } from '../ui/Field.tsx';
import { problemWords, type ActForm } from './act-form.ts';
import { questionFor } from './act-starts.ts';
import type { FormValues } from './act-values.ts';
import { MessageField } from './MessageField.tsx';
import { NoteField } from './NoteField.tsx';
import { PrivateWindow } from './PrivateWindow.tsx';
import { PublicAnswer } from './PublicAnswer.tsx';
import { PublishAnyway } from './PublishAnyway.tsx';

type OtherCase = { otherNumber: string };

const modes = ['form-link', 'private-message'] as const;
const reasons = ['praise', 'spam', 'out-of-scope', 'no-substance'] as const satisfies readonly NotComplaintReason[];

export function AskIdentityForm({ form }: { form: ActForm<FormValues['AskIdentity']> }): ReactNode {
  const choose = (mode: FormValues['AskIdentity']['mode']): void => {
    const question = questionFor(form.facts, mode, form.values.text);
    form.set({ mode, ...(question === undefined ? {} : { text: question }) });
  };
  return (
    <>
      <Choices
        label={text.forms.mode}
        choices={modes.map((mode) => ({ value: mode, ...text.forms.modes[mode] }))}
        chosen={[form.values.mode]}
        onChoose={([mode]) => choose(mode === 'private-message' ? mode : 'form-link')}
      />
      <PrivateWindow facts={form.facts} />
      <MessageField
        form={form}
        name="text"
        label={text.forms.text}
        hint={form.values.mode === 'form-link' ? text.forms.linkPlace : text.forms.privateOnly}
        purpose="ask-identity"
        limit={form.facts.privateLimit}
        autoFocus
      />
      <NoteField form={form} purpose="ask-note" />
      <PublishAnyway form={form} />
    </>
  );
}

type Line = { name: 'name' | 'phone' | 'address' | 'kelurahan'; label: string; hint?: string; optional?: boolean };
const identityLines: readonly Line[] = [
  { name: 'name', label: text.forms.name },
  { name: 'phone', label: text.forms.phone, hint: text.forms.phoneHint },
  { name: 'address', label: text.forms.address, hint: text.forms.addressOr },
  { name: 'kelurahan', label: text.forms.kelurahan },
];

const changed = (name: Line['name'], value: string): Partial<Record<Line['name'], string>> => ({ [name]: value });

const sources = ['known', 'typed'] as const;

export function IdentityForm({ form }: { form: ActForm<FormValues['ProvideIdentity']> }): ReactNode {
  return (
    <>
      {form.facts.knownIdentity && (
        <Choices
          label={text.case.identity}
          choices={sources.map((source) => ({ value: source, ...text.forms.identitySource[source] }))}
          chosen={[form.values.useKnown ? 'known' : 'typed']}
          onChoose={([source]) => form.set({ useKnown: source === 'known' })}
        />
      )}
      {!form.values.useKnown && <IdentityLines form={form} />}
    </>
  );
}

function IdentityLines({ form }: { form: ActForm<FormValues['ProvideIdentity']> }): ReactNode {
  return identityLines.map(({ name, label, hint }) => (
    <TextField
      key={name}
      label={label}
      hint={hint}
      type={name === 'phone' ? 'tel' : 'text'}
      autoComplete="off"
      value={form.values[name]}
      error={problemWords(form.problems[name])}
      onChange={(event) => form.set(changed(name, event.target.value))}
    />
  ));
}

export function ReasonField({
  form,
  hint = text.forms.reasonHint,
}: {
  form: ActForm<{ reason: string }>;
  hint?: string;
}): ReactNode {
  return (
    <Textarea
      label={text.forms.reason}
      hint={hint}
      rows={3}
      data-autofocus
      value={form.values.reason}
      error={problemWords(form.problems.reason)}
      onChange={(event) => form.set({ reason: event.target.value })}
    />
  );
}

export function RevealForm({ form }: { form: ActForm<FormValues['RevealIdentity']> }): ReactNode {
  return (
    <>
      <Choices
        label={text.forms.whichFields}
        many
        choices={form.facts.identityFields.map((field) => ({ value: field, label: text.case.fields[field] }))}
        chosen={form.values.fields}
        error={problemWords(form.problems.fields)}
        onChoose={(fields) => form.set({ fields: fields as IdentityField[] })}
      />
      <ReasonField form={form} />
    </>
  );
}

const places = ['openly', 'privately'] as const;

export function InformationForm({ form }: { form: ActForm<FormValues['AnswerInformation']> }): ReactNode {
  const { publicLimit, privateLimit, hasPublic } = form.facts;
  const isOpen = hasPublic && !form.values.privately;
  return (
    <>
      {hasPublic && (
        <Choices
          label={text.forms.where.label}
          choices={places.map((place) => ({ value: place, ...text.forms.where[place] }))}
          chosen={[form.values.privately ? 'privately' : 'openly']}
          onChoose={([place]) => form.set({ privately: place === 'privately' })}
        />
      )}
      {isOpen ? <PublicAnswer facts={form.facts} /> : <PrivateWindow facts={form.facts} />}
      <MessageField
        form={form}
        name="text"
        label={text.forms.text}
        hint={isOpen ? text.forms.publicHint : text.forms.privateHint}
        purpose="information"
        limit={isOpen ? publicLimit : privateLimit}
        autoFocus
      />
      {!isOpen && <NoteField form={form} purpose="answer-note" />}
      <PublishAnyway form={form} />
    </>
  );
}

export function ClassifyForm({ form }: { form: ActForm<FormValues['Classify']> }): ReactNode {
  return (
    <Choices
      label={text.sp4n.reportClass}
      choices={reportClasses.map((one) => ({ value: one, ...text.sp4n.classes[one] }))}
      chosen={[form.values.reportClass]}
      error={problemWords(form.problems.reportClass)}
      onChoose={([chosen]) => form.set({ reportClass: reportClasses.find((one) => one === chosen) ?? '' })}
    />
  );
}

export function NotComplaintForm({ form }: { form: ActForm<FormValues['JudgeNotComplaint']> }): ReactNode {
  return (
    <>
      <Choices
        label={text.forms.reason}
        choices={reasons.map((reason) => ({ value: reason, ...text.forms.notComplaint[reason] }))}
        chosen={[form.values.notComplaint]}
        error={problemWords(form.problems.notComplaint)}
        onChoose={([reason]) => form.set({ notComplaint: reasons.find((one) => one === reason) ?? '' })}
      />
      <Textarea
        label={text.forms.note}
        rows={3}
        value={form.values.note}
        error={problemWords(form.problems.note)}
        onChange={(event) => form.set({ note: event.target.value })}
      />
    </>
  );
}

const mostOthers = 6;

/** Open cases beside this one that fit what is typed so far, of all that the officer may see; undefined until they were looked for. */
const useOthers = (
  form: ActForm<OtherCase>,
): { number: string; excerpt: string; reporterName: string }[] | undefined => {
  const wanted = useDeferredValue(form.values.otherNumber.trim());
  const found = useQuery({
    queryKey: ['live', 'other-cases', wanted],
    queryFn: ({ signal }) => getJson<InboxAnswer>(`/api/v1/cases?folder=all&q=${encodeURIComponent(wanted)}`, signal),
    placeholderData: keepPreviousData,
  });
  return found.data?.cases
    .filter((row) => row.status !== 'closed' && row.number !== form.facts.number)
    .slice(0, mostOthers);
};

export function OtherCaseForm({ form }: { form: ActForm<OtherCase> }): ReactNode {
  const others = useOthers(form);
  return (
    <>
      <TextField
        label={text.forms.otherCase}
        hint={text.forms.otherCaseHint}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        value={form.values.otherNumber}
        error={problemWords(form.problems.otherNumber)}
        onChange={(event) => form.set({ otherNumber: event.target.value })}
      />
      {others?.length === 0 && <p className="field-hint">{text.forms.noOthers}</p>}
      {others !== undefined && others.length > 0 && (
        <Choices
          label={text.forms.similar}
          choices={others.map((other) => ({
            value: other.number,
            label: `${other.reporterName} · ${other.number}`,
            hint: other.excerpt,
          }))}
          chosen={[form.values.otherNumber]}
          onChoose={([number]) => form.set({ otherNumber: number ?? '' })}
        />
      )}
    </>
  );
}

export function SplitForm({ form }: { form: ActForm<FormValues['SplitOff']> }): ReactNode {
  if (form.facts.messages.length < 2) return <Banner kind="info">{text.acts.SplitOff.lead}</Banner>;
  return (
    <Choices
      label={text.forms.messages}
      many
      choices={form.facts.messages.map((message) => ({ value: message.id, label: message.text }))}
      chosen={form.values.messageIds}
      error={problemWords(form.problems.messageIds)}
      onChoose={(messageIds) => form.set({ messageIds })}
    />
  );
}
