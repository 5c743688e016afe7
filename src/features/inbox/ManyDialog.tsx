// The question before several cases are acted on: how many of those chosen it is about, and what is to be chosen for them.
import { useState, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { Unanswered, type Asked } from '#web/ui/Unanswered.tsx';

/** `from`: the question to the server from whose answer its options are. */
type Choice = { label: string; options: readonly { value: string; label: string }[]; from?: Asked | undefined };

type ManyDialogProps = {
  title: string;
  /** What should be known before it is done. */
  notes: readonly string[];
  send: string;
  choice?: Choice | undefined;
  onSend: (chosen: string) => void;
  onClose: () => void;
};

export function ManyDialog({ title, notes, send, choice, onSend, onClose }: ManyDialogProps): ReactNode {
  const [value, setValue] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = choice !== undefined && value === '';
  const go = (): void => {
    setAsked(true);
    if (!isMissing) onSend(value);
  };
  return (
    <Dialog title={title} onClose={onClose} onSend={go}>
      <div className="stack">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {choice?.from?.isError === true && <Unanswered asked={choice.from} />}
        {choice !== undefined && (
          <Picker
            label={choice.label}
            empty={text.common.choose}
            data-autofocus
            options={choice.options}
            value={value}
            error={asked && isMissing ? text.common.choose : undefined}
            onChoose={setValue}
          />
        )}
        <div className="form-foot">
          <Button look="primary" data-autofocus={choice === undefined} onClick={go}>
            {send}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
