// How an officer is told of what cannot wait; reached from their own account.
import { readersOfReach, roles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const WaysPage = lazyLate(async () => ({ default: (await import('./WaysPage.tsx')).WaysPage }));
const ReachPage = lazyLate(async () => ({ default: (await import('./ReachPage.tsx')).ReachPage }));

/** For every role, each about themselves. */
export const waysScreen: Screen = {
  path: '/saya/pemberitahuan',
  roles,
  asks: 'GET /api/v1/me/ways',
  page: () => <WaysPage />,
};

/** For whoever looks after the desk; has no place of its own in the menu. */
export const reachScreen: Screen = {
  path: '/petugas/pemberitahuan',
  roles: readersOfReach,
  asks: 'GET /api/v1/reach',
  keptBy: [],
  page: () => <ReachPage />,
};
