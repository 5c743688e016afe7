// Closes what is no complaint, and says why.
import type { ReactNode } from 'react';
import { notComplaintReasons } from '#core/complaint/complaint.ts';
import { isUnanswered, needsNote } from '#core/complaint/kinds-beside.ts';
import { toldWays } from '#core/complaint/told-ends.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { isSpoken } from '#web/ui/channel-name.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { needed } from '#web/acts/checks.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { JudgeNotComplaint } from './judge-not-complaint.contract.ts';

function NotComplaintForm({ form }: { form: ActForm<Entered<typeof JudgeNotComplaint>> }): ReactNode {
  return (
    <>
      <Choices
        label={text.forms.reason}
        choices={notComplaintReasons.map((reason) => ({ value: reason, ...text.forms.notComplaint[reason] }))}
        chosen={[form.values.reason]}
        error={problemWords(form.problems.reason)}
        onChoose={([reason]) => form.set({ reason: notComplaintReasons.find((one) => one === reason) ?? '' })}
      />
      <WordsField form={form} name="note" label={text.forms.note} hint={late.actHints.noteOptional} />
      {(form.values.reason === '' || !isUnanswered(form.values.reason)) && (
        <Choices
          label={text.forms.toldLabel}
          choices={toldWays.map((way) => ({ value: way, ...text.forms.told[way] }))}
          chosen={[form.values.told]}
          onChoose={([chosen]) => form.set({ told: toldWays.find((way) => way === chosen) ?? 'message' })}
        />
      )}
    </>
  );
}

export const judgeNotComplaint = plainAct({
  act: 'JudgeNotComplaint',
  contract: JudgeNotComplaint,
  heavy: true,
  check: ({ reason, note }) => (reason !== '' && needsNote(reason) ? { note: needed(note) } : {}),
  start: ({ channel }) => ({ told: isSpoken(channel) ? 'directly' : 'message' }),
  Form: NotComplaintForm,
});
