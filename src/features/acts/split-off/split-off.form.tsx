// Messages about something else become a case of their own.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { missing } from '#web/acts/checks.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { SplitOff } from './split-off.contract.ts';

function SplitForm({ form }: { form: ActForm<Entered<typeof SplitOff>> }): ReactNode {
  if (form.facts.messages.length < 2) return <Banner kind="info">{late.acts.SplitOff.lead}</Banner>;
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

export const splitOff = plainAct({
  act: 'SplitOff',
  contract: SplitOff,
  check: ({ messageIds }) => ({ messageIds: messageIds.length === 0 ? missing : undefined }),
  Form: SplitForm,
});
