// Everybody of one statement: before it is sent the very words that each would get, and who gets none and why; afterwards what came of each.
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { HoldChoice } from '#web/acts/HoldChoice.tsx';
import { sendJson } from '#web/api.ts';
import { usePreferences } from '#web/preferences.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { TextField } from '#web/ui/Field.tsx';
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

/** Called back as long as the words have not left: all of them at once. */
const useSending = ({ issueId, statement }: Pick<SendProps, 'issueId' | 'statement'>) => {
  const { holdFor } = usePreferences();
  const path = statementPath(issueId, statement.id);
  const back = useChange(
    () => sendJson<SentAnswer>('POST', `${path}/call-back`, {}),
    ({ count }) => (count === 0 ? words.leftAlready : words.calledBack(count)),
  );
  const wayBack = { label: late.composer.undo, press: () => back.mutate(undefined), forMs: holdFor * 1_000 };
  return useChange(
    (numbers: readonly string[]) => sendJson<SentAnswer>('POST', `${path}/send`, { numbers, holdFor }),
    ({ count }) => (holdFor === 0 ? words.sentTo(count) : words.leaves(count, holdFor)),
    undefined,
    ({ count }) => (holdFor === 0 || count === 0 ? undefined : wayBack),
  );
};

/** Nobody sends to many by one press: how many it is, is typed. */
export function SendDialog({
  ready,
  onSend,
  onClose,
}: {
  ready: number;
  onSend: () => void;
  onClose: () => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const wanted = words.sendWord(ready);
  const isRight = typed.trim().toUpperCase() === wanted;
  const send = (): void => {
    setAsked(true);
    if (isRight) onSend();
  };
  return (
    <Dialog title={words.sendTo(ready)} onClose={onClose} onSend={send}>
      <div className="stack">
        <p>{words.sendWarning(ready)}</p>
        <TextField
          label={words.typeToSend(wanted)}
          data-autofocus
          autoComplete="off"
          value={typed}
          error={asked && !isRight ? words.typeToSend(wanted) : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        <div className="form-foot">
          <Button look="primary" onClick={send}>
            {words.sendTo(ready)}
          </Button>
          <HoldChoice />
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Send({ issueId, statement, ready }: SendProps): ReactNode {
  const send = useSending({ issueId, statement });
  const [asking, setAsking] = useState(false);
  if (ready.length === 0) return <p className="muted">{words.noneReady}</p>;
  if (statement.approvedAt === undefined) return <p className="muted">{words.approveFirst}</p>;
  return (
    <>
      <p>
        <Button look="primary" disabled={send.isPending} onClick={() => setAsking(true)}>
          {words.sendTo(ready.length)}
        </Button>
      </p>
      {asking && (
        <SendDialog
          ready={ready.length}
          onClose={() => setAsking(false)}
          onSend={() => {
            setAsking(false);
            send.mutate(ready);
          }}
        />
      )}
    </>
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
