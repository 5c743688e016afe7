// Sets rows aside, with a reason that stays beside them.
import { useState, type ReactNode } from 'react';
import { failureWords } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { TextField } from '#web/ui/Field.tsx';
import type { DifferenceList } from './reconciliation.contract.ts';
import { useMark } from './use-reconciling.tsx';

type MarkProps = { list: DifferenceList; keys: readonly string[]; onClose: () => void; onMarked: () => void };

const longestReason = 300;

/** A reason must stand there; usual ones can be pressed, and any can be written. */
export function MarkDialog({ list, keys, onClose, onMarked }: MarkProps): ReactNode {
  const [reason, setReason] = useState<string>(late.reconciliation.markReasons[0]);
  const [isTried, setTried] = useState(false);
  const mark = useMark(() => {
    onMarked();
    onClose();
  });
  const send = (): void => {
    setTried(true);
    if (reason.trim() !== '') mark.mutate({ list, keys, reason });
  };
  return (
    <Dialog title={late.reconciliation.markTitle(keys.length)} onClose={onClose} onSend={send}>
      {mark.isError && (
        <Banner kind="late" alert>
          {failureWords(mark.error)}
        </Banner>
      )}
      <TextField
        label={late.reconciliation.markReason}
        data-autofocus
        maxLength={longestReason}
        autoComplete="off"
        value={reason}
        error={isTried && reason.trim() === '' ? text.forms.missing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="line">
        {late.reconciliation.markReasons.map((one) => (
          <Button key={one} aria-pressed={one === reason} className="reason" onClick={() => setReason(one)}>
            {one}
          </Button>
        ))}
      </div>
      <div className="form-foot">
        <Button look="primary" disabled={mark.isPending} onClick={send}>
          {mark.isPending ? text.common.saving : late.reconciliation.markOne}
        </Button>
        <Button onClick={onClose}>{text.common.cancel}</Button>
      </div>
    </Dialog>
  );
}
