// Writes something down for colleagues, and calls some of them to look: after an @ those who may read this very case are offered.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { mostMentioned } from '#core/complaint/most-mentioned.ts';
import type { NameableAnswer } from '#features/case/nameable.contract.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { getJson } from '#web/api.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { nameAskedAt, namedUnread, namesBeginning, stillNamed, withName } from '#web/acts/at-name.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { useTextChoices } from '#web/acts/TextChoices.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { AddNote } from './add-note.contract.ts';

type Person = NameableAnswer['people'][number];
type NoteOf = ActForm<Entered<typeof AddNote>>;

const standingOf = ({ role, agency }: Person): string => agency ?? text.roles[role];

/** Asked with the first @, and where a draft names somebody. */
const useNameable = (number: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['live', 'nameable', number],
    queryFn: ({ signal }) => getJson<NameableAnswer>(`/api/v1/cases/${encodeURIComponent(number)}/nameable`, signal),
    enabled: isWanted,
  });

/** Those of whom the form began with, or who were chosen since, whose name stands in its words; known once the names are. */
const useStillNamed = (form: NoteOf, people: readonly Person[] | undefined) => {
  const { text: value, mentions } = form.values;
  const [begunWith] = useState(mentions);
  const namedIn = (words: string, more: readonly string[] = []): string[] =>
    people === undefined
      ? namedUnread(mentions, value, words)
      : stillNamed([...new Set([...begunWith, ...mentions, ...more])], people, words);
  useEffect(() => {
    const now = namedIn(value);
    if (people !== undefined && now.join(' ') !== mentions.join(' ')) form.set({ mentions: now });
  });
  return namedIn;
};

function Told({ form, people }: { form: NoteOf; people: readonly Person[] }): ReactNode {
  const { mentions } = form.values;
  const named = people.filter(({ userId }) => mentions.includes(userId));
  return (
    <p className="meta" role="status">
      {named.length > 0 && late.composer.mention.told(named.map(({ name }) => name))}
      {mentions.length > mostMentioned && ` ${late.composer.mention.tooMany(mostMentioned)}`}
    </p>
  );
}

function NoteForm({ form }: { form: NoteOf }): ReactNode {
  const { text: value, mentions } = form.values;
  const asked = useNameable(form.facts.number, value.includes('@') || mentions.length > 0);
  const people = asked.data?.people ?? [];
  const namedIn = useStillNamed(form, asked.data?.people);
  const choices = useTextChoices({
    ...{ label: late.composer.mention.list, value },
    askedAt: nameAskedAt,
    choicesFor: (query) =>
      namesBeginning(people, query).map((one) => ({ id: one.userId, name: one.name, meta: standingOf(one) })),
    put: (at, { name }) => withName(value, at, name),
    onChange: (words, chosen) =>
      form.set({ text: words, mentions: namedIn(words, chosen === undefined ? [] : [chosen.id]) }),
  });
  return (
    <>
      <Textarea
        label={text.forms.note}
        hint={late.composer.mention.hint}
        rows={4}
        data-autofocus
        value={value}
        error={problemWords(form.problems.text)}
        {...choices.props}
      />
      {choices.list}
      {asked.isError && value.includes('@') && (
        <p className="field-error" role="alert">
          {late.composer.mention.unanswered}{' '}
          <Button look="quiet" onClick={() => void asked.refetch()}>
            {text.common.retry}
          </Button>
        </p>
      )}
      <Told form={form} people={people} />
    </>
  );
}

/** The ids of whom it names go with it: nobody is read out of its words. */
export const addNote = plainAct({ act: 'AddNote', contract: AddNote, Form: NoteForm });
