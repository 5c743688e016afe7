// Below an answer that a colleague gave in a platform's own app: what it counts as, or the press that lets it count.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { OutsideMeaning } from '#core/complaint/complaint.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { Message } from '#features/case/case.contract.ts';

type CountProps = { number: string; message: Message; as: OutsideMeaning; onClose: () => void };

function Said({ words }: { words: string }): ReactNode {
  return (
    <blockquote className="quote keep-lines" lang="id">
      {words}
    </blockquote>
  );
}

function CountDialog({ number, message, as, onClose }: CountProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const client = useQueryClient();
  const announce = useToast();
  const words = late.outside[as];
  const send = (): void => {
    if (busy) return;
    setBusy(true);
    const path = `/api/v1/cases/${encodeURIComponent(number)}/outside-answers/${encodeURIComponent(message.id)}`;
    sendJson('POST', path, { as }).then(
      async () => {
        announce(words.done);
        await client.invalidateQueries({ queryKey: ['live'] });
        onClose();
      },
      (error: unknown) => {
        setBusy(false);
        setRefused(failureWords(error));
      },
    );
  };
  return (
    <Dialog title={words.title} onClose={onClose} onSend={send}>
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
        <p className="muted">{words.lead}</p>
        <Said words={message.text} />
        <p className="meta">{late.outside.saidAt(momentWords(message.sentAt))}</p>
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? text.common.saving : words.send}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function OutsideMark({ number, message }: { number: string; message: Message }): ReactNode {
  const [as, setAs] = useState<OutsideMeaning>();
  if (message.outside !== true) return null;
  return (
    <>
      <p className="delivery">{late.case.answeredOutside}</p>
      {message.countedAs !== undefined && <p className="delivery">{late.outside[message.countedAs].counted}</p>}
      {message.mayCountAs?.map((one) => (
        <Button key={one} className="outside-act" onClick={() => setAs(one)}>
          {late.outside[one].button}
        </Button>
      ))}
      {as !== undefined && <CountDialog number={number} message={message} as={as} onClose={() => setAs(undefined)} />}
    </>
  );
}
