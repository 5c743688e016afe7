// One issue: how much came when, what was and is to be told to all who asked, and who they are.
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { keepers } from '#core/access.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { IssueAnswer, IssueCase } from './issue.contract.ts';
import { IssueState } from './IssuesPage.tsx';
import { Statements } from './Statements.tsx';
import { changeIssue, unlinkCases, useChange, useIssue } from './use-issues.tsx';
import { Volume } from './Volume.tsx';
import './issue.css';

const words = late.issues;

function CaseLine({ one, onRemove }: { one: IssueCase; onRemove: (() => void) | undefined }): ReactNode {
  return (
    <tr>
      <td>
        <Link className="number" href={`/kasus/${one.number}`}>
          {one.number}
        </Link>
      </td>
      <td>{one.name}</td>
      <td>
        {channelName(one.channel)} <span className="meta">{words.threads[one.visibility]}</span>
      </td>
      <td>{momentWords(one.reportedAt)}</td>
      <td>{text.statuses[one.status]}</td>
      <td>
        {onRemove !== undefined && (
          <Button look="quiet" aria-label={words.removeOf(one.number)} onClick={onRemove}>
            {text.issueLink.remove}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Cases({ issue, mayChange }: { issue: IssueAnswer; mayChange: boolean }): ReactNode {
  const unlink = useChange(
    (number: string) => unlinkCases(issue.id, [number]),
    ({ refused: [first] }) => first?.words ?? text.issueLink.removed,
  );
  return (
    <section className="panel" aria-label={words.asked}>
      <h2>
        {words.asked} <span className="muted">{text.issueLink.cases(issue.cases.length)}</span>
      </h2>
      {issue.cases.length === 0 ? (
        <p className="muted">{words.noCases}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={words.asked}>
          <table className="table">
            <tbody>
              {issue.cases.map((one) => (
                <CaseLine
                  key={one.number}
                  one={one}
                  onRemove={mayChange ? () => unlink.mutate(one.number) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function EndButton({ issue }: { issue: IssueAnswer }): ReactNode {
  const ended = issue.endedAt !== undefined;
  const change = useChange(
    () => changeIssue(issue.id, { title: issue.title, ended: !ended }),
    () => words.saved,
  );
  return (
    <Button disabled={change.isPending} onClick={() => change.mutate(undefined)}>
      {ended ? words.reopen : words.end}
    </Button>
  );
}

/** Draws its head while the rest is on its way. */
export function IssuePage({ id }: { id: string }): ReactNode {
  const found = useIssue(id);
  const [looked, setLooked] = useState<string>();
  const mayChange = useHolds(keepers.issue);
  const issue = found.data;
  return (
    <Page
      title={issue?.title ?? words.title}
      lead={issue === undefined ? words.lead : words.since(momentWords(issue.openedAt))}
      asked={found}
      act={issue !== undefined && mayChange ? <EndButton issue={issue} /> : undefined}
    >
      <p className="line">
        <Link href="/isu">{words.back}</Link>
        {issue !== undefined && <IssueState ended={issue.endedAt !== undefined} />}
      </p>
      {issue !== undefined && (
        <>
          <Statements issue={issue} looked={looked} onLook={setLooked} />
          <Volume volume={issue.volume} />
          <Cases issue={issue} mayChange={mayChange} />
        </>
      )}
    </Page>
  );
}
