// One road, or a part of one, in a dialog. What was typed stays when saving fails.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { roadAuthorities } from '#core/place/road.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { RoadBody, RoadRow } from './road.contract.ts';

const words = late.roads;

const startOf = ({ name, fromPlace, toPlace, authority, source }: Partial<RoadRow>): RoadBody => ({
  ...{ name: name ?? '', fromPlace: fromPlace ?? '', toPlace: toPlace ?? '' },
  ...{ authority: authority ?? 'unknown', source: source ?? '' },
});

const useSave = (id: string | undefined, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (typed: RoadBody) =>
      id === undefined
        ? sendJson('POST', '/api/v1/roads', typed)
        : sendJson('PUT', `/api/v1/roads/${encodeURIComponent(id)}`, typed),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['roads'] });
      announce(words.saved);
      onDone();
    },
  });
};

type FieldsProps = { typed: RoadBody; tried: boolean; onType: (change: Partial<RoadBody>) => void };

function Fields({ typed, tried, onType }: FieldsProps): ReactNode {
  const missing = (value: string): string | undefined =>
    tried && value.trim() === '' ? text.forms.missing : undefined;
  return (
    <>
      <TextField
        label={words.fields.name}
        value={typed.name}
        maxLength={120}
        error={missing(typed.name)}
        onChange={({ target }) => onType({ name: target.value })}
      />
      {(['fromPlace', 'toPlace'] as const).map((field) => (
        <TextField
          key={field}
          label={words.fields[field]}
          optional
          value={typed[field]}
          maxLength={120}
          onChange={({ target }) => onType({ [field]: target.value })}
        />
      ))}
      <Select
        label={words.fields.authority}
        value={typed.authority}
        options={roadAuthorities.map((value) => ({ value, label: words.authorities[value] }))}
        onChange={({ target }) =>
          onType({ authority: roadAuthorities.find((one) => one === target.value) ?? 'unknown' })
        }
      />
      <TextField
        label={words.fields.source}
        hint={words.sourceHint}
        value={typed.source}
        maxLength={300}
        error={typed.authority === 'unknown' ? undefined : missing(typed.source)}
        onChange={({ target }) => onType({ source: target.value })}
      />
    </>
  );
}

/** Without an id it makes a new one. */
export function RoadEditor({ road, onClose }: { road: Partial<RoadRow>; onClose: () => void }): ReactNode {
  const [typed, setTyped] = useState(() => startOf(road));
  const [tried, setTried] = useState(false);
  const save = useSave(road.id, onClose);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const isSaid = typed.authority === 'unknown' || typed.source.trim() !== '';
    if (typed.name.trim() !== '' && isSaid) save.mutate(typed);
  };
  return (
    <Dialog title={road.name === undefined ? words.add : words.editOf(road.name)} onClose={onClose}>
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
