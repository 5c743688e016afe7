// One body outside the city in a dialog. What was typed stays when saving fails.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { referral } from '#words/id/spoken.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Textarea, TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { OutsideBodyBody, OutsideBodyRow } from './outside-body.contract.ts';

const words = late.outsideBodies;

const lines = ['name', 'serves', 'phone', 'email', 'web', 'hours'] as const;
const states = ['serving', 'resting'] as const;
type Line = (typeof lines)[number];

const isNeeded = (line: Line): boolean => line === 'name' || line === 'serves';

const startOf = (body: Partial<OutsideBodyRow>): OutsideBodyBody => {
  const { name = '', serves = '', phone = '', email = '', web = '', hours = '', answer = '', resting = false } = body;
  return { name, serves, phone, email, web, hours, answer, resting };
};

const useSave = (id: string | undefined, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (typed: OutsideBodyBody) =>
      id === undefined
        ? sendJson('POST', '/api/v1/outside-bodies', typed)
        : sendJson('PUT', `/api/v1/outside-bodies/${encodeURIComponent(id)}`, typed),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['outside-bodies'] });
      announce(words.saved);
      onDone();
    },
  });
};

type FieldsProps = { typed: OutsideBodyBody; tried: boolean; onType: (change: Partial<OutsideBodyBody>) => void };

function Fields({ typed, tried, onType }: FieldsProps): ReactNode {
  const missing = (line: Line): string | undefined =>
    tried && isNeeded(line) && typed[line].trim() === '' ? text.forms.missing : undefined;
  return (
    <>
      {lines.map((line) => (
        <TextField
          key={line}
          label={words.fields[line]}
          optional={!isNeeded(line)}
          value={typed[line]}
          error={missing(line)}
          onChange={(event) => onType({ [line]: event.target.value })}
        />
      ))}
      <Textarea
        label={words.fields.answer}
        hint={words.answerHint}
        optional
        rows={5}
        placeholder={referral.body}
        value={typed.answer}
        onChange={(event) => onType({ answer: event.target.value })}
      />
      <Choices
        label={words.state}
        choices={states.map((state) => ({ value: state, label: words.states[state] }))}
        chosen={[typed.resting ? 'resting' : 'serving']}
        onChoose={([state]) => onType({ resting: state === 'resting' })}
      />
    </>
  );
}

/** Without an id it makes a new one; what reporters were told already stays as it is. */
export function OutsideBodyEditor({
  body,
  onClose,
}: {
  body: Partial<OutsideBodyRow>;
  onClose: () => void;
}): ReactNode {
  const [typed, setTyped] = useState(() => startOf(body));
  const [tried, setTried] = useState(false);
  const save = useSave(body.id, onClose);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (typed.name.trim() !== '' && typed.serves.trim() !== '') save.mutate(typed);
  };
  return (
    <Dialog title={body.name === undefined ? words.add : words.editOf(body.name)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        <Fields typed={typed} tried={tried} onType={(change) => setTyped({ ...typed, ...change })} />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? text.common.saving : words.save}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
