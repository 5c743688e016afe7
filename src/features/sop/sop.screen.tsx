// The procedures as data; reached from the screen of lateness.
import { keepers, readersOfSops } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const SopPage = lazyLate(async () => ({ default: (await import('./SopPage.tsx')).SopPage }));

/** For the desk, whoever leads it, and the operator. */
export const sopScreen: Screen = {
  path: '/waktu/sop',
  roles: readersOfSops,
  asks: 'GET /api/v1/sops',
  keptBy: keepers.sop,
  page: () => <SopPage />,
};
