// Everybody of one statement: before it is sent the very words that each would get, and who gets none and why; afterwards what came of each.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { Badge, type BadgeLook } from '#web/ui/Marks.tsx';
import { Unanswered } from '#web/ui/Unanswered.tsx';
import type { RecipientState, RecipientView, SentAnswer, StatementView } from './issue.contract.ts';
import { statementPath, useChange, useRecipients } from './use-issues.tsx';

const words = late.issues;

const looks = {
  ready: 'info',
  blocked: 'soon',
  waiting: 'paused',
  sent: 'ok',
  'by-hand': 'soon',
  failed: 'late',
  'not-told': 'late',
} as const satisfies Record<RecipientState, BadgeLook>;

const whyOf = ({ state, reason, over }: RecipientView): string | undefined => {
  if (over !== undefined) return words.over(over.by, over.max);
  if (reason === undefined) return undefined;
  return state === 'failed' ? late.reasonOf(reason) : (words.reasons[reason] ?? reason);
};

function Line({ one }: { one: RecipientView }): ReactNode {
  const why = whyOf(one);
  return (
    <tr>
      <td>
        <Link className="number" href={`/kasus/${one.number}`}>
          {one.number}
        </Link>
        <br />
        <span className="meta">
          {one.name}, {channelName(one.channel)} {words.threads[one.visibility]}
        </span>
      </td>
      <td className="keep-lines issue-text" lang="id">
        {one.text}
      </td>
      <td>
        <Badge look={looks[one.state]}>{words.recipientStates[one.state]}</Badge>
        {why !== undefined && (
          <>
            <br />
            <span className="meta">{why}</span>
          </>
        )}
      </td>
    </tr>
  );
}

type SendProps = { issueId: string; statement: StatementView; ready: readonly string[] };

function Send({ issueId, statement, ready }: SendProps): ReactNode {
  const send = useChange(
    (numbers: readonly string[]) =>
      sendJson<SentAnswer>('POST', `${statementPath(issueId, statement.id)}/send`, { numbers }),
    ({ count }) => words.sentTo(count),
  );
  if (ready.length === 0) return <p className="muted">{words.noneReady}</p>;
  if (statement.approvedAt === undefined) return <p className="muted">{words.approveFirst}</p>;
  return (
    <p>
      <Button look="primary" disabled={send.isPending} onClick={() => send.mutate(ready)}>
        {words.sendTo(ready.length)}
      </Button>
    </p>
  );
}

type RecipientsProps = { issueId: string; statement: StatementView; maySend: boolean };

/** Those who decide send from here: to exactly those who stand here as ready. */
export function Recipients({ issueId, statement, maySend }: RecipientsProps): ReactNode {
  const found = useRecipients(issueId, statement.id);
  const recipients = found.data?.recipients ?? [];
  const ready = recipients.filter(({ state }) => state === 'ready').map(({ number }) => number);
  return (
    <>
      <Unanswered asked={found} />
      {found.isSuccess &&
        (maySend ? (
          <Send issueId={issueId} statement={statement} ready={ready} />
        ) : (
          <p className="muted">{words.othersSend}</p>
        ))}
      {recipients.length > 0 && (
        <div className="table-frame" tabIndex={0} role="region" aria-label={words.recipients}>
          <table className="table">
            <caption className="visually-hidden">{words.recipients}</caption>
            <tbody>
              {recipients.map((one) => (
                <Line key={one.number} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
