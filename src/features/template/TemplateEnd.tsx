// Takes one reply template away, or gives it back the words that it came with; either is asked first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { TemplatesAnswer } from './template.contract.ts';

type Listed = TemplatesAnswer['templates'][number];

const words = late.templates;

/** One that came with the program can only be reset: it would be back at the next start. */
export function TemplateEnd({ template }: { template: Listed }): ReactNode {
  const [isAsked, setAsked] = useState(false);
  const client = useQueryClient();
  const announce = useToast();
  const act = template.isBuiltIn ? 'reset' : 'remove';
  const end = useMutation({
    mutationFn: () => sendJson('POST', `/api/v1/templates/${encodeURIComponent(template.id)}/${act}`, {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['templates'] });
      announce(act === 'reset' ? words.wasReset : words.removed);
      setAsked(false);
    },
  });
  const Sign = act === 'reset' ? RotateCcw : Trash2;
  const label = act === 'reset' ? words.reset : words.remove;
  return (
    <>
      <Button onClick={() => setAsked(true)} aria-label={`${label}: ${template.name}`}>
        <Sign size={16} aria-hidden />
        {label}
      </Button>
      {isAsked && (
        <Dialog title={`${label}: ${template.name}`} onClose={() => setAsked(false)}>
          <div className="stack">
            <p>{act === 'reset' ? words.resetLead : words.removeLead}</p>
            {end.isError && (
              <Banner kind="late" alert>
                {failureWords(end.error)}
              </Banner>
            )}
            <div className="form-foot">
              <Button look="danger" disabled={end.isPending} onClick={() => end.mutate()}>
                {label}
              </Button>
              <Button onClick={() => setAsked(false)}>{text.common.cancel}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
