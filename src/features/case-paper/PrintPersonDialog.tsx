// Asks why the reporter must stand on the lembar disposisi, and has it printed: recorded as every other look at who they are.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { askFile, failureWords } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { saveFile } from '#web/ui/save-file.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';

const words = late.paperCard;

const usePrint = (number: string, onClose: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  const path = `/api/v1/cases/${encodeURIComponent(number)}/disposition.pdf?lang=${language}`;
  return useMutation({
    mutationFn: (reason: string) => askFile(path, { reason }),
    onSuccess: (file) => {
      saveFile(file, `disposisi-${number}.pdf`);
      announce(words.done);
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'case', number] }),
  });
};

/** Nothing is sent without a reason. */
export function PrintPersonDialog({ number, onClose }: { number: string; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const print = usePrint(number, onClose);
  const isMissing = reason.trim() === '';
  const send = (): void => {
    setPressed(true);
    if (!isMissing && !print.isPending) print.mutate(reason.trim());
  };
  return createPortal(
    <Dialog title={words.title} onClose={onClose} onSend={send}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {print.isError && (
          <Banner kind="late" alert>
            {failureWords(print.error)}
          </Banner>
        )}
        <p>{words.lead}</p>
        <Textarea
          label={words.reason}
          data-autofocus
          value={reason}
          error={pressed && isMissing ? words.reasonMissing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="line">
          <Button look="primary" type="submit" disabled={print.isPending}>
            {words.print}
          </Button>
        </div>
      </form>
    </Dialog>,
    document.body,
  );
}
