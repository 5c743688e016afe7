// Which agencies take cases, for those who keep the desk; reached from the officers' screen.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const AgenciesPage = lazyLate(async () => ({ default: (await import('./AgenciesPage.tsx')).AgenciesPage }));

/** For the operator and the team lead; has no place of its own in the menu. */
export const agenciesScreen: Screen = {
  path: '/petugas/perangkat-daerah',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/agencies/standing',
  keptBy: keepers.agency,
  page: () => <AgenciesPage />,
};
