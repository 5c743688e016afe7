// To whom reporters are referred whose matter is not the city's; reached from the officers' screen.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const OutsideBodiesPage = lazyLate(async () => ({
  default: (await import('./OutsideBodiesPage.tsx')).OutsideBodiesPage,
}));

/** For the operator and the team lead; has no place of its own in the menu. */
export const outsideBodiesScreen: Screen = {
  path: '/petugas/lembaga-luar',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/outside-bodies',
  keptBy: keepers.outsideBody,
  page: () => <OutsideBodiesPage />,
};
