// What the reporter asked for: an officer makes a report more private, never less.
import type { ReactNode } from 'react';
import { sp4nPrivacies } from '#core/sp4n.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ChoosePrivacy } from './choose-privacy.contract.ts';

const closer = sp4nPrivacies.filter((one) => one !== 'public');

function PrivacyForm({ form }: { form: ActForm<Entered<typeof ChoosePrivacy>> }): ReactNode {
  return (
    <Choices
      label={text.sp4n.privacy}
      choices={closer.map((one) => ({ value: one, ...text.forms.privacies[one] }))}
      chosen={[form.values.privacy]}
      error={problemWords(form.problems.privacy)}
      onChoose={([chosen]) => form.set({ privacy: closer.find((one) => one === chosen) ?? '' })}
    />
  );
}

export const choosePrivacy = plainAct({ act: 'ChoosePrivacy', contract: ChoosePrivacy, Form: PrivacyForm });
