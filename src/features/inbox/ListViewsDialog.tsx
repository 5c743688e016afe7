// Kept views of the list as their keeper changes them: names, order, which are counted, and for the desk's who has them. Saved all at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { caseReaders } from '#core/access.ts';
import { failureWords, sendJson } from '#web/api.ts';
import type { ListAsked } from '#web/list-filter.ts';
import { changeRow, keptFrom, moveRow, newRow, rowsOf, type ViewRow } from '#web/view-rows.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import type { ListViewsAnswer } from './list-view.contract.ts';
import { mostViews } from '#core/list-view.ts';

type Of = 'own' | 'team';

type RowProps = {
  of: Of;
  row: ViewRow;
  tried: boolean;
  isFirst: boolean;
  isLast: boolean;
  onChange: (change: Partial<ViewRow>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function RowPresses({
  row,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: Omit<RowProps, 'of' | 'tried' | 'onChange'>): ReactNode {
  const words = late.lists.views;
  return (
    <div className="line">
      <IconButton label={words.up(row.name)} disabled={isFirst} onClick={() => onMove(-1)}>
        <ArrowUp size={18} aria-hidden />
      </IconButton>
      <IconButton label={words.down(row.name)} disabled={isLast} onClick={() => onMove(1)}>
        <ArrowDown size={18} aria-hidden />
      </IconButton>
      <IconButton label={words.remove(row.name)} onClick={onRemove}>
        <Trash2 size={18} aria-hidden />
      </IconButton>
    </div>
  );
}

/** A view for several roles keeps them until somebody chooses otherwise. */
function RolesField({ row: { roles }, onChange }: Pick<RowProps, 'row' | 'onChange'>): ReactNode {
  const words = late.lists.views;
  const several =
    roles.length > 1 ? [{ value: roles.join(), label: roles.map((role) => text.roles[role]).join(', ') }] : [];
  return (
    <Select
      label={words.forWhom}
      empty={words.everybody}
      value={roles.join()}
      options={[...several, ...caseReaders.map((role) => ({ value: role as string, label: text.roles[role] }))]}
      onChange={({ target }) =>
        onChange({ roles: caseReaders.filter((role) => target.value.split(',').includes(role)) })
      }
    />
  );
}

function Row({ of, row, tried, onChange, ...presses }: RowProps): ReactNode {
  const words = late.lists.views;
  return (
    <li className="stack-tight view-row">
      <TextField
        label={words.name}
        value={row.name}
        maxLength={60}
        error={tried && row.name.trim() === '' ? words.nameMissing : undefined}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      {of === 'team' && <RolesField row={row} onChange={onChange} />}
      <label className="choice">
        <input type="checkbox" checked={row.pinned} onChange={() => onChange({ pinned: !row.pinned })} />
        <span>{words.pinned}</span>
      </label>
      <RowPresses row={row} {...presses} />
    </li>
  );
}

const paths: Readonly<Record<Of, string>> = { own: '/api/v1/list-views', team: '/api/v1/list-views/team' };

const useKeep = (of: Of, version: number, onClose: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (rows: readonly ViewRow[]) => sendJson('PUT', paths[of], keptFrom(of, version, rows)),
    onSuccess: () => {
      announce(late.lists.views.saved);
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'list-views'] }),
  });
};

type DialogProps = {
  of: Of;
  answer: ListViewsAnswer;
  /** What the list shows now. */
  asked: ListAsked;
  onClose: () => void;
};

type RowsProps = Pick<RowProps, 'of' | 'tried'> & {
  rows: readonly ViewRow[];
  onChange: (rows: readonly ViewRow[]) => void;
};

function Rows({ of, tried, rows, onChange }: RowsProps): ReactNode {
  return (
    <ul className="late-list">
      {rows.map((row, at) => (
        <Row
          key={row.key}
          {...{ of, row, tried }}
          isFirst={at === 0}
          isLast={at === rows.length - 1}
          onChange={(change) => onChange(changeRow(rows, row.key, change))}
          onMove={(by) => onChange(moveRow(rows, at, by))}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
    </ul>
  );
}

/** What was answered when it opened is what is changed: news meanwhile are told when it is saved. */
export function ListViewsDialog({ of, answer, asked, onClose }: DialogProps): ReactNode {
  const words = late.lists.views;
  const [kept] = useState(() => (of === 'own' ? answer.own : (answer.team ?? { version: 0, views: [] })));
  const [rows, setRows] = useState<readonly ViewRow[]>(() => rowsOf(kept.views));
  const [tried, setTried] = useState(false);
  const keep = useKeep(of, kept.version, onClose);
  const save = (): void => {
    setTried(true);
    if (rows.every(({ name }) => name.trim() !== '')) keep.mutate(rows);
  };
  return (
    <Dialog title={words.edit[of]} onClose={onClose} onSend={save}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="muted">{words.lead[of]}</p>
        {asked.q !== '' && <p className="muted">{words.withoutSearch}</p>}
        <Button disabled={rows.length >= mostViews} onClick={() => setRows([...rows, newRow(rows, asked)])}>
          {words.add}
        </Button>
        <Rows {...{ of, tried, rows }} onChange={setRows} />
        {keep.isError && (
          <Banner kind="late" alert>
            {failureWords(keep.error)}
          </Banner>
        )}
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={keep.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
