// Writing a request down, proposing an erasure, and saying how a request ended. What was typed stays when saving fails.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { erasureBases, personRequestKinds, type ErasureBasis, type PersonRequestKind } from '#core/person-request.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Textarea, TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { NewRequestBody, ProposeBody, RequestRow } from './person-request.contract.ts';

const words = late.personRequests;

const useSave = <Body,>(path: string, told: string, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  const saving = useMutation({
    mutationFn: (body: Body) => sendJson('POST', path, body as object),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['person-requests'] });
      announce(told);
      onDone();
    },
  });
  const trouble = saving.isError ? (
    <Banner kind="late" alert>
      {failureWords(saving.error)} {text.forms.kept}
    </Banner>
  ) : null;
  return { mutate: saving.mutate, isPending: saving.isPending, trouble };
};

/** One step on one request; `trouble` is drawn where it is asked for. */
export const useStep = <Body,>(
  id: string,
  step: 'propose' | 'confirm' | 'settle' | 'lift',
  told: string = words.done,
  onDone: () => void = () => undefined,
) => useSave<Body>(`/api/v1/person-requests/${encodeURIComponent(id)}/${step}`, told, onDone);

type FormProps = {
  title: string;
  send: string;
  saving: { isPending: boolean; trouble: ReactNode };
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form of this room; what was typed stays when saving fails. */
export function FormDialog({ title, send, saving, onSend, onClose, children }: FormProps): ReactNode {
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {saving.trouble}
        {children}
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={saving.isPending}>
            {saving.isPending ? text.common.saving : send}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const isKind = (value: string | undefined): value is PersonRequestKind =>
  personRequestKinds.some((kind) => kind === value);

/** For whoever asks by telephone or at the counter; by the number of one of their cases. */
export function NewRequestDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [typed, setTyped] = useState<NewRequestBody>({ kind: 'access', number: '', words: '' });
  const [tried, setTried] = useState(false);
  const saving = useSave<NewRequestBody>('/api/v1/person-requests', words.saved, onClose);
  const send = (): void => {
    setTried(true);
    if (typed.number.trim() !== '') saving.mutate(typed);
  };
  return (
    <FormDialog title={words.add} send={words.send} saving={saving} onSend={send} onClose={onClose}>
      <TextField
        label={words.number}
        value={typed.number}
        error={tried && typed.number.trim() === '' ? text.forms.missing : undefined}
        onChange={(event) => setTyped({ ...typed, number: event.target.value })}
      />
      <Choices
        label={words.kind}
        choices={personRequestKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        chosen={[typed.kind]}
        onChoose={([kind]) => isKind(kind) && setTyped({ ...typed, kind })}
      />
      <Textarea
        label={words.words}
        rows={3}
        value={typed.words}
        onChange={(event) => setTyped({ ...typed, words: event.target.value })}
      />
    </FormDialog>
  );
}

/** Names a ground and tells nothing of the person. */
export function ProposeDialog({ row, onClose }: { row: RequestRow; onClose: () => void }): ReactNode {
  const [basis, setBasis] = useState<ErasureBasis>('asked');
  const saving = useStep<ProposeBody>(row.id, 'propose', words.done, onClose);
  return (
    <FormDialog
      {...{ title: words.propose, send: words.propose, saving, onClose }}
      onSend={() => saving.mutate({ basis })}
    >
      <p>{words.confirmWarning}</p>
      <Choices
        label={words.basis}
        choices={erasureBases.map((one) => ({ value: one, label: words.bases[one] }))}
        chosen={[basis]}
        onChoose={([one]) => setBasis(erasureBases.find((known) => known === one) ?? basis)}
      />
    </FormDialog>
  );
}
