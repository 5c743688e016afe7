// Sends the first answer, as it was drafted or changed.
import type { ReactNode } from 'react';
import type { ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { Publishing } from '#web/acts/act-values.ts';
import { looks, reasoned, withText } from '#web/acts/checks.ts';
import { PublishAnyway } from '#web/acts/PublishAnyway.tsx';
import { quiet } from '#web/acts/templates.ts';
import { DraftForm, draftOf } from '../draft-response/draft-response.form.tsx';
import { ApproveInterim } from './approve-interim.contract.ts';

type Interim = Publishing & { text: string };

function InterimForm({ form }: { form: ActForm<Interim> }): ReactNode {
  return (
    <>
      <DraftForm form={form} />
      <PublishAnyway form={form} />
    </>
  );
}

export const approveInterim: ActScreen<'ApproveInterim', Interim> = {
  act: 'ApproveInterim',
  contract: ApproveInterim,
  voice: 'text',
  start: (facts) => ({ ...draftOf(facts), ...quiet }),
  body: (values, outlet) => reasoned(values, withText(values, outlet.text && looks(values))),
  Form: InterimForm,
};
