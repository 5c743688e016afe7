// What went to whom by mail and how far it came, the latest first; what did not arrive can be sent once more.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { late } from '#words/late.ts';
import type { ReportMailsAnswer } from './report-mail.contract.ts';

const words = late.reportMail;

type Sent = ReportMailsAnswer['sent'][number];

const stateOf = ({ status, sentAt, reason }: Sent): string => {
  const state = status === 'sent' ? words.statuses.sent(momentWords(sentAt ?? '')) : words.statuses[status];
  return reason === undefined ? state : words.because(state, late.ways.failures[reason] ?? reason);
};

const missed: readonly Sent['status'][] = ['refused', 'unknown', 'skipped'];

type RowProps = { one: Sent; busy: boolean; onAgain: () => void };

function Row({ one, busy, onAgain }: RowProps): ReactNode {
  const reader = one.reader === '' ? words.gone : one.reader;
  return (
    <tr>
      <th scope="row">{words.periodOf(words.kinds[one.kind], one.period)}</th>
      <td data-label={words.heads.reader} className="way-address">
        {reader}
      </td>
      <td data-label={words.heads.state}>
        <span className="line">
          {stateOf(one)}
          {missed.includes(one.status) && (
            <Button aria-label={words.againTo(reader)} disabled={busy} onClick={onAgain}>
              {words.again}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

const useAgain = () => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (id: string) => sendJson('POST', `/api/v1/report-mails/${id}/again`, {}),
    onSuccess: async () => {
      announce(words.willGo);
      await client.invalidateQueries({ queryKey: ['live', 'report-mails'] });
    },
  });
};

/** Newest first, as they are handed in. */
export function SentReports({ sent }: { sent: readonly Sent[] }): ReactNode {
  const again = useAgain();
  if (sent.length === 0) return <p className="meta">{words.noneSent}</p>;
  return (
    <>
      <h3>{words.sent}</h3>
      {again.isError && (
        <Banner kind="late" alert>
          {failureWords(again.error)}
        </Banner>
      )}
      <div className="table-frame" tabIndex={0} role="region" aria-label={words.sent}>
        <table className="table">
          <thead>
            <tr>
              {Object.values(words.heads).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sent.map((one) => (
              <Row key={one.id} one={one} busy={again.isPending} onAgain={() => again.mutate(one.id)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
