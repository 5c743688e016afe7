// What whoever gets the link is to do, and for how long it works; afterwards its address, which is shown once.
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea } from '#web/ui/Field.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { linkHours } from './field-link.contract.ts';
import { useMakeLink } from './use-field-links.tsx';

type DialogProps = { number: string; task: string; onClose: () => void };

function Made({ url, onClose }: { url: string; onClose: () => void }): ReactNode {
  const copy = useCopy();
  return (
    <div className="stack">
      <p>{late.fieldLink.once}</p>
      <p className="quote number">{url}</p>
      <div className="line">
        <Button look="primary" onClick={() => copy(url)}>
          {late.fieldLink.copy}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {late.fieldLink.done}
        </Button>
      </div>
    </div>
  );
}

type Written = { task: string; hours: number };
type FieldsProps = { written: Written; onWrite: (written: Written) => void };

function Fields({ written, onWrite }: FieldsProps): ReactNode {
  return (
    <>
      <Textarea
        label={late.fieldLink.task}
        hint={late.fieldLink.taskHint}
        data-autofocus
        value={written.task}
        error={written.task.trim() === '' ? late.fieldLink.taskMissing : undefined}
        onChange={(event) => onWrite({ ...written, task: event.target.value })}
      />
      <Select
        label={late.fieldLink.hours}
        options={linkHours.map((hours) => ({ value: String(hours), label: late.fieldLink.hoursOf(hours) }))}
        value={String(written.hours)}
        onChange={(event) => onWrite({ ...written, hours: Number(event.target.value) })}
      />
    </>
  );
}

/** The task is filled in as the agency reads the disposition, and is the officer's to make plain. */
export function FieldLinkDialog({ number, task, onClose }: DialogProps): ReactNode {
  const [written, setWritten] = useState<Written>({ task, hours: linkHours[1] });
  const make = useMakeLink(number);
  const send = (): void => {
    if (written.task.trim() !== '') make.mutate(written);
  };
  return createPortal(
    <Dialog title={late.fieldLink.title} onClose={onClose} onSend={send}>
      {make.isSuccess ? (
        <Made url={make.data.url} onClose={onClose} />
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {make.isError && (
            <Banner kind="late" alert>
              {failureWords(make.error)}
            </Banner>
          )}
          <Fields written={written} onWrite={setWritten} />
          <div className="line">
            <Button look="primary" type="submit" disabled={make.isPending}>
              {late.fieldLink.make}
            </Button>
          </div>
        </form>
      )}
    </Dialog>,
    document.body,
  );
}
