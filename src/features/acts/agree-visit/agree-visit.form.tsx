// An agency says when it comes: the reporter is told by itself.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { MomentField } from '#web/ui/MomentField.tsx';
import { fromLocalInput } from '#web/ui/time-words.ts';
import { isMoment } from '#web/ui/typed-time.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { AgreeVisit } from './agree-visit.contract.ts';

function VisitForm({ form }: { form: ActForm<Entered<typeof AgreeVisit>> }): ReactNode {
  return (
    <MomentField
      label={text.forms.visit.at}
      value={form.values.visitAt}
      error={problemWords(form.problems.visitAt)}
      onChange={(visitAt) => form.set({ visitAt })}
    />
  );
}

/** Holds the moment as it was typed. */
export const agreeVisit = plainAct({
  act: 'AgreeVisit',
  contract: AgreeVisit,
  check: ({ visitAt }) => ({ visitAt: isMoment(visitAt) ? undefined : { kind: 'no-moment' } }),
  sent: ({ visitAt }) => ({ visitAt: fromLocalInput(visitAt) }),
  Form: VisitForm,
});
