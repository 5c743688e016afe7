// The browsers that show messages: this one can be added, each can be tried and taken off the list.
import { useState, type ReactNode } from 'react';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { subscribeHere, type SubscribeFailure } from './subscribe-here.tsx';
import { useChange } from './use-ways.tsx';
import { FateLine, StateBadge, TrialLine, trialOf } from './WayState.tsx';
import type { DeviceBody, OwnWaysAnswer, TrialBody } from './way.contract.ts';

const words = late.ways;

type Device = OwnWaysAnswer['devices'][number];

function DeviceRow({ device, trials }: { device: Device; trials: OwnWaysAnswer['trials'] }): ReactNode {
  const name = device.name === '' ? words.device.unnamed : device.name;
  const trying = useChange<TrialBody>({ path: () => '/api/v1/me/ways/trial' });
  const removing = useChange<object>({ path: () => `/api/v1/me/devices/${device.id}/drop` });
  const failed = trying.error ?? removing.error;
  const { endedAt } = device;
  return (
    <li className="way-device">
      <div className="line">
        <strong>{name}</strong>
        <StateBadge isOpen={endedAt === undefined} fate={device} />
      </div>
      {endedAt !== undefined && <p className="meta">{words.ended(momentWords(endedAt))}</p>}
      <FateLine since={words.device.since(momentWords(device.addedAt))} fate={device} />
      <TrialLine trial={trialOf(trials, 'push', device.id)} />
      {failed !== null && (
        <Banner kind="late" alert>
          {failureWords(failed)}
        </Banner>
      )}
      <div className="line">
        {endedAt === undefined && (
          <Button
            aria-label={words.tryOf(name)}
            disabled={trying.isPending}
            onClick={() => trying.mutate({ way: 'push', device: device.id })}
          >
            {words.try}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={words.device.removeOf(name)}
          disabled={removing.isPending}
          onClick={() => removing.mutate({})}
        >
          {words.device.remove}
        </Button>
      </div>
    </li>
  );
}

function AddHere({ pushKey }: { pushKey: string }): ReactNode {
  const announce = useToast();
  const [failure, setFailure] = useState<SubscribeFailure>();
  const adding = useChange<DeviceBody>({
    path: () => '/api/v1/me/devices',
    onDone: () => announce(words.device.added),
  });
  const add = async (): Promise<void> => {
    setFailure(undefined);
    const made = await subscribeHere(pushKey);
    if (typeof made === 'string') setFailure(made);
    else adding.mutate(made);
  };
  return (
    <>
      {failure !== undefined && (
        <Banner kind="late" alert>
          {words.device[failure]}
        </Banner>
      )}
      {adding.isError && (
        <Banner kind="late" alert>
          {failureWords(adding.error)}
        </Banner>
      )}
      <div>
        <Button look="primary" disabled={adding.isPending} onClick={() => void add()}>
          {words.device.here}
        </Button>
      </div>
    </>
  );
}

/** One that ended stays on the list until its owner has seen it. */
export function DevicesPart({ own }: { own: OwnWaysAnswer }): ReactNode {
  return (
    <section className="panel">
      <h2>{words.names.push}</h2>
      <p className="meta">{words.says.push}</p>
      {own.devices.length === 0 ? (
        <p>{words.device.none}</p>
      ) : (
        <ul className="way-devices">
          {own.devices.map((device) => (
            <DeviceRow key={device.id} device={device} trials={own.trials} />
          ))}
        </ul>
      )}
      <AddHere pushKey={own.pushKey} />
    </section>
  );
}
