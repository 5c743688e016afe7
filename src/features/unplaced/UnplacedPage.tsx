// Words that became no case by themselves: who wrote what and why it stands here, and the two things an officer can do with it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, ExternalLink, Paperclip } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { UnplacedAnswer, UnplacedPlaced, UnplacedRow } from './unplaced.contract.ts';
import './unplaced.css';

const words = late.unplaced;

type Show = 'open' | 'settled';
type Verb = 'place' | 'dismiss' | 'restore';

const useSettling = () => {
  const client = useQueryClient();
  const announce = useToast();
  const [, go] = useLocation();
  return useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: Verb }) =>
      sendJson<Partial<UnplacedPlaced>>('POST', `/api/v1/unplaced/${id}/${verb}`, {}),
    onSuccess: ({ number }, { verb }) => {
      announce(words.done[verb]);
      if (number !== undefined) go(`/kasus/${number}`);
    },
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'unplaced'] }),
  });
};

function Files({ files }: { files: UnplacedRow['files'] }): ReactNode {
  if (files.length === 0) return null;
  return (
    <ul className="stack-tight">
      {files.map(({ kind, name, link }, index) => (
        <li key={`${kind}${String(index)}`} className="unplaced-file">
          <Paperclip size={14} aria-hidden />
          <span>{words.file(kind, name)}</span>
          {link !== undefined && (
            <a className="unplaced-link" href={link} title={link} target="_blank" rel="noopener noreferrer nofollow">
              {words.openFile}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What became of it, and by whom. */
function End({ row }: { row: UnplacedRow }): ReactNode {
  if (row.state === 'open') return null;
  return (
    <p className="meta">
      {words.states[row.state]} {row.settledBy} {row.settledAt !== undefined && momentWords(row.settledAt)}{' '}
      {row.number !== undefined && (
        <Link className="number" href={`/kasus/${row.number}`}>
          {row.number}
        </Link>
      )}
    </p>
  );
}

type ItemProps = { row: UnplacedRow; busy: boolean; onSettle: (verb: Verb) => void };

function Item({ row, busy, onSettle }: ItemProps): ReactNode {
  return (
    <li className="panel">
      <div className="unplaced-head">
        <ChannelMark channel={row.channel} />
        <div className="unplaced-who">
          <h2>{row.writer ?? words.unknownWriter}</h2>
          <Link className="meta unplaced-link" href={`/tersisih/${row.id}`}>
            {channelName(row.channel)} · {momentWords(row.receivedAt)}
          </Link>
        </div>
      </div>
      <p className="muted">
        <span className="visually-hidden">{words.why}: </span>
        {words.reasons[row.reason]}
      </p>
      <p className="quote keep-lines">{row.text === '' ? <em>{words.wordless}</em> : row.text}</p>
      <Files files={row.files} />
      <End row={row} />
      <div className="line">
        {row.state === 'open' && (
          <>
            <Button look="primary" disabled={busy} onClick={() => onSettle('place')}>
              {words.place}
            </Button>
            <Button disabled={busy} onClick={() => onSettle('dismiss')}>
              {words.dismiss}
            </Button>
          </>
        )}
        {row.state === 'dismissed' && (
          <Button disabled={busy} onClick={() => onSettle('restore')}>
            {words.restore}
          </Button>
        )}
        {row.permalink !== undefined && (
          <a className={buttonClass('quiet')} href={row.permalink} target="_blank" rel="noopener noreferrer nofollow">
            {words.openThere}
            <ExternalLink size={16} aria-hidden />
          </a>
        )}
      </div>
    </li>
  );
}

/** For the desk roles; with an id in the address it shows that one, whatever became of it. */
export function UnplacedPage(): ReactNode {
  const [show, setShow] = useState<Show>('open');
  const { id } = useParams<{ id?: string }>();
  const settling = useSettling();
  const asked = id === undefined ? `show=${show}` : `id=${encodeURIComponent(id)}`;
  const found = useQuery({
    queryKey: ['live', 'unplaced', asked],
    queryFn: ({ signal }) => getJson<UnplacedAnswer>(`/api/v1/unplaced?${asked}`, signal),
  });
  const rows = found.data?.rows ?? [];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={found}
      act={
        id === undefined ? (
          <Button onClick={() => setShow(show === 'open' ? 'settled' : 'open')}>
            {show === 'open' ? words.showSettled : words.showOpen}
          </Button>
        ) : (
          <Link href="/tersisih">{words.all}</Link>
        )
      }
    >
      {id === undefined && (
        <p>
          <Link href="/akun-diblokir">{late.blockedAccounts.title}</Link>
        </p>
      )}
      {rows.length > 0 && (
        <ul className="unplaced-list">
          {rows.map((row) => (
            <Item
              key={row.id}
              row={row}
              busy={settling.isPending}
              onSettle={(verb) => settling.mutate({ id: row.id, verb })}
            />
          ))}
        </ul>
      )}
      {found.isSuccess && rows.length === 0 && (
        <EmptyState sign={CircleCheck} title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      )}
    </Page>
  );
}
