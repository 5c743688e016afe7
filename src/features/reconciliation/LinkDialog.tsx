// Gives one number of JSS to a case that waits for its own.
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { UpikAnswer, UpikWaiting } from '#features/upik/upik.contract.ts';
import { failureWords, getJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { LinkRefusals } from './LinkRefusals.tsx';
import type { Difference } from './reconciliation.contract.ts';
import { useLinks } from './use-reconciling.tsx';

type LinkProps = { row: Difference; onClose: () => void };

const useWaiting = () =>
  useQuery({
    queryKey: ['live', 'upik', 'waiting'],
    queryFn: ({ signal }) => getJson<UpikAnswer>('/api/v1/upik', signal),
    select: ({ waiting = [] }) => waiting,
  });

/** The case that the export names stands first. */
const inOrder = (waiting: readonly UpikWaiting[], offered: string | undefined): UpikWaiting[] =>
  waiting.toSorted((a, b) => Number(b.number === offered) - Number(a.number === offered));

type ChooseProps = LinkProps & { chosen: string; onChoose: (number: string) => void };

function Choose({ row, chosen, onChoose }: ChooseProps): ReactNode {
  const waiting = useWaiting();
  if (waiting.isPending) return <SkeletonRows count={2} />;
  if (waiting.isError) return <Banner kind="late">{failureWords(waiting.error)}</Banner>;
  if (waiting.data.length === 0) return <Banner kind="info">{late.reconciliation.linkNone}</Banner>;
  return (
    <Choices
      label={late.reconciliation.linkWaiting}
      choices={inOrder(waiting.data, row.offered).map(({ number, excerpt }) => ({
        value: number,
        label: number,
        hint: excerpt === '' ? text.inbox.noText : excerpt,
      }))}
      chosen={[chosen]}
      onChoose={([number = '']) => onChoose(number)}
    />
  );
}

/** Begins with the case that the export names; a refusal stays in sight and nothing is closed. */
export function LinkDialog({ row, onClose }: LinkProps): ReactNode {
  const [chosen, setChosen] = useState(row.offered ?? '');
  const announce = useToast();
  // The row may be gone from the list before this dialog hears of its end.
  const links = useLinks(({ taken }) => {
    if (taken === 0) return;
    announce(late.reconciliation.taken(taken));
    onClose();
  });
  const send = (): void => {
    if (chosen !== '') links.mutate([{ key: row.key, number: chosen }]);
  };
  return (
    <Dialog title={late.reconciliation.linkTitle(row.jssNumber)} onClose={onClose} onSend={send}>
      {row.matter !== undefined && <p className="quote">{row.matter}</p>}
      {links.isError && (
        <Banner kind="late" alert>
          {failureWords(links.error)}
        </Banner>
      )}
      {links.isSuccess && <LinkRefusals refused={links.data.refused} />}
      <Choose row={row} onClose={onClose} chosen={chosen} onChoose={setChosen} />
      <div className="form-foot">
        <Button look="primary" disabled={links.isPending || chosen === ''} onClick={send}>
          {links.isPending ? late.reconciliation.taking : late.reconciliation.linkSend}
        </Button>
        <Button onClick={onClose}>{text.common.cancel}</Button>
      </div>
    </Dialog>
  );
}
