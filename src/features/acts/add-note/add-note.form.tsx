// Writes something down for colleagues, and calls some of them to look: after an @ those who may read this very case are offered.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mostMentioned } from '#core/complaint/most-mentioned.ts';
import type { NameableAnswer } from '#features/case/nameable.contract.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { getJson } from '#web/api.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { nameAskedAt, namesBeginning, stillNamed, withName } from '#web/acts/at-name.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { useTextChoices } from '#web/acts/TextChoices.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { AddNote } from './add-note.contract.ts';

type Person = NameableAnswer['people'][number];

const standingOf = ({ role, agency }: Person): string => agency ?? text.roles[role];

/** Asked with the first @, and where a draft names somebody. */
const useNameable = (number: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['live', 'nameable', number],
    queryFn: ({ signal }) => getJson<NameableAnswer>(`/api/v1/cases/${encodeURIComponent(number)}/nameable`, signal),
    enabled: isWanted,
  });

function NoteForm({ form }: { form: ActForm<Entered<typeof AddNote>> }): ReactNode {
  const { text: value, mentions } = form.values;
  const asked = useNameable(form.facts.number, value.includes('@') || mentions.length > 0);
  const people = asked.data?.people ?? [];
  const choices = useTextChoices({
    ...{ label: late.composer.mention.list, value },
    askedAt: nameAskedAt,
    choicesFor: (query) =>
      namesBeginning(people, query).map((one) => ({ id: one.userId, name: one.name, meta: standingOf(one) })),
    put: (at, { name }) => withName(value, at, name),
    onChange: (words, chosen) => {
      const ids = [...new Set([...mentions, ...(chosen === undefined ? [] : [chosen.id])])];
      form.set({ text: words, mentions: asked.isSuccess ? stillNamed(ids, people, words) : ids });
    },
  });
  const named = people.filter(({ userId }) => mentions.includes(userId));
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
      {choices.isAsked && asked.isError && (
        <p className="field-error" role="alert">
          {late.composer.mention.unanswered}
        </p>
      )}
      <p className="meta" role="status">
        {named.length > 0 && late.composer.mention.told(named.map(({ name }) => name))}
        {mentions.length > mostMentioned && ` ${late.composer.mention.tooMany(mostMentioned)}`}
      </p>
    </>
  );
}

/** The ids of whom it names go with it: nobody is read out of its words. */
export const addNote = plainAct({ act: 'AddNote', contract: AddNote, Form: NoteForm });
