// One row of a list of the desk in a dialog: how it is saved, and the frame around its fields. What was typed stays when saving fails.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { useToast } from '#web/ui/Toast.tsx';

/** `path` of the list's routes; `shownBy` the query that shows it; without an `id` the row is a new one. */
export type SavedRow = { path: string; shownBy: string; id: string | undefined; saved: string; onDone: () => void };

const useSave = <Typed,>({ path, shownBy, id, saved, onDone }: SavedRow) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (typed: Typed) =>
      id === undefined ? sendJson('POST', path, typed) : sendJson('PUT', `${path}/${encodeURIComponent(id)}`, typed),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [shownBy] });
      announce(saved);
      onDone();
    },
  });
};

/** What fields are drawn from: `tried` once somebody wanted to save. */
export type RowFields<Typed> = { typed: Typed; tried: boolean; onType: (change: Partial<Typed>) => void };

type EditorProps<Typed> = Omit<SavedRow, 'onDone'> & {
  title: string;
  save: string;
  start: () => Typed;
  /** Whether all is there that must be. */
  isWhole: (typed: Typed) => boolean;
  fields: (fields: RowFields<Typed>) => ReactNode;
  /** What of it is sent; all of it where nothing else is said. */
  sent?: (typed: Typed) => object;
  onClose: () => void;
};

/** Closes by itself once the row is saved. */
export function RowEditor<Typed extends object>(props: EditorProps<Typed>): ReactNode {
  const { title, save: saveWords, start, isWhole, fields, sent = (whole) => whole, onClose, ...row } = props;
  const [typed, setTyped] = useState(start);
  const [tried, setTried] = useState(false);
  const save = useSave<object>({ ...row, onDone: onClose });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (isWhole(typed)) save.mutate(sent(typed));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        {fields({ typed, tried, onType: (change) => setTyped({ ...typed, ...change }) })}
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? text.common.saving : saveWords}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
