// Whose roads are; reached from the officers' screen.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const RoadsPage = lazyLate(async () => ({ default: (await import('./RoadsPage.tsx')).RoadsPage }));

/** For the operator and the team lead; has no place of its own in the menu. */
export const roadsScreen: Screen = {
  path: '/petugas/jalan',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/roads',
  keptBy: keepers.road,
  page: () => <RoadsPage />,
};
