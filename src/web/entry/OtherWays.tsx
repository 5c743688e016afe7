// Under the password: a passkey, and the city's own sign-in services where there are any.
import { useMutation } from '@tanstack/react-query';
import { Fingerprint, LogIn } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureWords } from '../api.ts';
import { text } from '#words/console.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { KeysElsewhere } from './KeysElsewhere.tsx';
import { goToProvider, hasKeys, KeyNotUsed, signInByKey, useProviders } from './sign-in-ways.tsx';
import { useEntered } from '../session.ts';

const wordsOf = (error: unknown): string =>
  error instanceof KeyNotUsed ? text.signInMore.keyFailed : failureWords(error);

/** Offers a passkey only where this address can use one, and each provider of the city; the password stands beside it always. */
export function OtherWays(): ReactNode {
  const providers = useProviders();
  const entered = useEntered();
  const byKey = useMutation({ mutationFn: signInByKey, onSuccess: entered });
  const byProvider = useMutation({ mutationFn: goToProvider });
  const error = byKey.error ?? byProvider.error;
  const isBusy = byKey.isPending || byProvider.isPending;
  return (
    <div className="stack-tight sign-in-ways">
      {error !== null && (
        <Banner kind="late" alert>
          {wordsOf(error)}
        </Banner>
      )}
      {providers.map(({ id, name }) => (
        <Button key={id} wide disabled={isBusy} onClick={() => byProvider.mutate(id)}>
          <LogIn size={18} aria-hidden />
          {text.signInMore.provider(name)}
        </Button>
      ))}
      {hasKeys() && (
        <Button wide disabled={isBusy} onClick={() => byKey.mutate()}>
          <Fingerprint size={18} aria-hidden />
          {text.signInMore.key}
        </Button>
      )}
      <KeysElsewhere />
    </div>
  );
}
