// What this officer was told, newest first: it comes, with its words, with the first look at the bell.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { OwnCalls } from '#features/alert/OwnCalls.tsx';
import { sendJson } from '#web/api.ts';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { EmptyState, SkeletonRows } from '#web/ui/Marks.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import { useNotices } from './use-notices.tsx';

type Told = NoticesAnswer['notices'][number] & { times: number };

const subjectOf = ({ what, number, account }: NoticesAnswer['notices'][number]): string =>
  JSON.stringify([what, number, account]);

/** The same thing told of the same case in a row is one line with a count. */
const gathered = (notices: NoticesAnswer['notices']): Told[] => {
  const lines: Told[] = [];
  for (const notice of notices) {
    const last = lines.at(-1);
    const same = last !== undefined && subjectOf(last) === subjectOf(notice) && last.seen === notice.seen;
    if (same) last.times += 1;
    else lines.push({ ...notice, times: 1 });
  }
  return lines;
};

function About({ notice: { number, account } }: { notice: Told }): ReactNode {
  if (account !== undefined) return `${channelName(account.channel)} ${account.handle}`;
  return <span className="number">{number}</span>;
}

/** Reading a notice is opening its case. */
export function NoticeList({ onClose }: { onClose: () => void }): ReactNode {
  const notices = useNotices();
  const client = useQueryClient();
  const now = useServerNow();
  const readAll = useMutation({
    mutationFn: () => sendJson('POST', '/api/v1/notices/seen', { upTo: notices.data?.notices[0]?.id ?? '0' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'notices'] }),
  });
  const rows = gathered(notices.data?.notices ?? []);
  return (
    <>
      <OwnCalls onFollow={onClose} />
      {notices.isPending && <SkeletonRows count={2} />}
      {notices.isSuccess && rows.length === 0 && (
        <EmptyState sign={Bell} title={text.notices.empty}>
          <p>{text.notices.emptyHint}</p>
        </EmptyState>
      )}
      {(notices.data?.unseen ?? 0) > 0 && (
        <span>
          <Button onClick={() => readAll.mutate()} disabled={readAll.isPending}>
            {text.notices.readAll}
          </Button>
        </span>
      )}
      <ul className="notices">
        {rows.map((notice) => (
          <li key={notice.id} className={notice.seen ? 'notice' : 'notice notice-new'}>
            <Link href={notice.number === undefined ? '/akun' : `/kasus/${notice.number}`} onClick={onClose}>
              <span>
                {late.alerts.whatOf[notice.what]}
                {notice.times > 1 && <span className="meta"> {text.notices.times(notice.times)}</span>}
              </span>
              <span className="meta">
                <About notice={notice} /> · {shortMoment(notice.at, now)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
