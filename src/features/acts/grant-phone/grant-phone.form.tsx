// Hands the reporter's telephone number on to an agency of the case, for a time and a reason.
import type { ReactNode } from 'react';
import { grantSpans } from '#core/complaint/inside.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ReasonField } from '#web/acts/ReasonField.tsx';
import { GrantPhone } from './grant-phone.contract.ts';

function GrantForm({ form }: { form: ActForm<Entered<typeof GrantPhone>> }): ReactNode {
  const words = text.forms.calling;
  const { parties = [], phoneAsks = [] } = form.facts;
  return (
    <>
      {phoneAsks.map(({ agency, reason }) => (
        <div key={agency}>
          <p>{words.asks(agency)}</p>
          <blockquote className="quote keep-lines">{reason}</blockquote>
        </div>
      ))}
      <Choices
        label={words.agency}
        choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={[form.values.agencyId]}
        error={problemWords(form.problems.agencyId)}
        onChoose={([agencyId = '']) => form.set({ agencyId })}
      />
      <Choices
        label={words.span}
        compact
        choices={grantSpans.map((one) => ({ value: one, label: words.spans[one] }))}
        chosen={[form.values.span]}
        error={problemWords(form.problems.span)}
        onChoose={([span]) => form.set({ span: grantSpans.find((one) => one === span) ?? '' })}
      />
      <ReasonField form={form} />
    </>
  );
}

/** Begins with the agency that asked, or with the only one. */
export const grantPhone = plainAct({
  act: 'GrantPhone',
  contract: GrantPhone,
  start: ({ parties = [], phoneAsks = [] }) => ({
    agencyId: phoneAsks[0]?.id ?? (parties.length === 1 ? (parties[0]?.id ?? '') : ''),
  }),
  Form: GrantForm,
});
