// A table that somebody copied elsewhere, in place of a file: it is looked at as a file is.
import { ClipboardPaste } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Textarea } from '#web/ui/Field.tsx';

type PasteProps = { path: string; isBusy: boolean; onPick: (file: File) => void };

/** What each list's first row is called. */
const heads: Readonly<Record<string, string>> = { '/api/v1/holidays': 'tanggal, nama, jenis, dasar' };

/** Keeps what was pasted until it is looked at. */
export function PasteButton({ path, isBusy, onPick }: PasteProps): ReactNode {
  const words = late.deskList;
  const [isOpen, setOpen] = useState(false);
  const [pasted, setPasted] = useState('');
  const look = (): void => {
    onPick(new File([pasted], 'tempel.csv', { type: 'text/csv' }));
    setOpen(false);
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => setOpen(true)}>
        <ClipboardPaste size={18} aria-hidden />
        {words.paste}
      </Button>
      {isOpen && (
        <Dialog title={words.pasteTitle} wide onClose={() => setOpen(false)}>
          <div className="stack">
            <Textarea
              label={words.pasteLabel}
              hint={words.pasteHint(heads[path] ?? '')}
              rows={10}
              value={pasted}
              onChange={({ target }) => setPasted(target.value)}
            />
            <div className="form-foot">
              <Button look="primary" disabled={pasted.trim() === ''} onClick={look}>
                {words.pasteLook}
              </Button>
              <Button onClick={() => setOpen(false)}>{text.common.cancel}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
