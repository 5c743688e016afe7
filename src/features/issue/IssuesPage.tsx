// Every issue with how many cases stand under it; a new one is opened by its name.
import { CircleCheck, Layers, Plus } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { keepers } from '#core/access.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { Badge, EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { IssueRow } from './issue.contract.ts';
import { openIssue, useChange, useIssues } from './use-issues.tsx';
import './issue.css';

const words = late.issues;

function OpenDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [title, setTitle] = useState('');
  const [, go] = useLocation();
  const open = useChange(
    openIssue,
    () => words.opened,
    (id) => go(`/isu/${id}`),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (title.trim() !== '') open.mutate(title);
  };
  return (
    <Dialog title={words.open} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <TextField
          label={text.issueLink.name}
          hint={text.issueLink.nameHint}
          maxLength={160}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={open.isPending || title.trim() === ''}>
            {words.open}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whether it goes on, in a word beside its colour. */
export function IssueState({ ended }: { ended: boolean }): ReactNode {
  return ended ? (
    <Badge look="neutral" sign={CircleCheck}>
      {words.ended}
    </Badge>
  ) : (
    <Badge look="info">{words.running}</Badge>
  );
}

function Row({ issue }: { issue: IssueRow }): ReactNode {
  return (
    <li className="panel issue-row">
      <Link href={`/isu/${issue.id}`} lang="id">
        {issue.title}
      </Link>
      <span className="meta">
        {text.issueLink.cases(issue.cases)}, {words.since(momentWords(issue.openedAt))}
      </span>
      <IssueState ended={issue.endedAt !== undefined} />
    </li>
  );
}

/** The list; one issue has an address of its own. */
export function IssuesPage(): ReactNode {
  const mayOpen = useHolds(keepers.issue);
  const [opening, setOpening] = useState(false);
  const found = useIssues();
  const issues = found.data?.issues ?? [];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={found}
      act={
        mayOpen ? (
          <Button look="primary" onClick={() => setOpening(true)}>
            <Plus size={18} aria-hidden />
            {words.open}
          </Button>
        ) : undefined
      }
    >
      {found.isSuccess && issues.length === 0 && (
        <EmptyState sign={Layers} title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      <ul className="issue-list">
        {issues.map((issue) => (
          <Row key={issue.id} issue={issue} />
        ))}
      </ul>
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}
