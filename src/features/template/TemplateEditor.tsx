// One reply template in a dialog. What was typed stays when saving fails.
import type { ReactNode } from 'react';
import type { Template } from '#web/acts/act-form.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { RowEditor, type RowFields } from '../desk-list/RowEditor.tsx';

const purposes = ['ask-identity', 'ask-note', 'interim', 'information', 'result', 'answer-note', 'emergency'] as const;

type Typed = { name: string; purpose: string; body: string };

function Fields({ typed, tried, onType }: RowFields<Typed>): ReactNode {
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

const isWhole = ({ name, body }: Typed): boolean => name.trim() !== '' && body.trim() !== '';

/** Without an id it makes a new one; answers that were sent already stay as they are. */
export function TemplateEditor({ template, onClose }: { template: Partial<Template>; onClose: () => void }): ReactNode {
  const { id, name = '', purpose = 'interim', body = '' } = template;
  return (
    <RowEditor
      {...{
        path: '/api/v1/templates',
        shownBy: 'templates',
        id,
        saved: late.templates.saved,
        save: late.templates.save,
      }}
      {...{ isWhole, onClose }}
      title={id === undefined ? late.templates.add : late.templates.edit}
      start={(): Typed => ({ name, purpose, body })}
      fields={(fields) => <Fields {...fields} />}
    />
  );
}
