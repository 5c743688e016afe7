// One way that leads to an address: whether it is proven, how it fares, and what its owner can do.
import { useState, type ReactNode } from 'react';
import type { AddressedWay } from '#core/way/way.ts';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { MailForm } from './MailForm.tsx';
import { FateLine, StateBadge, TrialLine, trialOf } from './WayState.tsx';
import { useChange } from './use-ways.tsx';
import type { DropBody, OwnWaysAnswer, TrialBody } from './way.contract.ts';

const words = late.ways;

type Address = OwnWaysAnswer['addresses'][number];
type PartProps = { own: OwnWaysAnswer; way: AddressedWay };

function ProvenActs({ way }: { way: AddressedWay }): ReactNode {
  const announce = useToast();
  const name = words.names[way];
  const trying = useChange<TrialBody>({ path: () => '/api/v1/me/ways/trial' });
  const dropping = useChange<DropBody>({ path: () => '/api/v1/me/ways/drop', onDone: () => announce(words.dropped) });
  const failed = trying.error ?? dropping.error;
  return (
    <>
      {failed !== null && (
        <Banner kind="late" alert>
          {failureWords(failed)}
        </Banner>
      )}
      <Button aria-label={words.tryOf(name)} disabled={trying.isPending} onClick={() => trying.mutate({ way })}>
        {words.try}
      </Button>
      <Button
        look="quiet"
        aria-label={words.dropOf(name)}
        disabled={dropping.isPending}
        onClick={() => dropping.mutate({ way })}
      >
        {words.drop}
      </Button>
    </>
  );
}

/** Once the awaited code has come there is nothing left to show in the dialog. */
function LinkActs({ way, address }: { way: Exclude<AddressedWay, 'email'>; address: Address | undefined }): ReactNode {
  const [openedAt, setOpenedAt] = useState<string>();
  const proven = address?.verifiedAt;
  const isOpen = openedAt !== undefined && openedAt === (proven ?? '');
  const name = words.names[way];
  return (
    <>
      <Button look={proven === undefined ? 'primary' : 'quiet'} onClick={() => setOpenedAt(proven ?? '')}>
        {proven === undefined ? words.connect(name) : words.again(name)}
      </Button>
      {isOpen && <LinkDialog way={way} onClose={() => setOpenedAt(undefined)} />}
    </>
  );
}

/** Says so where the city cannot send by it. */
export function AddressPart({ own, way }: PartProps): ReactNode {
  const address = own.addresses.find((one) => one.way === way);
  const isOffered = own.offered.includes(way);
  const proven = address?.verifiedAt;
  const since = proven === undefined ? undefined : words.since(momentWords(proven));
  return (
    <section className="panel">
      <div className="line">
        <h2>{words.names[way]}</h2>
        <StateBadge isOpen={proven !== undefined} fate={address ?? {}} />
      </div>
      <p className="meta">{isOffered ? words.says[way] : words.notOffered}</p>
      {address?.address !== undefined && <p className="way-address">{address.address}</p>}
      <FateLine since={since} fate={address ?? {}} />
      <TrialLine trial={proven === undefined ? undefined : trialOf(own.trials, way)} />
      <div className="line">
        {isOffered && way !== 'email' && <LinkActs way={way} address={address} />}
        {proven !== undefined && <ProvenActs way={way} />}
      </div>
      {isOffered && way === 'email' && <MailForm address={address} />}
    </section>
  );
}
