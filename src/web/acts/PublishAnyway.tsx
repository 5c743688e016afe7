// What in a public text belongs to a person, marked where it stands; and the way to publish it all the same, for a reason.
import type { ReactNode } from 'react';
import { publishersOfPersonalData } from '#core/access.ts';
import type { PersonalFind } from '#core/personal-data.ts';
import { useHolds } from '../session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Choices } from '../ui/Choices.tsx';
import { TextField } from '../ui/Field.tsx';
import { problemWords, type ActForm } from './act-form.ts';
import type { Publishing, TextName, Wording } from './act-values.ts';
import { exposureOf, isExposed } from './exposures.ts';

const piecesOf = (words: string, finds: readonly PersonalFind[]): ReactNode[] => {
  const pieces = finds.flatMap(({ from, to, kind }, index) => [
    words.slice(finds[index - 1]?.to ?? 0, from),
    <mark key={from} title={late.history.personalNames[kind]}>
      {words.slice(from, to)}
    </mark>,
  ]);
  return [...pieces, words.slice(finds.at(-1)?.to ?? 0)];
};

/** The text as it was when somebody looked; gone once it is changed. */
export function ExposedText({ form, name }: { form: ActForm<Wording>; name: TextName }): ReactNode {
  const problem = exposureOf(form, name);
  if (problem === undefined) return null;
  const shown = text.forms.personalDataShown(problem.finds.map(({ kind }) => kind));
  return (
    <section className="quote quote-soon" aria-label={shown}>
      <h3>{shown}</h3>
      <p className="keep-lines">{piecesOf(problem.text, problem.finds)}</p>
    </section>
  );
}

/** Below the fields of every form whose words go out. */
export function PublishAnyway({ form }: { form: ActForm<Wording & Publishing> }): ReactNode {
  const isPublisher = useHolds(publishersOfPersonalData);
  const { values, problems, set } = form;
  if (!isExposed(form)) return null;
  if (!isPublisher) return <p className="field-hint">{text.forms.publish.notYours}</p>;
  const { label, anyway, hint, reason, reasonHint } = text.forms.publish;
  return (
    <>
      <Choices
        label={label}
        many
        choices={[{ value: 'anyway', label: anyway, hint }]}
        chosen={values.publishAnyway ? ['anyway'] : []}
        onChoose={(chosen) => set({ publishAnyway: chosen.length > 0 })}
      />
      {values.publishAnyway && (
        <TextField
          label={reason}
          hint={reasonHint}
          maxLength={500}
          value={values.publishReason}
          error={problemWords(problems.publishReason)}
          onChange={(event) => set({ publishReason: event.target.value })}
        />
      )}
    </>
  );
}
