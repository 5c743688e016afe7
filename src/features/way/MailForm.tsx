// Proves an e-mail address: a code goes there and is typed in here.
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { useChange } from './use-ways.tsx';
import type { AddressBody, CodeBody, OwnWaysAnswer } from './way.contract.ts';

const words = late.ways.mail;

type Address = OwnWaysAnswer['addresses'][number];

function Failed({ error }: { error: Error | null }): ReactNode {
  if (error === null) return null;
  return (
    <Banner kind="late" alert>
      {failureWords(error)}
    </Banner>
  );
}

function AskForm({ known }: { known: string }): ReactNode {
  const [address, setAddress] = useState(known);
  const asking = useChange<AddressBody>({ path: () => '/api/v1/me/ways/email' });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    asking.mutate({ address: address.trim() });
  };
  return (
    <form className="way-form" noValidate onSubmit={submit}>
      <Failed error={asking.error} />
      <TextField
        label={words.address}
        type="email"
        autoComplete="email"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <Button type="submit" disabled={asking.isPending || address.trim() === ''}>
        {words.send}
      </Button>
    </form>
  );
}

function CodeForm({ address }: { address: string }): ReactNode {
  const [code, setCode] = useState('');
  const announce = useToast();
  const confirming = useChange<CodeBody>({
    path: () => '/api/v1/me/ways/email/code',
    onDone: () => announce(words.done),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    confirming.mutate({ code });
  };
  return (
    <form className="way-form" noValidate onSubmit={submit}>
      <p className="meta">{words.sent(address)}</p>
      <Failed error={confirming.error} />
      <TextField
        label={words.code}
        autoComplete="one-time-code"
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" look="primary" disabled={confirming.isPending || code.trim() === ''}>
        {words.confirm}
      </Button>
    </form>
  );
}

/** The address that is being proven, and below it the way to another one. */
export function MailForm({ address }: { address: Address | undefined }): ReactNode {
  const asked = address?.asked?.address;
  return (
    <>
      {asked !== undefined && <CodeForm address={asked} />}
      <AskForm key={asked ?? ''} known={asked ?? address?.address ?? ''} />
    </>
  );
}
