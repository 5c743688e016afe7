// Every account that is or was blocked: why, until when, how much was set aside, what its owner says; and lifting the block.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { deciders } from '#core/access.ts';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { Textarea } from '#web/ui/Field.tsx';
import { Badge, EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { BlockRow, BlocksAnswer } from './block.contract.ts';
import '#features/unplaced/unplaced.css';

const words = late.blockedAccounts;

/** One change of a block, announced in these words. */
const useBlockChange = <Sent,>(change: (sent: Sent) => Promise<unknown>, said: string) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: change,
    onSuccess: () => announce(said),
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

function Appeal({ block }: { block: BlockRow }): ReactNode {
  const [appeal, setAppeal] = useState(block.appeal);
  const save = useBlockChange(
    (typed: string) => sendJson('PUT', `/api/v1/blocks/${encodeURIComponent(block.id)}`, { appeal: typed }),
    words.saved,
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(appeal);
      }}
    >
      <Textarea
        label={words.appeal}
        hint={words.appealHint}
        optional
        rows={2}
        maxLength={2000}
        value={appeal}
        onChange={(event) => setAppeal(event.target.value)}
      />
      <p>
        <Button type="submit" disabled={save.isPending || appeal === block.appeal}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}

function Lift({ block }: { block: BlockRow }): ReactNode {
  const mayLift = useHolds(deciders);
  const lift = useBlockChange(
    () => sendJson('POST', `/api/v1/blocks/${encodeURIComponent(block.id)}/lift`, {}),
    words.liftDone,
  );
  if (!mayLift) return <p className="meta">{words.othersLift}</p>;
  return (
    <p>
      <Button disabled={lift.isPending} onClick={() => lift.mutate(undefined)}>
        {words.lift}
      </Button>
    </p>
  );
}

function Block({ block }: { block: BlockRow }): ReactNode {
  return (
    <li className="panel stack">
      <p className="line">
        <strong>{block.name}</strong>
        <span className="meta">{channelName(block.channel)}</span>
        <Badge look={block.stands ? 'late' : 'neutral'}>{block.stands ? words.stands : words.over}</Badge>
        <span className="meta">{words.until(momentWords(block.untilAt))}</span>
      </p>
      <p className="meta">
        {words.reasons[block.reason]}{' '}
        <Link className="number" href={`/kasus/${block.number}`}>
          {block.number}
        </Link>{' '}
        · {words.by(block.blockedBy, momentWords(block.blockedAt))} · {words.kept(block.kept)}
        {block.liftedBy !== undefined && ` · ${words.lifted(block.liftedBy)}`}
      </p>
      <Appeal block={block} />
      {block.stands && <Lift block={block} />}
    </li>
  );
}

export function BlocksPage(): ReactNode {
  const found = useQuery({
    queryKey: ['live', 'blocks'],
    queryFn: ({ signal }) => getJson<BlocksAnswer>('/api/v1/blocks', signal),
  });
  const blocks = found.data?.blocks ?? [];
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      <p>
        <Link href="/tersisih">{late.unplaced.title}</Link>
      </p>
      {found.isSuccess && blocks.length === 0 && (
        <EmptyState sign={ShieldCheck} title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      <ul className="unplaced-list">
        {blocks.map((block) => (
          <Block key={block.id} block={block} />
        ))}
      </ul>
    </Page>
  );
}
