// The accounts of the city; reached from all settings.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const AccountsPage = lazyLate(async () => ({ default: (await import('./AccountsPage.tsx')).AccountsPage }));

/** For the operator and the team lead; has no place of its own in the menu. */
export const accountsScreen: Screen = {
  path: '/akun',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/accounts',
  keptBy: keepers.account,
  page: () => <AccountsPage />,
};
