// Writes the first answer for somebody else to approve.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { ActFacts, ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { Entered, Wording } from '#web/acts/act-values.ts';
import { withText } from '#web/acts/checks.ts';
import { MessageField } from '#web/acts/MessageField.tsx';
import { PrivateWindow } from '#web/acts/PrivateWindow.tsx';
import { PublicAnswer } from '#web/acts/PublicAnswer.tsx';
import { startingText } from '#web/acts/templates.ts';
import { DraftResponse } from './draft-response.contract.ts';

type Draft = Entered<typeof DraftResponse>;

/** What somebody drafted before, else the words of the office. */
export const draftOf = (facts: ActFacts): Draft => ({ text: facts.draft ?? startingText('interim', facts) });

export function DraftForm({ form }: { form: ActForm<Wording> }): ReactNode {
  const { hasPublic, publicLimit, privateLimit } = form.facts;
  return (
    <>
      {hasPublic ? <PublicAnswer facts={form.facts} /> : <PrivateWindow facts={form.facts} />}
      <MessageField
        form={form}
        name="text"
        label={text.forms.draft}
        hint={hasPublic ? `${text.forms.interimHint} ${text.forms.publicHint}` : text.forms.interimHint}
        purpose="interim"
        limit={hasPublic ? publicLimit : privateLimit}
        autoFocus
      />
    </>
  );
}

export const draftResponse: ActScreen<'DraftResponse', Draft> = {
  act: 'DraftResponse',
  contract: DraftResponse,
  voice: 'text',
  start: draftOf,
  body: (values, outlet) => withText(values, outlet.text),
  Form: DraftForm,
};
