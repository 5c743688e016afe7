// Puts cases under an issue: one press on one that runs, or a new one by its name.
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import type { LinkAnswer } from './issue.contract.ts';
import { linkCases, openIssue, useChange, useIssues } from './use-issues.tsx';

const words = text.issueLink;

type LinkDialogProps = {
  numbers: readonly string[];
  onClose: () => void;
  /** What came of each, where somebody shows it. */
  onDone?: (came: LinkAnswer) => void;
};

const saidOf = ({ done, refused: [first] }: LinkAnswer): string =>
  first === undefined || done.length > 0 ? words.done(done.length) : first.words;

function NewIssue({ busy, onOpen }: { busy: boolean; onOpen: (title: string) => void }): ReactNode {
  const [title, setTitle] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (title.trim() !== '') onOpen(title);
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <h3>{words.orNew}</h3>
      <TextField
        label={words.name}
        hint={words.nameHint}
        maxLength={160}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="form-foot">
        <Button type="submit" disabled={busy || title.trim() === ''}>
          {words.openNew}
        </Button>
      </div>
    </form>
  );
}

export function LinkDialog({ numbers, onClose, onDone }: LinkDialogProps): ReactNode {
  const found = useIssues();
  const finish = (came: LinkAnswer): void => {
    onDone?.(came);
    onClose();
  };
  const link = useChange((id: string) => linkCases(id, numbers), saidOf, finish);
  const openNew = useChange(async (title: string) => linkCases(await openIssue(title), numbers), saidOf, finish);
  const busy = link.isPending || openNew.isPending;
  const running = found.data?.issues.filter(({ endedAt }) => endedAt === undefined) ?? [];
  return (
    <Dialog title={words.title(numbers.length)} onClose={onClose}>
      <div className="stack">
        <Unanswered asked={found} />
        {found.isSuccess && running.length === 0 && <p className="muted">{words.noneOpen}</p>}
        {running.length > 0 && <h3>{words.choose}</h3>}
        <ul className="stack-tight">
          {running.map(({ id, title, cases }) => (
            <li key={id}>
              <Button wide disabled={busy} onClick={() => link.mutate(id)}>
                <span lang="id">{title}</span> <span className="meta">{words.cases(cases)}</span>
              </Button>
            </li>
          ))}
        </ul>
        <NewIssue busy={busy} onOpen={(title) => openNew.mutate(title)} />
      </div>
    </Dialog>
  );
}
