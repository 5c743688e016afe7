// Numbers that the export itself gives to waiting cases: looked over, then taken in one press.
import { Link2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { failureWords } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { LinkRefusals } from './LinkRefusals.tsx';
import type { Pair } from './reconciliation.contract.ts';
import { useLinks } from './use-reconciling.tsx';

type Offer = Pair & { jssNumber: string };
type TakeOverProps = { offers: readonly Offer[]; onClose: () => void };

function Pairs({ offers }: Pick<TakeOverProps, 'offers'>): ReactNode {
  return (
    <ul className="pair-list" aria-label={late.reconciliation.pairs}>
      {offers.map(({ key, jssNumber, number }) => (
        <li key={key} className="line">
          <strong className="number">{jssNumber}</strong>
          <span aria-hidden>→</span>
          <span className="number">{number}</span>
        </li>
      ))}
    </ul>
  );
}

function TakeOver({ offers, onClose }: TakeOverProps): ReactNode {
  const links = useLinks();
  /** As it was when the press began: the lists behind go on. */
  const [shown] = useState(offers);
  const press = (): void => links.mutate(shown.map(({ key, number }) => ({ key, number })));
  return (
    <Dialog title={late.reconciliation.takeOverTitle} onClose={onClose} {...(links.isSuccess ? {} : { onSend: press })}>
      {links.isError && (
        <Banner kind="late" alert>
          {failureWords(links.error)}
        </Banner>
      )}
      {links.isSuccess && (
        <>
          <Banner kind="ok">{late.reconciliation.taken(links.data.taken)}</Banner>
          <LinkRefusals refused={links.data.refused} />
        </>
      )}
      {!links.isSuccess && (
        <>
          <p>{late.reconciliation.takeOverHint}</p>
          <Pairs offers={shown} />
        </>
      )}
      <div className="form-foot">
        {!links.isSuccess && (
          <Button look="primary" disabled={links.isPending} onClick={press}>
            {links.isPending ? late.reconciliation.taking : late.reconciliation.takeOver(shown.length)}
          </Button>
        )}
        <Button onClick={onClose}>{links.isSuccess ? text.common.close : text.common.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** Every pair is shown before the press; the list stays as it was then, whatever changes behind it. */
export function Offers({ offers }: { offers: readonly Offer[] }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      {offers.length > 0 && (
        <Banner
          kind="info"
          act={
            <Button look="primary" onClick={() => setOpen(true)}>
              <Link2 size={16} aria-hidden />
              {late.reconciliation.takeOver(offers.length)}
            </Button>
          }
        >
          {late.reconciliation.offers(offers.length)}
        </Banner>
      )}
      {open && <TakeOver offers={offers} onClose={() => setOpen(false)} />}
    </>
  );
}
