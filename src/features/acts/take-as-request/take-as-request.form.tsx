// Takes a case as a formal request for information: what is asked for, and what for.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { Textarea } from '#web/ui/Field.tsx';
import { TakeAsRequest } from './take-as-request.contract.ts';

function RequestForm({ form }: { form: ActForm<Entered<typeof TakeAsRequest>> }): ReactNode {
  const words = text.requests;
  return (
    <>
      <Textarea
        label={words.subject}
        hint={words.subjectHint}
        rows={3}
        data-autofocus
        value={form.values.subject}
        error={problemWords(form.problems.subject)}
        onChange={({ target }) => form.set({ subject: target.value })}
      />
      <Textarea
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        value={form.values.reason}
        error={problemWords(form.problems.reason)}
        onChange={({ target }) => form.set({ reason: target.value })}
      />
    </>
  );
}

/** Nothing is read out of the conversation: the officer says what is asked for. */
export const takeAsRequest = plainAct({ act: 'TakeAsRequest', contract: TakeAsRequest, Form: RequestForm });
