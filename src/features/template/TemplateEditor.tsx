// One reply template in a dialog. What was typed stays when saving fails.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { Template } from '#web/acts/act-form.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';

const purposes = ['ask-identity', 'ask-note', 'interim', 'information', 'result', 'answer-note', 'emergency'] as const;

type Typed = { name: string; purpose: string; body: string };

const useSave = (id: string | undefined, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (typed: Typed) =>
      id === undefined
        ? sendJson('POST', '/api/v1/templates', typed)
        : sendJson('PUT', `/api/v1/templates/${id}`, typed),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['templates'] });
      announce(late.templates.saved);
      onDone();
    },
  });
};

type FieldsProps = { typed: Typed; tried: boolean; onType: (change: Partial<Typed>) => void };

function Fields({ typed, tried, onType }: FieldsProps): ReactNode {
  const missing = (value: string): string | undefined =>
    tried && value.trim() === '' ? text.forms.missing : undefined;
  return (
    <>
      <TextField
        label={late.templates.name}
        value={typed.name}
        error={missing(typed.name)}
        onChange={(event) => onType({ name: event.target.value })}
      />
      <Select
        label={late.templates.use}
        value={typed.purpose}
        options={purposes.map((value) => ({ value, label: late.templates.purposes[value] }))}
        onChange={(event) => onType({ purpose: event.target.value })}
      />
      <Textarea
        label={late.templates.body}
        hint={late.templates.bodyHint}
        rows={6}
        value={typed.body}
        error={missing(typed.body)}
        onChange={(event) => onType({ body: event.target.value })}
      />
    </>
  );
}

/** Without an id it makes a new one; answers that were sent already stay as they are. */
export function TemplateEditor({ template, onClose }: { template: Partial<Template>; onClose: () => void }): ReactNode {
  const { id, name = '', purpose = 'interim', body = '' } = template;
  const [typed, setTyped] = useState<Typed>({ name, purpose, body });
  const [tried, setTried] = useState(false);
  const save = useSave(id, onClose);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (typed.name.trim() !== '' && typed.body.trim() !== '') save.mutate(typed);
  };
  return (
    <Dialog title={id === undefined ? late.templates.add : late.templates.edit} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        <Fields typed={typed} tried={tried} onType={(change) => setTyped({ ...typed, ...change })} />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? text.common.saving : late.templates.save}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
