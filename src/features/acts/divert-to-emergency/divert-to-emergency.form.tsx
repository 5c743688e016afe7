// Tells a reporter in danger whom to call: the city's own numbers stand in its template, so that one press sends them.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { Publishing } from '#web/acts/act-values.ts';
import { looks, reasoned, withText } from '#web/acts/checks.ts';
import { MessageField } from '#web/acts/MessageField.tsx';
import { PublicAnswer } from '#web/acts/PublicAnswer.tsx';
import { PublishAnyway } from '#web/acts/PublishAnyway.tsx';
import { quiet, startingText } from '#web/acts/templates.ts';
import { DivertToEmergency } from './divert-to-emergency.contract.ts';

type Call = Publishing & { text: string };

function CallForm({ form }: { form: ActForm<Call> }): ReactNode {
  const { publicLimit, privateLimit, hasPublic } = form.facts;
  return (
    <>
      <PublicAnswer facts={form.facts} />
      <MessageField
        form={form}
        name="text"
        label={text.forms.text}
        hint={hasPublic ? text.forms.publicHint : text.forms.privateHint}
        purpose="emergency"
        limit={hasPublic ? publicLimit : privateLimit}
        autoFocus
      />
      <PublishAnyway form={form} />
    </>
  );
}

export const divertToEmergency: ActScreen<'DivertToEmergency', Call> = {
  act: 'DivertToEmergency',
  contract: DivertToEmergency,
  voice: 'text',
  start: (facts) => ({ text: startingText('emergency', facts), ...quiet }),
  body: (values, outlet) => reasoned(values, withText(values, outlet.text && looks(values))),
  Form: CallForm,
};
