// The accounts of the city.
import { Plug } from 'lucide-react';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const AccountsPage = lazyLate(async () => ({ default: (await import('./AccountsPage.tsx')).AccountsPage }));

/** In the menu of the operator and the team lead alone. */
export const accountsScreen: Screen = {
  path: '/akun',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/accounts',
  page: () => <AccountsPage />,
  place: { href: '/akun', label: text.shell.accounts, sign: Plug },
};
