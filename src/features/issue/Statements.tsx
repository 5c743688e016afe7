// What is told to all who asked: written, approved once, looked at recipient by recipient, then sent.
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { deciders, keepers } from '#core/access.ts';
import { sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { IssueAnswer, StatementView } from './issue.contract.ts';
import { Recipients } from './Recipients.tsx';
import { StatementEditor } from './StatementEditor.tsx';
import { statementPath, useChange } from './use-issues.tsx';

const words = late.issues;

function Standing({ statement }: { statement: StatementView }): ReactNode {
  const { writtenAt, writtenBy, approvedAt, approvedBy, tally } = statement;
  const { sent, waiting, failed } = tally;
  return (
    <p className="meta">
      {words.writtenBy(writtenBy, momentWords(writtenAt))}
      {approvedAt !== undefined && ` · ${words.approvedBy(approvedBy ?? '', momentWords(approvedAt))}`}
      {sent + waiting + failed > 0 && ` · ${words.tally(sent, waiting, failed)}`}
    </p>
  );
}

type StatementProps = { issue: IssueAnswer; statement: StatementView; open: boolean; onLook: () => void };

function Statement({ issue, statement, open, onLook }: StatementProps): ReactNode {
  const mayDecide = useHolds(deciders);
  const isApproved = statement.approvedAt !== undefined;
  const approve = useChange(
    () => sendJson('POST', `${statementPath(issue.id, statement.id)}/approve`, {}),
    () => words.approved,
  );
  return (
    <li className="stack">
      <div className="line">
        <h3>{words.kinds[statement.kind].label}</h3>
        {!isApproved && <Badge look="soon">{words.waitsForApproval}</Badge>}
      </div>
      {statement.wordings.map((wording) => (
        <blockquote key={wording} className="quote keep-lines" lang="id">
          {wording}
        </blockquote>
      ))}
      <Standing statement={statement} />
      <p className="line">
        {!isApproved && mayDecide && (
          <Button look="primary" disabled={approve.isPending} onClick={() => approve.mutate(undefined)}>
            {words.approve}
          </Button>
        )}
        <Button aria-expanded={open} onClick={onLook}>
          {words.look}
        </Button>
      </p>
      {open && <Recipients issueId={issue.id} statement={statement} maySend={mayDecide} />}
    </li>
  );
}

type StatementsProps = {
  issue: IssueAnswer;
  looked: string | undefined;
  onLook: (id: string | undefined) => void;
};

export function Statements({ issue, looked, onLook }: StatementsProps): ReactNode {
  const mayWrite = useHolds(keepers.issue);
  const [writing, setWriting] = useState(false);
  return (
    <section className="panel" aria-label={words.statements}>
      <div className="line">
        <h2>{words.statements}</h2>
        {mayWrite && issue.endedAt === undefined && (
          <span className="push">
            <Button look="primary" onClick={() => setWriting(true)}>
              <Plus size={18} aria-hidden />
              {words.write}
            </Button>
          </span>
        )}
      </div>
      <ul className="issue-statements">
        {issue.statements.map((statement) => (
          <Statement
            key={statement.id}
            issue={issue}
            statement={statement}
            open={looked === statement.id}
            onLook={() => onLook(looked === statement.id ? undefined : statement.id)}
          />
        ))}
      </ul>
      {writing && <StatementEditor issueId={issue.id} onClose={() => setWriting(false)} />}
    </section>
  );
}
