// A helping agency tells what it did: its own result, beside the one that the lead reports.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { PhotoField } from '#web/acts/PhotoField.tsx';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { ReportPart } from './report-part.contract.ts';

function PartForm({ form }: { form: ActForm<Entered<typeof ReportPart>> }): ReactNode {
  return (
    <>
      <WordsField form={form} name="text" label={text.forms.part} hint={late.actHints.partHint} rows={5} autoFocus />
      <PhotoField form={form} />
    </>
  );
}

export const reportPart = plainAct({ act: 'ReportPart', contract: ReportPart, Form: PartForm });
