// Beside a case: the issue under which it stands, or the way to put it under one.
import { Layers } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { keepers } from '#core/access.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { unlinkCases, useChange } from './use-issues.tsx';

const words = text.issueLink;

type Issue = { id: string; title: string };

function InIssue({ number, issue, mayChange }: { number: string; issue: Issue; mayChange: boolean }): ReactNode {
  const unlink = useChange(
    () => unlinkCases(issue.id, [number]),
    ({ refused: [first] }) => first?.words ?? words.removed,
  );
  return (
    <section className="card">
      <h2>{words.inIssue}</h2>
      <p className="line">
        <Link href={`/isu/${issue.id}`} lang="id">
          {issue.title}
        </Link>
        {mayChange && (
          <Button look="quiet" disabled={unlink.isPending} onClick={() => unlink.mutate(undefined)}>
            {words.remove}
          </Button>
        )}
      </p>
    </section>
  );
}

/** Nothing for those who neither see the issue nor may put the case under one. */
export function IssueCard({ number, issue }: { number: string; issue: Issue | undefined }): ReactNode {
  const [asked, setAsked] = useState(false);
  const mayChange = useHolds(keepers.issue);
  if (issue !== undefined) return <InIssue number={number} issue={issue} mayChange={mayChange} />;
  if (!mayChange) return null;
  return (
    <p>
      <Button look="quiet" onClick={() => setAsked(true)}>
        <Layers size={16} aria-hidden />
        {words.button}
      </Button>
      {asked && <LinkDialog numbers={[number]} onClose={() => setAsked(false)} />}
    </p>
  );
}
