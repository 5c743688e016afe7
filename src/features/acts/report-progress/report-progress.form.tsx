// An agency tells how far the work is.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { PhotoField } from '#web/acts/PhotoField.tsx';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { ReportProgress } from './report-progress.contract.ts';

function ProgressForm({ form }: { form: ActForm<Entered<typeof ReportProgress>> }): ReactNode {
  return (
    <>
      <WordsField form={form} name="text" label={text.forms.progress} rows={5} autoFocus />
      <PhotoField form={form} />
    </>
  );
}

export const reportProgress = plainAct({ act: 'ReportProgress', contract: ReportProgress, Form: ProgressForm });
