// An officer's second factors: the code app with its recovery codes, and passkeys.
import { KeyRound, Smartphone } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { KeysElsewhere } from '#web/entry/KeysElsewhere.tsx';
import { hasKeys, namedAddress } from '#web/entry/sign-in-ways.tsx';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { dayWords } from '#web/ui/time-words.ts';
import { AppSetup } from './AppSetup.tsx';
import { KeySetup } from './KeySetup.tsx';
import { ShowPassword } from './ShowPassword.tsx';
import type { OwnAccountAnswer } from './own-account.contract.ts';

const words = text.ownAccount.factor;

/** What is being done; only one thing at a time. */
type Doing = { what: 'app' | 'key' | 'remove-app' | 'renew' } | { what: 'remove-key'; id: string };

type Key = OwnAccountAnswer['factors']['keys'][number];

function KeyRows({ keys, onRemove }: { keys: readonly Key[]; onRemove: (id: string) => void }): ReactNode {
  return (
    <ul className="own-rows">
      {keys.map(({ id, name, addedAt }) => (
        <li key={id} className="own-row">
          <KeyRound size={20} aria-hidden />
          <span className="own-row-words">
            <strong>{name}</strong>
            {addedAt !== undefined && <span className="meta">{words.added(dayWords(addedAt))}</span>}
          </span>
          <Button aria-label={words.removeKeyOf(name)} onClick={() => onRemove(id)}>
            {words.removeKey}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function AppRow({ isOn, onDo }: { isOn: boolean; onDo: (doing: Doing) => void }): ReactNode {
  return (
    <div className="own-row">
      <Smartphone size={20} aria-hidden />
      <span className="own-row-words">
        <strong>{words.app}</strong>
        <Badge look={isOn ? 'ok' : 'neutral'}>{isOn ? words.appOn : words.appOff}</Badge>
      </span>
      {isOn ? (
        <span className="own-acts">
          <Button onClick={() => onDo({ what: 'renew' })}>{words.renew}</Button>
          <Button onClick={() => onDo({ what: 'remove-app' })}>{words.removeApp}</Button>
        </span>
      ) : (
        <Button onClick={() => onDo({ what: 'app' })}>{words.addApp}</Button>
      )}
    </div>
  );
}

type PartProps = { own: OwnAccountAnswer; onChanged: () => void };

/** Adding and removing each begin with the password; a passkey is offered only where the browser can hold one. */
export function FactorPart({ own, onChanged }: PartProps): ReactNode {
  const { app, keys, hasPassword } = own.factors;
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => setDoing(undefined);
  const done = (): void => {
    close();
    onChanged();
  };
  const shared = { hasPassword, onClose: close, onDone: done };
  return (
    <div className="stack">
      {own.demanded && !app && keys.length === 0 && <Banner kind="soon">{words.demanded}</Banner>}
      <AppRow isOn={app} onDo={setDoing} />
      <div className="own-row">
        <KeyRound size={20} aria-hidden />
        <span className="own-row-words">
          <strong>{words.keys}</strong>
          {namedAddress() === undefined ? (
            <span className="meta">{hasKeys() ? words.keysLead : words.noKeySupport}</span>
          ) : (
            <KeysElsewhere />
          )}
        </span>
        {hasKeys() && <Button onClick={() => setDoing({ what: 'key' })}>{words.addKey}</Button>}
      </div>
      {keys.length > 0 && <KeyRows keys={keys} onRemove={(id) => setDoing({ what: 'remove-key', id })} />}
      {doing?.what === 'app' && <AppSetup {...shared} />}
      {doing?.what === 'renew' && <AppSetup renew {...shared} />}
      {doing?.what === 'key' && <KeySetup {...shared} />}
      {doing?.what === 'remove-app' && (
        <ShowPassword title={words.removeApp} path="/api/auth/second-factor/app/remove" {...shared} />
      )}
      {doing?.what === 'remove-key' && (
        <ShowPassword title={words.removeKey} path={`/api/auth/second-factor/keys/${doing.id}/remove`} {...shared} />
      )}
    </div>
  );
}
