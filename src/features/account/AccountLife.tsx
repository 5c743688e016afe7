// Lays one account to rest, wakes it, and ends it: what cannot be undone is asked first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Moon, Sun, Unplug } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { accountPath } from './account-path.tsx';
import type { AccountView } from './account.contract.ts';

type Act = 'rest' | 'wake' | 'remove';
type OfOne = { account: AccountView };

const words = late.account.life;

const useLife = (account: AccountView, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (act: Act) => sendJson('POST', `${accountPath(account)}/${act}`, {}),
    onSuccess: async (_answer, act) => {
      await client.invalidateQueries({ queryKey: ['live', 'accounts'] });
      announce(words.done[act]);
      onDone();
    },
  });
};

const isPartner = ({ channel }: AccountView): boolean => channel === 'open311';

const leadOf = (account: AccountView, act: 'rest' | 'remove'): string => {
  if (act === 'rest') return isPartner(account) ? words.restPartner : words.restLead;
  return account.declaredBy === 'console' ? words.removeLead : words.declared[account.declaredBy];
};

function LifeDialog({ account, act, onClose }: OfOne & { act: 'rest' | 'remove'; onClose: () => void }): ReactNode {
  const life = useLife(account, onClose);
  const mayGo = act === 'rest' || account.declaredBy === 'console';
  return (
    <Dialog title={words.title[act](`${channelName(account.channel)} ${account.handle}`)} onClose={onClose}>
      <div className="stack">
        <p>{leadOf(account, act)}</p>
        {life.isError && (
          <Banner kind="late" alert>
            {failureWords(life.error)}
          </Banner>
        )}
        <div className="form-foot">
          {mayGo && (
            <Button look="danger" disabled={life.isPending} onClick={() => life.mutate(act)}>
              {words.acts[act]}
            </Button>
          )}
          <Button onClick={onClose}>{mayGo ? text.common.cancel : text.common.close}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Wake({ account }: OfOne): ReactNode {
  const announce = useToast();
  const life = useLife(account, () => undefined);
  return (
    <Button
      disabled={life.isPending}
      aria-label={words.title.wake(account.handle)}
      onClick={() => life.mutate('wake', { onError: (error) => announce(failureWords(error), 'failed') })}
    >
      <Sun size={16} aria-hidden />
      {words.acts.wake}
    </Button>
  );
}

/** Waking is done at once; rest and removal say first what becomes of the account, and that one of the file would come back. */
export function AccountLife({ account }: OfOne): ReactNode {
  const [asked, setAsked] = useState<'rest' | 'remove'>();
  return (
    <>
      {account.restingSinceAt === undefined ? (
        <Button aria-label={words.title.rest(account.handle)} onClick={() => setAsked('rest')}>
          <Moon size={16} aria-hidden />
          {words.acts.rest}
        </Button>
      ) : (
        <Wake account={account} />
      )}
      <Button aria-label={words.title.remove(account.handle)} onClick={() => setAsked('remove')}>
        <Unplug size={16} aria-hidden />
        {words.acts.remove}
      </Button>
      {asked !== undefined && <LifeDialog account={account} act={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
