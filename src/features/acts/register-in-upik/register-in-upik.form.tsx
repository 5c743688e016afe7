// Writes down the number that UPIK gave, beside the words to be copied there.
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { isUpikNumber } from '#core/upik-number.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { TextField } from '#web/ui/Field.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { RegisterInUpik } from './register-in-upik.contract.ts';

function UpikForm({ form }: { form: ActForm<Entered<typeof RegisterInUpik>> }): ReactNode {
  const copy = useCopy();
  const { upikText, jssUrl } = form.facts;
  const copyAndOpen = (): void => {
    copy(upikText);
    if (jssUrl !== undefined) window.open(jssUrl, '_blank', 'noopener,noreferrer');
  };
  return (
    <>
      <section className="quote" aria-label={text.forms.upikText}>
        <div className="line">
          <h3>{text.forms.upikText}</h3>
          <Button className="push" onClick={copyAndOpen}>
            <Copy size={16} aria-hidden />
            {jssUrl === undefined ? text.forms.upikCopy : text.forms.upikCopyAndOpen}
          </Button>
        </div>
        <p className="keep-lines">{upikText}</p>
      </section>
      <TextField
        label={text.forms.upikNumber}
        data-autofocus
        autoComplete="off"
        value={form.values.upikNumber}
        error={problemWords(form.problems.upikNumber)}
        onChange={(event) => form.set({ upikNumber: event.target.value })}
      />
    </>
  );
}

export const registerInUpik = plainAct({
  act: 'RegisterInUpik',
  contract: RegisterInUpik,
  check: ({ upikNumber }) => ({ upikNumber: isUpikNumber(upikNumber) ? undefined : { kind: 'no-upik-number' } }),
  Form: UpikForm,
});
