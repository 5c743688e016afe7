// The officer's sign, and the menu behind it.
import { Suspense, type ReactNode } from 'react';
import { lazyLate } from '../lazy-late.ts';
import { useOfficer } from '../session.ts';
import { text } from '#words/console.ts';
import { Menu } from '../ui/Menu.tsx';
import { Avatar } from '../ui/Marks.tsx';
import type { AccountItemsProps } from './AccountItems.tsx';

const AccountItems = lazyLate(async () => ({ default: (await import('./AccountItems.tsx')).AccountItems }));

/** Opens to who is signed in, how the screen looks, and the ways on. */
export function AccountMenu(items: AccountItemsProps): ReactNode {
  const { name } = useOfficer();
  return (
    <Menu className="account-menu" label={text.shell.account} button={<Avatar name={name} small />}>
      <Suspense>
        <AccountItems {...items} />
      </Suspense>
    </Menu>
  );
}
