// How a message ended that an officer had to bring to the reporter themselves, asked in a dialog.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { toldHows, type ToldHow } from '#core/telling.ts';
import type { CaseAnswer, Message } from '#features/case/case.contract.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { useFormKey } from '#web/form-key.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { ByHandBody } from './by-hand.contract.ts';

/** How it ended: told, not reached this time, or given up. */
export type Kind = ByHandBody['kind'];

/** Ways to speak with a person. */
const spokenHows = toldHows.filter((how) => how !== 'register');

type EndProps = {
  answer: CaseAnswer;
  message: Message;
  kind: Kind;
  /** The only way there is; absent: the officer says which it was. */
  how?: ToldHow;
  onClose: () => void;
};

const bodyFor = (kind: Kind, how: ToldHow, note: string): ByHandBody =>
  kind === 'told' ? { kind, how, note } : { kind, note };

type Ending = { busy: boolean; refused: string | undefined; send: () => void };

const useEnding = ({ answer, message, kind, onClose }: EndProps, body: ByHandBody): Ending => {
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const key = useFormKey();
  const client = useQueryClient();
  const announce = useToast();
  const send = (): void => {
    if (busy) return;
    setBusy(true);
    const path = `/api/v1/cases/${encodeURIComponent(answer.number)}/by-hand/${encodeURIComponent(message.id)}`;
    sendJson('POST', path, { ...body, key }).then(
      async () => {
        announce(text.byHand[kind].done);
        await client.invalidateQueries({ queryKey: ['live'] });
        onClose();
      },
      (error: unknown) => {
        setBusy(false);
        setRefused(failureWords(error));
      },
    );
  };
  return { busy, refused, send };
};

/** The form keeps one key, so that a press repeated after a broken line is one attempt. */
export function EndDialog(props: EndProps): ReactNode {
  const { answer, kind, onClose, how: only } = props;
  const [how, setHow] = useState<ToldHow>(only ?? (answer.channel === 'walk-in' ? 'counter' : 'phone'));
  const [note, setNote] = useState('');
  const { busy, refused, send } = useEnding(props, bodyFor(kind, how, note));
  return (
    <Dialog
      title={only === 'register' ? text.sp4n.task.title : text.byHand[kind].title}
      onClose={onClose}
      onSend={send}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {refused !== undefined && (
          <Banner kind="late" alert>
            {refused}
          </Banner>
        )}
        {kind === 'told' && only === undefined && (
          <Choices
            label={text.byHand.how}
            choices={spokenHows.map((one) => ({ value: one, label: text.byHand.hows[one].label }))}
            chosen={[how]}
            onChoose={([one]) => setHow(spokenHows.find((known) => known === one) ?? how)}
          />
        )}
        <Textarea
          label={text.byHand.note}
          hint={text.byHand.noteHint}
          optional
          rows={3}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="form-foot">
          <Button type="submit" look={kind === 'given-up' ? 'danger' : 'primary'} disabled={busy}>
            {busy ? text.common.saving : text.byHand.save}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
