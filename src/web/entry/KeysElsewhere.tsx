// Where passkeys cannot be used because the address is a number of this machine: says so, and leads to the same page by its name.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { namedAddress } from './sign-in-ways.tsx';

/** Nothing at any other address: only a number of this machine has a name that leads back to the same program. */
export function KeysElsewhere(): ReactNode {
  const address = namedAddress();
  if (address === undefined) return null;
  return (
    <p className="meta">
      {text.signInMore.keysByName} <a href={address}>{new URL(address).host}</a>
    </p>
  );
}
